"""What Sphinx could do once."""

import gc
from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from enregla.sphinxext.speed.patches import Later, afterwards, find, put

I18N = "sphinx.transforms.i18n"
MATCHER = "sphinx.util.nodes:NodeMatcher"
INDEX = "sphinx.search:IndexBuilder"


def parse_each_message_once(app: Sphinx) -> None:
    """Parse a translated message in one of Sphinx's two passes: the first needs titles and terms only.

    sphinx.transforms.i18n.Locale.apply, phase 1: could go on to the next node before it parses.
    """
    extract = find(I18N, "extract_messages", "doctree")
    names = ("source", "source_path", "source_line", "config", "env", "registry", "settings")
    publish = find(I18N, "_publish_msgstr", *names)
    begun: dict[int, nodes.document] = {}
    is_first = False
    current: nodes.Element | None = None

    def extract_messages(doctree: nodes.document) -> Iterator[tuple[nodes.Element, str]]:
        nonlocal is_first, current
        first = begun.pop(id(doctree), None) is None
        if first:
            begun[id(doctree)] = doctree
        for node, message in extract(doctree):
            is_first, current = first, node
            yield node, message

    def publish_msgstr(*args: Any, **kwargs: Any) -> Any:
        if is_first and not isinstance(current, (nodes.title, nodes.term)):
            return nodes.paragraph()
        return publish(*args, **kwargs)

    put(I18N, "extract_messages", extract_messages)
    put(I18N, "_publish_msgstr", publish_msgstr)


def let_go_of_messages(app: Sphinx) -> None:
    """Keep the words of a translated message, not the document that they were parsed in, in the stored page.

    sphinx.transforms.i18n._NodeUpdater.update_leaves: sets the new parent, but not the new document.
    """
    update = find(f"{I18N}:_NodeUpdater", "update_leaves", "self")

    def update_leaves(self: Any) -> None:
        update(self)
        for child in self.node.children:
            for node in child.findall():
                node.document = self.node.document

    put(f"{I18N}:_NodeUpdater", "update_leaves", update_leaves)


def match_by_class_first(app: Sphinx) -> None:
    """Look for nodes of one class the quick way of docutils, and only then at their attributes.

    sphinx.util.nodes.NodeMatcher.findall.
    """
    findall = find(MATCHER, "findall", "self", "node")
    find(MATCHER, "match", "self", "node")

    def by_class(self: Any, node: nodes.Node) -> Iterator[nodes.Node]:
        if len(self.classes) != 1:
            yield from findall(self, node)
        else:
            yield from filter(self.match, node.findall(self.classes[0]))

    put(MATCHER, "findall", by_class)


def describe_nodes_when_asked(app: Sphinx) -> None:
    """Write a node as XML for a debug line when somebody reads that line.

    sphinx.util.nodes.apply_source_workaround and is_translatable.
    """
    describe = find("sphinx.util.nodes", "repr_domxml", "node", "length")
    put("sphinx.util.nodes", "repr_domxml", partial(Later, describe))


def remember_stems(app: Sphinx) -> None:
    """Stem each word once, not once a page.

    sphinx.search.IndexBuilder.feed: its memo could live as long as the index.
    """
    initialise = find(INDEX, "__init__", "self", "env", "lang", "options", "scoring")

    def remember(self: Any, *args: Any, **kwargs: Any) -> None:
        initialise(self, *args, **kwargs)
        self.lang.stem = cache(self.lang.stem)

    put(INDEX, "__init__", remember)


def collect_garbage_less(app: Sphinx) -> None:
    """Look for garbage every 20,000 new objects, not every 700: a page makes that many before it is done.

    sphinx.cmd.build; the most memory a build takes stays the same.
    """
    afterwards(gc.set_threshold, *gc.get_threshold())
    gc.set_threshold(20_000)
