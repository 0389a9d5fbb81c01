"""The questions of the wizard, and which facts can change which part of an answer."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.expected import situations as expected

from enregla.clauses import CLAUSES
from enregla.interview import AUDIENCE, CONSENT, FACTS, INTERVIEW, PURPOSE
from enregla.languages import LANGUAGES, translate
from enregla.recommend import recommend
from enregla.rules import RULES
from enregla.situation import AUDIENCES, CHANNELS, CONSENTS, PURPOSES
from enregla.situation import FACTS as YES_NO_FACTS
from enregla.texts import TEXTS

situations = st.fixed_dictionaries(
    {
        "audience": st.sampled_from(AUDIENCES),
        "purpose": st.sampled_from(PURPOSES),
        "consent": st.sampled_from(CONSENTS),
        "recipients": st.sampled_from(expected.RECIPIENTS) | st.integers(1, 600),
        **dict.fromkeys(YES_NO_FACTS, st.sampled_from((True, False, None))),
    }
)


def everything(advice):
    """All that an answer says, without what was asked."""
    return (
        advice.channel,
        {channel: expected.told(advice[channel]) for channel in CHANNELS},
        [each.rule for each in advice.open_questions],
    )


@given(situations)
@settings(max_examples=1000, deadline=None)
def test_a_fact_that_no_rule_in_question_looks_at_changes_nothing(situation):
    group = {name: situation[name] for name in ("audience", "purpose", "consent")}
    seen = expected.project(situation, expected.facts_of(group))
    if not expected.consent_matters(situation["audience"], situation["purpose"]):
        seen["consent"] = "none"
    assert everything(recommend(**seen)) == everything(recommend(**situation))


@given(situations, st.sampled_from(CHANNELS))
@settings(max_examples=1000, deadline=None)
def test_a_channel_depends_on_the_facts_that_its_own_rules_look_at(situation, channel):
    where = {name: situation[name] for name in ("audience", "purpose", "consent")} | {"channel": channel}
    facts = expected.looked_at([rule for rule in RULES if expected.about(rule, where)])
    seen = expected.project(situation, facts)
    assert expected.told(recommend(**seen)[channel]) == expected.told(recommend(**situation)[channel])


@given(situations)
@settings(max_examples=1000, deadline=None)
def test_the_choice_looks_at_less(situation):
    less = {
        name: expected.coarse(name, value) if name in expected.ORDER else value
        for name, value in situation.items()
    }
    advice, again = recommend(**situation), recommend(**less)
    assert again.channel == advice.channel
    assert [again[each].verdict for each in CHANNELS] == [advice[each].verdict for each in CHANNELS]


@given(situations.filter(lambda each: each["recipients"] in expected.RECIPIENTS))
@settings(max_examples=1000, deadline=None)
def test_values_that_nothing_tells_apart_get_the_same_answer(situation):
    group = {name: situation[name] for name in ("audience", "purpose", "consent")}
    first = dict(situation)
    for fact in expected.facts_of(group):
        (members,) = [each for each in expected.classes(group, fact) if situation[fact] in each]
        first[fact] = members[0]
    assert everything(recommend(**first)) == everything(recommend(**situation))


@given(situations)
@settings(max_examples=1000, deadline=None)
def test_the_answers_about_recipients_stand_for_every_number(situation):
    said = {number: everything(recommend(**situation | {"recipients": number})) for number in (1, 2, 257)}
    number = situation["recipients"]
    if number:
        assert everything(recommend(**situation)) == said[1 if number == 1 else 2 if number <= 256 else 257]


def test_the_interview_asks_for_every_fact_of_a_situation():
    assert [a.value for a in AUDIENCE.answers] == list(AUDIENCES)
    assert [a.value for a in PURPOSE.answers] == list(PURPOSES)
    assert [a.value for a in CONSENT.answers] == list(CONSENTS)
    assert {ask.fact for ask in FACTS} == {*YES_NO_FACTS, "recipients"}


def test_addresses_have_short_keys_of_their_own():
    keys = [ask.key for ask in INTERVIEW]
    assert len(set(keys)) == len(keys)
    assert all(len(key) == 1 for key in keys)
    assert not {"q", "x"} & set(keys), "q and x say which step is shown"


def test_every_question_and_answer_is_said_and_explained_in_every_language():
    for language in LANGUAGES:
        for ask in INTERVIEW:
            words = [ask.says, ask.help, *(w for answer in ask.answers for w in (answer.says, answer.means))]
            assert all(translate(word, language) for word in words)
            said = [translate(answer.says, language) for answer in ask.answers]
            assert len(set(said)) == len(said)


def test_texts_are_clauses_of_rules():
    assert TEXTS.keys() <= {rule.id for rule in RULES}
    assert {clause for clauses in TEXTS.values() for clause in clauses} <= CLAUSES.keys()


def test_texts_go_with_the_channel():
    trip = recommend(audience="acquainted", purpose="service", joined_by_own_act=True)
    assert trip["group"].texts[:3] == ("group-invitation", "group-rules", "group-closing")
    assert "opt-out-line" not in trip["one-to-one"].texts
    offer = recommend(audience="strangers", purpose="commercial", consent="express")
    assert offer.texts == offer[offer.channel].texts
    assert offer.texts[0] == "opt-out-line"


def test_a_forbidden_channel_offers_only_texts_that_would_lift_every_ban():
    asked = {"audience": "strangers", "purpose": "commercial"}
    assert recommend(**asked, consent="none")["one-to-one"].texts == ("commercial-consent",)
    assert recommend(**asked, consent="withdrawn")["one-to-one"].texts == ()
    assert recommend(**asked, consent="none", support_number=True)["one-to-one"].texts == ()
    assert recommend(audience="members", purpose="service")["group"].texts == ("group-invitation",)
    nothing = recommend(**asked, consent="express", regulated_goods=True)
    assert nothing.channel is None
    assert nothing.texts == ()


def test_the_explanation_names_the_texts():
    advice = recommend(audience="strangers", purpose="commercial", consent="express")
    assert "- Línea de baja para cada mensaje publicitario (opt-out-line)" in advice.explain("es")
    assert "texts" not in advice.as_json()
