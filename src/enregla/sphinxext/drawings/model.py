"""The shape of a drawing: rows of panels, each with a picture and its words."""

from typing import NamedTuple


class Panel(NamedTuple):
    """One picture and its words; *id* names it in the SVG file, *shows* tells it to whoever does not see it."""

    id: str
    title: str
    says: str
    shows: str
    law: tuple[str, ...] = ()


class Part(NamedTuple):
    """A row of pictures; *steps* come one after another."""

    title: str
    panels: tuple[Panel, ...]
    steps: bool = True


class Drawing(NamedTuple):
    """A drawing; *words* are the texts inside its pictures, *facts* are in facts.toml and date the *note*."""

    title: str
    parts: tuple[Part, ...]
    words: dict[str, str]
    note: str = ""
    facts: tuple[str, ...] = ()
