"""Lighthouse, as a phone, on the home page, guide pages and a clause, in every language: four scores each.

    nox -s site -- build
    python tests/benchmarks/lighthouse.py build/site [RUNS]

Needs Node 20 or later (`npx` fetches Lighthouse) and Chromium; the scores printed are medians.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from served import PAGES, served

from enregla import LANGUAGES

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
#: The last one that runs on Node 20.
LIGHTHOUSE = ("npx", "--yes", "lighthouse@12.8.2")


def scores(url: str) -> dict[str, float]:
    """Run Lighthouse once; 100 is the best."""
    flags = "--chrome-flags=--headless=new --no-sandbox"
    command = [*LIGHTHOUSE, url, "--quiet", "--output=json", "--output-path=stdout", flags]
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or ""
    done = subprocess.run(
        command, capture_output=True, check=True, env=os.environ | {"CHROME_PATH": chromium}
    )
    report = json.loads(done.stdout)
    for audit in report["audits"].values():
        if audit["score"] is not None and audit["score"] < 0.9 and audit["scoreDisplayMode"] != "informative":
            print(f"    {audit['id']}: {audit['title']}", file=sys.stderr)
    found = {name: 100 * report["categories"][name]["score"] for name in CATEGORIES}
    return found | {
        "LCP ms": report["audits"]["largest-contentful-paint"]["numericValue"],
        "CLS": report["audits"]["cumulative-layout-shift"]["numericValue"],
        "TBT ms": report["audits"]["total-blocking-time"]["numericValue"],
    }


def main() -> None:
    """Print one line a page."""
    root, runs = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    print(f"{'':40}" + "".join(f"{name:>15}" for name in (*CATEGORIES, "LCP ms", "CLS", "TBT ms")))
    with served(root) as address:
        for language in LANGUAGES:
            for page in PAGES:
                each = [scores(f"{address}/{language}/{page}") for _ in range(runs)]
                medians = {name: statistics.median(run[name] for run in each) for name in each[0]}
                print(
                    f"{language}/{page:37}" + "".join(f"{value:15.5g}" for value in medians.values()),
                    flush=True,
                )


if __name__ == "__main__":
    main()
