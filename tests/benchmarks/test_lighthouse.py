"""Lighthouse, as a phone, on a page of each kind, in every language: four scores each; `nox -s bench` prints them.

Needs Node 20 (`npx` fetches Lighthouse) and Chromium.
"""

import json
import os
import shutil
import statistics
import subprocess

from tests.benchmarks.served import PAGES, served

from enregla import LANGUAGES

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
#: The last one that runs on Node 20.
LIGHTHOUSE = ("npx", "--yes", "lighthouse@12.8.2")
RUNS = 3
#: Besides the pages whose weight is measured: the tool that answers, the one that writes, and the search.
TOOLS = ("herramientas/recomendador.html", "herramientas/generador.html", "search.html")


def scores(url: str) -> dict[str, float]:
    """Run Lighthouse once; 100 is the best."""
    flags = "--chrome-flags=--headless=new --no-sandbox"
    command = [*LIGHTHOUSE, url, "--quiet", "--output=json", "--output-path=stdout", flags]
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or ""
    done = subprocess.run(
        command, capture_output=True, check=True, env=os.environ | {"CHROME_PATH": chromium}
    )
    report = json.loads(done.stdout)
    found = {name: 100 * report["categories"][name]["score"] for name in CATEGORIES}
    return found | {
        "LCP ms": report["audits"]["largest-contentful-paint"]["numericValue"],
        "CLS": report["audits"]["cumulative-layout-shift"]["numericValue"],
        "TBT ms": report["audits"]["total-blocking-time"]["numericValue"],
    }


def test_scores(site, capsys):
    """Print one line a page: medians, and what Lighthouse would improve."""
    with served(site.root) as address, capsys.disabled():
        print(f"\n{'':40}" + "".join(f"{name:>15}" for name in (*CATEGORIES, "LCP ms", "CLS", "TBT ms")))
        for language in LANGUAGES:
            for page in (*PAGES, *TOOLS):
                each = [scores(f"{address}/{language}/{page}") for _ in range(RUNS)]
                medians = {name: statistics.median(run[name] for run in each) for name in each[0]}
                print(
                    f"{language}/{page:37}" + "".join(f"{value:15.5g}" for value in medians.values()),
                    flush=True,
                )
