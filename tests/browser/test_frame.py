"""The frame in a real browser: nothing breaks its policy, and it can be used with any size, key, colour or paper."""

import pytest

from enregla import LANGUAGES

GUIDE = "es/canales/grupo-o-lista.html"
LISTEN = """addEventListener("securitypolicyviolation", (e) => console.error(`${e.violatedDirective}: ${e.blockedURI} ${e.sample}`))"""
WIDE = {"width": 1280, "height": 900}
SEARCH = {"es": "grupo", "en": "group"}
PHONE = {"width": 375, "height": 800}


@pytest.fixture
def window(browser, request):
    """Open a window with the settings of the test; any error on the page fails the test."""
    contexts, errors = [], []

    def new(**settings):
        context = browser.new_context(**{"viewport": WIDE, "reduced_motion": "reduce"} | settings)
        contexts.append(context)
        context.add_init_script(LISTEN)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(f"{page.url}: {error}"))
        page.on(
            "console",
            lambda message: message.type == "error" and errors.append(f"{page.url}: {message.text}"),
        )
        return page

    yield new
    for context in contexts:
        context.close()
    assert not errors


def colours(page):
    """The colours of the page behind its words and of the words."""
    return page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_breaks_the_policy(window, address, site, language, scheme):
    page = window()
    root = address if scheme == "http" else site.root.as_uri()
    names = [f"{language}/{name}" for name in site.pages[language]] + [
        f"{language}/search.html?q={SEARCH[language]}"
    ]
    names += ["index.html", *(["404.html"] if scheme == "http" else [])]
    for name in names:
        page.goto(f"{root}/{name}")
        assert colours(page)[1] == "rgb(23, 33, 30)", "the stylesheet came"
        if name not in ("index.html", "404.html"):
            assert page.locator(".theme-button").is_visible(), "the script ran"
        if "?" in name:
            page.locator("#search-results li a").first.wait_for()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_phone_has_the_same_navigation_behind_a_button(window, address, javascript):
    page = window(viewport=PHONE, java_script_enabled=javascript)
    page.goto(f"{address}/{GUIDE}")
    menu = page.locator(".sidebar-drawer")
    assert not menu.is_visible()
    page.get_by_role("button", name="Menú").click()
    assert menu.locator(".sections > ul > li").count() == 13
    assert menu.locator('[aria-current="page"]').is_visible()
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    page.get_by_role("button", name="Menú").click()
    menu.get_by_role("link", name="Seguridad").click()
    page.wait_for_url("**/es/seguridad/index.html")


def test_the_contents_of_the_page_are_a_sheet_on_a_phone(window, address):
    page = window(viewport=PHONE)
    page.goto(f"{address}/{GUIDE}")
    page.get_by_role("button", name="En esta página").click()
    page.locator(".toc-tree").get_by_role("link", name="Si ya los metió").click()
    assert page.url.endswith("#si-ya-los-metio")
    assert not page.locator(".toc-drawer").is_visible()
    top = page.locator("#si-ya-los-metio > h2").evaluate("e => e.getBoundingClientRect().top")
    header = page.locator(".mobile-header").evaluate("e => e.getBoundingClientRect().bottom")
    assert header <= top < PHONE["height"], "the heading is in sight, below the header"


def test_the_contents_mark_the_place(window, address):
    page = window(viewport={"width": 1440, "height": 900})
    page.goto(f"{address}/{GUIDE}")
    assert page.locator(".toc-tree [aria-current]").count() == 0
    for name in ("invite-con-este-texto", "que-ve-cada-persona"):
        page.evaluate("id => document.getElementById(id).scrollIntoView()", name)
        page.locator(f'.toc-tree a[href="#{name}"][aria-current="true"]').wait_for()
        assert page.locator(".toc-tree [aria-current]").count() == 1


@pytest.mark.parametrize(("language", "words"), [("es", "Saltar al contenido"), ("en", "Skip to content")])
def test_the_first_key_offers_to_skip_to_the_content(window, address, language, words):
    page = window()
    page.goto(f"{address}/{language}/canales/grupo-o-lista.html")
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.inner_text() == words
    box = link.bounding_box()
    assert box["x"] >= 0
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "furo-main-content"
    page.keyboard.press("Tab")
    assert page.locator(":focus").evaluate("e => !!e.closest('article')")


def test_the_focus_can_always_be_seen(window, address):
    page = window()
    page.goto(f"{address}/{GUIDE}")
    for _ in range(40):
        page.keyboard.press("Tab")
        seen = page.locator(":focus").evaluate(
            "e => [e, e.parentElement].some(x => getComputedStyle(x).outlineStyle !== 'none' && parseFloat(getComputedStyle(x).outlineWidth) >= 2)"
        )
        assert seen, page.locator(":focus").evaluate("e => e.outerHTML.slice(0, 200)")


