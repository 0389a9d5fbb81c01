"""What is written reads plainly, is fresh, says its terms as decided, and is complete in every language."""

import re
from datetime import date

import pytest
import textstat
from babel.messages.pofile import read_po
from tests.conftest import ROOT

from enregla import LANGUAGES
from enregla.terms import terms

DOCS = ROOT / "docs"
PAGES = sorted(path.relative_to(DOCS).with_suffix("").as_posix() for path in DOCS.rglob("*.md"))
#: Tables to look things up in, not prose to read from end to end.
REFERENCE = ("referencia/", "clausulas/index", "herramientas/recomendador", "herramientas/generador")
GUIDE = [name for name in PAGES if not name.startswith(REFERENCE)]
MOST_WORDS = 900
#: "Algo fácil" on Fernández-Huerta's scale, "fairly easy" on Flesch's.
FAIRLY_EASY = 70
SCORES = {"es": textstat.fernandez_huerta, "en": textstat.flesch_reading_ease}
#: What is no prose of the page: generated blocks, citations, code.
NOT_PROSE = (
    ".enregla-clause, .enregla-drawing, .enregla-wizard, .enregla-pages, table, pre, .headerlink, "
    "a.enregla-law, a.enregla-case"
)


def prose(article):
    """The sentences of a page, without tables, examples, clauses and citations."""
    for element in article.select(NOT_PROSE):
        element.extract()
    found = []
    for element in article.find_all(["p", "li", "h1", "h2", "h3"]):
        if element.name == "p" and element.find_parent("li"):
            continue
        text = re.sub(r"\(\s*(?:[,;]|\s)*\)", "", " ".join(element.get_text().split()))
        if text:
            found.append(text if text[-1] in ".:?!" else text + ".")
    return "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", GUIDE)
def test_a_page_is_short_and_fairly_easy_to_read(site, name, language):
    text = prose(site.fresh(language, f"{name}.html").find("article"))
    words = len(text.split())
    assert words <= MOST_WORDS
    if words >= 40:  # a score of a few words means nothing
        textstat.set_lang(language)
        assert SCORES[language](text) >= FAIRLY_EASY


@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_older_than_twelve_months(name):
    text = (DOCS / f"{name}.md").read_text(encoding="utf-8")
    reviewed = date.fromisoformat(re.search(r"^reviewed: (\S+)$", text, re.M)[1])
    assert (date.today() - reviewed).days <= 365, "review it, then change the date"
    assert reviewed <= date.today()


@pytest.mark.parametrize("name", PAGES)
def test_one_sentence_a_line_and_a_label(name):
    text = (DOCS / f"{name}.md").read_text(encoding="utf-8")
    body = re.sub(r"(?ms)^(```|:::).*?^\1$", "", text.split("---", 2)[2])
    if name != "index":
        label = name.split("/")[-1] if not name.endswith("/index") else name.split("/")[0]
        assert f"({label})=\n# " in text
    for line in body.splitlines():
        if line.startswith(("|", "%", "-", "#")) or re.match(r"\d+\.", line):
            continue
        plain = re.sub(r"\{\w+\}`[^`]*`|«[^»]*»|\[[^\]]*\]\([^)]*\)|\*\*[^*]*\*\*", "x", line)
        plain = plain.replace("EE. UU.", "EEUU").replace("S. L.", "SL")
        assert not re.search(r"[a-záéíóúñ)][.?!] [A-ZÁÉÍÓÚ¿¡]", plain), f"two sentences in one line: {line}"


CATALOGUES = sorted((ROOT / "locale" / "en" / "LC_MESSAGES").rglob("*.po"))
#: The words by which each term is known in a Spanish text; ambiguous ones are left out.
SPANISH = {
    "encargado": r"\bencargad[oa]s? del tratamiento\b",
    "interes-legitimo": r"\binter[eé]s leg[ií]timo\b",
    "brecha": r"\bbrechas?\b",
    "registro": r"\bregistro de actividades\b",
    "delegado": r"\bdelegad[oa] de protección de datos\b",
    "evaluacion": r"\bevaluaci[oó]n(es)? de impacto\b",
    "adecuacion": r"\bdecisi[oó]n de adecuaci[oó]n\b",
    "clausulas-tipo": r"\bcláusulas (contractuales )?tipo\b",
    "publicidad": r"\bpublicidad\b",
    "robinson": r"\bRobinson\b",
    "lista-de-difusion": r"\blistas? de difusi[oó]n\b",
    "mensaje-de-plantilla": r"\bmensajes? de plantilla\b",
    "plataforma": r"\bPlataforma de WhatsApp Business\b",
    "representacion": r"\brepresentaci[oó]n de la plantilla\b",
    "patria-potestad": r"\bpatria potestad\b",
    "aepd": r"\bAEPD\b|Agencia Española de Protección de Datos",
}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name + "/" + path.stem)
def test_terms_are_said_as_decided(path):
    with path.open("rb") as stream:
        catalogue = read_po(stream)
    wrong = []
    for message in catalogue:
        if not message.id or str(message.id).startswith((">>>", "$")):
            continue
        # Neither the target of a link nor the name of a tool is a term.
        spanish = re.sub(r"\]\(#[^)]*\)|Asesora Brecha|Comunica-Brecha", "", str(message.id))
        for name, pattern in SPANISH.items():
            if re.search(pattern, spanish, re.I if name != "aepd" else 0):
                term = terms()[name]
                said = [term.en.split(",")[0].split(" (")[0], *term.also]
                if not any(word.lower() in str(message.string).lower() for word in said):
                    wrong.append(f"{name}: {message.id} -> {message.string}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name + "/" + path.stem)
def test_translations_keep_every_role_link_and_placeholder(path):
    with path.open("rb") as stream:
        catalogue = read_po(stream)
    marks = re.compile(r"\{\w+\}`[^`]+`|\]\([^)]+\)|\{\w+\}|`[^`]+`")
    for message in catalogue:
        if message.id and not str(message.id).startswith((">>>", "$")) and "\n" not in str(message.id):
            # A translated page leads to the files of its own language.
            theirs = re.sub(
                r"\(made:\S+?\)|\[\w+\.en\.json\]",
                lambda m: re.sub(r"\ben\b(?!-regla)", "es", m[0]),
                str(message.string),
            )
            assert sorted(marks.findall(str(message.id))) == sorted(marks.findall(theirs)), message.id
