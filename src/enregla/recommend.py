"""The recommender: which WhatsApp channel to use, or that nothing should be sent."""

from functools import cache, lru_cache
from typing import Any

from enregla.advice import Advice, Option
from enregla.figures import LIST_SIZE
from enregla.languages import SOURCE_LANGUAGE, Language, known
from enregla.rules import RULES, Rule
from enregla.situation import CHANNELS, VERDICTS, Channel, Situation, situation

#: The facts that decide which channels can carry a message; rules decide whether they may.
CHOICE = ("everyone_reads_everyone", "platform", "recipients", "saved_number", "reply_needed")


def recommend(
    *,
    audience: str,
    purpose: str,
    consent: str | None = None,
    language: Language = SOURCE_LANGUAGE,
    **facts: Any,
) -> Advice:
    """Return which channel to use for a message, and the verdict of every channel.

    *audience*, *purpose* and *consent* (to advertising) take the values of `enregla.situation`;
    *facts* are the fields of `Situation`: ``recipients`` is a number, the rest are yes, no or not stated.
    Raise `BadInput`, naming every problem, for anything else, and `UnknownLanguage`.

    >>> advice = recommend(audience="strangers", purpose="service", recipients=120)
    >>> advice.channel
    'broadcast-list'
    >>> advice["group"].verdict, advice["group"].reasons[0].citations[:2]
    ('forbidden', ('RGPD 6.1', 'RGPD 5.1.f'))
    """
    asked = situation(audience=audience, purpose=purpose, consent=consent, **facts)
    known(language)
    options = _options(*asked[:3], _idle(asked), language)
    return Advice(_choose(options, asked), dict(options), asked, language)


def _idle(asked: Situation) -> tuple[str, ...]:
    """Return the ids of the rules that would concern the message if its facts were others."""
    facts, recipients = asked.facts, asked.recipients or 0
    return tuple([rule.id for rule in _conditional(*asked[:3]) if not rule.fits(facts, recipients)])


@cache
def _conditional(audience: str, purpose: str, consent: str) -> tuple[Rule, ...]:
    """Return the rules for such messages that depend on facts."""
    return tuple(
        rule
        for rule in RULES
        if (rule.when or rule.recipients_over) and rule.concerns(audience, purpose, consent)
    )


@lru_cache(maxsize=4096)
def _options(
    audience: str, purpose: str, consent: str, idle: tuple[str, ...], language: Language
) -> dict[Channel, Option]:
    """Return what holds for each channel; most situations of a script differ in nothing that a rule looks at."""
    rules = [rule for rule in RULES if rule.concerns(audience, purpose, consent) and rule.id not in idle]
    options = {}
    for channel in CHANNELS:
        applying = tuple(rule for rule in rules if not rule.channel or channel in rule.channel)
        verdict = max((rule.verdict for rule in applying), key=VERDICTS.index)
        options[channel] = Option(channel, verdict, applying, language)
    return options


def _choose(options: dict[Channel, Option], asked: Situation) -> Channel | None:
    """Return the least exposing channel that serves, among those with the best verdict."""
    serving = _serving(asked)
    for accepted in (("ok", "ok-if"), ("avoid",)):
        for channel in serving:
            if options[channel].verdict in accepted:
                return channel
    return None


def _serving(asked: Situation) -> tuple[Channel, ...]:
    """Return the channels that can carry the message, from the one that exposes least.

    The Platform is only for those who say that they have it; a broadcast list is for so many people who saved
    the number; a channel cannot be answered; and writing one by one is the last resort for many.
    """
    if asked.everyone_reads_everyone:
        return ("group",)
    platform: tuple[Channel, ...] = ("platform-template",) if asked.platform else ()
    if asked.is_personal:
        return ("one-to-one", *platform)
    fits = asked.saved_number is not False and (asked.recipients or 0) <= LIST_SIZE
    serving: tuple[Channel, ...] = (*platform, *(("broadcast-list",) if fits else ()))
    if not asked.reply_needed:
        serving = (*serving, "channel")
    return (*serving, "one-to-one", "community", "group")
