"""The guide as a book: a PDF to print and an EPUB to read, made from the pages of a built site."""

import datetime
import zipfile
from pathlib import Path
from xml.etree.ElementTree import canonicalize

import jinja2
from babel.dates import format_date
from font_caladea import font_files as caladea  # type: ignore[import-not-found]
from font_source_sans_pro import font_files_ttf as source_sans  # type: ignore[import-not-found]
from lxml import etree
from lxml.html.builder import E
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from book.cover import draw_cover
from book.pages import Page, relinked
from cards import LOGO
from enregla.languages import N_, SOURCE_LANGUAGE, Language, translate
from enregla.sphinxext.drawing import book_styles
from enregla.sphinxext.metadata import is_real
from enregla.sphinxext.pages import NOTICE

HERE = Path(__file__).parent
MEDIA = {".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp", ".jpg": "image/jpeg"}
#: The letters of the PDF come as packages: the same on every machine. Caladea stands for the serif of the site.
FACES = "".join(
    f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style}; src: url("{Path(file).as_uri()}") }}'
    for family, weight, style, file in (
        ("Caladea", 400, "normal", caladea["Caladea"]),
        ("Caladea", 400, "italic", caladea["CaladeaItalic"]),
        ("Caladea", 700, "normal", caladea["CaladeaBold"]),
        ("Source Sans Pro", 400, "normal", source_sans["SourceSansPro"]),
        ("Source Sans Pro", 400, "italic", source_sans["SourceSansProIt"]),
        ("Source Sans Pro", 700, "normal", source_sans["SourceSansProSemibold"]),
    )
)
#: What colours the pictures of the drawings; their letters are those of the page.
INK = "svg { font-family: 'Source Sans Pro' }" + "".join(
    line for line in book_styles("print").splitlines() if line.startswith(".enregla-picture .d-")
)
#: Where dates are written as the guide writes.
LOCALES = {"en": "en_GB"}
TITLE = "En Regla"
SUBTITLE = N_("Guía de WhatsApp en la empresa")
CONTENTS = N_("Índice")
# Translators: {date} is written out, such as 24 November 2026.
REVIEWED = N_("Revisada el {date}.")
PREVAILS = N_("Este documento es una traducción: en caso de duda prevalece el texto en español.")
LICENCE = N_(
    "Puede copiar las páginas si dice de dónde salen (CC BY 4.0), y los textos de las cláusulas sin citar a nadie (CC0 1.0)."
)
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
# Translators: what somebody who cannot see reads about the book before opening it.
ACCESSIBLE = N_(
    "Todo lo que dice el libro está en texto; cada dibujo lleva su descripción, y se puede ir de título en título."
)
ONLINE = N_("La versión más reciente está en")


def write_pdf(site: Path, pages: list[Page], language: Language, path: Path) -> None:
    """Write every page into one PDF, with cover, contents, bookmarks and tags for a screen reader."""
    chapters = []
    for page in pages:
        article = relinked(
            page,
            pages,
            inside=lambda slug, anchor: f"#{slug}--{anchor}" if anchor else f"#{slug}",
            file=lambda name: (site / language / name).as_uri(),
        )
        # An anchor before its heading would stay behind, at the foot of another page, when the heading moves on.
        for anchor in article.xpath(".//section/span[@id][not(node())]"):
            (heading,) = anchor.xpath("../*[self::h1 or self::h2 or self::h3][1]")
            anchor.tail, heading.text = heading.text, None
            heading.insert(0, anchor)
        for picture in article.xpath(".//svg"):  # WeasyPrint draws it without the styles of the page
            picture.append(E.style(INK))
            (title,), (description,) = picture.xpath("title"), picture.xpath("desc")
            title.text = description.text  # what its tag says to a screen reader; the name stands beside it
            picture.remove(description)
        for element in article.xpath(".//*[@id]"):
            element.set("id", f"{page.slug}--{element.get('id')}")
        chapters.append((page, etree.tostring(article, method="html", encoding="unicode")))
    logo = (
        LOGO.read_text(encoding="utf-8")
        .replace("currentColor", "#fff")
        .replace("><", f"><title>{TITLE}</title><", 1)
    )
    book = _render("print.html", pages, language, chapters=chapters, logo=logo)
    fonts = FontConfiguration()
    HTML(string=book, base_url=HERE.as_uri()).write_pdf(
        path,
        font_config=fonts,
        stylesheets=[
            CSS(string=FACES, font_config=fonts),
            CSS(string=book_styles("print")),
            HERE / "print.css",
        ],
        custom_metadata=True,  # the licence
        pdf_variant="pdf/ua-1",
    )


