"""The card of a shared link, the logo and the icon: they say what they should and can be read."""

import shutil
import sys
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageFont
from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "tools"))
import cards

TITLES = (
    "¿Puedo usar WhatsApp en mi empresa?",
    "Permiso",
    "He metido a gente en un grupo por error, ¿qué hago en la primera hora?",
    "The WhatsApp Business Platform, for whoever has never used it before today",
)


@pytest.mark.parametrize("title", TITLES)
def test_a_card_has_the_size_that_networks_ask_and_nothing_runs_out_of_it(tmp_path, title):
    path = tmp_path / "_static" / "cards" / "x.png"
    cards.draw(title, "¿Puedo usar WhatsApp en mi empresa?", path)
    with Image.open(path) as card:
        assert card.size == (1200, 630)
        assert path.stat().st_size < 16_000
        greys = card.convert("RGB")
    ground = {cards.GROUND}
    text = greys.crop((0, 0, cards.WIDTH, cards.HEIGHT - 40))  # above the ruler
    assert colours(text.crop((0, 0, cards.MARGIN - 2, text.height))) == ground
    assert colours(text.crop((cards.WIDTH - cards.MARGIN + 4, 0, cards.WIDTH, text.height))) == ground
    assert colours(text.crop((0, 174, cards.WIDTH, 190))) == ground, "the title leaves the name alone"
    assert colours(text.crop((0, 478, cards.WIDTH, 494))) == ground, "and the line below it"
    assert cards.WHITE in colours(text.crop((cards.MARGIN, 190, cards.WIDTH, 478)))


def test_the_typeface_has_every_letter():
    face = ImageFont.truetype(cards.ManropeExtraBold, 40)
    missing = bytes(face.getmask("\ue000"))
    for letter in "¿?¡!áéíóúüñçÁÉÍÓÚÜÑÇàèòïl·l«»“”’—…€":
        assert bytes(face.getmask(letter)) != missing, letter


def test_a_card_is_drawn_once_and_again_when_its_words_change(tmp_path, monkeypatch):
    monkeypatch.setattr(cards, "KEPT", tmp_path / "kept")
    site = tmp_path / "es"

    def page(name, heading):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'<h1>{heading}<a class="headerlink" href="#x">¶</a></h1>', encoding="utf-8")

    page("index.html", "Inicio")
    page("permiso/index.html", "Permiso &amp; <em>baja</em>")
    page("permiso/bajas.html", "Bajas")
    (site / "search.html").write_text("<h1>Buscar</h1>", encoding="utf-8")
    drawn = cards.draw_cards(site)
    assert [path.name for path in drawn] == ["index.png", "permiso-bajas.png", "permiso-index.png"]
    said = []
    for path in drawn:
        with Image.open(path) as card:
            said.append((card.info["Title"], card.info["Description"]))
    assert said == [("Inicio", ""), ("Bajas", "Permiso & baja"), ("Permiso & baja", "Inicio")]
    assert cards.draw_cards(site) == []
    page("permiso/index.html", "Permisos")
    assert [path.name for path in cards.draw_cards(site)] == ["permiso-bajas.png", "permiso-index.png"]
    shutil.rmtree(site / "_static")
    monkeypatch.setattr(cards, "draw", None)
    assert len(cards.draw_cards(site)) == 3, "a clean build takes what an earlier one drew"


def test_the_logo_has_one_colour_and_a_name():
    logo = ElementTree.parse(cards.LOGO).getroot()
    assert logo.get("aria-label") == "En Regla"
    for element in logo.iter():
        assert "style" not in element.attrib
        for key in ("fill", "stroke"):
            assert element.get(key, "none") in ("none", "currentColor")
    assert cards.LOGO.stat().st_size < 1000, "it stands on every page"


@pytest.mark.parametrize(("scheme", "tab"), [("light", (222, 225, 230)), ("dark", (32, 33, 36))])
def test_the_icon_can_be_read_at_16_pixels(browser, tmp_path, scheme, tab):
    page = tmp_path / "tab.html"
    icon = (ROOT / "docs" / "_static" / "favicon.svg").as_uri()
    page.write_text(
        f'<body style="margin:8px;background:rgb{tab}"><img src="{icon}" width="16" height="16">',
        encoding="utf-8",
    )
    context = browser.new_context(color_scheme=scheme, viewport={"width": 32, "height": 32})
    tab_page = context.new_page()
    tab_page.goto(page.as_uri())
    tab_page.screenshot(path=tmp_path / "icon.png")
    context.close()
    with Image.open(tmp_path / "icon.png") as shot:
        pixels = shot.convert("RGB").crop((8, 8, 24, 24))
        counted = sorted(pixels.getcolors(), reverse=True)
    ground = counted[0][1]
    check = [count for count, colour in counted if contrast(colour, ground) >= 4.5]
    assert sum(check) >= 25, "the check has a body of its own"
    assert contrast(ground, tab) >= 3, "the square stands out from the tab"


def colours(picture):
    return {colour for _, colour in picture.getcolors()}


def contrast(a, b):
    def light(colour):
        parts = [v / 255 for v in colour]
        red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(a), light(b)))
    return (high + 0.05) / (low + 0.05)
