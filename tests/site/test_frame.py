"""The frame of every page: light, closed to anything that is not ours, and true in what it says of the page."""

import gzip
import json
import re
import subprocess
import sys
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from babel.messages.pofile import read_po
from babel.support import Translations
from bs4 import BeautifulSoup
from sphinx import package_dir
from tests.conftest import ROOT

from enregla import LANGUAGES
from enregla.languages import translate
from enregla.sphinxext.assets import STYLE, UNUSED, UNUSED_ELEMENTS
from enregla.sphinxext.pages import NOTICE
from enregla.sphinxext.policy import POLICY
from enregla.sphinxext.root import write_root

SECTIONS = re.findall(
    r"^(\w+)/index$", (ROOT / "docs" / "index.md").read_text(encoding="utf-8"), re.MULTILINE
)
#: Pages that are a whole register or tool of the package: they are as long as it is.
WHOLE = ("referencia/", "herramientas/generador.html", "herramientas/recomendador.html")
SITE = "https://enregla.example"


def every_page(site):
    """Every page with its name under the root, those of the root too."""
    for language in LANGUAGES:
        for name in site.pages[language]:
            yield f"{language}/{name}", site.page(language, name)
    for name in ("index.html", "404.html"):
        yield name, BeautifulSoup((site.root / name).read_text(encoding="utf-8"), "lxml")


def test_every_page_has_the_one_policy_before_anything_it_loads(site):
    assert "unsafe" not in POLICY
    for name, page in every_page(site):
        policies = page.find_all("meta", attrs={"http-equiv": "Content-Security-Policy"})
        assert [policy["content"] for policy in policies] == [POLICY], name
        assert not policies[0].find_previous(["script", "link", "style"]), name


def test_nothing_is_inline(site):
    for name, page in every_page(site):
        assert not page.find_all("style"), name
        assert not page.find_all(style=True), name
        for script in page.find_all("script"):
            is_data = script.get("type") in {"application/ld+json", "application/json"}
            assert is_data != script.has_attr("src"), f"{name}: {script}"
        handlers = [key for tag in page.find_all(True) for key in tag.attrs if key.startswith("on")]
        assert not handlers, f"{name}: {handlers}"
        assert not page.find_all(href=re.compile("^javascript:")), name


def test_the_stylesheet_loads_nothing(site):
    for language in LANGUAGES:
        style = (site.root / language / STYLE).read_text(encoding="utf-8")
        assert "url(" not in style
        assert "@import" not in style
        undefined = set(re.findall(r"var\((--[\w-]+)\)", style)) - set(re.findall(r"(--[\w-]+):", style))
        assert not undefined, "a variable without a fallback that nothing sets"


def test_no_page_has_a_name_whose_rules_were_dropped(site):
    for name, page in every_page(site):
        names = {value for tag in page.find_all(class_=True) for value in tag["class"]}
        names |= {tag["id"] for tag in page.find_all(id=True)}
        assert not names & UNUSED, f"{name}: take these out of UNUSED in assets.py: {names & UNUSED}"
        elements = {tag.name for tag in page.find_all(UNUSED_ELEMENTS)}
        assert not elements, f"{name}: take these out of UNUSED_ELEMENTS in assets.py: {elements}"


def first_view(site, name, page):
    """What a first visit to the page loads."""
    addresses = [tag["src"] for tag in page.find_all(["script", "img"], src=True)]
    addresses += [tag["href"] for tag in page.find_all("link", rel=["stylesheet", "icon", "preload"])]
    here = site.root / name
    return {here} | {(here.parent / urlsplit(address).path).resolve() for address in addresses}


def test_a_first_view_is_four_requests_and_at_most_22_kb(site):
    """A tool may add 5 kB where it stands; the tools' own pages and the registers carry all that they work on."""
    for language in LANGUAGES:
        for name in site.written_pages(language):
            page = site.page(language, name)
            files = first_view(site, f"{language}/{name}", page)
            size = sum(len(gzip.compress(path.read_bytes(), 6)) for path in files)
            assert len(files) <= 4, f"{name}: {sorted(files)}"
            limit = 38_000 if name.startswith(WHOLE) else 27_000 if page.select(".enregla-clause") else 22_000
            assert size <= limit, f"{language}/{name}: {size}"


