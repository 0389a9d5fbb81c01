"""A reader of the guide leaves each page with something to use: a text to copy, and a helper."""

import posixpath

import pytest
from tests.conftest import ROOT

from enregla import LANGUAGES
from enregla.clauses import CLAUSES

DOCS = ROOT / "docs"
PAGES = sorted(path.relative_to(DOCS).with_suffix("").as_posix() for path in DOCS.rglob("*.md"))

#: What explains the guide itself, or is the thing that the others lead to.
NOT_GUIDE = ("clausulas/", "herramientas/", "referencia/", "sobre/")
GUIDE = [name for name in PAGES if not name.startswith(NOT_GUIDE) and not name.endswith("index")]
TEXTS = {f"clausulas/{clause}" for clause in CLAUSES}
HELPERS = {f"herramientas/{name}" for name in ("recomendador", "generador", "comprobador")}


def led_to(article, name):
    """The pages of the guide that the text of page *name* links to."""
    here = posixpath.dirname(name)
    return {
        posixpath.normpath(posixpath.join(here, link["href"].partition("#")[0])).removesuffix(".html")
        for link in article.select("a[href]")
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", GUIDE)
def test_a_page_leads_to_a_text_and_to_a_helper(site, name, language):
    article = site.page(language, f"{name}.html").find("article")
    found = led_to(article, name)
    assert found & HELPERS, "no helper: which one serves its reader?"
    assert found & TEXTS or article.select(".enregla-clause"), "no text to copy: which one serves its reader?"


def test_the_helpers_and_the_texts_are_pages():
    assert set(PAGES) >= HELPERS | TEXTS
    assert len(GUIDE) > 60
