"""A document as text, Markdown, HTML or JSON."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enregla.draft import Document

#: Everything that Markdown could read as markup.
MARKDOWN = str.maketrans({character: f"\\{character}" for character in "\\`*_{}[]()<>#+-.!|~&$^=:\"'/@"})


def render(document: "Document", format: str) -> str:  # noqa: A002 - the word that users know
    """Return *document* in *format*; raise `LookupError` for one that does not exist.

    >>> from enregla import EXAMPLE, Controller, draft
    >>> render(draft("opt-out-line", Controller(**EXAMPLE | {"name": "<b>"})), "html")[:23]
    '<p>Publicidad de &lt;b&'
    """
    if format not in FORMATS:
        message = f"{format!r:.60} is not a format; the formats are {', '.join(FORMATS)}"
        raise LookupError(message)
    return FORMATS[format](document)


def _markdown(document: "Document") -> str:
    blocks = []
    for part in document.parts:
        blocks += [f"## {part.heading.translate(MARKDOWN)}"] if part.heading else []
        blocks.append(part.text.translate(MARKDOWN))
    return "\n\n".join(blocks)


def _html(document: "Document") -> str:
    from html import escape

    lines = []
    for part in document.parts:
        lines += [f"<h2>{escape(part.heading)}</h2>"] if part.heading else []
        lines.append(f"<p>{escape(part.text)}</p>")
    return "\n".join(lines)


def _json(document: "Document") -> str:
    import json

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
    return json.dumps(values, ensure_ascii=False, indent=2)


FORMATS: dict[str, Callable[["Document"], str]] = {
    "text": str,
    "markdown": _markdown,
    "html": _html,
    "json": _json,
}
