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
    "contrato-de-encargo": r"\bcontratos? de encargo\b",
    "lista-de-bajas": r"\blistas? de bajas\b",
    "infraccion": r"\binfracci[oó]n(es)?\b",
    "apercibimiento": r"\bapercibimientos?\b",
    "menor": r"\bpersonas? menor(es)?\b|\b(?<!de )menores\b(?! de \d)",
    "contrato-de-trabajo": r"\bcontratos? de trabajo\b",
    "presidencia": r"\bpresidencias?\b",
    "gestoria": r"\bgestor[ií]as?\b",
    "nif": r"\bNIF\b",
    "producto-sanitario": r"\bproductos sanitarios\b",
    "huella": r"\bhuellas?\b(?! criptográficas)",
    "desconexion": r"\bdesconexi[oó]n\b|\bdesconectar\b",
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
#: What English once said instead of a decided term, and must not say again.
NEVER = {
    "infraccion": r"\b(breach of|breaking|broken) the law\b|\b(serious|minor) breach(es)?\b|\boffence\b",
    "lista-de-bajas": r"\bstop list\b",
    "contrato-de-encargo": r"\bprocessor agreement\b",
    "contrato-de-trabajo": r"\bcontract of employment\b|\bjob contract\b",
    "interes-legitimo": r"\blegitimate interests\b",
    "desconexion": r"\bswitch(ing)? off\b(?= after|\]|,| and)|\bright to switch off\b",
    "presidencia": r"\bpresident\b",
    "apercibimiento": r"\bwarning procedure\b|\bformal warning\b",
    "consentimiento": r"\bage of consent\b|\b(gives? you|asking|without|as) leave\b(?! of absence)",
    "aepd": r"\bSpanish Data Protection (Agency|Authority)\b",
    "huella": r"\bhash\b",
}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name + "/" + path.stem)
def test_what_was_decided_against_does_not_come_back(path):
    with path.open("rb") as stream:
        catalogue = read_po(stream)
    wrong = [
        f"{terms()[name].en}, not {found[0]!r}: {message.string}"
        for message in catalogue
        if message.id and message.id != message.string
        for name, pattern in NEVER.items()
        if (found := re.search(pattern, re.sub(r"\]\(#[^)]*\)", "]", str(message.string)), re.I))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name + "/" + path.stem)
def test_terms_are_said_as_decided(path):
    with path.open("rb") as stream:
        catalogue = read_po(stream)
    wrong = []
    for message in catalogue:
        if not message.id or str(message.id).startswith((">>>", "$")):
            continue
        # Neither the target of a link or a role nor the name of a tool is a term.
        spanish = re.sub(r"\]\(#[^)]*\)|\{\w+\}`[^`]*`|Asesora Brecha|Comunica-Brecha", "", str(message.id))
        for name, pattern in SPANISH.items():
            if re.search(pattern, spanish, re.I if name != "aepd" else 0):
                term = terms()[name]
                said = [term.en.split(",")[0].split(" (")[0], *term.also]
                if not any(word.lower() in str(message.string).lower() for word in said):
                    wrong.append(f"{name}: {message.id} -> {message.string}")
    assert not wrong, "\n".join(wrong)


def titles():
    """The Spanish and the English title of each page, by its label."""
    found = {}
    for name in PAGES:
        text = (DOCS / f"{name}.md").read_text(encoding="utf-8")
        with (ROOT / "locale" / "en" / "LC_MESSAGES" / f"{name}.po").open("rb") as stream:
            catalogue = read_po(stream)
        for label, title in re.findall(r"^\(([\w-]+)\)=\n# (.+)$", text, re.M):
            found[label] = (title, catalogue.get(title).string)
    return found


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name + "/" + path.stem)
def test_a_link_that_says_a_title_says_it_in_english_too(path):
    links = re.compile(r"\[([^\]]+)\]\(#([\w-]+)\)")
    wrong = []
    with path.open("rb") as stream:
        catalogue = read_po(stream)
    pages = titles()
    for message in catalogue:
        english = {label: text for text, label in links.findall(str(message.string))}
        for text, label in links.findall(str(message.id or "")):
            spanish, title = pages.get(label, ("", ""))
            if text == spanish and english[label] != title:
                wrong.append(f"{english[label]} is now {title}")
            # "May I" does not become "Can I" in a shorter link.
            elif text.split()[:2] == spanish.split()[:2] and english[label].split()[0] != title.split()[0]:
                wrong.append(f"{english[label]} does not begin as {title}")
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
