"""One document a row of a CSV file: for an adviser with two hundred clients."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NamedTuple

from enregla.clauses.model import Clause
from enregla.controller import Controller, problems_of
from enregla.drafting import Document, clause_by_id, draft
from enregla.errors import BadInput
from enregla.fields import problems_of_fields
from enregla.formats import FORMATS, SUFFIXES
from enregla.languages import Language, known

YES = ("yes", "true", "1", "sí", "si")
NO = ("no", "false", "0", "")
#: A spreadsheet takes a cell that begins so for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
INDEX = "index.csv"
#: What `index.csv` says of each document.
COLUMNS = ("line", "file", "name", "clause", "version", "language", "sha256")


class Outcome(NamedTuple):
    """What became of one row: the file that was written, or why none was; *read* is the bytes read so far."""

    line: int
    file: str
    problem: str
    read: int


def batch(
    table: Path,
    clause: str,
    out: Path,
    *,
    language: Language = "es",
    format: str = "text",  # noqa: A002 - the word that users know
    force: bool = False,
) -> Iterator[Outcome]:
    """Write one document a row of *table* into *out*, and ``index.csv`` with the proof of each.

    The columns are the fields of a controller and of the clause, in any order, separated by comma, semicolon or
    tab; an empty cell is a field left out. A bad row is told and the rest done; a file is never overwritten unless
    *force*; memory does not grow with the rows. Raise `BadInput` for a table that cannot be read or a wrong column.
    """
    template = clause_by_id(clause)
    known(language)
    if format not in FORMATS:
        raise BadInput({"format": f"{format!r:.60} is not one of {', '.join(FORMATS)}"})
    with (
        table.open("rb") as raw,
        TextIOWrapper(raw, encoding="utf-8-sig", errors="surrogateescape", newline="") as lines,
    ):
        rows = csv.reader(lines, delimiter=_delimiter(lines.readline()), strict=True)
        lines.seek(0)
        columns = _columns(next(rows, []), template)
        out.mkdir(parents=True, exist_ok=True)
        _refuse_to_overwrite(out / INDEX, force)
        with (out / INDEX).open("w", encoding="utf-8", newline="") as index:
            writer = csv.writer(index)
            writer.writerow(COLUMNS)
            number = 0
            while True:
                line = rows.line_num + 1
                try:
                    cells = next(rows, None)
                    if cells is None:
                        return
                    if not any(cells):
                        continue
                    number += 1
                    document = _document(template, columns, cells, language)
                    path = out / f"{number:06}-{slug(document.controller.name)}{SUFFIXES[format]}"
                    _write(path, document.to(format), force)
                except (BadInput, csv.Error, ImportError) as error:
                    yield Outcome(line, "", str(error), raw.tell())
                    continue
                name, version, sha256 = document.controller.name, document.version, document.sha256
                proof = (str(line), path.name, name, clause, version, language, sha256)
                writer.writerow([harmless(cell) for cell in proof])
                yield Outcome(line, path.name, "", raw.tell())


def harmless(cell: str) -> str:
    """Return *cell* so that no spreadsheet runs it as a formula.

    >>> harmless("=1+1"), harmless("Sol, S.L.")
    ("'=1+1", 'Sol, S.L.')
    """
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def slug(name: str) -> str:
    """Return *name* as part of a file name: lower case, no accents, no path.

    >>> slug("Panadería Sol, S.L."), slug("../../etc/passwd")
    ('panaderia-sol-s-l', 'etc-passwd')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "document"


def _delimiter(header: str) -> str:
    return max(",;\t", key=header.count)


def _columns(header: list[str], clause: Clause) -> list[str]:
    columns = [cell.strip() for cell in header]
    fields = [*Controller._fields, *(field.name for field in clause.fields)]
    problems = {
        name or "(empty)": f"is not a field; the fields are {', '.join(fields)}"
        for name in columns
        if name not in fields
    }
    problems |= {name: "stands twice" for name in columns if columns.count(name) > 1}
    needed = [*Controller._fields, *(field.name for field in clause.fields if clause.requires(field))]
    problems |= {name: "is a missing column" for name in needed if name not in columns}
    if problems:
        raise BadInput(problems)
    return columns


def _document(clause: Clause, columns: list[str], cells: list[str], language: Language) -> Document:
    if len(cells) != len(columns):
        raise BadInput({"row": f"has {len(cells)} cells; the header has {len(columns)}"})
    given = {name: cell for name, cell in zip(columns, cells, strict=True) if cell.strip()}
    data = {name: given.pop(name) for name in Controller._fields if name in given}
    fields: dict[str, Any] = dict(given)
    problems = {}
    for field in clause.fields:
        if field.option and field.name in fields:
            if fields[field.name].strip().lower() not in YES + NO:
                problems[field.name] = f"{fields[field.name]!r:.60} is not yes or no"
            fields[field.name] = fields[field.name].strip().lower() in YES
    problems |= problems_of(data) | problems_of_fields(clause, fields)
    if problems:
        raise BadInput(problems)
    return draft(clause.id, Controller(**data), language, **fields)


def _refuse_to_overwrite(path: Path, force: bool) -> None:
    if path.exists() and not force:
        raise BadInput({str(path): "exists; choose another folder, or --force"})


def _write(path: Path, content: str | bytes, force: bool) -> None:
    """Write the whole file or nothing."""
    _refuse_to_overwrite(path, force)
    whole = path.with_name(path.name + ".part")
    whole.write_bytes(content if isinstance(content, bytes) else (content + "\n").encode())
    whole.replace(path)
