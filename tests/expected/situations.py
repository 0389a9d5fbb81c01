"""Every situation that can differ: for each audience, purpose and consent, only the facts that something looks at.

tests/unit/test_interview.py proves that nothing else can change an answer.
"""

import itertools

from enregla.recommend import CHOICE, recommend
from enregla.rules import QUESTIONS, RULES
from enregla.situation import AUDIENCES, CHANNELS, CONSENTS, FACTS, PURPOSES

ORDER = (*FACTS, "recipients")
RECIPIENTS = (None, 1, 256, 257, 300)
YES_NO = (True, False, None)


def values(fact):
    return RECIPIENTS if fact == "recipients" else YES_NO


def about(rule, group):
    """Whether a rule or an open question may speak in a group: an audience, a purpose and a consent."""
    return all(not getattr(rule, name, ()) or value in getattr(rule, name) for name, value in group.items())


def looked_at(rules):
    """The facts that some of these rules look at."""
    names = {name for rule in rules for name in rule.when}
    names |= {"recipients" for rule in rules if getattr(rule, "recipients_over", 0)}
    return tuple(name for name in ORDER if name in names)


def facts_of(group):
    """The facts that can matter in a group."""
    rules = [rule for rule in (*RULES, *QUESTIONS) if about(rule, group)]
    return tuple(name for name in ORDER if name in {*looked_at(rules), *CHOICE})


def consent_matters(audience, purpose):
    group = {"audience": audience, "purpose": purpose}
    return any(rule.consent for rule in RULES if about(rule, group))


def groups():
    """Every audience and purpose, with every consent where some rule looks at it."""
    return [
        {"audience": audience, "purpose": purpose, "consent": consent}
        for audience in AUDIENCES
        for purpose in PURPOSES
        for consent in (CONSENTS if consent_matters(audience, purpose) else CONSENTS[:1])
    ]


def project(situation, facts):
    """The situation without the facts that are not among *facts*."""
    kept = {*facts, "audience", "purpose", "consent"}
    return {name: value for name, value in situation.items() if name in kept}


def coarse(name, value):
    """The value that stands for every value that cannot change a verdict or the choice."""
    if name == "recipients":
        return None if value is None else 1 if value == 1 else 257 if value > 256 else None
    return value is not False if name == "saved_number" else value is True


def coarse_values(name):
    return tuple(dict.fromkeys(coarse(name, value) for value in values(name)))


def told(option):
    """What an answer says of one channel, as one string."""
    parts = (
        [option.verdict],
        [reason.rule for reason in option.reasons],
        [f"{condition.rule} {condition.text}" for condition in option.conditions],
        option.texts,
    )
    return "\n".join("\t".join(part) for part in parts)


def answers():
    """What recommend() says in every situation of every group, by the facts that each part of it looks at.

    Plain values for the browser: each fact with its values in order; an answer is an index of `told`; the answers
    of a part are in the order of the product of its facts.
    """
    told_index = {}
    by_rules = {}  # what an option says follows from its rules: say it once

    def index(option):
        key = tuple(map(id, option.rules))
        if key not in by_rules:
            by_rules[key] = told_index.setdefault(told(option), len(told_index))
        return by_rules[key]

    tables = []
    for group in groups():
        said = {}

        def ask(facts, of=values, group=group, said=said):
            if (of, facts) not in said:
                every = itertools.product(*map(of, facts))
                said[of, facts] = [
                    recommend(**group, **dict(zip(facts, each, strict=True))) for each in every
                ]
            return said[of, facts]

        facts = facts_of(group)
        questions = looked_at([question for question in QUESTIONS if about(question, group)])
        channels = {}
        for channel in CHANNELS:
            seen = looked_at([rule for rule in RULES if about(rule, group | {"channel": channel})])
            channels[channel] = {"facts": seen, "answers": [index(advice[channel]) for advice in ask(seen)]}
        open_questions = [" ".join(each.rule for each in advice.open_questions) for advice in ask(questions)]
        choice = [advice.channel for advice in ask(facts, coarse_values)]
        tables.append(
            {
                "group": group,
                "facts": facts,
                "channels": channels,
                "open": {"facts": questions, "answers": open_questions},
                "choice": {"facts": facts, "answers": choice},
            }
        )
    return {
        "tables": tables,
        "told": list(told_index),
        "rules": [rule.id for rule in RULES],
        "questions": [question.id for question in QUESTIONS],
        "values": {name: values(name) for name in ORDER},
        "coarse": {
            name: [coarse_values(name).index(coarse(name, value)) for value in values(name)] for name in ORDER
        },
    }
