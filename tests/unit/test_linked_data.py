"""The linked data of a record: read as RDF, it says what it means."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from rdflib import RDF, XSD, Graph, Literal, Namespace, URIRef

from enregla import EXAMPLE, Controller, draft, record_consent
from enregla.clauses import CLAUSES

DPV = Namespace("https://w3id.org/dpv#")
PD = Namespace("https://w3id.org/dpv/pd#")
GDPR = Namespace("https://w3id.org/dpv/legal/eu/gdpr#")
LAWS = Namespace("https://w3id.org/dpv/legal/eu#")
MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SOL = Controller(**EXAMPLE)
#: Read by a person in the tables of DPV 2.2; a new term is looked up there before it is added here.
VOCABULARY = {
    DPV: """
        ConsentRecord ConsentGiven ConsentWithdrawn hasConsentStatus
        hasIndicationMethod hasLegalBasis isIndicatedAtTime isIndicatedBy
        DataSubject GuardianOfDataSubject hasDataSubject
        DataController hasDataController hasAddress hasContact hasName
        Process hasProcess hasApplicableLaw ConsentNotice hasNotice
        CommunicationManagement DirectMarketing PersonnelManagement PublicRelations hasPurpose
        hasPersonalData Store Use hasProcessing
    """,
    PD: "Name Picture TelephoneNumber",
    GDPR: "A6-1-a",
    LAWS: "law-GDPR",
}
TERMS = {space[name] for space, names in VOCABULARY.items() for name in names.split()}
#: Properties whose value is a thing of the vocabulary or of the record.
OF_THINGS = [
    "hasApplicableLaw",
    "hasConsentStatus",
    "hasDataController",
    "hasDataSubject",
    "hasLegalBasis",
    "hasNotice",
    "hasPersonalData",
    "hasProcess",
    "hasProcessing",
    "hasPurpose",
    "isIndicatedBy",
]
ASKING = [clause.id for clause in CLAUSES.values() if clause.consent]


def graph_of(clause):
    document = draft(clause, SOL, **CLAUSES[clause].example("es"))
    kept = record_consent(
        document,
        subject="customer 42/a",
        given=MORNING,
        how="web-form",
        act="ticked a box",
        evidence="form 113",
    )
    values = kept.withdraw(MORNING + timedelta(hours=1), "replied BAJA").as_json_ld()
    return Graph().parse(data=json.dumps(values), format="json-ld")


@pytest.mark.parametrize("clause", ASKING)
def test_each_concept_is_a_term_of_the_vocabulary(clause):
    graph = graph_of(clause)
    named = {node for triple in graph for node in triple if isinstance(node, URIRef)}
    assert {node for node in named if node.startswith("https://w3id.org/dpv")} <= TERMS
    for name in OF_THINGS:
        values = list(graph.objects(None, DPV[name]))
        assert values, name
        assert not [value for value in values if isinstance(value, Literal)], name


def test_the_list_has_no_term_that_nothing_uses():
    assert {node for clause in ASKING for triple in graph_of(clause) for node in triple} >= TERMS


def test_what_the_record_of_an_advertising_consent_says():
    graph = graph_of("commercial-consent")
    record = graph.value(None, RDF.type, DPV.ConsentRecord)
    process = graph.value(record, DPV.hasProcess)
    assert graph.value(record, DPV.hasLegalBasis) == GDPR["A6-1-a"]
    assert graph.value(record, DPV.hasApplicableLaw) == LAWS["law-GDPR"]
    assert graph.value(process, DPV.hasPurpose) == DPV.DirectMarketing
    assert set(graph.objects(process, DPV.hasPersonalData)) == {PD.TelephoneNumber, PD.Name}
    subject = graph.value(record, DPV.hasDataSubject)
    assert subject.endswith("subject/customer%2042%2Fa"), "an address has no spaces"
    for state, when, method in (
        (DPV.ConsentGiven, "2026-11-24T09:00:00Z", "ticked a box"),
        (DPV.ConsentWithdrawn, "2026-11-24T10:00:00Z", "replied BAJA"),
    ):
        status = graph.value(None, RDF.type, state)
        assert set(graph.objects(status, RDF.type)) == {state}, "a kind of consent is no status"
        assert graph.value(status, DPV.isIndicatedBy) == subject
        assert graph.value(status, DPV.isIndicatedAtTime) == Literal(when, datatype=XSD.dateTime)
        assert graph.value(status, DPV.hasIndicationMethod) == Literal(method)


def test_what_a_clause_changes():
    assert set(graph_of("image-consent").objects(None, DPV.hasPersonalData)) == {PD.Picture, PD.Name}
    by = set(graph_of("parental-consent").objects(None, DPV.isIndicatedBy))
    assert by == {DPV.GuardianOfDataSubject}


def test_how_it_was_given_is_not_said_of_the_withdrawal():
    graph = graph_of("commercial-consent")
    how = [(graph.value(status, RDF.type), value) for status, name, value in graph if name.endswith("#how")]
    assert how == [(DPV.ConsentGiven, Literal("web-form"))]
