"""The wizard "¿Grupo, lista o nada?" in a real browser: the same answers as recommend(), and usable by everybody."""

import gzip
import math
import re
import time
from importlib.resources import files
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from tests.expected import situations as expected

from enregla import LANGUAGES, recommend
from enregla.advice_words import ANSWERS, VERDICT_NAMES
from enregla.explain import ALWAYS
from enregla.interview import INTERVIEW
from enregla.languages import translate
from enregla.situation import FACTS, VERDICTS

NAME = "herramientas/recomendador.html"
COMPARE = Path(__file__).with_name("compare.js").read_text(encoding="utf-8")
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RUN_AXE = "() => axe.run('.enregla-wizard').then(({violations}) => violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`))"
#: What the rows of the page say to the script.
DATA = ["verdict", "audience", "purpose", "consent", "channel", "when", "over", "texts", "always", "open"]
OPEN = """opened => {
    for (const box of document.querySelectorAll(".enregla-wizard details")) box.open = box.matches(opened);
}"""
#: The rules and the tables are all alike: a few of each are enough to look at.
FEWER = """() => {
    const alike = ".enregla-rows > li:nth-child(n + 8), .enregla-wizard > details > details:nth-of-type(n + 3)";
    for (const each of document.querySelectorAll(alike)) each.remove();
}"""
#: What the reader said, and the same for recommend(): one answer of each kind.
READERS = {
    "#a=strangers&p=service&n=2&x=1": {"audience": "strangers", "purpose": "service", "recipients": 120},
    "#a=acquainted&p=service&d=no&e=yes&j=yes&x=1": {
        "audience": "acquainted",
        "purpose": "service",
        "special_data": False,
        "everyone_reads_everyone": True,
        "joined_by_own_act": True,
    },
    "#a=strangers&p=commercial&c=express&g=yes&x=1": {
        "audience": "strangers",
        "purpose": "commercial",
        "consent": "express",
        "regulated_goods": True,
    },
    "#a=public&p=commercial&c=none&x=1": {"audience": "public", "purpose": "commercial", "consent": "none"},
    "#a=public&p=commercial&c=withdrawn&x=1": {
        "audience": "public",
        "purpose": "commercial",
        "consent": "withdrawn",
    },
    "#a=minors&p=commercial&c=none&x=1": {"audience": "minors", "purpose": "commercial", "consent": "none"},
    "#a=minors&p=commercial&c=withdrawn&x=1": {
        "audience": "minors",
        "purpose": "commercial",
        "consent": "withdrawn",
    },
    "#a=strangers&p=service&d=yes&x=1": {"audience": "strangers", "purpose": "service", "special_data": True},
    "#a=staff-own-phone&p=work&v=yes&n=257&k=unstated&x=1": {
        "audience": "staff-own-phone",
        "purpose": "work",
        "voluntary": True,
        "recipients": 300,
    },
}


