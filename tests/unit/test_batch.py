"""One document a row: the good ones are written whole, the bad ones told with their line, none lost."""

import csv
import re
import subprocess
import sys
from codecs import BOM_UTF8

import pytest
from tests.unit.conftest import files_of_one_byte

from enregla import EXAMPLE, BadInput, Controller, draft
from enregla.batch import COLUMNS, batch
from enregla.spreadsheet import open_table

HEADER = [*EXAMPLE, "products"]


def table(tmp_path, rows, header=HEADER, delimiter=",", encoding="utf-8"):
    path = tmp_path / "clients.csv"
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow(header)
        writer.writerows(rows)
    return path


def index(tmp_path, delimiter=","):
    """What Excel shows of the index, where it parts cells as the table does."""
    with (tmp_path / "out" / "index.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


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
    assert list(index(tmp_path, delimiter)[0]) == list(COLUMNS)
    assert index(tmp_path, delimiter)[1]["sha256"] == expected.sha256


def test_the_index_is_read_by_excel_and_by_this_package(tmp_path):
    """Excel takes a CSV for Windows-1252 unless it begins with a mark, one and no more."""
    rows = [row(name="Bodega Ñandú"), row(name="Àngel i Pla")]
    list(batch(table(tmp_path, rows), "commercial-consent", tmp_path / "out"))
    written = (tmp_path / "out" / "index.csv").read_bytes()
    assert written.startswith(BOM_UTF8 + b"line,")
    assert written.count(BOM_UTF8) == 1
    with open_table(tmp_path / "out" / "index.csv") as (columns, lines, _):
        assert columns == list(COLUMNS)
        assert [line.cells["name"] for line in lines] == ["Bodega Ñandú", "Àngel i Pla"]


def test_a_bad_row_is_told_and_the_rest_done(tmp_path):
    rows = [row(), row(tax_id="B1"), row("", email="x"), ["too", "short"], [], row("miel")]
    outcomes = list(batch(table(tmp_path, rows), "commercial-consent", tmp_path / "out"))
    assert [outcome.line for outcome in outcomes] == [2, 3, 4, 5, 7]
    assert [bool(outcome.problem) for outcome in outcomes] == [False, True, True, True, False]
    assert "tax_id" in outcomes[1].problem
    assert "email" in outcomes[2].problem
    assert "products" in outcomes[2].problem
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".csv", ".txt", ".txt"]


