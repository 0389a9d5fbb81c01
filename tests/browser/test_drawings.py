"""The drawings as a reader sees them: nothing clipped, nothing too small, on a phone and on a desk, in any colours."""

import subprocess
import sys
from importlib.resources import files

import pytest
from tests.conftest import ROOT

from enregla import LANGUAGES
from enregla.sphinxext.drawings import DRAWINGS

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RUN = "() => axe.run().then(({violations}) => violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`))"
WIDTHS = (320, 375, 768, 1280)
SCHEMES = ("light", "dark")

#: What is wrong with the letters and lines of the pictures, one sentence each.
PICTURES = """() => {
  const wrong = [];
  for (const svg of document.querySelectorAll("svg.enregla-picture")) {
    const name = svg.querySelector("title").textContent, view = svg.viewBox.baseVal;
    const shapes = [...svg.querySelectorAll("path, rect, circle")];
    const scale = svg.getBoundingClientRect().width / view.width;
    const boxes = [];
    for (const text of svg.querySelectorAll("text")) {
      const box = text.getBBox(), say = `${name}, ${text.textContent}: `;
      const size = parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < 14) wrong.push(say + `letters of ${size} px`);
      if (box.x < view.x || box.y < view.y || box.x + box.width > view.x + view.width || box.y + box.height > view.y + view.height)
        wrong.push(say + "outside the picture");
      // The line of the letters, without the room above and below them, must cross no line.
      for (let x = box.x - 1; x <= box.x + box.width + 1; x += 1)
        for (const y of [0.3, 0.55, 0.8].map(part => box.y + part * box.height)) {
          const point = new DOMPoint(x, y);
          if (shapes.some(shape => getComputedStyle(shape).stroke !== "none" && shape.isPointInStroke(point))) {
            wrong.push(say + `crosses a line at ${x}, ${y}`); x = Infinity; break;
          }
        }
      if (boxes.some(b => box.x < b.x + b.width && b.x < box.x + box.width && box.y + 3 < b.y + b.height && b.y + 3 < box.y + box.height))
        wrong.push(say + "over another text");
      boxes.push(box);
    }
    for (const shape of shapes) {
      const box = shape.getBBox(), half = parseFloat(getComputedStyle(shape).strokeWidth) / 2;
      if (box.x - half < view.x || box.y - half < view.y || box.x + box.width + half > view.x + view.width || box.y + box.height + half > view.y + view.height)
        wrong.push(`${name}: a line leaves the picture`);
    }
  }
  return wrong;
}"""

#: What is wrong with the words beside the pictures.
WORDS = """() => {
  const wrong = [];
  if (document.documentElement.scrollWidth > innerWidth) wrong.push("the page scrolls sideways");
  for (const figure of document.querySelectorAll("figure.enregla-drawing")) {
    const room = figure.getBoundingClientRect(), items = [...figure.querySelectorAll("li")].map(li => li.getBoundingClientRect());
    for (const part of figure.querySelectorAll("p, svg, li")) {
      const box = part.getBoundingClientRect();
      if (box.left < room.left - 1 || box.right > room.right + 1 || (part.tagName === "P" && part.scrollWidth > part.clientWidth + 1))
        wrong.push("does not fit: " + part.textContent.slice(0, 40));
      if (part.tagName === "P" && parseFloat(getComputedStyle(part).fontSize) < (matchMedia("print").matches ? 12 : 14)) wrong.push("too small: " + part.textContent);
    }
    items.forEach((a, i) => items.slice(i + 1).forEach(b => {
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) wrong.push("panels overlap");
    }));
    for (const li of figure.querySelectorAll("li")) {
      const svg = li.querySelector("svg").getBoundingClientRect(), words = li.querySelector("div").getBoundingClientRect();
      if (svg.left < words.right && words.left < svg.right && svg.top < words.bottom && words.top < svg.bottom)
        wrong.push("words over the picture: " + li.textContent.slice(0, 40));
    }
    if (figure.querySelector("[style], style, script")) wrong.push("a style or script of its own");
  }
  return wrong;
}"""

#: The contrast of every kind of line with the page, least first.
CONTRAST = """() => {
  const probe = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const light = colour => {
    probe.clearRect(0, 0, 1, 1); probe.fillStyle = colour; probe.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...probe.getImageData(0, 0, 1, 1).data].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const found = {};
  for (const shape of document.querySelectorAll(".enregla-picture path, .enregla-picture rect, .enregla-picture circle"))
    if (!shape.hasAttribute("stroke-opacity")) found[shape.getAttribute("class") || "ink"] = ratio(light(getComputedStyle(shape).stroke), ground);
  for (const text of document.querySelectorAll(".enregla-picture text")) found.text = ratio(light(getComputedStyle(text).fill), ground);
  return found;
}"""


