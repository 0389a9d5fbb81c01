"""The command `enregla`: what Python gives, for a terminal and for scripts in any language.

Exit codes: 0 done; 1 the answer is "do not send" or something was not found; 2 bad usage or bad input.
"""

import sys
from importlib import import_module
from io import TextIOWrapper
from typing import NoReturn

from enregla.later import later

with later("ast", "linecache", "tokenize"):  # half of what click loads, and only debuggers use it
    import click

#: Each subcommand and the module that holds it: only the one that is called is loaded.
COMMANDS = {
    "recommend": "answers",
    "check": "answers",
    "opt-out": "answers",
    "clauses": "texts",
    "clause": "texts",
    "batch": "texts",
    "export": "data",
    "sources": "data",
    "completion": "data",
}


class Commands(click.Group):
    """The subcommands, each imported when it is named."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Return their names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Import the one called *name*."""
        if name not in COMMANDS:
            return None
        module = import_module(f"enregla.cli.{COMMANDS[name]}")
        command: click.Command = getattr(module, name.replace("-", "_"))
        return command


@click.group(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True
)
@click.version_option(package_name="enregla")
@click.pass_context
def enregla(context: click.Context) -> None:
    """Use WhatsApp in a company lawfully: which channel, and which text. Not legal advice."""
    if not context.invoked_subcommand:
        click.echo(context.get_help(), err=True)
        context.exit(2)


def main() -> NoReturn:
    """Run the command; a mistake is one line on standard error, never a traceback."""
    from enregla.cli.options import seen
    from enregla.errors import BadInput

    if sys.stdout is None:
        click.echo("enregla: standard output is closed", err=True)
        sys.exit(2)
    if isinstance(sys.stdout, TextIOWrapper) and not sys.stdout.isatty():
        # What is written to a file can be read again, on a system with another encoding too.
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        sys.exit(enregla.main(standalone_mode=False) or 0)
    except click.ClickException as error:
        problem = error.format_message()
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            sys.stderr.close()  # whoever read the output has enough
            sys.exit(0)
        problem = ": ".join(str(part) for part in (error.filename, error.strerror or error) if part)
    except (BadInput, LookupError, ImportError) as error:
        problem = str(error.args[0]) if isinstance(error, LookupError) and error.args else str(error)
    except ValueError as error:
        from enregla.basis import ConsentNotTheBasis

        if not isinstance(error, ConsentNotTheBasis):
            raise
        problem = str(error)
    except click.Abort:
        problem = "interrupted"
    click.echo(f"enregla: {seen(' '.join(problem.split()))}", err=True)
    sys.exit(2)
