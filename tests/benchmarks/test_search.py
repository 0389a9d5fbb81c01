"""How well the search answers and what a first query costs, beside Sphinx's own search on the same pages.

`nox -s bench` prints the table. The targets are asserted in tests/browser/test_search.py, not here.
"""

import functools
import http.server
import shutil
import subprocess
import sys
import threading
from urllib.parse import urlencode

import pytest
from tests.conftest import ROOT, _Quiet
from tests.searching import ask, first_query, questions, score

from enregla import LANGUAGES

QUERY = {"es": "grupo sin permiso", "en": "group without permission"}


@pytest.fixture(scope="module")
def stock(tmp_path_factory):
    """The same pages with Sphinx's own search, as it is without any setting."""
    output = tmp_path_factory.mktemp("stock")
    templates = output / "templates"
    shutil.copytree(ROOT / "docs" / "_templates", templates)
    (templates / "search.html").write_text('{% extends "!search.html" %}', encoding="utf-8")
    for language in LANGUAGES:
        settings = {
            "language": language,
            "extensions": "myst_parser,sphinx.ext.autodoc,sphinx.ext.doctest,enregla.sphinxext",
            "enregla_light": "0",  # our frame loads none of the scripts that Sphinx's search needs
            "templates_path": str(templates),
        }
        options = [part for name, value in settings.items() for part in ("-D", f"{name}={value}")]
        command = [sys.executable, "-m", "sphinx", "-q", "-c", ".", "-b", "html", *options]
        places = ["-d", str(output / "trees" / language), "docs", str(output / language)]
        subprocess.run([*command, *places], cwd=ROOT, check=True)
    handler = functools.partial(_Quiet, directory=str(output))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def ask_stock(page, address, language, query):
    """Return the pages that Sphinx's search finds, best first."""
    page.goto(f"{address}/{language}/search.html?{urlencode({'q': query})}")
    found_stock(page)
    links = page.locator("#search-results ul.search > li > a").evaluate_all(
        "links => links.map(a => a.getAttribute('href').replace(/[?#].*/, ''))"
    )
    return list(dict.fromkeys(link.removesuffix(".html") for link in links))


def found_stock(page):
    """Wait until Sphinx's search has shown its last result."""
    page.wait_for_url("**/search.html?*")
    page.wait_for_function(
        "() => document.querySelector('#search-results h2')?.innerText === _('Search Results')"
    )


def test_search(browser, address, stock, capsys):
    """Every question, in both searches."""
    page = browser.new_page()
    rows = []
    for name, where, asking, finish in (
        ("ours", address, ask, {}),
        ("Sphinx", stock, ask_stock, {"finish": found_stock}),
    ):
        for language in LANGUAGES:
            answers = {q["text"]: asking(page, where, language, q["text"]) for q in questions(language)}
            loaded = first_query(browser, where, language, QUERY[language], **finish)
            fetched = [path for path in loaded if path.endswith(".html") and path != "search.html"]
            rows += [
                f"  {name:8} {language}-{split or 'all':5} {asked:9} {first:6.2f} {three:6.2f}"
                + (f" {len(loaded):9} {len(fetched):13} {sum(loaded.values()):12,}" if not split else "")
                for split in ("dev", "test", "")
                for asked, first, three in [score(language, answers, split)]
            ]
    page.close()
    with capsys.disabled():
        print(
            "\n  search   set       questions  hit@1  hit@3  requests  result pages  bytes (gzip) of a first query"
        )
        print("\n".join(rows))
