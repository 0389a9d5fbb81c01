"""The `clause` directive: a text of the package on a page, with the reason for each paragraph."""

from html import escape
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

import enregla.clauses
from enregla.clauses import CLAUSES
from enregla.clauses.elements import ELEMENTS
from enregla.controller import EXAMPLE, Controller
from enregla.drafting import Document, Paragraph, clause_by_id, draft
from enregla.errors import BadInput
from enregla.languages import N_, Language, known, translate
from enregla.sphinxext.law import citation_link

COPY = N_("Copiar el texto")
# Translators: {title} is the title of a clause. Read by screen readers.
COPY_THIS = N_("Copiar el texto: {title}")
COPIED = N_("Texto copiado")
EXAMPLE_DATA = N_("Los datos son de ejemplo: cámbielos por los suyos.")
VERSION = N_("Texto {id}, versión {version}.")


class ClauseDirective(SphinxDirective):
    """Show a clause: ``clause-id`` as argument, ``:set:`` with FIELD=VALUE lines as option."""

    required_arguments = 1
    option_spec: ClassVar = {"set": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        """Return the clause, each paragraph followed by its elements and articles."""
        language = known(self.config.language)
        try:
            document = self._document(language)
        except (BadInput, LookupError) as error:
            raise self.error(str(error)) from error
        return [self.box(document, language)]

    def box(self, document: Document, language: Language) -> nodes.container:
        """Return *document* as it stands on a page, with its copy button."""
        self.env.note_dependency(enregla.clauses.__file__)
        box = nodes.container(classes=["enregla-clause"])
        box += [_paragraph(part) for part in document.parts]
        box += _small(translate(EXAMPLE_DATA, language) + " " + _version(document, language))
        box += nodes.raw("", _button(document, language), format="html")
        return box

    def _document(self, language: Language) -> Document:
        clause = clause_by_id(self.arguments[0])
        fields: dict[str, Any] = dict(clause.example(language))
        for line in self.options.get("set", "").splitlines():
            name, _, value = line.partition("=")
            fields[name.strip()] = {"yes": True, "no": False}.get(value.strip(), value.strip())
        return draft(clause.id, Controller(**EXAMPLE), language, **fields)


class ClausesDirective(ClauseDirective):
    """Show every clause with its example data, a section each, under its own id."""

    required_arguments = 0

    def run(self) -> list[nodes.Node]:
        """Return one section a clause."""
        language = known(self.config.language)
        sections: list[nodes.Node] = []
        for clause in CLAUSES.values():
            document = draft(clause.id, Controller(**EXAMPLE), language, **clause.example(language))
            title = nodes.title(document.title, document.title, translatable=False)
            sections.append(
                nodes.section("", title, self.box(document, language), ids=[clause.id], names=[clause.id])
            )
        return sections


def _paragraph(paragraph: Paragraph) -> nodes.container:
    part = nodes.container(classes=["enregla-part"])
    if paragraph.heading:
        part += nodes.paragraph(
            "", "", nodes.strong("", paragraph.heading), classes=["enregla-heading"], translatable=False
        )
    # The text shown is the text copied and hashed: no typographic quotes in between.
    part += nodes.paragraph(
        "", paragraph.text, classes=["enregla-text"], translatable=False, support_smartquotes=False
    )
    if paragraph.elements:
        why = nodes.paragraph(classes=["enregla-why"], translatable=False)
        says = "; ".join(
            f"{name} {translate(ELEMENTS[name].says, paragraph.language)}" for name in paragraph.elements
        )
        why += nodes.Text(f"{says} · ")
        for index, citation in enumerate(paragraph.law):
            why += [nodes.Text(", " if index else ""), citation_link(citation, paragraph.language)]
        part += why
    return part


def _small(text: str) -> nodes.paragraph:
    return nodes.paragraph("", text, classes=["enregla-note"], translatable=False)


def _version(document: Document, language: Language) -> str:
    return translate(VERSION, language).format(id=document.id, version=document.version)


def _button(document: Document, language: Language) -> str:
    label = translate(COPY_THIS, language).format(title=document.title)
    return (
        f'<p class="enregla-copy"><button type="button" hidden data-text="{escape(str(document))}" '
        f'data-copied="{escape(translate(COPIED, language))}" aria-label="{escape(label)}">'
        f'{escape(translate(COPY, language))}</button> <span role="status"></span></p>'
    )
