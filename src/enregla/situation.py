"""The questions the recommender asks, and the values an answer may take."""

from typing import Any, Literal, NamedTuple, get_args

from enregla.errors import BadInput

Audience = Literal[
    "strangers",
    "acquainted",
    "staff-company-phone",
    "staff-own-phone",
    "parents",
    "minors",
    "members",
    "public",
]
Purpose = Literal["service", "appointment", "support", "commercial", "work", "emergency"]
Consent = Literal["none", "requested", "existing-customer", "express", "third-party", "withdrawn", "assumed"]
Channel = Literal["one-to-one", "broadcast-list", "group", "community", "channel", "platform-template"]
#: From mildest to strictest: the strictest rule wins.
Verdict = Literal["ok", "ok-if", "avoid", "forbidden"]

AUDIENCES: tuple[Audience, ...] = get_args(Audience)
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)
CONSENTS: tuple[Consent, ...] = get_args(Consent)
CHANNELS: tuple[Channel, ...] = get_args(Channel)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

#: Permissions and safeguards: not stated means not given.
SAFEGUARDS = {
    "joined_by_own_act": "each person joins by their own act, told that members see the number",
    "parental_consent": "whoever has parental responsibility has agreed",
    "voluntary": "the employee freely offers their own phone, with an alternative and no detriment",
}
#: Uses that would forbid: not stated means absent, and the answer makes it a condition.
DANGERS = {
    "special_data": "the message carries health, identity or bank data, or third parties' documents",
    "regulated_goods": "it is about alcohol, tobacco, medicines or gambling",
    "support_number": "it goes out from the customer-service number",
}
#: The rest of the yes/no facts.
OTHER_FACTS = {
    "reply_needed": "people must be able to reply",
    "everyone_reads_everyone": "everyone must read what everyone writes",
    "saved_number": "each person has saved the company's number",
    "platform": "the company uses the WhatsApp Business Platform",
}
#: Every yes/no fact and what it says.
FACTS = SAFEGUARDS | DANGERS | OTHER_FACTS


class Situation(NamedTuple):
    """Who is written to, what for and with which permission; `None` means not stated."""

    audience: Audience
    purpose: Purpose
    consent: Consent = "none"
    recipients: int | None = None
    joined_by_own_act: bool | None = None
    reply_needed: bool | None = None
    everyone_reads_everyone: bool | None = None
    special_data: bool | None = None
    regulated_goods: bool | None = None
    saved_number: bool | None = None
    parental_consent: bool | None = None
    platform: bool | None = None
    support_number: bool | None = None
    voluntary: bool | None = None

    def fact(self, name: str) -> bool | None:
        """Return a yes/no fact; a safeguard that is not stated counts as not given."""
        value: bool | None = getattr(self, name)
        return False if value is None and name in SAFEGUARDS else value

    @property
    def facts(self) -> dict[str, bool | None]:
        """Every yes/no fact, as the rules read it: a safeguard that is not stated counts as not given."""
        return {name: self.fact(name) for name in FACTS}

    @property
    def is_personal(self) -> bool:
        """Whether the message is by nature for one person."""
        return self.recipients == 1 or self.purpose in ("appointment", "support")


def situation(**facts: Any) -> Situation:
    """Return the situation that *facts* describe.

    Raise `BadInput`, with every problem at once, for an unknown name or value.

    >>> situation(audience="strangers", purpose="service").consent
    'none'
    >>> situation(audience="everybody", purpose="service", recipients=0)
    Traceback (most recent call last):
    enregla.errors.BadInput: audience: 'everybody' is not one of strangers, acquainted, \
staff-company-phone, staff-own-phone, parents, minors, members, public; \
recipients: must be a whole number from 1
    """
    problems: dict[str, str] = {}
    if facts.get("consent", "") is None:
        del facts["consent"]
    for name in facts.keys() - Situation._fields:
        problems[name] = f"is not a fact of a situation; the facts are {', '.join(Situation._fields)}"
    for name, choices in (("audience", AUDIENCES), ("purpose", PURPOSES), ("consent", CONSENTS)):
        if name not in facts and name != "consent":
            problems[name] = f"is missing; choose one of {', '.join(choices)}"
        elif name in facts and facts[name] not in choices:
            problems[name] = f"{facts[name]!r:.60} is not one of {', '.join(choices)}"
    recipients = facts.get("recipients")
    if recipients is not None and (type(recipients) is not int or recipients < 1):
        problems["recipients"] = "must be a whole number from 1"
    for name in FACTS:
        if facts.get(name) is not None and not isinstance(facts[name], bool):
            problems[name] = "must be True, False or left out"
    if problems:
        raise BadInput(problems)
    return Situation(**facts)
