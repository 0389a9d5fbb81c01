"""The rules of an opt-out in optout.toml, as regular expressions."""

import re
from functools import cache

from enregla.optout_words import tables


@cache
def rules(name: str) -> list[re.Pattern[str]]:
    """Compile the rules called *name*, one a line: names and words in order.

    `A|B` is either, `a_b` two words, `A?` optional, `A*` up to nine, `A**` any number.
    `.3` is up to three words, `-3` the same but no name (save MY and YOUR), `=1` just so many, `~3` even over a comma.
    `^` and `$` are the edges of a clause, `^^` and `$$` of the message; at `END` no more is asked.
    In the text that they read, one `'` follows a word of FILLER and two a word of POLITE.
    """
    lines = (
        line.split()
        for line in tables()["rules"][name].splitlines()
        if line and not line.lstrip().startswith("#")
    )
    return [re.compile(r"(?<!\S)" + "".join(map(_part, line))) for line in lines]


def _part(part: str) -> str:
    """Return the regular expression of one part of a rule."""
    edges = {"^": r"(?<=[.,] )", "$": r"(?=[.,] )", "^^": r"\A", "$$": r"\Z"}
    if part in edges:
        return edges[part]
    if part == "END":
        return f"(?={_part('FILL*')}[.,] |{_part('POLITE*')}{_part('ON')})"
    if part[0] in ".-=~":
        unnamed = "(?:[a-z0-9]+|MY|YOUR)'*"
        word = {".": r"[\w']+", "-": unnamed, "=": unnamed, "~": r"\S+"}[part[0]]
        least = part[1:] if part[0] == "=" else "0"
        return f"(?:{word} ){{{least},{part[1:]}}}"
    names = part.rstrip("?*")
    often = {"*": "{0,9}", "**": "*"}.get(part[len(names) :], part[len(names) :])
    words = "|".join(dict.fromkeys(_each(names.removesuffix("|END"))))
    end = "|" + _part("END") if names.endswith("|END") else ""
    return f"(?:(?:{words}) {end}){often}"


def _each(names: str) -> list[str]:
    """Return the regular expression of each of *names*, and of those that a group among them holds."""
    groups, words = tables()["groups"], []
    for name in names.split("|"):
        if name in groups:
            words += _each("|".join(groups[name].split()))
        else:
            marks = {"FILL": r"\w+'+", "POLITE": r"\w+''", ",": ",", ".": r"\."}
            words.append(marks.get(name, name.replace("_", "'* ") + "'*"))
    return words
