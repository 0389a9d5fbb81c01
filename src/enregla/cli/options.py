"""What the subcommands share: the language, the format, reading files and writing JSON."""

import sys
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


#: What would end a line, move the cursor, turn the text round or hide in it.
UNSEEN = r"[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"


def seen(text: str) -> str:
    """Return *text*, which came from a file, on one line and with what a terminal would obey or hide as its code.

    >>> seen("Sol\x1b[2J")
    'Sol\\\\x1b[2J'
    """
    import re

    return re.sub(UNSEEN, lambda found: ascii(found[0])[1:-1], text)


def print_json(values: Any, *, lines: bool = False) -> None:
    """Print *values* as JSON: indented, or on one line."""
    import json  # loaded on use, as everything that not every call of the command needs

    click.echo(json.dumps(values, ensure_ascii=False, indent=None if lines else 2))


def read_text(path: str) -> str:
    """Return the text of a file, or of standard input for ``-``; raise `BadInput` when it is not text."""
    from enregla.files import reading

    if path == "-" and sys.stdin is None:
        raise BadInput({path: "standard input is closed"})
    with reading(path), click.open_file(path, encoding="utf-8-sig") as stream:
        text: str = stream.read(LONGEST + 1)
    if len(text) > LONGEST:
        raise BadInput({path: f"is longer than {LONGEST} characters"})
    return text
