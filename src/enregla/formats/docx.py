"""A document for a word processor: real headings, filled properties, its language, version and proof."""

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enregla.drafting import Document

LOCALES = {"es": "es-ES", "en": "en-GB"}


def docx(document: "Document") -> bytes:
    """Return a .docx file; the title is its title, each section a heading of the second level.

    Raise `ImportError`, saying what to install, without python-docx.
    """
    try:
        from docx import Document as Word
        from docx.oxml.ns import qn
        from docx.shared import Pt
    except ImportError as error:
        message = 'the format docx needs python-docx: pip install "enregla[docx]"'
        raise ImportError(message) from error

    word = Word()
    normal = word.styles["Normal"]
    normal.font.size = Pt(11)
    language = normal.element.get_or_add_rPr().makeelement(
        qn("w:lang"), {qn("w:val"): LOCALES[document.language]}
    )
    normal.element.get_or_add_rPr().append(language)
    word.add_heading(document.title, level=1)
    for part in document.parts:
        if part.heading:
            word.add_heading(part.heading, level=2)
        word.add_paragraph(part.text)
    properties = word.core_properties
    properties.title = document.title
    properties.author = document.controller.name[:255]  # what a property holds
    properties.subject = f"{document.id} {document.version}"
    properties.keywords = ", ".join(
        dict.fromkeys(citation for part in document.parts for citation in part.citations)
    )[:255]
    properties.comments = f"SHA-256 {document.sha256}"
    properties.language = LOCALES[document.language]
    properties.version = document.version
    file = BytesIO()
    word.save(file)
    return file.getvalue()