def test_the_navigation_shows_every_section_and_the_pages_of_one(site):
    assert len(SECTIONS) == 13
    for language in LANGUAGES:
        for name in site.written_pages(language):
            page = site.page(language, name)
            navigation = page.select_one(".sections")
            here = site.root / language / name

            def leads_to(link, here=here, language=language, name=name):
                if link["href"] == "#":
                    return name
                return (here.parent / link["href"]).resolve().relative_to(site.root / language).as_posix()

            top = navigation.select(":scope > ul > li")
            assert [leads_to(item.a) for item in top] == [f"{section}/index.html" for section in SECTIONS]
            section = name.split("/")[0]
            opened = [leads_to(item.a) for item in top if item.ul or "open" in item.get("class", [])]
            assert opened == ([f"{section}/index.html"] if section in SECTIONS else [])
            current = [leads_to(link) for link in navigation.select("[aria-current]")]
            assert current == ([name] if section in SECTIONS else [])
            assert all(link["aria-current"] == "page" for link in navigation.select("[aria-current]"))
            inside = {leads_to(link) for link in navigation.select("ul ul a")}
            others = {each for each in site.pages[language] if each.startswith(f"{section}/")}
            assert inside == (others - {f"{section}/index.html"} if section in SECTIONS else set())
            beside = [leads_to(link) for link in page.select(".neighbours a")]
            assert all(each.startswith(f"{section}/") for each in beside)
            above = [leads_to(link) for link in page.select(".breadcrumb a")]
            way = ["index.html", f"{section}/index.html"]
            assert above == ([] if name == "index.html" else [step for step in way if step != name])


def test_each_section_is_read_through_with_next(site):
    for section in SECTIONS:
        name, seen = f"{section}/index.html", []
        while name:
            seen.append(name)
            following = site.page("es", name).select_one('.neighbours a[rel="next"]')
            name = f"{section}/{following['href']}" if following else None
        assert sorted(seen) == [page for page in site.pages["es"] if page.startswith(f"{section}/")]


def test_what_a_page_tells_machines_is_what_it_says(site):
    questions, procedures = 0, set()
    for language in LANGUAGES:
        for name in site.written_pages(language):
            page = site.page(language, name)
            heading = page.h1.get_text().removesuffix("¶")
            meta = {
                tag.get("property", tag.get("name")): tag["content"]
                for tag in page.find_all("meta", content=True)
            }
            assert meta["og:title"] == heading
            assert meta["og:description"] == meta["description"]
            assert meta["og:url"] == f"{SITE}/{language}/{name}"
            assert meta["viewport"] == "width=device-width,initial-scale=1"
            assert len(page.find_all("meta", attrs={"name": "viewport"})) == 1
            (block,) = page.find_all("script", type="application/ld+json")
            data = {thing["@type"]: thing for thing in json.loads(block.string)["@graph"]}
            steps = [step["item"] for step in data["BreadcrumbList"]["itemListElement"]]
            assert steps[0] == f"{SITE}/{language}/index.html"
            assert steps[-1] == f"{SITE}/{language}/{name}"
            if "HowTo" in data:
                procedures.add(name)
                assert data["HowTo"]["name"] == heading
                steps_of_a_page(data["HowTo"]["step"], page)
            if "FAQPage" in data:
                (question,) = data["FAQPage"]["mainEntity"]
                first = page.h1.find_next_sibling()
                assert question["name"] == heading
                assert heading.endswith("?")
                assert first.name == "p"
                assert question["acceptedAnswer"]["text"] == " ".join(first.get_text().split())
                questions += 1
    assert questions > 50
    assert procedures == {
        "canales/grupo-equivocado.html",
        "canales/me-han-metido-en-un-grupo.html",
        "cumplimiento/brechas.html",
        "empezar/diez-minutos.html",
        "permiso/bajas.html",
        "plantilla/salida-de-la-empresa.html",
        "seguridad/robo-de-cuenta.html",
    }


def steps_of_a_page(told, page):
    """The steps told to machines are whole numbered lists of the page, and in its order."""
    parts = told if told[0]["@type"] == "HowToSection" else [{"itemListElement": told}]
    shown = [
        [" ".join(item.get_text().split()) for item in numbered.find_all("li", recursive=False)]
        for numbered in page.article.select("section > ol")
    ]
    said = [[step["text"] for step in part["itemListElement"]] for part in parts]
    assert [steps for steps in shown if steps in said] == said
    for part in parts[1:] and parts:
        assert part["name"] in " ".join(page.article.get_text().split())


def test_the_site_maps_name_every_page_in_every_language(site):
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    for language in LANGUAGES:
        tree = ElementTree.parse(site.root / language / "sitemap.xml")
        urls = {url.findtext("s:loc", namespaces=spaces): url for url in tree.findall("s:url", spaces)}
        assert sorted(urls) == sorted(f"{SITE}/{language}/{name}" for name in site.written_pages(language))
        for address, url in urls.items():
            page = site.page(language, address.removeprefix(f"{SITE}/{language}/"))
            expected = {link["hreflang"]: link["href"] for link in page.find_all("link", rel="alternate")}
            assert {
                link.get("hreflang"): link.get("href") for link in url.findall("x:link", spaces)
            } == expected
            reviewed = page.select_one(".notice time")["datetime"]
            assert url.findtext("s:lastmod", namespaces=spaces) == reviewed
    index = ElementTree.parse(site.root / "sitemap.xml")
    assert [place.text for place in index.iter(f"{{{spaces['s']}}}loc")] == [
        f"{SITE}/{language}/sitemap.xml" for language in LANGUAGES
    ]
    assert f"Sitemap: {SITE}/sitemap.xml" in (site.root / "robots.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("address", "base"), [("https://a.example/", "/"), ("https://a.example/guide", "/guide/")]
)
def test_the_page_not_found_leads_back_from_anywhere(tmp_path, address, base):
    write_root(tmp_path, address, '<svg aria-label="En Regla"></svg>')
    page = BeautifulSoup((tmp_path / "404.html").read_text(encoding="utf-8"), "lxml")
    for language in LANGUAGES:
        section = page.find("section", lang=language)
        assert section.a["href"] == f"{base}{language}/index.html"
        assert section.form["action"] == f"{base}{language}/search.html"
        assert section.form.label["for"] == section.form.input["id"]
    assert page.select_one("a.brand-link")["href"] == f"{base}index.html"
    assert page.find("link", rel="stylesheet")["href"] == f"{base}es/{STYLE}"


