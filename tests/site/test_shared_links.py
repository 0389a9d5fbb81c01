"""What a message shows of a link to the guide: the title, and a card that exists, in the language of the page."""

from urllib.parse import urlsplit

from PIL import Image

from enregla import LANGUAGES


def test_every_page_has_a_title_and_a_card(site):
    for language in LANGUAGES:
        for name in site.written_pages(language):
            page = site.page(language, name)
            said = {meta["property"]: meta["content"] for meta in page.find_all("meta", property=True)}
            assert said["og:url"] == f"https://enregla.example/{language}/{name}"
            heading = page.h1.find(string=True, recursive=False)
            assert said["og:title"].startswith(heading[:20]), name
            card = site.root / urlsplit(said["og:image"]).path.lstrip("/")
            section = name.split("/")[0] if "/" in name else "home"
            assert card == site.root / language / "_static" / "cards" / f"{section}.png"
            with Image.open(card) as picture:
                assert picture.size == (int(said["og:image:width"]), int(said["og:image:height"]))
                title = site.page(language, f"{section}/index.html" if section != "home" else "index.html").h1
                assert picture.info["Title"] == title.get_text().removesuffix("¶")


def test_every_page_carries_the_logo(site):
    for language in LANGUAGES:
        for name in site.pages[language]:
            assert site.page(language, name).select_one("a.brand-link > svg")["aria-label"] == "En Regla"
