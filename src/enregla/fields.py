"""The fields of a clause, in today's version or an earlier one, and what is wrong with what is filled in."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from enregla.clauses.model import PLACEHOLDER, Clause
from enregla.controller import Controller, problem_of_text
from enregla.languages import SOURCE_LANGUAGE
from enregla.templates import sheet, words


@cache
def fields_of(clause: str, version: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the fields of a version of a clause, and of those that are options.

    They are read from its words: the fields of an earlier version may differ from today's.

    >>> fields_of("commercial-consent", "2026-11-24")
    (('products', 'profiling'), ('profiling',))
    """
    parts = words(clause, version, SOURCE_LANGUAGE)["parts"]
    blanks = dict.fromkeys(name for part in parts for name in PLACEHOLDER.findall(part["text"]))
    options = dict.fromkeys(part[which] for part in parts for which in ("when", "unless") if part[which])
    own = [name for name in blanks if name not in Controller._fields]
    return (*own, *options), tuple(options)


def problems_of_fields(
    clause: Clause, fields: Mapping[str, Any], version: str | None = None
) -> dict[str, str]:
    """Return what is wrong with the values of a clause's own fields, by field, in that version or today's."""
    version = clause.version if version is None else version
    names, options = fields_of(clause.id, version)
    problems = {}
    for name, value in fields.items():
        if name not in names:
            problem = f"is not a field of {clause.id}; its fields are {', '.join(names) or 'none'}"
        elif name in options:
            problem = "" if isinstance(value, bool) else "must be True or False"
        else:
            problem = problem_of_text(value)
        if problem:
            problems[name] = problem
    for name in _needed(clause.id, version, frozenset([name for name in options if fields.get(name)])):
        if name not in fields:
            problems[name] = problem_of_text(None)
    return problems


@cache
def _needed(clause: str, version: str, chosen: frozenset[str]) -> tuple[str, ...]:
    """Return the blanks of a document with those options that are not the company's."""
    own = fields_of(clause, version)[0]
    return tuple(
        name
        for name in dict.fromkeys(sheet(clause, version, SOURCE_LANGUAGE, chosen).whole.names)
        if name in own
    )
