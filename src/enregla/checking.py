"""The checker: which mandatory elements a pasted text has, which were not found, and what to add.

It looks for signs, patterns of words in signs.toml, in the text. It never says that a text complies: what it
finds a person still reads, and what it does not find may be said in other words.
"""

from functools import cache
from typing import Any, NamedTuple

from enregla.clauses import CLAUSES
from enregla.clauses.elements import ELEMENTS
from enregla.errors import BadInput
from enregla.languages import N_, SOURCE_LANGUAGE, Language, known, translate
from enregla.signs import Text, evidence, read, rows, says
from enregla.suggestions import suggestion

COMMERCIAL = "commercial-message"
KINDS = (*CLAUSES, COMMERCIAL)
#: What an advert as sent must carry; m5 only where there is an offer.
ADVERT = ("m1", "m2", "m3", "m4", "m5")
LONGEST = 100_000
# Translators: closes every result of the checker.
NOTE = N_(
    "Esta comprobación busca palabras, no juzga: que algo aparezca no significa que sea correcto, "
    "y lo que no aparece puede estar dicho de otra forma. Léalo siempre una persona."
)


class Found(NamedTuple):
    """One mandatory element: whether it was found, in which sentence, or what could be added.

    *only_if* says in which texts alone the law asks for it, such as "se elaboran perfiles"; empty for most.
    """

    id: str
    says: str
    found: bool
    evidence: str
    citations: tuple[str, ...]
    suggestion: str
    only_if: str = ""

    @property
    def missing(self) -> bool:
        """Whether it was not found and every such text needs it.

        >>> found = check("Responsable: Panadería Sol, S.L.", kind="first-layer")
        >>> found["a2"].missing, found["a4"].missing, found["a4"].only_if
        (True, False, 'se elaboran perfiles')
        """
        return not (self.found or self.only_if)


class Result(NamedTuple):
    """What the checker found in one text."""

    kind: str
    language: Language
    elements: tuple[Found, ...]
    note: str

    def __getitem__(self, name: Any) -> Any:
        """Return the element called *name*, such as ``a1``; raise `LookupError` for one that is not there.

        >>> check("Responsable: Panadería Sol, S.L.", kind="first-layer")["a1"].found
        True
        """
        if isinstance(name, str):
            elements = {element.id: element for element in self.elements}
            if name not in elements:
                message = f"{name!r:.60} is not one of {', '.join(elements)}"
                raise LookupError(message)
            return elements[name]
        return tuple.__getitem__(self, name)

    def as_json(self) -> dict[str, Any]:
        """Return the result as plain values, the form that `--format json` prints."""
        elements = [
            {
                "id": each.id,
                "found": each.found,
                "evidence": each.evidence,
                "citations": list(each.citations),
                "suggestion": each.suggestion,
            }
            for each in self.elements
        ]
        return {"kind": self.kind, "language": self.language, "elements": elements, "note": self.note}


def check(text: str, *, kind: str, language: Language = SOURCE_LANGUAGE) -> Result:
    """Return each mandatory element of a text of that *kind*, found or not found.

    *kind* is a clause id, or ``commercial-message`` for an advert as sent; *language* is that of the text and
    of the answer. Raise `BadInput` for an unknown kind, an empty text or one of more than 100,000 characters,
    and `UnknownLanguage`.

    >>> found = check("Oferta solo hoy en Panadería Sol. Responde BAJA.", kind="commercial-message")
    >>> [(element.id, element.found) for element in found.elements][2]
    ('m3', True)
    """
    known(language)
    problems = {}
    if kind not in KINDS:
        problems["kind"] = f"{kind!r:.60} is not one of {', '.join(KINDS)}"
    if not isinstance(text, str) or not text.strip():
        problems["text"] = "is empty"
    elif len(text) > LONGEST:
        problems["text"] = f"has {len(text)} characters; at most {LONGEST} are read"
    if problems:
        raise BadInput(problems)
    said = read(text)
    found = tuple(
        _look(name, kind, said, language) for name in elements_of(kind) if _arises(name, said, language)
    )
    return Result(kind, language, found, translate(NOTE, language))


def elements_of(kind: str) -> tuple[str, ...]:
    """Return the ids of the elements that a text of that kind may need, in order.

    >>> elements_of("opt-out-line")
    ('m1', 'm2', 'f1', 'f2', 'f3', 'f4', 'f8')
    """
    if kind == COMMERCIAL:
        return ADVERT
    clause = CLAUSES[kind]
    names = (*clause.mandatory, *(name for names in clause.optional.values() for name in names))
    return tuple(dict.fromkeys(names))


def signs(language: Language) -> dict[str, Any]:
    """Return what the browser needs to look for the same signs: kinds, elements, patterns and suggestions.

    What is denied is the same for every element that passes it over, so it stands once, under ``denied``.
    """
    return {
        "denied": next(row["denied"] for row in rows(language).values() if "denied" in row),
        "kinds": {kind: list(elements_of(kind)) for kind in KINDS},
        "elements": {
            name: {
                "says": translate(element.says, language),
                "citations": list(_citations(name, language)),
                **rows(language).get(name, {}),
                "denied": "denied" in rows(language).get(name, {}),
            }
            for name, element in ELEMENTS.items()
        },
        "suggestions": {
            kind: {name: suggestion(name, kind, language) for name in elements_of(kind)} for kind in KINDS
        },
        "note": translate(NOTE, language),
    }


def _arises(name: str, said: Text, language: Language) -> bool:
    """Whether the element matters in this text: conditions of an offer only where there is an offer."""
    when = rows(language).get(name, {}).get("when", [])
    return not when or any(says(group, said) for group in when)


def _look(name: str, kind: str, said: Text, language: Language) -> Found:
    sentence = evidence(rows(language).get(name, {}), said)
    return Found(
        id=name,
        says=translate(ELEMENTS[name].says, language),
        found=bool(sentence),
        evidence=sentence,
        citations=_citations(name, language),
        suggestion="" if sentence else suggestion(name, kind, language),
        only_if=only_if_of(kind, language).get(name, ""),
    )


@cache
def only_if_of(kind: str, language: Language) -> dict[str, str]:
    """Return the elements that only some texts of that kind need, and which: those of an option of the clause.

    >>> only_if_of("first-layer", "en")["a4"]
    'profiles are made'
    """
    if kind == COMMERCIAL:
        return {}
    clause = CLAUSES[kind]
    options = {field.name: translate(field.says, language) for field in clause.fields}
    return {
        name: options[option]
        for option, names in clause.optional.items()
        for name in names
        if name not in clause.mandatory
    }


def _citations(name: str, language: Language) -> tuple[str, ...]:
    from enregla.law import label

    return tuple(label(citation, language) for citation in ELEMENTS[name].law)
