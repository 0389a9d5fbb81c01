"""What a first visit to a page loads, beside the same page as Furo makes it; `nox -s bench` prints the table.

Counted by Chromium, cold, with gzip. The limits themselves are kept by tests/site/test_frame.py, without a browser.
"""

import subprocess
import sys

import pytest
from tests.benchmarks.served import PAGES, served
from tests.conftest import ROOT

STOCK = f"""
import runpy
globals().update(runpy.run_path({str(ROOT / "conf.py")!r}))
enregla_light = False
templates_path = html_css_files = html_js_files = []
html_static_path = []
html_favicon = {str(ROOT / "docs" / "_static" / "favicon.svg")!r}
"""


@pytest.fixture(scope="module")
def stock(tmp_path_factory):
    """Our pages, in Spanish, in Furo as it comes."""
    folder = tmp_path_factory.mktemp("stock")
    (folder / "conf.py").write_text(STOCK, encoding="utf-8")
    command = [
        "sphinx",
        "-q",
        "-c",
        str(folder),
        "-b",
        "html",
        str(ROOT / "docs"),
        str(folder / "site" / "es"),
    ]
    subprocess.run([sys.executable, "-m", *command], check=True)
    return folder / "site"


def load(browser, url):
    """The requests of a first visit and the bytes that came over the wire, headers left out."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    heads, ends = {}, {}
    session.on(
        "Network.responseReceived", lambda event: heads.update({event["requestId"]: event["response"]})
    )
    session.on(
        "Network.loadingFinished", lambda event: ends.update({event["requestId"]: event["encodedDataLength"]})
    )
    page.goto(url)
    page.wait_for_load_state("networkidle")
    sizes = {
        heads[name]["url"].split("?")[0]: int(heads[name]["headers"].get("Content-Length", 0))
        for name in ends
    }
    context.close()
    return sizes


def test_weight(site, stock, browser, capsys):
    rows = []
    with served(site.root) as ours, served(stock) as theirs:
        rows += [
            (page, load(browser, f"{ours}/es/{page}"), load(browser, f"{theirs}/es/{page}")) for page in PAGES
        ]
    with capsys.disabled():
        print(f"\n{'a first visit, gzip':36}{'ours':>18}{'stock Furo':>20}")
        for page, mine, furo in rows:
            weights = [f"{len(sizes):2} × {sum(sizes.values()) / 1000:5.1f} kB" for sizes in (mine, furo)]
            print(
                f"  es/{page:32}{weights[0]:>18}{weights[1]:>20}  {sum(mine.values()) / sum(furo.values()):.2f} x"
            )
