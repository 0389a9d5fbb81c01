"""Every situation that can differ, and what recommend() says of it.

A group is an audience, a purpose and, where some rule looks at it, a consent. In a group only some facts can matter,
and of each fact only some values can be told apart: tests/unit/test_interview.py proves it.
"""

import itertools
from functools import cache

from enregla.recommend import CHOICE, recommend
from enregla.rules import RULES
from enregla.rules.questions import QUESTIONS
from enregla.situation import AUDIENCES, CHANNELS, CONSENTS, FACTS, PURPOSES, SAFEGUARDS

ORDER = (*FACTS, "recipients")
RECIPIENTS = (None, 1, 256, 257, 300)
YES_NO = (True, False, None)


def values(fact):
    return RECIPIENTS if fact == "recipients" else YES_NO


def about(rule, group):
    """Whether a rule or an open question may speak in a group."""
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


def coarse(fact, value):
    """The value that stands for those that cannot change a verdict or the choice."""
    if fact == "recipients":
        return value if value == 1 else 257 if (value or 0) > 256 else None
    return value is not False if fact == "saved_number" else value is True


def seen(rule, fact, value):
    """What a rule or an open question sees of a fact: whether it is as it waits for."""
    if fact == "recipients":
        return (value or 0) >= getattr(rule, "recipients_over", 0)
    wanted = rule.when.get(fact, value)
    value = False if value is None and fact in SAFEGUARDS and fact in rule.when else value
    return value in wanted if isinstance(wanted, tuple) else value is wanted


def classes(group, fact):
    """The values of a fact in a group, those that nothing tells apart together; the first stands for its class."""
    rules = [rule for rule in (*RULES, *QUESTIONS) if about(rule, group)]
    found = {}
    for value in values(fact):
        key = coarse(fact, value), *(seen(rule, fact, value) for rule in rules)
        found.setdefault(key, []).append(value)
    return list(found.values())


def told(option):
    """What an answer says of one channel, as one string."""
    parts = (
        [option.verdict],
        [reason.rule for reason in option.reasons],
        [f"{condition.rule} {condition.text}" for condition in option.conditions],
        option.texts,
    )
    return "\n".join("\t".join(part) for part in parts)


@cache
def answers():
    """What recommend() says of every situation that can differ, as plain values for the browser.

    Each part of an answer has its facts, and what it says for the product of their classes, in order; of a channel,
    an index of `told`.
    """
    told_index = {}
    tables = []
    for group in groups():
        facts = facts_of(group)
        firsts = {fact: [each[0] for each in classes(group, fact)] for fact in facts}
        # The choice looks at less: of each coarse value, the first.
        chosen = {fact: {coarse(fact, value): value for value in reversed(firsts[fact])} for fact in facts}

        def ask(names, of, group=group):
            every = itertools.product(*(of[name] for name in names))
            return [recommend(**group, **dict(zip(names, each, strict=True))) for each in every]

        where = {
            channel: looked_at([rule for rule in RULES if about(rule, group | {"channel": channel})])
            for channel in CHANNELS
        }
        advices = {names: ask(names, firsts) for names in set(where.values())}
        channels = {}
        for channel, names in where.items():
            said = [told(advice[channel]) for advice in advices[names]]
            indices = [told_index.setdefault(text, len(told_index)) for text in said]
            channels[channel] = {"facts": names, "answers": indices}
        names = looked_at([question for question in QUESTIONS if about(question, group)])
        asked = [" ".join(each.rule for each in advice.open_questions) for advice in ask(names, firsts)]
        coarse_values = {fact: list(reversed(chosen[fact].values())) for fact in facts}
        coarse_index = {
            fact: [coarse_values[fact].index(chosen[fact][coarse(fact, value)]) for value in firsts[fact]]
            for fact in facts
        }
        tables.append(
            {
                "group": group,
                "facts": facts,
                "classes": {fact: classes(group, fact) for fact in facts},
                "channels": channels,
                "open": {"facts": names, "answers": asked},
                "choice": {
                    "facts": facts,
                    "answers": [advice.channel for advice in ask(facts, coarse_values)],
                    "coarse": coarse_index,
                },
            }
        )
    return {
        "tables": tables,
        "told": list(told_index),
        "rules": [rule.id for rule in RULES],
        "questions": [question.id for question in QUESTIONS],
    }
