"""Build the site, every language and the page that chooses among them; serve it with live reload.

python tools/build_site.py build [--output DIR] [--strict]
python tools/build_site.py serve
python tools/build_site.py all      build, then everything that tools/take_away.py makes
"""

import argparse
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

from cards import draw_cards
from enregla.languages import LANGUAGES, SOURCE_LANGUAGE
from enregla.sphinxext.root import write_root
from headers import write_headers

ROOT = Path(__file__).parents[1]
SITE = ROOT / "build" / "site"


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
    if not any(failed):
        for language in LANGUAGES:
            draw_cards(output / language)
    write_root(output, runpy.run_path(str(ROOT / "conf.py"))["enregla_site_url"])
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
        "src/**/*.svg",
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
    if not failed:
        write_headers(asked.output)
    if not failed and asked.action == "serve":
        serve()
    if not failed and asked.action == "all":
        make = [sys.executable, "tools/take_away.py", "--output", str(asked.output.resolve())]
        failed = subprocess.run(make, cwd=ROOT, check=False).returncode
    return failed


if __name__ == "__main__":
    sys.exit(main())