@pytest.fixture(scope="session")
def drawings(tmp_path_factory):
    """Build a page with every drawing, in our theme and in every language."""
    folder = tmp_path_factory.mktemp("drawings")
    # Not on the home page, which the guide lays out in its own way.
    (folder / "index.md").write_text("# T\n\nT.\n\n```{toctree}\npage\n```\n", encoding="utf-8")
    (folder / "page.md").write_text(
        "# T\n\nT.\n\n" + "".join(f"## {name}\n\n```{{drawing}} {name}\n```\n\n" for name in DRAWINGS),
        encoding="utf-8",
    )
    for language in LANGUAGES:
        command = ["-q", "-W", "-c", str(ROOT), "-b", "html", "-D", f"language={language}"]
        where = ["-d", str(folder / "trees" / language), str(folder), str(folder / language)]
        done = subprocess.run(
            [sys.executable, "-m", "sphinx", *command, *where], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def show(browser, drawings):
    """Open the page as somebody would."""
    contexts = []

    def open_page(language, width, **reader):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, reduced_motion="reduce", bypass_csp=True, **reader
        )
        contexts.append(context)
        page = context.new_page()
        page.goto((drawings / language / "page.html").as_uri())
        assert page.locator("figure.enregla-drawing").count() == len(DRAWINGS)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_is_whole_and_large_enough(show, language, width):
    page = show(language, width)
    assert page.evaluate(PICTURES) == []
    assert page.evaluate(WORDS) == []


@pytest.mark.parametrize(("width", "rows"), [(375, [3, 3, 3, 5, 3]), (1280, [1, 1, 1, 1, 1])])
def test_panels_stand_in_a_row_on_a_desk_and_in_a_column_on_a_phone(show, width, rows):
    found = show("es", width).evaluate(
        "[...document.querySelectorAll('.enregla-drawing ol, .enregla-drawing ul')]"
        ".map(row => new Set([...row.children].map(li => li.getBoundingClientRect().top)).size)"
    )
    assert found == rows


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("width", "style"), [
    (1280, "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }"),
    (1280, "* { font-family: 'DejaVu Sans', Verdana, sans-serif !important }"),
    (768, "html { font-size: 200% !important }"),
], ids=["spaced", "wide", "double"])  # fmt: skip
def test_a_reader_may_space_widen_or_enlarge_the_letters(show, language, width, style):
    page = show(language, width)
    page.add_style_tag(content=style)
    assert page.evaluate(PICTURES) == []
    assert page.evaluate(WORDS) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_lines_and_letters_stand_out_from_the_page(show, scheme):
    found = show("es", 1280, color_scheme=scheme).evaluate(CONTRAST)
    assert set(found) == {"ink", "d-line", "d-soft", "d-fill", "d-shown", "d-frame", "text"}
    assert min(found.values()) >= 3, found
    assert found["text"] >= 7


def test_a_page_made_dark_by_hand_has_dark_drawings(show):
    page = show("es", 1280, color_scheme="light")
    before = page.evaluate(CONTRAST)
    page.evaluate("document.body.dataset.theme = 'dark'")
    after = page.evaluate(CONTRAST)
    assert before != after
    assert min(after.values()) >= 3, after


@pytest.mark.parametrize("scheme", SCHEMES)
def test_forced_colours_and_paper_replace_ours(show, scheme):
    page = show("es", 1280, color_scheme=scheme, forced_colors="active")
    found = page.evaluate(CONTRAST)
    assert min(found.values()) >= 20, found
    page = show("es", 794, color_scheme=scheme)
    page.emulate_media(media="print")
    on_paper = page.evaluate("getComputedStyle(document.querySelector('.enregla-picture .d-line')).stroke")
    assert on_paper == "rgb(6, 89, 74)"
    assert page.evaluate(WORDS) == []


def test_without_its_styles_a_picture_is_black_lines(show):
    page = show("es", 1280)
    page.evaluate("document.querySelectorAll('link[rel=stylesheet]').forEach(link => link.remove())")
    assert page.evaluate(PICTURES) == []
    strokes = page.evaluate(
        "[...new Set([...document.querySelectorAll('.enregla-picture path')].map(p => getComputedStyle(p).stroke))]"
    )
    assert len(strokes) == 1


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_no_violation(show, language, scheme, width):
    page = show(language, width, color_scheme=scheme)
    page.evaluate(AXE)
    assert page.evaluate(RUN) == []


def test_a_screen_reader_hears_each_picture_and_its_words(show):
    tree = show("en", 1280).locator("figure.enregla-drawing-primera-hora").aria_snapshot()
    assert 'img "Keep the proof Minute 5: a camera."' in tree
    assert tree.count("listitem") == 8
