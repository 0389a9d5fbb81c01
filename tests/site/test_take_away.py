"""What a reader takes away: books that open, a zip whose links work, lists that name every page."""

import io
import json
import posixpath
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import jsonschema
import pytest
from bs4 import BeautifulSoup
from lxml import etree, html
from PIL import Image
from pypdf import PdfReader
from tests.conftest import ROOT

from enregla import LANGUAGES

ADDRESS = "https://enregla.example/"
PAGES = sorted(
    path.relative_to(ROOT / "docs").with_suffix("").as_posix() for path in ROOT.glob("docs/**/*.md")
)
OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"
CONTENTS = {"es": "Índice", "en": "Contents"}
NOT_ADVICE = {"es": "no asesoramiento jurídico", "en": "not legal advice"}


@pytest.fixture(scope="session")
def taken(site, tmp_path_factory):
    """Copy the built site, and make everything in the copy."""
    output = tmp_path_factory.mktemp("taken") / "site"
    shutil.copytree(site.root, output)
    command = [sys.executable, "tools/take_away.py", "--output", str(output)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return output


@pytest.fixture(scope="session", params=LANGUAGES)
def epub(request, taken):
    path = taken / request.param / f"en-regla-{request.param}.epub"
    with zipfile.ZipFile(path) as book:
        yield request.param, book


@pytest.fixture(scope="session", params=LANGUAGES)
def pdf(request, taken):
    return request.param, taken / request.param / f"en-regla-{request.param}.pdf"


def title(site, language, name):
    heading = html.document_fromstring(str(site.page(language, f"{name}.html"))).xpath("//article//h1")[0]
    return " ".join(heading.text_content().removesuffix("¶").split())


def test_the_epub_is_a_container(epub):
    language, book = epub
    first = book.infolist()[0]
    assert first.filename == "mimetype"
    assert first.compress_type == zipfile.ZIP_STORED
    assert book.read("mimetype") == b"application/epub+zip"
    container = etree.fromstring(book.read("META-INF/container.xml"))
    (package,) = container.xpath("//@full-path")
    opf = etree.fromstring(book.read(package))
    assert opf.xpath("string(//*[local-name()='language'])") == language
    listed = set(opf.xpath("//*[local-name()='item']/@href"))
    assert listed == set(book.namelist()) - {"mimetype", "META-INF/container.xml", package}
    items = opf.xpath("//*[local-name()='item']/@id")
    assert set(opf.xpath("//*[local-name()='itemref']/@idref")) <= set(items)
    assert len(set(items)) == len(items)


def test_the_epub_is_valid(epub):
    _, book = epub
    program = Path(shutil.which("epubcheck")).resolve()
    java = ["java", "-jar"] if program.suffix == ".jar" else []  # Debian's is a jar
    said = subprocess.run([*java, program, book.filename], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "Messages: 0 fatals / 0 errors / 0 warnings / 0 infos" in said.stdout


def test_the_epub_says_what_it_is(epub):
    _, book = epub
    opf = etree.fromstring(book.read("content.opf"))
    said = {each.get("property"): each.text for each in opf.iter(f"{OPF}meta")}
    assert said["dcterms:license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert said["schema:accessibilitySummary"]
    kinds = {each.text for each in opf.iter(f"{OPF}meta") if each.get("property") == "schema:accessMode"}
    assert kinds == {"textual", "visual"}
    (cover,) = (
        each.get("href") for each in opf.iter(f"{OPF}item") if each.get("properties") == "cover-image"
    )
    with Image.open(io.BytesIO(book.read(cover))) as picture:
        assert picture.size == (1200, 1800)
    styles = book.read("book.css").decode()
    assert "#b30000" in styles, "forbidden is red"
    assert not re.search(r"var\(--(color|drawing)", styles), "colours by value"
    assert "@container" not in styles


def test_the_epub_contents_name_every_page(epub, site):
    language, book = epub
    nav = etree.fromstring(book.read("nav.xhtml"))
    assert nav.findtext(f".//{XHTML}h1") == CONTENTS[language]
    named = {
        link.get("href"): " ".join(link.text.split()) for link in nav.find(f".//{XHTML}nav").iter(f"{XHTML}a")
    }
    assert named == {f"{name.replace('/', '-')}.xhtml": title(site, language, name) for name in PAGES}


def test_every_link_in_the_epub_leads_somewhere(epub):
    language, book = epub
    pages = {name: etree.fromstring(book.read(name)) for name in book.namelist() if name.endswith(".xhtml")}
    missing = []
    for name, page in pages.items():
        assert page.get("lang") == language
        assert not page.xpath("//*[local-name()='button' or local-name()='form' or local-name()='script']"), (
            name
        )
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), name
        for link in page.xpath("//@href | //@src"):
            url = urlsplit(link)
            if url.scheme:
                assert url.scheme in ("https", "http", "mailto"), link
                assert url.scheme == "mailto" or not url.netloc.endswith(".example"), (
                    "nobody has that address"
                )
                continue
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(name), url.path)) if url.path else name
            )
            if target not in book.namelist() or (
                url.fragment and unquote(url.fragment) not in pages[target].xpath("//@id")
            ):
                missing.append(f"{name}: {link}")
    assert not missing
    assert NOT_ADVICE[language] in "".join(pages["title.xhtml"].itertext())


