"""The record of a consent: who agreed, to exactly which text, when and how, and when they withdrew (RGPD 7.1)."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from enregla.errors import BadInput

if TYPE_CHECKING:
    from datetime import datetime

    from enregla.drafting import Document

#: Where the consent was given, for the JSON-LD and for whoever reads the record.
HOW = ("web-form", "whatsapp", "paper", "phone", "in-person")
_CONTEXT = {
    "dpv": "https://w3id.org/dpv#",
    "pd": "https://w3id.org/dpv/pd#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "dct": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "enregla": "https://enregla.example/ns#",
}
_PROFILE = "https://w3id.org/dpv/schema/dpv-27560#record"
#: What each consent text is for, in the words of the Data Privacy Vocabulary.
_PURPOSES = {
    "commercial-consent": "dpv:DirectMarketing",
    "group-invitation": "dpv:CommunicationManagement",
    "image-consent": "dpv:PublicRelations",
    "parental-consent": "dpv:CommunicationManagement",
    "own-phone-agreement": "dpv:PersonnelManagement",
}


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

    def withdraw(self, when: "datetime", by: str) -> "ConsentRecord":
        """Return the record with its withdrawal: *when*, and *by* which act (RGPD 7.3).

        Raise `BadInput` for a time without zone or before the consent was given.
        """
        problems = {}
        moment = _utc(when)
        if not moment:
            problems["when"] = "must be a datetime with its time zone"
        elif moment < self.given:
            problems["when"] = f"is before the consent was given ({self.given})"
        if not by.strip():
            problems["by"] = "is empty; say what the person did, such as: replied BAJA"
        if problems:
            raise BadInput(problems)
        return self._replace(withdrawn=moment, withdrawn_by=by.strip())

    def as_json(self) -> dict[str, Any]:
        """Return the record as plain values; `ConsentRecord(**values)` makes it again."""
        return self._asdict() | {"filled": {name: dict(values) for name, values in self.filled.items()}}

    def as_json_ld(self) -> dict[str, Any]:
        """Return the record as JSON-LD, after ISO/IEC TS 27560 in the terms of the W3C Data Privacy Vocabulary."""
        status: list[dict[str, Any]] = [
            {
                "@type": ["dpv:ConsentGiven", "dpv:ExplicitlyExpressedConsent"],
                "dpv:isIndicatedBy": "dpv:DataSubject",
                "dpv:isIndicatedAtTime": self.given,
                "dpv:hasIndicationMethod": self.act,
                "dpv:isExercisedAt": self.how,
            }
        ]
        if self.withdrawn:
            status.append(
                {
                    "@type": ["dpv:ConsentWithdrawn"],
                    "dpv:isIndicatedBy": "dpv:DataSubject",
                    "dpv:isIndicatedAtTime": self.withdrawn,
                    "dpv:hasIndicationMethod": self.withdrawn_by,
                    "dpv:isExercisedAt": self.how,
                }
            )
        controller = self.filled["controller"]
        return {
            "@context": _CONTEXT,
            "@type": "dpv:ConsentRecord",
            "dct:identifier": f"{self.subject}:{self.clause}:{self.given}",
            "dct:conformsTo": _PROFILE,
            "dpv:hasDataSubject": {"@id": f"enregla:subject/{self.subject}", "@type": "dpv:DataSubject"},
            "dpv:hasDataController": {
                "@type": "dpv:DataController",
                "dpv:hasName": controller["name"],
                "dct:identifier": controller["tax_id"],
                "dpv:hasContact": controller["email"],
                "dpv:hasAddress": controller["address"],
            },
            "dpv:hasApplicableLaw": "eu-gdpr:GDPR",
            "dpv:hasLegalBasis": "eu-gdpr:A6-1-a",
            "dpv:hasNotice": {
                "@type": "dpv:ConsentNotice",
                "dct:identifier": self.clause,
                "dct:hasVersion": self.version,
                "dct:language": self.language,
                "enregla:sha256": self.sha256,
                "schema:url": controller["privacy_url"],
            },
            "dpv:hasProcess": {
                "@type": "dpv:Process",
                "dpv:hasPurpose": _PURPOSES.get(self.clause, "dpv:CommunicationManagement"),
                "dpv:hasPersonalData": ["pd:TelephoneNumber", "pd:Name"],
                "dpv:hasProcessing": ["dpv:Use", "dpv:Store"],
            },
            "dpv:hasConsentStatus": status,
            "enregla:evidence": self.evidence,
        }


def record_consent(
    document: "Document", *, subject: str, given: "datetime", how: str, act: str, evidence: str
) -> ConsentRecord:
    """Return the record of a consent to *document*, the text that was shown.

    *subject* is the person's pseudonymous key; *given* a datetime with its zone; *how* one of `HOW`;
    *act* what the person did; *evidence* where the proof is kept. Raise `BadInput` with every problem.
    Source: RGPD 7.1.

    >>> from datetime import UTC, datetime
    >>> from enregla import EXAMPLE, Controller, draft
    >>> shown = draft("commercial-consent", Controller(**EXAMPLE), products="pan y bollería")
    >>> record = record_consent(
    ...     shown, subject=pseudonym("+34 600 000 000", secret="a long secret of your company"),
    ...     given=datetime(2026, 11, 24, 9, 30, tzinfo=UTC), how="web-form",
    ...     act="ticked an empty box", evidence="form 2026-113")
    >>> verify(record), record.in_force
    (True, True)
    """
    problems = {
        name: "is empty"
        for name, value in (("subject", subject), ("act", act), ("evidence", evidence))
        if not value.strip()
    }
    if re.fullmatch(r"[+(]?[\d\s().-]{6,}", subject.strip()):
        problems["subject"] = "is a bare phone number; use pseudonym(number, secret=…)"
    if how not in HOW:
        problems["how"] = f"{how!r:.60} is not one of {', '.join(HOW)}"
    moment = _utc(given)
    if not moment:
        problems["given"] = "must be a datetime with its time zone"
    if problems:
        raise BadInput(problems)
    filled = {"controller": document.controller._asdict(), "fields": dict(document.fields)}
    return ConsentRecord(
        subject.strip(), document.id, document.version, document.language, document.sha256,
        filled, moment, how, act.strip(), evidence.strip(),
    )  # fmt: skip


def verify(record: ConsentRecord) -> bool:
    """Return whether the record's hash is that of the published text with what was filled in.

    Raise `UnknownClause`, `UnknownVersion`, `UnknownLanguage` or `BadInput` when there is no such text.
    """
    from enregla.controller import Controller
    from enregla.drafting import draft
    from enregla.languages import known

    controller = Controller(**record.filled["controller"])
    fields = record.filled["fields"]
    again = draft(record.clause, controller, known(record.language), version=record.version, **fields)
    return again.sha256 == record.sha256


def pseudonym(identifier: str, *, secret: str) -> str:
    """Return a key for a person: the HMAC-SHA-256 of a phone number or of WhatsApp's business-scoped user id.

    The same number always gives the same key, however it is written; nobody gets the number back without *secret*.
    Keep the secret apart from the records (RGPD 4.5). Raise `BadInput` for an empty identifier or a short secret.

    >>> pseudonym("+34 600-000-000", secret="x" * 16) == pseudonym("+34600000000", secret="x" * 16)
    True
    """
    import hmac

    problems = {}
    if not identifier.strip():
        problems["identifier"] = "is empty"
    if len(secret) < 16:
        problems["secret"] = "is too short: use at least 16 characters, and keep them apart from the records"
    if problems:
        raise BadInput(problems)
    plain = identifier.strip()
    if re.fullmatch(r"[+(]?[\d\s().-]+", plain):
        plain = re.sub(r"[^\d+]", "", plain)
    return hmac.new(secret.encode(), plain.encode(), "sha256").hexdigest()


def _utc(when: "datetime") -> str:
    """Return *when* in UTC to the second, or nothing when it has no zone."""
    from datetime import UTC

    if getattr(when, "tzinfo", None) is None:
        return ""
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
