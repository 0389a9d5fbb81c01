"""The pages of a built site, in reading order, each with what its own HTML says of it."""

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from lxml import html

from enregla.sphinxext.metadata import is_real

#: What a reader of paper cannot use, what Sphinx adds for a mouse, and the rules that the wizard reads:
#: the reference has them all, in tables.
NOT_READ = (
    "//details[ul/@class='enregla-rows'] | //div[@class='enregla-company'] | //a[@class='headerlink'] | //button | //form"
    " | //script | //noscript | //*[@hidden] | //*[@role='status']"
)
#: An HTML parser writes every attribute in lower case; XML and SVG tell one case from the other.
SVG_ATTRIBUTES = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}


@dataclass(frozen=True)
class Page:
    """One page: its name (``permiso/publicidad``), and what it says in its head and in its article."""

    name: str
    url: str
    title: str
    description: str
    reviewed: str
    alternates: dict[str, str]
    article: html.HtmlElement

    @property
    def heads_section(self) -> bool:
        """Whether the pages of its folder are its parts."""
        return "/" not in self.name or self.name.endswith("/index")

    @property
    def slug(self) -> str:
        """Its name as an anchor or the name of a file."""
        return self.name.replace("/", "-")


def read_pages(folder: Path) -> list[Page]:
    """Return every page of one language, section by section along the links that lead to the next one."""
    return [_read(folder, name) for name in _names(folder)]


def _names(folder: Path) -> Iterator[str]:
    yield "index"
    for name in _links(folder, "index", "//nav[@class='sections']/ul/li/a/@href"):
        while name:
            yield name
            name = next(iter(_links(folder, name, "//a[@rel='next']/@href")), "")


def _links(folder: Path, name: str, where: str) -> list[str]:
    """Return the names of the pages that links of the page *name* lead to."""
    links = html.parse(folder / f"{name}.html").xpath(where)
    return [urlsplit(urljoin(f"{name}.html", link)).path.removesuffix(".html") for link in links]


def _read(folder: Path, name: str) -> Page:
    page = html.parse(folder / f"{name}.html", parser=html.HTMLParser(encoding="utf-8")).getroot()
    (article,) = page.xpath("//article")
    for element in article.xpath("." + NOT_READ.replace(" | ", " | .")):
        element.drop_tree()
    for attribute in ("id", "role", "tabindex"):  # for the link that skips the menu
        article.attrib.pop(attribute, None)
    for element in article.xpath(".//svg/descendant-or-self::*"):
        for lower in SVG_ATTRIBUTES.keys() & element.attrib.keys():
            element.set(SVG_ATTRIBUTES[lower], element.attrib.pop(lower))
    seen: set[str] = set()
    for element in article.xpath(".//*[@id]"):
        if (
            element.get("id") in seen
        ):  # a case in two tables: a browser goes to the first, a book must have one
            del element.attrib["id"]
        seen.add(element.get("id", ""))
    return Page(
        name,
        url=page.xpath("//link[@rel='canonical']/@href")[0],
        title=article.xpath("string(.//h1)"),
        description=page.xpath("string(//meta[@name='description']/@content)"),
        reviewed=page.xpath("string(//*[@class='notice']//time/@datetime)"),
        alternates={
            link.get("hreflang"): link.get("href")
            for link in page.xpath("//link[@rel='alternate'][@hreflang]")
        },
        article=article,
    )


def relinked(
    page: Page, pages: list[Page], inside: Callable[[str, str], str], file: Callable[[str], str]
) -> html.HtmlElement:
    """Return the article of *page* with links that work in a book.

    *inside* gives the address of a page of the book, from its slug and anchor;
    *file* that of a picture; every other link goes to the site, or where the site has no address is its words alone.
    """
    slugs = {each.url: each.slug for each in pages}
    root = pages[0].url.removesuffix("index.html")

    def lead(link: str) -> str:
        address, _, anchor = urljoin(page.url, link).partition("#")
        if address in slugs:
            return inside(slugs[address], anchor)
        if address.startswith(root) and address.endswith((".svg", ".png", ".webp", ".jpg")):
            return file(address.removeprefix(root))
        return urljoin(page.url, link)

    article = copy.deepcopy(page.article)
    article.rewrite_links(lead)
    for link in article.xpath(".//a[starts-with(@href, 'http')]"):
        if not is_real(link.get("href")):
            link.drop_tag()
    return article
