"""Drafting: a clause with a company's data in it, and the proof of which text it is."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal, NamedTuple, overload

from enregla.basis import problems_of_basis, purpose_in, require_consent
from enregla.clauses import CLAUSES
from enregla.clauses.model import Clause
from enregla.controller import Controller
from enregla.errors import BadInput
from enregla.fields import fields_of, problems_of_fields
from enregla.formats import render
from enregla.languages import SOURCE_LANGUAGE, Language, known
from enregla.templates import Sheet, sheet, version_of

TextFormat = Literal["text", "markdown", "html", "whatsapp", "json", "platform-template"]


class UnknownClause(LookupError):
    """A clause id that does not exist; the message lists those that do."""


class Paragraph(NamedTuple):
    """One paragraph of a document and why it is there."""

    text: str
    elements: tuple[str, ...]
    law: tuple[str, ...]
    language: Language
    #: The title of the section that it opens, with its number; empty for most.
    heading: str = ""

    @property
    def citations(self) -> tuple[str, ...]:
        """The articles that ask for this paragraph, as a reader of its language knows them."""
        if self.language == SOURCE_LANGUAGE:
            return self.law
        from enregla.law import label

        return tuple(label(citation, self.language) for citation in self.law)


class Document(NamedTuple):
    """A clause ready to show: `str()` is the exact text, one paragraph apart from the next by an empty line."""

    id: str
    version: str
    language: Language
    sheet: Sheet
    #: What was filled in, so that the same text can be drafted again: the controller's data, fields and options.
    controller: Controller
    fields: Mapping[str, Any]

    def __str__(self) -> str:
        """Return the exact text that people are shown."""
        return self.sheet.whole.filled({**_data(self.controller), **self.fields})

    @property
    def values(self) -> dict[str, Any]:
        """What was filled in, by the name that stands for it in the clause."""
        return {**_data(self.controller), **self.fields}

    @property
    def title(self) -> str:
        """What the document is called; it is not part of the text."""
        return self.sheet.title

    @property
    def parts(self) -> tuple[Paragraph, ...]:
        """The paragraphs, each with the elements that it satisfies and their law."""
        values = self.values
        return tuple(
            Paragraph(row.text.filled(values), row.elements, row.law, self.language, row.heading)
            for row in self.sheet.rows
        )

    @property
    def sha256(self) -> str:
        """The SHA-256 of the exact text in UTF-8: with id and version, the proof of which text was shown."""
        from hashlib import sha256

        return sha256(str(self).encode()).hexdigest()

    @overload
    def to(self, format: TextFormat) -> str: ...
    @overload
    def to(self, format: Literal["docx"]) -> bytes: ...
    @overload
    def to(self, format: str) -> str | bytes: ...
    def to(self, format: str) -> str | bytes:  # noqa: A002 - the word that users know
        """Return the document in one of the formats of `enregla.formats`; ``docx`` is bytes, the rest text.

        >>> from enregla import EXAMPLE
        >>> draft("opt-out-line", Controller(**EXAMPLE)).to("html")
        '<p>Publicidad de Panadería Sol, S.L.: si no quiere recibir más, responda BAJA. \
Es gratis y dejaremos de escribirle con este fin.</p>'
        """
        return render(self, format)


@lru_cache
def _data(controller: Controller) -> dict[str, str]:
    """Return the data of a company by name; most documents of a run are of one."""
    return controller._asdict()


def draft(
    clause: str,
    controller: Controller,
    language: Language = SOURCE_LANGUAGE,
    *,
    version: str | None = None,
    **fields: Any,
) -> Document:
    """Return *clause* with the data of *controller* and the clause's own *fields* in it.

    What is typed stays text: it cannot become markup, a placeholder or another paragraph.
    *version* names an earlier published text, with the fields that it had; left out, it is today's.
    A consent to advertising also takes ``purpose`` and ``audience``, values of `enregla.situation`:
    it raises `ConsentNotTheBasis` when what is wanted needs no consent (RGPD 6.1).
    Raise `UnknownClause`, `UnknownVersion`, `UnknownLanguage`, or `BadInput` with every problem by field.

    >>> from enregla import EXAMPLE
    >>> doc = draft("commercial-consent", Controller(**EXAMPLE), products="pan y bollería")
    >>> doc.parts[3].text, doc.parts[3].citations
    ('Si no acepto, mi contrato y la atención que recibo siguen igual.', ('RGPD 7.4', 'LOPDGDD 6.3'))
    >>> doc.version, len(doc.sha256)
    ('2026-11-24c', 64)
    """
    known(language)
    template = clause_by_id(clause)
    if not isinstance(controller, Controller):
        raise BadInput({"controller": "must be a Controller; make one with Controller(**data)"})
    version = template.version if version is None else version_of(clause, version)
    problems: dict[str, str] = {}
    if template.asks_for:
        fields, problems = _without_basis(template, language, version, fields)
    problems |= problems_of_fields(template, fields, version)
    if problems:
        raise BadInput(problems)
    given = {
        name: value if value is True else value.strip()
        for name, value in fields.items()
        if value is not False
    }
    options = frozenset([name for name, value in given.items() if value is True])
    return Document(clause, version, language, sheet(clause, version, language, options), controller, given)


def _without_basis(
    template: Clause, language: Language, version: str, fields: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the fields of a consent text, once consent is known to be what its purpose needs, or what is wrong with that."""
    facts: dict[str, Any] = {}
    if "purpose" in fields or "audience" in fields:
        fields = dict(fields)
        facts = basis_facts(template, version, fields)
        problems = problems_of_basis(**facts)
        if problems:
            return fields, problems
    typed = " ".join([value for value in fields.values() if isinstance(value, str)])
    purpose = facts["purpose"] if "purpose" in facts else purpose_in(typed)
    if purpose or facts:
        require_consent(purpose or template.asks_for, facts.get("audience", "strangers"), language)
    return fields, {}


def basis_facts(template: Clause, version: str, fields: dict[str, Any]) -> dict[str, Any]:
    """Take out of *fields*, and return, what says whether consent is the basis: ``purpose`` and ``audience``.

    >>> basis_facts(CLAUSES["commercial-consent"], "2026-11-24", {"products": "pan", "purpose": "commercial"})
    {'purpose': 'commercial'}
    """
    if not template.asks_for:
        return {}
    own = fields_of(template.id, version)[0]
    return {name: fields.pop(name) for name in ("purpose", "audience") if name in fields and name not in own}


def clause_by_id(clause: str) -> Clause:
    """Return the clause with that id.

    >>> clause_by_id("opt-out")
    Traceback (most recent call last):
    enregla.drafting.UnknownClause: 'opt-out' is not a clause; did you mean opt-out-line? 20 exist: enregla clauses
    """
    try:
        return CLAUSES[clause]
    except (KeyError, TypeError):
        from difflib import get_close_matches

        (nearest,) = get_close_matches(str(clause)[:60], CLAUSES, n=1, cutoff=0) or [""]
        message = (
            f"{clause!r:.60} is not a clause; did you mean {nearest}? {len(CLAUSES)} exist: enregla clauses"
        )
        raise UnknownClause(message) from None
