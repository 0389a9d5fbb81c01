"""An earlier version of a clause, published as any other, which must still be read; and a disk without room."""

import json
import resource
from contextlib import contextmanager

import pytest

from enregla import LANGUAGES, fields, templates

CACHES = (
    fields._needed,
    fields.fields_of,
    templates.published,
    templates.sheet,
    templates.versions,
    templates.words,
)


@pytest.fixture
def earlier(tmp_path, monkeypatch):
    """Publish a version of a clause with those parts, each its text or its own values, until the test ends."""

    def publish(clause, version, *parts):
        empty = {"heading": "", "elements": [], "law": [], "when": "", "unless": ""}
        rows = [empty | ({"text": part} if isinstance(part, str) else part) for part in parts]
        (tmp_path / clause).mkdir(exist_ok=True)
        words = {language: {"title": clause, "parts": rows} for language in LANGUAGES}
        (tmp_path / clause / f"{version}.json").write_text(json.dumps(words), encoding="utf-8")
        forget()

    def forget():
        for cache in CACHES:
            cache.cache_clear()

    monkeypatch.setattr("enregla.templates.folder", lambda: tmp_path)
    yield publish
    forget()


@contextmanager
def files_of_one_byte():
    """Within, no file can grow beyond its first byte, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
