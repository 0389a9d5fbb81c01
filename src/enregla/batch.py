"""One document a row of a table: for an adviser with two hundred clients."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from enregla.basis import ConsentNotTheBasis, problems_of_basis
from enregla.clauses.model import Clause
from enregla.controller import EXAMPLE, Controller, problems_of
from enregla.drafting import Document, clause_by_id, draft
from enregla.errors import BadInput
from enregla.fields import problems_of_fields
from enregla.files import PART, refuse_to_overwrite, write_whole
from enregla.formats import FORMATS, SUFFIXES
from enregla.languages import Language, known
from enregla.spreadsheet import Row, open_table

if TYPE_CHECKING:
    from _csv import Writer

YES = ("yes", "true", "1", "sí", "si")
NO = ("no", "false", "0", "")
#: Where a spreadsheet takes a cell for a formula: at its beginning, or behind what another one takes for its end.
FORMULA = re.compile(r"(^|[,;|\t]\s*)(?=[=+\-@\t\r])")
INDEX = "index.csv"
#: What `index.csv` says of each document.
COLUMNS = ("line", "file", "name", "clause", "version", "language", "sha256")
#: What `draft` also takes for a clause that asks for consent.
BASIS = ("purpose", "audience")


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
    """Write one document a row of *table* into *out*, and at the end ``index.csv`` with the proof of each.

    The columns are the fields of a controller and of the clause, in any order, and ``purpose`` and ``audience``
    for a clause that asks for consent; an empty cell is a field left out. `enregla.spreadsheet` says which files
    are read. A bad row is told and the rest done; a file is never overwritten unless *force*; memory does not
    grow with the rows. Stopped half-way, it leaves whole documents and ``index.csv.part``, which names them all
    but perhaps the last. Raise `BadInput`, before anything is written, for a table that cannot be read, a wrong
    column, or a clause that has no such format.
    """
    template = clause_by_id(clause)
    known(language)
    if format not in FORMATS:
        raise BadInput({"format": f"{format!r:.60} is not one of {', '.join(FORMATS)}"})
    draft(clause, Controller(**EXAMPLE), language, **template.example(language)).to(format)
    with open_table(table) as (columns, rows, delimiter):
        _check_columns(columns, template)
        out.mkdir(parents=True, exist_ok=True)
        with _index(out, force, delimiter) as writer:
            for number, row in enumerate(rows, 1):
                try:
                    document = _document(template, row, language)
                    content = document.to(format)
                    path = out / f"{number:06}-{slug(document.controller.name)}{SUFFIXES[format]}"
                    refuse_to_overwrite(path, force)
                except (BadInput, ConsentNotTheBasis) as error:
                    yield Outcome(row.line, "", str(error), row.read)
                    continue
                write_whole(path, content if isinstance(content, bytes) else content + "\n")
                name, version, sha256 = document.controller.name, document.version, document.sha256
                proof = (str(row.line), path.name, name, clause, version, language, sha256)
                writer.writerow([harmless(cell) for cell in proof])
                yield Outcome(row.line, path.name, "", row.read)


def harmless(cell: str) -> str:
    """Return *cell* so that no spreadsheet runs it as a formula.

    >>> harmless("=1+1"), harmless("Sol;=1+1"), harmless("Sol, S.L.")
    ("'=1+1", "Sol;'=1+1", 'Sol, S.L.')
    """
    return FORMULA.sub(r"\1'", cell)


def slug(name: str) -> str:
    """Return *name* as part of a file name: lower case, no accents, no path.

    >>> slug("Panadería Sol, S.L."), slug("../../etc/passwd")
    ('panaderia-sol-s-l', 'etc-passwd')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "document"


def _check_columns(columns: list[str], clause: Clause) -> None:
    fields = [
        *Controller._fields,
        *(field.name for field in clause.fields),
        *(BASIS if clause.asks_for else ()),
    ]
    needed = [*Controller._fields, *(field.name for field in clause.fields if clause.requires(field))]
    unknown = {name or "(empty)": "is not a field" for name in columns if name not in fields}
    problems = unknown | {name: "stands twice" for name in columns if columns.count(name) > 1}
    problems |= {name: "is a missing column" for name in needed if name not in columns}
    if unknown:
        problems["columns"] = f"the fields are {', '.join(fields)}"
    if problems:
        raise BadInput(problems)


def _document(clause: Clause, row: Row, language: Language) -> Document:
    if row.problem:
        raise BadInput({"row": row.problem})
    given = dict(row.cells)
    data = {name: given.pop(name) for name in Controller._fields if name in given}
    basis = {name: given.pop(name).strip().lower() for name in BASIS if clause.asks_for and name in given}
    fields: dict[str, Any] = dict(given)
    problems = {}
    for field in clause.fields:
        if field.option and field.name in fields:
            if fields[field.name].strip().lower() not in YES + NO:
                problems[field.name] = f"{fields[field.name]!r:.60} is not yes or no"
            fields[field.name] = fields[field.name].strip().lower() in YES
    problems |= problems_of(data) | problems_of_fields(clause, fields) | problems_of_basis(**basis)
    if problems:
        raise BadInput(problems)
    return draft(clause.id, Controller(**data), language, **fields, **basis)


@contextmanager
def _index(out: Path, force: bool, delimiter: str) -> Iterator["Writer"]:
    """Give the writer of ``index.csv``, which takes its name when every row is done.

    Each line reaches the file at once, so that whoever stops the run keeps the proof of what was written.
    Without the mark that it begins with, Excel would take its accents for Windows-1252; with another *delimiter* than
    the table's, it would put each line in one cell.
    """
    whole, part = out / INDEX, out / f"{INDEX}{PART}"
    refuse_to_overwrite(whole, force)
    refuse_to_overwrite(part, force)  # the proof that an earlier run left
    if force:
        part.unlink(missing_ok=True)
    with part.open("x", encoding="utf-8-sig", newline="", buffering=1) as stream:
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow(COLUMNS)
        yield writer
    part.replace(whole)
