"""A clause is complete, is the same text that was approved, and holds user text as text."""

import ast
import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import ROOT

from enregla import EXAMPLE, LANGUAGES, BadInput, Controller, UnknownClause, UnknownLanguage, draft
from enregla.clauses import CLAUSES
from enregla.clauses.elements import ELEMENTS
from enregla.clauses.model import PLACEHOLDER
from enregla.controller import problem_of_text
from enregla.languages import translate
from enregla.law import source

GOLDEN = Path(__file__).parents[1] / "golden"
SOL = Controller(**EXAMPLE)

#: Section by section, what the law makes mandatory; written by hand, not read from the clauses.
CHECKLISTS = {
    "first-layer": "a1 a2 a3 a5 a7 a8",
    "second-layer": "b1 b3 b5 b6 b7 b8 b10 b11 b13",
    "first-message": "a1 a2 a3 a5 a8",
    "existing-customer-notice": "a1 a2 a3 a5 f1 f2 f5 f6 f7",
    "group-rules": "d1 d2 d6 d7",
    "group-closing": "d1 d6",
    "image-consent": "e1 e2 e3 e4 e5 e6 e8 e9",
    "parental-consent": "c1 c2 c3 c4 c7 c8 c11 c12 c13",
    "opt-out-confirmation": "f2 f8 f9 f10 f11",
    "processor-agreement": "g0 g1 g2 g3 g4 g5 g6 g7 g8 g9 g10 g11 g12 g13 g14 g15",
    "staff-policy": "h1 h2 h3 h4 h5 h6 h7 h8 h9 h10 h11 h12 h13 h14",
    "own-phone-agreement": "a3 c7 c8 h7 h8 h9 h12",
    "channel-description": "a1 a2 a5 m1 m2",
    "processing-record": "i1 i2 i3 i4 i5 i6 i7 i8 i9",
    "breach-report": "j1 j2 j3 j4 j5 j6 j7",
    "breach-notice": "j2 j3 j4 j8",
    "rights-reply": "k1 k3 k5 k13 k16",
    "commercial-consent": "c1 c2 c3 c4 c5 c6 c7 c8 c9 c11 c12 c13",
    "group-invitation": "d1 d2 d3 d4 d5 d6 d7 d8 d9 d10 d11",
    "opt-out-line": "m1 m2 f1 f2 f3 f4 f8",
}
OPTIONAL = {
    "first-layer": {"profiling": "a4", "other_source": "a6"},
    "commercial-consent": {"profiling": "c10"},
    "second-layer": {
        "has_dpo": "b2",
        "legitimate_interest": "b4",
        "consent": "b9",
        "automated": "b12",
        "other_source": "a6",
    },
    "image-consent": {"minor": "e7"},
    "processing-record": {"has_dpo": "i10"},
    "breach-report": {"by_processor": "j9"},
    "rights-reply": {
        "access": "k6",
        "rectification": "k7",
        "erasure": "k8",
        "restriction": "k9",
        "portability": "k10",
        "objection": "k11",
        "automated": "k12",
        "refusal": "k2",
        "identity": "k4",
        "repeated": "k14",
        "minor": "k15",
    },
}
#: The whole of section 7, so that no element of a checklist is forgotten by every clause.
ALL_ELEMENTS = [
    *(f"a{n}" for n in range(1, 9)),
    *(f"b{n}" for n in range(1, 14)),
    *(f"c{n}" for n in range(1, 14)),
    *(f"d{n}" for n in range(1, 12)),
    *(f"e{n}" for n in range(1, 10)),
    *(f"f{n}" for n in range(1, 12)),
    *(f"g{n}" for n in range(16)),
    *(f"h{n}" for n in range(1, 15)),
    *(f"i{n}" for n in range(1, 11)),
    *(f"j{n}" for n in range(1, 10)),
    *(f"k{n}" for n in range(1, 17)),
]


def every_option(clause, language="es"):
    """Values for all fields, with every option on."""
    return {field.name: True if field.option else field.example[language] for field in clause.fields}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("clause", CLAUSES.values(), ids=lambda clause: clause.id)
def test_golden_text(clause, language):
    document = draft(clause.id, SOL, language, **clause.example(language))
    path = GOLDEN / f"{clause.id}.{language}.txt"
    assert str(document) + "\n" == path.read_text(encoding="utf-8"), (
        f"if the change is meant: new version, then {path.name}"
    )
    assert document.version == clause.version


