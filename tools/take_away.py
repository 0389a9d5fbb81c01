"""Make what a reader takes away from a built site: PDF, EPUB, zip, JSON, and `llms.txt`.

python tools/take_away.py [--output DIR]
"""

import argparse
import re
import sys
import zipfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from book import SUBTITLE, write_epub, write_pdf
from book.pages import Page, read_pages
from enregla.export import export
from enregla.languages import ENDONYMS, LANGUAGES, SOURCE_LANGUAGE, Language, translate
from enregla.sphinxext.metadata import is_real

ROOT = Path(__file__).parents[1]
SITE = ROOT / "build" / "site"
ZIP = "en-regla.zip"
#: What only a server reads, with addresses from the root of the site.
FOR_SERVERS = ("404.html", "_headers", "robots.txt")
#: A link to a file that the zip leaves out.
LEFT_OUT = re.compile(
    r'<a [^>]*href="(?P<file>[\w/.-]*en-regla[\w-]*\.(?:pdf|epub|zip))"[^>]*>(?P<words>.*?)</a>'
)


def write_book(site: Path, language: Language) -> None:
    """Write the PDF and the EPUB of one language."""
    pages = read_pages(site / language)
    name = site / language / f"en-regla-{language}"
    write_epub(site, pages, language, name.with_suffix(".epub"))
    write_pdf(site, pages, language, name.with_suffix(".pdf"))


def write_zip(site: Path, books: dict[Language, list[Page]]) -> None:
    """Write the whole site but its books into one zip; the same site gives the same bytes."""
    urls = {site / code / f"{page.name}.html": page.url for code, pages in books.items() for page in pages}
    books_and_zip = (".pdf", ".epub", ".zip")
    files = {path for path in site.rglob("*") if path.is_file() and path.suffix not in books_and_zip}
    files -= {site / name for name in FOR_SERVERS}
    files -= {*site.glob("*/_static/cards/*")}  # pictures of links that somebody shares
    with zipfile.ZipFile(site / ZIP, "w") as archive:
        for path in sorted(files):
            content = path.read_bytes()
            if path in urls:
                content = LEFT_OUT.sub(partial(_elsewhere, urls[path]), content.decode()).encode()
            name = f"en-regla/{path.relative_to(site).as_posix()}"
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def _elsewhere(url: str, link: re.Match[str]) -> str:
    """Return a link of the page at *url* that leads to the site, or its words alone where the site has no address."""
    if not is_real(url):
        return link["words"]
    return link[0].replace(link["file"], urljoin(url, link["file"]))


def write_llms(site: Path, books: dict[Language, list[Page]]) -> None:
    """Write ``llms.txt``: every page of every language with its description (llmstxt.org)."""
    home = books[SOURCE_LANGUAGE][0]
    lines = ["# En Regla", "", f"> {home.description}"]
    for language, pages in books.items():
        lines += ["", f"{ENDONYMS[language]}: {translate(SUBTITLE, language)}. {pages[0].description}"]
    for language, pages in books.items():
        for page in pages:
            if page.heads_section:
                lines += ["", f"## {ENDONYMS[language]}: {page.title}", ""]
            # Without an address of its own a site is named from its root.
            url = page.url if is_real(page.url) else urlsplit(page.url).path.lstrip("/")
            lines.append(f"- [{page.title}]({url}): {page.description}")
    (site / "llms.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Write everything; the books, which take longest, at once."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--output", type=Path, default=SITE, help="the built site")
    site = options.parse_args().output.resolve()
    with ProcessPoolExecutor() as pool:
        made = [pool.submit(write_book, site, language) for language in LANGUAGES]
        books: dict[Language, list[Page]] = {language: read_pages(site / language) for language in LANGUAGES}
        export(site / "data")
        write_llms(site, books)
        for each in made:
            each.result()
    write_zip(site, books)
    return 0


if __name__ == "__main__":
    sys.exit(main())
