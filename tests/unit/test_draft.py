"""A clause is complete, is the same text that was approved, and holds user text as text."""

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    "commercial-consent": "c1 c2 c3 c4 c5 c6 c7 c8 c9 c11 c12 c13",
    "group-invitation": "d1 d2 d3 d4 d5 d6 d7 d8 d9 d10 d11",
    "opt-out-line": "m1 m2 f1 f2 f3 f4 f8",
}
OPTIONAL = {
    "first-layer": {"profiling": "a4", "other_source": "a6"},
    "commercial-consent": {"profiling": "c10"},
}


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
    assert caught.value.problems.keys() == {"product", "profiling"}


def test_an_option_asks_for_the_fields_that_it_needs():
    first_layer = {"purpose": "atender pedidos", "basis": "el contrato"}
    assert draft("first-layer", SOL, **first_layer)
    with pytest.raises(BadInput) as caught:
        draft("first-layer", SOL, **first_layer, other_source=True)
    assert caught.value.problems.keys() == {"categories", "origin"}


def test_unknown_clause_language_and_format():
    with pytest.raises(UnknownClause, match="the clauses are first-layer"):
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
    paragraphs = document.to("html").split("\n")
    assert [unescape(p.removeprefix("<p>").removesuffix("</p>")) for p in paragraphs] == [
        p.text for p in document.parts
    ]
    assert "<" not in "".join(p.removeprefix("<p>").removesuffix("</p>") for p in paragraphs)


lines = st.text(min_size=1, max_size=60).filter(lambda text: not problem_of_text(text))


@given(lines)
@settings(deadline=None)
def test_any_accepted_text_keeps_the_clause(typed):
    plain = draft("commercial-consent", SOL, products="PRODUCTS")
    document = draft("commercial-consent", SOL, products=typed)
    assert str(document) == str(plain).replace("PRODUCTS", typed.strip())
    assert re.sub(r"\\(.)", r"\1", document.to("markdown")) == str(document)
    assert document.to("markdown").count("\n\n") == len(document.parts) - 1
