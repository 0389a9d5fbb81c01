"""One document a row: the good ones are written whole, the bad ones told with their line, none lost."""

import csv
import subprocess
import sys

import pytest

from enregla import EXAMPLE, BadInput, Controller, draft
from enregla.batch import COLUMNS, batch

HEADER = [*EXAMPLE, "products"]


def table(tmp_path, rows, header=HEADER, delimiter=",", encoding="utf-8"):
    path = tmp_path / "clients.csv"
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow(header)
        writer.writerows(rows)
    return path


def index(tmp_path):
    with (tmp_path / "out" / "index.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def row(products="pan", **changes):
    return [*(EXAMPLE | changes).values(), products]


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-8")])
def test_one_document_a_row(tmp_path, delimiter, encoding):
    rows = [row("pan"), row("vino, queso", name="Bodega Ñandú")]
    outcomes = list(
        batch(
            table(tmp_path, rows, delimiter=delimiter, encoding=encoding),
            "commercial-consent",
            tmp_path / "out",
        )
    )
    assert [(o.line, o.file, o.problem) for o in outcomes] == [
        (2, "000001-panaderia-sol-s-l.txt", ""),
        (3, "000002-bodega-nandu.txt", ""),
    ]
    expected = draft(
        "commercial-consent", Controller(**EXAMPLE | {"name": "Bodega Ñandú"}), products="vino, queso"
    )
    assert (tmp_path / "out" / "000002-bodega-nandu.txt").read_text(encoding="utf-8") == f"{expected}\n"
    assert list(index(tmp_path)[0]) == list(COLUMNS)
    assert index(tmp_path)[1]["sha256"] == expected.sha256


def test_a_bad_row_is_told_and_the_rest_done(tmp_path):
    rows = [row(), row(tax_id="B1"), row("", email="x"), ["too", "short"], [], row("miel")]
    outcomes = list(batch(table(tmp_path, rows), "commercial-consent", tmp_path / "out"))
    assert [outcome.line for outcome in outcomes] == [2, 3, 4, 5, 7]
    assert [bool(outcome.problem) for outcome in outcomes] == [False, True, True, True, False]
    assert "tax_id" in outcomes[1].problem
    assert "email" in outcomes[2].problem
    assert "products" in outcomes[2].problem
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".csv", ".txt", ".txt"]


def test_bytes_that_are_not_text_are_a_bad_row(tmp_path):
    path = table(tmp_path, [row(), row()])
    content = path.read_bytes().split(b"\r\n")
    path.write_bytes(
        b"\r\n".join([content[0], content[1].replace("Panadería".encode(), b"Panader\xeda"), content[2], b""])
    )
    outcomes = list(batch(path, "commercial-consent", tmp_path / "out"))
    assert [bool(outcome.problem) for outcome in outcomes] == [True, False]


def test_nothing_is_overwritten_unless_forced(tmp_path):
    path = table(tmp_path, [row()])
    assert not next(iter(batch(path, "commercial-consent", tmp_path / "out"))).problem
    before = {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}
    with pytest.raises(BadInput, match="--force"):
        list(batch(path, "commercial-consent", tmp_path / "out"))
    assert before == {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}
    assert not next(iter(batch(path, "commercial-consent", tmp_path / "out", force=True))).problem


def test_a_formula_stays_text_in_the_index(tmp_path):
    rows = [row(name=name) for name in ("=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)")]
    outcomes = list(batch(table(tmp_path, rows), "commercial-consent", tmp_path / "out"))
    assert not [outcome.problem for outcome in outcomes if outcome.problem]
    for each in index(tmp_path):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in each.values())
        assert each["name"].startswith("'")


def test_a_name_cannot_leave_the_folder(tmp_path):
    outcomes = list(batch(table(tmp_path, [row(name="../../fuera")]), "commercial-consent", tmp_path / "out"))
    assert outcomes[0].file == "000001-fuera.txt"


def test_every_problem_of_the_columns_at_once(tmp_path):
    with pytest.raises(BadInput) as caught:
        list(
            batch(table(tmp_path, [], header=["name", "name", "nif"]), "commercial-consent", tmp_path / "out")
        )
    assert {"name", "nif", "tax_id", "products"} <= caught.value.problems.keys()
    assert not (tmp_path / "out").exists()


def test_options_and_formats(tmp_path):
    path = table(tmp_path, [[*row(), "sí"], [*row(), "quizá"], [*row(), ""]], header=[*HEADER, "profiling"])
    outcomes = list(batch(path, "commercial-consent", tmp_path / "out", format="docx", language="en"))
    assert [bool(outcome.problem) for outcome in outcomes] == [False, True, False]
    assert outcomes[0].file.endswith(".docx")


MEMORY = """
import resource, sys
from pathlib import Path
from enregla.batch import batch
def peak(n, where):
    path = where / f"{{n}}.csv"
    with path.open("w", encoding="utf-8") as stream:
        stream.write({header!r} + "\\n")
        for _ in range(n):
            stream.write({line!r} + "\\n")
    for outcome in batch(path, "opt-out-line", where / str(n)):
        assert not outcome.problem, outcome
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
few, many = peak(200, Path(sys.argv[1])), peak(4000, Path(sys.argv[1]))
print(many - few)
"""


def test_memory_does_not_grow_with_the_rows(tmp_path):
    line = ",".join(f'"{value}"' for value in EXAMPLE.values())
    script = MEMORY.format(header=",".join(EXAMPLE), line=line)
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 2048, "KiB more for twenty times the rows"