def write_epub(site: Path, pages: list[Page], language: Language, path: Path) -> None:
    """Write every page into an EPUB 3: a file a page, with navigation; equal pages give equal bytes."""
    pictures: dict[str, Path] = {}

    def picture(name: str) -> str:
        pictures[f"pictures/{Path(name).name}"] = site / language / name
        return f"pictures/{Path(name).name}"

    files: dict[str, bytes] = {}
    for page in pages:
        article = relinked(
            page,
            pages,
            inside=lambda slug, anchor: f"{slug}.xhtml#{anchor}" if anchor else f"{slug}.xhtml",
            file=picture,
        )
        body = etree.tostring(article, method="xml", encoding="unicode")
        files[f"{page.slug}.xhtml"] = _render("chapter.xhtml", pages, language, page=page, body=body).encode()
    files |= {name: source.read_bytes() for name, source in pictures.items()}
    files["book.css"] = (book_styles("(min-width: 43rem)") + (HERE / "epub.css").read_text("utf-8")).encode()
    files["cover.png"] = draw_cover(TITLE, translate(SUBTITLE, language))
    media = {name: MEDIA[Path(name).suffix] for name in pictures}
    svg = {page.slug for page in pages if page.article.xpath(".//svg")}
    for name in ("cover.xhtml", "title.xhtml", "nav.xhtml", "content.opf"):
        files[name] = _render(name, pages, language, media=media, svg=svg).encode()
    with zipfile.ZipFile(path, "w") as epub:
        epub.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip", zipfile.ZIP_STORED)
        container = (HERE / "container.xml").read_bytes()
        for name, content in {"META-INF/container.xml": container, **files}.items():
            if name.endswith((".xhtml", ".opf")):
                canonicalize(content.decode())  # a page that no reader could open fails here
            epub.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def _render(template: str, pages: list[Page], language: Language, **values: object) -> str:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE), autoescape=True, undefined=jinja2.StrictUndefined
    )
    reviewed = max(page.reviewed for page in pages)
    date = format_date(datetime.date.fromisoformat(reviewed), "long", locale=LOCALES.get(language, language))
    notes = [translate(REVIEWED, language).format(date=date), translate(NOTICE, language)]
    if language != SOURCE_LANGUAGE:
        notes.append(translate(PREVAILS, language))
    return environment.get_template(template).render(
        language=language,
        title=TITLE,
        subtitle=translate(SUBTITLE, language),
        contents=translate(CONTENTS, language),
        notes=[*notes, translate(LICENCE, language)],
        licence=translate(LICENCE, language),
        licence_url=LICENCE_URL,
        accessible=translate(ACCESSIBLE, language),
        published=is_real(pages[0].url),
        online=translate(ONLINE, language),
        reviewed=reviewed,
        sections=_sections(pages),
        pages=pages,
        **values,
    )


def _sections(pages: list[Page]) -> list[tuple[Page, list[Page]]]:
    """Return each page that heads a section with the pages of it."""
    sections: list[tuple[Page, list[Page]]] = []
    for page in pages:
        if page.heads_section:
            sections.append((page, []))
        else:
            sections[-1][1].append(page)
    return sections
