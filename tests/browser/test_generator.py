"""The generator: what the browser writes is what `draft()` writes, for every clause, language, option and format."""

import gzip
import itertools
import json
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from enregla import EXAMPLE, LANGUAGES, BadInput, Controller, draft
from enregla.clauses import CLAUSES
from enregla.figures import LONGEST_MESSAGE
from enregla.formats.platform import CATEGORIES

#: Nothing but the site's own files, no inline script or style: the policy that the site is served with.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'none'; base-uri 'none'"
)
#: A company whose data try to be markup, a placeholder, a list, a link or a broken letter.
ODD = {
    "name": "  *L'Àvia* <b>Núñez</b> & {name} {{1}} 👩‍🍳, S.L. ",
    "tax_id": "es b-1234567 4",
    "address": "1. C/ «Mayor»_ 1 – 2º, 28013 `Madrid`",
    "email": "hola_*ñ'@sol.example",
    "phone": "(+34) 600-000 000",
    "privacy_url": "https://sol.example/_a_/~b?x=1&y=*2*#`c`",
}
TYPE = """([selector, values]) => {
  for (const [name, value] of Object.entries(values)) {
    const input = document.querySelector(`${selector} [data-of="${name}"] input`);
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""
READ = """([index, options, format]) => {
  const box = document.querySelectorAll(".enregla-clause")[index];
  for (const input of box.querySelectorAll("[type=checkbox]")) {
    if (input.checked !== options.includes(input.name)) input.click();
  }
  const pick = (select, value) => {
    select.value = value;
    select.dispatchEvent(new Event("change"));
  };
  const [size, select] = ["size", "format"].map(name => box.querySelector(`select[name=${name}]`));
  if (size) pick(size, options.includes("printable") ? "long" : "");
  pick(select, format);
  const shown = [...box.querySelectorAll(".enregla-part:not([hidden])")].flatMap(part =>
    [...part.querySelectorAll(".enregla-heading, .enregla-text")].map(p => p.textContent));
  const button = box.querySelector(".enregla-copy [data-text]");
  return { shown: shown.join("\\n\\n"), text: button.dataset.text, disabled: button.disabled,
           example: !box.querySelector(".enregla-example").hidden, markup: box.querySelectorAll(".enregla-text b").length,
           formats: [...select.options].map(option => option.value) };
}"""


@pytest.fixture
def context(browser):
    context = browser.new_context(
        permissions=["clipboard-read", "clipboard-write"],
        viewport={"width": 1280, "height": 900},
        accept_downloads=True,
    )
    yield context
    context.close()


@pytest.fixture
def page(context):
    """A new window; any error on the page, or in the console, fails the test."""
    window = context.new_page()
    errors = []
    window.on("pageerror", lambda error: errors.append(str(error)))
    yield window
    assert not errors


def own_fields(clause):
    """Values for every field of a clause, as odd as the company's, and its options."""
    texts = [field.name for field in clause.fields if not field.option]
    options = [field.name for field in clause.fields if field.option]
    return {
        name: f" ~{place}~ *{name}* <i>ñ</i>'\" {{tax_id}} 🥐" for place, name in enumerate(texts)
    }, options


def choices(options):
    """No option, each alone, and all."""
    return list(dict.fromkeys([(), *((option,) for option in options), tuple(options)]))


