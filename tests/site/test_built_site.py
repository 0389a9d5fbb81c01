"""The site as it is served: complete, linked, and equal in both languages."""

import re
from urllib.parse import unquote, urlsplit

import pytest
from babel.messages.pofile import read_po
from tests.conftest import ROOT

from enregla import EXAMPLE, LANGUAGES, Controller, draft
from enregla.clauses import CLAUSES

DOCS = ROOT / "docs"
PAGES = sorted(path.relative_to(DOCS).with_suffix("").as_posix() for path in DOCS.rglob("*.md"))

#: Interface words of Sphinx and Furo that must not reach a Spanish reader.
ENGLISH = re.compile(
    r"\b(Skip to|Back to top|On this page|View this page|Edit this page|Next|Previous|Home|Made with|Last updated|"
    r"Please activate|Copyright|Link to this|Toggle|Contents|Menu|Expand|Light mode|Dark mode|Auto light|Search|"
    r"Quick search|Table of Contents|Page contents|Copy)\b"
)

#: Files that tools/take_away.py makes; tests/site/test_take_away.py checks the links to them.
MADE_LATER = re.compile(r"(en-regla[\w-]*\.\w+|data/[\w.]+\.json|llms\.txt|sitemap\.xml)$")


def every_page(site):
    return [(language, name) for language in LANGUAGES for name in site.pages[language]]


def test_the_same_pages_in_every_language(site):
    for language in LANGUAGES:
        assert site.pages[language] == sorted([f"{name}.html" for name in PAGES] + ["search.html"])


def test_the_root_offers_both_languages_as_plain_links(site):
    root = (site.root / "index.html").read_text(encoding="utf-8")
    assert 'href="es/index.html"' in root
    assert 'href="en/index.html"' in root
    assert "<script" not in root


def test_an_id_is_on_a_page_once(site):
    for language, name in every_page(site):
        ids = [element["id"] for element in site.page(language, name).find_all(id=True)]
        assert len(ids) == len(set(ids)), f"{language}/{name}: {sorted({i for i in ids if ids.count(i) > 1})}"


#: A date that only machines should read, and where it may stand.
ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
AS_DATA = ["pre", "code", "script", "template"]


def test_a_reader_sees_dates_in_words(site):
    for language, name in every_page(site):
        page = site.fresh(language, name)
        for element in page.find_all(AS_DATA) + page.select(
            ".enregla-clause, .enregla-versions, #enregla-pasted"
        ):
            element.decompose()
        assert not ISO.findall(page.get_text(" ")), f"{language}/{name}"


def test_no_code_block_was_lost_in_translation(site):
    for language, name in every_page(site):
        for block in site.page(language, name).find_all("pre"):
            assert block.get_text().strip() != "::", f"{language}/{name}"
            assert block.get_text().strip()


