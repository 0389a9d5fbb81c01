"""The checker: which mandatory elements a pasted text has, which were not found, and what to add.

It looks for signs, patterns of words in signs.toml, in each sentence. It never says that a text complies:
what it finds a person still reads, and what it does not find may be said in other words.
"""

import re
import unicodedata
from functools import cache
from typing import Any, NamedTuple

from enregla.clauses import CLAUSES
from enregla.clauses.elements import ELEMENTS
from enregla.errors import BadInput
from enregla.languages import N_, SOURCE_LANGUAGE, Language, known, translate

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
#: What to add where no clause of ours says it.
OWN = {
    "m5": N_(
        "Condiciones de la oferta, con sus fechas y sus límites: https://panaderiasol.example/condiciones"
    )
}


class Found(NamedTuple):
    """One mandatory element: whether it was found, in which sentence, or what could be added."""

    id: str
    says: str
    found: bool
    evidence: str
    citations: tuple[str, ...]
    suggestion: str


class Result(NamedTuple):
    """What the checker found in one text."""

    kind: str
    language: Language
    elements: tuple[Found, ...]
    note: str

    def __getitem__(self, name: Any) -> Any:
        """Return the element called *name*, such as ``a1``.

        >>> check("Responsable: Panadería Sol, S.L.", kind="first-layer")["a1"].found
        True
        """
        if isinstance(name, str):
            return next(element for element in self.elements if element.id == name)
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
    said = _read(sentences(text))
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


def sentences(text: str) -> list[str]:
    """Return the sentences of *text* as they stand: a line or what ends in a stop, without bullets.

    >>> sentences("Responsable: Sol. ¿Dudas? Escriba\\n- a hola@sol.example")
    ['Responsable: Sol.', '¿Dudas?', 'Escriba', 'a hola@sol.example']
    """
    found = []
    for line in re.split(r"[\r\n]+", text):
        for piece in re.split(r"(?:([.!?;…]+)[ \t]+)", line.strip() + " "):
            if piece is None:
                continue
            if found and re.fullmatch(r"[.!?;…]+", piece):
                found[-1] += piece
            else:
                found.append(piece)
    tidy = (re.sub(r"^[\s*•·>–—-]+", "", piece).strip() for piece in found)
    return [piece for piece in tidy if piece]


def plain(text: str) -> str:
    """Return *text* without accents, with single spaces and straight apostrophes.

    >>> plain("  Supresión y   OPOSICIÓN ")
    'Supresion y OPOSICION'
    """
    letters = unicodedata.normalize("NFKD", text)
    letters = "".join(character for character in letters if unicodedata.category(character) != "Mn")
    return " ".join(letters.replace("’", "'").split())


def fold(text: str) -> str:
    """Return *text* in lower case too, which is how most patterns read it.

    >>> fold("  Supresión y   OPOSICIÓN ")
    'supresion y oposicion'
    """
    return plain(text).lower()


def signs(language: Language) -> dict[str, Any]:
    """Return what the browser needs to look for the same signs: kinds, elements, patterns and suggestions."""
    return {
        "kinds": {kind: list(elements_of(kind)) for kind in KINDS},
        "elements": {
            name: {
                "says": translate(element.says, language),
                "citations": list(_citations(name, language)),
                **_signs(language).get(name, {}),
            }
            for name, element in ELEMENTS.items()
        },
        "suggestions": {
            kind: {name: _suggestion(name, kind, language) for name in elements_of(kind)} for kind in KINDS
        },
        "note": translate(NOTE, language),
    }


class _Sentence(NamedTuple):
    """What may be shown as evidence, and the words that patterns read: as written, and in lower case."""

    shown: str
    written: str
    folded: str


def _read(shown: list[str]) -> list[_Sentence]:
    """Return each sentence; after a question or a colon, also what follows read together with it."""
    said = []
    for sentence, following in zip(shown, [*shown[1:], ""], strict=True):
        said.append(_Sentence(sentence, plain(sentence), fold(sentence)))
        if following and sentence.endswith(("?", ":")):
            both = f"{sentence} {following}"
            said.append(_Sentence(following, plain(both), fold(both)))
    return said


def _arises(name: str, said: list[_Sentence], language: Language) -> bool:
    """Whether the element matters in this text: conditions of an offer only where there is an offer."""
    when = _compiled(language, name, "when")
    return not when or any(_says(when[0], sentence) for sentence in said)


def _look(name: str, kind: str, said: list[_Sentence], language: Language) -> Found:
    evidence = ""
    if not any(_says(never, sentence) for never in _compiled(language, name, "never") for sentence in said):
        unless = _compiled(language, name, "unless")
        counted = [sentence for sentence in said if not any(_says(group, sentence) for group in unless)]
        evidence = (
            next((each.shown for group in _compiled(language, name, "any") for each in counted if _says(group, each)), "")
            or _together(name, counted, language)
            or _briefly(name, said, language)
        )
    says = translate(ELEMENTS[name].says, language)
    suggestion = "" if evidence else _suggestion(name, kind, language)
    return Found(name, says, bool(evidence), evidence, _citations(name, language), suggestion)


