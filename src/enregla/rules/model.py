"""What a legal rule looks like: one row, its verdict, its words, its articles."""

from collections.abc import Mapping
from typing import NamedTuple

from enregla.situation import Audience, Channel, Consent, Purpose, Verdict

#: Channels that reach each person alone.
INDIVIDUAL: tuple[Channel, ...] = ("one-to-one", "broadcast-list", "platform-template")
#: Channels whose members may see each other.
SHARED: tuple[Channel, ...] = ("group", "community")
CUSTOMERS: tuple[Audience, ...] = ("strangers", "acquainted")
STAFF: tuple[Audience, ...] = ("staff-company-phone", "staff-own-phone")
#: Everyday purposes: neither advertising, which has rules of its own, nor an emergency.
EVERYDAY: tuple[Purpose, ...] = ("service", "appointment", "support", "work")
NOT_COMMERCIAL: tuple[Purpose, ...] = (*EVERYDAY, "emergency")


class Rule(NamedTuple):
    """A legal rule. A matching field left out means "any"; the strictest rule that applies wins."""

    id: str
    verdict: Verdict
    reason: str
    law: tuple[str, ...]
    cases: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    audience: tuple[Audience, ...] = ()
    purpose: tuple[Purpose, ...] = ()
    consent: tuple[Consent, ...] = ()
    channel: tuple[Channel, ...] = ()
    when: Mapping[str, bool | None] = {}
    recipients_over: int = 0

    def concerns(self, audience: str, purpose: str, consent: str) -> bool:
        """Whether this rule may speak about such messages, by whichever channel and whatever the facts are."""
        return (
            (not self.purpose or purpose in self.purpose)
            and (not self.audience or audience in self.audience)
            and (not self.consent or consent in self.consent)
        )

    def fits(self, facts: Mapping[str, bool | None], recipients: int) -> bool:
        """Whether this rule speaks about messages with those facts to that many people."""
        return recipients >= self.recipients_over and self.when.items() <= facts.items()

    @property
    def universal(self) -> bool:
        """Whether the rule holds always, whoever writes to whom."""
        return not (self.audience or self.purpose or self.consent or self.channel or self.when)
