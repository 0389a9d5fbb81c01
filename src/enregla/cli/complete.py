"""What the tab key offers where click does not know the choices: ids of texts, and kinds of texts to check."""

from typing import TYPE_CHECKING

import click

from enregla.languages import SOURCE_LANGUAGE, translate

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def clause_ids(context: click.Context, parameter: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """Return the clauses whose id begins so, each with its title, for shells that show one."""
    from click.shell_completion import CompletionItem

    from enregla.clauses import TITLES

    language = context.params.get("language") or SOURCE_LANGUAGE
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
