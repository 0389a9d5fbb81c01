"""A record of consent proves which text was shown, names nobody and remembers the withdrawal."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from enregla import (
    EXAMPLE,
    LANGUAGES,
    BadInput,
    ConsentRecord,
    Controller,
    UnknownVersion,
    draft,
    pseudonym,
    record_consent,
    verify,
)
from enregla.clauses import CLAUSES

SOL = Controller(**EXAMPLE)
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
SECRET = "a long secret of this company"


def record(document=None, **changes):
    document = document or draft("commercial-consent", SOL, products="pan y bollería")
    said = {
        "subject": pseudonym("+34600000000", secret=SECRET),
        "given": NOON,
        "how": "web-form",
        "act": "ticked an empty box",
        "evidence": "form 113",
    }
    return record_consent(document, **said | changes)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("clause", CLAUSES.values(), ids=lambda clause: clause.id)
def test_any_text_can_be_proved(clause, language):
    document = draft(clause.id, SOL, language, **clause.example(language))
    kept = json.loads(json.dumps(record(document).as_json()))
    assert verify(ConsentRecord(**kept))


def test_a_changed_text_is_not_proved():
    kept = record()
    assert not verify(kept._replace(sha256="0" * 64))
    filled = {"controller": kept.filled["controller"], "fields": {"products": "seguros"}}
    assert not verify(kept._replace(filled=filled))
    assert not verify(kept._replace(language="en"))
    with pytest.raises(UnknownVersion, match="the versions are"):
        verify(kept._replace(version="1999-01-01"))


def test_the_key_is_never_a_phone_number():
    for number in ("+34 600 000 000", "600000000", "(34) 600-000-000", "600.00.00.00"):
        with pytest.raises(BadInput, match="bare phone number"):
            record(subject=number)
    assert record(subject="ES.1A2b3C4d5E").subject == "ES.1A2b3C4d5E"


def test_a_pseudonym_hides_the_number_and_always_agrees():
    key = pseudonym("+34 600-000-000", secret=SECRET)
    assert key == pseudonym("+34600000000", secret=SECRET)
    assert len(key) == 64
    assert key != pseudonym("+34600000000", secret=SECRET + "!")
    assert key != pseudonym("+34600000001", secret=SECRET)
    with pytest.raises(BadInput) as caught:
        pseudonym(" ", secret="short")
    assert caught.value.problems.keys() == {"identifier", "secret"}


def test_every_problem_at_once():
    with pytest.raises(BadInput) as caught:
        record(subject="", given=datetime(2026, 11, 24, 12, 0), how="fax", act=" ", evidence="")
    assert caught.value.problems.keys() == {"subject", "given", "how", "act", "evidence"}


def test_times_are_utc():
    madrid = timezone(timedelta(hours=1))
    assert record(given=datetime(2026, 11, 24, 13, 0, tzinfo=madrid)).given == "2026-11-24T12:00:00Z"


def test_withdrawal():
    kept = record()
    gone = kept.withdraw(NOON + timedelta(days=1), "replied BAJA")
    assert kept.in_force
    assert not gone.in_force
    assert (gone.withdrawn, gone.withdrawn_by) == ("2026-11-25T12:00:00Z", "replied BAJA")
    assert verify(gone), "what was shown stays proved"
    with pytest.raises(BadInput, match="before the consent"):
        kept.withdraw(NOON - timedelta(days=1), "replied BAJA")


def test_json_ld_follows_the_standard():
    values = record().withdraw(NOON + timedelta(days=1), "replied BAJA").as_json_ld()
    assert values["@type"] == "dpv:ConsentRecord"
    assert values["dct:conformsTo"] == "https://w3id.org/dpv/schema/dpv-27560#record"
    assert values["dpv:hasLegalBasis"] == "eu-gdpr:A6-1-a"
    notice = values["dpv:hasNotice"]
    assert (notice["dct:identifier"], notice["dct:hasVersion"], notice["dct:language"]) == (
        "commercial-consent",
        CLAUSES["commercial-consent"].version,
        "es",
    )
    statuses = values["dpv:hasConsentStatus"]
    assert [status["@type"][0] for status in statuses] == ["dpv:ConsentGiven", "dpv:ConsentWithdrawn"]
    for status in statuses:  # what the DPV profile makes mandatory
        assert {"@type", "dpv:isIndicatedAtTime", "dpv:isExercisedAt"} <= status.keys()
    prefixes = {key.split(":")[0] for key in json.dumps(values).split('"') if ":" in key and "//" not in key}
    assert prefixes - {"2026-11-24T12", "2026-11-25T12", " "} <= values["@context"].keys() | {"https"} | {
        p for p in prefixes if not p.isidentifier()
    }
    assert "+34600000000" not in json.dumps(values)
