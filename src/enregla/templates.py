"""The exact words of every version of a clause: today's from its module, earlier ones as they were published.

A version, once published, stays for ever in ``clauses/published/<id>/<version>.json``: it proves which text
somebody was shown, so it never names two texts.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from enregla.clauses import CLAUSES
from enregla.clauses.model import PLACEHOLDER, Part
from enregla.languages import N_, SOURCE_LANGUAGE, Language, translate

if TYPE_CHECKING:
    from pathlib import Path

# Translators: closes every text that is not in Spanish.
SPANISH_PREVAILS = N_("En caso de duda prevalece el texto en español.")


class UnknownVersion(LookupError):
    """A version of a clause that was never published; the message lists those that were."""


class Blanks:
    """A text with blanks: pieces of text and names of what goes between them in turn, beginning with text."""

    __slots__ = ("names", "pick", "pieces")

    def __init__(self, pieces: Iterable[str]) -> None:
        self.pieces = list(pieces)
        self.names = tuple(self.pieces[1::2])
        # A getter of one name returns no tuple.
        self.pick = itemgetter(*self.names) if len(self.names) > 1 else None

    def filled(self, values: Mapping[str, str]) -> str:
        """Return the text with *values* in its blanks: one join, however long it is.

        >>> Blanks(("Hola, ", "name", ".")).filled({"name": "Sol"})
        'Hola, Sol.'
        """
        pieces = self.pieces.copy()
        pieces[1::2] = self.pick(values) if self.pick else [values[name] for name in self.names]
        return "".join(pieces)


class Row(NamedTuple):
    """One paragraph ready to fill in."""

    text: Blanks
    elements: tuple[str, ...]
    law: tuple[str, ...]
    heading: str


class Sheet:
    """The paragraphs of a document before anything is filled in, and the same as one text."""

    __slots__ = ("rows", "title", "whole")

    def __init__(self, title: str, rows: tuple[Row, ...]) -> None:
        self.title = title
        self.rows = rows
        self.whole = run((row.heading, row.text.pieces) for row in rows)


def run(paragraphs: Iterable[tuple[str, Sequence[str]]], between: str = "\n\n") -> Blanks:
    """Return headings and pieces of paragraphs as one text.

    >>> run([("1. Quién", ("Soy ", "name", ".")), ("", ("Adiós.",))], between=" / ").pieces
    ['1. Quién / Soy ', 'name', '. / Adiós.']
    """
    pieces = [""]
    for heading, (first, *rest) in paragraphs:
        pieces[-1] += (
            (between if len(pieces) > 1 or pieces[-1] else "") + (heading and heading + between) + first
        )
        pieces += rest
    return Blanks(pieces)


@cache
def sheet(clause: str, version: str, language: Language, options: frozenset[str]) -> Sheet:
    """Return a clause in that version and language, with those *options* chosen, ready to fill in.

    Raise `UnknownVersion` for a version that was never published.

    >>> line = sheet("opt-out-line", CLAUSES["opt-out-line"].version, "es", frozenset())
    >>> line.whole.filled({"name": "Panadería Sol, S.L."})[:36]
    'Publicidad de Panadería Sol, S.L.: s'
    """
    found = []
    section = 0
    for part in words(clause, version, language)["parts"]:
        if (part["when"] and part["when"] not in options) or (part["unless"] and part["unless"] in options):
            continue
        section += bool(part["heading"])
        heading = f"{section}. {part['heading']}" if part["heading"] else ""
        text = Blanks(PLACEHOLDER.split(part["text"]))
        found.append(Row(text, tuple(part["elements"]), tuple(part["law"]), heading))
    return Sheet(words(clause, version, language)["title"], tuple(found))


@cache
def words(clause: str, version: str, language: Language) -> dict[str, Any]:
    """Return title and parts of a clause, as plain values, in one language."""
    now = CLAUSES[clause]
    if version != now.version:
        return published(clause, version)[language]
    parts = (*now.parts, *(() if language == SOURCE_LANGUAGE else (Part(SPANISH_PREVAILS, elements=()),)))
    return {
        "title": translate(now.title, language),
        "parts": [
            {
                "text": translate(part.text, language),
                "heading": translate(part.heading, language) if part.heading else "",
                "elements": list(part.elements),
                "law": list(part.law),
                "when": part.when,
                "unless": part.unless,
            }
            for part in parts
        ],
    }


def folder() -> "Path":
    """Return where the published versions are, one folder a clause."""
    from pathlib import Path  # loaded on use: today's texts need no file

    return Path(__file__).parent / "clauses" / "published"


@cache
def published(clause: str, version: str) -> dict[Language, dict[str, Any]]:
    """Return the words of a published version, by language; raise `UnknownVersion` if there is none."""
    import json

    path = folder() / clause / f"{version_of(clause, version)}.json"
    found: dict[Language, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def version_of(clause: str, version: object) -> str:
    """Return *version* of a clause, as it was published, or today's for None; raise `UnknownVersion`.

    >>> version_of("opt-out-line", None) == CLAUSES["opt-out-line"].version
    True
    """
    now = CLAUSES[clause].version
    if version is None or version == now:
        return now
    if isinstance(version, str) and version in versions(clause):
        return version
    message = f"{clause} has no version {version!r:.40}; the versions are {', '.join(versions(clause))}"
    raise UnknownVersion(message)


@cache
def versions(clause: str) -> tuple[str, ...]:
    """Return the published versions of a clause, the oldest first.

    >>> CLAUSES["opt-out-line"].version in versions("opt-out-line")
    True
    """
    return tuple(sorted(path.stem for path in (folder() / clause).glob("*.json")))


def fingerprint(clause: str, version: str, language: Language) -> str:
    """Return the SHA-256 of the words of a clause before anything is filled in.

    >>> fingerprint("opt-out-line", CLAUSES["opt-out-line"].version, "es") == fingerprint(
    ...     "opt-out-line", CLAUSES["opt-out-line"].version, "en")
    False
    """
    from hashlib import sha256

    parts = words(clause, version, language)["parts"]
    return sha256("\n\n".join(part["text"] for part in parts).encode()).hexdigest()
