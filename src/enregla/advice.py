"""What the recommender answers: a verdict for each channel, with its reasons, and the channel to use."""

from typing import Any, NamedTuple

from enregla.languages import SOURCE_LANGUAGE, Language, known, translate
from enregla.rules import VERSION, Rule
from enregla.situation import Channel, Situation, Verdict
from enregla.statement import Statement, statement


class Option(NamedTuple):
    """What the law says of one channel in one situation."""

    channel: Channel
    verdict: Verdict
    rules: tuple[Rule, ...]
    language: Language

    @property
    def reasons(self) -> tuple[Statement, ...]:
        """Why the verdict is what it is: the rules that decide it, the most specific first."""
        return tuple(
            statement(rule, rule.reason, self.language) for rule in self.rules if rule.verdict == self.verdict
        )

    @property
    def main_reason(self) -> Statement:
        """The reason that speaks of this channel alone, or else the first one."""
        own = {rule.id for rule in self.rules if rule.channel == (self.channel,)}
        return next((reason for reason in self.reasons if reason.rule in own), self.reasons[0])

    @property
    def conditions(self) -> tuple[Statement, ...]:
        """What must be done, before or while sending; empty when it must not be sent."""
        if self.verdict == "forbidden":
            return ()
        found = {
            condition: statement(rule, condition, self.language)
            for rule in reversed(self.rules)
            for condition in reversed(rule.conditions)
        }
        return tuple(reversed(found.values()))

    @property
    def texts(self) -> tuple[str, ...]:
        """The clauses to copy, by id; when it must not be sent, those that would make it possible."""
        from enregla.texts import texts

        deciding = [rule.id for rule in self.rules if rule.verdict == self.verdict]
        return texts([rule.id for rule in self.rules], deciding, forbidden=self.verdict == "forbidden")


class Advice:
    """The answer to one situation: the channel to use, and every channel's verdict with its reasons."""

    __slots__ = ("channel", "language", "options", "situation", "version")

    def __init__(
        self,
        channel: Channel | None,
        options: dict[Channel, Option],
        situation: Situation,
        language: Language,
    ) -> None:
        self.channel = channel
        self.options = options
        self.situation = situation
        self.language = language
        self.version = VERSION

    def __getitem__(self, channel: Channel) -> Option:
        """Return what the law says of *channel*.

        >>> from enregla import recommend
        >>> recommend(audience="strangers", purpose="service")["group"].verdict
        'forbidden'
        """
        if channel in self.options:
            return self.options[channel]
        message = f"{channel!r:.60} is not a channel; the channels are {', '.join(self.options)}"
        raise LookupError(message)

    @property
    def verdict(self) -> Verdict:
        """The verdict of the recommended channel; `forbidden` when none is."""
        return self.options[self.channel].verdict if self.channel else "forbidden"

    @property
    def headline(self) -> str:
        """The answer in one sentence or two, as its verdict allows.

        >>> from enregla import recommend
        >>> recommend(audience="minors", purpose="commercial", consent="none", language="en").headline
        'Better not. If there is no other way, use a channel.'
        """
        from enregla.advice_words import ANSWERS

        said = str(self.channel) if self.channel else None
        asked = self.situation
        if self.channel == "channel" and (asked.purpose, asked.consent) == ("commercial", "withdrawn"):
            said = "channel-withdrawn"
        if said and self.verdict == "avoid":
            said += "-avoid"
        return translate(ANSWERS[said], self.language)

    @property
    def reasons(self) -> tuple[Statement, ...]:
        """Why the recommended channel may be used; why each fails when none may."""
        if self.channel:
            return self.options[self.channel].reasons
        found = {reason.rule: reason for option in self.options.values() for reason in option.reasons}
        return tuple(found.values())

    @property
    def conditions(self) -> tuple[Statement, ...]:
        """What must be done with the recommended channel."""
        return self.options[self.channel].conditions if self.channel else ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The clauses to copy for the recommended channel, by id: what `draft` writes.

        >>> from enregla import recommend
        >>> recommend(audience="strangers", purpose="commercial", consent="existing-customer").texts[:2]
        ('existing-customer-notice', 'opt-out-line')
        """
        return self.options[self.channel].texts if self.channel else ()

    @property
    def open_questions(self) -> tuple[Statement, ...]:
        """What the law leaves unsettled in this situation, with both views."""
        from enregla.rules.questions import QUESTIONS

        return tuple(
            statement(question, question.text, self.language)
            for question in QUESTIONS
            if question.arises(self.situation)
        )

    def to(self, language: Language) -> "Advice":
        """Return the same answer with its texts in *language*."""
        options = {
            channel: option._replace(language=known(language)) for channel, option in self.options.items()
        }
        return Advice(self.channel, options, self.situation, language)

    def as_json(self) -> dict[str, Any]:
        """Return the answer as plain values, the form that `--format json` prints."""

        def plain(statements: tuple[Statement, ...]) -> list[dict[str, Any]]:
            return [
                {"rule": s.rule, "text": s.text, "citations": list(s.citations), "cases": list(s.cases)}
                for s in statements
            ]

        return {
            "channel": self.channel,
            "verdict": self.verdict,
            "options": {
                option.channel: {
                    "verdict": option.verdict,
                    "reasons": plain(option.reasons),
                    "conditions": plain(option.conditions),
                }
                for option in self.options.values()
            },
            "open_questions": plain(self.open_questions),
            "version": self.version,
        }

    def explain(self, language: Language = SOURCE_LANGUAGE) -> str:
        """Return the answer as text for a person, with its law.

        >>> from enregla import recommend
        >>> advice = recommend(audience="strangers", purpose="service", recipients=120)
        >>> print(advice.explain(language="en").splitlines()[0])
        Use a broadcast list.
        """
        from enregla.explain import explain

        return explain(self.to(language))
