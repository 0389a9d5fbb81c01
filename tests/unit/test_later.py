"""What is promised and not loaded: nobody else notices."""

import subprocess
import sys

import pytest


def run(code):
    """What a fresh interpreter prints."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_a_checked_company_does_not_load_what_only_web_services_need():
    loaded = run(
        "import sys, enregla; enregla.Controller(**enregla.EXAMPLE);"
        "print('stdnum.es.nif' in sys.modules, {'ssl', 'pydoc'} & set(sys.modules))"
    )
    assert loaded == "True set()\n"


def test_whoever_wants_them_gets_the_real_ones():
    assert run(
        "import enregla; enregla.Controller(**enregla.EXAMPLE); import stdnum, stdnum.util, ssl, pydoc;"
        "print(stdnum.util.ssl.SSLContext is ssl.SSLContext, stdnum.util.pydoc.plain is pydoc.plain, ssl.__spec__.name,"
        "stdnum.get_cc_module('es', 'nif').is_valid('B12345674'))"
    ) == "True True ssl True\n"  # fmt: skip


@pytest.mark.parametrize("wanted", ["import ssl; ssl.SSLContext", "from ssl import SSLContext"])
def test_a_promise_keeps_itself_even_within(wanted):
    assert run(
        f"import sys\nfrom enregla.later import later\nwith later('ssl'):\n    {wanted}\nimport ssl\n"
        "print(ssl.__spec__.name, sys.modules['ssl'] is ssl)"
    ) == "ssl True\n"  # fmt: skip


def test_what_is_loaded_already_is_not_touched():
    assert run(
        "import ssl, sys\nfrom enregla.later import later\nwith later('ssl'):\n    print(sys.modules['ssl'] is ssl)\n"
    ) == "True\n"  # fmt: skip
