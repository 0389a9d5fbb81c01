"""What a clause looks like: parts of whole sentences, each labelled with the elements it satisfies."""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from enregla.clauses import TITLES
from enregla.clauses.elements import ELEMENTS
from enregla.languages import Language
from enregla.situation import Purpose

PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Field(NamedTuple):
    """Something that whoever uses a clause fills in; an option is yes or no, and no by default."""

    name: str
    says: str
    example: Mapping[Language, str]
    option: bool = False


class Part(NamedTuple):
    """A paragraph of a clause: Spanish text with `{field}` placeholders, and the elements it satisfies.

    *when* and *unless* name an option that brings or removes it; a *heading* opens a numbered section;
    *also* is, by element, law that asks for it in this text besides the element's own.
    """

    text: str
    elements: tuple[str, ...]
    when: str = ""
    unless: str = ""
    heading: str = ""
    also: Mapping[str, tuple[str, ...]] = {}

    def applies(self, options: Mapping[str, bool]) -> bool:
        """Whether the paragraph belongs in a document with these *options*."""
        return (not self.when or options[self.when]) and not (self.unless and options[self.unless])

    @property
    def law(self) -> tuple[str, ...]:
        """The articles of its elements, each once."""
        return tuple(dict.fromkeys(citation for name in self.elements for citation in self.law_of(name)))

    def law_of(self, element: str) -> tuple[str, ...]:
        """Return the articles that ask for *element* here."""
        return ELEMENTS[element].law + self.also.get(element, ())


class ConsentTo(NamedTuple):
    """What whoever accepts a text consents to, in terms of the Data Privacy Vocabulary, and who it is that accepts."""

    purpose: str
    data: tuple[str, ...] = ("pd:TelephoneNumber", "pd:Name")
    #: Who consents in the place of the person whose data they are; empty when it is that person.
    given_by: str = ""


class Clause(NamedTuple):
    """A text that people copy with their own data in it."""

    id: str
    version: str
    mandatory: tuple[str, ...]
    fields: tuple[Field, ...]
    parts: tuple[Part, ...]
    #: Elements that only some documents need, by the option that brings them.
    optional: Mapping[str, tuple[str, ...]] = {}
    #: The purpose that a consent text serves; empty for a text that asks for no consent to be written to.
    asks_for: Purpose | Literal[""] = ""
    #: The consent that accepting the text gives (RGPD 4.11), which may be recorded; none for a text that asks for none.
    consent: ConsentTo | None = None

    @property
    def title(self) -> str:
        """What it is called, in Spanish."""
        return TITLES[self.id]

    def law_of(self, element: str) -> tuple[str, ...]:
        """Return the articles that ask for *element* in this text, each once."""
        parts = (part for part in self.parts if element in part.elements)
        every = [*ELEMENTS[element].law, *(citation for part in parts for citation in part.law_of(element))]
        return tuple(dict.fromkeys(every))

    def requires(self, field: Field) -> bool:
        """Whether a document without any option needs *field*."""
        return any(field.name in PLACEHOLDER.findall(part.text) for part in self.chosen(""))

    def chosen(self, option: str) -> list[Part]:
        """Return the parts of the document with that one *option*, or with none."""
        options = {field.name: field.name == option for field in self.fields if field.option}
        return [part for part in self.parts if part.applies(options)]

    def example(self, language: Language) -> dict[str, str]:
        """Return the example values of the fields that `requires` names."""
        return {field.name: field.example[language] for field in self.fields if self.requires(field)}

    def complete(self) -> "Clause":
        """Return the clause; raise `ValueError` if with some option it would drop a mandatory element."""
        for option in ("", *(field.name for field in self.fields if field.option)):
            found = {name for part in self.chosen(option) for name in part.elements}
            missing = {*self.mandatory, *self.optional.get(option, ())} - found
            if missing:
                message = f"{self.id}{option and ' with ' + option} lacks {', '.join(sorted(missing))}"
                raise ValueError(message)
        return self
