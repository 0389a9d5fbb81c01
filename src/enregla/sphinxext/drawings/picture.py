"""One picture of a drawing, ready to stand on a page: no style of its own, its colours are the page's."""

from pathlib import Path
from xml.etree import ElementTree

from enregla.languages import Language, translate
from enregla.sphinxext.drawings.model import Panel

HERE = Path(__file__).parent
SVG = "{http://www.w3.org/2000/svg}"


def draw(name: str, panel: Panel, words: dict[str, str], ids: str, language: Language) -> str:
    """Return the SVG of one panel with its words and its alternative text in *language*."""
    sheet = ElementTree.parse(HERE / f"{name}.svg").getroot()
    (svg,) = (element for element in sheet.iter(f"{SVG}svg") if element.get("id") == panel.id)
    shared = {key: value for key, value in sheet.attrib.items() if key != "viewBox"}
    own = {key: value for key, value in svg.attrib.items() if key not in ("id", "x", "y")}
    svg.attrib = {"xmlns": SVG[1:-1], "class": "enregla-picture", "role": "img", **shared, **own}
    svg.set("aria-labelledby", f"{ids}-title {ids}-desc")
    for index, (tag, text) in enumerate((("title", panel.title), ("desc", panel.shows))):
        said = ElementTree.Element(tag, id=f"{ids}-{tag}")
        said.text = translate(text, language)
        svg.insert(index, said)
    for element in svg.iter():
        element.tag = element.tag.removeprefix(SVG)
        element.tail = None
        if element.tag == "text" and element.text in words:
            element.text = translate(words[element.text], language)
        elif element.tag in ("svg", "g"):
            element.text = None
    return ElementTree.tostring(svg, encoding="unicode")
