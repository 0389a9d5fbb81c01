"""The recommender: which WhatsApp channel to use, and why, or that nothing should be sent."""

from functools import cache, lru_cache
from typing import Any, NamedTuple

from enregla.figures import LIST_SIZE
from enregla.languages import N_, SOURCE_LANGUAGE, Language, known, translate
from enregla.rules import QUESTIONS, RULES, VERSION, Question, Rule
from enregla.situation import CHANNELS, VERDICTS, Channel, Situation, Verdict, situation
from enregla.texts import texts

#: What the answer says first, by the recommended channel; `Advice.headline` says when one of the others stands.
#: Whole sentences: a channel's name alone would need an article and a gender.
ANSWERS: dict[str | None, str] = {
    "one-to-one": N_("Escriba a cada persona por separado."),
    "broadcast-list": N_("Use una lista de difusión."),
    "group": N_("Use un grupo."),
    "community": N_("Use el grupo de avisos de una comunidad."),
    "channel": N_("Use un canal."),
    "platform-template": N_("Use mensajes de plantilla de la Plataforma de WhatsApp Business."),
    None: N_("No lo envíe por WhatsApp."),
    # The best that is left is still better not done.
    "one-to-one-avoid": N_("Mejor no. Si no hay otra forma, escriba a cada persona por separado."),
    "broadcast-list-avoid": N_("Mejor no. Si no hay otra forma, use una lista de difusión."),
    "group-avoid": N_("Mejor no. Si no hay otra forma, use un grupo."),
    "community-avoid": N_("Mejor no. Si no hay otra forma, use el grupo de avisos de una comunidad."),
    "channel-avoid": N_("Mejor no. Si no hay otra forma, use un canal."),
    "platform-template-avoid": N_(
        "Mejor no. Si no hay otra forma, use mensajes de plantilla de la Plataforma de WhatsApp Business."
    ),
    # They withdrew their consent: what is left reaches only those who come for it.
    "channel-withdrawn": N_(
        "No escriba a esas personas: dijeron que no. Puede publicar en un canal, para quien quiera seguirlo."
    ),
    "channel-withdrawn-avoid": N_(
        "No escriba a esas personas: dijeron que no. Tampoco conviene un canal; si no hay otra forma, "
        "publique en él para quien quiera seguirlo."
    ),
}
CHANNEL_NAMES: dict[Channel, str] = {
    "one-to-one": N_("Chat individual"),
    "broadcast-list": N_("Lista de difusión"),
    "group": N_("Grupo"),
    "community": N_("Comunidad"),
    "channel": N_("Canal"),
    "platform-template": N_("Mensaje de plantilla"),
}
VERDICT_NAMES: dict[Verdict, str] = {
    "ok": N_("permitido"),
    "ok-if": N_("permitido con condiciones"),
    "avoid": N_("mejor no"),
    "forbidden": N_("prohibido"),
}
#: The facts that decide which channels can carry a message; rules decide whether they may.
CHOICE = ("everyone_reads_everyone", "platform", "recipients", "saved_number", "reply_needed")


class Statement(NamedTuple):
    """One sentence of an answer and what it rests on."""

    rule: str
    text: str
    citations: tuple[str, ...]
    cases: tuple[str, ...]

    def __str__(self) -> str:
        """Return the sentence followed by its sources."""
        sources = "; ".join(self.citations + self.cases)
        return f"{self.text} [{sources}]" if sources else self.text


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
            _statement(rule, rule.reason, self.language)
            for rule in self.rules
            if rule.verdict == self.verdict
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
            condition: _statement(rule, condition, self.language)
            for rule in reversed(self.rules)
            for condition in reversed(rule.conditions)
        }
        return tuple(reversed(found.values()))

    @property
    def texts(self) -> tuple[str, ...]:
        """The clauses to copy, by id; when it must not be sent, those that would make it possible."""
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

        >>> recommend(audience="strangers", purpose="service")["group"].verdict
        'forbidden'
        """
        return self.options[channel]

    @property
    def verdict(self) -> Verdict:
        """The verdict of the recommended channel; `forbidden` when none is."""
        return self.options[self.channel].verdict if self.channel else "forbidden"

    @property
    def headline(self) -> str:
        """The answer in one sentence or two, as its verdict allows.

        >>> recommend(audience="minors", purpose="commercial", consent="none", language="en").headline
        'Better not. If there is no other way, use a channel.'
        """
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

        >>> recommend(audience="strangers", purpose="commercial", consent="existing-customer").texts[:2]
        ('existing-customer-notice', 'opt-out-line')
        """
        return self.options[self.channel].texts if self.channel else ()

    @property
    def open_questions(self) -> tuple[Statement, ...]:
        """What the law leaves unsettled in this situation, with both views."""
        return tuple(
            _statement(question, question.text, self.language)
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

        >>> advice = recommend(audience="strangers", purpose="service", recipients=120)
        >>> print(advice.explain(language="en").splitlines()[0])
        Use a broadcast list.
        """
        from enregla.explain import explain

        return explain(self.to(language))


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


def _statement(rule: Rule | Question, text: str, language: Language) -> Statement:
    citations, cases = rule.law, getattr(rule, "cases", ())
    if language != SOURCE_LANGUAGE:
        from enregla.law import label

        citations = tuple(label(citation, language) for citation in citations)
    return Statement(rule.id, translate(text, language), citations, cases)
