"""What the tests and the benchmark of the search share: the questions, asking one, and what it costs."""

import functools
import gzip
import re
import tomllib
from urllib.parse import urlencode, urlsplit

from tests.conftest import ROOT

MAX_BYTES = 60_000


@functools.cache
def questions(language):
    path = ROOT / "tests" / "expected" / f"questions.{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["question"]


def ask(page, address, language, query):
    """Ask *query* on the search page; return the names of the pages found, best first."""
    page.goto(f"{address}/{language}/search.html?{urlencode({'q': query})}")
    return found(page)


def found(page):
    """Return what the search page shows once it has searched."""
    page.wait_for_url("**/search.html?*")
    page.locator("#search-status", has_text=re.compile("[«“]")).wait_for()
    links = page.locator("#search-results h3 a").evaluate_all(
        "links => links.map(a => a.getAttribute('href'))"
    )
    return [link.removesuffix(".html") for link in links]


def score(language, answers, split=""):
    """Return the questions asked, and the shares answered by the first result and by one of the first three."""
    asked = [q for q in questions(language) if q["split"].endswith(split)]
    first = sum(answers[q["text"]][:1] in [[name] for name in q["pages"]] for q in asked)
    three = sum(bool(set(answers[q["text"]][:3]) & set(q["pages"])) for q in asked)
    return len(asked), first / len(asked), three / len(asked)


def first_query(browser, address, language, query, finish=found):
    """Read a page, then ask from its search box; return what the question made the browser load: path and bytes."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    loaded = {}
    page.on("requestfinished", lambda request: loaded.setdefault(request.url, request.response().body()))
    page.goto(f"{address}/{language}/canales/grupo.html", wait_until="networkidle")
    page.locator(".sidebar-search").fill(query)
    before = set(loaded)
    page.keyboard.press("Enter")
    finish(page)
    page.wait_for_load_state("networkidle")
    context.close()
    return {
        urlsplit(url).path.removeprefix(f"/{language}/"): len(gzip.compress(body, 6))
        for url, body in loaded.items()
        if url not in before
    }
