"""What building the site costs: CPU of the usual build and of ours, in turn, in one run; only the ratios mean anything.

`nox -s bench` prints the table. Nothing here is a timed test: a noisy machine fails none.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import time

import pytest
from tests.conftest import ROOT

from enregla.languages import LANGUAGES, SOURCE_LANGUAGE

ROUNDS = 3
#: What a build does not need, or makes.
LEFT = shutil.ignore_patterns("build", "dist", "tests", ".*", "__pycache__", "*.mo")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A copy in which a page may be changed."""
    return shutil.copytree(ROOT, tmp_path_factory.mktemp("checkout") / "enregla", ignore=LEFT)


def run(checkout, *command, **settings):
    """CPU and wall seconds of *command* and its children, with Python's files compiled, as on any second run."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(checkout / "src"),
        "PYTHONPYCACHEPREFIX": str(checkout / "cache"),
        **settings,
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *command], cwd=checkout, env=environment, check=True, capture_output=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def usual(checkout, language):
    """Sphinx on one language, without our levers, from nothing."""
    made = checkout / "build" / "usual"
    shutil.rmtree(made, ignore_errors=True)
    settings = ("-D", f"language={language}", "-D", "enregla_speed=0")
    return run(
        checkout,
        "-m",
        "sphinx",
        "-q",
        "-c",
        ".",
        *settings,
        "-d",
        str(made / "doctrees"),
        "docs",
        str(made / "html"),
    )


def ours(checkout, **settings):
    """Both languages as `nox -s site -- build` builds them, from nothing."""
    for made in ("site", "doctrees", "cards"):
        shutil.rmtree(checkout / "build" / made, ignore_errors=True)
    return run(checkout, "tools/build_site.py", "build", **settings)


def rebuild(checkout, language):
    """One language after one page has changed."""
    with (checkout / "docs" / "permiso" / "publicidad.md").open("a", encoding="utf-8") as page:
        page.write(f"\nUna frase nueva en el segundo {time.time()}.\n")
    where = ("-d", f"build/doctrees/{language}", "docs", f"build/site/{language}")
    return run(checkout, "-m", "sphinx", "-q", "-c", ".", "-D", f"language={language}", *where)


def test_build(checkout, capsys):
    ours(checkout)  # compiles Python and catalogues
    one, two, fast, drawn, again = [], [], [], [], {language: [] for language in LANGUAGES}
    for _ in range(ROUNDS):
        each = {language: usual(checkout, language)[0] for language in LANGUAGES}
        one.append(each[SOURCE_LANGUAGE])
        two.append(sum(each.values()))
        # A site with an address also draws a card a page, which no usual build does.
        drawn.append(ours(checkout, ENREGLA_SITE_URL="https://guide.test/")[0])
        fast.append(ours(checkout))
        for language in LANGUAGES:
            again[language].append(rebuild(checkout, language)[1])
    pages = len(list((checkout / "docs").rglob("*.md")))
    rows = {
        f"usual, {SOURCE_LANGUAGE} only": one,
        "usual, both languages": two,
        "ours, both languages": [cpu for cpu, _ in fast],
        "… and a card a page": drawn,
    }
    with capsys.disabled():
        print(
            f"\nclean build of {pages} pages, CPU s (median of {ROUNDS}) and ratio to the usual one of one language"
        )
        for name, times in rows.items():
            ratio = statistics.median(time / base for time, base in zip(times, one, strict=True))
            print(f"  {name:24} {statistics.median(times):7.2f} {ratio:5.2f} x")
        print(f"  ours, wall s             {statistics.median(wall for _, wall in fast):7.2f}")
        print("one page changed, wall s a language")
        for language, times in again.items():
            print(f"  {language:24} {statistics.median(times):7.2f}")
