"""The decided cases: what authorities and courts said of companies like yours (cases.toml)."""

from functools import cache
from typing import Any, NamedTuple

from enregla.languages import N_, SOURCE_LANGUAGE, Language, known, translate

# Translators: marks a case known only from the press, law firms or lists of fines.
SECONDARY = N_("según fuentes secundarias")
# Translators: a fine and what remained of it after paying early; both are amounts such as 70.000 €.
REDUCED = N_("{fine}, que quedaron en {paid}")
#: What came of a case, in the reader's words.
OUTCOMES = {
    "fine": N_("multa"),
    "archived": N_("archivo"),
    "warning": N_("apercibimiento"),
    "reprimand": N_("amonestación"),
    "infringement": N_("infracción declarada, sin multa"),
    "annulled": N_("cláusula o práctica anulada"),
    "dismissed": N_("recurso desestimado"),
    "pending": N_("pendiente"),
    "unread": N_("resultado no consultado"),
}


class UnknownCase(LookupError):
    """A case that is not in cases.toml; the message names the nearest one."""


class Case(NamedTuple):
    """One decision: who decided, when, about what, and how far we know it.

    *confidence* is A (the decision itself was read), B (a full summary with its official address) or
    C (secondary sources only); *number* is empty when it could not be verified; *fine* and *paid* are euros.
    """

    id: str
    authority: str
    facts: str
    about: tuple[str, ...]
    articles: tuple[str, ...]
    outcome: str
    confidence: str
    checked: str
    number: str = ""
    date: str = ""
    organisation: str = ""
    name: str = ""
    old_law: str = ""
    fine: int = 0
    paid: int = 0
    links: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: str = ""

    def label(self, language: Language = SOURCE_LANGUAGE) -> str:
        """Return how the case is called: by its id, or by who it was about when no number could be verified.

        >>> case("AEPD PS/00261/2024").label(), case("ilurobox-2024").label("en")
        ('AEPD PS/00261/2024', 'AEPD, Ilurobox S.L. (2024)')
        """
        if self.id != self.id.lower():
            return self.id
        who = self.organisation or translate(self.name, known(language))
        year = f" ({self.date[:4]})" if self.date else ""
        return f"{self.authority}, {who}{year}"

    def amount(self, language: Language = SOURCE_LANGUAGE) -> str:
        """Return the fine as a reader of *language* writes it; empty when there was none or it is not known.

        >>> case("AEPD EXP202310848").amount(), case("AEPD EXP202310848").amount("en")
        ('70.000 €, que quedaron en 42.000 €', '€70,000, reduced to €42,000')
        """
        if not self.fine:
            return ""
        fine = euros(self.fine, language)
        if not self.paid:
            return fine
        return translate(REDUCED, known(language)).format(fine=fine, paid=euros(self.paid, language))

    def cite(self, language: Language = SOURCE_LANGUAGE) -> str:
        """Return label, amount and, where the case is known only from others, that it is.

        >>> case("AEPD PS/00158/2023").cite("en")
        'AEPD PS/00158/2023 (€30,000, according to secondary sources)'
        """
        doubts = translate(SECONDARY, known(language)) if self.confidence == "C" else ""
        details = ", ".join(filter(None, (self.amount(language), doubts)))
        return f"{self.label(language)} ({details})" if details else self.label(language)


def case(name: str) -> Case:
    """Return the case with that id; raise `UnknownCase`, naming the nearest, when there is none.

    >>> case("AEPD PS/00261/2024").organisation
    'Terra, Brasa y Mar, S.L.'
    """
    if not isinstance(name, str) or name not in cases():
        from difflib import get_close_matches

        (nearest,) = get_close_matches(str(name)[:60], cases(), n=1, cutoff=0) or [""]
        message = f"{name!r:.60} is not in cases.toml; the nearest is {nearest}"
        raise UnknownCase(message)
    return cases()[name]


def cases_shown(about: str = "", only: str = "") -> list[Case]:
    """Return the cases on one of the subjects *about*, or those called *only*, with commas between; else all.

    >>> [each.id for each in cases_shown(only="AEPD PS/00345/2024, AEPD PS/00202/2023")]
    ['AEPD PS/00345/2024', 'AEPD PS/00202/2023']
    """
    subjects = set(about.split())
    chosen = [case(name.strip()) for name in only.split(",")] if only else cases().values()
    return [each for each in chosen if not subjects or subjects & set(each.about)]


@cache
def cases() -> dict[str, Case]:
    """Return every case, by id, in the order of the registry."""
    import tomllib
    from pathlib import Path

    rows = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))
    return {name: Case(id=name, **_plain(row)) for name, row in rows.items()}


def euros(amount: int, language: Language) -> str:
    """Return *amount* in euros.

    >>> euros(30001, "es"), euros(30001, "en")
    ('30.001 €', '€30,001')
    """
    return f"€{amount:,}" if known(language) == "en" else f"{amount:,} €".replace(",", ".")


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    lists = ("about", "articles", "links", "sources")
    return row | {name: tuple(row.get(name, ())) for name in lists} | {"checked": str(row["checked"])}