def test_the_pages_of_the_root_say_what_every_page_says(site):
    for name in ("index.html", "404.html"):
        page = BeautifulSoup((site.root / name).read_text(encoding="utf-8"), "lxml")
        assert page.select_one(".brand-link svg")["aria-label"] == "En Regla"
        for language in LANGUAGES:
            assert page.select_one(f".notice p[lang={language}]").get_text() == translate(NOTICE, language)
            assert (
                "WhatsApp"
                in page.select_one(
                    f"main > :not(.notice) [lang={language}], section[lang={language}]"
                ).get_text()
            )


def small(tmp_path, *settings, text="No es <una> pregunta."):
    """Build one page with our settings, and return it."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(f"# ¿Título?\n\n{text}\n", encoding="utf-8")
    defines = [part for setting in settings for part in ("-D", setting)]
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-q",
        "-W",
        "-c",
        str(ROOT),
        *defines,
        str(tmp_path / "docs"),
        str(tmp_path / "out"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return BeautifulSoup((tmp_path / "out" / "index.html").read_text(encoding="utf-8"), "lxml")


def test_the_footer_asks_for_corrections(tmp_path, site):
    page = small(tmp_path, "enregla_repository=https://git.example/guide/")
    assert [link["href"] for link in page.select(".notice .links a")] == [
        "https://git.example/guide/issues/new?title=es/index:%20",
        "https://git.example/guide/blob/HEAD/locale/en/LC_MESSAGES/index.po",
        "#",
    ]
    for language in LANGUAGES:
        for name in site.written_pages(language):
            report, translate_it, top = site.page(language, name).select(".notice .links a")
            up = "../" * name.count("/") if not name.startswith("sobre/") else ""
            folder = "" if name.startswith("sobre/") else "sobre/"
            how = f"{up}{folder}colaborar.html?page={language}/{name.removesuffix('.html')}"
            assert report["href"] == f"{how}#si-ve-un-error"
            assert translate_it["href"] == f"{how}#si-quiere-traducir"
            assert top["href"] == "#"


def test_where_there_is_a_repository_an_error_is_told_there(tmp_path, site):
    text = (ROOT / "docs" / "sobre" / "colaborar.md").read_text(encoding="utf-8")
    section = text.partition("## Si ve un error\n")[2].partition("\n## ")[0]
    article = small(tmp_path, "enregla_repository=https://git.example/guide/", text=section).find("article")
    assert [link["href"] for link in article.select("a.external")] == ["https://git.example/guide/issues"]
    assert "quien publica la copia" not in article.get_text()
    for language, said in (("es", "quien publica la copia"), ("en", "whoever publishes the copy")):
        without = site.page(language, "sobre/colaborar.html").find(id="si-ve-un-error")
        assert said in without.get_text()
        assert not without.select("a.external")


def test_data_cannot_leave_its_block(tmp_path):
    block = small(tmp_path).find("script", type="application/ld+json").string
    assert "<" not in block
    assert "No es <una> pregunta." in json.dumps(json.loads(block), ensure_ascii=False)


def test_without_the_setting_a_page_is_as_furo_makes_it(tmp_path):
    page = small(tmp_path, "enregla_light=0")
    assert page.find("link", href=re.compile("styles/furo.css"))
    assert page.find("script", src=re.compile("scripts/furo.js"))
    assert page.select(".sidebar-tree")
    assert not page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert not (tmp_path / "out" / STYLE).exists()


def test_every_word_of_the_templates_is_in_spanish():
    theirs = Translations.load(str(ROOT / "locale"), ["es"], "sphinx")
    stock = Translations.load(f"{package_dir}/locale", ["es"], "sphinx")
    words = {
        word
        for path in (ROOT / "docs" / "_templates").glob("*.html")
        for word in re.findall(r'_\("([^"]+)"\)', path.read_text(encoding="utf-8"))
    }
    assert len(words) > 15
    for word in words:
        assert word in theirs._catalog or word in stock._catalog, word
    with (ROOT / "locale" / "es" / "LC_MESSAGES" / "sphinx.po").open("rb") as stream:
        assert all(message.string for message in read_po(stream) if message.id)
