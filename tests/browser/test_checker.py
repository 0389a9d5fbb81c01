"""The checker: the browser finds what `check()` finds, in the same sentences, and sends nothing anywhere."""

import gzip
import tomllib
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from enregla import EXAMPLE, LANGUAGES, Controller, draft
from enregla.checking import KINDS, check
from enregla.clauses import CLAUSES
from enregla.sphinxext.policy import POLICY

LABELLED = Path(__file__).parents[1] / "labelled"
NOTICES = tomllib.loads((LABELLED / "notices_dev.toml").read_text(encoding="utf-8"))["notice"]
DENIED = [line.split("\t") for line in (LABELLED / "denied.tsv").read_text(encoding="utf-8").splitlines()[1:]]
#: What Python and a browser could read in two ways: spaces, breaks, letters of two units, case.
ODD = [
    "• Responsable:\u00a0Núñez’s 👩‍🍳, S.L.\x85Sus datos\u2028no salen de España. Tel. 600\r\n- BAJA…  ¿Qué?\x1cSí",
    "\ufeffOferta SOLO HOY İSTANBUL ſ K \u200b <b>baja</b>. Mr. Smith sends STOP!",
    ". . .",
]
BUTTON = {"es": "Comprobar el texto", "en": "Check the text"}


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def ask(page, text, kind, language="es"):
    """Paste and press the button; return the answer once it is there."""
    page.locator("textarea").fill(text)
    page.locator("#enregla-kind").select_option(kind)
    page.get_by_role("button", name=BUTTON[language]).click()
    page.locator(".enregla-checker > section:focus-within").wait_for()
    return page.locator(".enregla-checker > section")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_finds_what_check_finds(page, address, language):
    """Every notice as its own kind, and odd texts as every kind: elements, evidence, law and suggestions."""
    page.goto(f"{address}/{language}/herramientas/comprobador.html")
    ask(page, "Hola", "first-layer", language)
    texts = [(each["text"], each["kind"]) for each in NOTICES]
    texts += [(text, kind) for _, kind, _, _, text in DENIED]
    texts += [(text, kind) for text in [*ODD, NOTICES[0]["text"]] for kind in KINDS]
    found = page.evaluate(
        "texts => texts.map(([text, kind]) => window.enreglaCheck(window.enreglaSigns, text, kind))", texts
    )
    filled = page.evaluate(
        "found => found.map(all => all.map(({suggestion}) => window.enreglaSuggestion(suggestion)))", found
    )
    for (text, kind), elements, suggestions in zip(texts, found, filled, strict=True):
        right = check(text, kind=kind, language=language).elements
        assert suggestions == [each.suggestion for each in right]
        names = ("id", "says", "found", "evidence", "citations", "onlyIf")
        assert [tuple(each[name] for name in names) for each in elements] == [
            (each.id, each.says, each.found, each.evidence, list(each.citations), each.only_if)
            for each in right
        ], (kind, text)


