"""Rewrite the `articles` of sources.toml from a directory of official texts.

    python tools/sources.py DIRECTORY

A text is a Markdown file with front matter: identifier, article and language.
"""

import re
import sys
from pathlib import Path
from urllib.parse import quote

import tomlkit

from enregla.audit import ORDINALS, read_texts
from enregla.law import fingerprint

REGISTRY = Path(__file__).parents[1] / "src" / "enregla" / "sources.toml"
NUMBERED = re.compile(r"\((\d+)\)\s|(\d+)\.\s")
NUMBERS = ("Uno", "Dos", "Tres", "Cuatro", "Cinco", "Seis", "Siete", "Ocho", "Nueve")
WORDS = {word: str(place) for place, word in enumerate(NUMBERS, 1)}
SPELT = re.compile(rf"({'|'.join(NUMBERS)})\.\s")
LETTERED = re.compile(r"\(([a-zñ])\)\s|([a-zñ])\)\s")


def paragraphs(body: str) -> list[str]:
    """Return what can be cited inside an article: `1`, `1.a`, `2` … or the bare letters.

    >>> paragraphs("1. Uno:\\n\\na) primero\\n\\nb) segundo\\n\\n2. Dos")
    ['1', '1.a', '1.b', '2']
    """
    found: list[str] = []
    number = ""
    for line in body.splitlines():
        if match := NUMBERED.match(line):
            number = match[1] or match[2]
            found.append(number)
        elif match := SPELT.match(line):
            number = WORDS[match[1]]
            found.append(number)
        elif match := LETTERED.match(line):
            found.append(".".join(filter(None, (number, match[1] or match[2]))))
    return list(dict.fromkeys(found))


def anchor(scheme: str, article: str) -> str:
    """Return how the official site names *article* in a link.

    >>> anchor("boe-articles", "39 bis"), anchor("boe-blocks", "11"), anchor("boe-blocks", "7")
    ('a39bis', 'a1-3', 'a7')
    """
    if article.startswith("anexo"):
        return ""
    if scheme == "boe-articles":
        return "a" + article.replace(" ", "")
    if (
        scheme == "boe-blocks"
    ):  # the BOE counts the blocks that begin with one digit: 1, 10, 11 → a1, a1-2, a1-3
        return f"a{article}" if len(article) == 1 else f"a{article[0]}-{int(article[1]) + 2}"
    if scheme in ("text", "ordinals"):  # a text fragment: the browser scrolls to these words
        return quote(f"Artículo {ORDINALS[int(article) - 1] if scheme == 'ordinals' else article}")
    return article


def articles(texts: dict[str, dict[str, str]], scheme: str) -> tomlkit.items.Table:
    """Return the table of the articles of one law, from the *texts* of each article by language."""
    table = tomlkit.table()
    for article in sorted(texts, key=lambda name: (int((re.match(r"\d+", name) or ["999"])[0]), name)):
        # The English GDPR is the official one; the paragraphs are the same in every language.
        reference = texts[article].get("en") or texts[article]["es"]
        row = tomlkit.inline_table()
        row["paragraphs"] = " ".join(paragraphs(reference.split("---\n", 2)[2]))
        row["anchor"] = anchor(scheme, article)
        row["sha256"] = tomlkit.inline_table()
        for language, text in texts[article].items():
            row["sha256"][language] = fingerprint(text)
        table[article] = row
    return table


def main(directory: Path) -> None:
    """Rewrite the registry in place, keeping its comments."""
    registry = tomlkit.parse(REGISTRY.read_text(encoding="utf-8"))
    given: dict[str, dict[str, dict[str, str]]] = {}
    for text in read_texts(directory):
        given.setdefault(text.law, {}).setdefault(text.article, {})[text.language] = text.body
    for law, texts in given.items():
        registry[law]["articles"] = articles(dict(sorted(texts.items())), registry[law]["anchors"])
    REGISTRY.write_text(tomlkit.dumps(registry), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
