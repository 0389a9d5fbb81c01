"""A record of consent proves which text was shown, names nobody and remembers the withdrawal."""

import json
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

import pytest

from enregla import (
    EXAMPLE,
    LANGUAGES,
    BadInput,
    ConsentRecord,
    Controller,
    UnknownClause,
    UnknownLanguage,
    UnknownVersion,
    draft,
    pseudonym,
    record_consent,
    verify,
)
from enregla.clauses import CLAUSES

SOL = Controller(**EXAMPLE)
MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SECRET = "a long secret of this company"
#: The texts that ask for a consent; the rest inform, promise or forbid.
ASKING = (
    "commercial-consent",
    "group-invitation",
    "image-consent",
    "parental-consent",
    "own-phone-agreement",
)


def record(document=None, **changes):
    document = document or draft("commercial-consent", SOL, products="pan y bollería")
    said = {
        "subject": pseudonym("+34600000000", secret=SECRET),
        "given": MORNING,
        "how": "web-form",
        "act": "ticked an empty box",
        "evidence": "form 113",
    }
    return record_consent(document, **said | changes)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("clause", ASKING)
def test_any_consent_can_be_proved(clause, language):
    document = draft(clause, SOL, language, **CLAUSES[clause].example(language))
    kept = json.loads(json.dumps(record(document).as_json()))
    assert verify(ConsentRecord(**kept))


@pytest.mark.parametrize("clause", [name for name in CLAUSES if name not in ASKING])
def test_a_text_that_asks_for_no_consent_has_none_to_record(clause):
    document = draft(clause, SOL, **CLAUSES[clause].example("es"))
    with pytest.raises(
        BadInput, match=r"asks for no consent: .* these ask for one: commercial-consent, group"
    ):
        record(document)
    with pytest.raises(BadInput, match="asks for no consent"):
        record()._replace(clause=clause).as_json_ld()


def test_a_changed_text_is_not_proved():
    kept = record()
    assert not verify(kept._replace(sha256="0" * 64))
    filled = {"controller": kept.filled["controller"], "fields": {"products": "seguros"}}
    assert not verify(kept._replace(filled=filled))
    assert not verify(kept._replace(language="en"))


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"version": ""}, UnknownVersion),
        ({"version": None}, UnknownVersion),
        ({"version": []}, UnknownVersion),
        ({"version": "1999-01-01"}, UnknownVersion),
        ({"clause": "consent"}, UnknownClause),
        ({"clause": None}, UnknownClause),
        ({"language": "fr"}, UnknownLanguage),
        ({"language": None}, UnknownLanguage),
    ],
    ids=repr,
)
def test_a_text_that_does_not_exist_proves_nothing(changes, error):
    with pytest.raises(error):
        verify(record()._replace(**changes))


BOTH = {"filled.controller", "filled.fields"}
FULL = {"controller": SOL._asdict()}


@pytest.mark.parametrize(
    ("filled", "names"),
    [
        ({}, BOTH),
        (None, BOTH),
        (["controller"], BOTH),
        (FULL, {"filled.fields"}),
        (FULL | {"fields": [1]}, {"filled.fields"}),
        (FULL | {"fields": {}}, {"filled.fields.products"}),
        (FULL | {"fields": {"products": 3}}, {"filled.fields.products"}),
        (FULL | {"fields": {"products": "x", "profiling": "yes"}}, {"filled.fields.profiling"}),
        (
            FULL | {"fields": {"products": "x", "language": "en", "version": "1"}},
            {"filled.fields.language", "filled.fields.version"},
        ),
        (
            {"controller": {"name": None, "phone": "1"}, "fields": {"products": "x"}},
            {f"filled.controller.{name}" for name in ("name", "tax_id", "email", "privacy_url")},
        ),
    ],
)
def test_what_is_wrong_with_a_kept_record_is_named(filled, names):
    with pytest.raises(BadInput) as caught:
        verify(record()._replace(filled=filled))
    assert caught.value.problems.keys() == names


@pytest.mark.parametrize("value", [None, {}, "record", tuple(range(12))], ids=repr)
def test_only_a_record_is_verified(value):
    with pytest.raises(BadInput, match="must be a ConsentRecord"):
        verify(value)


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        ({"subject": None, "act": ["ticked"]}, {"subject", "act"}),
        ({"given": None}, {"given"}),
        ({"given": "yesterday"}, {"given"}),
        ({"withdrawn": "2026-11-24 09:30"}, {"withdrawn"}),
        ({"clause": []}, {"clause"}),
    ],
)
def test_what_cannot_be_in_a_record_is_named(changes, names):
    kept = record()._replace(**changes)
    with pytest.raises(BadInput) as caught:
        kept.as_json_ld()
    assert caught.value.problems.keys() == names
    with pytest.raises(BadInput) as caught:
        kept.withdraw(datetime.now(UTC), by="said so")
    assert caught.value.problems.keys() == names


