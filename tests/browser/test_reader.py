"""What a reader does, in a real browser: change language, search, copy a text."""

import pytest

from enregla import EXAMPLE, Controller, draft


@pytest.fixture
def page(browser):
    """A new window that may read the clipboard; any error on the page fails the test."""
    context = browser.new_context(
        permissions=["clipboard-read", "clipboard-write"], viewport={"width": 1280, "height": 900}
    )
    window = context.new_page()
    errors = []
    window.on("pageerror", lambda error: errors.append(str(error)))
    yield window
    context.close()
    assert not errors


@pytest.mark.parametrize(("language", "other", "endonym"), [("es", "en", "English"), ("en", "es", "Español")])
def test_switch_language_on_the_same_page_and_place(page, address, language, other, endonym):
    page.goto(f"{address}/{language}/canales/grupo-o-lista.html#que-ve-cada-persona")
    page.locator(".sidebar-drawer").get_by_role("link", name=endonym, exact=True).click()
    assert page.url == f"{address}/{other}/canales/grupo-o-lista.html#que-ve-cada-persona"
    assert page.locator("html").get_attribute("lang") == other


def test_switch_language_on_a_phone(browser, address):
    context = browser.new_context(viewport={"width": 375, "height": 800})
    window = context.new_page()
    window.goto(f"{address}/es/permiso/publicidad.html")
    window.locator(".mobile-header").get_by_role("link", name="English", exact=True).click()
    assert window.url == f"{address}/en/permiso/publicidad.html"
    context.close()


def test_switch_language_from_a_file(browser, site):
    context = browser.new_context()
    window = context.new_page()
    window.goto((site.root / "es" / "permiso" / "informar.html").as_uri())
    window.locator(".sidebar-drawer").get_by_role("link", name="English", exact=True).click()
    assert window.url == (site.root / "en" / "permiso" / "informar.html").as_uri()
    context.close()


@pytest.mark.parametrize(
    ("language", "query", "finds"),
    [
        ("es", "difusion", "¿Puedo meter a mis clientes en un grupo?"),
        ("es", "difusión", "¿Puedo meter a mis clientes en un grupo?"),
        ("es", "representacion", "¿Qué necesito para que la plantilla use WhatsApp?"),
        ("en", "broadcast", "May I put my customers in a group?"),
    ],
)
def test_search(page, address, language, query, finds):
    page.goto(f"{address}/{language}/index.html")
    page.locator(".sidebar-search").fill(query)
    page.keyboard.press("Enter")
    page.locator("#search-results li a", has_text=finds).first.wait_for(timeout=10_000)
    assert "search.html" in page.url
    if language == "es":
        page.locator("#search-results h2", has_text="Resultados").wait_for()


@pytest.mark.parametrize(
    ("language", "button", "copied", "products"),
    [
        (
            "es",
            "Copiar el texto: Consentimiento para recibir publicidad por WhatsApp",
            "Texto copiado",
            "pan y bollería",
        ),
        (
            "en",
            "Copy the text: Consent to receive advertising by WhatsApp",
            "Text copied",
            "bread and pastries",
        ),
    ],
)
def test_copy_a_clause(page, address, language, button, copied, products):
    page.goto(f"{address}/{language}/permiso/consentimiento.html")
    page.get_by_role("button", name=button).click()
    page.get_by_role("status").get_by_text(copied).wait_for()
    expected = str(draft("commercial-consent", Controller(**EXAMPLE), language, products=products))
    assert page.evaluate("navigator.clipboard.readText()") == expected


def test_without_javascript_the_page_still_works(browser, address):
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(f"{address}/es/permiso/consentimiento.html")
    assert not window.locator(".enregla-copy button").is_visible()
    assert "☐ Acepto que Panadería Sol" in window.locator("article").inner_text()
    window.locator(".sidebar-drawer").get_by_role("link", name="English", exact=True).click()
    assert window.url.endswith("/en/permiso/consentimiento.html")
    context.close()
