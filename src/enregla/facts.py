"""Facts about WhatsApp as a product: what it does, since when, and how sure we are (facts.toml)."""

from datetime import date
from functools import cache
from typing import Any, NamedTuple

from enregla.languages import N_, SOURCE_LANGUAGE, Language, known, translate

#: Older than this, a fact is shown as not confirmed since.
FRESH_DAYS = 180
#: WhatsApp changed its business terms on this day.
NEW_TERMS = "2026-09-23"

# Translators: {date} is a month and year, a year, or a day.
DATED = N_("dato de {date}")
UNDATED = N_("fuente sin fecha, consultada en {date}")
STALE = N_("sin confirmar desde entonces")
MEDIUM = N_("confianza media")
LOW = N_("confianza baja")
UNVERIFIED = N_("sin verificar")
INFERENCE = N_("deducción nuestra, ninguna fuente lo dice así")
OLD_TERMS = N_(
    "según las condiciones vigentes hasta el 22 de septiembre de 2026; las nuevas no se han podido leer enteras"
)
MONTHS = {
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
}  # fmt: skip


class UnknownFact(LookupError):
    """A fact that is not in facts.toml."""


class Fact(NamedTuple):
    """One thing that WhatsApp does or says.

    *applies* is a choice of ``messenger``, ``business-app`` and ``platform``; *read* says how the source was read;
    *dated* is the date of the source, whole or partial, and empty when it has none; *until* is the last day of the
    WhatsApp document that it rests on; *confidence* is high, medium, low or unverified.
    """

    id: str
    says: str
    applies: tuple[str, ...]
    read: str
    checked: str
    confidence: str
    topic: str
    value: Any = None
    source: str = ""
    dated: str = ""
    until: str = ""
    note: str = ""

    def marks(self, language: Language, today: date, *, old_terms: str = OLD_TERMS) -> str:
        """Return what a reader must know of the fact's age and certainty, as of *today*.

        *old_terms* is said of a fact that rests on the terms before `NEW_TERMS`.

        >>> fact("BL-01").marks("es", date(2026, 11, 24))
        'dato de junio de 2026'
        >>> fact("BL-01").marks("en", date(2027, 1, 1))
        'as of June 2026, not confirmed since'
        """
        seen = DATED if self.dated else UNDATED
        marks = [translate(seen, language).format(date=month(self.dated or self.checked, language))]
        if self.is_old(today):
            marks.append(translate(STALE, language))
        if self.until:
            marks.append(translate(old_terms, language))
        if self.read == "inference":
            marks.append(translate(INFERENCE, language))
        elif self.confidence != "high":
            doubt = {"medium": MEDIUM, "low": LOW, "unverified": UNVERIFIED}[self.confidence]
            marks.append(translate(doubt, language))
        return ", ".join(marks)

    def is_old(self, today: date) -> bool:
        """Whether nobody has seen the fact in its source for `FRESH_DAYS`; an undated source counts from our visit."""
        year, _, rest = (self.dated or self.checked).partition("-")
        month_, _, day = rest.partition("-")
        seen = date(int(year), int(month_ or 12), int(day or 28))
        return (today - seen).days > FRESH_DAYS

    def cite(self, language: Language = SOURCE_LANGUAGE, today: date | None = None) -> str:
        """Return the fact as a sentence, with its marks before the full stop.

        >>> fact("BL-01").cite("en", date(2026, 11, 24))
        'A broadcast list takes at most 256 people (as of June 2026).'
        """
        says = translate(self.says, known(language)).rstrip(".")
        return f"{says} ({self.marks(language, today or date.today())})."


def fact(name: str) -> Fact:
    """Return the fact with that id; raise `UnknownFact` when there is none.

    >>> fact("G-01").value
    1024
    """
    if not isinstance(name, str) or name not in facts():
        message = f"{name!r:.60} is not in facts.toml"
        raise UnknownFact(message)
    return facts()[name]


@cache
def facts() -> dict[str, Fact]:
    """Return every fact, by id, in the order of the registry."""
    import tomllib
    from pathlib import Path

    rows = tomllib.loads(Path(__file__).with_name("facts.toml").read_text(encoding="utf-8"))
    return {
        name: Fact(id=name, **row | {"applies": tuple(row["applies"]), "checked": str(row["checked"])})
        for name, row in rows.items()
    }


def month(day: str, language: Language) -> str:
    """Return an ISO date, whole or partial, as month and year.

    >>> month("2026-06-05", "es"), month("2026-06", "en"), month("2020", "en")
    ('junio de 2026', 'June 2026', '2020')
    """
    year, _, rest = day.partition("-")
    if not rest:
        return year
    name = MONTHS[language][int(rest[:2]) - 1]
    return f"{name} {year}" if language == "en" else f"{name} de {year}"
