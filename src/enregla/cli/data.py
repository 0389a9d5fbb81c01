"""Subcommands on the data: export, sources, completion."""

from pathlib import Path

import click

from enregla.cli.options import format_option, language_option, print_json
from enregla.cli.paths import existing_folder, folder
from enregla.languages import LANGUAGES, N_, Language, translate

# Translators: {provision} is an article, such as RGPD 7; what a check of the official texts found.
CHANGED = N_("{provision}: ha cambiado")
MISSING = N_("{provision}: no se ha dado su texto")
# Translators: {names} is a list of ids, or of files.
TOUCHED = {"rules": N_("reglas: {names}"), "clauses": N_("textos: {names}"), "pages": N_("páginas: {names}")}
# Translators: {same} and {count} are numbers of articles.
SAME = N_("{same} de {count} artículos siguen como se citan")
NO_PAGES = N_("No se han mirado páginas: diga su carpeta con --pages.")


@click.command()
@click.argument("directory", type=folder)
@click.option("--lang", "language", type=click.Choice(LANGUAGES), help="Only this language; all if left out.")
def export(directory: Path, language: Language | None) -> None:
    """Write everything as JSON into DIRECTORY: rules, clauses, checks, sources, cases and facts, with schemas."""
    from enregla.export import export as write

    written = write(directory, [language] if language else LANGUAGES)
    click.echo(f"{len(written)} files written to {directory}")


@click.group(invoke_without_command=True)
@language_option
@format_option
@click.pass_context
def sources(context: click.Context, language: Language, format_: str) -> None:
    """List the laws and WhatsApp documents that are cited; `check` compares them with the official texts."""
    if context.invoked_subcommand:
        # What is said before the subcommand holds for it too.
        context.default_map = {context.invoked_subcommand: {"language": language, "format_": format_}}
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
    "--pages",
    type=existing_folder,
    help="Folder of the guide's pages, to list those that a change touches; in a checkout, its own if left out.",
)
@language_option
@format_option
@click.pass_context
def check_texts(
    context: click.Context, texts: Path, pages: Path | None, language: Language, format_: str
) -> None:
    """Compare the hash of each cited article with its official text, and say what a change touches.

    Exit code 1 when an article changed or has no text.
    """
    from enregla.audit import check_sources
    from enregla.law import label
    from enregla.touched import own_guide

    findings = [
        finding._replace(provision=label(finding.provision, language))
        for finding in check_sources(texts, pages)
    ]
    if format_ == "json":
        print_json([finding._asdict() for finding in findings])
    else:
        for finding in findings:
            if finding.state == "same":
                continue
            says = CHANGED if finding.state == "changed" else MISSING
            click.echo(translate(says, language).format(provision=finding.provision))
            for name, says in TOUCHED.items():
                if names := ", ".join(getattr(finding, name)):
                    click.echo(f"    {translate(says, language).format(names=names)}")
        same = sum(finding.state == "same" for finding in findings)
        click.echo(translate(SAME, language).format(same=same, count=len(findings)))
        if not (pages or own_guide()):
            click.echo(translate(NO_PAGES, language))
    context.exit(0 if all(finding.state == "same" for finding in findings) else 1)


@click.command()
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
@language_option
def completion(shell: str, language: Language) -> None:
    """Print the completion script of a shell; for bash: source <(enregla completion bash)."""
    from enregla.cli.complete import script

    click.echo(script(shell, language))
