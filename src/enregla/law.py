"""Where a citation leads: every article, paragraph and WhatsApp document that may be cited."""

import re
from functools import cache
from typing import Any, NamedTuple

from enregla.languages import SOURCE_LANGUAGE, Language, known


class UnknownSource(LookupError):
    """A citation that leads nowhere; the message names the nearest one that does."""


class Source(NamedTuple):
    """What a citation names: a provision of a law, or a section of WhatsApp's terms."""

    law: str
    article: str
    paragraph: str
    official_id: str
    sha256: str
    checked: str
    head: dict[str, Any]

    def label(self, language: Language = SOURCE_LANGUAGE) -> str:
        """Return the citation as a reader of *language* knows it.

        >>> source("RGPD 7.3").label("en"), source("LSSI anexo f").label("en")
        ('GDPR 7.3', 'LSSI annex f')
        """
        place = ".".join(filter(None, (self.article, self.paragraph)))
        if known(language) == "en":
            place = place.replace("anexo", "annex")
        return f"{self.name(language)} {place}"

    def name(self, language: Language = SOURCE_LANGUAGE) -> str:
        """Return the short name of the law.

        >>> source("RGPD 7.3").name("en")
        'GDPR'
        """
        return _in_language(self.head.get("abbreviation", {}), known(language), self.law)

    def title(self, language: Language = SOURCE_LANGUAGE) -> str:
        """Return the title of the whole law.

        >>> source("LSSI 21.1").title("en")
        'Law 34/2002 on information society services and electronic commerce (Spain)'
        """
        return _in_language(self.head["title"], known(language), self.law)

    def link(self, language: Language = SOURCE_LANGUAGE) -> str:
        """Return the address of the article in the official text; Spanish laws exist in Spanish only.

        >>> source("LSSI 21.1").link("en")
        'https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758#a21'
        """
        address = _in_language(self.head["link"], known(language), "")
        anchor = self.head["articles"][self.article]["anchor"]
        return address.format(anchor=anchor).removesuffix("#")


def source(citation: str) -> Source:
    """Return the provision that *citation* names: law, article and, if any, paragraph and letter.

    Raise `UnknownSource` when the law, the article or the paragraph does not exist.

    >>> source("LSSI 21.1").official_id
    'BOE-A-2002-13758'
    >>> source("GDPR 7.3") == source("RGPD 7.3")
    True
    >>> source("LOPDGDD 11.9")
    Traceback (most recent call last):
    enregla.law.UnknownSource: LOPDGDD 11.9: article 11 has no paragraph 9; the nearest is LOPDGDD 11.3
    """
    law, article, paragraph = _split(str(citation))
    head = registry()[law]
    row = head["articles"][article]
    hashes = row.get("sha256", {})
    # The Spanish text is the reference; where none is at hand, the English one.
    reference = hashes.get("es") or hashes.get("en", "")
    return Source(law, article, paragraph, head["official_id"], reference, str(head["checked"]), head)


def label(citation: str, language: Language) -> str:
    """Return *citation* as a reader of *language* knows it.

    >>> label("RGPD 7.3", "en")
    'GDPR 7.3'
    """
    return citation if language == SOURCE_LANGUAGE else source(citation).label(language)


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a provision's words, without front matter and however they are spaced.

    >>> fingerprint("---\\nlaw: x\\n---\\n1. Queda  prohibido") == fingerprint("1. Queda\\nprohibido")
    True
    """
    from hashlib import sha256

    body = text.split("---\n", 2)[2] if text.startswith("---\n") else text
    return sha256(" ".join(body.split()).encode()).hexdigest()


@cache
def registry() -> dict[str, dict[str, Any]]:
    """Return sources.toml, by the name each source has in a citation."""
    import tomllib
    from pathlib import Path

    return tomllib.loads(Path(__file__).with_name("sources.toml").read_text(encoding="utf-8"))


@cache
def _split(citation: str) -> tuple[str, str, str]:
    """Return law, article and paragraph of *citation*, all three known to exist."""
    names = {
        name: law
        for law, head in registry().items()
        for name in (law, *head.get("abbreviation", {}).values())
    }
    law_name = next(
        (name for name in sorted(names, key=len, reverse=True) if citation.startswith(name + " ")), None
    )
    if law_name is None:
        given = re.match(r"[^\d]*", citation)
        word = (given[0] if given else "").strip() or citation
        raise UnknownSource(
            _message(citation, f"{word} is not in sources.toml", _nearest_law(word, citation, names))
        )
    law = names[law_name]
    article, _, paragraph = citation[len(law_name) + 1 :].partition(".")
    known_articles = registry()[law]["articles"]
    if article not in known_articles:
        problem = f"{law} has no article {article} in sources.toml"
        raise UnknownSource(_message(citation, problem, f"{law} {_nearest(article, known_articles)}"))
    paragraphs = known_articles[article]["paragraphs"].split()
    if paragraph and paragraph not in paragraphs:
        problem = f"article {article} has no paragraph {paragraph}"
        nearest = ".".join(filter(None, (article, _nearest(paragraph, paragraphs))))
        raise UnknownSource(_message(citation, problem, f"{law} {nearest}"))
    return law, article, paragraph


def _message(citation: str, problem: str, nearest: str) -> str:
    return f"{citation}: {problem}; the nearest is {nearest}"


def _nearest_law(word: str, citation: str, names: dict[str, str]) -> str:
    law = names[_nearest(word, names)]
    place = citation.removeprefix(word).strip()
    article, _, paragraph = place.partition(".")
    articles = registry()[law]["articles"]
    if article not in articles:
        return f"{law} {_nearest(article, articles)}"
    return f"{law} {place if paragraph in articles[article]['paragraphs'].split() else article}"


def _nearest(word: str, choices: "dict[str, Any] | list[str]") -> str:
    """Return the choice most like *word*: by number if both have one, by letters otherwise."""
    from difflib import SequenceMatcher

    def distance(choice: str) -> tuple[float, float]:
        digits, own = re.match(r"\d+", choice), re.match(r"\d+", word)
        apart = abs(int(digits[0]) - int(own[0])) if digits and own else float(digits is not own) * 1000
        return apart, -SequenceMatcher(None, word.lower(), choice.lower()).ratio()

    return min(choices, key=distance, default="")


def _in_language(texts: dict[str, str], language: Language, default: str) -> str:
    """Return the text in *language*, or in Spanish where the source has only that."""
    return texts.get(language) or texts.get(SOURCE_LANGUAGE) or default
