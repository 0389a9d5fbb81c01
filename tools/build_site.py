"""Build the site, every language and the page that chooses among them; serve it with live reload.

python tools/build_site.py build [--output DIR] [--strict]
python tools/build_site.py serve
python tools/build_site.py all      build, then everything that tools/take_away.py makes
"""

import argparse
import gc
import importlib
import multiprocessing
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import enregla
from cards import LOGO, draw_cards
from enregla.languages import LANGUAGES
from enregla.sphinxext.metadata import is_real
from enregla.sphinxext.root import write_root
from headers import write_headers

ROOT = Path(__file__).parents[1]
SITE = ROOT / "build" / "site"
#: Where processes can part from one another (not on Windows), Sphinx is imported once for all languages.
START = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"


def build(output: Path, *, strict: bool) -> int:
    """Build every language at once, each in a process of its own, and the root page."""
    compile_catalogues()
    load_sphinx()
    processes = [
        multiprocessing.get_context(START).Process(target=build_language, args=(language, output, strict))
        for language in LANGUAGES
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    failed = [process.exitcode or 0 for process in processes]
    address = runpy.run_path(str(ROOT / "conf.py"))["enregla_site_url"]
    if is_real(address) and not any(failed):  # nobody shares a link to a guide without an address
        draw_cards(*(output / language for language in LANGUAGES))
    write_root(output, address, LOGO.read_text(encoding="utf-8"))
    return max(failed)


def compile_catalogues() -> None:
    """Compile what changed, before the builds start: two that compile the same file at once spoil it."""
    from sphinx.util.i18n import CatalogRepository

    for language in LANGUAGES:
        for catalogue in CatalogRepository(ROOT, ["locale"], language, "utf-8").catalogs:
            if catalogue.is_outdated():
                catalogue.write_mo(language)


def load_sphinx() -> None:
    """Import what every build needs, so that the processes that part from this one have it."""
    from sphinx.application import builtin_extensions

    settings = runpy.run_path(str(ROOT / "conf.py"))
    inside = ("sphinx.cmd.build", "myst_parser.sphinx_ext.main", "myst_parser.parsers.sphinx_")
    for module in (*builtin_extensions, *settings["extensions"], settings["html_theme"], *inside):
        importlib.import_module(module)
    for name in enregla.__all__:
        getattr(enregla, name)
    enregla.Controller(**enregla.EXAMPLE)


def build_language(language: str, output: Path, strict: bool) -> None:
    """Build one language; runs in a process of its own, for Sphinx keeps the language of a process."""
    from sphinx.cmd.build import main

    gc.disable()  # a process that ends with its build gives everything back then
    os.chdir(ROOT)
    strictly = ["-W", "-n", "--keep-going", "-E"] if strict else []
    where = ["-d", str(ROOT / "build" / "doctrees" / language), "docs", str(output / language)]
    sys.exit(main(["-q", "-c", ".", "-b", "html", "-D", f"language={language}", *strictly, *where]))


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
        # A process of its own, which sees changed Python too.
        server.watch(watched, lambda: subprocess.run([sys.executable, __file__, "build"], check=False))
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
