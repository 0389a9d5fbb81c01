"""How often the checker and `is_opt_out` are right, on labelled notices and messages; `nox -s bench` prints it."""

import csv
import tomllib
from pathlib import Path
from typing import NamedTuple

from enregla import LANGUAGES, is_opt_out
from enregla.checking import check, elements_of

LABELLED = Path(__file__).parent / "labelled"


class Score(NamedTuple):
    """What was rightly found, wrongly found and missed."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    @property
    def precision(self):
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def recall(self):
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def f1(self):
        return 2 * self.tp / (2 * self.tp + self.fp + self.fn) if any(self) else 1.0

    def __add__(self, other):
        return Score(*map(sum, zip(self, other, strict=True)))


def notices(path):
    """Return the labelled notices of a file."""
    return tomllib.loads(Path(path).read_text(encoding="utf-8"))["notice"]


def mistakes(notice):
    """Return, for one notice, each element with whether it was found and whether it should have been."""
    result = check(notice["text"], kind=notice["kind"], language=notice["language"])
    found = {element.id for element in result.elements if element.found}
    return {name: (name in found, name in notice["found"]) for name in elements_of(notice["kind"])}


def scores(path):
    """Return the score of each element, and of all together under ``all``, on the notices of a file."""
    table = {}
    for notice in notices(path):
        for name, (found, right) in mistakes(notice).items():
            one = Score(found and right, found and not right, right and not found)
            table[name] = table.get(name, Score()) + one
            table["all"] = table.get("all", Score()) + one
    return table


def messages(name):
    """Return the (asks, language, message) of a file of opt-outs."""
    with (LABELLED / f"opt_out_{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(row["opt_out"] == "yes", row["language"], row["message"]) for row in rows]


def opt_out_scores(name):
    """Return the score of `is_opt_out` in each language on the messages of a file."""
    table = dict.fromkeys(LANGUAGES, Score())
    for asks, language, message in messages(name):
        found = is_opt_out(message)
        table[language] += Score(found and asks, found and not asks, asks and not found)
    return table


def printed(table):
    """Return the scores as a table for people, the weakest elements first."""
    lines = [f"{'':8} {'tp':>4} {'fp':>4} {'fn':>4} {'precision':>9} {'recall':>6} {'F1':>5}"]
    for name, score in sorted(table.items(), key=lambda row: (row[0] == "all", row[1].f1)):
        numbers = f"{score.tp:4} {score.fp:4} {score.fn:4} {score.precision:9.3f} {score.recall:6.3f} {score.f1:5.3f}"
        lines.append(f"{name:8} {numbers}")
    return "\n".join(lines)
