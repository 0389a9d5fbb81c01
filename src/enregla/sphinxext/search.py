"""Spanish search that does not care about accents: "difusion" finds "difusión", "nino" finds "niño"."""

import unicodedata

from sphinx.search.es import SearchSpanish


class FoldedSpanish(SearchSpanish):
    """Sphinx's Spanish search over words without their accents, in the index and in the query."""

    js_splitter_code = (
        "function splitQuery(query) {\n"
        '  return query.normalize("NFD").replace(/\\p{Mn}/gu, "")'
        ".split(/[^\\p{Letter}\\p{Number}_]+/gu).filter(Boolean);\n"
        "}\n"
    )

    def split(self, input: str) -> list[str]:  # noqa: A002 - Sphinx's name
        """Return the words of *input*, folded."""
        return super().split(fold(input))


def fold(text: str) -> str:
    """Return *text* without accents.

    >>> fold("Niños: contraseña y difusión")
    'Ninos: contrasena y difusion'
    """
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return "".join(c for c in parts if c.isascii() or unicodedata.category(c) != "Mn")