def expected(document, name):
    """The document in a format, or nothing where the format has no room for it."""
    try:
        return document.to(name)
    except BadInput:
        return None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_of_every_clause_is_the_one_that_draft_gives(page, address, language):
    page.goto(f"{address}/{language}/herramientas/generador.html")
    page.evaluate(TYPE, [".enregla-company", ODD])
    ids = page.evaluate(
        "[...document.querySelectorAll('.enregla-clause')].map(box => JSON.parse(box.dataset.clause).id)"
    )
    assert sorted(ids) == sorted(CLAUSES)
    controller = Controller(**ODD)
    compared = 0
    for index, clause in enumerate(map(CLAUSES.get, ids)):
        fields, options = own_fields(clause)
        page.evaluate(TYPE, [f'[data-clause*=\'"id":"{clause.id}"\']', fields])
        for chosen in choices(options):
            document = draft(clause.id, controller, language, **fields, **dict.fromkeys(chosen, True))
            for name in ("text", "whatsapp", "markdown", "platform-template"):
                if name == "platform-template" and clause.id not in CATEGORIES:
                    continue
                found = page.evaluate(READ, [index, chosen, name])
                assert found["shown"] == str(document)
                assert ("platform-template" in found["formats"]) == (clause.id in CATEGORIES)
                assert not found["example"]
                assert not found["markup"]
                right = expected(document, name)
                assert found["disabled"] == (right is None), (clause.id, chosen, name)
                assert right is None or found["text"] == right, (clause.id, chosen, name)
                compared += 1
    assert compared == sum(
        len(choices(own_fields(clause)[1])) * (4 if clause.id in CATEGORIES else 3)
        for clause in CLAUSES.values()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_anything_is_typed_the_texts_are_the_examples(page, address, language):
    page.goto(f"{address}/{language}/herramientas/generador.html")
    for index, clause in enumerate(CLAUSES.values()):
        document = draft(clause.id, Controller(**EXAMPLE), language, **clause.example(language))
        for name in ("text", "whatsapp", "markdown", *(["platform-template"] * (clause.id in CATEGORIES))):
            found = page.evaluate(READ, [index, [], name])
            assert found["text"] == document.to(name)
            assert found["example"]


@pytest.mark.parametrize("name", ["- Sol", "1. Sol", "> Sol", "١. Sol", "*Sol", "}} Sol {{"])
def test_a_message_that_begins_with_what_was_typed_stays_plain(page, address, name):
    page.goto(f"{address}/es/clausulas/group-invitation.html")
    page.evaluate(TYPE, [".enregla-clause", {"name": name}])
    document = draft(
        "group-invitation",
        Controller(**EXAMPLE | {"name": name}),
        **CLAUSES["group-invitation"].example("es"),
    )
    assert str(document).startswith(name)
    for form in ("whatsapp", "markdown", "platform-template"):
        assert page.evaluate(READ, [0, [], form])["text"] == document.to(form)


def test_sections_are_numbered_among_those_that_are_shown(page, address):
    """No clause has a section that comes and goes today, so one is made here."""
    page.goto(f"{address}/es/clausulas/processor-agreement.html")
    page.evaluate(
        "() => { const titles = document.querySelectorAll('.enregla-heading');"
        " titles[1].closest('.enregla-part').dataset.unless = 'third_country';"
        " titles[3].closest('.enregla-part').dataset.when = 'third_country'; }"
    )
    for options, left_out in ([], 3), (["third_country"], 1):
        text = page.evaluate(READ, [0, options, "text"])["text"].split("\n\n")
        document = draft(
            "processor-agreement",
            Controller(**EXAMPLE),
            safeguard="x",
            **CLAUSES["processor-agreement"].example("es"),
            **dict.fromkeys(options, True),
        )
        titles = [part.heading.partition(". ")[2] for part in document.parts if part.heading]
        del titles[left_out]
        shown = [block for block in text if block.partition(". ")[2] in titles]
        assert shown == [f"{number}. {title}" for number, title in enumerate(titles, 1)]


def test_no_clause_is_longer_than_a_message():
    longest = max(
        len(
            draft(
                clause.id,
                Controller(**EXAMPLE | {"name": "x" * 300, "address": "x" * 300}),
                language,
                **{f.name: True if f.option else "x" * 300 for f in clause.fields},
            ).to("whatsapp")
        )
        for clause, language in itertools.product(CLAUSES.values(), LANGUAGES)
    )
    assert longest < LONGEST_MESSAGE  # so the browser need not check


#: What each text says of its length: as a message, as a template, and where it has no other.
LENGTHS = {
    "es": (
        "{} caracteres: cabe en un mensaje de la aplicación WhatsApp, que admite 65.536.",
        "{} caracteres: cabe en una plantilla, que admite 1024.",
        "Este texto tiene un solo largo.",
    ),
    "en": (
        "{} characters: it fits in one message of the WhatsApp app, which holds 65,536.",
        "{} characters: it fits in a template, which holds 1024.",
        "This text has a single length.",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_says_how_long_it_is_and_whether_it_fits(page, address, language):
    message, template, one = LENGTHS[language]
    company = EXAMPLE | {"name": "*Forn Núria*"}
    page.goto(f"{address}/{language}/herramientas/generador.html")
    page.evaluate(TYPE, [".enregla-company", company])
    for index, clause in enumerate(CLAUSES.values()):
        document = draft(clause.id, Controller(**company), language, **clause.example(language))
        count = page.locator(".enregla-clause").nth(index).locator(".enregla-count")
        for name in ("text", "whatsapp", "markdown"):
            page.evaluate(READ, [index, [], name])
            said = message.format(len(document.to("whatsapp")))
            both = any(field.name == "printable" for field in clause.fields)
            assert count.text_content() == (said if both else f"{said} {one}"), (clause.id, name)
        if clause.id in CATEGORIES:
            body = json.loads(page.evaluate(READ, [index, [], "platform-template"])["text"])["components"][0]
            assert count.text_content().startswith(template.format(len(body["text"]))), clause.id


def test_a_template_that_is_too_long_is_refused_with_its_length(page, address):
    page.goto(f"{address}/es/clausulas/group-invitation.html")
    fields = dict.fromkeys(("purpose", "members", "group"), "x" * 300)
    page.evaluate(TYPE, [".enregla-clause", fields])
    document = draft(
        "group-invitation",
        Controller(**EXAMPLE),
        **CLAUSES["group-invitation"].example("es") | fields | {"alternative": "x"},
    )
    assert expected(document, "platform-template")  # variables: what is typed does not count
    long = " ".join(["https://sol.example/" + "x" * 270])
    page.evaluate(TYPE, [".enregla-clause", {"invite_link": long, "privacy_url": long, "name": "y" * 300}])
    found = page.evaluate(READ, [0, ["members_post"], "platform-template"])
    document = draft(
        "group-invitation",
        Controller(**EXAMPLE | {"privacy_url": long, "name": "y" * 300}),
        **CLAUSES["group-invitation"].example("es") | fields | {"invite_link": long, "members_post": True},
    )
    right = expected(document, "platform-template")
    assert right is None
    assert found["disabled"]
    assert page.locator(".enregla-clause").get_by_text("en una plantilla caben 1024").is_visible()


@pytest.mark.parametrize("start", ["http", "file"])
def test_typed_on_one_page_shown_on_another_in_the_other_language_and_forgotten(page, address, site, start):
    root = address if start == "http" else site.root.as_uri()
    page.goto(f"{root}/es/herramientas/generador.html")
    company = page.get_by_role("group", name="Su empresa")
    company.get_by_label("Nombre o razón social").fill("Forn <b>Núria</b>")
    company.get_by_label("NIF, NIE o CIF").fill("12345678Z")
    page.goto(f"{root}/en/permiso/consentimiento.html")
    assert (
        "☐ I agree that Forn <b>Núria</b> (NIF 12345678Z) may" in page.locator(".enregla-clause").inner_text()
    )
    page.goto(f"{root}/es/clausulas/processor-agreement.html")
    assert "Forn <b>Núria</b>, NIF 12345678Z" in page.locator(".enregla-clause").inner_text()
    assert page.evaluate("Object.keys(localStorage)") == ["enregla"]
    assert json.loads(page.evaluate("localStorage.enregla"))["name"] == "Forn <b>Núria</b>"
    page.get_by_text("Escriba sus datos").click()
    page.get_by_role("button", name="Olvidar mis datos").click()
    page.get_by_role("status").get_by_text("Datos olvidados").wait_for()
    assert page.evaluate("localStorage.length") == 0
    assert page.get_by_label("Nombre o razón social").input_value() == ""
    assert "Panadería Sol, S.L." in page.locator(".enregla-clause").inner_text()
    page.goto(f"{root}/es/permiso/consentimiento.html")
    assert "Panadería Sol, S.L." in page.locator(".enregla-clause").inner_text()


def test_another_tab_shows_it_at_once(context, address):
    first, second = context.new_page(), context.new_page()
    second.goto(f"{address}/es/permiso/consentimiento.html")
    first.goto(f"{address}/es/herramientas/generador.html")
    first.get_by_label("Nombre o razón social").fill("Forn Núria")
    second.locator(".enregla-clause", has_text="Forn Núria").wait_for()


def test_nothing_is_kept_but_the_company(page, address):
    page.goto(f"{address}/es/clausulas/processor-agreement.html")
    page.get_by_text("Escriba sus datos").click()
    page.get_by_label("NIF, NIE o CIF").fill("12345678Z")
    page.get_by_label("Nombre de la encargada").fill("Secreta, S.A.")
    assert "Secreta" in page.locator(".enregla-clause").inner_text()
    assert json.loads(page.evaluate("localStorage.enregla")) == {"tax_id": "12345678Z"}


@pytest.mark.parametrize("kept", ["null", "[]", "{", '{"name":{"a":1},"tax_id":7,"x":"y"}', '"Sol"'])
def test_a_spoilt_store_spoils_nothing(page, address, kept):
    page.goto(f"{address}/es/permiso/consentimiento.html")
    page.evaluate("kept => localStorage.setItem('enregla', kept)", kept)
    page.reload()
    text = page.locator(".enregla-copy [data-text]").get_attribute("data-text")
    assert text.startswith("☐ Acepto que")


@pytest.mark.parametrize("how", ["throws", "is full"])
def test_without_a_store_everything_works_in_memory(context, address, how):
    broken = (
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } });"
        if how == "throws"
        else "Storage.prototype.setItem = () => { throw new DOMException('full') };"
    )
    # The theme's scripts read the store too; here only ours is on trial.
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(error.stack))
    page.route("**/*generator.js*", lambda route: _prefixed(route, broken))
    page.goto(f"{address}/es/herramientas/generador.html")
    page.get_by_label("Nombre o razón social").fill("Forn Núria")
    assert page.evaluate(
        "document.querySelector('.enregla-copy [data-text]').dataset.text.includes('Forn Núria')"
    )
    assert page.get_by_text("Este navegador no deja guardar nada").is_visible()
    page.get_by_role("button", name="Olvidar mis datos").click()
    assert page.evaluate("!document.querySelector('.enregla-copy [data-text]').dataset.text.includes('Forn')")
    assert not [stack for stack in errors if "enregla" in stack or "generator" in stack]


