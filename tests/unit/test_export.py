"""The static JSON: what its schemas say, the same from call, command and file."""

import json
from datetime import UTC, datetime

import jsonschema
import pytest
from tests.unit.conftest import files_of_one_byte

from enregla import EXAMPLE, LANGUAGES, Controller, draft, recommend, record_consent
from enregla.checking import check
from enregla.clauses import CLAUSES
from enregla.export import SCHEMAS, export
from enregla.rules import RULES
from enregla.rules.questions import QUESTIONS

NAMES = ["rules", "clauses", "check", "sources", "cases", "facts"]


def schema(name):
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    directory = tmp_path_factory.mktemp("data")
    return directory, export(directory)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_each_file_follows_its_schema(exported, name, language):
    directory, _ = exported
    values = json.loads((directory / f"{name}.{language}.json").read_text(encoding="utf-8"))
    jsonschema.validate(values, schema(name))
    assert len(values) > 1


def test_the_files_are_all_there_and_always_the_same(exported, tmp_path):
    directory, written = exported
    assert {f"{name}.{language}.json" for name in NAMES for language in LANGUAGES} <= {
        path.name for path in written
    }
    assert {path.name for path in SCHEMAS.iterdir()} <= {path.name for path in written}
    for path in export(tmp_path):
        assert path.read_bytes() == (directory / path.name).read_bytes()


def test_one_language_and_whole_files(tmp_path):
    written = export(tmp_path, ["en"])
    assert {path.name for path in written} == {f"{name}.en.json" for name in NAMES} | {
        path.name for path in SCHEMAS.iterdir()
    }
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with files_of_one_byte(), pytest.raises(OSError, match="too large"):
        export(tmp_path)
    assert before == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


def test_every_rule_and_clause_is_in_the_files(exported):
    directory, _ = exported
    rules = json.loads((directory / "rules.en.json").read_text(encoding="utf-8"))
    assert [rule["id"] for rule in rules["rules"]] == [rule.id for rule in RULES]
    assert [question["id"] for question in rules["questions"]] == [question.id for question in QUESTIONS]
    clauses = json.loads((directory / "clauses.en.json").read_text(encoding="utf-8"))
    assert [clause["id"] for clause in clauses] == list(CLAUSES)
    assert clauses[0]["parts"][-1]["text"] == "In case of doubt, the Spanish text prevails."


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_follow_their_schemas(language):
    advice = recommend(audience="strangers", purpose="commercial", language=language)
    jsonschema.validate(advice.as_json(), schema("advice"))
    result = check("Hola", kind="first-layer", language=language)
    jsonschema.validate(result.as_json(), schema("result"))
    document = draft("commercial-consent", Controller(**EXAMPLE), language, products="pan")
    record = record_consent(
        document, subject="key", given=datetime.now(UTC), how="paper", act="signed", evidence="x"
    )
    jsonschema.validate(record.as_json(), schema("consent-record"))
