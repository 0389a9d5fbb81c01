"""Where a page is: its section, the pages beside it, and all the sections, worked out once a build."""

from dataclasses import dataclass
from functools import lru_cache

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment


@dataclass(frozen=True)
class Page:
    """A page as the navigation shows it."""

    name: str
    title: str


@dataclass(frozen=True)
class Section(Page):
    """A section: its own page, and the pages in it in reading order."""

    pages: tuple[Page, ...]


@dataclass(frozen=True)
class Place:
    """A page's section (none for the home page) and its neighbours in that section."""

    section: Section | None = None
    previous: Page | None = None
    following: Page | None = None


@lru_cache(maxsize=4)  # a build has one environment
def sections(env: BuildEnvironment) -> tuple[Section, ...]:
    """Return the sections in the order of the home page's table of contents."""
    return tuple(
        Section(
            name,
            _title(env, name),
            tuple(Page(page, _title(env, page)) for page in env.toctree_includes.get(name, [])),
        )
        for name in env.toctree_includes.get(env.config.root_doc, [])
    )


@lru_cache(maxsize=4)
def _places(env: BuildEnvironment) -> dict[str, Place]:
    places = {}
    for section in sections(env):
        pages = (section, *section.pages)
        for page, previous, following in zip(pages, (None, *pages), (*pages[1:], None), strict=False):
            places[page.name] = Place(section, previous, following)
    return places


def place(env: BuildEnvironment, name: str) -> Place:
    """Return where the page *name* is; the home page and the search are in no section."""
    return _places(env).get(name, Place())


def forget(app: Sphinx, env: BuildEnvironment) -> None:
    """Forget what was worked out before the pages were read."""
    sections.cache_clear()
    _places.cache_clear()


def _title(env: BuildEnvironment, name: str) -> str:
    return env.titles[name].astext() if name in env.titles else name