@pytest.mark.parametrize("clause", CLAUSES.values(), ids=lambda clause: clause.id)
def test_every_mandatory_element_is_satisfied(clause):
    assert set(clause.mandatory) == set(CHECKLISTS[clause.id].split())
    found = {name for part in draft(clause.id, SOL, **clause.example("es")).parts for name in part.elements}
    assert found >= set(clause.mandatory)


def test_every_element_of_the_checklists_is_in_some_clause():
    used = {name for clause in CLAUSES.values() for part in clause.parts for name in part.elements}
    assert used >= set(ALL_ELEMENTS)
    assert ELEMENTS.keys() >= set(ALL_ELEMENTS)


def test_a_clause_that_drops_an_element_cannot_be_built():
    clause = CLAUSES["commercial-consent"]
    with pytest.raises(ValueError, match="commercial-consent lacks c8"):
        clause._replace(parts=[part for part in clause.parts if "c8" not in part.elements]).complete()
    with pytest.raises(ValueError, match="commercial-consent with profiling lacks c10"):
        clause._replace(parts=[part for part in clause.parts if "c10" not in part.elements]).complete()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("clause", ["first-layer", "first-message"])
def test_the_chat_form_fits_one_message_whatever_it_says(clause, language):
    fields = every_option(CLAUSES[clause], language) | {"printable": False}
    assert len(str(draft(clause, SOL, language, **fields))) <= 700


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("clause", ["first-layer", "first-message"])
def test_the_printable_form_is_longer_and_complete(clause, language):
    example = CLAUSES[clause].example(language)
    chat, printed = (
        draft(clause, SOL, language, **example, printable=printable) for printable in (False, True)
    )
    assert len(str(printed)) > len(str(chat))
    assert {name for part in printed.parts for name in part.elements} >= set(CHECKLISTS[clause].split())


def test_law_of_advertising_stands_only_beside_advertising():
    """LSSI speaks of adverts: not of a family's permission, an employee's phone or the hours of a group."""
    for clause in ("parental-consent", "own-phone-agreement"):
        assert not [part.text for part in CLAUSES[clause].parts if any("LSSI" in law for law in part.law)]
    cited = [part.text for part in CLAUSES["group-rules"].parts if "LSSI 21.1" in part.law]
    assert cited == ["No haga publicidad."]
    assert "LSSI 22.1" in next(
        part.law for part in CLAUSES["commercial-consent"].parts if "c8" in part.elements
    )


@pytest.mark.parametrize("clause", ["staff-policy", "processor-agreement"])
def test_full_documents_have_numbered_headings(clause):
    document = draft(clause, SOL, **CLAUSES[clause].example("es"))
    headings = [part.heading for part in document.parts if part.heading]
    assert [heading.split(". ")[0] for heading in headings] == [str(n) for n in range(1, len(headings) + 1)]
    assert len(headings) >= 12
    assert document.to("markdown").count("\n## ") == len(headings) - 1
    assert document.to("html").count("<h2>") == len(headings)


@pytest.mark.parametrize("clause", CLAUSES.values(), ids=lambda clause: clause.id)
def test_each_option_brings_its_elements(clause):
    assert {option: " ".join(names) for option, names in clause.optional.items()} == OPTIONAL.get(
        clause.id, {}
    )
    for option, names in clause.optional.items():
        values = every_option(clause) | {
            field.name: field.name == option for field in clause.fields if field.option
        }
        assert set(names) <= {
            name for part in draft(clause.id, SOL, **values).parts for name in part.elements
        }


@pytest.mark.parametrize("clause", CLAUSES.values(), ids=lambda clause: clause.id)
def test_placeholders_are_fields_in_every_language(clause):
    names = set(SOL._fields) | {field.name for field in clause.fields}
    for part in clause.parts:
        found = sorted(PLACEHOLDER.findall(part.text))
        assert set(found) <= names
        for language in LANGUAGES:
            translation = translate(part.text, language)
            assert sorted(PLACEHOLDER.findall(translation)) == found
            assert not re.search(r"[{}]", PLACEHOLDER.sub("", translation))


def test_every_element_cites_a_law_that_exists():
    for element in ELEMENTS.values():
        assert element.law
        for citation in element.law:
            source(citation)


def test_translations_say_that_spanish_prevails():
    english = draft("opt-out-line", SOL, "en")
    assert english.parts[-1].text == "In case of doubt, the Spanish text prevails."
    assert english.parts[-1].elements == ()


