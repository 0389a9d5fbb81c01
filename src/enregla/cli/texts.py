"""Subcommands that give texts: clauses, clause, batch."""

import sys
from typing import TYPE_CHECKING, Any

import click

from enregla.cli.complete import clause_ids
from enregla.cli.options import format_option, language_option, print_json
from enregla.cli.paths import existing_file, file, folder
from enregla.errors import BadInput
from enregla.files import read_text, refuse_to_overwrite, write_whole
from enregla.formats import FORMATS
from enregla.languages import Language, translate

if TYPE_CHECKING:
    from pathlib import Path

text_format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(tuple(FORMATS)),
    default="text",
    show_default=True,
    help="Form of the text.",
)
force_option = click.option("--force", is_flag=True, help="Overwrite files that exist.")


@click.command()
@language_option
@format_option
def clauses(language: Language, format_: str) -> None:
    """List the clauses: id, version, title, fields and the legal elements of each."""
    from enregla.clauses import CLAUSES
    from enregla.clauses.catalogue import catalogue

    if format_ == "json":
        print_json(catalogue())
        return
    for clause in CLAUSES.values():
        fields = ", ".join(
            field.name if clause.requires(field) else f"[{field.name}]" for field in clause.fields
        )
        click.echo(f"{clause.id}  {clause.version}  {translate(clause.title, language)}  ({fields or '-'})")


@click.command()
@click.argument("clause_id", metavar="ID", shell_complete=clause_ids)
@click.option(
    "--controller", "controller_file", type=existing_file, help="TOML file with the company's data."
)
@click.option(
    "--set", "assignments", multiple=True, metavar="FIELD=VALUE", help="A field of the clause; repeat it."
)
@click.option("--example", is_flag=True, help="Fill in the example values.")
@click.option("--version", "version", help="An earlier published version of the text.")
@click.option("--out", type=file, help="Write to this file.")
@force_option
@text_format_option
@language_option
def clause(
    clause_id: str,
    controller_file: "Path | None",
    assignments: tuple[str, ...],
    example: bool,
    version: str | None,
    out: "Path | None",
    force: bool,
    format_: str,
    language: Language,
) -> None:
    """Print a clause with a company's data in it, or write it to a file."""
    from enregla.basis import problems_of_basis
    from enregla.controller import EXAMPLE, Controller, problems_of
    from enregla.drafting import basis_facts, clause_by_id, draft
    from enregla.fields import fields_of, problems_of_fields
    from enregla.templates import version_of

    template = clause_by_id(clause_id)
    version = version_of(clause_id, version)
    names, options = fields_of(clause_id, version)
    data: dict[str, Any] = dict(EXAMPLE) if example else {}
    fields: dict[str, Any] = dict(template.example(language)) if example else {}
    fields = {name: value for name, value in fields.items() if name in names}
    if controller_file:
        data = _toml(controller_file)
    elif not example:
        raise BadInput({"--controller": "is missing; give the file of the company's data, or --example"})
    assigned, problems = _fields(assignments, set(options))
    fields |= assigned
    basis = basis_facts(template, version, fields)
    problems |= problems_of(data) | problems_of_fields(template, fields, version) | problems_of_basis(**basis)
    if problems:
        raise BadInput(problems)
    document = draft(clause_id, Controller(**data), language, version=version, **fields, **basis)
    _write(document.to(format_), out, force)


@click.command()
@click.argument("table", type=existing_file)
@click.option("--clause", "clause_id", required=True, help="The id of the text.", shell_complete=clause_ids)
@click.option("--out", type=folder, required=True, help="The folder for the documents and index.csv.")
@force_option
@text_format_option
@language_option
@click.pass_context
def batch(
    context: click.Context,
    table: "Path",
    clause_id: str,
    out: "Path",
    force: bool,
    format_: str,
    language: Language,
) -> None:
    """Write one document a row of a CSV file whose columns are the fields of company and text.

    Excel's own CSV is read too. A bad row is told with its line number and the rest done; exit code 1 when there
    was any. index.csv is there when the run is done; one that was stopped leaves index.csv.part.
    """
    from enregla.batch import batch as run

    done = bad = read = 0
    outcomes = run(table, clause_id, out, language=language, format=format_, force=force)
    size = table.stat().st_size
    with click.progressbar(length=size, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for outcome in outcomes:
            bar.update(outcome.read - read)
            read = outcome.read
            if outcome.problem:
                bad += 1
                if not bar.hidden:
                    click.echo("\r\x1b[K", nl=False, err=True)  # the bar is drawn again below
                click.echo(f"line {outcome.line}: {' '.join(outcome.problem.split())}", err=True)
            else:
                done += 1
    click.echo(f"{done} written to {out}, {bad} not written")
    context.exit(1 if bad else 0)


def _write(content: str | bytes, out: "Path | None", force: bool) -> None:
    if out is None:
        if isinstance(content, bytes):
            if sys.stdout.isatty():
                raise BadInput({"--out": "is missing; a terminal cannot show this format"})
            sys.stdout.buffer.write(content)
        else:
            click.echo(content)
        return
    refuse_to_overwrite(out, force)
    write_whole(out, content if isinstance(content, bytes) else content + "\n")


def _fields(assignments: tuple[str, ...], options: set[str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the fields that ``--set`` gives, and what is wrong with how it does."""
    fields: dict[str, Any] = {}
    problems: dict[str, str] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals:
            problems["--set"] = f"{assignment!r:.60} is not FIELD=VALUE"
        elif name in options:
            from enregla.batch import NO, YES

            if value.lower() not in YES + NO:
                problems[name] = f"{value!r:.60} is not yes or no"
            fields[name] = value.lower() in YES
        else:
            fields[name] = value
    return fields, problems


def _toml(path: "Path") -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise BadInput({str(path): f"is not a TOML file: {error}"}) from error
    except (ValueError, RecursionError) as error:
        if isinstance(error, BadInput):
            raise
        # A number of thousands of digits, or lists within lists without end.
        raise BadInput({str(path): "has more in it than a company's data"}) from error
