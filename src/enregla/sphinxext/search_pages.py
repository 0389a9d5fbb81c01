"""What each page gives to the search, kept with Sphinx's environment: an unchanged page is not read again."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.environment.collectors import EnvironmentCollector


@dataclass(frozen=True)
class Page:
    """A page in its language.

    `headings` are anchors and texts; `links` are labels of other places and the words that lead there.
    """

    title: str
    description: str
    headings: tuple[tuple[str, str], ...]
    text: str
    links: tuple[tuple[str, str], ...]


class PageCollector(EnvironmentCollector):
    """Reads each page for the search."""

    def clear_doc(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        """Forget a page."""
        pages(env).pop(docname, None)

    def merge_other(
        self, app: Sphinx, env: BuildEnvironment, docnames: Set[str], other: BuildEnvironment
    ) -> None:
        """Take over the pages that another process read."""
        pages(env).update({name: pages(other)[name] for name in docnames})

    def process_doc(self, app: Sphinx, doctree: nodes.document) -> None:
        """Keep a page."""
        titles = [node for node in doctree.findall(nodes.title) if isinstance(node.parent, nodes.section)]
        pages(app.env)[app.env.docname] = Page(
            title=titles[0].astext() if titles else app.env.docname,
            description=next(
                (m["content"] for m in doctree.findall(nodes.meta) if m.get("name") == "description"), ""
            ),
            headings=tuple((node.parent["ids"][0], node.astext()) for node in titles[1:]),
            text=" ".join(_texts(doctree)),
            links=tuple(
                (link["reftarget"], link.astext()) for link in doctree.findall(addnodes.pending_xref)
            ),
        )


def pages(env: BuildEnvironment) -> dict[str, Page]:
    """Return the pages read so far, by name."""
    kept: dict[str, Page] = env.__dict__.setdefault("enregla_search", {})
    return kept


def reading_order(env: BuildEnvironment) -> list[list[str]]:
    """Return the names of all pages, a list a section: the home page, then each section and what is below it."""
    home = env.config.root_doc
    return [[home], *([name, *_below(env, name)] for name in env.toctree_includes.get(home, []))]


def called(env: BuildEnvironment) -> dict[str, list[str]]:
    """Return, for each page, the words with which other pages link to it."""
    labels = env.domains.standard_domain.anonlabels
    words: dict[str, list[str]] = {name: [] for name in pages(env)}
    for name, page in pages(env).items():
        for label, text in page.links:
            target = labels.get(label, ("", ""))[0]
            if target in words and target != name:
                words[target].append(text)
    return words


def _below(env: BuildEnvironment, name: str) -> Iterator[str]:
    for child in env.toctree_includes.get(name, []):
        yield child
        yield from _below(env, child)


def _texts(node: nodes.Node) -> Iterator[str]:
    """Yield the words that a reader sees in the body of a page, block by block."""
    if not isinstance(node, nodes.TextElement):
        for child in node.children:
            yield from _texts(child)
    elif not isinstance(node, nodes.title | nodes.comment | nodes.raw):
        yield node.astext()
