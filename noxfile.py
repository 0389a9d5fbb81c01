import os
import shutil
import sys

import nox

nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["test"]
PROJECT = nox.project.load_toml("pyproject.toml")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def install(session: nox.Session, group: str) -> None:
    """Install this checkout and one dependency group, within our constraints."""
    session.install("-c", "constraints.txt", "-e", ".", *nox.project.dependency_groups(PROJECT, group))


@nox.session
def site(session: nox.Session) -> None:
    """Build the guide in every language and serve it with live reload; `-- build` only builds."""
    install(session, "site")
    session.run("python", "tools/build_site.py", *(session.posargs or ["serve"]))


@nox.session
def test(session: nox.Session) -> None:
    """Run every test: package, examples, catalogues, built site, browser."""
    find_browser(session)
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
    install(session, "bench")
    session.run("pytest", "tests/benchmarks", "-o", "addopts=--import-mode=importlib -q", *session.posargs)


@nox.session
def build(session: nox.Session) -> None:
    """Build the wheel and the source distribution into dist/."""
    session.install("build")
    session.run("python", "-m", "build")


def find_browser(session: nox.Session) -> None:
    """Make sure that a Chromium is there: a browser test never skips."""
    if any(map(shutil.which, BROWSERS)):
        return
    if sys.platform != "linux" or not shutil.which("apt-get"):
        session.error("the browser tests need Chromium: install it so that `chromium` is on the PATH")
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    session.run(*sudo, "apt-get", "update", "-qq", external=True)
    session.run(
        *sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", external=True
    )
