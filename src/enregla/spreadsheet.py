"""A table as spreadsheets save it: how its bytes are read, what parts its cells, and what its columns are called."""

import csv
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TextIO

from enregla.errors import BadInput
from enregla.files import reading

if TYPE_CHECKING:
    from _csv import Dialect, Reader

WINDOWS = "cp1252"
#: The letters and the signs of the languages of Spain, as Windows-1252 writes them.
#: Other old encodings have other signs in their place, so a file of theirs is refused and not misread.
LETTERS = frozenset("ÀÁÇÈÉÍÏÑÒÓÚÜàáçèéíïñòóúüº")
SIGNS = frozenset("€‘’“”–—…¡¿«»ª·°´\xa0")
SAVE_AS = "in Excel, choose Save as, CSV UTF-8 (CSV UTF-8 delimitado por comas)"
MARKS = "a quotation mark in it is not closed, or more follows it; write it twice inside a cell"
_SEPARATOR = re.compile(r'"?sep=([^\w\s"]|\t)"?[,;\t]*\s*', re.IGNORECASE)
_ESCAPED = re.compile("[\udc80-\udcff]")
#: A small letter among capitals: a capital of MS-DOS or of an old Macintosh, read as Windows-1252.
_MISREAD = re.compile("[A-Z]{2}[à-ü]|[à-ü][A-Z]{2}")
_PIECE = 1 << 16


class Row(NamedTuple):
    """One row: the line it begins on, and its cells by column, or what is wrong with it; *read* is bytes so far."""

    line: int
    cells: dict[str, str]
    problem: str
    read: int


class Table(NamedTuple):
    """A table whose header was read: its columns, in lower case, its rows, one at a time, and what parts its cells."""

    columns: list[str]
    rows: Iterator[Row]
    delimiter: str


@contextmanager
def open_table(path: Path) -> Iterator[Table]:
    """Open a CSV file: comma, semicolon or tab; UTF-8, UTF-16 with its mark, or Windows-1252 as Excel saves it.

    A first line ``sep=;`` is obeyed, empty columns at the end are ignored, and so is how a column's name is cased.
    Memory does not grow with the rows. Raise `BadInput` when it cannot be read, before any row.
    """
    with reading(path):
        raw = path.open("rb")
    with raw:
        if not raw.seekable():  # it is read twice
            raise BadInput({str(path): "is not a file; save the table as one"})
        encoding = _encoding(raw, path)
        raw.seek(0)
        with TextIOWrapper(raw, encoding=encoding, newline="") as lines:
            first = lines.readline(_PIECE)
            told = _SEPARATOR.fullmatch(first)
            if not told:
                lines.seek(0)
            delimiter = told[1] if told else max(",;\t", key=first.count)
            kept = _Lines(lines)
            reader = csv.reader(kept, delimiter=delimiter, strict=True)
            try:
                columns = [cell.strip().lower() for cell in next(reader, [])]
            except csv.Error as error:
                raise BadInput({str(path): f"its first line cannot be read: {error}"}) from error
            while columns and not columns[-1]:
                columns.pop()
            yield Table(columns, _rows(reader, kept, columns, raw, before=1 if told else 0), delimiter)


class _Lines:
    """The lines of a file, of which those of the row that is being read are kept."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.row: list[str] = []

    def __iter__(self) -> Iterator[str]:
        for line in self.stream:
            self.row.append(line)
            yield line


def _rows(reader: "Reader", lines: _Lines, columns: list[str], raw: BinaryIO, before: int) -> Iterator[Row]:
    while True:
        lines.row.clear()
        line = reader.line_num + before + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            # A mark that was not closed took other rows with it: each line is read for itself.
            for number, alone in enumerate(lines.row, line):
                yield from _alone(number, alone, reader.dialect, columns, raw)
            continue
        if cells is None:
            return
        yield from _row(line, cells, columns, raw)


def _alone(line: int, text: str, dialect: "Dialect", columns: list[str], raw: BinaryIO) -> Iterator[Row]:
    try:
        for cells in csv.reader([text], dialect):
            yield from _row(line, cells, columns, raw)
    except csv.Error as error:
        yield Row(line, {}, str(error) if "limit" in str(error) else MARKS, raw.tell())


def _row(line: int, cells: list[str], columns: list[str], raw: BinaryIO) -> Iterator[Row]:
    if not any(map(str.strip, cells)):
        return
    problem = ""
    if any(cell.strip() for cell in cells[len(columns) :]):
        problem = f"has {len(cells)} cells; the header has {len(columns)}"
    # Excel leaves out the separators of cells that are empty at the end.
    cells += [""] * (len(columns) - len(cells))
    given = {name: cell for name, cell in zip(columns, cells, strict=False) if cell.strip()}
    yield Row(line, given, problem, raw.tell())


def _encoding(raw: BinaryIO, path: Path) -> str:
    """Return how the bytes of a file are to be read; raise `BadInput` unless it is certain.

    UTF-8 is tried on every byte, for a name that is read wrong would stand in a document.
    """
    start = raw.read(3)
    raw.seek(0)
    if start.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        try:
            _characters(raw, "utf-16", "strict")
        except UnicodeDecodeError as error:
            raise BadInput({str(path): f"is not text; {SAVE_AS}"}) from error
        return "utf-16"
    seen, line = _characters(raw, "utf-8", "surrogateescape")
    wrong = {character for character in seen if _ESCAPED.match(character)}
    if not wrong and "\0" not in seen:
        return "utf-8-sig"
    # With any other character beyond ASCII it is UTF-8, and some of it is spoilt.
    if all(each in wrong or "\0" < each <= "\x7f" for each in seen) and _is_windows(raw, wrong):
        return WINDOWS
    raise BadInput({str(path): f"line {line} is not UTF-8; {SAVE_AS}"})


def _is_windows(raw: BinaryIO, beyond_ascii: set[str]) -> bool:
    written = set("".join(beyond_ascii).encode("ascii", "surrogateescape").decode(WINDOWS, "replace"))
    if not written & LETTERS or not written <= LETTERS | SIGNS:
        return False
    raw.seek(0)
    pieces = iter(lambda: raw.read(_PIECE).decode(WINDOWS), "")
    return not any(_MISREAD.search(piece) for piece in pieces)


def _characters(raw: BinaryIO, encoding: str, errors: str) -> tuple[set[str], int]:
    """Return every character of a file, each once, and the line of the first that cannot be read or is a zero."""
    decoder = getincrementaldecoder(encoding)(errors)
    seen: set[str] = set()
    line, found = 1, False
    while True:
        piece = raw.read(_PIECE)
        text = decoder.decode(piece, final=not piece)
        seen.update(text)
        if not found:
            first = re.search("[\udc80-\udcff\0]", text)
            found = first is not None
            line += text.count("\n", 0, first.start() if first else len(text))
        if not piece:
            return seen, line
