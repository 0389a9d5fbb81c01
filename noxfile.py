import os
import shutil
import sys

import nox

nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["test"]
PROJECT = nox.project.load_toml("pyproject.toml")
#: Debian's package of each program, and the names that it may have on the PATH.
PROGRAMS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "epubcheck": ("epubcheck",),
    "libreoffice-writer-nogui": ("soffice",),
    "npm": ("npx",),  # fetches Lighthouse
    "nginx-light": ("nginx", "/usr/sbin/nginx"),
    "pango1.0-tools": ("pango-view",),  # WeasyPrint draws the PDF with Pango
    "poppler-utils": ("pdftotext",),
}


def install(session: nox.Session, group: str) -> None:
    """Install this checkout and one dependency group, within our constraints."""
    session.install("-c", "constraints.txt", "-e", ".", *nox.project.dependency_groups(PROJECT, group))


@nox.session
def site(session: nox.Session) -> None:
    """Build the guide in every language and serve it with live reload; `-- build` only builds, `-- all` adds PDF, EPUB, zip and JSON."""
    if "all" in session.posargs:
        find_programs(session, "pango1.0-tools")
    install(session, "site")
    session.run("python", "tools/build_site.py", *(session.posargs or ["serve"]))


@nox.session
def test(session: nox.Session) -> None:
    """Run every test: package, examples, catalogues, built site, browser; programs it needs are installed."""
    find_programs(session, *(program for program in PROGRAMS if program != "npm"))
    install(session, "test")
    session.run("pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style with ruff and types with mypy."""
    install(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")


@nox.session
def catalogues(session: nox.Session) -> None:
    """Extract the texts and update the translations; `-- --check` only checks, `-- --add ca` starts a language."""
    install(session, "site")
    session.run("python", "tools/catalogues.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure; ratios within one run are what counts."""
    find_programs(session, "chromium", "npm")
    install(session, "bench")
    session.run("pytest", "tests/benchmarks", "-o", "addopts=--import-mode=importlib -q", *session.posargs)


@nox.session
def build(session: nox.Session) -> None:
    """Build the wheel and the source distribution into dist/."""
    session.install("build")
    session.run("python", "-m", "build")


def find_programs(session: nox.Session, *packages: str) -> None:
    """Make sure that the programs of *packages* are there: no test skips for want of one."""
    missing = [package for package in packages if not any(map(shutil.which, PROGRAMS[package]))]
    if not missing:
        return
    if sys.platform != "linux" or not shutil.which("apt-get"):
        session.error(f"this needs these programs on the PATH; install: {' '.join(missing)}")
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    session.run(*sudo, "apt-get", "update", "-qq", external=True, silent=True)
    session.run(
        *sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing,
        external=True, silent=True,
    )  # fmt: skip
