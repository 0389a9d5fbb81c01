"""Languages are explicit: none is guessed, none falls back, none is incomplete."""

import subprocess
import sys
from pathlib import Path

import pytest

from enregla.languages import LANGUAGES, UnknownLanguage, known, translate

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", ["fr", "ES", "", "en-GB", None, 3])
def test_unknown_language_lists_the_known_ones(language):
    with pytest.raises(UnknownLanguage, match="choose one of: es, en"):
        known(language)


def test_untranslated_message_is_an_error_not_spanish():
    with pytest.raises(LookupError, match="no en translation"):
        translate("Esto no está en el catálogo.", "en")


def test_each_language_has_its_catalogues():
    assert {path.parent.parent.name for path in ROOT.glob("locale/*/LC_MESSAGES/enregla.po")} | {"es"} == set(
        LANGUAGES
    )


def test_every_text_has_its_translation():
    done = subprocess.run(
        [sys.executable, "tools/catalogues.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
