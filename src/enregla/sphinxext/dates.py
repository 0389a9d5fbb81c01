"""Dates as a reader writes them; the registries, the JSON and the command line keep ISO dates."""

import re
from datetime import date
from html import escape
from typing import Literal

from babel.dates import format_date, format_skeleton

from enregla.languages import Language

#: Day before month.
LOCALES = {"en": "en_GB"}
ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
KEPT_TOGETHER = "\N{NO-BREAK SPACE}"
Length = Literal["long", "medium"]


def reader_date(iso: str, language: Language, length: Length = "long") -> str:
    """Return an ISO date, whole or partial, in words; a ``medium`` one, for a cell, stays on one line.

    >>> reader_date("2026-11-24", "en"), reader_date("2026-11", "en"), reader_date("2026", "en")
    ('24\\xa0November 2026', 'November 2026', '2026')
    >>> reader_date("2026-11-24", "es", "medium")
    '24\\xa0nov\\xa02026'
    """
    year, _, rest = iso.partition("-")
    if not rest:
        return year
    locale = LOCALES.get(language, language)
    if "-" in rest:
        said = format_date(date.fromisoformat(iso), length, locale=locale)
    else:
        skeleton = "yMMMM" if length == "long" else "yMMM"
        said = format_skeleton(skeleton, date(int(year), int(rest), 1), locale=locale)
    if length == "medium":
        return said.replace(" ", KEPT_TOGETHER)
    # The year may stand on the next line; the day and the month, and what joins them, may not.
    day_and_month = re.sub(r"( de)? \d+$", "", said)
    return day_and_month.replace(" ", KEPT_TOGETHER) + said.removeprefix(day_and_month)


def with_reader_dates(text: str, language: Language, length: Length = "medium") -> str:
    """Return *text* with each whole ISO date in words.

    >>> with_reader_dates("BOE 2025-12-27", "en")
    'BOE 27\\xa0Dec\\xa02025'
    """
    return ISO.sub(lambda found: reader_date(found[0], language, length), text)


def time_element(iso: str, language: Language) -> str:
    """Return the HTML of a date that machines can read too.

    >>> time_element("2026-11-24", "en")
    '<time datetime="2026-11-24">24\\xa0November 2026</time>'
    """
    return f'<time datetime="{escape(iso)}">{reader_date(iso, language)}</time>'
