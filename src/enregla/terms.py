"""The decided terms: how each legal term is said in the other language (terms.toml)."""

from functools import cache
from typing import NamedTuple
from urllib.parse import urlencode


class Term(NamedTuple):
    """One term in both languages, where it is defined, and what else a translation may say."""

    id: str
    es: str
    en: str
    #: Empty for the name of a product.
    law: str = ""
    also: tuple[str, ...] = ()
    note: str = ""

    @property
    def iate(self) -> str:
        """The address of the search in IATE, the European Union's terminology database.

        >>> terms()["encargado"].iate
        'https://iate.europa.eu/search/byUrl?term=encargado+del+tratamiento&sl=es&tl=en'
        """
        first = self.es.split(",")[0].split(" (")[0]
        return f"https://iate.europa.eu/search/byUrl?{urlencode({'term': first, 'sl': 'es', 'tl': 'en'})}"


@cache
def terms() -> dict[str, Term]:
    """Return every term, by id, in the order of the registry."""
    import tomllib
    from pathlib import Path

    rows = tomllib.loads(Path(__file__).with_name("terms.toml").read_text(encoding="utf-8"))
    return {name: Term(id=name, **row | {"also": tuple(row.get("also", ()))}) for name, row in rows.items()}
