"""Subcommands on the data: export, sources, completion."""

from pathlib import Path

import click

from enregla.cli.options import format_option, language_option, print_json
from enregla.cli.paths import existing_folder, folder
from enregla.languages import Language


@click.command()
@click.argument("directory", type=folder)
def export(directory: Path) -> None:
    """Write everything as JSON into DIRECTORY: rules, clauses, checks, sources, cases and facts, with schemas."""
    from enregla.export import export as write

    written = write(directory)
    click.echo(f"{len(written)} files written to {directory}")


@click.group(invoke_without_command=True)
@language_option
@format_option
@click.pass_context
def sources(context: click.Context, language: Language, format_: str) -> None:
    """List the laws and WhatsApp documents that are cited; `check` compares them with the official texts."""
    if context.invoked_subcommand:
        return
    from enregla.export import sources as every

    listed = every(language)
    if format_ == "json":
        print_json(listed)
        return
    for head in listed.values():
        click.echo(
            f"{head['name']}  {head['official_id']}  {head['version']}  {head['checked']}  {head['title']}"
        )


@sources.command("check")
@click.option("--texts", required=True, type=existing_folder, help="Folder of the official texts.")
@click.option(
    "--pages", type=existing_folder, help="Folder of the guide's pages, to list those that a change touches."
)
@format_option
@click.pass_context
def check_texts(context: click.Context, texts: Path, pages: Path | None, format_: str) -> None:
    """Compare the hash of each cited article with its official text, and say what a change touches.

    Exit code 1 when an article changed or has no text.
    """
    from enregla.audit import check_sources

    findings = check_sources(texts, pages)
    if format_ == "json":
        print_json([finding._asdict() for finding in findings])
    else:
        for finding in findings:
            if finding.state == "same":
                continue
            click.echo(f"{finding.provision}: {finding.state}")
            for name, touched in (
                ("rules", finding.rules),
                ("clauses", finding.clauses),
                ("pages", finding.pages),
            ):
                if touched:
                    click.echo(f"    {name}: {', '.join(touched)}")
        same = sum(finding.state == "same" for finding in findings)
        click.echo(f"{same} of {len(findings)} articles as cited")
    context.exit(0 if all(finding.state == "same" for finding in findings) else 1)


@click.command()
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def completion(shell: str) -> None:
    """Print the completion script of a shell; for bash: source <(enregla completion bash)."""
    from click.shell_completion import get_completion_class

    from enregla.cli import enregla

    found = get_completion_class(shell)
    assert found, "click knows every shell in the choice"
    click.echo(found(enregla, {}, "enregla", "_ENREGLA_COMPLETE").source())
