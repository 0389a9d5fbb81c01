"""The record of a consent: who agreed, to exactly which text, when and how, and when they withdrew (RGPD 7.1)."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from enregla.clauses import CLAUSES
from enregla.controller import Controller, problem_of_text
from enregla.errors import BadInput

if TYPE_CHECKING:
    from enregla.drafting import Document

#: Where the consent was given, for the JSON-LD and for whoever reads the record.
HOW = ("web-form", "whatsapp", "paper", "phone", "in-person")
#: How far the clocks of two machines may be apart.
CLOCKS = timedelta(minutes=5)


class ConsentRecord(NamedTuple):
    """One consent to one text.

    *subject* is a pseudonymous key, never a bare phone number (see `pseudonym`); *sha256* is of the exact text
    shown, and *filled* what was filled in, so that the text can be drafted again; *given* and *withdrawn* are
    UTC, ISO 8601; *how* is one of `HOW`; *act* says what the person did; *evidence* where the proof is.
    """

    subject: str
    clause: str
    version: str
    language: str
    sha256: str
    filled: Mapping[str, Mapping[str, Any]]
    given: str
    how: str
    act: str
    evidence: str
    withdrawn: str = ""
    withdrawn_by: str = ""

    @property
    def in_force(self) -> bool:
        """Whether the consent has not been withdrawn."""
        return not self.withdrawn

    def withdraw(self, when: datetime, by: str) -> "ConsentRecord":
        """Return the record with its withdrawal: *when*, and *by* which act (RGPD 7.3).

        Raise `BadInput` if it was withdrawn already, or for a time without zone, in the future or before the consent.
        """
        refuse(self._problems())
        moment, problem = _moment(when)
        if self.withdrawn:
            problem = f"the consent was withdrawn already ({self.withdrawn}); keep that record as it is"
        elif moment and moment < self.given:
            problem = f"is before the consent was given ({self.given})"
        refuse({"when": problem, "by": problem_of_text(by)})
        return self._replace(withdrawn=moment, withdrawn_by=by.strip())

    def filled_in(self) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        """Return what was filled in: the controller's data and the clause's fields; raise `BadInput` if they are not there."""
        parts = self.filled if isinstance(self.filled, Mapping) else {}
        controller, fields = parts.get("controller"), parts.get("fields")
        if isinstance(controller, Mapping) and isinstance(fields, Mapping):
            return controller, fields
        names = [name for name in ("controller", "fields") if not isinstance(parts.get(name), Mapping)]
        raise BadInput({f"filled.{name}": "must hold what was filled in, by name" for name in names})

    def as_json(self) -> dict[str, Any]:
        """Return the record as plain values; `ConsentRecord(**values)` makes it again."""
        controller, fields = self.filled_in()
        return self._asdict() | {"filled": {"controller": dict(controller), "fields": dict(fields)}}

    def _problems(self) -> dict[str, str]:
        """Return what cannot be in a record that was read from a file, by name."""
        times = {"given": self.given} | ({"withdrawn": self.withdrawn} if self.withdrawn else {})
        return {
            name: "must be text"
            for name, value in self._asdict().items()
            if name != "filled" and not isinstance(value, str)
        } | {
            name: "must be a time in UTC, as 2026-11-24T09:30:00Z"
            for name, value in times.items()
            if not _is_time(value)
        }

    def as_json_ld(self) -> dict[str, Any]:
        """Return the record as JSON-LD, in the terms of the Data Privacy Vocabulary for ISO/IEC TS 27560.

        Raise `BadInput` if the record lacks the controller's data or its text asks for no consent.
        """
        from enregla.drafting import clause_by_id
        from enregla.linked_data import linked_data

        controller, _ = self.filled_in()
        problems = self._problems() | {
            f"filled.controller.{name}": "must be the text that was filled in"
            for name in Controller._fields
            if not isinstance(controller.get(name), str)
        }
        refuse(problems)
        consent = clause_by_id(self.clause).consent
        if not consent:
            raise BadInput({"clause": _asks_nothing(self.clause)})
        return linked_data(self, controller, consent)


def record_consent(
    document: "Document", *, subject: str, given: datetime, how: str, act: str, evidence: str
) -> ConsentRecord:
    """Return the record of a consent to *document*, the text that was shown.

    *subject* is the person's pseudonymous key; *given* a datetime with its zone; *how* one of `HOW`;
    *act* what the person did, on one line; *evidence* where the proof is kept.
    Raise `BadInput` with every problem, also for a text that asks for no consent. Source: RGPD 7.1.

    >>> from datetime import UTC, datetime
    >>> from enregla import EXAMPLE, Controller, draft, pseudonym, verify
    >>> shown = draft("commercial-consent", Controller(**EXAMPLE), products="pan y bollería")
    >>> record = record_consent(
    ...     shown, subject=pseudonym("+34 600 000 000", secret="a long secret of your company"),
    ...     given=datetime(2026, 11, 24, 9, 30, tzinfo=UTC), how="web-form",
    ...     act="ticked an empty box", evidence="form 2026-113")
    >>> verify(record), record.in_force
    (True, True)
    """
    from enregla.drafting import Document
    from enregla.pseudonyms import problem_of_key

    if not isinstance(document, Document):
        raise BadInput({"document": "must be the text that was shown, as draft() returns it"})
    moment, problem = _moment(given)
    problems = {
        "document": "" if CLAUSES[document.id].consent else _asks_nothing(document.id),
        "subject": problem_of_key(subject),
        "given": problem,
        "how": "" if how in HOW else f"{how!r:.60} is not one of {', '.join(HOW)}",
        "act": problem_of_text(act),
        "evidence": problem_of_text(evidence),
    }
    refuse(problems)
    filled = {"controller": document.controller._asdict(), "fields": dict(document.fields)}
    return ConsentRecord(
        subject.strip(), document.id, document.version, document.language, document.sha256,
        filled, moment, how, act.strip(), evidence.strip(),
    )  # fmt: skip


def _asks_nothing(clause: str) -> str:
    """Return what to do with a text that asks for no consent."""
    asking = ", ".join(name for name, each in CLAUSES.items() if each.consent)
    return f"{clause} asks for no consent: its version and sha256 prove what was shown; these ask for one: {asking}"


def _moment(when: object) -> tuple[str, str]:
    """Return *when* in UTC to the second, and what is wrong with it: one of the two is empty."""
    if not isinstance(when, datetime) or when.tzinfo is None:
        return "", "must be a datetime with its time zone"
    try:
        moment = when.astimezone(UTC)
    except OverflowError:
        return "", "is no date of ours"
    if moment > datetime.now(UTC) + CLOCKS:
        return "", "is in the future"
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z"), ""


def _is_time(text: object) -> bool:
    try:
        return isinstance(text, str) and text.endswith("Z") and bool(datetime.fromisoformat(text))
    except ValueError:
        return False


def refuse(problems: dict[str, str]) -> None:
    """Raise `BadInput` with those of *problems* that are not empty."""
    found = {name: problem for name, problem in problems.items() if problem}
    if found:
        raise BadInput(found)