def test_a_table_that_cannot_be_read_for_certain_is_refused_before_anything_is_written(tmp_path):
    path = table(tmp_path, [row(), row()])
    content = path.read_bytes().split(b"\r\n")
    content[2] = content[2].replace("Panadería".encode(), b"Panader\xeda")
    path.write_bytes(b"\r\n".join(content))
    with pytest.raises(BadInput, match="line 3 is not UTF-8; in Excel, choose Save as, CSV UTF-8"):
        list(batch(path, "commercial-consent", tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_the_table_that_excel_saves_in_spain(tmp_path):
    rows = [[name.upper() for name in HEADER], row("jamón")]
    path = table(tmp_path, rows, header=["sep=", ""], delimiter=";", encoding="cp1252")
    outcomes = list(batch(path, "commercial-consent", tmp_path / "out"))
    assert [(o.line, o.file, o.problem) for o in outcomes] == [(3, "000001-panaderia-sol-s-l.txt", "")]
    expected = draft("commercial-consent", Controller(**EXAMPLE), products="jamón")
    assert index(tmp_path, ";")[0]["sha256"] == expected.sha256
    assert index(tmp_path, ";")[0]["name"] == "Panadería Sol, S.L."


def test_a_consent_that_is_not_the_basis_is_a_bad_row(tmp_path):
    rows = [row("pan"), row("recordatorios de citas"), row("vino")]
    outcomes = list(batch(table(tmp_path, rows), "commercial-consent", tmp_path / "out"))
    assert [bool(outcome.problem) for outcome in outcomes] == [False, True, False]
    assert outcomes[1].line == 3
    assert outcomes[1].problem.startswith("No pida consentimiento")
    assert [each["line"] for each in index(tmp_path)] == ["2", "4"]


def test_a_row_may_say_purpose_and_audience(tmp_path):
    told = [("", ""), ("Commercial ", "public"), ("appointment", ""), ("", "staff-own-phone"), ("x", "")]
    path = table(tmp_path, [[*row(), *each] for each in told], header=[*HEADER, "Purpose", "audience"])
    outcomes = list(batch(path, "commercial-consent", tmp_path / "out", language="en"))
    assert [bool(outcome.problem) for outcome in outcomes] == [False, False, True, True, True]
    assert outcomes[2].problem.startswith("Do not ask for consent")
    assert "staff-policy" in outcomes[3].problem
    assert outcomes[4].problem.startswith("purpose: 'x' is not one of")
    with pytest.raises(BadInput, match="audience: is not a field"):
        list(batch(path, "opt-out-line", tmp_path / "other"))


def test_a_text_without_that_format_is_refused_once_and_before(tmp_path):
    path = table(tmp_path, [row()[:-1]], header=list(EXAMPLE))
    with pytest.raises(BadInput, match="staff-policy is not one message"):
        list(batch(path, "staff-policy", tmp_path / "out", format="platform-template"))
    assert not (tmp_path / "out").exists()


def test_a_run_that_is_stopped_leaves_whole_documents_and_their_proof(tmp_path):
    path, out = table(tmp_path, [row(), row("vino")]), tmp_path / "out"
    run = batch(path, "commercial-consent", out)
    assert not next(run).problem
    assert sorted(each.name for each in out.iterdir()) == ["000001-panaderia-sol-s-l.txt", "index.csv.part"]
    run.close()
    (proof,) = csv.DictReader((out / "index.csv.part").read_text(encoding="utf-8-sig").splitlines())
    assert proof["file"] == "000001-panaderia-sol-s-l.txt"
    with pytest.raises(BadInput, match=r"index\.csv\.part: exists; .* --force"):
        list(batch(path, "commercial-consent", out))
    assert len(list(batch(path, "commercial-consent", out, force=True))) == len(index(tmp_path)) == 2
    assert not (out / "index.csv.part").exists()


def test_a_full_disk_leaves_no_half_document(tmp_path):
    path, out = table(tmp_path, [row(), row("vino")]), tmp_path / "out"
    run = batch(path, "commercial-consent", out)
    next(run)
    with files_of_one_byte(), pytest.raises(OSError, match="too large") as caught:
        next(run)
    assert caught.value.filename.endswith("000002-panaderia-sol-s-l.txt")
    assert sorted(each.name for each in out.iterdir()) == ["000001-panaderia-sol-s-l.txt", "index.csv.part"]


def test_a_link_in_the_place_of_the_index_is_not_followed(tmp_path):
    (tmp_path / "out").mkdir()
    link, elsewhere = tmp_path / "out" / "index.csv.part", tmp_path / "elsewhere"
    link.symlink_to(elsewhere)
    path = table(tmp_path, [row()])
    with pytest.raises((BadInput, OSError)):
        list(batch(path, "commercial-consent", tmp_path / "out"))
    assert not elsewhere.exists()
    list(batch(path, "commercial-consent", tmp_path / "out", force=True))
    assert not elsewhere.exists()
    assert len(index(tmp_path)) == 1


def test_a_mark_that_is_not_closed_takes_no_other_row_with_it(tmp_path):
    path = table(tmp_path, [row("uno"), row("dos"), row("tres"), row("cuatro")])
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[2] = lines[2].replace("dos", '"dos')
    lines[3] = lines[3].replace("tres", '"tres" y')
    path.write_text("\n".join(lines), encoding="utf-8")
    outcomes = list(batch(path, "commercial-consent", tmp_path / "out"))
    assert [(outcome.line, bool(outcome.problem)) for outcome in outcomes] == [
        (2, False),
        (3, True),
        (4, True),
        (5, False),
    ]
    assert "write it twice inside a cell" in outcomes[1].problem


def test_nothing_is_overwritten_unless_forced(tmp_path):
    path = table(tmp_path, [row()])
    assert not next(iter(batch(path, "commercial-consent", tmp_path / "out"))).problem
    before = {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}
    with pytest.raises(BadInput, match="--force"):
        list(batch(path, "commercial-consent", tmp_path / "out"))
    assert before == {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}
    assert not next(iter(batch(path, "commercial-consent", tmp_path / "out", force=True))).problem


def test_a_formula_stays_text_in_the_index(tmp_path):
    rows = [
        row(name=name)
        for name in ("=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "Sol;=1+1;x", "Sol | @SUM(A1)")
    ]
    outcomes = list(batch(table(tmp_path, rows), "commercial-consent", tmp_path / "out"))
    assert not [outcome.problem for outcome in outcomes if outcome.problem]
    for each in index(tmp_path):
        # Whatever a spreadsheet takes for the end of a cell.
        cells = [cell for value in each.values() for cell in re.split(r"[,;|\t]", value)]
        assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))]
        assert "'" in each["name"]


def test_a_name_cannot_leave_the_folder(tmp_path):
    outcomes = list(batch(table(tmp_path, [row(name="../../fuera")]), "commercial-consent", tmp_path / "out"))
    assert outcomes[0].file == "000001-fuera.txt"


def test_every_problem_of_the_columns_at_once(tmp_path):
    with pytest.raises(BadInput) as caught:
        list(
            batch(table(tmp_path, [], header=["name", "name", "nif"]), "commercial-consent", tmp_path / "out")
        )
    problems = caught.value.problems
    assert {"name", "nif", "tax_id", "products"} <= problems.keys()
    assert problems["nif"] == "is not a field"
    assert str(caught.value).count("privacy_url, products, profiling, purpose, audience") == 1
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


def test_a_row_tells_everything_that_is_wrong_with_it(tmp_path):
    rows = [[*row(tax_id="X"), "nope"]]
    (outcome,) = batch(
        table(tmp_path, rows, header=[*HEADER, "purpose"]), "commercial-consent", tmp_path / "out"
    )
    assert "tax_id" in outcome.problem
    assert "purpose" in outcome.problem
