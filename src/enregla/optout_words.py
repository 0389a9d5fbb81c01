"""What each word of a message means: the names that the rules of an opt-out are made of.

The words are in optout.toml. A verb brings its conjugation; what is misspelt gets the name of what it sounds
like or of what it is one slip away from.
"""

import functools
import re
from collections.abc import Iterator
from typing import Any


@functools.cache
def tables() -> dict[str, Any]:
    """Return optout.toml: words and rules."""
    import tomllib  # loaded on use, as nothing else here needs it
    from pathlib import Path

    return tomllib.loads(Path(__file__).with_name("optout.toml").read_text(encoding="utf-8"))


@functools.cache
def beside(kind: str) -> frozenset[str]:
    """Return the words and names that change nothing beside a keyword, "filler", or nowhere, "polite".

    >>> "gracias" in beside("polite"), "MSG" in beside("filler")
    (True, True)
    """
    return frozenset(tables()["beside"][kind].split())


def _spelling(name: str) -> list[str]:
    words: str = tables()["spelling"][name]
    return words.split()


@functools.lru_cache(maxsize=4096)
def name_of(word: str, *, keyword: bool = False) -> str:
    """Return what *word* means, as written, as it sounds or with one slip; else *word* itself.

    A *keyword* is a word sent alone: there even a short one may have a slip.

    >>> [name_of(word) for word in ("quitadme", "kitadme", "quitdame", "quesadilla")]
    ['RM me', 'RM me', 'RM me', 'quesadilla']
    """
    names = _names()
    if word in names or word in _real() or word.isdigit() or len(word) < 3:
        return names.get(word, "COUNT" if word.isdigit() else word)
    letters = word.translate(str.maketrans("01345", "oieas"))
    if letters in names:
        return names[letters]
    if len(word) > 3 and _sound(letters) in _sounds():
        return _sounds()[_sound(letters)]
    slips = set(_slips(letters))
    if keyword and slips & {"stop", "baja"}:
        return "STOP" if "stop" in slips else "BAJA"
    return next(
        (names[slip] for slip in sorted(slips) if len(slip) > 5 and names.get(slip) in _slippery()), word
    )


def _slips(word: str) -> Iterator[str]:
    """Yield what *word* may have been before a letter was swapped, added, left out or changed; never the first."""
    for i in range(1, len(word) + 1):
        head, tail = word[:i], word[i:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]
        for letter in "abcdefghijklmnopqrstuvwxyz":
            yield head + letter + tail
            yield head + letter + tail[1:]


def conjugations(verb: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of *verb*, each with what its mood adds to the verb's name.

    Nothing for what may ask (orders, wishes, infinitive, gerund), "S" for what tells of now or later,
    "D" for what was done or "I" do; then the pronoun that hangs from it.

    >>> forms = dict(conjugations("sacar"))
    >>> [forms[form] for form in ("saquen", "sacadme", "sacas", "sacaron")]
    ['', ' me', 'S', 'D']
    """
    verb, _, strong = verb.partition(":")
    stem, vowel = verb[:-2], verb[-2]
    if vowel == "a":
        soft = stem[:-1] + {"c": "qu", "g": "gu", "z": "c"}.get(stem[-1], stem[-1])
        wishes = [soft + end for end in ("e", "en", "es", "eis")]
        imperfect, gerund = "ara aras arais aran ase ases aseis asen", "ando"
        told, done = "a as ais an areis", "o ado ada ados adas aste asteis aron aba abais aban"
    else:
        wishes = [(strong or stem) + end for end in ("a", "an", "as", "ais")] + [stem + "ais"]
        imperfect, gerund = "iera ieras ierais ieran iese ieses ieseis iesen", "iendo"
        told = f"e es {'eis' if vowel == 'e' else 'is'} en {vowel}reis"
        done = "o i io ido ida idos iste isteis ieron ia iais ian"
    orders = [verb, stem + gerund, verb[:-1] + "d", *wishes[:2]]
    for form in orders + wishes + [stem + end for end in imperfect.split()]:
        yield re.sub("ui(?=[aeo])", "uy", form) if vowel == "i" else form, ""
    for host in (*orders, stem + told[0], verb[:-1]):
        for clitic in _spelling("clitics"):
            yield host + clitic, " " + re.sub("(me|nos)(l.)", r"\1 \2", clitic)
    for mood, ends in (("S", told), ("D", done)):
        for end in ends.split():
            yield stem + end, mood


@functools.cache
def _names() -> dict[str, str]:
    """Return the name of each word; the first that a word gets stays."""
    names = {
        short: name.replace("_", " ") for short, name in (pair.split(":") for pair in _spelling("short"))
    }
    for name, words in tables()["words"].items():
        for word in words.split():
            names.setdefault(word, name)
    for word in beside("polite") | beside("filler"):
        names.setdefault(word, word)
    for name, verbs in tables()["verbs"].items():
        for verb in verbs.split():
            for form, mood in conjugations(verb):
                names.setdefault(form, name + mood)
    return names


@functools.cache
def _real() -> frozenset[str]:
    """Return the words that are right as they are, a slip away from others."""
    return frozenset(_spelling("real"))


@functools.cache
def _slippery() -> set[str]:
    """Return the names in which a slip is forgiven, alone or with "me" behind."""
    return {name + end for name in _spelling("slippery") for end in ("", " me")}


@functools.cache
def _sounds() -> dict[str, str]:
    """Return the name of each forgiven word by its sound."""
    return {_sound(word): name for word, name in _names().items() if len(word) > 3 and name in _slippery()}


def _sound(word: str) -> str:
    """Return *word* as it sounds, where the usual Spanish misspellings meet."""
    for pair in _spelling("sounds"):
        written, heard = pair.split(":")
        word = word.replace(written, heard)
    return re.sub(r"([a-z])\1", r"\1", word)