@pytest.fixture
def page(browser):
    """A new window; any error on the page fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    window = context.new_page()
    errors = []
    window.on("pageerror", lambda error: errors.append(str(error)))
    yield window
    context.close()
    assert not errors


def asks(page, question):
    """Wait for the question: a step back or forward takes the browser a moment."""
    expect(page.locator("fieldset:visible legend").first).to_have_text(question)


def focuses(page, text):
    """Wait until what has the focus says *text*."""
    expect(page.locator(":focus")).to_have_text(text)


def fragment(page):
    return urlsplit(page.url).fragment


def plain(text):
    """A text without the typographic quotes of a page."""
    return text.translate(str.maketrans("’“”", '\'""'))


def choose(page, answer):
    page.get_by_label(answer).first.check()
    page.get_by_role("button", name="Siguiente").click()


def test_the_page_answers_as_the_package_in_every_situation_and_asks_only_what_matters(page, address):
    """tests/benchmarks/test_wizard.py does the same with every value, also of those that cannot differ."""
    started = time.perf_counter()
    answers = expected.answers()
    asked = time.perf_counter() - started
    page.goto(f"{address}/es/{NAME}")
    found = page.evaluate(COMPARE, answers | {"every": False})
    compare, ask = (found["times"][name] / 1000 for name in ("compare", "ask"))
    print(
        f"\n{found['situations']:,} situations: Python {asked:.0f} s, compared in {compare:.0f} s; "
        f"{found['asked']:,} questions asked, {found['skipped']:,} skipped, checked in {ask:.0f} s"
    )
    assert not found["differences"]
    assert found["situations"] == sum(
        math.prod(len(expected.classes(group, fact)) for fact in expected.facts_of(group))
        for group in expected.groups()
    )
    assert found["asked"] > 1000
    assert found["skipped"] > 1000


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("said", READERS)
def test_the_answer_is_shown_with_its_reasons_conditions_texts_and_law(page, address, said, language):
    advice = recommend(**READERS[said]).to(language)
    page.goto(f"{address}/{language}/{NAME}{said}")
    shown = page.locator(".enregla-wizard > section")
    assert shown.locator("h2").inner_text() == advice.headline
    assert translate(VERDICT_NAMES[advice.verdict], language) in shown.locator(".enregla-answer").inner_text()

    def told(box, part):
        listed = box.locator(f":scope > [data-part={part}] li")
        return [
            plain(text) for text in listed.evaluate_all("all => all.map(one => one.firstChild.textContent)")
        ]

    def links(box, part):
        return box.locator(f":scope > [data-part={part}]").evaluate(
            "one => [...one.querySelectorAll('a')].map(link => [link.textContent, link.getAttribute('href')])"
        )

    def own(statements):
        return [each for each in statements if each.rule not in ALWAYS]

    def texts(statements):
        return [plain(each.text) for each in statements]

    assert told(shown, "first") == texts(own(advice.conditions))
    assert told(shown, "always") == texts(each for each in advice.conditions if each.rule in ALWAYS)
    assert told(shown, "open") == texts(advice.open_questions)
    assert [href.split("/")[-1].split(".")[0] for _, href in links(shown, "texts")] == list(advice.texts)
    for channel, option in advice.options.items():
        box = shown.locator(f"[data-channel={channel}]")
        summary = plain(box.locator("summary").text_content())
        assert translate(VERDICT_NAMES[option.verdict], language) in summary
        assert plain(option.main_reason.text) in summary
        assert told(box, "why") == texts(own(option.reasons))
        assert told(box, "first") == texts(own(option.conditions))
        cited = {text for text, href in links(box, "why") if href.startswith("https://")}
        assert cited >= {citation for each in own(option.reasons) for citation in each.citations}
        cases = {name for each in own(option.reasons) for name in each.cases if name.startswith("AEPD ")}
        words = box.locator("[data-part=why]").text_content()
        assert all(name in words for name in cases)


def test_a_reader_gets_the_answer_with_the_keyboard_alone(page, address):
    page.goto(f"{address}/es/{NAME}")
    for _ in range(60):  # whatever comes before: menus, language, search
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "a":
            break
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")  # the second answer
    page.keyboard.press("Enter")
    focuses(page, "¿Para qué?")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    focuses(page, "Para afinar, si quiere")
    page.keyboard.press("Tab")
    focuses(page, "Ver ya la respuesta")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")  # no sensitive data
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "g"
    page.keyboard.press("Enter")
    focuses(page, "Use una lista de difusión.")
    expect(page).to_have_url(f"{address}/es/{NAME}#a=acquainted&p=service&d=no&x=1")
    assert page.locator(".enregla-answer").get_attribute("aria-live") == "polite"
    link = page.get_by_role("link", name="Cambiar: ¿A quién escribe?")
    link.focus()
    page.keyboard.press("Enter")
    focuses(page, "¿A quién escribe?")
    expect(page.get_by_label("Clientes que se conocen")).to_be_checked()


def test_an_answer_counts_before_the_browser_has_told_that_the_address_changed(page, address):
    page.goto(f"{address}/es/{NAME}#a=acquainted&p=service")
    page.evaluate("""() => {
        const answer = document.querySelector("[data-fact=special_data] [value=no]");
        answer.click();
        answer.form.requestSubmit();
    }""")
    expect(page).to_have_url(f"{address}/es/{NAME}#a=acquainted&p=service&d=no&x=1")


def test_a_first_question_needs_an_answer(page, address):
    page.goto(f"{address}/es/{NAME}")
    page.get_by_role("button", name="Siguiente").click()
    asks(page, "¿A quién escribe?")
    assert fragment(page) == ""
    assert page.evaluate("document.activeElement.name") == "a"


def test_back_and_forward_and_start_again(page, address):
    page.goto(f"{address}/es/{NAME}")
    choose(page, "Familias")
    choose(page, "Publicidad")
    asks(page, "¿Qué permiso tiene para enviar publicidad?")
    page.go_back()
    asks(page, "¿Para qué?")
    page.go_back()
    asks(page, "¿A quién escribe?")
    page.go_forward()
    asks(page, "¿Para qué?")
    page.go_forward()
    choose(page, "Aceptó su publicidad por WhatsApp")
    page.get_by_role("button", name="Ver la respuesta").click()
    expect(page.locator(".enregla-answer h2")).to_be_visible()
    page.get_by_role("button", name="Empezar de nuevo").click()
    asks(page, "¿A quién escribe?")
    assert not page.locator("fieldset:visible input:checked").count()
    page.go_back()
    expect(page.locator(".enregla-answer h2")).to_be_visible()
    page.get_by_role("link", name="Cambiar: ¿Para qué?").click()
    expect(page.get_by_role("radio", name="Publicidad").first).to_be_checked()
    page.get_by_role("link", name="Atrás").click()
    expect(page.get_by_role("radio", name="Familias")).to_be_checked()


def test_a_link_to_a_place_on_the_page_leaves_the_answers_alone(page, address):
    page.goto(f"{address}/es/{NAME}#a=parents&p=service")
    page.evaluate("location.hash = 'como-decide'")
    expect(page.locator(".enregla-more")).to_be_visible()


@pytest.mark.parametrize("fragment_", ["#como-decide", "#x", "#%E0%A4%A", "#"])
def test_the_page_opened_at_a_place_asks_its_first_question(page, address, fragment_):
    page.goto(f"{address}/es/{NAME}{fragment_}")
    asks(page, "¿A quién escribe?")
    choose(page, "Familias")
    asks(page, "¿Para qué?")


def test_what_was_said_outlives_a_look_at_a_place(page, address):
    page.goto(f"{address}/es/{NAME}#a=parents&p=service")
    page.evaluate("location.hash = 'como-decide'")
    page.locator("[name=d][value=no]").check()
    expect(page).to_have_url(f"{address}/es/{NAME}#a=parents&p=service&d=no")


def test_the_last_questions_are_optional_and_say_so(page, address):
    page.goto(f"{address}/es/{NAME}#a=strangers&p=service")
    assert "Estas preguntas son opcionales" in page.locator(".enregla-more").inner_text()
    page.get_by_role("button", name="Ver ya la respuesta").click()
    expect(page.locator(".enregla-answer h2")).to_have_text("Use una lista de difusión.")
    why = page.locator(".enregla-wizard > section > [data-part=why]")
    assert why.locator("li").first.is_visible(), "the reasons are open"


@pytest.mark.parametrize(
    ("said", "spanish", "english", "badge"),
    [
        (
            "#a=minors&p=commercial&c=none&x=1",
            "Mejor no. Si no hay otra forma, use un canal.",
            "Better not. If there is no other way, use a channel.",
            "mejor no",
        ),
        (
            "#a=strangers&p=service&d=yes&x=1",
            "Mejor no. Si no hay otra forma, use una lista de difusión.",
            "Better not. If there is no other way, use a broadcast list.",
            "mejor no",
        ),
        (
            "#a=public&p=commercial&c=withdrawn&x=1",
            "No escriba a esas personas: dijeron que no. Puede publicar en un canal, para quien quiera seguirlo.",
            "Do not write to those people: they said no. You may post in a channel, for whoever wants to follow it.",
            "permitido",
        ),
    ],
)
def test_the_headline_is_as_strict_as_the_verdict(page, address, said, spanish, english, badge):
    advice = recommend(**READERS[said])
    assert (advice.headline, advice.to("en").headline) == (spanish, english)
    assert advice.explain().startswith(f"{spanish}\n")
    for language, sentence in (("es", spanish), ("en", english)):
        page.goto(f"{address}/{language}/{NAME}{said}")
        page.reload()  # only the fragment may have changed
        expect(page.locator(".enregla-answer h2")).to_have_text(sentence)
        if language == "es":
            assert page.locator(".enregla-answer .enregla-verdict span").first.inner_text() == badge


def test_a_question_disappears_when_it_no_longer_matters(page, address):
    page.goto(f"{address}/es/{NAME}#a=strangers&p=commercial&c=express")
    asked = page.locator("fieldset:visible")
    before = asked.count()
    assert before > 5
    page.get_by_role("group", name="alcohol").get_by_label("Sí").check()
    expect(asked).to_have_count(1)
    page.get_by_role("group", name="alcohol").get_by_label("No", exact=False).nth(0).check()
    expect(asked).to_have_count(before)


def test_permission_is_asked_for_adverts_only(page, address):
    page.goto(f"{address}/es/{NAME}#a=strangers&p=service&c=express")
    expect(page.locator(".enregla-more")).to_be_visible()
    expect(page.get_by_role("group", name="¿Qué permiso tiene para enviar publicidad?")).to_be_hidden()
    page.goto(f"{address}/es/{NAME}#a=strangers&p=commercial")
    asks(page, "¿Qué permiso tiene para enviar publicidad?")


@pytest.mark.parametrize("said", READERS)
def test_the_address_gives_the_same_answer_again_and_in_the_other_language(page, address, said):
    page.goto(f"{address}/es/{NAME}{said}")
    shown = page.locator(".enregla-wizard > section").inner_text()
    # Through the questions and back: the address is the same.
    page.get_by_role("link", name=re.compile("Cambiar: ¿A quién escribe")).click()
    page.get_by_role("button", name="Siguiente").click()
    page.get_by_role("button", name="Ver la respuesta").click()
    expect(page).to_have_url(f"{address}/es/{NAME}{said}")
    page.reload()
    assert page.locator(".enregla-wizard > section").inner_text() == shown
    page.locator(".sidebar-drawer").get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(f"{address}/en/{NAME}{said}")
    expected_answer = recommend(**READERS[said], language="en").headline
    expect(page.locator(".enregla-answer h2")).to_have_text(expected_answer)


def test_the_address_holds_answers_and_nothing_else(page, address):
    page.goto(f"{address}/es/{NAME}#a=<b>&p=service&n=34600000000&name=Ana&x=1&a=strangers")
    asks(page, "¿A quién escribe?")
    choose(page, "Clientes que no se conocen")
    page.get_by_role("button", name="Ver la respuesta").click()
    expect(page.locator(".enregla-answer h2")).to_be_visible()
    allowed = {ask.key: {answer.value for answer in ask.answers} for ask in INTERVIEW} | {"x": {"1"}}
    given = parse_qs(fragment(page))
    assert given
    assert all(value in allowed[key] for key, values in given.items() for value in values)


def test_it_works_from_a_file_and_asks_nobody_for_anything(browser, site):
    context = browser.new_context(offline=True)
    window = context.new_page()
    asked = []
    window.on("request", lambda request: asked.append(request.url))
    window.goto((site.root / "es" / NAME).as_uri())
    loaded = len(asked)
    choose(window, "Clientes que no se conocen")
    choose(window, "Publicidad")
    choose(window, "Aceptó su publicidad por WhatsApp")
    window.locator("[name=d][value=no]").check()
    window.get_by_role("button", name="Ver la respuesta").click()
    expect(window.locator(".enregla-answer h2")).to_have_text(ANSWERS["broadcast-list"])
    window.go_back()
    expect(window.locator(".enregla-more")).to_be_visible()
    assert {url for url in asked[loaded:] if "favicon" not in url} == set()
    assert all(url.startswith(site.root.as_uri()) for url in asked)
    assert not context.cookies()
    assert window.evaluate("[localStorage.length, sessionStorage.length]")[1] == 0
    context.close()


def test_it_works_under_a_strict_policy(browser, address, site):
    """Whatever else is on the page: the wizard needs no inline script or style, and breaks no rule."""
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
    context = browser.new_context()
    window = context.new_page()
    complaints = []
    window.on("console", lambda message: complaints.append(message.location.get("url", "")))

    def strictly(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": policy})

    window.route("**/*.html", strictly)
    window.goto(f"{address}/es/{NAME}")
    choose(window, "Menores")
    asks(window, "¿Para qué?")
    assert not [url for url in complaints if "wizard" in url]
    context.close()
    for language in LANGUAGES:
        for element in site.page(language, NAME).select_one(".enregla-wizard").find_all(True):
            assert element.name not in ("script", "style")
            assert not [name for name in element.attrs if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_its_own_page_loads_its_script(site, language):
    for name in site.pages[language]:
        scripts = [tag["src"] for tag in site.page(language, name).find_all("script", src=True)]
        assert sum("wizard" in address for address in scripts) == (name == NAME), name


def test_without_javascript_every_answer_is_in_a_table(browser, address):
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(f"{address}/es/{NAME}")
    assert (
        not window.locator(".enregla-wizard > form, .enregla-wizard > section")
        .locator("visible=true")
        .count()
    )
    window.get_by_text("Todas las respuestas, en tablas").click()
    window.get_by_text("Publicidad. Permiso: Ninguno").click()
    row = window.locator("table:visible tr", has_text="Clientes que no se conocen")
    advice = recommend(audience="strangers", purpose="commercial", consent="none")
    assert row.locator("td").all_inner_texts()[1:] == [
        VERDICT_NAMES[o.verdict] for o in advice.options.values()
    ]
    window.get_by_text("Todas las reglas, con su ley y sus casos").click()
    assert window.get_by_text(advice["group"].reasons[0].text).is_visible()
    context.close()


def test_a_print_shows_the_answer_and_not_the_questions(page, address):
    page.goto(f"{address}/es/{NAME}#a=strangers&p=service&x=1")
    page.emulate_media(media="print")
    assert page.locator("[data-part=always] li").first.is_visible()
    assert not page.get_by_role("button", name="Empezar de nuevo").is_visible()
    assert not page.get_by_text("Todas las reglas, con su ley y sus casos").is_visible()


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_no_violation_in_any_step(browser, address, language, scheme, width):
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    window = context.new_page()
    found = {}
    window.goto(f"{address}/{language}/{NAME}")
    window.evaluate(FEWER)
    window.evaluate(AXE)
    for said in ("", "#a=minors&p=commercial", "#a=minors&p=commercial&c=express&g=no", *list(READERS)[1:3]):
        window.evaluate("hash => { location.hash = hash; }", said)
        # The tables and the rules below are the same in every step: once is enough.
        opened = ".enregla-wizard details" if not said else ".enregla-wizard > section details"
        window.evaluate(OPEN, opened)
        if violations := window.evaluate(RUN_AXE):
            found[said] = violations
        assert window.evaluate("document.documentElement.scrollWidth <= innerWidth"), said
    context.close()
    assert not found


def test_the_same_data_in_every_language(site):
    def data(language):
        wizard = site.page(language, NAME).select_one(".enregla-wizard")
        words = {"data-blank", "data-copied", "data-label"}
        return [
            {
                name: value
                for name, value in each.attrs.items()
                if name.startswith("data-") and name not in words
            }
            for each in wizard.find_all(True)
        ]

    assert data("es") == data("en")


def test_script_and_data_stay_small(site):
    """What the wizard adds to the script that every page has, and to the rules that could be read anyway."""
    html = (site.root / "es" / NAME).read_text(encoding="utf-8")
    bare = re.sub(rf' data-({"|".join(DATA)})(="[^"]*")?(?=[ >])', "", html)
    data = len(gzip.compress(html.encode())) - len(gzip.compress(bare.encode()))
    static = site.root / "es" / "_static"
    script = len(gzip.compress((static / "light-wizard.js").read_bytes()))
    script -= len(gzip.compress((static / "light.js").read_bytes()))
    print(f"\nscript {script} B, data {data} B, compressed")
    assert data > 1000
    assert script > 1000
    assert script + data < 5000


def test_the_readers_of_these_tests_see_every_verdict():
    seen = {option.verdict for said in READERS.values() for option in recommend(**said).options.values()}
    assert seen == set(VERDICTS)
    assert {fact for said in READERS.values() for fact in said} & set(FACTS)
