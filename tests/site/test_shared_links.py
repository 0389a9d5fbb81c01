"""What a message shows of a link to the guide: the title, and a card that exists, in the language of the page."""

import sys

from PIL import Image
from tests.conftest import PUBLISHED, ROOT

from enregla import LANGUAGES

sys.path.insert(0, str(ROOT / "tools"))
import cards


def test_every_page_has_a_title_and_a_card(published):
    for language in LANGUAGES:
        for name in published.written_pages(language):
            page = published.page(language, name)
            said = {meta["property"]: meta["content"] for meta in page.find_all("meta", property=True)}
            assert said["og:url"] == f"{PUBLISHED}/{language}/{name}"
            heading = page.h1.find(string=True, recursive=False)
            assert said["og:title"].startswith(heading[:20]), name
            drawn = name.replace("/", "-").removesuffix(".html")
            assert said["og:image"] == f"{PUBLISHED}/{language}/_static/cards/{drawn}.png"
            card = published.root / said["og:image"].removeprefix(f"{PUBLISHED}/")
            assert card.stat().st_size < 16_000, name
            with Image.open(card) as picture:
                assert picture.size == (int(said["og:image:width"]), int(said["og:image:height"]))
                assert picture.info["Title"] == page.h1.get_text().removesuffix("¶")


def test_a_site_without_an_address_has_no_cards(site):
    for language in LANGUAGES:
        assert not (site.root / language / "_static" / "cards").exists()
        for name in site.pages[language]:
            assert not site.page(language, name).find("meta", property="og:image"), name


def test_the_title_fits_on_every_card(site):
    width = cards.WIDTH - 2 * cards.MARGIN
    for language in LANGUAGES:
        for title, line in cards.texts(site.root / language).values():
            lines, face = cards.fitted(title)
            assert len(lines) <= 3, title
            assert max(map(face.getlength, lines)) <= width, title
            assert cards.font(cards.ManropeBold, 34).getlength(line) <= width, line


def test_every_page_carries_the_logo(site):
    for language in LANGUAGES:
        for name in site.pages[language]:
            assert site.page(language, name).select_one("a.brand-link > svg")["aria-label"] == "En Regla"
