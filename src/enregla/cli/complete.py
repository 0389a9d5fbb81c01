"""What the tab key offers where click does not know the choices: ids of texts, and kinds of texts to check."""

import os
from typing import TYPE_CHECKING

import click

from enregla.languages import LANGUAGES, SOURCE_LANGUAGE, Language, translate

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

#: How a shell's completion script asks click, and tells us in which language: the only way that it has.
ASKS, IN = "_ENREGLA_COMPLETE", "_ENREGLA_LANG"


def script(shell: str, language: Language) -> str:
    """Return the completion script of a shell, which shows titles in *language* until a line has its own `--lang`."""
    from click.shell_completion import get_completion_class

    from enregla.cli import enregla

    found = get_completion_class(shell)
    assert found, "click knows every shell in the choice"
    return found(enregla, {}, "enregla", ASKS).source().replace(f"{ASKS}=", f"{IN}={language} {ASKS}=")


def _language(context: click.Context) -> Language:
    """Return the language of the line so far, or that of the script."""
    from click.core import ParameterSource

    if context.get_parameter_source("language") is ParameterSource.COMMANDLINE:
        return context.params["language"]  # type: ignore[no-any-return]
    return next((each for each in LANGUAGES if each == os.environ.get(IN)), SOURCE_LANGUAGE)


def clause_ids(context: click.Context, parameter: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """Return the clauses whose id begins so, each with its title, for shells that show one."""
    from click.shell_completion import CompletionItem

    from enregla.clauses import TITLES

    language = _language(context)
    return [
        CompletionItem(name, help=translate(title, language))
        for name, title in TITLES.items()
        if name.startswith(incomplete)
    ]


def kinds(context: click.Context, parameter: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """Return the kinds of text that begin so: every clause, and an advert as sent."""
    from click.shell_completion import CompletionItem

    from enregla.checking import COMMERCIAL

    advert = [CompletionItem(COMMERCIAL)] if COMMERCIAL.startswith(incomplete) else []
    return [*clause_ids(context, parameter, incomplete), *advert]
