"""The registers in a real browser: they can be narrowed, and are whole without JavaScript."""

import re

import pytest

from enregla.cases import cases
from enregla.facts import facts

REGISTERS = {"casos": len(cases()), "datos-de-whatsapp": len(facts())}
ROWS = "article table.enregla-table tbody tr"


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors


def status(page):
    return tuple(map(int, re.findall(r"\d+", page.locator(".enregla-filter [role=status]").inner_text())))


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", REGISTERS)
def test_all_is_shown_and_counted_once(page, address, language, name):
    page.goto(f"{address}/{language}/referencia/{name}.html")
    assert status(page) == (REGISTERS[name], REGISTERS[name])
    captions = page.locator("article caption").evaluate_all(
        "all => all.map(e => e.innerText.replace(/¶$/, '').trim())"
    )
    options = page.locator("#enregla-topic option").all_inner_texts()
    assert options[1:] == captions


def test_words_accents_and_amounts_narrow_the_cases(page, address):
    page.goto(f"{address}/es/referencia/casos.html")
    for typed in ("lssi 21", "PUBLICIDAD", "4.000", "camara"):
        page.fill("#enregla-words", typed)
        shown, total = status(page)
        assert 0 < shown < total, typed
        for row in page.locator(ROWS).locator("visible=true").all_inner_texts():
            folded = row.lower().replace("á", "a").replace("\N{NO-BREAK SPACE}", " ")
            assert all(word in folded for word in typed.lower().split()), row
    page.fill("#enregla-words", "")
    assert status(page) == (REGISTERS["casos"], REGISTERS["casos"])


def test_a_subject_leaves_one_table_and_nothing_leaves_none(page, address):
    page.goto(f"{address}/en/referencia/casos.html")
    page.select_option("#enregla-topic", index=3)
    assert page.locator("article table:visible").count() == 1
    assert page.locator("article h2:visible").count() == 2, "its heading, and the section without a table"
    shown, _ = status(page)
    assert page.locator(ROWS).locator("visible=true").count() == shown
    page.fill("#enregla-words", "xyzzy")
    assert page.locator("article table:visible").count() == 0
    assert "Nothing matches" in page.locator(".enregla-filter [role=status]").inner_text()
    page.keyboard.press("Enter")
    assert page.url.endswith("casos.html"), "nothing is sent anywhere"


def test_without_javascript_the_page_is_whole(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/es/referencia/casos.html")
    assert not page.locator(".enregla-filter").is_visible()
    assert page.locator(ROWS).locator("visible=true").count() == page.locator(ROWS).count() >= len(cases())
    context.close()