def test_the_pdf_is_whole_tagged_and_in_its_language(pdf, site):
    language, path = pdf
    said = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    info = dict(re.split(r":\s+", line, maxsplit=1) for line in said.splitlines() if ": " in line)
    assert info["Title"].startswith("En Regla: ")
    assert info["Tagged"] == "yes"
    assert int(info["Pages"]) > 50
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    words = " ".join(text.split())
    assert NOT_ADVICE[language] in words
    last = site.page(language, "sobre/colaborar.html").select("article li")[-1].get_text()
    assert last in words
    assert "Copiar el texto" not in words
    assert "¶" not in words
    assert PdfReader(path).trailer["/Root"]["/Lang"] == language


def test_the_pdf_has_bookmarks_and_links(pdf, site):
    language, path = pdf
    reader = PdfReader(path)

    def flat(outline):
        return [t for each in outline for t in (flat(each) if isinstance(each, list) else [each.title])]

    bookmarks = [" ".join(each.split()) for each in flat(reader.outline)]
    assert {title(site, language, name) for name in PAGES} <= set(bookmarks)
    links = [note["/A"]["/URI"] for page in reader.pages for note in links_of(page) if "/A" in note]
    assert sum("boe.es" in link for link in links) > 500
    assert not [link for link in links if link.startswith("file:")]
    assert not [
        link for link in links if link.startswith("http") and urlsplit(link).netloc.endswith(".example")
    ]


def test_the_pdf_says_what_it_is(pdf):
    _, path = pdf
    assert path.stat().st_size < 3_000_000
    info = PdfReader(path).metadata
    assert info.author == "En Regla"
    assert info.subject
    assert info.creation_date == info.modification_date
    assert info["/license"] == "https://creativecommons.org/licenses/by/4.0/"
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
    assert {"Caladea-Bold", "Source-Sans-Pro"} <= set(re.findall(r"\+([\w-]+)", fonts))


def test_the_contents_of_the_pdf_give_the_page(pdf, site):
    language, path = pdf
    pages = sheets(path)
    contents = "\n".join(pages[1:6])
    for name in PAGES:
        said = title(site, language, name)
        line = re.search(rf"^ *{re.escape(said)}[ .]+(\d+)$", contents, re.MULTILINE)
        assert line, f"{said} is not in the contents"
        assert words(said) in words(pages[int(line[1]) - 1])


def test_no_page_of_the_pdf_ends_with_a_heading(pdf, site):
    language, path = pdf
    headings = {
        " ".join(each.get_text().removesuffix("¶").split())
        for name in PAGES
        for each in site.page(language, f"{name}.html").select("article :is(h1, h2, h3, caption, summary)")
    }
    lines = [[line.strip() for line in sheet.splitlines() if line.strip()] for sheet in sheets(path)[1:]]
    alone = [sheet for sheet in lines if sheet[-2] in headings]  # the last one has the number of the page
    assert not alone
    nearly_empty = [sheet for sheet in lines if len(sheet) < 4]
    assert not nearly_empty


def test_no_verdict_of_the_pdf_is_broken(pdf, site):
    language, path = pdf
    said = " ".join(" ".join(sheets(path)).split())
    for verdict, sign in (("forbidden", "✕"), ("avoid", "△"), ("ok", "✓")):
        shown = [
            each.get_text()
            for name in PAGES
            for each in site.page(language, f"{name}.html").select(f"article .verdict-{verdict}")
            if not each.find_parent(class_="enregla-rows")
        ]
        assert said.count(f"{sign} {shown[0]}") == len(shown)


def test_the_drawings_of_the_pdf_have_their_colours(pdf, site, tmp_path):
    language, path = pdf
    heading = (
        site.page(language, "canales/grupo-o-lista.html").select_one(".enregla-drawing-title").get_text()
    )
    (number,) = (index for index, sheet in enumerate(sheets(path), 1) if words(heading) in words(sheet))
    command = ["pdftoppm", "-r", "60", "-png", "-singlefile", "-f", str(number), path, tmp_path / "page"]
    subprocess.run(command, check=True)
    with Image.open(tmp_path / "page.png") as page:
        colours = [colour for count, colour in page.convert("RGB").getcolors(100_000) for _ in range(count)]
    assert sum(red > green + 60 and red > blue + 60 for red, green, blue in colours) > 200, "forbidden is red"
    assert sum(green > red + 40 for red, green, _ in colours) > 1000, "the brand is green"


def sheets(path):
    said = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    return said.stdout.replace("\N{NO-BREAK SPACE}", " ").split("\f")[:-1]


def words(text):
    return "".join(text.split())


def links_of(page):
    notes = [note.get_object() for note in page.get("/Annots", [])]
    return [note for note in notes if note["/Subtype"] == "/Link" and "/URI" in note.get("/A", {})]


