"""Every form of a document carries the same text, and nothing typed becomes markup in any of them."""

import itertools
import json
import re
import shutil
import subprocess
from io import BytesIO

import pytest
from docx import Document as Word
from pywa.types.templates import (
    BodyText,
    Buttons,
    FooterText,
    QuickReplyButton,
    Template,
    TemplateCategory,
    TemplateLanguage,
)

from enregla import EXAMPLE, LANGUAGES, BadInput, Controller, draft
from enregla.clauses import CLAUSES
from enregla.formats import FORMATS, SUFFIXES
from enregla.formats.markup import plain
from enregla.formats.platform import CATEGORIES

SOL = Controller(**EXAMPLE)
EVERY = [(clause, language) for clause in CLAUSES.values() for language in LANGUAGES]


def example(clause, language):
    return draft(clause.id, SOL, language, **clause.example(language))


@pytest.mark.parametrize(("clause", "language"), EVERY, ids=lambda value: getattr(value, "id", value))
def test_word_processor_document(clause, language):
    document = example(clause, language)
    word = Word(BytesIO(document.to("docx")))
    assert [p.text for p in word.paragraphs if p.style.name == "Heading 1"] == [document.title]
    assert [p.text for p in word.paragraphs if p.style.name == "Heading 2"] == [
        part.heading for part in document.parts if part.heading
    ]
    assert [p.text for p in word.paragraphs if p.style.name == "Normal"] == [
        part.text for part in document.parts
    ]
    properties = word.core_properties
    assert (properties.title, properties.author) == (document.title, SOL.name)
    assert properties.subject == f"{clause.id} {clause.version}"
    assert document.sha256 in properties.comments
    assert properties.language == {"es": "es-ES", "en": "en-GB"}[language]


def test_it_opens_in_an_office_program(tmp_path):
    assert shutil.which("soffice"), (
        "no LibreOffice on the PATH; `nox -s test` installs it, or: apt-get install libreoffice-writer-nogui"
    )
    document = example(CLAUSES["staff-policy"], "es")
    (tmp_path / "policy.docx").write_bytes(document.to("docx"))
    convert = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "policy.docx"),
    ]
    done = subprocess.run(convert, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    lines = [line for line in (tmp_path / "policy.txt").read_text(encoding="utf-8-sig").splitlines() if line]
    assert lines == [
        document.title,
        *(line for part in document.parts for line in (part.heading, part.text) if line),
    ]


@pytest.mark.parametrize(("clause", "language"), EVERY, ids=lambda value: getattr(value, "id", value))
def test_whatsapp_markup(clause, language):
    document = example(clause, language)
    text = document.to("whatsapp")
    bold = re.findall(r"(?m)^\*(.+)\*$", text)
    assert bold == [part.heading for part in document.parts if part.heading]
    rest = re.sub(r"(?m)^\*(.+)\*$", r"\1", text)
    assert "*" not in rest
    assert rest.replace("\N{WORD JOINER}", "").replace("ˍ", "_") == str(document)


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("*gratis*", "∗gratis∗"),
        ("_ya_ ~no~ `x` ```y```", "ˍyaˍ ∼no∼ ˋxˋ ˋˋˋyˋˋˋ"),
        ("info_sol@sol.example", "info_sol@sol.example"),
        ("https://sol.example/_a_b_?x=*1*", "https://sol.example/%5Fa_b%5F?x=%2A1%2A"),
        ("> cita", "\N{WORD JOINER}> cita"),
        ("- punto", "\N{WORD JOINER}- punto"),
        ("1. punto", "\N{WORD JOINER}1. punto"),
        ("3 * 4", "3 ∗ 4"),
    ],
)
def test_what_is_typed_is_not_formatted_by_whatsapp(typed, sent):
    assert plain(typed) == sent


def test_a_message_that_is_too_long_is_refused(monkeypatch):
    monkeypatch.setattr("enregla.formats.markup.LONGEST_MESSAGE", 100)
    with pytest.raises(BadInput, match="holds 100"):
        example(CLAUSES["staff-policy"], "es").to("whatsapp")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("clause", CATEGORIES)
