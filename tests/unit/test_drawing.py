"""The drawings: sound SVG that a strict page may show, every word translated, every rule with its article."""

import re
import subprocess
import sys
from importlib.resources import files
from xml.etree import ElementTree

import pytest
from babel.messages.pofile import read_po
from tests.conftest import ROOT

from enregla import LANGUAGES
from enregla.facts import fact
from enregla.languages import SOURCE_LANGUAGE, translate
from enregla.law import source
from enregla.sphinxext.drawings import DRAWINGS
from enregla.sphinxext.drawings.picture import SVG, draw

FOLDER = files("enregla.sphinxext") / "drawings"
STYLES = (files("enregla.sphinxext") / "static" / "drawings.css").read_text(encoding="utf-8")
#: What an SVG needs here; no style, script, link, picture or foreign thing.
ALLOWED = {"svg", "g", "path", "rect", "circle", "text", "title", "desc"}
#: The same in every language.
FIGURE = re.compile(r"\d+( min| h)|\d{3}…")


def sheet(name):
    return ElementTree.fromstring((FOLDER / f"{name}.svg").read_text(encoding="utf-8"))


def panels(name):
    return [panel for part in DRAWINGS[name].parts for panel in part.panels]


def every_panel():
    return [pytest.param(name, panel, id=f"{name}-{panel.id}") for name in DRAWINGS for panel in panels(name)]


def test_every_file_is_a_drawing():
    assert {path.name for path in FOLDER.iterdir() if path.name.endswith(".svg")} == {
        f"{name}.svg" for name in DRAWINGS
    }


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_file_is_small_and_holds_one_picture_a_panel(name):
    assert len((FOLDER / f"{name}.svg").read_bytes()) < 6000
    inner = sheet(name).findall(f"{SVG}svg")
    assert [svg.get("id") for svg in inner] == [panel.id for panel in panels(name)]
    for svg in inner:
        assert svg.get("viewBox").split()[2:] == [svg.get("width"), svg.get("height")], (
            "letters keep their size"
        )


@pytest.mark.parametrize(("name", "panel"), every_panel())
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_is_sound_and_strict(name, panel, language):
    svg = ElementTree.fromstring(draw(name, panel, DRAWINGS[name].words, "x", language))
    assert svg.get("role") == "img"
    said = [svg.find(f"{SVG}{tag}") for tag in ("title", "desc")]
    assert svg.get("aria-labelledby").split() == [element.get("id") for element in said]
    assert [element.text for element in said] == [
        translate(panel.title, language),
        translate(panel.shows, language),
    ]
    for element in svg.iter():
        assert element.tag.removeprefix(SVG) in ALLOWED
        assert not [key for key in element.attrib if key == "style" or key.startswith("on") or "href" in key]
        for value in (element.get("fill", "none"), element.get("stroke", "none")):
            assert value in ("none", "currentColor"), "a colour belongs to the style sheet"
        for name_ in element.get("class", "").split():
            assert f".{name_}" in STYLES


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_word_in_a_picture_is_ours_or_a_figure(name):
    texts = [element.text for element in sheet(name).iter(f"{SVG}text")]
    words = DRAWINGS[name].words
    assert [text for text in texts if text not in words and not FIGURE.fullmatch(text)] == []
    assert set(words) <= set(texts), "a word that no picture shows"


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != SOURCE_LANGUAGE])
@pytest.mark.parametrize(("name", "panel"), every_panel())
def test_every_word_is_translated(name, panel, language):
    with (ROOT / "locale" / language / "LC_MESSAGES" / "enregla.po").open("rb") as stream:
        catalogue = read_po(stream)
    drawing = DRAWINGS[name]
    said = [panel.title, panel.says, panel.shows, *drawing.words.values(), drawing.title, drawing.note]
    said += [part.title for part in drawing.parts]
    for text in filter(None, said):
        assert catalogue[text].string, text
        assert not catalogue[text].fuzzy, text
    spanish = set(ElementTree.fromstring(draw(name, panel, drawing.words, "x", "es")).itertext())
    english = set(ElementTree.fromstring(draw(name, panel, drawing.words, "x", language)).itertext())
    assert not {text for text in spanish & english if not FIGURE.fullmatch(text)}