def test_json_ld_needs_the_controller():
    kept = record()._replace(filled={"controller": {}, "fields": {}})
    with pytest.raises(BadInput, match=r"filled\.controller\.name: must be the text"):
        kept.as_json_ld()


def test_a_record_of_an_earlier_version_stays_proved(earlier):
    earlier(
        "commercial-consent",
        "2020-01-01",
        "☐ Acepto publicidad de {goods} de {name}, {fax}.",
        {"text": "Con regalos de {gift}.", "when": "gifts"},
        {"text": "Sin regalos.", "unless": "gifts"},
    )
    text = "☐ Acepto publicidad de citas de Sol, 91 1.\n\nCon regalos de té."
    # Neither this company, nor this purpose, nor these fields would be accepted today.
    fields = {"goods": "citas", "fax": "91 1", "gift": "té"}
    kept = record()._replace(
        version="2020-01-01",
        sha256=sha256(text.encode()).hexdigest(),
        filled={"controller": {"name": "Sol"}, "fields": fields | {"gifts": True}},
    )
    assert verify(kept)
    assert not verify(kept._replace(filled={"controller": {"name": "Sol"}, "fields": fields}))


def test_a_consent_to_an_earlier_version_is_recorded(earlier):
    earlier("image-consent", "2020-01-01", "☐ Autorizo a {name} a usar {photos}.")
    kept = record(draft("image-consent", SOL, version="2020-01-01", photos="mis fotos"))
    assert (kept.version, kept.filled["fields"]) == ("2020-01-01", {"photos": "mis fotos"})
    assert verify(kept)


def test_the_key_says_nothing_of_the_person():
    for number in ("+34 600 000 000", "34600000000@s.whatsapp.net", "Juan 600000000"):
        with pytest.raises(BadInput, match="subject: holds a phone number; use pseudonym"):
            record(subject=number)
    assert record(subject="ES.1A2b3C4d5E").subject == "ES.1A2b3C4d5E"


def test_every_problem_at_once():
    with pytest.raises(BadInput) as caught:
        record(subject="", given=datetime(2026, 11, 24, 12, 0), how="fax", act=" ", evidence="")
    assert caught.value.problems.keys() == {"subject", "given", "how", "act", "evidence"}
    with pytest.raises(BadInput) as caught:
        record(subject=None, given=None, how=[], act=None, evidence=3)
    assert caught.value.problems.keys() == {"subject", "given", "how", "act", "evidence"}
    for document in (None, "text", SOL):
        with pytest.raises(BadInput, match="document: must be the text"):
            record_consent(document, subject="a", given=MORNING, how="paper", act="signed", evidence="x")


@pytest.mark.parametrize("act", ["ticked\na box", "ticked\x00", "a\u202eb", "x" * 400], ids=ascii)
def test_an_act_is_one_line(act):
    with pytest.raises(BadInput, match="act: "):
        record(act=act)
    with pytest.raises(BadInput, match="by: "):
        record().withdraw(MORNING, act)


def test_times_are_utc():
    madrid = timezone(timedelta(hours=1))
    assert record(given=datetime(2026, 11, 24, 10, 0, tzinfo=madrid)).given == "2026-11-24T09:00:00Z"


def test_nobody_consents_or_withdraws_in_the_future():
    now = datetime.now(UTC)
    assert record(given=now + timedelta(minutes=1)), "two clocks may differ"
    for when in (now + timedelta(hours=1), datetime(9999, 1, 1, tzinfo=UTC)):
        with pytest.raises(BadInput, match="given: is in the future"):
            record(given=when)
        with pytest.raises(BadInput, match="when: is in the future"):
            record().withdraw(when, "replied BAJA")
    with pytest.raises(BadInput, match="given: is no date of ours"):
        record(given=datetime.min.replace(tzinfo=timezone(timedelta(hours=14))))


def test_withdrawal():
    kept = record()
    gone = kept.withdraw(MORNING + timedelta(hours=1), "replied BAJA")
    assert kept.in_force
    assert not gone.in_force
    assert (gone.withdrawn, gone.withdrawn_by) == ("2026-11-24T10:00:00Z", "replied BAJA")
    assert verify(gone), "what was shown stays proved"
    with pytest.raises(BadInput, match="before the consent"):
        kept.withdraw(MORNING - timedelta(days=1), "replied BAJA")
    with pytest.raises(BadInput) as caught:
        kept.withdraw(None, None)
    assert caught.value.problems.keys() == {"when", "by"}


def test_a_withdrawal_is_never_overwritten():
    gone = record().withdraw(MORNING + timedelta(hours=1), "replied BAJA")
    with pytest.raises(BadInput, match=r"withdrawn already \(2026-11-24T10:00:00Z\)"):
        gone.withdraw(MORNING + timedelta(hours=2), "replied STOP")
