"""A site that has an address, built as a service builds it: whatever says the address leads to something there."""

import json
import re
import sys

from lxml import etree
from tests.conftest import PUBLISHED, REPOSITORY, ROOT

from enregla import LANGUAGES

sys.path.insert(0, str(ROOT / "tools"))
from book.pages import read_pages, relinked

HERE = re.compile(rf"{PUBLISHED}/([^\s\"'<>#?]*)")


def leads_to(published, text):
    """The files below the address that *text* names; a folder is its index."""
    found = HERE.findall(text)
    return {published.root / (name or "index.html") for name in found}


def test_every_address_that_a_page_names_is_there(published):
    for language in LANGUAGES:
        for name in published.pages[language]:
            page = published.page(language, name)
            named = leads_to(published, str(page))
            assert published.root / language / name in named, name
            assert not [path for path in named if not path.is_file()], name
            assert "https://enregla.example/" not in str(page.head), name
            for data in page.find_all("script", type="application/ld+json"):
                json.loads(data.string)


def test_the_maps_name_every_page_and_nothing_else(published):
    assert f"Sitemap: {PUBLISHED}/sitemap.xml" in (published.root / "robots.txt").read_text("utf-8")
    root = (published.root / "sitemap.xml").read_text("utf-8")
    maps = leads_to(published, root) - {published.root / "index.html"}
    assert maps == {published.root / language / "sitemap.xml" for language in LANGUAGES}
    for language in LANGUAGES:
        tree = etree.parse(published.root / language / "sitemap.xml")
        places = tree.xpath("//*[local-name()='loc']/text()")
        wanted = {f"{PUBLISHED}/{language}/{name}" for name in published.written_pages(language)}
        assert set(places) == wanted
        assert len(places) == len(wanted)


def test_the_page_not_found_leads_back_from_anywhere(published):
    page = (published.root / "404.html").read_text("utf-8")
    below = "/" + PUBLISHED.split("/", 3)[3] + "/"
    links = re.findall(r'(?:href|action|src)="(/[^"]*)"', page)
    assert {f"{below}{language}/search.html" for language in LANGUAGES} <= set(links)
    for link in links:
        assert link.startswith(below), link
        assert (published.root / link.removeprefix(below)).is_file(), link


def test_corrections_go_to_the_repository(published):
    for language in LANGUAGES:
        for name in published.written_pages(language):
            report, translate = published.page(language, name).select("footer .links a")[:2]
            assert report["href"].startswith(f"{REPOSITORY}/issues/new?title={language}/"), name
            assert translate["href"].startswith(f"{REPOSITORY}/blob/HEAD/locale/"), name


def test_a_book_of_it_leads_back_to_it(published):
    pages = read_pages(published.root / "es")
    (downloads,) = (page for page in pages if page.name == "sobre/descargas")
    article = relinked(downloads, pages, inside=lambda slug, anchor: f"#{slug}", file=str)
    links = article.xpath(".//a/@href")
    assert f"{PUBLISHED}/en-regla.zip" in links
    assert not [link for link in links if "/es/sobre/" in link], "its own pages are in it"
