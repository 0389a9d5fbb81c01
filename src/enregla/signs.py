"""The signs of signs.toml: how they are written out, and how a text is read and searched for them.

A browser can do the same: search each group of joined patterns, with the flags m and s, in the sentences of a
text joined by line breaks, without accents as they are written or in lower case too.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from enregla.languages import LANGUAGES, Language

#: A stop after one of these ends no sentence: S.L., EE. UU., art. 6, Tel. 600.
ABBREVIATION = re.compile(r"(?:^|[ .(])(?:[a-z]|arts?|avda|dr|ee|ind|mrs?|ms|pol|sra?|tel)\.$", re.IGNORECASE)
#: Joined patterns by how they read the text: "folded", in lower case, or "written".
Group = Mapping[str, str]


class Text(NamedTuple):
    """The sentences of a text as shown, without accents as written, and in lower case too."""

    shown: list[str]
    written: list[str]
    folded: list[str]

    def lines(self, numbers: Iterable[int]) -> "Text":
        """Return the text with only some of its sentences."""
        chosen = list(numbers)
        return Text(*([lines[n] for n in chosen] for lines in self))


def read(text: str) -> Text:
    """Return *text* as signs are looked for in it."""
    shown = sentences(text)
    written = [plain(sentence) for sentence in shown]
    return Text(shown, written, [sentence.lower() for sentence in written])


def sentences(text: str) -> list[str]:
    """Return the sentences of *text* as they stand: a line or what ends in a stop, without bullets.

    >>> sentences("Responsable: Sol. ¿Dudas? Escriba\\n- a hola@sol.example")
    ['Responsable: Sol.', '¿Dudas?', 'Escriba', 'a hola@sol.example']
    """
    found = []
    for line in re.split(r"[\r\n]+", text):
        pieces = re.split(r"([.!?;…]+)[ \t]+", line.strip() + " ")
        said: list[str] = []
        for words, stop in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
            said.append(f" {words}{stop}")
            if not ABBREVIATION.search(said[-1]):
                found.append("".join(said))
                said.clear()
        found.append("".join(said))
    tidy = (re.sub(r"^[\s*•·>–—-]+", "", piece).strip() for piece in found)
    return [piece for piece in tidy if piece]


def plain(text: str) -> str:
    """Return *text* without accents, with single spaces and straight apostrophes.

    >>> plain("  Supresión y   OPOSICIÓN ")
    'Supresion y OPOSICION'
    """
    letters = unicodedata.normalize("NFKD", text)
    letters = "".join(character for character in letters if unicodedata.category(character) != "Mn")
    return " ".join(letters.replace("’", "'").split())


def says(group: Group, text: Text) -> str:
    """Return the sentence in which *text* says one of the patterns, or the empty string."""
    for reading, pattern in group.items():
        match = _compiled(pattern).search("\n".join(getattr(text, reading)))
        if match:
            last = max(match.start(), match.end() - 1)
            return text.shown[match.string.count("\n", 0, last)]
    return ""


def lines_that_say(groups: list[Group], text: Text) -> set[int]:
    """Return the numbers of the sentences that, read alone, say one of the patterns."""
    if not any(says(group, text) for group in groups):
        return set()
    return {n for n in range(len(text.shown)) if any(says(group, text.lines([n])) for group in groups)}


def evidence(row: Mapping[str, Any], text: Text) -> str:
    """Return the sentence that shows an element to be in *text*, or the empty string; *row* is one of `rows`."""
    if lines_that_say(row.get("never", []), text):
        return ""
    left_out = lines_that_say(row.get("unless", []), text)
    counted = text.lines(n for n in range(len(text.shown)) if n not in left_out) if left_out else text
    counted = _passed_over([*row.get("denied", []), *row.get("skip", [])], counted)
    one = [says(group, counted) for group in row.get("any", [])]
    every = [says(group, counted) for group in row.get("all", [])]
    some = [says(group, counted) for group in row.get("some", [])]
    if not any(one) and all(every) and sum(map(bool, some)) >= row.get("least", 0):
        one = every + some
    return next(filter(None, one), "") or _brief(row, text)


def _passed_over(groups: list[Group], text: Text) -> Text:
    """Return *text* without the words that say one of the patterns, such as what is denied."""

    def left(sentence: str) -> str:
        for group in groups:
            sentence = _compiled(group["folded"], re.IGNORECASE).sub(" ", sentence)
        return sentence

    return Text(text.shown, [left(each) for each in text.written], [left(each) for each in text.folded])


def _brief(row: Mapping[str, Any], text: Text) -> str:
    """Return the first sentence of a text with few words, in short sentences and not all in capitals."""
    lengths = [len(sentence.split()) for sentence in text.written]
    loud = text.written == [sentence.upper() for sentence in text.written]
    short = sum(lengths) <= row.get("words", 0) and max(lengths) <= row.get("sentence", 0)
    return text.shown[0] if short and not loud else ""


@cache
def rows(language: Language) -> dict[str, dict[str, Any]]:
    """Return the signs of each element in one language: groups of joined patterns by key, and numbers."""
    import tomllib
    from pathlib import Path

    tables = tomllib.loads(Path(__file__).with_name("signs.toml").read_text(encoding="utf-8"))
    vocabulary = tables.pop("vocabulary")
    words = {**vocabulary["both"], **vocabulary[language]}
    denied = _group(["{denied}"], words)
    return {
        name: {
            key: value if isinstance(value, int) else [_group(each, words) for each in _groups(value)]
            for key, value in {**table, **table.get(language, {})}.items()
            if key not in (*LANGUAGES, "denied")
        }
        | ({"denied": [denied]} if "denied" in table else {})
        for name, table in tables.items()
    }


def _groups(patterns: list[Any]) -> list[list[str]]:
    return patterns if isinstance(patterns[0], list) else [patterns]


def _group(patterns: list[str], words: Mapping[str, Any]) -> Group:
    """Join patterns, with the words of the vocabulary in place of their names; a capital reads as written.

    >>> _group([r"\\b{day}s", "{days}", "[A-Z]"], {"day": ["one", "other"], "days": ["a", r"\\bb"]})
    {'folded': '\\\\b(?:(?:o(?:ne|ther))s|b)|a', 'written': '[A-Z]'}
    """
    spliced = [
        each
        for pattern in patterns
        for each in (words[pattern[1:-1]] if isinstance(words.get(pattern[1:-1]), list) else [pattern])
    ]
    full = [_full(pattern, words) for pattern in spliced]
    readings = {
        "folded": [pattern for pattern in full if not re.search("[A-Z]", pattern)],
        "written": [pattern for pattern in full if re.search("[A-Z]", pattern)],
    }
    return {reading: _joined(mine) for reading, mine in readings.items() if mine}


def _joined(patterns: list[str]) -> str:
    """Return one pattern; those that begin a word share its beginning, which is quicker to look for."""
    begin = [pattern.removeprefix(r"\b") for pattern in patterns if pattern.startswith(r"\b")]
    rest = [pattern for pattern in patterns if not pattern.startswith(r"\b")]
    return "|".join(([r"\b(?:" + "|".join(begin) + ")"] if begin else []) + rest)


def _full(pattern: str, words: Mapping[str, Any]) -> str:
    def entry(found: re.Match[str]) -> str:
        value = words[found[1].lower()]
        return _full(value if isinstance(value, str) else _any_of(value, found[1]), words)

    return re.sub(r"\{([A-Za-z_]+)\}", entry, pattern)


def _any_of(words: list[str], name: str) -> str:
    """Return one pattern for a list of words: {Trade} may begin with a capital, {TRADE} is all in capitals.

    >>> _any_of(["bar", "banco", "taxis?"], "Trade"), _any_of(["taxis?"], "TRADE")
    ('(?:[Bb](?:ar|anco)|[Tt](?:axis?))', '(?:T(?:AXIS?))')
    """
    endings: dict[str, list[str]] = {}
    for word in words:
        endings.setdefault(word[0], []).append(word[1:])
    either = name[0].isupper() and not name.isupper()
    first = {letter: f"[{letter.upper()}{letter}]" if either else letter for letter in endings}
    pattern = "|".join(f"{first[letter]}(?:{'|'.join(rest)})" for letter, rest in endings.items())
    return f"(?:{pattern.upper() if name.isupper() else pattern})"


@cache
def _compiled(pattern: str, flag: int = 0) -> re.Pattern[str]:
    """Compile: a line is a sentence, and what stands between two words may cross from one to the next."""
    return re.compile(pattern, flag | re.ASCII | re.MULTILINE | re.DOTALL)
