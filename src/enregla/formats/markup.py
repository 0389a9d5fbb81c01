"""Documents as Markdown, HTML, WhatsApp markup and JSON: what was typed never becomes markup."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from enregla.errors import BadInput
from enregla.figures import LONGEST_MESSAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from enregla.controller import Controller
    from enregla.drafting import Document
    from enregla.templates import Blanks, Sheet

#: Everything that Markdown could read as markup.
MARKDOWN = str.maketrans({character: f"\\{character}" for character in "\\`*_{}[]()<>#+-.!|~&$^=:\"'/@"})
#: The characters that WhatsApp reads as formatting when they stand at the edge of a word, and what looks like them.
LOOKALIKES = {"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"}
#: Invisible and unbreakable: before a dash or a number it keeps a line from being a list.
JOINER = "\N{WORD JOINER}"
_EDGE = re.compile(r"(?<![^\W_])[*_~`]+|[*_~`]+(?![^\W_])")
_ADDRESS = re.compile(r"https?://\S+")
_LINE_START = re.compile(r"(?m)^(?=(?:[-*>]|\d+\.) )")


def markdown(document: "Document") -> str:
    """Return Markdown: headings of the second level, everything else escaped."""
    blocks = []
    for part in document.parts:
        blocks += [f"## {part.heading.translate(MARKDOWN)}"] if part.heading else []
        blocks.append(part.text.translate(MARKDOWN))
    return "\n\n".join(blocks)


def html(document: "Document") -> str:
    """Return HTML paragraphs and headings, escaped."""
    escape = _escape()
    typed = {name: escape(value) for name, value in document.fields.items() if value is not True}
    return _html(document.sheet).filled(_escaped(document.controller) | typed)


@cache
def _escape() -> "Callable[[str], str]":
    from html import escape  # loaded on use: it brings every entity there is

    return escape


@lru_cache
def _escaped(controller: "Controller") -> dict[str, str]:
    """Return the data of a company as HTML; most documents of a run are of one."""
    escape = _escape()
    return {name: escape(value) for name, value in controller._asdict().items()}


@cache
def _html(sheet: "Sheet") -> "Blanks":
    """Return the document's own words as HTML."""
    from enregla.templates import run

    escape = _escape()
    paragraphs = []
    for row in sheet.rows:
        heading = f"<h2>{escape(row.heading)}</h2>" if row.heading else ""
        pieces = [name if place % 2 else escape(name) for place, name in enumerate(row.text.pieces)]
        pieces[0] = f"<p>{pieces[0]}"
        pieces[-1] += "</p>"
        paragraphs.append((heading, pieces))
    return run(paragraphs, between="\n")


def whatsapp(document: "Document") -> str:
    """Return the text of one message: headings in ``*bold*``, and nothing else that WhatsApp would format.

    Raise `BadInput` when it does not fit in one message.
    """
    blocks = []
    for part in document.parts:
        blocks += [f"*{plain(part.heading).removeprefix(JOINER)}*"] if part.heading else []
        blocks.append(plain(part.text))
    text = "\n\n".join(blocks)
    if len(text) > LONGEST_MESSAGE:
        raise BadInput({"text": f"has {len(text)} characters; a WhatsApp message holds {LONGEST_MESSAGE}"})
    return text


def plain(text: str) -> str:
    """Return *text* so that WhatsApp formats nothing in it.

    Its marks work at the edge of a word: there they become look-alikes, or their code inside an address.

    >>> plain("*gratis* en hola_sol@sol.example y https://sol.example/_a_")
    '∗gratis∗ en hola_sol@sol.example y https://sol.example/%5Fa%5F'
    """

    def address(match: re.Match[str]) -> str:
        return _EDGE.sub(lambda marks: "".join(f"%{ord(mark):02X}" for mark in marks[0]), match[0])

    def lookalike(match: re.Match[str]) -> str:
        return "".join(LOOKALIKES[mark] for mark in match[0])

    pieces = _ADDRESS.split(text)
    addresses = [address(match) for match in _ADDRESS.finditer(text)] + [""]
    joined = "".join(
        _EDGE.sub(lookalike, piece) + found for piece, found in zip(pieces, addresses, strict=True)
    )
    return _LINE_START.sub(JOINER, joined)


def json(document: "Document") -> str:
    """Return the document as JSON: id, version, language, title, text, SHA-256, and each part with its law."""
    import json as standard

    values = {
        "id": document.id,
        "version": document.version,
        "language": document.language,
        "title": document.title,
        "text": str(document),
        "sha256": document.sha256,
        "parts": [
            {
                "heading": part.heading,
                "text": part.text,
                "elements": list(part.elements),
                "citations": list(part.citations),
            }
            for part in document.parts
        ],
    }
    return standard.dumps(values, ensure_ascii=False, indent=2)