def _together(name: str, counted: list[_Sentence], language: Language) -> str:
    """Return the sentence that says most of an element said in several, if the text says enough of it."""
    every, some = _compiled(language, name, "all"), _compiled(language, name, "some")

    def spoken(group: _Group) -> bool:
        return any(_says(group, sentence) for sentence in counted)

    if not (every or some) or not all(map(spoken, every)):
        return ""
    if sum(map(spoken, some)) < _signs(language)[name].get("least", 0):
        return ""
    return max(counted, key=lambda each: sum(_says(group, each) for group in (*every, *some))).shown


def _briefly(name: str, said: list[_Sentence], language: Language) -> str:
    """Return the first sentence of a text with few words, in short sentences and not all in capitals."""
    most = _signs(language).get(name, {}).get("words", 0)
    longest = _signs(language).get(name, {}).get("sentence", most)
    lengths = {id(each.shown): len(each.shown.split()) for each in said}
    loud = all(each.written == each.written.upper() for each in said)
    brief = sum(lengths.values()) <= most and max(lengths.values()) <= longest
    return said[0].shown if most and brief and not loud else ""


def _says(group: "_Group", sentence: _Sentence) -> bool:
    return any(pattern.search(sentence.written if as_written else sentence.folded) for pattern, as_written in group)


def _citations(name: str, language: Language) -> tuple[str, ...]:
    from enregla.law import label

    return tuple(label(citation, language) for citation in ELEMENTS[name].law)


@cache
def _suggestion(name: str, kind: str, language: Language) -> str:
    """Return a sentence of ours that says the element, with example data: from the same clause if it has one."""
    from enregla.controller import EXAMPLE, Controller
    from enregla.draft import draft

    if name in OWN:
        return translate(OWN[name], language)
    order = [kind, "opt-out-line", "commercial-consent", "first-layer", *CLAUSES]
    for clause in (CLAUSES[each] for each in order if each in CLAUSES):
        if any(name in part.elements for part in clause.parts):
            fields: dict[str, Any] = {
                field.name: True if field.option else field.example[language] for field in clause.fields
            }
            for fields_ in (clause.example(language), fields):
                document = draft(clause.id, Controller(**EXAMPLE), language, **fields_)
                for part in document.parts:
                    if name in part.elements:
                        return part.text
    return ""


@cache
def _signs(language: Language) -> dict[str, dict[str, Any]]:
    """Return the signs of each element in one language, with the vocabulary written out."""
    import tomllib
    from pathlib import Path

    rows = tomllib.loads(Path(__file__).with_name("signs.toml").read_text(encoding="utf-8"))
    shared = rows.pop("vocabulary")
    vocabulary = {**shared["both"], **shared[language]}

    def written_out(value: Any) -> Any:
        if isinstance(value, list):
            lists = [vocabulary.get(each[1:-1]) if isinstance(each, str) else None for each in value]
            pieces = [each if isinstance(each, list) else [one] for each, one in zip(lists, value, strict=True)]
            return [written_out(each) for piece in pieces for each in piece]
        if isinstance(value, str) and re.search(r"\{[a-z_]+\}", value):
            return written_out(re.sub(r"\{([a-z_]+)\}", lambda found: vocabulary[found[1]], value))
        return value

    return {
        name: {
            key: written_out(value)
            for key, value in {**row, **row.get(language, {})}.items()
            if key not in ("es", "en")
        }
        for name, row in rows.items()
    }


_Group = tuple[tuple[re.Pattern[str], bool], ...]


@cache
def _compiled(language: Language, name: str, key: str) -> tuple[_Group, ...]:
    """Return the groups of patterns of one key: one group, except for ``all`` and ``some``."""
    patterns = _signs(language).get(name, {}).get(key, [])
    groups = patterns if key in ("all", "some") else [patterns] if patterns else []
    return tuple(_group(group) for group in groups)


def _group(patterns: list[str]) -> _Group:
    """Join the patterns that read the same words; one with a capital letter reads them as they are written."""
    made = []
    for as_written in (False, True):
        mine = [pattern for pattern in patterns if bool(re.search("[A-Z]", pattern)) == as_written]
        starts = [pattern[2:] for pattern in mine if pattern.startswith(r"\b")]
        rest = [pattern for pattern in mine if not pattern.startswith(r"\b")]
        joined = [r"\b(?:" + "|".join(starts) + ")"] * bool(starts) + rest
        if joined:
            made.append((re.compile("|".join(joined), re.ASCII), as_written))
    return tuple(made)
