"""The built site and a browser, made once for every test that needs them."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import sync_playwright

from enregla import LANGUAGES

ROOT = Path(__file__).parents[1]
#: Where the published site stands, and its source.
PUBLISHED = "https://guide.test/en/latest"
REPOSITORY = "https://code.test/guides/enregla"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class Site:
    """A built site: its folder, its pages, and each page parsed."""

    def __init__(self, root):
        self.root = root
        self.pages = {
            language: sorted(
                path.relative_to(root / language).as_posix() for path in (root / language).rglob("*.html")
            )
            for language in LANGUAGES
        }

    @functools.cache  # noqa: B019 - one site a run
    def page(self, language, name):
        return BeautifulSoup((self.root / language / name).read_text(encoding="utf-8"), "lxml")

    def fresh(self, language, name):
        """A page parsed again, for a test that takes it apart."""
        return BeautifulSoup((self.root / language / name).read_text(encoding="utf-8"), "lxml")

    def written_pages(self, language):
        """The pages that somebody wrote, without those Sphinx adds."""
        return [name for name in self.pages[language] if name != "search.html"]


def pytest_addoption(parser):
    """While working on one test: `nox -s test -- tests/site --site build/site` reads a site already built."""
    parser.addoption("--site", type=Path, help="test this built site instead of building one")


@pytest.fixture(scope="session")
def site(request, tmp_path_factory):
    """Build every language from nothing; a warning is an error."""
    built = request.config.getoption("--site")
    if built:
        return Site(built.resolve())
    return _built(tmp_path_factory.mktemp("site"), "--strict")


@pytest.fixture(scope="session")
def published(tmp_path_factory):
    """Build the site of somebody who has an address, below a folder, and a repository."""
    output = tmp_path_factory.mktemp("published")
    return _built(output, ENREGLA_SITE_URL=f"{PUBLISHED}/", ENREGLA_REPOSITORY=REPOSITORY)


def _built(output, *options, **environment):
    command = [sys.executable, "tools/build_site.py", "build", *options, "--output", str(output)]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(output)


@pytest.fixture(scope="session")
def address(site):
    """Serve the built site on this machine."""
    handler = functools.partial(_Quiet, directory=str(site.root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser():
    """Start the Chromium that `nox -s test` installs."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert executable, "no Chromium on the PATH; `nox -s test` installs it, or: apt-get install chromium"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable)
        yield chromium
        chromium.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format, *args):  # noqa: A002 - the name is the library's
        """Keep the test output clean."""
