"""axe finds nothing wrong on any page, in either language, light and dark, on a phone and on a desk."""

from importlib.resources import files

import pytest

from enregla import LANGUAGES

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RUN = "() => axe.run().then(({violations}) => violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`))"


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_no_violation(browser, address, site, language, scheme, width):
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    page = context.new_page()
    found = {}
    for name in [f"{language}/{page}" for page in site.pages[language]] + ["index.html"]:
        page.goto(f"{address}/{name}")
        page.evaluate(AXE)
        violations = page.evaluate(RUN)
        if violations:
            found[name] = violations
    context.close()
    assert not found
