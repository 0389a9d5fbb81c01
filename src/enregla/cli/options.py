"""What the subcommands share: the language, the format, reading files and writing JSON."""

from typing import Any

import click

from enregla.errors import BadInput
from enregla.languages import LANGUAGES, SOURCE_LANGUAGE

#: A notice or a day of messages fits; a whole book does not.
LONGEST = 1_000_000

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


def print_json(values: Any, *, lines: bool = False) -> None:
    """Print *values* as JSON: indented, or on one line."""
    import json  # loaded on use, as everything that not every call of the command needs

    click.echo(json.dumps(values, ensure_ascii=False, indent=None if lines else 2))


def read_text(path: str) -> str:
    """Return the text of a file, or of standard input for ``-``; raise `BadInput` when it is not text."""
    from enregla.files import reading

    with reading(path), click.open_file(path, encoding="utf-8-sig") as stream:
        text: str = stream.read(LONGEST + 1)
    if len(text) > LONGEST:
        raise BadInput({path: f"is longer than {LONGEST} characters"})
    return text
