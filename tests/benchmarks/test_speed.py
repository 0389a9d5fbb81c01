"""How fast the helpers are, beside what people would use instead; only ratios within one run mean anything.

`nox -s bench` prints the tables. Nothing here is a timed test: a noisy machine fails none.
"""

import resource
import statistics
import subprocess
import sys
from html import escape

import jinja2
import pytest

from enregla import EXAMPLE, Controller, draft, recommend

SOL = Controller(**EXAMPLE)
START = {
    "python -c pass": "pass",
    "import enregla; recommend()": "import enregla; enregla.recommend(audience='strangers', purpose='service').channel",
    "… and a Controller and a draft()": (
        "import enregla; enregla.recommend(audience='strangers', purpose='service').channel;"
        "enregla.draft('opt-out-line', enregla.Controller(**enregla.EXAMPLE))"
    ),
    "import click": "import click",
    "enregla opt-out-line": "import sys; sys.argv[1:] = ['clause', 'opt-out-line', '--example']; from enregla.cli import main; main()",
    "jinja2, one template": "import jinja2; jinja2.Template('{{ a }}').render(a=1)",
    "babel, one date": "import datetime, babel.dates; babel.dates.format_date(datetime.date(2026, 11, 24), locale='es')",
}


def cpu(code):
    """CPU milliseconds of a whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def test_cold_start(capsys):
    """Whole processes, in turn, so that a slow moment of the machine touches all alike."""
    runs = {name: [] for name in START}
    for _ in range(15):
        for name, code in START.items():
            runs[name].append(cpu(code))
    bare = statistics.median(runs["python -c pass"])
    with capsys.disabled():
        print("\ncold start, CPU ms (median of 15) and ratio to a bare interpreter")
        for name, times in runs.items():
            median = statistics.median(times)
            print(f"  {name:36} {median:7.1f} {median / bare:5.2f} x")


TEMPLATE = str(draft("commercial-consent", SOL, products="PRODUCTS")).replace("PRODUCTS", "{{ products }}")
for _field, _value in EXAMPLE.items():
    TEMPLATE = TEMPLATE.replace(_value, f"{{{{ {_field} }}}}")


@pytest.mark.benchmark(group="one document")
def test_draft(benchmark):
    benchmark(lambda: str(draft("commercial-consent", SOL, products="pan y bollería")))


@pytest.mark.benchmark(group="one document")
def test_draft_as_html(benchmark):
    benchmark(lambda: draft("commercial-consent", SOL, products="pan y bollería").to("html"))


@pytest.mark.benchmark(group="one document")
def test_jinja_with_autoescape(benchmark):
    template = jinja2.Environment(autoescape=True).from_string(TEMPLATE)
    text = benchmark(lambda: template.render(EXAMPLE, products="pan y bollería"))
    assert text == escape(str(draft("commercial-consent", SOL, products="pan y bollería")), quote=False)


@pytest.mark.benchmark(group="one answer")
def test_recommend(benchmark):
    benchmark(lambda: recommend(audience="strangers", purpose="service", recipients=120).channel)
