"""Published versions are kept for ever, and a version never names two texts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from enregla import EXAMPLE, LANGUAGES, Controller, UnknownVersion, draft
from enregla.clauses import CLAUSES
from enregla.templates import folder, versions, words

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("clause", CLAUSES.values(), ids=lambda clause: clause.id)
def test_todays_words_are_published_under_their_version(clause):
    kept = json.loads((folder() / clause.id / f"{clause.version}.json").read_text(encoding="utf-8"))
    for language in LANGUAGES:
        assert kept[language] == words(clause.id, clause.version, language), (
            "changed words need a new version"
        )


def test_a_changed_clause_cannot_be_published_again(tmp_path, monkeypatch):
    done = subprocess.run(
        [sys.executable, "tools/publish.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert "every version is published" in done.stdout


def test_no_published_text_was_ever_changed_or_removed():
    log = [
        "git",
        "log",
        "--diff-filter=MD",
        "--format=%h",
        "--name-status",
        "--",
        "src/enregla/clauses/published",
    ]
    done = subprocess.run(log, cwd=ROOT, capture_output=True, text=True, check=True)
    assert not done.stdout.strip(), f"a published version was rewritten:\n{done.stdout}"


def test_an_earlier_version_is_drafted_as_it_was(tmp_path, monkeypatch):
    kept = json.loads(
        (folder() / "opt-out-line" / f"{CLAUSES['opt-out-line'].version}.json").read_text(encoding="utf-8")
    )
    kept["es"]["parts"][0]["text"] = "Publicidad de {name}. BAJA para salir."
    (tmp_path / "opt-out-line").mkdir()
    (tmp_path / "opt-out-line" / "2020-01-01.json").write_text(json.dumps(kept), encoding="utf-8")
    monkeypatch.setattr("enregla.templates.folder", lambda: tmp_path)
    versions.cache_clear()
    document = draft("opt-out-line", Controller(**EXAMPLE), version="2020-01-01")
    versions.cache_clear()
    assert str(document) == "Publicidad de Panadería Sol, S.L.. BAJA para salir."
    assert document.version == "2020-01-01"


def test_an_unknown_version_lists_those_that_exist():
    with pytest.raises(UnknownVersion, match=f"the versions are .*{CLAUSES['first-layer'].version}"):
        draft(
            "first-layer", Controller(**EXAMPLE), version="../secret", **CLAUSES["first-layer"].example("es")
        )
