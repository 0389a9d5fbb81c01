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
        shown = list(_shown(doctree, (nodes.comment, nodes.raw)))
        titles = [n for n in shown if isinstance(n, nodes.title) and isinstance(n.parent, nodes.section)]
        body = _shown(doctree, (nodes.comment, nodes.raw, nodes.title))
        pages(app.env)[app.env.docname] = Page(
            title=titles[0].astext() if titles else app.env.docname,
            description=next(
                (m["content"] for m in doctree.findall(nodes.meta) if m.get("name") == "description"), ""
            ),
            headings=tuple((node.parent["ids"][0], node.astext()) for node in titles[1:]),
            text=" ".join(node.astext() for node in body if isinstance(node, nodes.Text)),
            links=tuple((n["reftarget"], n.astext()) for n in shown if isinstance(n, addnodes.pending_xref)),
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


def _shown(node: nodes.Node, hidden: tuple[type[nodes.Node], ...]) -> Iterator[nodes.Node]:
    """Yield *node* and what is in it, without what is *hidden* or, as Sphinx has it, of class ``no-search``."""
    yield node
    for child in node.children:
        if not (
            isinstance(child, hidden)
            or (isinstance(child, nodes.Element) and "no-search" in child["classes"])
        ):
            yield from _shown(child, hidden)
