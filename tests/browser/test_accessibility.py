"""axe finds nothing wrong and leaves nothing undecided, on any page, in either language, light and dark, phone and desk."""

import re
from importlib.resources import files

import pytest

from enregla import LANGUAGES

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
#: Every rule that axe has by default, and the size of targets (WCAG 2.2, 2.5.8), which it has not.
RUN = """() => axe.run({ rules: { "target-size": { enabled: true } }, resultTypes: ["violations", "incomplete"] }).then(
  (found) => ["violations", "incomplete"].flatMap((kind) => found[kind].flatMap(({ id, nodes }) => nodes.map((node) => ({
    kind, id, where: node.target.join(" "), says: [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; "),
  })))))"""
#: What axe cannot decide by itself, and why it is right.
EXPLAINED = {
    # axe takes a single sign for a picture made of letters; it has the colours of the words beside it, which pass.
    ("color-contrast", "Element content is too short to determine if it is actual text content")
}

#: Letters over a drawing: axe cannot tell what is behind them; test_drawings.py measures them.
OVER_A_DRAWING = re.compile(r"(^|[ >])text\[")


def is_explained(found):
    """Whether axe left undecided what is decided here."""
    if found["kind"] != "incomplete":
        return False
    if found["id"] == "color-contrast" and OVER_A_DRAWING.search(found["where"]):
        return True
    return (found["id"], found["says"]) in EXPLAINED


def problems(page):
    """What axe finds on the page as it is now, seen from the top: what is scrolled away it cannot decide."""
    page.evaluate(AXE)
    page.evaluate("for (const box of document.querySelectorAll('.drawer, .sections')) box.scrollTo(0, 0)")
    return [
        f"{found['id']}: {found['where']}: {found['says']}"
        for found in page.evaluate(RUN)
        if not is_explained(found)
    ]


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page(browser, address, site, language, scheme, width):
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    page = context.new_page()
    found = {}
    for name in [f"{language}/{page}" for page in site.pages[language]] + ["index.html", "404.html"]:
        page.goto(f"{address}/{name}")
        if wrong := problems(page):
            found[name] = wrong
    context.close()
    assert not found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("opener", [".menu-button", ".toc-button"])
def test_axe_finds_nothing_on_an_open_sheet(browser, address, scheme, opener):
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": 375, "height": 900}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{address}/es/canales/grupo-o-lista.html")
    page.locator(opener).click()
    page.locator(":popover-open").wait_for()
    wrong = problems(page)
    context.close()
    assert not wrong
