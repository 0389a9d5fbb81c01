"""The `clause` directive: a text of the package on a page, with the reason for each paragraph."""

import json
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

import enregla.clauses
from enregla.clauses import CLAUSES
from enregla.clauses.elements import ELEMENTS
from enregla.clauses.model import PLACEHOLDER
from enregla.controller import EXAMPLE, Controller
from enregla.drafting import Document, clause_by_id, draft
from enregla.errors import BadInput
from enregla.languages import N_, Language, known, translate
from enregla.sphinxext.generator import asked
from enregla.sphinxext.law import citation_links
from enregla.sphinxext.length import length_note
from enregla.sphinxext.markup import element, markup
from enregla.templates import words

COPY = N_("Copiar el texto")
# Translators: {title} is the title of a clause. Read by screen readers.
COPY_THIS = N_("Copiar el texto: {title}")
COPIED = N_("Texto copiado")
EXAMPLE_DATA = N_("Los datos son de ejemplo: cámbielos por los suyos.")
VERSION = N_("Texto {id}, versión {version}.")
NO_SCRIPT = N_("Para usarlo, seleccione el texto, cópielo y cambie los datos de ejemplo.")


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

    def box(self, document: Document, language: Language) -> markup:
        """Return *document* as it stands on a page, with the paragraphs that an option would bring hidden."""
        self.env.note_dependency(enregla.clauses.__file__)
        self.env.metadata[self.env.docname]["enregla_generator"] = True
        values = {
            field.name: field.example[language] for field in clause_by_id(document.id).fields
        } | document.values
        parts, section = [], 0
        for part in words(document.id, document.version, language)["parts"]:
            out = bool(
                (part["when"] and part["when"] not in document.fields)
                or (part["unless"] and part["unless"] in document.fields)
            )
            section += bool(part["heading"]) and not out
            parts.append(_part(part, section, values, language, hidden=out))
        return element(
            "div",
            *parts,
            _note(document, language),
            length_note(document),
            element("noscript", element("p", translate(NO_SCRIPT, language))),
            _button(document, language),
            class_="enregla-clause docutils container",
            data_clause=json.dumps(asked(document), ensure_ascii=False, separators=(",", ":")),
        )

    def _document(self, language: Language) -> Document:
        clause = clause_by_id(self.arguments[0])
        fields: dict[str, Any] = dict(clause.example(language))
        for line in self.options.get("set", "").splitlines():
            name, _, value = line.partition("=")
            fields[name.strip()] = {"yes": True, "no": False}.get(value.strip(), value.strip())
        return draft(clause.id, Controller(**EXAMPLE), language, **fields)


class ClausesDirective(ClauseDirective):
    """Show the clauses named, or every one, with example data; each folded under its title."""

    required_arguments = 0
    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Return one folded text a clause."""
        language = known(self.config.language)
        folded: list[nodes.Node] = []
        for name in " ".join(self.arguments).split() or CLAUSES:
            try:
                clause = clause_by_id(name)
            except LookupError as error:
                raise self.error(str(error)) from error
            document = draft(clause.id, Controller(**EXAMPLE), language, **clause.example(language))
            folded.append(
                element(
                    "details",
                    element("summary", document.title),
                    self.box(document, language),
                    class_="enregla-folded",
                )
            )
        return folded


def _part(
    part: dict[str, Any], section: int, values: dict[str, Any], language: Language, *, hidden: bool
) -> markup:
    """Return a paragraph of a clause, each value in an element that names its field, and why it is there."""
    inside: list[nodes.Node] = []
    if part["heading"]:
        heading = element("strong", element("span", str(section), data_number=""), f". {part['heading']}")
        inside.append(_exactly(nodes.paragraph("", "", heading, classes=["enregla-heading"])))
    text = nodes.paragraph(classes=["enregla-text"])
    for place, piece in enumerate(PLACEHOLDER.split(part["text"])):
        if place % 2:
            text += element("span", str(values[piece]), data_field=piece)
        elif piece:
            text += nodes.Text(piece)
    inside.append(_exactly(text))
    if part["elements"]:
        says = "; ".join(f"{name} {translate(ELEMENTS[name].says, language)}" for name in part["elements"])
        law = citation_links(part["law"], language)
        inside.append(nodes.paragraph("", f"{says} · ", *law, classes=["enregla-why"], translatable=False))
    conditions = {f"data_{name}": part[name] for name in ("when", "unless") if part[name]}
    return element("div", *inside, class_="enregla-part docutils container", hidden=hidden, **conditions)


def _exactly(paragraph: nodes.paragraph) -> nodes.paragraph:
    """Return *paragraph* so that it is shown as it is copied and hashed: no typographic quotes, no catalogue."""
    for node in paragraph.findall(nodes.TextElement):
        node["support_smartquotes"] = node["translatable"] = False
    return paragraph


def _note(document: Document, language: Language) -> nodes.paragraph:
    version = translate(VERSION, language).format(id=document.id, version=document.version)
    example = element("span", translate(EXAMPLE_DATA, language) + " ", class_="enregla-example")
    return nodes.paragraph("", "", example, nodes.Text(version), classes=["enregla-note"], translatable=False)


def _button(document: Document, language: Language) -> markup:
    """Return the copy button of `static/enregla.js`, which waits for a script; `generator.js` gives it the text."""
    label = translate(COPY_THIS, language).format(title=document.title)
    copied = translate(COPIED, language)
    button = element(
        "button", translate(COPY, language), type="button", hidden=True, data_copied=copied, aria_label=label
    )
    return element("p", button, element("span", role="status"), class_="enregla-copy")
