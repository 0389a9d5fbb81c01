"""How fast the helpers are, beside what people would use instead; only ratios within one run mean anything.

`nox -s bench` prints the tables. Nothing here is a timed test: a noisy machine fails none.
"""

import csv
import itertools
import os
import resource
import statistics
import subprocess
import sys
import time
from html import escape

import jinja2
import pytest

from enregla import EXAMPLE, Controller, draft, recommend

SOL = Controller(**EXAMPLE)
RECOMMEND = "import enregla; enregla.recommend(audience='strangers', purpose='service').channel;"
COMMAND = "import sys; sys.argv[1:] = {arguments!r}; from enregla.cli import main; main()"
START = {
    "python -c pass": "pass",
    "import enregla; recommend()": RECOMMEND,
    "… and a Controller and a draft()": (
        RECOMMEND + "enregla.draft('opt-out-line', enregla.Controller(**enregla.EXAMPLE))"
    ),
    "enregla recommend": COMMAND.format(
        arguments=["recommend", "--audience", "public", "--purpose", "service"]
    ),
    "enregla clause": COMMAND.format(arguments=["clause", "opt-out-line", "--example"]),
    "peer: import click": "import click",
    "peer: stdnum, one NIF": "from stdnum.es import nif; nif.is_valid('B12345674')",
    "peer: phonenumbers, one number": "import phonenumbers as p; p.is_valid_number(p.parse('+34600000000'))",
    "peer: click, then both of these": (
        "import click, phonenumbers as p; from stdnum.es import nif; nif.is_valid('B12345674');"
        "p.is_valid_number(p.parse('+34600000000'))"
    ),
    "peer: jinja2, one template": "import jinja2; jinja2.Template('{{ a }}').render(a=1)",
    "peer: babel, one date": "import datetime, babel.dates as b; b.format_date(datetime.date(2026, 11, 24), locale='es')",
}


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """An environment where modules are compiled once, as in any installation, whatever this machine is set to."""
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(tmp_path_factory.mktemp("compiled"))}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    for code in START.values():
        cpu(code, environment)
    return environment


def cpu(code, environment):
    """CPU milliseconds of a whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def test_cold_start(capsys, compiled):
    """Whole processes, in turn, so that a slow moment of the machine touches all alike."""
    runs = {name: [] for name in START}
    for _ in range(15):
        for name, code in START.items():
            runs[name].append(cpu(code, compiled))
    bare = statistics.median(runs["python -c pass"])
    with capsys.disabled():
        print("\ncold start, CPU ms (median of 15) and ratio to a bare interpreter")
        for name, times in runs.items():
            median = statistics.median(times)
            print(f"  {name:36} {median:7.1f} {median / bare:5.2f} x")


FIELDS = {"products": "pan y bollería"}
TEMPLATE = str(draft("commercial-consent", SOL, **FIELDS))
for _field, _value in (EXAMPLE | FIELDS).items():
    TEMPLATE = TEMPLATE.replace(_value, f"{{{{ {_field} }}}}")


@pytest.fixture(scope="module")
def jinja():
    """The same text as a template of the peer, compiled."""
    template = jinja2.Environment(autoescape=True).from_string(TEMPLATE)
    assert template.render(EXAMPLE, **FIELDS) == escape(
        str(draft("commercial-consent", SOL, **FIELDS)), quote=False
    )
    return template


@pytest.mark.benchmark(group="one document, its data checked")
def test_draft(benchmark):
    benchmark(lambda: str(draft("commercial-consent", SOL, **FIELDS)))


@pytest.mark.benchmark(group="one document, its data checked")
def test_draft_as_html(benchmark):
    benchmark(lambda: draft("commercial-consent", SOL, **FIELDS).to("html"))


@pytest.mark.benchmark(group="one document, its data checked")
def test_jinja_with_autoescape(benchmark, jinja):
    benchmark(lambda: jinja.render(EXAMPLE, **FIELDS))


# Each text is made and let go, so that what is measured is the making and not the memory to keep them all.
@pytest.mark.benchmark(group="a thousand documents in memory, from checked data")
def test_thousand_texts(benchmark):
    documents = [draft("commercial-consent", SOL, products=f"producto {n}") for n in range(1000)]
    benchmark(lambda: sum(len(str(document)) for document in documents))


@pytest.mark.benchmark(group="a thousand documents in memory, from checked data")
def test_thousand_escaped(benchmark):
    documents = [draft("commercial-consent", SOL, products=f"producto {n}") for n in range(1000)]
    benchmark(lambda: sum(len(document.to("html")) for document in documents))


@pytest.mark.benchmark(group="a thousand documents in memory, from checked data")
def test_thousand_with_jinja(benchmark, jinja):
    data = [EXAMPLE | {"products": f"producto {n}"} for n in range(1000)]
    benchmark(lambda: sum(len(jinja.render(each)) for each in data))


@pytest.mark.benchmark(group="one answer")
def test_recommend_again(benchmark):
    benchmark(lambda: recommend(audience="strangers", purpose="service", recipients=120).channel)


@pytest.mark.benchmark(group="one answer")
def test_recommend_what_was_never_asked(benchmark):
    numbers = itertools.count(1)
    benchmark(lambda: recommend(audience="strangers", purpose="service", recipients=next(numbers)).channel)


def test_batch_of_many_rows(tmp_path, capsys):
    """Peak memory of 1,000 and of 100,000 rows: it must not grow with the rows."""
    columns = [*EXAMPLE, "products"]
    code = (
        "import resource, sys; from pathlib import Path; from enregla.batch import batch;"
        "done = sum(not o.problem for o in batch(Path(sys.argv[1]), 'commercial-consent', Path(sys.argv[2])));"
        "print(done, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    with capsys.disabled():
        print("\nbatch: rows, seconds, peak memory in MB")
        for rows in (1_000, 100_000):
            source = tmp_path / f"{rows}.csv"
            with source.open("w", encoding="utf-8", newline="") as stream:
                writer = csv.writer(stream)
                writer.writerow(columns)
                writer.writerows([*EXAMPLE.values(), f"producto {n}"] for n in range(rows))
            start = time.perf_counter()
            run = subprocess.run(
                [sys.executable, "-c", code, str(source), str(tmp_path / f"out-{rows}")],
                check=True, capture_output=True, text=True,
            )  # fmt: skip
            done, peak = map(int, run.stdout.split())
            assert done == rows
            print(f"  {rows:8,} {time.perf_counter() - start:8.1f} {peak / 1024:8.1f}")