@pytest.mark.parametrize("name", DRAWINGS)
def test_what_a_drawing_says_has_its_source(name):
    drawing = DRAWINGS[name]
    citations = [citation for panel in panels(name) for citation in panel.law]
    assert citations or drawing.facts
    for citation in citations:
        assert source(citation)
    assert bool(drawing.facts) == ("{date}" in drawing.note)
    for row in drawing.facts:
        assert fact(row).confidence != "unverified"


@pytest.mark.parametrize(("name", "rule"), [
    ("primera-hora", {"low": {"RGPD 33.1", "RGPD 33.5"}, "risk": {"RGPD 33.1"}, "high": {"RGPD 34.1"}}),
    ("camino-del-permiso", {"ask": {"RGPD 4.11", "LSSI 21.1"}, "record": {"RGPD 7.1"}, "stop": {"RGPD 21.3", "LOPDGDD 23.1"}}),
])  # fmt: skip
def test_the_articles_are_those_that_the_law_gives(name, rule):
    cited = {panel.id: set(panel.law) for panel in panels(name)}
    assert {key: cited[key] for key in rule} == rule


def build(folder, builder, page, language="es"):
    (folder / "conf.py").write_text(
        'project = "Otro"\nversion = "1"\ncopyright = "2026"\nextensions = ["enregla.sphinxext"]\n',
        encoding="utf-8",
    )
    (folder / "index.rst").write_text(page, encoding="utf-8")
    command = [
        "-q",
        "-W",
        "-b",
        builder,
        "-d",
        str(folder / "trees"),
        "-D",
        f"language={language}",
        str(folder),
        str(folder / builder),
    ]
    return subprocess.run(
        [sys.executable, "-m", "sphinx", *command], capture_output=True, text=True, check=False
    )


ALL = "T\n=\n\n" + "".join(f".. drawing:: {name}\n\n" for name in DRAWINGS)


def test_another_site_gets_the_drawing_and_its_styles_only_where_it_stands(tmp_path):
    (tmp_path / "other.rst").write_text(":orphan:\n\nOther\n=====\n", encoding="utf-8")
    done = build(tmp_path, "html", ALL + ".. drawing:: primera-hora\n", "en")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "html" / "index.html").read_text(encoding="utf-8")
    assert page.count("<svg") == sum(len(panels(name)) for name in DRAWINGS) + len(panels("primera-hora"))
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids)), "the same drawing twice, and no id twice"
    assert "drawings.css" in page
    assert "drawings.css" not in (tmp_path / "html" / "other.html").read_text(encoding="utf-8")
    assert '<ol class="enregla-steps" start="4">' in page
    assert 'href="https://eur-lex.europa.eu' in page


def test_a_book_has_pictures_with_their_text(tmp_path):
    done = build(tmp_path, "epub", ALL)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "epub" / "index.xhtml").read_text(encoding="utf-8")
    assert "<svg" not in page
    shown = re.findall(r'<img class="enregla-picture" src="(_images/[^"]+\.svg)" alt="([^"]+)"', page)
    assert [alt for _, alt in shown] == [panel.shows for name in DRAWINGS for panel in panels(name)]
    manifest = (tmp_path / "epub" / "content.opf").read_text(encoding="utf-8")
    for file, _ in shown:
        ElementTree.fromstring((tmp_path / "epub" / file).read_text(encoding="utf-8"))
        assert f'href="{file}"' in manifest


@pytest.mark.parametrize(
    ("builder", "file"), [("text", "index.txt"), ("latex", "otro.tex"), ("man", "otro.1")]
)
def test_what_cannot_draw_says_it_in_words(tmp_path, builder, file):
    done = build(tmp_path, builder, ALL)
    assert done.returncode == 0, done.stderr
    text = re.sub(r"\s+", " ", (tmp_path / builder / file).read_text(encoding="utf-8"))
    for word in ("Guarde la prueba", "Con la casilla vacía", "Solo la empresa ve los números"):
        assert word in text


def test_an_unknown_drawing_is_an_error_that_lists_the_known_ones(tmp_path):
    done = build(tmp_path, "html", "T\n=\n\n.. drawing:: grupo\n")
    assert done.returncode != 0
    assert (
        "'grupo' is not a drawing; the drawings are: quien-ve-que, camino-del-permiso, primera-hora"
        in done.stderr
    )
    assert "index.rst:4" in done.stderr
