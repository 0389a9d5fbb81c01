"""A record of consent as linked data (JSON-LD), in terms of the Data Privacy Vocabulary (DPV)."""

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from enregla.clauses.model import ConsentTo
    from enregla.consent import ConsentRecord

#: Every term was looked up in DPV 2.2 and used as its guide to consent records does
#: (https://w3id.org/dpv/guides/consent-27560, final report of 1 August 2024), with two differences.
#: The law is legal-eu:law-GDPR: the eu-gdpr:GDPR of the guide's examples is not in the vocabulary.
#: No status says isExercisedAt, which is for a right or a control; how it was indicated is hasIndicationMethod.
#: Nothing says dct:conformsTo: the guide's profile of ISO/IEC TS 27560 also asks for what only the company knows,
#: such as where data are kept, for how long and who receives them.
CONTEXT: dict[str, Any] = {
    "dpv": "https://w3id.org/dpv#",
    "pd": "https://w3id.org/dpv/pd#",
    "legal-eu": "https://w3id.org/dpv/legal/eu#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "dct": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "enregla": "https://enregla.example/ns#",
    # The values of these are names of things, not text.
    "dpv:hasApplicableLaw": {"@type": "@id"},
    "dpv:hasLegalBasis": {"@type": "@id"},
    "dpv:hasPersonalData": {"@type": "@id"},
    "dpv:hasProcessing": {"@type": "@id"},
    "dpv:hasPurpose": {"@type": "@id"},
    "dpv:isIndicatedBy": {"@type": "@id"},
    "schema:url": {"@type": "@id"},
    "dpv:isIndicatedAtTime": {"@type": "xsd:dateTime"},
}


def linked_data(
    record: "ConsentRecord", controller: "Mapping[str, str]", consent: "ConsentTo"
) -> dict[str, Any]:
    """Return *record*, a consent to *consent* given to *controller*, as JSON-LD."""
    subject = f"enregla:subject/{quote(record.subject, safe='')}"
    by = consent.given_by or subject
    status = [_status("dpv:ConsentGiven", by, record.given, record.act) | {"enregla:how": record.how}]
    if record.withdrawn:
        status.append(_status("dpv:ConsentWithdrawn", by, record.withdrawn, record.withdrawn_by))
    return {
        "@context": dict(CONTEXT),
        "@type": "dpv:ConsentRecord",
        "dct:identifier": f"{record.subject}:{record.clause}:{record.given}",
        "dpv:hasDataSubject": {"@id": subject, "@type": "dpv:DataSubject"},
        "dpv:hasDataController": {
            "@type": "dpv:DataController",
            "dpv:hasName": controller["name"],
            "dct:identifier": controller["tax_id"],
            "dpv:hasContact": controller["email"],
            "dpv:hasAddress": controller["address"],
        },
        "dpv:hasApplicableLaw": "legal-eu:law-GDPR",
        "dpv:hasLegalBasis": "eu-gdpr:A6-1-a",
        "dpv:hasNotice": {
            "@type": "dpv:ConsentNotice",
            "dct:identifier": record.clause,
            "schema:version": record.version,
            "dct:language": record.language,
            "enregla:sha256": record.sha256,
            "schema:url": controller["privacy_url"],
        },
        "dpv:hasProcess": {
            "@type": "dpv:Process",
            "dpv:hasPurpose": consent.purpose,
            "dpv:hasPersonalData": list(consent.data),
            "dpv:hasProcessing": ["dpv:Use", "dpv:Store"],
        },
        "dpv:hasConsentStatus": status,
        "enregla:evidence": record.evidence,
    }


def _status(state: str, by: str, when: str, method: str) -> dict[str, Any]:
    return {
        "@type": state,
        "dpv:isIndicatedBy": by,
        "dpv:isIndicatedAtTime": when,
        "dpv:hasIndicationMethod": method,
    }
