"""The legal rules, as rows; each module holds the rows of one question."""

from enregla.rules.advertising import ADVERTISING
from enregla.rules.audiences import AUDIENCES
from enregla.rules.channels import CHANNELS
from enregla.rules.model import Rule
from enregla.rules.permissions import PERMISSIONS
from enregla.rules.purposes import PURPOSES
from enregla.rules.staff import STAFF
from enregla.rules.universal import UNIVERSAL

__all__ = ["RULES", "VERSION", "Rule", "rules_shown"]

#: Changes with every change of a rule; an answer carries it.
VERSION = "2026-11-24b"

#: From the most specific to the most general: reasons and conditions are read in this order.
RULES: tuple[Rule, ...] = PERMISSIONS + ADVERTISING + AUDIENCES + STAFF + PURPOSES + CHANNELS + UNIVERSAL


def rules_shown(only: str) -> list[Rule]:
    """Return the rules whose id begins with one of the words of *only*; all for an empty one.

    >>> [rule.id for rule in rules_shown("C7 C9")]
    ['C7', 'C9']
    """
    wanted = tuple(only.split())
    return [rule for rule in RULES if not wanted or rule.id.startswith(wanted)]
