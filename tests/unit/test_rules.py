"""Each rule says what its lawyer wrote, and all of them together behave as the law does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.expected.rules import EXPECTED, EXPECTED_CHANNEL, EXPECTED_QUESTIONS

from enregla import BadInput
from enregla.law import source
from enregla.recommend import recommend
from enregla.rules import RULES
from enregla.rules.questions import QUESTIONS
from enregla.situation import AUDIENCES, CHANNELS, CONSENTS, FACTS, PURPOSES, SAFEGUARDS, VERDICTS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_says_what_its_lawyer_wrote(rule):
    situation, channel, verdict = EXPECTED[rule.id]
    option = recommend(**situation)[channel]
    assert option.verdict == verdict
    assert rule.id in [reason.rule for reason in option.reasons]


def test_no_case_without_its_rule():
    assert EXPECTED.keys() == {rule.id for rule in RULES}
    assert len(RULES) == len(EXPECTED), "two rules share an id"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_each_open_question_is_returned_where_it_matters(question):
    assert question.id in [each.rule for each in recommend(**EXPECTED_QUESTIONS[question.id]).open_questions]


@pytest.mark.parametrize(("situation", "channel"), EXPECTED_CHANNEL)
def test_recommended_channel(situation, channel):
    assert recommend(**situation).channel == channel


@pytest.mark.parametrize("row", [*RULES, *QUESTIONS], ids=lambda row: row.id)
def test_every_citation_leads_somewhere(row):
    assert row.law
    for citation in row.law:
        assert source(citation).link("es").startswith("https://")


def test_own_phone_group_is_never_ok():
    for purpose in PURPOSES:
        for voluntary in (True, False, None):
            for consent in CONSENTS:
                advice = recommend(
                    audience="staff-own-phone",
                    purpose=purpose,
                    consent=consent,
                    voluntary=voluntary,
                    joined_by_own_act=True,
                )
                assert advice["group"].verdict in ("avoid", "forbidden")


def test_community_is_never_better_than_avoid_for_strangers():
    for purpose in PURPOSES:
        for consent in CONSENTS:
            advice = recommend(audience="strangers", purpose=purpose, consent=consent, joined_by_own_act=True)
            assert advice["community"].verdict in ("avoid", "forbidden")


def test_platform_left_out_is_assessed_but_not_recommended():
    advice = recommend(audience="strangers", purpose="service", recipients=5000)
    assert advice["platform-template"].verdict == "ok"
    assert advice.channel != "platform-template"


@pytest.mark.parametrize(
    ("fact", "rule"),
    [
        ("special_data", "U6"),
        ("regulated_goods", "W4"),
        ("support_number", "C12-check"),
        ("saved_number", "K2-saved"),
    ],
)
def test_what_is_left_out_comes_back_as_a_condition(fact, rule):
    asked = {"audience": "strangers", "purpose": "commercial", "consent": "express"}
    assert rule in [condition.rule for condition in recommend(**asked).conditions]
    stated = {"saved_number": True}.get(fact, False)
    assert rule not in [condition.rule for condition in recommend(**asked, **{fact: stated}).conditions]


yes_no = st.sampled_from((True, False, None))
situations = st.fixed_dictionaries(
    {
        "audience": st.sampled_from(AUDIENCES),
        "purpose": st.sampled_from(PURPOSES),
        "consent": st.sampled_from(CONSENTS),
    },
    optional={"recipients": st.integers(1, 2000), **dict.fromkeys(FACTS, yes_no)},
)
#: From less permission to more; withdrawing, or never having had any, is the bottom.
WEAKER = [
    (lower, upper)
    for lower, uppers in {
        "withdrawn": ("none", "requested", "existing-customer", "third-party", "express"),
        "assumed": ("none", "requested", "existing-customer", "third-party", "express"),
        "none": ("requested", "existing-customer", "third-party", "express"),
        "requested": ("express",),
        "existing-customer": ("express",),
        "third-party": ("express",),
    }.items()
    for upper in uppers
]


def strictness(advice):
    return {channel: VERDICTS.index(advice[channel].verdict) for channel in CHANNELS}


@given(situations)
@settings(max_examples=500, deadline=None)
def test_every_situation_gets_an_answer_with_its_law(situation):
    advice = recommend(**situation)
    for channel in CHANNELS:
        reasons = advice[channel].reasons
        assert reasons
        assert all(reason.citations for reason in reasons)
    assert advice.reasons
    assert advice.explain("es")
    assert advice.channel is None or advice.verdict != "forbidden"


@given(situations, st.sampled_from(sorted(SAFEGUARDS)))
@settings(max_examples=500, deadline=None)
def test_a_safeguard_never_makes_a_verdict_stricter(situation, safeguard):
    without = strictness(recommend(**situation | {safeguard: False}))
    assert without == strictness(recommend(**{k: v for k, v in situation.items() if k != safeguard}))
    with_it = strictness(recommend(**situation | {safeguard: True}))
    assert all(with_it[channel] <= without[channel] for channel in CHANNELS)


@given(situations, st.sampled_from(WEAKER))
@settings(max_examples=500, deadline=None)
def test_more_consent_never_makes_a_verdict_stricter(situation, pair):
    lower, upper = (strictness(recommend(**situation | {"consent": consent})) for consent in pair)
    assert all(upper[channel] <= lower[channel] for channel in CHANNELS)


def test_what_is_no_fact_and_no_channel_is_told():
    for value in (1, 0, 1.0, "yes"):
        with pytest.raises(BadInput, match="platform: must be True, False or left out"):
            recommend(audience="strangers", purpose="service", platform=value)
    with pytest.raises(LookupError, match=r"'grupo' is not a channel; the channels are .*broadcast-list"):
        recommend(audience="strangers", purpose="service")["grupo"]