def _prefixed(route, code):
    answer = route.fetch()
    route.fulfill(response=answer, body=code + answer.text())


# --- What is refused as it is typed

CASES = {
    "name": [
        "",
        "   ",
        "\u3000",
        "x" * 300,
        "x" * 301,
        "👩" * 300,
        "👩" * 301,
        "a\u200db",
        "a\u200eb",
        "a\ufeffb",
        "a\xadb",
        "a\ue000b",
        "a\ufdd0b",
        "a\uffffb",
        "a\U0001fffeb",
        "a\u2028b",
        "a\x07b",
        "a\x85b",
        "Sol\xa0",
        "\ufeff",
        "a\u200bb",
        "\U000e0041x",
    ],
    "tax_id": [
        "B12345674",
        "B12345675",
        "b-12345674",
        "ESB12345674",
        "12345678Z",
        "12345678A",
        "X1234567L",
        "Y1234567X",
        "Z1234567R",
        "K1234567L",
        "M1234567L",
        "Q2826000H",
        "P2807900B",
        "P28079002",
        "P28079001",
        "O1234567L",
        "I1234567L",
        "T1234567L",
        "B1234567",
        "B123456744",
        "１２３４５６７８Z",
        "B–1234567—4",
        "²1234567L",
        "B١٢٣٤٥٦٧4",
        "ß1234567L",
        "1 2 3 4 5 6 7 8 z",
        "ES12345678Z",
        "A58818501",
        "A5881850A",
        "G00000000",
        "G0000000J",
    ],
    "email": [
        "a@b.c",
        "a@b",
        "a b@c.d",
        "a@@b.c",
        "ñ@é.com",
        "<a@b.c>",
        "a@b.c(x)",
        "a@.c",
        " a@b.c ",
        "@b.c",
        "a@b.c@d",
    ],
    "privacy_url": [
        "https://a",
        "http://a",
        "HTTPS://a",
        "ftp://a",
        "//a",
        "a.com",
        "https://",
        "https://a b",
        "https://a<b",
        'https://a"b',
        "https://ñ/'x",
        "javascript:alert(1)",
        "https://a\xa0b",
        " https://a ",
    ],
}
#: Where the shape of a number is all that the browser looks at: what the package says, and what the page says.
PHONES = {
    "600 000 000": (True, True),
    "+34 600 000 000": (True, True),
    "0034600000000": (True, True),
    "(+34) 91-000.00/00": (True, True),
    "+351 912 345 678": (True, True),
    "+44 20 7946 0958": (True, True),
    "12": (False, False),
    "60000000": (False, False),
    "6000000000": (False, False),
    "+34 60000000": (False, False),
    "+34 123 456 789": (False, False),
    "hola": (False, False),
    "+": (False, False),
    "+123456": (False, False),
    "+34 600 000 000 ext. 5": (False, False),
    "tel:+34600000000": (False, False),
    # The page lets pass numbers that no operator gives out.
    "+34 999 999 999": (False, True),
    "590 000 000": (False, True),
    "+999 1234567": (False, True),
}