def test_every_internal_link_leads_somewhere(site):
    missing = []
    for language, name in every_page(site):
        for tag, attribute in (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src")):
            for element in site.page(language, name).find_all(tag, **{attribute: True}):
                url = urlsplit(element[attribute])
                if url.scheme or url.netloc or "alternate" in element.get("rel", []):
                    continue
                if MADE_LATER.search(url.path):
                    continue
                page = site.root / language / name
                target = (page.parent / unquote(url.path)).resolve() if url.path else page
                if not target.is_file():
                    missing.append(f"{language}/{name}: {element[attribute]}")
                elif url.fragment and target.suffix == ".html":
                    other = target.relative_to(site.root)
                    anchors = site.page(other.parts[0], "/".join(other.parts[1:])).find_all(
                        id=unquote(url.fragment)
                    )
                    if len(anchors) != 1:
                        missing.append(f"{language}/{name}: {element[attribute]} has {len(anchors)} anchors")
    assert not missing


def test_nothing_is_loaded_from_elsewhere(site):
    for language, name in every_page(site):
        page = site.page(language, name)
        for element in page.find_all(["script", "img", "iframe", "source"]) + page.find_all(
            "link", rel=["stylesheet", "shortcut", "preload"]
        ):
            address = element.get("src") or element.get("href") or ""
            assert not urlsplit(address).netloc, f"{language}/{name}: {address}"


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_have_the_same_structure(site, name):
    es, en = (site.page(language, f"{name}.html").find("article") for language in LANGUAGES)
    for tag in ("h1", "h2", "h3", "li", "p", "table", "tr", "pre", "button"):
        extra = 1 if tag == "p" else 0  # each translated clause says that Spanish prevails
        clauses = len(es.select(".enregla-clause")) * extra
        assert len(en.find_all(tag)) == len(es.find_all(tag)) + clauses, tag
    assert [e["id"] for e in es.find_all(id=True)] == [e["id"] for e in en.find_all(id=True)]

    def law(article):
        return sorted(re.sub(r"/(spa|eng)$", "", link["href"]) for link in article.select("a.enregla-law"))

    assert law(es) == law(en)


@pytest.mark.parametrize("name", PAGES)
def test_each_page_names_itself_in_every_language(site, name):
    expected = {code: f"https://enregla.example/{code}/{name}.html" for code in LANGUAGES}
    for language in LANGUAGES:
        page = site.page(language, f"{name}.html")
        assert page.html["lang"] == language
        found = {link["hreflang"]: link["href"] for link in page.find_all("link", rel="alternate")}
        assert found == expected | {"x-default": expected["es"]}
        assert [link["href"] for link in page.find_all("link", rel="canonical")] == [expected[language]]


@pytest.mark.parametrize("name", PAGES)
def test_each_page_has_a_switch_to_itself(site, name):
    for language, other in (("es", "en"), ("en", "es")):
        links = site.page(language, f"{name}.html").select(".enregla-languages a")
        assert {(link["href"], link["hreflang"], link["lang"]) for link in links} == {
            (f"{'../' * (name.count('/') + 1)}{other}/{name}.html", other, other)
        }


@pytest.mark.parametrize("name", PAGES)
def test_each_page_describes_itself_and_says_what_it_is(site, name):
    descriptions = set()
    for language in LANGUAGES:
        page = site.page(language, f"{name}.html")
        (description,) = [meta["content"] for meta in page.find_all("meta", attrs={"name": "description"})]
        assert 80 <= len(description) <= 160, f"{len(description)}: {description}"
        descriptions.add(description)
        assert len(page.find_all("h1")) == 1
        notice = page.select_one("footer .notice").get_text()
        assert notice.count("WhatsApp") == 1
        assert {"es": "no asesoramiento jurídico", "en": "not legal advice"}[language] in notice
        assert ("the Spanish text prevails" in notice) == (language == "en")
        assert page.select_one("footer .notice time[datetime]").get_text() in notice
        assert ".example" not in notice
    assert len(descriptions) == len(LANGUAGES)


def test_the_search_page_describes_itself(site):
    for language in LANGUAGES:
        (description,) = site.page(language, "search.html").find_all("meta", attrs={"name": "description"})
        assert 80 <= len(description["content"]) <= 160


def test_no_english_interface_word_on_a_spanish_page(site):
    for name in site.pages["es"]:
        page = site.page("es", name)
        words = [text for text in page.stripped_strings if not text.startswith((">>>", "$"))]
        words += [
            element[attribute]
            for attribute in ("aria-label", "title", "alt", "placeholder")
            for element in page.find_all(**{attribute: True})
        ]
        code = {
            text
            for block in page.find_all(["pre", "code", "script", "style"])
            for text in block.stripped_strings
        }
        found = [word for word in words if word not in code and ENGLISH.search(word)]
        assert not found, f"{name}: {found}"


#: The options that a page chooses for its sample: an answer to nothing would say nothing.
CHOSEN = {"rights-reply": {"access": True}}
#: What only an option would bring is there, but hidden.
SHOWN = ".enregla-part:not([hidden])"


def text_of(box):
    """The text of a clause as its box shows it."""
    return "\n\n".join(
        paragraph.get_text()
        for part in box.select(SHOWN)
        for paragraph in part.select(".enregla-heading, .enregla-text")
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("clause", CLAUSES.values(), ids=lambda clause: clause.id)
def test_the_page_shows_the_text_that_draft_gives(site, clause, language):
    fields = clause.example(language) | CHOSEN.get(clause.id, {})
    document = draft(clause.id, Controller(**EXAMPLE), language, **fields)
    boxes = [
        box
        for name in site.written_pages(language)
        for box in site.page(language, name).select(".enregla-clause")
        if text_of(box) == str(document)
    ]
    assert boxes, "the clause is on no page"
    for box in boxes:
        for part, paragraph in zip(box.select(SHOWN), document.parts, strict=True):
            assert tuple(link.get_text() for link in part.select("a.enregla-law")) == paragraph.citations
        assert document.version in box.get_text()


def test_an_english_page_shows_english_output(site):
    shown = 0
    catalogues = ROOT / "locale" / "en" / "LC_MESSAGES"
    for path in sorted(catalogues.rglob("*.po")):
        with path.open("rb") as stream:
            examples = [message for message in read_po(stream) if str(message.id).startswith(">>>")]
        for message in examples:
            name = path.relative_to(catalogues).with_suffix(".html").as_posix()
            blocks = [block.get_text().strip() for block in site.page("en", name).find_all("pre")]
            assert str(message.string).strip() in blocks
            shown += 1
    assert shown == len(
        [
            block
            for name in site.written_pages("es")
            for block in site.page("es", name).select("pre")
            if block.get_text().startswith(">>>")
        ]
    )
    assert shown > 0


def test_citations_are_links_with_a_title(site):
    for language, regulation in (("es", "RGPD"), ("en", "GDPR")):
        links = site.page(language, "canales/grupo-o-lista.html").select("article a.enregla-law")
        assert len(links) > 20
        assert all(link["title"] and link["href"].startswith("https://") for link in links)
        assert any(link.get_text() == f"{regulation} 25.1" for link in links)


@pytest.mark.parametrize(
    ("language", "says"), [("es", "Lo mismo, desde un programa"), ("en", "The same, from a program")]
)
def test_code_is_folded_where_readers_came_for_something_else(site, language, says):
    for name in ("permiso/publicidad", "sectores/salud", "canales/grupo-equivocado"):
        page = site.page(language, f"{name}.html")
        for example in page.select("article div.highlight-doctest, article div.doctest"):
            assert example.find_parent("details").summary.get_text() == says, name
        assert page.select("details.enregla-code pre"), name
    # Programmers' pages, and sections that are about programs.
    for name in ("herramientas/desde-un-programa", "referencia/versiones", "canales/grupo-o-lista"):
        assert site.page(language, f"{name}.html").select("pre"), name
        assert not site.page(language, f"{name}.html").select(".enregla-code"), name
