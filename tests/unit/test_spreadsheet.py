"""A table is read as the spreadsheet that saved it wrote it, or refused before anything is done with it."""

import os
from pathlib import Path

import pytest

from enregla import BadInput
from enregla.spreadsheet import SAVE_AS, open_table

COMPANY = "Name;Products\nPanadería Núñez «Sol»;pan, 3 €/kg, 1º B\n"
NAME, PRODUCTS = "Panadería Núñez «Sol»", "pan, 3 €/kg, 1º B"


def read(tmp_path, content):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with open_table(path) as (columns, rows, _):
        return columns, [(row.line, row.cells, row.problem) for row in rows]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"]
)  # cp1252 with semicolons is what Excel saves by default in Spain
@pytest.mark.parametrize("first", ["", "sep=;\n", '"SEP=;"\n', "sep=;;\n"])
def test_what_excel_saves(tmp_path, encoding, first):
    columns, rows = read(tmp_path, (first + COMPANY).encode(encoding))
    assert columns == ["name", "products"]
    assert rows == [(3 if first else 2, {"name": NAME, "products": PRODUCTS}, "")]


def test_big_endian_and_tabs(tmp_path):
    content = b"\xfe\xff" + "sep=\t\r\nname\tproducts\r\nSol\tpan\r\n".encode("utf-16-be")
    assert read(tmp_path, content)[1] == [(3, {"name": "Sol", "products": "pan"}, "")]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_separator_that_is_said(tmp_path, separator):
    content = f"sep={separator}\nname{separator}products\nSol{separator}pan\n"
    assert read(tmp_path, content.encode())[1] == [(3, {"name": "Sol", "products": "pan"}, "")]


@pytest.mark.parametrize(
    ("what", "content", "line"),
    [
        ("old Macintosh", "name\nPanadería\n".encode("mac-roman"), 2),
        ("old Macintosh, capitals", "name\nCATALÁN ÚTIL\n".encode("mac-roman"), 2),
        ("MS-DOS", "name\n\nPanadería\n".encode("cp850"), 3),
        ("MS-DOS, capitals", "name\nCONSTRUCCIÓN\n".encode("cp850"), 2),
        ("Greek", "name\nΑρτοποιείο\n".encode("iso8859-7"), 2),
        ("UTF-8 with one spoilt row", "name\nNúñez\n".encode() + b"N\xfa\xf1ez\n", 3),
        ("UTF-16 without mark", "name\nSol\n".encode("utf-16-le"), 1),
        ("a workbook", b"PK\x03\x04\x14\x00\x06\x00\x08\x00\xed\xf1", 1),
    ],
)
def test_what_is_not_certain_is_refused_with_what_to_do(tmp_path, what, content, line):
    with pytest.raises(BadInput) as caught:
        read(tmp_path, content)
    (problem,) = caught.value.problems.values()
    assert problem == f"line {line} is not UTF-8; {SAVE_AS}", what


@pytest.mark.parametrize("content", [b"\xff\xfen", b"\xff\xfe\x00\xd8n\x00"])
def test_a_spoilt_utf_16_file_is_refused(tmp_path, content):
    with pytest.raises(BadInput, match="is not text; in Excel"):
        read(tmp_path, content)


def test_a_letter_that_is_split_between_two_reads(tmp_path):
    for start in range(65530, 65540):
        rows = read(tmp_path, b"name\n" + b"\n" * start + "Núñez 😀\n".encode())[1]
        assert rows == [(start + 2, {"name": "Núñez 😀"}, "")]


def test_columns_are_known_however_they_are_cased(tmp_path):
    columns, rows = read(tmp_path, b" NAME ; Tax_ID;;\nSol;B1;;\n\n;;;\nLuna;B2\nSol;B3;;x\n")
    assert columns == ["name", "tax_id"]
    assert rows == [
        (2, {"name": "Sol", "tax_id": "B1"}, ""),
        (5, {"name": "Luna", "tax_id": "B2"}, ""),
        (6, {"name": "Sol", "tax_id": "B3"}, "has 4 cells; the header has 2"),
    ]


def test_a_cell_that_is_left_out_at_the_end_is_empty(tmp_path):
    """Excel leaves out the separators of the last columns in rows where they are empty."""
    assert read(tmp_path, b"name,products,profiling\nSol,pan\n")[1] == [
        (2, {"name": "Sol", "products": "pan"}, "")
    ]


def test_a_header_that_is_too_long_is_one_line(tmp_path):
    with pytest.raises(BadInput, match="its first line cannot be read: field larger"):
        read(tmp_path, b"x" * 131_073 + b",name\n")
    with pytest.raises(BadInput, match="its first line cannot be read"):
        read(tmp_path, b'name,"tax_id\n')


def test_a_row_that_is_too_long_is_told_and_the_next_read(tmp_path):
    rows = read(tmp_path, b"name\n" + b"x" * 131_073 + b"\nSol\n")[1]
    assert [line for line, _, _ in rows] == [2, 3]
    assert "field larger" in rows[0][2]
    assert rows[1][1:] == ({"name": "Sol"}, "")


def test_an_empty_file_has_no_columns(tmp_path):
    assert read(tmp_path, b"") == ([], [])
    with pytest.raises(BadInput, match="does not exist"), open_table(tmp_path / "none.csv"):
        pass


def test_a_pipe_is_refused_with_what_to_do(tmp_path):
    reading, writing = os.pipe()
    os.write(writing, b"name\nSol\n")
    os.close(writing)
    with pytest.raises(BadInput, match="save the table as one"), open_table(Path(f"/dev/fd/{reading}")):
        pass
    os.close(reading)
