"""Subcommands that answer a question: recommend, check, opt-out."""

from typing import Any

import click

from enregla.cli.complete import kinds
from enregla.cli.options import format_option, language_option, print_json, read_text, seen
from enregla.languages import N_, Language, translate
from enregla.situation import AUDIENCES, CONSENTS, FACTS, PURPOSES

FOUND = N_("Encontrado")
NOT_FOUND = N_("No encontrado")
ONLY_IF = N_("solo si")
EVIDENCE = N_("frase")
SUGGESTION = N_("frase que puede usar")


@click.command()
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
    if format_ == "json":
        print_json(advice.as_json())
    else:
        click.echo(advice.explain(language))
    context.exit(0 if advice.channel else 1)


for _fact, _says in reversed(FACTS.items()):
    _name = _fact.replace("_", "-")
    recommend = click.option(f"--{_name}/--no-{_name}", _fact, default=None, help=f"Whether {_says}.")(
        recommend
    )


@click.command()
@click.argument("file")
@click.option(
    "--kind",
    required=True,
    help="A clause id, or commercial-message for an advert as sent.",
    shell_complete=kinds,
)
@language_option
@format_option
@click.pass_context
def check(context: click.Context, file: str, kind: str, language: Language, format_: str) -> None:
    """Say which mandatory elements a text has and which were not found; FILE may be - for standard input.

    It never says that a text complies: a person still reads it. Exit code 1 when something that every such text needs was not found.
    """
    from enregla.checking import check as look

    result = look(read_text(file), kind=kind, language=language)
    if format_ == "json":
        print_json(result.as_json())
    else:
        for element in result.elements:
            state = translate(FOUND if element.found else NOT_FOUND, language)
            only = f" ({translate(ONLY_IF, language)}: {element.only_if})" if element.only_if else ""
            click.echo(f"{state}: {element.id} {element.says}{only} [{'; '.join(element.citations)}]")
            label, shown = (EVIDENCE, element.evidence) if element.found else (SUGGESTION, element.suggestion)
            if shown:
                click.echo(f"    {translate(label, language)}: {seen(shown)}")
        click.echo(f"\n{result.note}")
    context.exit(1 if any(element.missing for element in result.elements) else 0)


# Translators: what `enregla opt-out` prints before a message that asks to receive no more; one word.
OPT_OUT = N_("baja")


@click.command()
@click.argument("file")
@language_option
@format_option
def opt_out(file: str, language: Language, format_: str) -> None:
    """Say of each message, one a line, whether it asks to receive no more; FILE may be - for standard input.

    Each line gets a line, also an empty one. A missed opt-out is worse than a false one: a person reads what
    this does not flag.
    """
    from enregla.optout import is_opt_out

    messages = read_text(file).split("\n")
    if not messages[-1]:
        del messages[-1]  # after the last end of line there is no message
    for message in (line.removesuffix("\r") for line in messages):
        flagged = is_opt_out(message)
        if format_ == "json":
            print_json({"text": message, "opt_out": flagged}, lines=True)
        else:
            click.echo(f"{translate(OPT_OUT, language) if flagged else '-'}\t{seen(message)}")
