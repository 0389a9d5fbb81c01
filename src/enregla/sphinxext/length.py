"""How long a text is as a message, below it and in the words of the generator."""

from typing import Final

from babel.numbers import format_decimal
from docutils import nodes

from enregla.drafting import Document, clause_by_id
from enregla.figures import LONGEST_MESSAGE
from enregla.languages import N_, Language, translate
from enregla.sphinxext.markup import element

# Translators: {count} is a number; {limit} is the most that fit.
FITS: Final = N_("{count} caracteres: cabe en un mensaje de la aplicación WhatsApp, que admite {limit}.")
ONE_LENGTH: Final = N_("Este texto tiene un solo largo.")
#: The option that makes a text longer, in sections with titles: a length rather than a fact.
LONG: Final = "printable"


def length_note(document: Document) -> nodes.Node:
    """Return what a text takes up as a message; the script keeps the number right."""
    language = document.language
    fits = fits_words(language).replace("{count}", str(len(document.to("whatsapp"))))
    inside: list[nodes.Node | str] = [element("span", fits)]
    if all(field.name != LONG for field in clause_by_id(document.id).fields):
        inside.append(f" {translate(ONE_LENGTH, language)}")
    return element("p", *inside, class_="enregla-note enregla-count")


def fits_words(language: Language) -> str:
    """Return the sentence that says that a text is one message, with ``{count}`` in it.

    Every text is: `tests/browser/test_generator.py` drafts the longest.
    """
    limit = format_decimal(LONGEST_MESSAGE, locale=language)
    return translate(FITS, language).replace("{limit}", limit)