@pytest.mark.parametrize("width", [320, 640, 1024])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_has_to_be_scrolled_sideways(window, address, site, language, width):
    """320 px is a phone, or 1280 px at 400 %; a table or a program that is too wide counts too."""
    page = window(viewport={"width": width, "height": 800})
    found = {}
    for name in [f"{language}/{name}" for name in site.pages[language]] + ["index.html", "404.html"]:
        page.goto(f"{address}/{name}")
        over = page.evaluate(
            """[document.documentElement, ...document.querySelectorAll("article *")]
            .filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && getComputedStyle(e).display !== "inline"
              && (e === document.documentElement || getComputedStyle(e).overflowX !== "visible"))
            .map((e) => `${e.tagName}.${e.className}: ${e.scrollWidth - e.clientWidth}`)"""
        )
        if over:
            found[name] = over
    assert not found


def test_paper_has_the_text_and_no_controls(window, address):
    page = window(viewport={"width": 800, "height": 900}, color_scheme="dark")
    page.goto(f"{address}/{GUIDE}")
    page.emulate_media(media="print")
    for hidden in (
        ".sidebar-drawer",
        ".mobile-header",
        ".toc-drawer",
        ".above",
        ".neighbours",
        ".enregla-copy",
        ".headerlink",
        ".notice .links",
    ):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert not page.locator(".printed").count(), "nobody can go to an address in .example"
    assert page.locator(".enregla-part").first.evaluate("e => getComputedStyle(e).breakInside") == "avoid"
    assert colours(page)[0] == "rgb(255, 255, 255)"

    def after(selector):
        return page.locator(selector).first.evaluate("e => getComputedStyle(e, '::after').content")

    assert after("article a.enregla-law") == "none", "an article of the law is its own address"
    assert "https://" in after("article a.enregla-case")


def test_a_verdict_is_a_sign_and_a_word(window, address):
    page = window(forced_colors="active")
    page.goto(f"{address}/{GUIDE}")
    signs = page.locator(".enregla-verdicts td span").evaluate_all(
        "all => [...new Set(all.map(e => getComputedStyle(e, '::before').content + ' ' + e.textContent))]"
    )
    assert sorted(signs) == sorted(
        ['"✓" / "" permitido', '"✓*" / "" con condiciones', '"△" / "" mejor no', '"✕" / "" prohibido']
    )
    chip = page.locator(".enregla-verdicts td span").first
    assert chip.evaluate("e => getComputedStyle(e).borderStyle") == "solid", (
        "the chip keeps its edge without colours"
    )


def test_without_colours_the_page_that_is_open_stands_out(window, address):
    page = window(forced_colors="active")
    page.goto(f"{address}/{GUIDE}")
    looks = "all => all.map(e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).borderLeftColor])"
    (current,) = page.locator(".sections ul ul a[aria-current]").evaluate_all(looks)
    others = page.locator(".sections ul ul a:not([aria-current])").evaluate_all(looks)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert others
    assert {tuple(each)[1] for each in others} == {paper}, "their edge is not seen"
    assert current[0] not in {each[0] for each in others}


def test_the_theme_is_chosen_and_stays_on_the_next_page(window, address):
    for device, before in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(17, 21, 20)")):
        page = window(color_scheme=device)
        page.goto(f"{address}/{GUIDE}")
        button = page.locator(".theme-button")
        seen = []
        for _ in range(3):
            seen.append((button.inner_text(), colours(page)[0]))
            button.click()
        assert seen == [
            ("Tema: el del dispositivo", before),
            ("Tema: claro", "rgb(255, 255, 255)"),
            ("Tema: oscuro", "rgb(17, 21, 20)"),
        ]
        opposite = {"light": "oscuro", "dark": "claro"}[device]
        while opposite not in button.inner_text():
            button.click()
        chosen = colours(page)
        assert chosen[0] != before
        page.locator(".sections").get_by_role("link", name="Seguridad").click()
        page.wait_for_url("**/es/seguridad/index.html")
        assert colours(page) == chosen
        assert opposite in page.locator(".theme-button").inner_text()


