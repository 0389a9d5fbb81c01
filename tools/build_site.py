"""Build the site, every language and the page that chooses among them; serve it with live reload.

python tools/build_site.py build [--output DIR] [--strict]
python tools/build_site.py serve
python tools/build_site.py all      build, then everything that tools/take_away.py makes
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from enregla.languages import ENDONYMS, LANGUAGES, SOURCE_LANGUAGE

ROOT = Path(__file__).parents[1]
SITE = ROOT / "build" / "site"
CHOOSER = """<!doctype html>
<html lang="{source}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="En Regla: guía de WhatsApp en la empresa. Guide to WhatsApp in a company.">
<title>En Regla</title>
<link rel="icon" href="{source}/_static/favicon.svg">
<style>body {{ font: 1.25rem/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 20rem; padding: 1rem }}
a {{ color: inherit; display: block; padding: .75rem 0 }}</style>
<main><h1>En Regla</h1>
{links}
</main>
"""


def build(output: Path, *, strict: bool) -> int:
    """Build every language at once, each in a process of its own, and the root page."""
    # Catalogues are compiled first: two builds that compile the same file at once spoil it.
    subprocess.run(
        ["pybabel", "-q", "compile", "-d", "locale", "-D", "sphinx", "-l", SOURCE_LANGUAGE],
        cwd=ROOT,
        check=True,
    )
    strictly = ["-W", "-n", "--keep-going", "-E"] if strict else []
    builds = []
    for language in LANGUAGES:
        where = ["-d", str(ROOT / "build" / "doctrees" / language), "docs", str(output / language)]
        command = [
            "sphinx-build",
            "-q",
            "-c",
            ".",
            "-b",
            "html",
            "-D",
            f"language={language}",
            *strictly,
            *where,
        ]
        builds.append(subprocess.Popen(command, cwd=ROOT))
    failed = [process.wait() for process in builds]
    links = "\n".join(
        f'<a lang="{code}" hreflang="{code}" href="{code}/index.html">{ENDONYMS[code]}</a>'
        for code in LANGUAGES
    )
    (output / "index.html").write_text(CHOOSER.format(source=SOURCE_LANGUAGE, links=links), encoding="utf-8")
    return max(failed)


def serve() -> None:
    """Serve the site and build it again whenever a page, a text or a translation changes."""
    from livereload import Server

    server = Server()
    for watched in (
        "docs/**/*.md",
        "docs/_static/*",
        "docs/_templates/*",
        "src/**/*.py",
        "src/**/*.toml",
        "locale/**/*.po",
    ):
        server.watch(watched, lambda: build(SITE, strict=False))
    server.serve(root=str(SITE), host="127.0.0.1", port=8000)


def main() -> int:
    """Do what the command line asks."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("action", choices=("build", "serve", "all"), default="serve", nargs="?")
    options.add_argument("--output", type=Path, default=SITE)
    options.add_argument(
        "--strict", action="store_true", help="every warning is an error; start from nothing"
    )
    asked = options.parse_args()
    if asked.strict:
        shutil.rmtree(asked.output, ignore_errors=True)
    asked.output.mkdir(parents=True, exist_ok=True)
    failed = build(asked.output, strict=asked.strict)
    if not failed and asked.action == "serve":
        serve()
    if not failed and asked.action == "all":
        make = [sys.executable, "tools/take_away.py", "--output", str(asked.output.resolve())]
        failed = subprocess.run(make, cwd=ROOT, check=False).returncode
    return failed


if __name__ == "__main__":
    sys.exit(main())