def test_the_zip_works_by_itself(taken, tmp_path):
    with zipfile.ZipFile(taken / "en-regla.zip") as archive:
        names = archive.namelist()
        archive.extractall(tmp_path)
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names == sorted(names)
    assert not [name for name in names if name.endswith((".pdf", ".epub", ".zip"))]
    root = tmp_path / "en-regla"
    assert not (root / "404.html").exists()  # its links are for a server
    pages = {path: BeautifulSoup(path.read_bytes(), "lxml") for path in root.rglob("*.html")}
    assert {root / code / f"{name}.html" for code in LANGUAGES for name in PAGES} < set(pages)
    anchors = {path: {e["id"] for e in page.find_all(id=True)} for path, page in pages.items()}
    missing = []
    for path, page in pages.items():
        for element in page.find_all(["a", "link", "script", "img"]):
            link = element.get("href") or element.get("src")
            if not link or urlsplit(link).scheme or urlsplit(link).netloc:
                continue
            url = urlsplit(link)
            target = (path.parent / unquote(url.path)).resolve() if url.path else path
            if not target.is_file() or (
                target in anchors and url.fragment and unquote(url.fragment) not in anchors[target]
            ):
                missing.append(f"{path.relative_to(root)}: {link}")
    assert not missing
    for code in LANGUAGES:
        downloads = pages[root / code / "sobre" / "descargas.html"].find("article")
        assert not downloads.find_all("a", href=re.compile("en-regla|[.]example"))
        assert ("guía en PDF" if code == "es" else "guide as a PDF") in downloads.get_text()
        links = [link["href"] for page in pages.values() for link in page.find_all("a", href=True)]
        assert not [link for link in links if link.startswith(ADDRESS)], "nobody has that address"


def test_the_zip_of_a_published_site_leads_to_its_books(taken, tmp_path):
    """Without its address, as in the test above, the offline copy has no such links."""
    (tmp_path / "en").mkdir()
    shutil.copytree(taken / "en" / "sobre", tmp_path / "en" / "sobre")
    code = (
        "import sys; sys.path.insert(0, 'tools')\n"
        "from dataclasses import replace; from pathlib import Path; import take_away as t\n"
        "made, copy = map(Path, sys.argv[1:])\n"
        "pages = [replace(p, url=p.url.replace('enregla.example', 'guide.test')) for p in t.read_pages(made / 'en')]\n"
        "t.write_zip(copy, {'en': pages})"
    )
    subprocess.run([sys.executable, "-c", code, str(taken), str(tmp_path)], cwd=ROOT, check=True)
    with zipfile.ZipFile(tmp_path / "en-regla.zip") as archive:
        page = BeautifulSoup(archive.read("en-regla/en/sobre/descargas.html"), "lxml")
    links = [link["href"] for link in page.find_all("a", href=re.compile("en-regla"))]
    site = "https://guide.test/"
    assert links == [f"{site}en/en-regla-en.pdf", f"{site}en/en-regla-en.epub", f"{site}en-regla.zip"]


def test_the_zip_is_the_same_when_made_again(taken):
    before = (taken / "en-regla.zip").read_bytes()
    code = (
        "import sys; sys.path.insert(0, 'tools')\n"
        "from pathlib import Path; import take_away as t\n"
        "site = Path(sys.argv[1]); t.write_zip(site, {c: t.read_pages(site / c) for c in t.LANGUAGES})"
    )
    subprocess.run([sys.executable, "-c", code, str(taken)], cwd=ROOT, check=True)
    assert zipfile.is_zipfile(io.BytesIO(before))
    assert (taken / "en-regla.zip").read_bytes() == before


def test_llms_names_every_page_with_its_description(taken, site):
    text = (taken / "llms.txt").read_text(encoding="utf-8")
    assert re.match(r"# En Regla\n\n> \S.*\n\n", text)
    for language in LANGUAGES:
        for name in PAGES:
            said = site.page(language, f"{name}.html").find("meta", attrs={"name": "description"})["content"]
            assert f"- [{title(site, language, name)}]({language}/{name}.html): {said}\n" in text
    assert ".example" not in text, "nobody is sent to an address that does not exist"
    assert text.count("\n- [") == len(LANGUAGES) * len(PAGES)


def test_the_data_follow_the_schemas_beside_them(taken):
    files = sorted((taken / "data").glob("*.*.json"))
    checked = 0
    for path in files:
        name, kind, _ = path.name.split(".")
        if kind in LANGUAGES:
            schema = json.loads((taken / "data" / f"{name}.schema.json").read_text(encoding="utf-8"))
            jsonschema.validate(json.loads(path.read_text(encoding="utf-8")), schema)
            checked += 1
    assert checked == 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_downloads_page_links_to_files_of_its_language(taken, site, language):
    page = site.page(language, "sobre/descargas.html")
    here = f"{ADDRESS}{language}/sobre/descargas.html"
    links = [urljoin(here, link["href"]) for link in page.select("article a.external")]
    made = [link.removeprefix(ADDRESS) for link in links if link.startswith(ADDRESS)]
    assert f"{language}/en-regla-{language}.pdf" in made
    assert f"data/rules.{language}.json" in made
    assert len(made) == 17
    assert not [name for name in made if not (taken / name).is_file()]
