"""What a question of the recommender looks like, and the answers of those that take a yes or a no."""

from typing import NamedTuple

from enregla.languages import N_

YES, NO, NO_OR_UNKNOWN, UNKNOWN = N_("Sí"), N_("No"), N_("No, o no lo sé"), N_("No lo sé")
CHECK_LATER = N_("La respuesta le dirá que lo compruebe.")


class Answer(NamedTuple):
    """One answer: its value in an address, its words, and a line that explains it."""

    value: str
    says: str
    means: str


class Ask(NamedTuple):
    """One question: the fact it is about, its short name in an address, its words and its answers."""

    fact: str
    key: str
    says: str
    help: str
    answers: tuple[Answer, ...]


def yes_no(yes: str, no: str, *, check_later: bool = False) -> tuple[Answer, ...]:
    """Return the answers of a yes/no question; where it matters, not knowing is an answer of its own.

    >>> [answer.value for answer in yes_no("…", "…", check_later=True)]
    ['yes', 'no', 'unstated']
    """
    if check_later:
        return (Answer("yes", YES, yes), Answer("no", NO, no), Answer("unstated", UNKNOWN, CHECK_LATER))
    return (Answer("yes", YES, yes), Answer("no", NO_OR_UNKNOWN, no))