def test_platform_template(clause, language):
    template = json.loads(example(CLAUSES[clause], language).to("platform-template"))
    parts = {component["type"]: component for component in template["components"]}
    body = parts["BODY"]["text"]
    numbers = [int(number) for number in re.findall(r"\{\{(\d+)\}\}", body)]
    examples = parts["BODY"].get("example", {"body_text": [[]]})["body_text"][0]
    assert numbers == list(range(1, len(examples) + 1))
    assert not re.match(r"\{\{|.*\}\}\.?$", body.splitlines()[0][:2] + body[-3:]), (
        "neither begins nor ends with a variable"
    )
    assert "}}{{" not in body
    assert len(body) <= 1024
    assert re.fullmatch(r"[a-z0-9_]{1,512}", template["name"])
    assert template["category"] in ("MARKETING", "UTILITY")
    filled = re.sub(r"\{\{(\d+)\}\}", lambda m: examples[int(m[1]) - 1], body)
    assert filled == str(example(CLAUSES[clause], language))
    if template["category"] == "MARKETING":
        assert len(parts["FOOTER"]["text"]) <= 60
        assert all(len(button["text"]) <= 25 for button in parts["BUTTONS"]["buttons"])
        assert "BAJA" in parts["FOOTER"]["text"]
    # The models of a client library take it as it is.
    components = [BodyText(body, *examples)]
    if "FOOTER" in parts:
        components += [
            FooterText(text=parts["FOOTER"]["text"]),
            Buttons(buttons=[QuickReplyButton(text=parts["BUTTONS"]["buttons"][0]["text"])]),
        ]
    model = Template(
        name=template["name"],
        language=TemplateLanguage(language),
        category=TemplateCategory(template["category"]),
        components=components,
    )
    accepted = json.loads(model.to_json())
    assert (accepted["name"], accepted["language"], accepted["category"]) == (
        template["name"],
        language,
        template["category"],
    )
    assert [c["type"].upper() for c in accepted["components"]] == [c["type"] for c in template["components"]]
    assert accepted["components"][0]["text"] == body


def test_a_name_is_of_one_body():
    options = {
        clause: [field.name for field in CLAUSES[clause].fields if field.option] for clause in CATEGORIES
    }
    assert options["first-layer"] == ["printable", "profiling", "other_source"]
    for clause, names in options.items():
        bodies = {}
        every = {field.name: field.example["es"] for field in CLAUSES[clause].fields if not field.option}
        for size in range(len(names) + 1):
            for chosen in itertools.combinations(reversed(names), size):
                document = draft(clause, SOL, **every, **dict.fromkeys(chosen, True))
                template = json.loads(document.to("platform-template"))
                assert re.fullmatch(r"[a-z0-9_]{1,512}", template["name"])
                bodies[template["name"]] = template["components"][0]["text"]
        assert len(bodies) == len(set(bodies.values())) == 2 ** len(names)


def test_a_document_is_not_a_template():
    with pytest.raises(BadInput, match="staff-policy is not one message"):
        example(CLAUSES["staff-policy"], "es").to("platform-template")


def test_a_typed_variable_stays_text():
    template = json.loads(draft("first-message", SOL, purpose="{{9}} pedidos").to("platform-template"))
    body = template["components"][0]
    assert "{{9}}" not in body["text"]
    assert "{{9}} pedidos" in body["example"]["body_text"][0]
    edge = Controller(**EXAMPLE | {"privacy_url": "https://sol.example/{{1}}"})
    assert (
        "{{1}}"
        not in json.loads(draft("first-message", edge, purpose="x").to("platform-template"))["components"][0][
            "text"
        ][-20:]
    )


@pytest.mark.parametrize("name", ["{{{1}}}", "{{{{1}}}}", "}}{{1}}{{", "{" * 9])
def test_no_braces_make_a_variable(name):
    text = draft("existing-customer-notice", Controller(**EXAMPLE | {"name": name}), products="pan")
    body = json.loads(text.to("platform-template"))["components"][0]
    variables = re.findall(r"\{\{(.*?)\}\}", body["text"])
    assert variables == [str(number) for number in range(1, len(variables) + 1)]
    assert len(variables) == len(body["example"]["body_text"][0])


def test_a_long_name_is_no_obstacle_for_a_word_processor():
    word = Word(BytesIO(draft("opt-out-line", Controller(**EXAMPLE | {"name": "Ñ" * 300})).to("docx")))
    assert "Ñ" * 300 in word.paragraphs[1].text
    assert word.core_properties.author == "Ñ" * 255


def test_every_format_has_its_suffix():
    assert FORMATS.keys() == SUFFIXES.keys()
    assert {"text", "markdown", "html", "whatsapp", "docx", "json"} <= FORMATS.keys()
