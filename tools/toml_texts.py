"""Babel extractor: the readers' texts of the registries (cases.toml, facts.toml)."""

import tomllib
from collections.abc import Iterator
from typing import Any, BinaryIO

#: Keys whose values a reader sees.
TEXTS = ("facts", "name", "note", "says")


def extract(
    file: BinaryIO, keywords: Any, comment_tags: Any, options: Any
) -> Iterator[tuple[int, None, str, list[str]]]:
    """Yield every text of a registry, in its order."""
    rows = tomllib.loads(file.read().decode())
    for name, row in rows.items():
        for key in TEXTS:
            if isinstance(row, dict) and isinstance(row.get(key), str):
                yield 0, None, row[key], [f"{name}, {key}"]
