"""The command: its answers, its exit codes, and one clear line for each mistake."""

import json
import subprocess
import sys

import pytest

from enregla import EXAMPLE, Controller, draft, recommend
from enregla.situation import CHANNELS

#: The ids that others build on.
CONTRACT = [
    "first-layer",
    "second-layer",
    "first-message",
    "commercial-consent",
    "existing-customer-notice",
    "group-invitation",
    "group-rules",
    "group-closing",
    "image-consent",
    "parental-consent",
    "opt-out-line",
    "opt-out-confirmation",
    "processor-agreement",
    "staff-policy",
    "own-phone-agreement",
    "channel-description",
    "processing-record",
    "breach-report",
    "breach-notice",
    "rights-reply",
]


def run(*arguments, stdin=None):
    """Run the command as a user does, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", "from enregla.cli import main; main()", *arguments],
        capture_output=True, text=True, encoding="utf-8", input=stdin, check=False,
    )  # fmt: skip


@pytest.fixture
def sol(tmp_path):
    """The file of a company's data."""
    path = tmp_path / "sol.toml"
    path.write_text(
        "".join(f"{field} = {json.dumps(value)}\n" for field, value in EXAMPLE.items()), encoding="utf-8"
    )
    return str(path)


def test_recommend_text_is_the_explanation():
    done = run(
        "recommend", "--audience", "strangers", "--purpose", "service", "--recipients", "120", "--lang", "en"
    )
    assert done.returncode == 0
    assert (
        done.stdout == recommend(audience="strangers", purpose="service", recipients=120).explain("en") + "\n"
    )
    assert done.stdout.startswith("Use a broadcast list.\n")


def test_recommend_json_has_the_shape_that_others_build_on():
    done = run(
        "recommend",
        "--audience",
        "strangers",
        "--purpose",
        "service",
        "--recipients",
        "120",
        "--format",
        "json",
        "--lang",
        "en",
    )
    answer = json.loads(done.stdout)
    assert list(answer) == ["channel", "verdict", "options", "open_questions", "version"]
    assert answer["channel"] == "broadcast-list"
    assert tuple(answer["options"]) == CHANNELS
    group = answer["options"]["group"]
    assert group["verdict"] == "forbidden"
    assert list(group["reasons"][0]) == ["rule", "text", "citations", "cases"]
    assert "GDPR 6.1" in group["reasons"][0]["citations"]
    assert group["conditions"] == []
    assert answer["options"]["broadcast-list"]["conditions"]


def test_do_not_send_is_exit_code_one():
    done = run(
        "recommend",
        "--audience",
        "strangers",
        "--purpose",
        "commercial",
        "--regulated-goods",
        "--format",
        "json",
    )
    assert done.returncode == 1
    assert json.loads(done.stdout)["channel"] is None


def test_every_fact_is_an_option():
    asked = [
        "--audience",
        "staff-own-phone",
        "--purpose",
        "work",
        "--voluntary",
        "--no-platform",
        "--reply-needed",
    ]
    assert json.loads(run("recommend", *asked, "--format", "json").stdout)["channel"] == "broadcast-list"
    assert run("recommend", "--help").stdout.count(" / --no-") == 10


def test_clauses_json():
    listed = json.loads(run("clauses", "--format", "json").stdout)
    assert sorted(clause["id"] for clause in listed) == sorted(CONTRACT)
    consent = next(clause for clause in listed if clause["id"] == "commercial-consent")
    assert consent["title"]["en"].startswith("Consent")
    assert {"name": "products", "required": True}.items() <= consent["fields"][0].items()
    assert consent["fields"][0]["example"] == {"es": "pan y bollería", "en": "bread and pastries"}
    assert {"id": "c8", "citations": ["RGPD 7.3", "LSSI 22.1"]} in consent["elements"]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_clause_is_what_draft_gives(sol, language, form):
    done = run(
        "clause",
        "commercial-consent",
        "--controller",
        sol,
        "--set",
        "products=pan",
        "--lang",
        language,
        "--format",
        form,
    )
    assert done.returncode == 0
    assert (
        done.stdout
        == draft("commercial-consent", Controller(**EXAMPLE), language, products="pan").to(form) + "\n"
    )


def test_clause_example_needs_nothing_else():
    for clause in CONTRACT:
        assert run("clause", clause, "--example", "--lang", "en").returncode == 0


def test_options_of_a_clause(sol):
    asked = ["clause", "commercial-consent", "--controller", sol, "--set", "products=pan", "--set"]
    assert "preferencias" in run(*asked, "profiling=yes").stdout
    assert "preferencias" not in run(*asked, "profiling=no").stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ["recommend", "--audience", "everyone", "--purpose", "service"],
            "'everyone' is not one of 'strangers'",
        ),
        (["recommend", "--audience", "strangers"], "Missing option '--purpose'"),
        (
            ["recommend", "--audience", "strangers", "--purpose", "service", "--recipients", "0"],
            "0 is not in the range",
        ),
        (
            ["recommend", "--audience", "strangers", "--purpose", "service", "--lang", "fr"],
            "'fr' is not one of",
        ),
        (["clause", "consent", "--example"], "'consent' is not a clause"),
        (["clause", "opt-out-line"], "give the file of the company's data, or --example"),
        (["clause", "opt-out-line", "--controller", "/does/not/exist.toml"], "does not exist"),
        (["clause", "commercial-consent", "--example", "--set", "products"], "is not FIELD=VALUE"),
        (
            ["clause", "commercial-consent", "--example", "--set", "profiling=maybe"],
            "'maybe' is not yes or no",
        ),
        (["clause", "commercial-consent", "--example", "--set", "products=a\nb"], "U+000A"),
        (
            ["clause", "commercial-consent", "--example", "--set", "nonsense=1"],
            "its fields are products, profiling",
        ),
        (["nonsense"], "No such command 'nonsense'"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_two(arguments, says):
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("enregla: ")
    assert done.stderr.count("\n") == 1
    assert says in done.stderr


@pytest.mark.parametrize("content", [b"name = ", b"\xff\xfe", b"name = 3\n", b""])
def test_a_bad_company_file_is_one_line(tmp_path, content):
    path = tmp_path / "bad.toml"
    path.write_bytes(content)
    done = run("clause", "opt-out-line", "--controller", str(path))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_ten_megabytes_do_not_flood_the_terminal(tmp_path):
    path = tmp_path / "big.toml"
    path.write_text(f'name = "{"x" * 10_000_000}"\n', encoding="utf-8")
    done = run("clause", "opt-out-line", "--controller", str(path))
    assert done.returncode == 2
    assert len(done.stderr) < 500


def test_version_and_bare_call():
    assert run("--version").stdout.strip().endswith("0.1.0")
    bare = run()
    assert bare.returncode == 2
    assert "recommend" in bare.stderr
