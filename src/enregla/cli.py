"""The command `enregla`: what Python gives, for a terminal and for scripts in any language.

Exit codes: 0 done; 1 the answer is "do not send" or something was not found; 2 bad usage or bad input.
"""

import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from enregla.clauses import CLAUSES
from enregla.draft import UnknownClause
from enregla.errors import BadInput
from enregla.formats import FORMATS
from enregla.languages import LANGUAGES, SOURCE_LANGUAGE, Language, translate
from enregla.situation import AUDIENCES, CONSENTS, FACTS, PURPOSES

YES = ("yes", "true", "1", "sí", "si")
NO = ("no", "false", "0")

language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    default=SOURCE_LANGUAGE,
    show_default=True,
    help="Language of the texts.",
)
format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="For people or for scripts.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="enregla")
def enregla() -> None:
    """Use WhatsApp in a company lawfully: which channel, and which text. Not legal advice."""


@enregla.command()
@click.option("--audience", type=click.Choice(AUDIENCES), required=True, help="Who is written to.")
@click.option("--purpose", type=click.Choice(PURPOSES), required=True, help="What for.")
@click.option("--consent", type=click.Choice(CONSENTS), help="Permission for advertising.")
@click.option("--recipients", type=click.IntRange(min=1), help="How many people.")
@language_option
@format_option
@click.pass_context
def recommend(context: click.Context, /, language: Language, format_: str, **facts: Any) -> None:
    """Say which WhatsApp channel to use, and why, or that nothing should be sent.

    A yes/no fact left out counts as not stated: a permission as not given, a danger as a condition.
    """
    from enregla.recommend import recommend as decide

    advice = decide(language=language, **facts)
    click.echo(_json(advice.as_json()) if format_ == "json" else advice.explain(language))
    context.exit(0 if advice.channel else 1)


for _fact, _says in reversed(FACTS.items()):
    _name = _fact.replace("_", "-")
    recommend = click.option(f"--{_name}/--no-{_name}", _fact, default=None, help=f"Whether {_says}.")(
        recommend
    )


@enregla.command()
@language_option
@format_option
def clauses(language: Language, format_: str) -> None:
    """List the clauses: id, version, title, fields and the legal elements of each."""
    from enregla.clauses.catalogue import catalogue

    if format_ == "json":
        click.echo(_json(catalogue()))
        return
    for clause in CLAUSES.values():
        fields = ", ".join(
            field.name if clause.requires(field) else f"[{field.name}]" for field in clause.fields
        )
        click.echo(f"{clause.id}  {clause.version}  {translate(clause.title, language)}  ({fields or '-'})")


@enregla.command()
@click.argument("clause_id", metavar="ID")
@click.option(
    "--controller",
    "controller_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="TOML file with the company's data.",
)
@click.option(
    "--set", "assignments", multiple=True, metavar="FIELD=VALUE", help="A field of the clause; repeat it."
)
@click.option("--example", is_flag=True, help="Fill in the example values.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(tuple(FORMATS)),
    default="text",
    show_default=True,
    help="Form of the text.",
)
@language_option
def clause(
    clause_id: str,
    controller_file: Path | None,
    assignments: tuple[str, ...],
    example: bool,
    format_: str,
    language: Language,
) -> None:
    """Print a clause with a company's data in it."""
    from enregla.controller import EXAMPLE, Controller, problems_of
    from enregla.draft import clause_by_id, draft, problems_of_fields

    template = clause_by_id(clause_id)
    data: dict[str, Any] = dict(EXAMPLE) if example else {}
    fields: dict[str, Any] = dict(template.example(language)) if example else {}
    if controller_file:
        data = _toml(controller_file)
    elif not example:
        raise BadInput({"--controller": "is missing; give the file of the company's data, or --example"})
    fields |= _fields(assignments, {field.name for field in template.fields if field.option})
    problems = problems_of(data) | problems_of_fields(template, fields)
    if problems:
        raise BadInput(problems)
    click.echo(draft(clause_id, Controller(**data), language, **fields).to(format_))


def _fields(assignments: tuple[str, ...], options: set[str]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals:
            raise BadInput({"--set": f"{assignment!r:.60} is not FIELD=VALUE"})
        if name in options:
            if value.lower() not in YES + NO:
                raise BadInput({name: f"{value!r:.60} is not yes or no"})
            fields[name] = value.lower() in YES
        else:
            fields[name] = value
    return fields


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput({str(path): f"is not a TOML file: {error}"}) from error


def _json(values: Any) -> str:
    import json

    return json.dumps(values, ensure_ascii=False, indent=2)


def main() -> NoReturn:
    """Run the command; a mistake is one line on standard error, never a traceback."""
    try:
        sys.exit(enregla.main(standalone_mode=False) or 0)
    except click.ClickException as error:
        problem = error.format_message()
    except (BadInput, UnknownClause) as error:
        problem = str(error)
    except click.Abort:
        problem = "interrupted"
    except BrokenPipeError:
        sys.stderr.close()  # whoever read the output has enough
        sys.exit(0)
    one_line = " ".join(problem.split())
    click.echo(f"enregla: {one_line}", err=True)
    sys.exit(2)
