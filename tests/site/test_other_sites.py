"""The extension on somebody else's Sphinx site: another theme, reStructuredText, no template of ours."""

import subprocess
import sys

import pytest
from bs4 import BeautifulSoup

PAGE = """
Una página
==========

La ley: :law:`RGPD 7.3`.

.. clause:: commercial-consent
   :set: products=muebles
         profiling=yes

.. channels:: Canales

.. verdicts:: Citas
   :purpose: appointment

.. rules::
   :only: K
"""


def build(tmp_path, language, page=PAGE):
    (tmp_path / "conf.py").write_text(
        'project = "Otro"\nextensions = ["enregla.sphinxext"]\n', encoding="utf-8"
    )
    (tmp_path / "index.rst").write_text(page, encoding="utf-8")
    command = [
        "sphinx",
        "-q",
        "-W",
        "--keep-going",
        "-b",
        "html",
        "-D",
        f"language={language}",
        str(tmp_path),
        str(tmp_path / "out"),
    ]
    return subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("language", "label", "begins"),
    [("es", "RGPD 7.3", "☐ Acepto que"), ("en", "GDPR 7.3", "☐ I agree that")],
)
def test_a_foreign_site_gets_everything_in_its_language(tmp_path, language, label, begins):
    done = build(tmp_path, language)
    assert done.returncode == 0, done.stderr
    page = BeautifulSoup((tmp_path / "out" / "index.html").read_text(encoding="utf-8"), "lxml")
    assert label in [link.get_text() for link in page.select("a.enregla-law")]
    text = page.select_one(".enregla-text").get_text()
    assert text.startswith(begins)
    assert "muebles" in text
    assert page.select_one("[data-when=profiling]:not([hidden])")
    assert page.select_one("script[src*='generator.js']")["data-words"]
    assert [len(table.find_all("tr")) for table in page.find_all("table")] == [7, 9, 12]
    assert (tmp_path / "out" / "_static" / "enregla.js").is_file()
    assert not page.find_all("link", rel="alternate"), "without a site address there is nothing to announce"


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("T\n=\n\n:law:`LSI 21.1`\n", "LSI is not in sources.toml; the nearest is LSSI 21.1"),
        ("T\n=\n\n.. clause:: consent\n", "'consent' is not a clause"),
        (
            "T\n=\n\n.. clause:: commercial-consent\n   :set: product=pan\n",
            "product: is not a field of commercial-consent",
        ),
    ],
)
def test_a_mistake_is_a_warning_with_its_line(tmp_path, page, says):
    done = build(tmp_path, "es", page)
    assert done.returncode == 1
    assert says in done.stderr
    assert "index.rst:" in done.stderr
