"""The translation catalogues: extract the texts, update every language, check that none is left behind.

python tools/catalogues.py            extract and update
python tools/catalogues.py --check    fail if an update would change something or a text lacks its translation
python tools/catalogues.py --add ca   start a new language
"""

import argparse
import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from enregla.languages import LANGUAGES

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "locale"
TEMPLATES = ROOT / "build" / "gettext"
#: The language of the texts themselves: it has no catalogue but the theme's missing words and the docstrings.
SOURCE = "es"
#: The page made from docstrings, which are English: Spanish is its translation, and English needs none.
API = "referencia/api"


def extract_package() -> None:
    """Write `enregla.pot`: the texts of the package."""
    shutil.rmtree(TEMPLATES, ignore_errors=True)  # no template of a page that is gone
    TEMPLATES.mkdir(parents=True)
    run(
        sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "--mapping-file", "pyproject.toml", "--no-location", "--sort-by-file",
        "--add-comments", "Translators:", "--strip-comment-tags", "--keywords", "N_",
        "--project", "enregla", "--output-file", str(TEMPLATES / "enregla.pot"), "src", "tools/book",
    )  # fmt: skip


def extract_pages() -> None:
    """Write one template a page."""
    run("sphinx-build", "-q", "-c", ".", "-b", "gettext", "-D", "gettext_location=1", "docs", str(TEMPLATES))


def docstrings() -> set[str]:
    """Return the messages of the API page that are docstrings, told by where Sphinx found them."""
    found = set()
    for block in (TEMPLATES / API).with_suffix(".pot").read_text(encoding="utf-8").split("\n\n"):
        if "docstring of" in block:
            found |= {str(message.id) for message in read_po(StringIO(block)) if message.id}
    return found


def update_api() -> None:
    """Give the docstrings a Spanish catalogue; in any other language they stay English."""
    english = docstrings()
    template = Catalog(locale=SOURCE, project="enregla")
    for text in sorted(english):
        template.add(text)
    path = LOCALE / SOURCE / "LC_MESSAGES" / f"{API}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    catalogue = template
    if path.exists():
        with path.open("rb") as stream:
            catalogue = read_po(stream, locale=SOURCE)
        template.creation_date = catalogue.creation_date  # or each minute would be a change
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
    for message in catalogue:
        if str(message.id).startswith(">>>"):  # examples are code: the same in every language
            message.string = message.id
    write(path, catalogue)
    for language in languages():
        path = LOCALE / language / "LC_MESSAGES" / f"{API}.po"
        with path.open("rb") as stream:
            catalogue = read_po(stream)
        for message in catalogue:
            if message.id in english:
                message.string = message.id
                message.flags.discard("fuzzy")
        write(path, catalogue)


def write(path: Path, catalogue: Catalog) -> None:
    """Write *catalogue* without what changes by itself: locations, dates, wrapping."""
    with path.open("wb") as stream:
        write_po(stream, catalogue, width=0, no_location=True)


def update(languages: list[str]) -> None:
    """Bring the catalogues of *languages* up to the templates."""
    for language in languages:
        run("sphinx-intl", "update", "-p", str(TEMPLATES), "-d", str(LOCALE), "-l", language, "-w", "0")
        for path in (LOCALE / language).rglob("*.po"):
            if (TEMPLATES / path.relative_to(LOCALE / language / "LC_MESSAGES")).with_suffix(".pot").exists():
                tidy(path)


def forget(languages: list[str]) -> None:
    """Delete the catalogues of pages that are gone."""
    for language in languages:
        root = LOCALE / language / "LC_MESSAGES"
        for path in root.rglob("*.po"):
            if not (TEMPLATES / path.relative_to(root)).with_suffix(".pot").exists():
                path.unlink()


def tidy(path: Path) -> None:
    """Replace the placeholders that a new catalogue is born with."""
    with path.open("rb") as stream:
        catalogue = read_po(stream)
    if "FIRST AUTHOR" not in catalogue.header_comment:
        write(path, catalogue)
        return
    catalogue.header_comment = f"# En Regla, {path.stem}: {catalogue.locale_identifier}. Licence: CC BY 4.0."
    catalogue.project, catalogue.version = "enregla", ""
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""
    catalogue.fuzzy = False
    write(path, catalogue)


def languages() -> list[str]:
    """Return the languages that have catalogues, without the source."""
    return sorted(path.name for path in LOCALE.iterdir() if path.is_dir() and path.name != SOURCE)


def incomplete(language: str) -> list[str]:
    """Return what is missing in *language*, a line for each text."""
    lines = []
    for path in sorted((LOCALE / language).rglob("*.po")):
        with path.open("rb") as stream:
            catalogue = read_po(stream)
        lines += [
            f"{path.relative_to(ROOT)}: {'fuzzy' if message.fuzzy else 'untranslated'}: {str(message.id)[:60]!r}"
            for message in catalogue
            if message.id and (message.fuzzy or not message.string)
        ]
        lines += [f"{path.relative_to(ROOT)}: obsolete: {str(key)[:60]!r}" for key in catalogue.obsolete]
    return lines


def run(*command: str) -> None:
    """Run *command* at the root; stop everything if it fails."""
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    """Do what the command line asks."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--check", action="store_true")
    options.add_argument("--add", metavar="LANGUAGE")
    asked = options.parse_args()
    before = {path: path.read_bytes() for path in LOCALE.rglob("*.po")}
    wanted = [asked.add] if asked.add else languages()
    extract_package()
    update(wanted)
    first = [line for language in LANGUAGES[1:] for line in incomplete(language) if "/enregla.po:" in line]
    if first:  # a page shows clauses in every language
        print("\n".join([*first, "translate these, which the pages show, and run this again"]))
        return 1
    extract_pages()
    update(wanted)
    forget(wanted)
    update_api()
    if not asked.check:
        return 0
    changed = [path for path in LOCALE.rglob("*.po") if path.read_bytes() != before.get(path)]
    lines = [f"{path.relative_to(ROOT)}: not up to date; run: nox -s catalogues" for path in changed]
    for language in [SOURCE, *languages()]:
        lines += incomplete(language)
    print("\n".join(lines) or "every text has its translation")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
