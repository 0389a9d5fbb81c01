"""What Sphinx could do once."""

import gc
import logging
from collections.abc import Iterator
from copy import copy
from functools import cache, partial
from typing import Any

from docutils import nodes
from docutils.utils import DependencyList
from sphinx import addnodes
from sphinx.application import Sphinx

from enregla.sphinxext.speed.patches import Later, afterwards, find, put

I18N = "sphinx.transforms.i18n"
MATCHER = "sphinx.util.nodes:NodeMatcher"
CODE = "sphinx.transforms.post_transforms.code:HighlightLanguageTransform"
BUILDER = "sphinx.builders.html:StandaloneHTMLBuilder"
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


def keep_settings(app: Sphinx) -> None:
    """Ask docutils once for the settings of a page, and give each page a copy.

    sphinx.util.docutils._get_settings: builds the whole option parser of docutils for each page.
    """
    get = find("sphinx.util.docutils", "_get_settings", "components", "defaults", "read_config_files")
    kept: list[Any] = [None, None]

    def get_settings(*components: Any, defaults: Any, read_config_files: bool = False) -> Any:
        kinds = [each if isinstance(each, type) else type(each) for each in components]
        asked = kinds, dict(defaults), read_config_files
        if kept[0] != asked:
            kept[:] = asked, get(*components, defaults=defaults, read_config_files=read_config_files)
        settings = copy(kept[1])
        settings.record_dependencies = DependencyList()
        return settings

    put("sphinx.util.docutils", "_get_settings", get_settings)


def look_for_code_first(app: Sphinx) -> None:
    """Look for the language of code only on a page that has some.

    sphinx.transforms.post_transforms.code.HighlightLanguageTransform.apply: visits every node of every page.
    """
    apply = find(CODE, "apply", "self", "kwargs")

    def apply_if_needed(self: Any, **kwargs: Any) -> None:
        if any(
            next(self.document.findall(kind), None) for kind in (nodes.literal_block, addnodes.highlightlang)
        ):
            apply(self, **kwargs)

    put(CODE, "apply", apply_if_needed)


def write_each_title_once(app: Sphinx) -> None:
    """Write a title of plain words once, not again on each page that leads to its page.

    sphinx.builders.html.StandaloneHTMLBuilder.render_partial.
    """
    render = find(BUILDER, "render_partial", "self", "node")
    written: dict[int, tuple[nodes.title, dict[str, str]]] = {}

    def render_partial(self: Any, node: nodes.Node | None) -> Any:
        if not isinstance(node, nodes.title) or any(
            not isinstance(each, nodes.Text) for each in node.children
        ):
            return render(self, node)
        if id(node) not in written:
            written[id(node)] = node, render(self, node)  # while it is kept, its id is nobody else's
        return written[id(node)][1].copy()

    put(BUILDER, "render_partial", render_partial)


def remember_stems(app: Sphinx) -> None:
    """Stem each word once, not once a page.

    sphinx.search.IndexBuilder.feed: its memo could live as long as the index.
    """
    initialise = find(INDEX, "__init__", "self", "env", "lang", "options", "scoring")

    def remember(self: Any, *args: Any, **kwargs: Any) -> None:
        initialise(self, *args, **kwargs)
        self.lang.stem = cache(self.lang.stem)

    put(INDEX, "__init__", remember)


def log_what_is_shown(app: Sphinx) -> None:
    """Make no record of a debug message that no handler shows.

    sphinx.util.logging.setup: lets every level through to handlers that then drop it.
    """
    setup = find("sphinx.util.logging", "setup", "app", "status", "warning", "verbosity")
    levels, logger = setup.__globals__["VERBOSITY_MAP"], logging.getLogger("sphinx")
    afterwards(logger.setLevel, logger.level)
    logger.setLevel(levels[max(app.verbosity, 0)])


def collect_garbage_less(app: Sphinx) -> None:
    """Look for garbage every 50,000 new objects, not every 700, and never among the modules.

    sphinx.cmd.build; the most memory a build takes grows by a twentieth.
    """
    afterwards(gc.set_threshold, *gc.get_threshold())
    afterwards(gc.unfreeze)
    gc.freeze()
    gc.set_threshold(50_000, 20, 10)