def problems(page, field, values):
    """Whether the page refuses each value."""
    return page.evaluate(
        """([field, values]) => values.map(value => {
          const input = document.querySelector(`[data-of="${field}"] input`);
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, value);
          const cleaned = input.value !== value;
          input.dispatchEvent(new Event("input"));
          input.dispatchEvent(new Event("blur"));
          return [cleaned, input.getAttribute("aria-invalid") === "true", input.nextElementSibling.textContent];
        })""",
        [field, values],
    )


def refused(field, value):
    try:
        Controller(**EXAMPLE | {field: value})
    except BadInput as error:
        return field in error.problems
    return False


@pytest.mark.parametrize("field", CASES)
def test_the_page_refuses_exactly_what_the_package_refuses(page, address, field):
    page.goto(f"{address}/es/clausulas/processor-agreement.html")
    for value, (cleaned, invalid, says) in zip(
        CASES[field], problems(page, field, CASES[field]), strict=True
    ):
        assert not cleaned, repr(value)
        assert invalid == refused(field, value) == bool(says), repr(value)


def test_every_character_counts_in_a_tax_number_as_it_does_in_the_package(page, address):
    page.goto(f"{address}/es/clausulas/processor-agreement.html")
    characters = [chr(code) for code in range(0x20, 0x2FFF)] + [chr(code) for code in range(0xFE00, 0xFFF0)]
    characters += ["\U0001d7ce", "\U0001d7ff", "\U0001d7d9"]
    for pattern in ("B1234567{}4", "B{}234567" + "4", "{}12345674"):
        values = [pattern.format(character) for character in characters]
        found = problems(page, "tax_id", values)
        wrong = [
            value
            for value, (cleaned, invalid, _) in zip(values, found, strict=True)
            if not cleaned and invalid != refused("tax_id", value)
        ]
        assert not wrong


