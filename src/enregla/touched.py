"""What rests on an article: the rules and the clauses that cite it, and the pages of a guide that show them."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from enregla.cases import cases, cases_shown
from enregla.clauses import CLAUSES
from enregla.clauses.elements import ELEMENTS
from enregla.files import read_text
from enregla.law import registry, source
from enregla.rules import RULES, rules_shown
from enregla.rules.questions import QUESTIONS
from enregla.terms import terms

_ROWS = [(rule.id, rule.law) for rule in RULES] + [(question.id, question.law) for question in QUESTIONS]
_CASE = re.compile(r"\{case\}`([^`]+)`")
#: A directive: its name, its argument, and its options, one a line.
_DIRECTIVE = re.compile(r"^[`:]{3,}\{([a-z]+)\} ?(.*)\n((?::\w+:.*\n)*)", re.M)
_OPTION = re.compile(r"^:(\w+): *(.*?) *$", re.M)


class Touched(NamedTuple):
    """The ids of the rules and open questions, the ids of the clauses, and the pages that rest on one article."""

    rules: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()


def touched(provision: str, pages: dict[str, set[str]]) -> Touched:
    """Return what rests on *provision*, a law and an article; *pages* are those of `citations_of_pages`.

    >>> touched("LSSI 22", {"baja.md": {"LSSI 22"}, "otra.md": {"LSSI 2"}}).pages
    ('baja.md',)
    """
    return Touched(
        tuple(name for name, law in _ROWS if provision in _articles(law)),
        tuple(name for name in CLAUSES if provision in _of_clause(name)),
        tuple(page for page, cited in pages.items() if provision in cited),
    )


def own_guide() -> Path | None:
    """Return the folder of this guide's pages, in a checkout; an installed package has none beside it."""
    package = Path(__file__).parent
    guide = package.parents[1] / "docs"
    return guide if package.parent.name == "src" and guide.is_dir() else None


def citations_of_pages(guide: Path) -> dict[str, set[str]]:
    """Return the articles that each page of a folder rests on: those it names and those of the tables it shows."""
    return {
        path.relative_to(guide).as_posix(): citations_of(read_text(path))
        for path in sorted(guide.rglob("*.md"))
    }


def citations_of(page: str) -> set[str]:
    """Return the articles, without paragraph, that a page rests on.

    >>> sorted(citations_of("Pida permiso ({law}`LSSI 21.1`): {case}`AEPD PS/00261/2024`."))
    ['LSSI 21', 'RGPD 6']
    """
    named = _articles(match[0] for match in _citation().finditer(page))
    decided = (cases()[name].articles for name in _CASE.findall(page) if name in cases())
    shown = (_shown(*match) for match in _DIRECTIVE.findall(page))
    return named.union(_articles(chain(*decided)), *shown)


def _shown(name: str, argument: str, options: str) -> set[str]:
    """Return the articles in what a directive shows; none for one that shows no law, such as the channels."""
    asked = dict(_OPTION.findall(options))
    match name:
        case "clause" | "clauses":
            return set().union(*(_of_clause(each) for each in argument.split() if each in CLAUSES))
        case "rules":
            return _articles(chain(*(row.law for row in rules_shown(asked.get("only", "")))))
        case "questions":
            return _articles(chain(*(row.law for row in QUESTIONS)))
        case "verdicts" | "wizard":  # both are what the rules say
            return _articles(chain(*(law for _, law in _ROWS)))
        case "cases":
            shown = cases_shown(asked.get("about", ""), asked.get("only", ""))
            return _articles(chain(*(row.articles for row in shown)))
        case "checker":
            return _articles(chain(*(element.law for element in ELEMENTS.values())))
        case "terms":
            return _articles(term.law for term in terms().values() if term.law)
        case "sources":
            return {f"{law} {article}" for law, head in registry().items() for article in head["articles"]}
        case "drawing":
            return _of_drawing(argument.strip())
    return set()


@cache
def _of_clause(name: str) -> set[str]:
    return _articles(chain(*(part.law for part in CLAUSES[name].parts)))


def _of_drawing(name: str) -> set[str]:
    """Return the articles beside a drawing's pictures; the drawings are of the Sphinx extension."""
    from enregla.sphinxext.drawings import DRAWINGS

    parts = DRAWINGS[name].parts if name in DRAWINGS else ()
    return _articles(chain(*(panel.law for part in parts for panel in part.panels)))


def _articles(citations: Iterable[str]) -> set[str]:
    return {f"{found.law} {found.article}" for found in map(source, citations)}


@cache
def _citation() -> re.Pattern[str]:
    """Return what a citation looks like in running text, in a role or in the output of an example."""
    ways = []
    for law, head in registry().items():
        names = "|".join(map(re.escape, {law, *head.get("abbreviation", {}).values()}))
        articles = "|".join(map(re.escape, sorted(head["articles"], key=len, reverse=True)))
        ways.append(f"(?:{names}) (?:{articles})")
    return re.compile(rf"\b(?:{'|'.join(ways)})(?!\w)")
