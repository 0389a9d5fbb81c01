"""The command: its answers, its exit codes, and one clear line for each mistake."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.shell_completion import get_completion_class

from enregla import EXAMPLE, Controller, draft, recommend
from enregla.clauses import CLAUSES
from enregla.cli import enregla
from enregla.languages import translate
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


@pytest.mark.parametrize(
    "content",
    [b"name = ", b"\xff\xfe", b"name = 3\n", b"", b"a=" + b"[" * 20_000, b"a = " + b"1" * 5000],
    ids=["half", "bytes", "number", "empty", "nested", "digits"],
)
def test_a_bad_company_file_is_one_line(tmp_path, content):
    path = tmp_path / "bad.toml"
    path.write_bytes(content)
    done = run("clause", "opt-out-line", "--controller", str(path))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_a_company_file_may_have_a_byte_order_mark(tmp_path, sol):
    path = tmp_path / "bom.toml"
    path.write_bytes(b"\xef\xbb\xbf" + Path(sol).read_bytes())
    done = run("clause", "opt-out-line", "--controller", str(path))
    assert (done.returncode, done.stderr) == (0, "")


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
    assert bare.stderr == run("--help").stdout
    assert "\n  recommend " in bare.stderr


def test_check_lists_what_was_found_and_not():
    done = run(
        "check",
        "-",
        "--kind",
        "commercial-message",
        "--format",
        "json",
        stdin="Publicidad de Sol. Responda BAJA.\n",
    )
    answer = json.loads(done.stdout)
    assert list(answer) == ["kind", "language", "elements", "note"]
    assert [element["id"] for element in answer["elements"]][:4] == ["m1", "m2", "m3", "m4"]
    assert list(answer["elements"][0]) == ["id", "found", "evidence", "citations", "suggestion"]
    found = {element["id"]: element["found"] for element in answer["elements"]}
    assert found["m3"]
    assert done.returncode == (0 if all(found.values()) else 1)
    text = run("check", "-", "--kind", "first-layer", "--lang", "en", stdin="Hello\n")
    assert text.returncode == 1
    assert "Not found: a1" in text.stdout
    assert "compl" not in text.stdout.lower().replace("complete", "")


def test_opt_out_one_line_a_message():
    done = run("opt-out", "-", "--format", "json", stdin="BAJA\n\n¿La baja médica la mando por aquí?\n")
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"text": "BAJA", "opt_out": True},
        {"text": "", "opt_out": False},
        {"text": "¿La baja médica la mando por aquí?", "opt_out": False},
    ]
    assert run("opt-out", "-", stdin="BAJA\n").stdout == "baja\tBAJA\n"
    assert run("opt-out", "-", "--lang", "en", stdin="BAJA").stdout == "opt-out\tBAJA\n"
    assert run("opt-out", "-", stdin="").stdout == ""
    assert run("opt-out", "-", stdin="\n").stdout == "-\t\n"


def test_opt_out_gives_a_line_for_every_line_and_only_one(tmp_path):
    replies = tmp_path / "replies.txt"
    messages = ["BAJA\u2028gracias", "", "hola\x85adiós\x0b\x0c\x1b[2J", "\u202eAJAB", "👨‍👩‍👧 no", "a\tb"]
    replies.write_bytes("\r\n".join(messages).encode())
    data = run("opt-out", str(replies), "--format", "json").stdout.rstrip("\n").split("\n")
    assert [json.loads(line)["text"] for line in data] == messages
    assert run("opt-out", str(replies)).stdout.splitlines() == [
        r"baja	BAJA\u2028gracias",
        "-	",
        r"-	hola\x85adiós\x0b\x0c\x1b[2J",
        r"-	\u202eAJAB",
        "-	👨‍👩‍👧 no",
        r"-	a\tb",
    ]


def test_what_a_file_holds_cannot_move_the_terminal(tmp_path):
    notice = tmp_path / "n.txt"
    notice.write_text("Responsable: Panadería Sol\x1b[2J\u200b S.L.\n", encoding="utf-8")
    shown = run("check", str(notice), "--kind", "first-layer").stdout
    assert r"Sol\x1b[2J\u200b S.L." in shown
    table = tmp_path / "t.csv"
    table.write_text("name\x1b[2J\nSol\n", encoding="utf-8")
    told = run("batch", str(table), "--clause", "opt-out-line", "--out", str(tmp_path / "o")).stderr
    assert "\x1b" not in told
    assert told.count("\n") == 1


def test_what_is_written_to_a_file_can_be_read_again(tmp_path):
    """On a system whose own encoding has no emoji, as Windows in Spain."""
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    command = [sys.executable, "-c", "from enregla.cli import main; main()"]
    replies, written = tmp_path / "r.txt", tmp_path / "w.txt"
    replies.write_text("hola\nbaja 🙏\nSTOP ñ\n", encoding="utf-8")
    with written.open("wb") as stream:
        subprocess.run([*command, "opt-out", str(replies)], stdout=stream, env=environment, check=True)
    assert written.read_text(encoding="utf-8") == "-\thola\nbaja\tbaja 🙏\nbaja\tSTOP ñ\n"


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_a_closed_stream_is_one_line(closed):
    command = f'"{sys.executable}" -c "from enregla.cli import main; main()" opt-out - {closed}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "closed" in done.stderr


def test_everything_that_is_wrong_with_a_command_at_once(tmp_path):
    company = tmp_path / "bad.toml"
    company.write_text('name = ""\n', encoding="utf-8")
    wrong = ("--set", "profiling=maybe", "--set", "purpose=nope", "--set", "foo")
    told = run("clause", "commercial-consent", "--controller", str(company), *wrong).stderr
    for name in ("name", "tax_id", "profiling", "purpose", "products", "--set"):
        assert f"{name}: " in told
    assert told.count("\n") == 1


def test_batch_reports_bad_rows_and_does_the_rest(tmp_path):
    table = tmp_path / "clients.csv"
    rows = [
        ",".join(EXAMPLE),
        *(",".join(f'"{v}"' for v in (EXAMPLE | {"tax_id": nif}).values()) for nif in ("B12345674", "B1")),
    ]
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    done = run(
        "batch", str(table), "--clause", "opt-out-line", "--out", str(tmp_path / "out"), "--lang", "en"
    )
    assert done.returncode == 1
    assert done.stderr.strip() == "line 3: tax_id: 'B1' is not a valid NIF, NIE or CIF"
    assert done.stdout == f"1 written to {tmp_path / 'out'}, 1 not written\n"
    again = run("batch", str(table), "--clause", "opt-out-line", "--out", str(tmp_path / "out"))
    assert again.returncode == 2
    assert "--force" in again.stderr


def test_batch_refuses_a_text_without_that_format_before_it_writes(tmp_path):
    table = tmp_path / "clients.csv"
    table.write_text(f"{','.join(EXAMPLE)}\n" + "x\n" * 3, encoding="utf-8")
    done = run(
        "batch", str(table), "--clause", "staff-policy", "--format", "platform-template", "--out", str(tmp_path / "out")
    )  # fmt: skip
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert not (tmp_path / "out").exists()


def test_a_full_disk_keeps_the_file_that_was_there(tmp_path):
    out = tmp_path / "k.txt"
    out.write_text("old", encoding="utf-8")
    code = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)); from enregla.cli import main; main()"
    asked = ["clause", "opt-out-line", "--example", "--out", str(out), "--force"]
    done = subprocess.run([sys.executable, "-c", code, *asked], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"enregla: {out}: File too large\n")
    assert out.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_file_is_not_overwritten(tmp_path):
    out = tmp_path / "text.docx"
    asked = ["clause", "staff-policy", "--example", "--format", "docx", "--out", str(out)]
    assert run(*asked).returncode == 0
    assert out.read_bytes().startswith(b"PK")
    assert run(*asked).returncode == 2
    assert run(*asked, "--force").returncode == 0


def test_export_and_sources(tmp_path):
    assert run("export", str(tmp_path / "data")).returncode == 0
    assert json.loads((tmp_path / "data" / "rules.es.json").read_text(encoding="utf-8"))["version"]
    listed = run("sources", "--lang", "en", "--format", "json")
    assert json.loads(listed.stdout)["RGPD"]["name"] == "GDPR"
    assert "BOE-A-2002-13758" in run("sources").stdout
    empty = run("sources", "check", "--texts", str(tmp_path))
    assert empty.returncode == 2
    text = '---\nidentifier: "BOE-A-2002-13758"\narticle: "21"\nlanguage: "es"\n---\nOtra cosa\n'
    (tmp_path / "lssi.md").write_text(text, encoding="utf-8")
    changed = run("sources", "check", "--texts", str(tmp_path))
    assert changed.returncode == 1
    lines = changed.stdout.splitlines()
    at = lines.index("LSSI 21: ha cambiado")
    assert lines[at + 1].startswith("    reglas: C1, ")
    assert "commercial-consent" in lines[at + 2]
    assert "permiso/publicidad.md" in lines[at + 3]
    assert lines[-1].startswith("0 de ")
    english = run("sources", "--lang", "en", "check", "--texts", str(tmp_path)).stdout
    assert "LSSI 21: has changed\n    rules: C1, " in english
    assert "GDPR 7: its text was not given\n" in english
    assert run("sources", "check", "--texts", str(tmp_path), "--lang", "en").stdout == english
    answer = json.loads(
        run("sources", "check", "--texts", str(tmp_path), "--lang", "en", "--format", "json").stdout
    )
    missing = next(each for each in answer if each["provision"] == "GDPR 7")
    assert missing["state"] == "missing"
    assert "C4" in missing["rules"]
    assert "commercial-consent" in missing["clauses"]
    assert "permiso/consentimiento.md" in missing["pages"]


def test_export_of_one_language(tmp_path):
    assert run("export", str(tmp_path), "--lang", "en").returncode == 0
    assert (tmp_path / "rules.en.json").exists()
    assert not (tmp_path / "rules.es.json").exists()


def test_a_text_without_article_is_named(tmp_path):
    path = tmp_path / "lssi.md"
    path.write_text('---\nidentifier: "BOE-A-2002-13758"\nlanguage: "es"\n---\n', encoding="utf-8")
    done = run("sources", "check", "--texts", str(tmp_path))
    assert (done.returncode, done.stderr) == (2, f"enregla: {path}: has no article in its front matter\n")


def test_what_keeps_a_file_from_being_read_is_said_in_plain_words(tmp_path):
    (tmp_path / "latin.txt").write_bytes(b"Panader\xeda")
    for name, why in (
        ("missing.txt", "does not exist"),
        ("", "is a folder"),
        ("latin.txt", "is not UTF-8 text; save it as UTF-8"),
    ):
        path = tmp_path / name
        done = run("check", str(path), "--kind", "first-layer")
        assert (done.returncode, done.stderr) == (2, f"enregla: {path}: {why}\n")
    lost = tmp_path / "no" / "k.txt"
    done = run("clause", "opt-out-line", "--example", "--out", str(lost))
    assert (done.returncode, done.stderr) == (2, f"enregla: {lost}: No such file or directory\n")


def test_a_consent_that_is_not_the_basis_is_one_line():
    done = run("clause", "commercial-consent", "--example", "--set", "purpose=appointment", "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("enregla: Do not ask for consent:")
    assert "first-layer" in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell):
    assert "_ENREGLA_COMPLETE" in run("completion", shell).stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("words", "typed", "offered"),
    [
        (["clause"], "", CONTRACT),
        (["clause"], "opt-out", ["opt-out-line", "opt-out-confirmation"]),
        (["batch", "t.csv", "--clause"], "group-c", ["group-closing"]),
        (["check", "a.txt", "--kind"], "", [*CONTRACT, "commercial-message"]),
        (["check", "a.txt", "--kind"], "comm", ["commercial-consent", "commercial-message"]),
        (["clause"], "no-such", []),
    ],
)
def test_the_tab_key_offers_ids_and_kinds(shell, words, typed, offered):
    complete = get_completion_class(shell)(enregla, {}, "enregla", "_ENREGLA_COMPLETE")
    found = complete.get_completions(words, typed)
    assert sorted(item.value for item in found) == sorted(offered)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_of_one_language(shell):
    """The script says which, and a line with its own `--lang` prevails."""
    script = run("completion", shell, "--lang", "en").stdout
    assert script.count("_ENREGLA_LANG=en _ENREGLA_COMPLETE=") == 1
    assert "_ENREGLA_LANG=es" in run("completion", shell).stdout


@pytest.mark.parametrize(
    ("script", "words", "language"),
    [
        ("en", ["clause"], "en"),
        ("en", ["clause", "--lang", "es"], "es"),
        ("es", ["clause", "--lang", "en"], "en"),
        ("fr", ["clause"], "es"),
    ],
)
def test_titles_are_in_the_language_of_the_script_or_the_line(monkeypatch, script, words, language):
    monkeypatch.setenv("_ENREGLA_LANG", script)
    complete = get_completion_class("zsh")(enregla, {}, "enregla", "_ENREGLA_COMPLETE")
    (item,) = complete.get_completions(words, "staff")
    assert item.help == translate(CLAUSES["staff-policy"].title, language)


def test_every_subcommand_takes_a_language():
    context = click.Context(enregla)
    for name in enregla.list_commands(context):
        options = [option for each in enregla.get_command(context, name).params for option in each.opts]
        assert "--lang" in options, name


def test_the_tab_key_tells_the_titles():
    complete = get_completion_class("fish")(enregla, {}, "enregla", "_ENREGLA_COMPLETE")
    (item,) = complete.get_completions(["clause", "--lang", "en"], "staff")
    assert item.help == translate(CLAUSES["staff-policy"].title, "en")


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "/no/such/file", "--kind", "first-layer"),
        ("check", "-", "--kind", "poem"),
        ("check", "-", "--kind", "first-layer", "--lang", "fr"),
        ("opt-out", "/no/such/file"),
        ("batch", "/no/such/file", "--clause", "opt-out-line", "--out", "x"),
        ("clause", "opt-out-line", "--example", "--version", "1999"),
        ("clause", "opt-out-line", "--example", "--version", ""),
        ("clause", "staff-policy", "--example", "--format", "platform-template"),
        ("completion", "cmd"),
        ("export",),
        ("sources", "check"),
    ],
)
def test_every_new_mistake_is_one_line(arguments):
    done = run(*arguments, stdin="")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("enregla: ")