def test_citations_follow_the_language():
    assert draft("commercial-consent", SOL, "en", products="bread").parts[3].citations == (
        "GDPR 7.4",
        "LOPDGDD 6.3",
    )


def test_sha256_is_of_the_exact_text():
    # Computed with `printf %s TEXT | sha256sum`.
    document = draft("opt-out-line", SOL)
    assert document.sha256 == "4b2dcde11a3e388a0e971b07ddf2935fa7da7c4b3c0cea678ce41abc3b1b0c05"
    assert draft("opt-out-line", Controller(**EXAMPLE | {"name": "Otra"})).sha256 != document.sha256


def test_a_sentence_or_a_field_of_two_clauses_is_written_once():
    written = []
    for path in (ROOT / "src" / "enregla" / "clauses").glob("*.py"):
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        for call in calls:
            name = ast.unparse(call.func)
            if name == "Field" or (name == "N_" and len(ast.literal_eval(call.args[0])) > 40):
                written.append(ast.dump(call))
    assert len(written) > 200
    assert [call for call in set(written) if written.count(call) > 1] == []


def test_every_problem_of_the_fields_at_once():
    with pytest.raises(BadInput) as caught:
        draft("group-invitation", SOL, group="", purpose="x\ty", members_post=True)
    assert caught.value.problems.keys() == {
        "group",
        "purpose",
        "members",
        "alternative",
        "closing",
        "invite_link",
    }
    with pytest.raises(BadInput) as caught:
        draft("commercial-consent", SOL, product="pan", profiling="yes")
    assert caught.value.problems.keys() == {"product", "profiling", "products"}


@pytest.mark.parametrize("purpose", ["", "nope", [], 0])
def test_a_purpose_that_does_not_exist_is_told_with_everything_else(purpose):
    with pytest.raises(BadInput) as caught:
        draft("commercial-consent", SOL, purpose=purpose, profiling=3)
    assert caught.value.problems.keys() == {"purpose", "profiling", "products"}
    with pytest.raises(UnknownClause):
        draft(purpose or "nope", SOL)


def test_an_option_asks_for_the_fields_that_it_needs():
    first_layer = {"purpose": "atender pedidos", "basis": "el contrato"}
    assert draft("first-layer", SOL, **first_layer)
    with pytest.raises(BadInput) as caught:
        draft("first-layer", SOL, **first_layer, other_source=True)
    assert caught.value.problems.keys() == {"categories", "origin"}


def test_unknown_clause_language_and_format():
    with pytest.raises(UnknownClause, match="did you mean image-consent"):
        draft("consent", SOL)
    with pytest.raises(UnknownLanguage, match="choose one of: es, en"):
        draft("opt-out-line", SOL, "fr")
    with pytest.raises(LookupError, match="the formats are text"):
        draft("opt-out-line", SOL).to("pdf")


@pytest.mark.parametrize(
    "typed",
    [
        "{name}",
        "{}",
        "{0}",
        "{tax_id.__class__}",
        "%s",
        "$name",
        "<script>alert(1)</script>",
        "=1+1",
        "../etc",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_typed_stays_text(typed, language):
    plain = draft("commercial-consent", SOL, language, products="PRODUCTS")
    document = draft("commercial-consent", SOL, language, products=typed)
    assert str(document) == str(plain).replace("PRODUCTS", typed)
    assert len(document.parts) == len(plain.parts)
    paragraphs = [line for line in document.to("html").split("\n") if line.startswith("<p>")]
    assert [unescape(p.removeprefix("<p>").removesuffix("</p>")) for p in paragraphs] == [
        p.text for p in document.parts
    ]
    assert "<" not in "".join(p.removeprefix("<p>").removesuffix("</p>") for p in paragraphs)


lines = st.text(min_size=1, max_size=60).filter(lambda text: not problem_of_text(text))


@given(lines)
@settings(deadline=None)
def test_any_accepted_text_keeps_the_clause(typed):
    plain = draft("commercial-consent", SOL, products="PRODUCTS", purpose="commercial")
    document = draft("commercial-consent", SOL, products=typed, purpose="commercial")
    assert str(document) == str(plain).replace("PRODUCTS", typed.strip())
    assert re.sub(r"\\(.)", r"\1", document.to("markdown")) == str(document)
    assert document.to("markdown").count("\n\n") == len(document.parts) - 1