@pytest.mark.parametrize(
    ("opener", "sheet"), [(".menu-button", ".sidebar-drawer"), (".toc-button", ".toc-drawer")]
)
def test_a_sheet_closes_when_the_focus_leaves_it(window, address, opener, sheet):
    page = window(viewport=PHONE)
    page.goto(f"{address}/{GUIDE}")
    for key in ("Tab", "Shift+Tab"):
        page.locator(opener).focus()
        page.keyboard.press("Enter")
        assert page.locator(sheet).is_visible()
        page.keyboard.press("Tab")
        assert page.evaluate("sheet => !!document.activeElement.closest(sheet)", sheet)
        for _ in range(60):
            page.keyboard.press(key)
            if not page.evaluate("sheet => !!document.activeElement.closest(sheet)", sheet):
                break
        assert not page.locator(sheet).is_visible()
        seen = page.evaluate(
            """() => {
              const box = document.activeElement.getBoundingClientRect();
              return document.activeElement.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
            }"""
        )
        assert seen, "what has the focus is in sight"
    page.locator(opener).click()
    assert page.locator(sheet).is_visible()
    page.mouse.click(370, 790) if sheet == ".sidebar-drawer" else page.mouse.click(5, 80)
    assert not page.locator(sheet).is_visible()


@pytest.mark.parametrize(
    ("here", "name", "there"), [("es", "English", "en"), ("en", "Español", "es")]
)  # fmt: skip
def test_the_other_language_looks_for_the_same(window, address, here, name, there):
    page = window()
    page.goto(f"{address}/{here}/search.html?q=whatsapp%20canal")
    page.locator(".sidebar-drawer").get_by_role("link", name=name, exact=True).click()
    page.wait_for_url(f"**/{there}/search.html?q=whatsapp%20canal")
    assert page.locator("article [name=q]").input_value() == "whatsapp canal"


def test_who_wants_no_motion_gets_none(window, address):
    for motion, expected in (("reduce", "auto"), ("no-preference", "smooth")):
        page = window(reduced_motion=motion)
        page.goto(f"{address}/{GUIDE}")
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == expected


def test_a_row_is_a_card_on_a_phone_and_still_a_table_to_a_screen_reader(window, address):
    page = window(viewport=PHONE)
    page.goto(f"{address}/{GUIDE}")
    cell = page.locator(".enregla-channels tbody td").nth(1)
    assert cell.evaluate("e => getComputedStyle(e, '::before').content") == '"Quién más ve el número"'
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in nodes if not node["ignored"]]
    assert roles.count("table") == 2
    assert roles.count("columnheader") == 4 + 7


SHIFTS = """new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.shifted = (window.shifted || 0) + e.value })
.observe({ type: "layout-shift", buffered: true })"""


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize(
    "name",
    [
        "search.html?q=xyzzyq",
        "search.html?q=grupo",
        "index.html",
        "referencia/casos.html",
        "canales/grupo-o-lista.html",
    ],
)
def test_nothing_moves_while_a_page_loads(window, address, name, width):
    for language in LANGUAGES:
        page = window(viewport={"width": width, "height": 812})
        page.add_init_script(SHIFTS)
        page.goto(f"{address}/{language}/{name}")
        page.wait_for_timeout(400)
        assert page.evaluate("window.shifted || 0") <= 0.01


def test_the_pages_of_the_root_fit_in_a_window(window, address):
    page = window()
    for name in ("index.html", "404.html"):
        page.goto(f"{address}/{name}")
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight"), name


def test_the_theme_button_is_always_in_sight(window, address):
    page = window()
    for name in ("es/index.html", "es/sectores/comercio.html", "en/cumplimiento/multas.html"):
        page.goto(f"{address}/{name}")
        box = page.locator(".theme-button").bounding_box()
        assert box["y"] + box["height"] <= 900, name


def test_a_drawing_and_the_words_around_it_begin_at_one_edge(window, address):
    for width in (375, 1280, 1600):
        page = window(viewport={"width": width, "height": 900})
        page.goto(f"{address}/{GUIDE}")
        edges = page.evaluate(
            """["article h1", "article .enregla-drawing", "article .enregla-drawing-title", "article table caption", "article h2"]
            .map((one) => Math.round(document.querySelector(one).getBoundingClientRect().left))"""
        )
        assert len(set(edges)) == 1, (width, edges)


def test_a_citation_in_a_table_is_not_broken(window, address):
    page = window()
    for name in (
        GUIDE,
        "es/referencia/casos.html",
        "en/referencia/reglas.html",
        "en/referencia/glosario.html",
    ):
        page.goto(f"{address}/{name}")
        broken = page.locator("article td a.enregla-law").evaluate_all(
            "all => all.filter(e => e.getClientRects().length > 1).map(e => e.textContent)"
        )
        assert not broken, name
