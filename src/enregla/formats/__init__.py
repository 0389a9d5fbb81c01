"""A document in every form it is used in: one module a form, one table of them all."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from enregla.formats import markup

if TYPE_CHECKING:
    from enregla.drafting import Document


def _docx(document: "Document") -> bytes:
    from enregla.formats.docx import docx  # loaded on use: python-docx is an extra

    return docx(document)


def _platform_template(document: "Document") -> str:
    from enregla.formats.platform import platform_template

    return platform_template(document)


FORMATS: dict[str, Callable[["Document"], str | bytes]] = {
    "text": str,
    "markdown": markup.markdown,
    "html": markup.html,
    "whatsapp": markup.whatsapp,
    "docx": _docx,
    "json": markup.json,
    "platform-template": _platform_template,
}
#: How a file in each format ends.
SUFFIXES = {
    "text": ".txt",
    "markdown": ".md",
    "html": ".html",
    "whatsapp": ".txt",
    "docx": ".docx",
    "json": ".json",
    "platform-template": ".json",
}


def render(document: "Document", format: str) -> str | bytes:  # noqa: A002 - the word that users know
    """Return *document* in *format*; raise `LookupError` for one that does not exist.

    >>> from enregla import EXAMPLE, Controller, draft
    >>> render(draft("opt-out-line", Controller(**EXAMPLE | {"name": "<b>"})), "html")[:23]
    '<p>Publicidad de &lt;b&'
    """
    if not isinstance(format, str) or format not in FORMATS:
        message = f"{format!r:.60} is not a format; the formats are {', '.join(FORMATS)}"
        raise LookupError(message)
    return FORMATS[format](document)