def test_the_shape_of_a_phone_and_how_the_package_differs(page, address):
    page.goto(f"{address}/es/clausulas/processor-agreement.html")
    found = problems(page, "phone", list(PHONES))
    assert {
        phone: (not refused("phone", phone), not invalid)
        for phone, (_, invalid, _) in zip(PHONES, found, strict=True)
    } == PHONES
    page.goto(f"{address}/es/herramientas/generador.html")
    assert page.get_by_text("la orden de terminal mira además si ese número puede existir").is_visible()


@pytest.mark.parametrize(
    ("language", "label", "says"),
    [
        ("es", "NIF, NIE o CIF", "No es un NIF, NIE o CIF"),
        ("en", "Tax number", "This is not a NIF, NIE or CIF"),
    ],
)
def test_an_invalid_value_is_told_beside_its_field_and_stays_out_of_the_text(
    page, address, language, label, says
):
    page.goto(f"{address}/{language}/clausulas/first-layer.html")
    page.locator(".enregla-form > summary").click()
    field = page.get_by_label(label)
    message = page.locator(f"#{field.get_attribute('aria-describedby')}")
    field.fill("B12345675")
    assert field.get_attribute("aria-invalid") is None, "nobody is told off while typing"
    assert message.inner_text() == ""
    field.blur()
    assert field.get_attribute("aria-invalid") == "true"
    assert says in message.inner_text()
    text = page.locator(".enregla-copy [data-text]").first.get_attribute("data-text")
    assert "B12345675" not in text
    assert "B12345674" in text
    field.fill("X1234567")
    assert field.get_attribute("aria-invalid") == "true", "told once, it is told at once"
    field.fill("X1234567L")
    assert field.get_attribute("aria-invalid") is None
    assert message.inner_text() == ""
    assert "X1234567L" in page.locator(".enregla-copy [data-text]").first.get_attribute("data-text")


@pytest.mark.parametrize(
    ("language", "products", "why"),
    [
        ("es", "recordatorios de citas", "No pida consentimiento"),
        ("en", "Invoices", "Do not ask for consent"),
    ],
)
def test_a_consent_for_what_needs_none_is_refused(page, address, language, products, why):
    page.goto(f"{address}/{language}/permiso/consentimiento.html")
    with pytest.raises(ValueError, match=why):
        draft("commercial-consent", Controller(**EXAMPLE), language, products=products)
    page.evaluate(TYPE, [".enregla-clause", {"products": products}])
    page.locator(".enregla-clause [data-of=products] input").dispatch_event("blur")
    assert why in page.locator(".enregla-clause [data-of=products]").text_content()
    assert products not in page.locator(".enregla-copy [data-text]").get_attribute("data-text")


# --- What a reader does with the text