@pytest.mark.parametrize("notice", [NOTICES[0], NOTICES[40], NOTICES[-1]], ids=["first", "middle", "last"])
def test_the_answer_shows_what_was_found_and_what_was_not(page, address, notice):
    language = notice["language"]
    page.goto(f"{address}/{language}/herramientas/comprobador.html")
    answer = ask(page, notice["text"], notice["kind"], language)
    result = check(notice["text"], kind=notice["kind"], language=language)
    order = sorted(result.elements, key=lambda each: (each.found, not each.missing))
    assert answer.locator("li > strong").all_inner_texts() == [each.says for each in order]
    quoted = [each.evidence or each.suggestion for each in order]
    assert answer.locator("blockquote").all_text_contents() == [each for each in quoted if each]
    assert answer.locator(":scope > p").last.text_content() == result.note


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_only_some_texts_need_is_not_missing(page, address, language):
    page.goto(f"{address}/{language}/herramientas/comprobador.html")
    answer = ask(page, "Hola", "first-layer", language)
    groups = {
        heading: answer.locator(f"h3:text-is('{heading}') + ul > li").all_inner_texts()
        for heading in answer.locator("h3").all_inner_texts()
    }
    missing, perhaps, found = {
        "es": ("No se ha encontrado", "Solo si es su caso", "Se ha encontrado"),
        "en": ("Not found", "Only if this is your case", "Found"),
    }[language]
    assert list(groups) == [missing, perhaps, found]
    assert len(groups[missing]) == 5
    first, second = groups[perhaps]
    assert {"es": "Solo si: se elaboran perfiles.", "en": "Only if: profiles are made."}[language] in first
    when = {"es": "los datos no los dio la persona", "en": "the person did not give the data"}[language]
    assert when in second
    result = check("Hola", kind="first-layer", language=language).elements
    assert [each.id for each in result if each.missing] == ["a1", "a2", "a3", "a5", "a7"]
    count = {"es": "Encontrado: 1 de 6.", "en": "Found: 1 of 6."}[language]
    assert count in answer.inner_text()
    ours = draft("first-layer", Controller(**EXAMPLE), language, **fields(language), profiling=True)
    found = ask(page, str(ours), "first-layer", language).locator("ul").last.inner_text()
    assert check(str(ours), kind="first-layer", language=language)["a4"].says in found


def fields(language):
    return CLAUSES["first-layer"].example(language)


def test_suggestions_have_the_company_of_the_generator_and_can_be_copied(browser, address):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}/es/herramientas/generador.html")
    typed = {"name": "Forn <b>Núria</b>", "tax_id": "12345678A", "address": "Plaça 1, Vic"}
    page.evaluate("typed => localStorage.setItem('enregla', JSON.stringify(typed))", typed)
    page.goto(f"{address}/es/herramientas/comprobador.html")
    answer = ask(page, "Hola", "first-layer")
    right = "Responsable: Forn <b>Núria</b> (NIF B12345674), Plaça 1, Vic."
    assert answer.locator("blockquote").first.text_content() == right, "a wrong tax number stays out"
    answer.get_by_role("button", name="Copiar el texto: quién es responsable").click()
    answer.get_by_role("status").get_by_text(
        "Texto copiado, con datos de ejemplo: NIF, NIE o CIF.", exact=True
    ).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == right
    company = Controller(**EXAMPLE | typed | {"tax_id": "12345678Z"})
    page.evaluate(
        "typed => localStorage.setItem('enregla', JSON.stringify(typed))", typed | {"tax_id": "12345678Z"}
    )
    answer = ask(page, "Hola", "first-layer")
    texts = [part.text for part in draft("first-layer", company, "es", **fields("es")).parts]
    shown = answer.locator("blockquote").all_text_contents()
    assert shown[0] in texts
    assert "NIF 12345678Z" in shown[0]
    answer.get_by_role("button", name="Copiar el texto: quién es responsable").click()
    answer.get_by_role("status").get_by_text("Texto copiado", exact=True).wait_for()
    context.close()


def test_the_law_is_cited_with_links(page, address):
    page.goto(f"{address}/en/herramientas/comprobador.html")
    answer = ask(page, "Hello", "first-layer", "en")
    elements = check("Hello", kind="first-layer", language="en").elements
    order = sorted(elements, key=lambda each: (each.found, not each.missing))
    assert answer.locator("small").all_inner_texts() == [", ".join(each.citations) for each in order]
    for link in answer.locator("small a").all():
        assert link.get_attribute("href").startswith("https://")
        assert link.get_attribute("title")
        assert "enregla-law" in link.get_attribute("class")


