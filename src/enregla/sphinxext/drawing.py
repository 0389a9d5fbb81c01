"""The `drawing` directive: pictures with their words, for readers who would rather look than read.

The pictures are SVG files (``drawings/``), drawn on the page so that they follow its colours; the words beside them
are text of the page, which wraps, grows and is found by search. Builders that cannot draw show the words alone.
"""

import re
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from enregla.facts import fact, month
from enregla.languages import Language, known, translate
from enregla.sphinxext.drawings import DRAWINGS
from enregla.sphinxext.drawings.model import Drawing, Panel
from enregla.sphinxext.drawings.picture import draw
from enregla.sphinxext.law import citation_links

HERE = Path(__file__).parent
STYLES = "drawings.css"
#: A picture in a book has no page to take its letters and its ground from.
BOOK_STYLES = "svg { background: #fff; font-family: sans-serif }\n"


def book_styles(wide: str) -> str:
    """Return the styles of the drawings for a book: colours by value, and *wide* as the media query of a wide page.

    A book has no colours of a theme, and its reader may know neither custom properties nor containers.

    >>> ".d-frame { stroke: #b30000; }" in book_styles("print")
    True
    """
    styles = (HERE / "static" / STYLES).read_text(encoding="utf-8")
    values = dict(re.findall(r"(--[\w-]+): var\([\w-]+, (#\w+)\);", styles))
    styles = re.sub(r"var\([\w-]+, (#\w+)\)", r"\1", styles)
    styles = re.sub(r"var\((--drawing-[\w-]+)\)", lambda name: values[name[1]], styles)
    return re.sub(r"@container [^{]+", f"@media {wide} ", styles)


class drawing(nodes.General, nodes.Element):  # noqa: N801 - docutils names its nodes in lower case
    """A whole drawing: its title, its panels and its note."""


class picture(nodes.General, nodes.Element):  # noqa: N801
    """One picture: *svg* is its markup, *alt* says what it shows, *file* names it where it cannot be inline."""


class DrawingDirective(SphinxDirective):
    """Show a drawing of the package, by its name."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the drawing in the language of the page."""
        name, language = self.arguments[0], known(self.config.language)
        if name not in DRAWINGS:
            message = f"{name!r} is not a drawing; the drawings are: {', '.join(DRAWINGS)}"
            raise self.error(message)
        wanted = DRAWINGS[name]
        for file in [*(HERE / "drawings").glob("*.svg"), *(HERE / "drawings").glob("*.py")]:
            self.env.note_dependency(str(file))
        # The same drawing may stand twice on a page, and an id may not.
        again = self.env.new_serialno(f"drawing {name}")
        prefix = f"drawing-{name}-{again}" if again else f"drawing-{name}"
        figure = drawing(classes=["enregla-drawing", f"enregla-drawing-{name}"])
        figure += _text(translate(wanted.title, language), "enregla-drawing-title")
        steps = 0
        for part in wanted.parts:
            if part.title:
                figure += _text(translate(part.title, language), "enregla-drawing-part")
            row: nodes.Element = nodes.enumerated_list() if part.steps else nodes.bullet_list()
            row["classes"].append("enregla-steps" if part.steps else "enregla-panels")
            if part.steps and steps:
                row["start"] = steps + 1
            steps += len(part.panels)
            row += [_item(name, panel, wanted, prefix, language) for panel in part.panels]
            figure += row
        if wanted.note:
            checked = min(fact(row).checked for row in wanted.facts)
            said = translate(wanted.note, language).format(date=month(checked, language))
            figure += _text(said, "enregla-drawing-note")
        return [figure]


def _item(name: str, panel: Panel, wanted: Drawing, prefix: str, language: Language) -> nodes.list_item:
    ids = f"{prefix}-{panel.id}"
    svg = draw(name, panel, wanted.words, ids, language)
    words = nodes.container()
    words += nodes.paragraph("", "", nodes.strong("", translate(panel.title, language)), translatable=False)
    words += _text(translate(panel.says, language))
    if panel.law:
        links = citation_links(panel.law, language)
        words += nodes.paragraph("", "", *links, classes=["enregla-why"], translatable=False)
    return nodes.list_item("", picture(svg=svg, alt=translate(panel.shows, language), file=ids), words)


def _text(text: str, *classes: str) -> nodes.paragraph:
    return nodes.paragraph("", text, classes=list(classes), translatable=False)


def _visit_drawing(self: HTML5Translator, node: nodes.Element) -> None:
    self.body.append(self.starttag(node, "figure"))


def _depart_drawing(self: HTML5Translator, node: nodes.Element) -> None:
    self.body.append("</figure>\n")


def _visit_picture(self: HTML5Translator, node: nodes.Element) -> None:
    if self.builder.name == "epub":  # a book must declare each page with SVG inside, and Sphinx does not
        folder = Path(self.builder.outdir, self.builder.imagedir)
        folder.mkdir(parents=True, exist_ok=True)
        styles = BOOK_STYLES + book_styles("(min-width: 43rem)")
        svg = node["svg"].replace("><title", f"><style>{styles}</style><title", 1)
        (folder / f"{node['file']}.svg").write_text(svg, encoding="utf-8")
        source = f"{self.builder.imgpath}/{node['file']}.svg"
        self.body.append(f'<img class="enregla-picture" src="{source}" alt="{escape(node["alt"])}"/>')
    else:
        self.body.append(node["svg"])
    raise nodes.SkipNode


def _nothing(self: Any, node: nodes.Element) -> None:
    """Leave it out: the words of the drawing say it."""


def _add_styles(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Load the styles only where there is a drawing."""
    if doctree is not None and next(doctree.findall(drawing), None) is not None:
        app.add_css_file(STYLES)


def setup_drawings(app: Sphinx) -> None:
    """Connect the directive and its nodes."""
    silent = (_nothing, _nothing)
    for node, html in ((drawing, (_visit_drawing, _depart_drawing)), (picture, (_visit_picture, None))):
        app.add_node(node, html=html, latex=silent, text=silent, man=silent, texinfo=silent)
    app.add_directive("drawing", DrawingDirective)
    app.connect("html-page-context", _add_styles)