@pytest.mark.parametrize(
    ("name", "ending"),
    [("text", ".txt"), ("whatsapp", ".txt"), ("markdown", ".md"), ("platform-template", ".json")],
)
def test_copy_and_download(page, address, name, ending):
    page.goto(f"{address}/es/clausulas/first-layer.html")
    page.evaluate(TYPE, [".enregla-clause", ODD])
    fields, _ = own_fields(CLAUSES["first-layer"])
    page.evaluate(TYPE, [".enregla-clause", fields])
    page.locator(".enregla-clause [name=format]").select_option(name)
    right = draft("first-layer", Controller(**ODD), **fields).to(name)
    page.get_by_role("button", name="Copiar el texto").click()
    page.get_by_role("status").get_by_text("Texto copiado", exact=True).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == right
    with page.expect_download() as download:
        page.get_by_role("button", name="Descargar").click()
    assert download.value.suggested_filename == f"first-layer{ending}"
    assert Path(download.value.path()).read_bytes() == right.encode()


def test_print_shows_the_text_its_name_and_nothing_else(page, address):
    page.add_init_script("window.print = () => {};")
    page.goto(f"{address}/es/clausulas/processor-agreement.html")
    page.get_by_role("button", name="Imprimir").click()
    page.emulate_media(media="print")
    document = draft(
        "processor-agreement", Controller(**EXAMPLE), **CLAUSES["processor-agreement"].example("es")
    )
    head, *text, foot = [line for line in page.locator("body").inner_text().split("\n") if line.strip()]
    assert head == "Contrato de encargo del tratamiento"
    assert text == str(document).split("\n\n")
    assert foot.startswith(f"Texto processor-agreement, versión {document.version}, impreso el ")
    page.evaluate("onafterprint()")
    assert "Cuándo usarlo" in page.locator("body").inner_text()


def test_a_printed_consent_has_a_place_to_sign_and_once(page, address):
    page.add_init_script("window.print = () => {};")
    for clause in ("commercial-consent", "image-consent", "parental-consent", "own-phone-agreement"):
        page.goto(f"{address}/es/clausulas/{clause}.html")
        page.get_by_role("button", name="Imprimir").click()
        page.emulate_media(media="print")
        text = page.locator("body").inner_text()
        assert text.count("Nombre, fecha y firma: ___") == 1, clause
        assert f"Texto {clause}, versión {CLAUSES[clause].version}, impreso el " in text
        page.emulate_media(media="screen")
    page.goto(f"{address}/en/clausulas/first-layer.html")
    page.get_by_role("button", name="Print").click()
    page.emulate_media(media="print")
    assert "signature" not in page.locator("body").inner_text()
    assert "Text first-layer, version" in page.locator("body").inner_text()


def test_a_printed_page_has_no_counter_and_lets_a_long_clause_begin_on_it(page, address):
    page.goto(f"{address}/es/clausulas/processor-agreement.html")
    page.emulate_media(media="print")
    assert page.locator(".enregla-text").first.is_visible()
    assert not page.locator(".enregla-count").is_visible()
    assert not page.locator(".enregla-foot").is_visible()
    assert page.locator(".enregla-clause").evaluate("e => getComputedStyle(e).breakInside") == "auto"
    assert page.locator(".enregla-part").first.evaluate("e => getComputedStyle(e).breakInside") == "avoid"


@pytest.mark.parametrize(
    ("language", "tools", "copied", "downloaded", "printed"),
    [
        ("es", ("Copiar el texto", "Descargar", "Imprimir"), "Texto copiado", "Descargado", "Listo para imprimir"),
        ("en", ("Copy the text", "Download", "Print"), "Text copied", "Downloaded", "Ready to print"),
    ],
)  # fmt: skip
def test_data_of_the_example_never_leave_unannounced(
    page, address, language, tools, copied, downloaded, printed
):
    """A name and a wrong tax number typed: copying, downloading and printing say that the rest is not theirs."""
    page.add_init_script("window.print = () => {};")
    page.goto(f"{address}/{language}/clausulas/first-layer.html")
    page.evaluate(TYPE, [".enregla-clause", {"name": "Forn Núria", "tax_id": "B12345675"}])
    page.evaluate(TYPE, [".enregla-clause", {"purpose": "x", "basis": "y"}])
    left = {
        "es": "NIF, NIE o CIF; Dirección; Correo electrónico; Dirección de su información de privacidad",
        "en": "Tax number (NIF, NIE or CIF); Address; E-mail; Address of your privacy notice",
    }[language]
    joint = {"es": "con datos de ejemplo", "en": "with example data"}[language]
    for tool, done in zip(tools, (copied, downloaded, printed), strict=True):
        page.locator(".enregla-clause").get_by_role("button", name=tool).click()
        page.get_by_role("status").get_by_text(f"{done}, {joint}: {left}.", exact=True).wait_for()
    assert left in page.locator(".enregla-note").filter(has=page.locator(".enregla-example")).inner_text()
    page.emulate_media(media="print")
    assert left in page.locator(".enregla-foot").inner_text()
    page.emulate_media(media="screen")

    def looks(selector):
        return page.locator(selector).first.evaluate(
            "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).borderBottomStyle]"
        )

    assert looks("[data-field=name]") == ["rgba(0, 0, 0, 0)", "none"]
    assert looks("[data-field=tax_id]") == ["rgb(253, 234, 176)", "dashed"]
    page.evaluate(TYPE, [".enregla-clause", ODD | {"tax_id": "12345678Z"}])
    page.locator(".enregla-clause").get_by_role("button", name=tools[0]).click()
    page.get_by_role("status").get_by_text(copied, exact=True).wait_for()


