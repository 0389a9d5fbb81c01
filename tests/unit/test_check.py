"""The checker finds what a lawyer finds, says where, never praises, and reads anything that is pasted."""

import csv
import json
import re
import time
import tomllib
from pathlib import Path

import pytest
from tests.scores import LABELLED, notices, scores

from enregla import EXAMPLE, LANGUAGES, BadInput, Controller, UnknownLanguage, draft
from enregla.checking import ADVERT, COMMERCIAL, KINDS, LONGEST, check, elements_of, signs
from enregla.clauses import CLAUSES
from enregla.clauses.elements import ELEMENTS
from enregla.signs import sentences

ROOT = Path(__file__).parents[1]
GOLDEN = sorted((ROOT / "golden").glob("*.txt"))
DENIED = list(
    csv.DictReader(
        (LABELLED / "denied.tsv").read_text(encoding="utf-8").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
)
SIGNS = tomllib.loads((ROOT.parent / "src" / "enregla" / "signs.toml").read_text(encoding="utf-8"))
JUNK = {
    "a space no one sees": "\N{NO-BREAK SPACE}x",
    "control characters": "\x00\x01\x1b[31m\x7f Hola \x0b\x0c",
    "only emoji": "😀😀🔥👍🏽🏳️‍🌈",
    "only stops": "...\n?!\n- \n…",
    "markup": "<script>alert(1)</script> & <b>",
    "braces": "{name} {0} {} {names} %s $1 \\b(",
    "one letter": "a",
    "half an emoji": "\ud83d",
    "right to left": "مرحبا بك",
    "one long word": "x" * 90_000,
    "many lines": "a\n" * 45_000,
    "many stops": ". " * 45_000,
    "many numbers": "600 000 000 " * 8_000,
    "the same words again and again": "no numero phone hidden " * 4_000,
}
NEUTRAL = "Mañana lloverá por la tarde en casi toda la costa. Tomorrow it will rain along most of the coast. "


def found(text, kind, language="es"):
    return {element.id for element in check(text, kind=kind, language=language).elements if element.found}


def patterns():
    """Every pattern, with where it stands, as it is exported: written out and joined."""
    for language in LANGUAGES:
        exported = signs(language)
        for name, row in [("denied", {"skip": exported["denied"]}), *exported["elements"].items()]:
            for key in ("any", "all", "some", "skip", "unless", "never", "when"):
                for group in row.get(key, []):
                    for reading, pattern in group.items():
                        yield language, name, key, reading, pattern


# ------------------------------------------------------------------------------------------ contract


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_answer_has_its_shape(kind, language):
    text = "Hola. ☐ Acepto que Panadería Sol me escriba. BAJA o STOP: 20 % hasta el lunes."
    answer = check(text, kind=kind, language=language).as_json()
    assert json.loads(json.dumps(answer)) == answer
    assert list(answer) == ["kind", "language", "elements", "note"]
    assert (answer["kind"], answer["language"]) == (kind, language)
    assert [element["id"] for element in answer["elements"]] == list(elements_of(kind))
    for element in answer["elements"]:
        assert list(element) == ["id", "found", "evidence", "citations", "suggestion"]
        assert element["found"] is bool(element["evidence"])
        assert element["citations"]
        assert bool(element["suggestion"]) is not element["found"]


def test_kinds_are_the_clauses_and_an_advert_as_sent():
    assert (*CLAUSES, "commercial-message") == KINDS
    assert elements_of(COMMERCIAL) == ADVERT == ("m1", "m2", "m3", "m4", "m5")
    assert {name for kind in KINDS for name in elements_of(kind)} == set(ELEMENTS)


def test_every_element_has_signs_in_both_languages():
    assert set(SIGNS) - {"vocabulary"} == set(ELEMENTS)
    for name, row in SIGNS.items():
        if name != "vocabulary" and "words" not in row:
            assert all({"any", "all", "some"} & set(row[language]) for language in LANGUAGES), name


def test_every_problem_at_once():
    with pytest.raises(BadInput) as caught:
        check(" \n\t", kind="advert")
    assert caught.value.problems.keys() == {"kind", "text"}
    with pytest.raises(BadInput, match="at most 100000 are read") as caught:
        check("x" * 10_000_000, kind="first-layer")
    assert caught.value.problems.keys() == {"text"}
    with pytest.raises(BadInput, match="is empty"):
        check(None, kind="first-layer")
    with pytest.raises(UnknownLanguage, match="choose one of: es, en"):
        check("Hola", kind="first-layer", language="fr")
    assert check("x" * LONGEST, kind="first-layer").elements


def test_an_element_that_is_not_there_is_told():
    with pytest.raises(LookupError, match=r"'zz' is not one of a1, a2, a3"):
        check("Hola", kind="first-layer")["zz"]


def test_what_is_passed_over_reads_small_letters():
    for *where, key, reading, _ in patterns():
        assert key != "skip" or reading == "folded", where


def test_the_offer_has_conditions_only_where_there_is_an_offer():
    plain = check("Librería Sol: ya está aquí la nueva novela. Responde BAJA.", kind=COMMERCIAL)
    assert [element.id for element in plain.elements] == ["m1", "m2", "m3", "m4"]
    bare = check("Librería Sol: 20 % en todo. Responde BAJA.", kind=COMMERCIAL)
    assert (bare["m5"].found, bare["m5"].evidence) == (False, "")
    assert "https://" in bare["m5"].suggestion
    dated = check("Librería Sol: 20 % en todo. Solo del 1 al 5 de mayo. Responde BAJA.", kind=COMMERCIAL)
    assert dated["m5"].evidence == "Solo del 1 al 5 de mayo."


def test_a_long_text_is_cut_into_sentences_in_no_time():
    began = time.process_time()
    assert sentences("S.L. S.A. " * 10_000) == [("S.L. S.A. " * 10_000).strip()]
    assert len(sentences("a. Sol. " * 10_000)) == 10_000
    assert time.process_time() - began < 5, "each piece is looked at once"


def test_english_readers_get_english():
    answer = check("Reply STOP.", kind="opt-out-confirmation", language="en")
    assert answer["f8"].citations == ("GDPR 21.3",)
    assert (
        answer["f8"].suggestion
        == "Done: Panadería Sol, S.L. will no longer use your number to send you advertising, by WhatsApp or by any other means."
    )
    assert answer.note.startswith("This check looks for words")
    assert check("Responda BAJA.", kind="opt-out-confirmation")["f8"].citations == ("RGPD 21.3",)


def test_the_evidence_is_a_sentence_of_the_text():
    for notice in notices(LABELLED / "notices_dev.toml"):
        shown = sentences(notice["text"])
        for element in check(notice["text"], kind=notice["kind"], language=notice["language"]).elements:
            assert element.evidence in ["", *shown]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_never_says_that_a_text_complies(language):
    """Apart from what it suggests: a clause may say that somebody proves that they comply."""
    praise = re.compile(r"cumple|compliant|complies|legal|correct[oa]s?\b(?<!sea correcto)", re.IGNORECASE)
    for kind in KINDS:
        answer = check("Hola, hello.", kind=kind, language=language)
        elements = [element._replace(suggestion="", says="") for element in answer.elements]
        said = json.dumps(answer._replace(elements=elements).as_json(), ensure_ascii=False)
        assert not praise.search(said.replace("does not mean that it is correct", "")), said


def test_words_do_not_matter_information_does():
    assert found("¿Paras ya? Escribe BAJA y no te damos más la lata.", "opt-out-line") >= {"f1", "f3", "f4"}
    assert "a8" not in found("SUS DATOS SON CONFIDENCIALES.", "first-layer")
    assert "a8" not in found("De conformidad con lo dispuesto en la ley, se le informa.", "first-layer")
    assert "a8" not in found("palabra " * 121, "first-layer")
    rights = "Puede pedir acceso, rectificación, supresión{}."
    assert "b8" not in found(rights.format(" u oposición, como decía la ley"), "second-layer")
    assert "b8" in found(rights.format(", oposición y limitación"), "second-layer")
    assert "c6" not in found("☑ Quiero ofertas por WhatsApp", "commercial-consent")
    assert "m4" not in found("Baja: por carta con copia del DNI", COMMERCIAL)


# --------------------------------------------------------------------------------------- our own texts


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_our_own_texts_are_found_complete(path):
    clause, language = path.stem.split(".")
    missing = set(CLAUSES[clause].mandatory) - found(path.read_text(encoding="utf-8"), clause, language)
    assert not missing


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("clause", CLAUSES.values(), ids=lambda clause: clause.id)
def test_each_option_brings_what_the_checker_then_finds(clause, language):
    for option, names in clause.optional.items():
        fields = {
            field.name: field.name == option if field.option else field.example[language]
            for field in clause.fields
        }
        text = str(draft(clause.id, Controller(**EXAMPLE), language, **fields))
        assert found(text, clause.id, language) >= {*clause.mandatory, *names}


def test_what_is_suggested_is_found():
    for language in LANGUAGES:
        for kind in KINDS:
            for name, text in signs(language)["suggestions"][kind].items():
                assert text, (kind, name)
                if name == "m5":
                    text = f"-20 %. {text}"
                alone = check(text, kind=kind, language=language)[name]
                if not {"all", "some"} & set(SIGNS[name].get(language, {})):
                    assert alone.found, (language, kind, name, text)


# -------------------------------------------------------------------------------------------- junk


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", JUNK.values(), ids=JUNK)
def test_anything_can_be_pasted(text, language):
    for kind in ("first-layer", COMMERCIAL):
        answer = check(text, kind=kind, language=language)
        assert all(element.evidence in ["", *sentences(text)] for element in answer.elements)
        assert len(found(text, kind, language)) <= 1


def test_a_text_about_something_else_has_nothing():
    for language in LANGUAGES:
        for kind in KINDS:
            assert found(NEUTRAL * 3, kind, language) <= {"a8"}, (kind, language)


# ------------------------------------------------------------------------------------------- denials


@pytest.mark.parametrize("row", DENIED, ids=lambda row: f"{row['found']}: {row['text']}")
def test_what_is_denied_is_not_found_and_a_no_in_its_place_takes_nothing_away(row):
    element = check(row["text"], kind=row["kind"], language=row["language"])[row["element"]]
    assert element.found is (row["found"] == "yes"), element.evidence


# ----------------------------------------------------------------------------------------- patterns


def test_patterns_mean_the_same_in_a_browser():
    """Only what Python and JavaScript read alike, and nothing that the text as read cannot hold."""
    unlike = re.compile(r"(?<!\\)\(\?(?![:=!])|\\[ABDGKPSWXZpsuUNxk0-9]|[*+?}]\+|\$\{")
    endless = re.compile(r"[*+]\)[*+]|(?<!\\)\.[*+]|\[\^[^\]\\]*\][*+]")
    for *where, reading, pattern in patterns():
        assert not unlike.search(pattern), where
        assert not endless.search(pattern), where
        assert not re.search("[À-ÖØ-öø-ÿ]", pattern), where
        assert bool(re.search("[A-Z]", pattern)) == (reading == "written"), where


def test_no_class_of_a_pattern_holds_half_an_emoji():
    """A browser without the flag u would read each half of an emoji in a class as a letter of its own."""
    for *where, pattern in patterns():
        for characters in re.findall(r"\[[^\]]*\]", pattern):
            assert all(ord(character) < 0x10000 for character in characters), where


# ------------------------------------------------------------------------------------ how often it is right


def test_a_lawyer_would_agree():
    assert scores(LABELLED / "notices_dev.toml")["all"].f1 >= 0.95


def test_a_lawyer_would_agree_on_notices_never_seen():
    assert scores(LABELLED / "notices_held_out.toml")["all"].f1 >= 0.90


def test_it_is_quick():
    """A notice of 3,000 characters takes a few milliseconds; far from that, a pattern has gone wrong."""
    text = (ROOT / "golden" / "second-layer.es.txt").read_text(encoding="utf-8")
    text = (text * 3)[:3000]
    check(text, kind="second-layer")
    times = []
    for _ in range(5):
        start = time.perf_counter()
        check(text, kind="second-layer")
        times.append(time.perf_counter() - start)
    assert min(times) < 0.1
