"""The figures of facts.toml that the rules count with or say; they stand here too because nothing waits for that file.

A text names the fact: `translate` puts the value of the fact for ``{BL-01}``, and its month for ``{BL-01.dated}``.
A test fails when a figure is not that of its fact.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enregla.languages import Language


#: How many people a broadcast list takes.
LIST_SIZE = 256
#: How many characters a message that somebody types holds.
LONGEST_MESSAGE = 65_536
#: Values of facts, by the fact.
FIGURES = {"BL-01": LIST_SIZE, "BM-20": LONGEST_MESSAGE, "G-01": 1024, "G-04": 60, "P-09": 250}
#: Months of the sources of facts, by the fact.
DATED = {"BL-01": "2026-06", "BL-02": "2026-06", "BL-11": "2026-02"}
_NAMED = re.compile(r"\{([A-Z]+-\d\d)(\.dated)?\}")


def filled(text: str, language: "Language") -> str:
    """Return *text* with the figures it names, each as *language* writes it.

    >>> filled("{G-01} personas (dato de {BL-01.dated}).", "es")
    '1024 personas (dato de junio de 2026).'
    """
    from enregla.facts import month

    def figure(found: re.Match[str]) -> str:
        name, dated = found.groups()
        return month(DATED[name], language) if dated else spelt(FIGURES[name], language)

    return _NAMED.sub(figure, text)


def spelt(value: int, language: "Language") -> str:
    """Return a number as *language* writes it: Spanish parts the thousands from five digits on.

    >>> spelt(2000, "es"), spelt(10_000, "es"), spelt(2000, "en")
    ('2000', '10.000', '2,000')
    """
    if language == "en":
        return f"{value:,}"
    return str(value) if value < 10_000 else f"{value:,}".replace(",", ".")