def test_a_text_with_two_lengths_asks_which(page, address):
    for clause in CLAUSES:
        page.goto(f"{address}/es/clausulas/{clause}.html")
        page.evaluate("document.querySelector('.enregla-form').open = true")
        both = clause in ("first-layer", "first-message")
        assert page.get_by_label("Largo").count() == both, clause
        assert not page.locator("[type=checkbox][name=printable]").count()
        if both:
            page.get_by_label("Largo").select_option("Para imprimir")
            right = draft(clause, Controller(**EXAMPLE), **CLAUSES[clause].example("es"), printable=True)
            assert page.locator(".enregla-copy [data-text]").get_attribute("data-text") == str(right)


def test_a_phone_shows_the_keyboard_that_each_field_needs(page, address):
    page.goto(f"{address}/es/herramientas/generador.html")
    keys = page.locator(".enregla-company input").evaluate_all(
        "all => all.map(e => [e.inputMode, e.autocapitalize])"
    )
    assert [tuple(each) for each in keys] == [
        ("text", "words"),
        ("text", "characters"),
        ("text", "words"),
        ("email", "none"),
        ("tel", "none"),
        ("url", "none"),
    ]


@pytest.mark.parametrize(("width", "height"), [(375, 740), (320, 256), (1280, 800)])
def test_the_copy_bar_covers_nothing_that_has_the_focus(page, address, width, height):
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{address}/es/clausulas/processor-agreement.html")
    page.get_by_role("button", name="Copiar el texto").click()
    page.get_by_role("status").get_by_text("con datos de ejemplo").wait_for()
    page.locator(".enregla-form > summary").focus()
    page.keyboard.press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        covered = page.evaluate(
            """() => {
              const { activeElement: focused } = document;
              const [box] = focused.getClientRects();
              const above = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 40) / 2);
              return focused.contains(above) || above?.contains(focused) ? "" : focused.outerHTML + above?.outerHTML;
            }"""
        )
        assert not covered, covered[:400]
        if page.evaluate("document.activeElement.matches('.enregla-copy button:last-of-type')"):
            break
    else:
        pytest.fail("the last button was never reached")


