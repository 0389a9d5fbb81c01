"""The registries of cases and facts: complete, sourced, and honest about what is not known."""

import re
from datetime import date

import pytest

from enregla import LANGUAGES, UnknownCase, UnknownFact, case, fact, source
from enregla.cases import OUTCOMES, cases
from enregla.exposure import EXPOSURES
from enregla.facts import facts
from enregla.figures import DATED, FIGURES
from enregla.languages import translate
from enregla.rules import RULES

AS_OF = date(2026, 11, 24)


@pytest.mark.parametrize("each", cases().values(), ids=lambda each: each.id)
def test_each_case_says_where_it_comes_from(each):
    assert each.links or each.sources
    assert all(link.startswith("https://") for link in each.links)
    assert each.confidence in ("A", "B", "C")
    assert each.outcome in OUTCOMES
    assert re.fullmatch(r"|\d{4}(-\d\d(-\d\d)?)?", each.date)
    for citation in each.articles:
        source(citation)
    for language in LANGUAGES:
        assert translate(each.facts, language)
    # A number that nobody could verify is not shown as one.
    assert each.number or each.id == each.id.lower()
    assert (
        not each.number
        or each.number.split()[-1] in each.id
        or each.authority in ("TS", "AN", "TJUE", "TGUE", "DPC")
    )


@pytest.mark.parametrize(
    ("name", "language", "cited"),
    [
        ("AEPD PS/00261/2024", "es", "AEPD PS/00261/2024 (500 €)"),
        ("AEPD PS/00158/2023", "es", "AEPD PS/00158/2023 (30.000 €, según fuentes secundarias)"),
        ("AEPD EXP202310848", "en", "AEPD EXP202310848 (€70,000, reduced to €42,000)"),
        ("ilurobox-2024", "en", "AEPD, Ilurobox S.L. (2024) (€3,000, according to secondary sources)"),
        ("APDCAT PS 28/2021", "es", "APDCAT PS 28/2021"),
        ("STS 21-09-2015", "en", "STS 21-09-2015"),
    ],
)
def test_how_a_case_is_cited(name, language, cited):
    assert case(name).cite(language) == cited


def test_what_must_not_be_cited_is_not_there():
    assert not [name for name in cases() if "91/2021" in name], (
        "no trace of PS/00091/2021 in the official index"
    )
    with pytest.raises(UnknownCase, match="the nearest is AEPD PS/00261/2024"):
        case("AEPD PS/00261/2025")


def test_every_case_of_a_rule_is_in_the_registry():
    for rule in RULES:
        for name in rule.cases:
            case(name)


@pytest.mark.parametrize("each", facts().values(), ids=lambda each: each.id)
def test_each_fact_has_its_source_and_its_doubts(each):
    assert each.read in ("official-text", "official-docs", "official-faq", "secondary", "inference")
    assert each.confidence in ("high", "medium", "low", "unverified")
    assert set(each.applies) <= {"messenger", "business-app", "platform"}
    assert each.applies
    assert each.checked >= "2026-11-23"
    assert not each.source or each.source.startswith("https://")
    for language in LANGUAGES:
        cited = each.cite(language, AS_OF)
        assert cited.endswith(").")
        marks = each.marks(language, AS_OF)
        assert bool(each.confidence == "high" or each.read == "inference") == (
            not re.search(r"confianza|verificar|confidence|unverified", marks)
        )


@pytest.mark.parametrize("each", facts().values(), ids=lambda each: each.id)
def test_what_a_fact_says_holds_its_value(each):
    if isinstance(each.value, int) and each.value < 1_000_000:  # beyond, they are said in words
        for language in LANGUAGES:
            said = re.sub(r"(?<=\d)[.,](?=\d{3})", "", translate(each.says, language))
            assert str(each.value) in re.findall(r"\d+", said)


def test_figures_are_those_of_their_facts():
    assert {name: fact(name).value for name in FIGURES} == FIGURES
    assert {name: fact(name).dated[:7] for name in DATED} == DATED


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_say_their_figures(language):
    said = [translate(row.limit, language) for row in EXPOSURES]
    assert [FIGURES["BL-01"], FIGURES["G-01"], FIGURES["P-09"]] == [
        int(found[0].replace(",", "")) for text in said if (found := re.search(r"\d[\d,]*", text))
    ]
    assert not re.search(r"[{}]", " ".join(said))
    every = [text for rule in RULES for text in (rule.reason, *rule.conditions)]
    assert not re.search(r"[{}]", " ".join(translate(text, language) for text in every))


def test_a_fact_grows_old():
    sure = fact("BL-01")
    assert sure.marks("es", date(2026, 11, 24)) == "dato de junio de 2026"
    assert sure.marks("es", date(2026, 12, 31)) == "dato de junio de 2026, sin confirmar desde entonces"
    assert not fact("G-01").is_old(AS_OF)


def test_what_rests_on_the_former_terms_says_so():
    assert "22 de septiembre de 2026" in fact("BM-07").cite("es", AS_OF)
    assert "22 September 2026" in fact("L-07").cite("en", AS_OF)
    resting = {each.id for each in facts().values() if each.until}
    assert {"BM-06", "BM-07", "BM-08", "L-07", "L-15", "L-16", "L-17"} <= resting


def test_exposures_rest_on_facts():
    for exposure in EXPOSURES:
        for name in exposure.facts:
            fact(name)
    with pytest.raises(UnknownFact):
        fact("X-01")
