"""The search index: for each stem, the pages that hold it and how much it says about each (BM25 over fields).

Everything that can be reckoned when the site is built is reckoned here; the browser only adds up.
`static/search.js` reads what `pack` writes.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from enregla.sphinxext.search_pages import Page

#: What a page says of itself, and the rest: how much a word counts in each field, how soon one more of it
#: stops counting, and how much length matters. A word may be common in texts and rare in titles, so each
#: part has a rarity of its own. Chosen on the `dev` half of tests/expected/questions.*.toml.
PARTS = (
    ({"title": 6.0, "description": 2.0, "headings": 2.0, "links": 5.0}, 4.0, 0.2),
    ({"text": 1.0}, 2.0, 0.75),
)
#: Weights are whole numbers up to this one; what rounds to nothing is left out.
LEVELS = 18
#: A word that says little of each page is kept for as many as these.
FEWEST = 5
#: Nobody types words as long as this one.
LONGEST = 40
#: A heading on more pages than these says nothing of any.
COMMON = 3
#: Packed numbers are characters that need no escape in JSON.
FIRST = 35

Stem = Callable[[str], str]


@dataclass(frozen=True)
class Fields:
    """The words of a page, a list a field, its headings as they stand, and how much it is to be preferred."""

    words: dict[str, list[str]]
    headings: tuple[tuple[str, str], ...] = ()
    prior: float = 1.0

    @classmethod
    def of(cls, page: Page, links: Iterable[str], prior: float = 1.0) -> "Fields":
        """Return the fields of *page*, which other pages name in *links*."""
        texts = {
            "title": page.title,
            "description": page.description,
            "headings": " ".join(text for _, text in page.headings),
            "links": " ".join(links),
            "text": page.text,
        }
        return cls({name: words(text) for name, text in texts.items()}, page.headings, prior)


def fold(text: str) -> str:
    """Return *text* in lower case and without accents.

    >>> fold("Niños: contraseña y difusión")
    'ninos: contrasena y difusion'
    """
    split = unicodedata.normalize("NFD", text.lower())
    return re.sub(r"[^\x00-\x7f]", lambda c: "" if unicodedata.category(c[0]) == "Mn" else c[0], split)


def words(text: str) -> list[str]:
    """Return the words and numbers of *text*, folded; a letter or a figure alone is none, nor is a hash.

    >>> words("¿Y el DNI? LSSI 21.1, 72 h")
    ['el', 'dni', 'lssi', '21', '72']
    """
    return [word for word in re.findall(r"[^\W_]+", fold(text)) if 1 < len(word) < LONGEST]


def slug(text: str) -> str:
    """Return the anchor that a heading has unless something else gave it one.

    >>> slug("¿Qué ve cada persona?")
    'que-ve-cada-persona'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def impacts(pages: Sequence[Fields], stem: Stem, ignored: frozenset[str]) -> dict[str, dict[int, float]]:
    """Return, for each stem, the weight of each page that holds it."""
    found: dict[str, dict[int, float]] = {}
    for fields, saturation, length_matters in PARTS:
        mass: dict[str, dict[int, float]] = {}
        for name, weight in fields.items():
            counters = [Counter(stem(w) for w in page.words[name] if w not in ignored) for page in pages]
            mean = sum(counter.total() for counter in counters) / len(pages) or 1.0
            for number, counter in enumerate(counters):
                norm = 1 - length_matters + length_matters * counter.total() / mean
                for term, count in counter.items():
                    held = mass.setdefault(term, {})
                    held[number] = held.get(number, 0.0) + weight * count / norm
        for term, held in mass.items():
            rarity = math.log(1 + (len(pages) - len(held) + 0.5) / (len(held) + 0.5))
            entry = found.setdefault(term, {})
            for number, value in held.items():
                score = pages[number].prior * rarity * value / (saturation + value)
                entry[number] = entry.get(number, 0.0) + score
    return found


def pack(
    pages: Sequence[Fields], stem: Stem, stopwords: Iterable[str], synonyms: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    """Return the index as plain values, small once compressed.

    `terms` are sorted; for each, `counts` has the number of its pages, `gaps` the steps between their
    numbers and `weights` their weights, a character each. An anchor is left out if it is the heading's `slug`.
    """
    ignored = frozenset(fold(word) for word in stopwords)

    def typed(phrase: str) -> str:
        """Return the words of *phrase* without the ignored ones inside it: "normas de uso" is also "normas uso"."""
        spoken = fold(phrase).split()
        inner = range(1, len(spoken) - 1)
        return " ".join(word for i, word in enumerate(spoken) if not (i in inner and word in ignored))

    def meant(phrase: str) -> str:
        return " ".join(stem(word) for word in words(phrase) if word not in ignored)

    shared = Counter(text for page in pages for _, text in page.headings)
    found = impacts(pages, stem, ignored)
    unit = max((max(held.values()) for held in found.values()), default=1.0) / LEVELS
    terms, counts, gaps, weights = [], [], [], []
    for term, held in sorted(found.items()):
        levels = {number: round(value / unit) for number, value in sorted(held.items())}
        if not any(levels.values()):
            # As common as it is, a search for it alone finds something.
            levels = dict.fromkeys(sorted(held, key=lambda number: -held[number])[:FEWEST], 1)
        kept = sorted(number for number, level in levels.items() if level)
        terms.append(term)
        counts.append(chr(FIRST + len(kept)))
        gaps += [chr(FIRST + here - before) for before, here in zip([0, *kept], kept, strict=False)]
        weights += [chr(FIRST + levels[number]) for number in kept]
    return {
        "terms": " ".join(terms),
        "counts": "".join(counts),
        "gaps": "".join(gaps),
        "weights": "".join(weights),
        "headings": [
            [
                part
                for anchor, text in page.headings
                if shared[text] <= COMMON
                for part in ("" if anchor == slug(text) else anchor, text)
            ]
            for page in pages
        ],
        "stopwords": " ".join(sorted(word for word in ignored if len(word) > 1)),
        "synonyms": [
            [[meant(said) for said in says.split(",")], [typed(way) for way in ways]]
            for says, ways in synonyms.items()
        ],
    }