def test_without_javascript_nothing_covers_a_clause_and_the_missing_form_is_told(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/es/clausulas/processor-agreement.html")
    assert not page.locator(".enregla-copy").is_visible()
    page.goto(f"{address}/es/herramientas/generador.html")
    notice = page.locator(".enregla-company ~ noscript")
    assert notice.is_visible()
    assert "Este formulario necesita JavaScript, y sin él no aparece." in notice.inner_text()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_the_generator_shows_what_works_and_nothing_else(browser, address, language):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{language}/herramientas/generador.html")
    shown = page.locator("article").inner_text()
    for words in {
        "es": ("teléfono se comprueba", "Escríbalos aquí", "Olvidar mis datos", "Formato", "se borra"),
        "en": ("phone number is checked", "Type them here", "Forget my data", "Format", "is erased"),
    }[language]:
        assert words not in shown
    assert "JavaScript" in shown
    assert not page.locator("article :is(button, input, select)").locator("visible=true").count()
    page.locator("summary").first.click()
    text = page.locator(".enregla-clause").first
    assert "Panadería Sol" in text.inner_text()
    fits = {"es": "cabe en un mensaje", "en": "fits in one message"}[language]
    document = draft(
        "first-layer", Controller(**EXAMPLE), language, **CLAUSES["first-layer"].example(language)
    )
    assert f"{len(document.to('whatsapp'))} c" in text.inner_text()
    assert fits in text.inner_text()
    context.close()
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/{language}/herramientas/generador.html")
    assert page.locator(".enregla-scripted").locator("visible=true").count() == 4
    context.close()


def test_without_colours_the_main_button_is_not_like_the_others(page, address):
    page.emulate_media(forced_colors="active")
    page.goto(f"{address}/es/clausulas/first-layer.html")
    main, other = page.locator(".enregla-copy button").evaluate_all(
        "all => all.slice(0, 2).map(e => getComputedStyle(e).backgroundColor)"
    )
    assert main != other


def test_by_keyboard_alone(page, address):
    page.goto(f"{address}/es/clausulas/first-layer.html")
    page.locator(".enregla-form > summary").focus()
    page.keyboard.press("Enter")
    seen = []
    for _ in range(30):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                "[document.activeElement.tagName, document.activeElement.name || document.activeElement.autocomplete ||"
                " document.activeElement.textContent, getComputedStyle(document.activeElement).outlineStyle]"
            )
        )
        if seen[-1][1] == "profiling":
            page.keyboard.press("Space")
        if seen[-1][1] == "organization":
            page.keyboard.type("Forn Núria")
        if seen[-1][1] == "Copiar el texto":
            page.keyboard.press("Enter")
        if seen[-1][1] == "Imprimir":
            break
    assert all(outline != "none" for tag, _, outline in seen if tag != "A"), seen
    assert [name for tag, name, _ in seen if tag == "INPUT"] == [
        "profiling", "other_source", "off", "off", "organization", "on", "street-address", "email", "url",
    ]  # fmt: skip
    assert [name for tag, name, _ in seen if tag == "BUTTON"] == [
        "Olvidar mis datos", "Copiar el texto", "Descargar", "Imprimir",
    ]  # fmt: skip
    page.get_by_role("status").get_by_text("Texto copiado, con datos de ejemplo").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Responsable: Forn Núria" in copied
    assert "se elaboran perfiles" in copied


@pytest.mark.parametrize(
    "name", ["herramientas/generador", "clausulas/first-layer", "permiso/consentimiento"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_label_and_axe_finds_nothing_in_the_open_forms(page, address, language, name):
    for scheme, width in (("light", 375), ("dark", 1280)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}/{language}/{name}.html")
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
        page.evaluate(TYPE, [".enregla-company, .enregla-form", {"name": ""}])
        page.locator("[name=format]").first.select_option("markdown")
        unnamed = page.evaluate(
            "[...document.querySelectorAll('.enregla-clause input, .enregla-clause select, .enregla-company input')]"
            ".filter(input => !input.labels.length).length"
        )
        assert not unnamed
        page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
        assert not page.evaluate(
            "axe.run().then(({violations}) => violations.map(each => each.id + each.nodes[0].html))"
        )
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_leaves_the_page_and_the_policy_is_kept(context, address):
    """Our own script and style work where neither inline code nor anybody else's file may."""
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))

    def guarded(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": POLICY})

    page.route("**/*.html", guarded)
    page.add_init_script(
        "window.refused = []; addEventListener('securitypolicyviolation', event => refused.push(event.sourceFile + event.lineNumber"
        " + event.violatedDirective + event.blockedURI));"
    )
    page.goto(f"{address}/es/herramientas/generador.html")
    before = len(asked)
    page.evaluate(TYPE, [".enregla-company", ODD])
    page.locator("summary").first.click()
    page.get_by_role("button", name="Copiar el texto").first.click()
    with page.expect_download():
        page.get_by_role("button", name="Descargar").first.click()
    page.keyboard.press("Enter")
    assert [url for url in asked[before:] if not url.endswith("/favicon.svg")] == []
    assert {urlsplit(url).netloc for url in asked if not url.startswith("data:")} == {
        urlsplit(address).netloc
    }
    assert not [line for line in page.evaluate("refused") if "generator" in line or "enregla" in line]
    assert "Núñez" in page.locator(".enregla-copy [data-text]").first.get_attribute("data-text")


def test_the_script_is_small_and_only_where_a_clause_stands(site):
    script = (site.root / "es" / "_static" / "generator.js").read_bytes()
    assert len(gzip.compress(script, 9)) <= 4096
    for language in LANGUAGES:
        for name in site.pages[language]:
            page = site.page(language, name)
            loads = bool(page.select("script[src*='generator.js']"))
            assert loads == bool(page.select(".enregla-clause"))
