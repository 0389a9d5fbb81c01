"""The wizard against recommend() over every value of every fact, also those that cannot differ."""

import time

from tests.browser.test_wizard import COMPARE, NAME
from tests.expected import situations as expected


def test_every_value_of_every_fact(browser, address):
    answers = expected.answers()
    page = browser.new_page()
    page.goto(f"{address}/es/{NAME}")
    started = time.perf_counter()
    found = page.evaluate(COMPARE, answers | {"every": True})
    print(f"\n{found['situations']:,} situations in {time.perf_counter() - started:.0f} s")
    assert not found["differences"]
    page.close()
