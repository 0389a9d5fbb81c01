"""Published versions are kept for ever, and a version never names two texts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from enregla import EXAMPLE, LANGUAGES, BadInput, Controller, UnknownVersion, draft
from enregla.clauses import CLAUSES
from enregla.cli import enregla
from enregla.templates import folder, words

ROOT = Path(__file__).parents[2]
SOL = Controller(**EXAMPLE)


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


def test_an_earlier_version_is_drafted_as_it_was(earlier):
    earlier("opt-out-line", "2020-01-01", "Publicidad de {name}. BAJA para salir.")
    document = draft("opt-out-line", SOL, version="2020-01-01")
    assert str(document) == "Publicidad de Panadería Sol, S.L.. BAJA para salir."
    assert document.version == "2020-01-01"


def test_an_earlier_version_has_the_fields_and_options_that_it_had(earlier):
    earlier(
        "commercial-consent",
        "2020-01-01",
        "☐ Acepto publicidad de {goods} de {name}.",
        {"text": "Con regalos de {gift}.", "when": "gifts"},
        {"text": "Sin regalos.", "unless": "gifts"},
    )
    plain = draft("commercial-consent", SOL, version="2020-01-01", goods="pan")
    assert str(plain) == "☐ Acepto publicidad de pan de Panadería Sol, S.L..\n\nSin regalos."
    richer = draft("commercial-consent", SOL, version="2020-01-01", goods="pan", gifts=True, gift="té")
    assert str(richer).endswith("Con regalos de té.")
    with pytest.raises(BadInput) as caught:
        draft("commercial-consent", SOL, version="2020-01-01", products="pan", profiling=True)
    unlike = "is not a field of commercial-consent; its fields are goods, gift, gifts"
    assert caught.value.problems == {"products": unlike, "profiling": unlike, "goods": "is missing"}
    with pytest.raises(BadInput) as caught:
        draft("commercial-consent", SOL, version="2020-01-01", gifts=True)
    assert caught.value.problems == {"goods": "is missing", "gift": "is missing"}


def test_an_earlier_version_may_call_a_field_as_the_basis_is_called_today(earlier):
    earlier("commercial-consent", "2020-01-01", "☐ Acepto {purpose} de {name}.")
    document = draft("commercial-consent", SOL, version="2020-01-01", purpose="publicidad", audience="public")
    assert str(document) == "☐ Acepto publicidad de Panadería Sol, S.L.."


def test_the_command_fills_in_an_earlier_version(earlier):
    earlier("commercial-consent", "2020-01-01", "☐ Acepto publicidad de {goods} de {name}.")
    arguments = ["clause", "commercial-consent", "--example", "--version", "2020-01-01", "--set", "goods=pan"]
    done = CliRunner().invoke(enregla, arguments, catch_exceptions=False)
    assert done.output == "☐ Acepto publicidad de pan de Panadería Sol, S.L..\n"


@pytest.mark.parametrize("version", ["", "../secret", "1999"])
def test_an_unknown_version_lists_those_that_exist(version):
    template = CLAUSES["first-layer"]
    with pytest.raises(UnknownVersion, match=f"the versions are .*{template.version}"):
        draft("first-layer", SOL, version=version, **template.example("es"))