def test_on_a_phone_the_result_is_in_sight_and_has_the_focus(page, address):
    page.set_viewport_size({"width": 375, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{address}/es/herramientas/comprobador.html")
    ask(page, "Hola", "first-layer")
    assert page.locator(":focus").inner_text() == "Resultado"
    box = page.locator(":focus").bounding_box()
    assert 56 <= box["y"] <= 640


def test_without_colours_the_main_button_is_not_like_the_others(page, address):
    page.emulate_media(forced_colors="active")
    page.goto(f"{address}/es/herramientas/comprobador.html")
    answer = ask(page, "Hola", "first-layer")
    colour = "e => getComputedStyle(e).backgroundColor"
    main = page.locator("[type=submit]:visible").last.evaluate(colour)
    assert main != answer.locator("button").first.evaluate(colour)


def test_an_empty_or_endless_text_is_told(page, address):
    page.goto(f"{address}/es/herramientas/comprobador.html")
    for text, says in ((" \n\t", "Pegue primero un texto."), ("x" * 100_001, "se leen como mucho 100000")):
        page.locator("textarea").fill(text)
        page.get_by_role("button", name=BUTTON["es"]).click()
        page.get_by_role("status").get_by_text(says).wait_for()


def test_by_keyboard_alone(page, address):
    page.goto(f"{address}/es/herramientas/comprobador.html")
    page.locator("textarea").focus()
    page.keyboard.type("Responsable: Forn, S.L.")
    page.keyboard.press("Tab")
    page.keyboard.press("End")
    assert page.locator("#enregla-kind").input_value() == KINDS[-1]
    page.keyboard.press("Home")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "submit"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    page.locator("blockquote").get_by_text("Responsable: Forn, S.L.").first.wait_for()


def test_what_is_pasted_is_only_text_and_goes_nowhere(page, address):
    asked = []
    page.on("request", lambda request: asked.append((request.method, request.url)))

    def guarded(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": POLICY})

    page.route("**/*.html", guarded)
    page.goto(f"{address}/es/herramientas/comprobador.html")
    assert not [url for _, url in asked if "checker-" in url]
    answer = ask(page, "Responsable: <b>Forn</b><img src=x onerror=alert(1)>, S.L.", "first-layer")
    assert "<b>Forn</b><img src=x onerror=alert(1)>" in answer.inner_text()
    assert not answer.locator("b, img").count()
    again = len(asked)
    ask(page, "Responsable: Forn, S.L.", "second-layer")
    assert asked[again:] == []
    web = [(method, urlsplit(url)) for method, url in asked if not url.startswith("data:")]
    assert {(method, url.netloc) for method, url in web} == {("GET", urlsplit(address).netloc)}
    assert not [url for _, url in web if "Forn" in url.geturl()]
    kept = page.evaluate("JSON.stringify({...localStorage, ...sessionStorage}) + location.href")
    assert "Forn" not in kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_works_from_a_file(page, site, language):
    page.goto((site.root / language / "herramientas" / "comprobador.html").as_uri())
    answer = ask(page, "Forn, S.L.", "first-layer", language)
    assert "Forn, S.L." in answer.locator("blockquote").all_text_contents()


def test_a_script_that_does_not_arrive_is_told_and_asked_for_again(page, address):
    page.goto(f"{address}/es/herramientas/comprobador.html")
    page.route("**/checker-es.js*", lambda route: route.abort())
    page.locator("textarea").fill("Forn, S.L.")
    page.get_by_role("button", name=BUTTON["es"]).click()
    page.get_by_role("status").get_by_text("No se ha podido cargar").wait_for()
    page.unroute("**/checker-es.js*")
    ask(page, "Forn, S.L.", "first-layer")


def test_without_javascript_the_page_points_to_the_command(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/es/herramientas/comprobador.html")
    assert not page.locator(".enregla-checker form").is_visible()
    assert "terminal" in page.locator(".enregla-checker noscript").inner_text()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_before_or_after(page, address, language):
    for scheme, width in (("light", 375), ("dark", 1280)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}/{language}/herramientas/comprobador.html")
        ask(page, "Forn, S.L.", "first-layer", language)
        page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
        assert not page.evaluate(
            "axe.run().then(({violations}) => violations.map(each => each.id + each.nodes[0].html))"
        )
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_script_is_small_and_only_where_the_checker_stands(site):
    script = (site.root / "es" / "_static" / "checker.js").read_bytes()
    assert len(gzip.compress(script, 9)) <= 4096
    for language in LANGUAGES:
        for name in site.pages[language]:
            page = site.page(language, name)
            assert bool(page.select("script[src*='checker.js']")) == bool(page.select(".enregla-checker"))
