"""The languages of every text a reader sees, and the one way to translate a text.

Spanish is the source: a message *is* its Spanish text.
Other languages come from ``locale/<language>/LC_MESSAGES/enregla.po``, compiled into the wheel.
"""

from functools import cache
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Callable
    from gettext import GNUTranslations
    from pathlib import Path

Language = Literal["es", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
SOURCE_LANGUAGE: Language = "es"
#: Each language in its own words, for the reader who looks for it.
ENDONYMS: dict[Language, str] = {"es": "Español", "en": "English"}


class UnknownLanguage(ValueError):
    """A language that no catalogue covers; nothing falls back to another one."""


def N_(message: str) -> str:  # the conventional name, which Babel looks for
    """Mark *message* for translation and return it unchanged.

    >>> N_("lista de difusión")
    'lista de difusión'
    """
    return message


def known(language: str) -> Language:
    """Return *language* if it is one of ours.

    Raise `UnknownLanguage` otherwise, naming the known ones.

    >>> known("en")
    'en'
    """
    for candidate in LANGUAGES:
        if language == candidate:
            return candidate
    message = f"language {language!r} is not known; choose one of: {', '.join(LANGUAGES)}"
    raise UnknownLanguage(message)


def translate(message: str, language: Language) -> str:
    """Return the Spanish *message* in *language*, with the figures it names (`enregla.figures`).

    Raise `LookupError` when the catalogue lacks it: a text in the wrong language is worse than an error.

    >>> translate("Use una lista de difusión.", "en")
    'Use a broadcast list.'
    """
    said = message if language == SOURCE_LANGUAGE else _catalogue(known(language))(message)
    if "{" not in said:
        return said
    from enregla.figures import filled

    return filled(said, language)


@cache
def _catalogue(language: Language) -> "Callable[[str], str]":
    from gettext import GNUTranslations, NullTranslations
    from pathlib import Path

    class Complete(NullTranslations):
        """The end of the fallback chain: an untranslated message is an error."""

        def gettext(self, message: str) -> str:
            error = f"no {language} translation of {message!r}; run: nox -s catalogues"
            raise LookupError(error)

    package = Path(__file__).parent
    compiled = package / "locale" / language / "LC_MESSAGES" / "enregla.mo"
    if compiled.exists():
        with compiled.open("rb") as stream:
            catalogue = GNUTranslations(stream)
    else:
        catalogue = _from_checkout(package.parents[1] / "locale" / language / "LC_MESSAGES" / "enregla.po")
    catalogue.add_fallback(Complete())
    return catalogue.gettext


def _from_checkout(path: "Path") -> "GNUTranslations":
    """Read the catalogue of an editable install, where nothing is compiled."""
    from gettext import GNUTranslations
    from io import BytesIO

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with path.open("rb") as stream:
        write_mo(compiled, read_po(stream))
    compiled.seek(0)
    return GNUTranslations(compiled)
