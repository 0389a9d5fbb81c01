"""The `pages` directive: the pages of a section, each with the sentence that describes it."""

from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.directives.other import TocTree
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.nodes import make_refnode

DESCRIPTION = "enregla-description"


def note_description(app: Sphinx, doctree: nodes.document) -> None:
    """Keep what a page says of itself: a list of pages need not open each of them."""
    for meta in doctree.findall(nodes.meta):
        if meta.get("name") == "description":
            app.env.metadata[app.env.docname].setdefault(DESCRIPTION, meta["content"])


class listing(nodes.General, nodes.Element):  # noqa: N801 - docutils names its nodes in lower case
    """Stands for the list until every page is read; `entries` are the names of the pages."""


class PagesDirective(TocTree):
    """A table of contents, one page a line, shown as titles with their descriptions."""

    def run(self) -> list[nodes.Node]:
        """Return the hidden table of contents and the place of the list."""
        self.options["hidden"] = None
        wrappers = super().run()
        (toctree,) = (tree for wrapper in wrappers for tree in wrapper.findall(addnodes.toctree))
        return [*wrappers, listing(entries=[name for _, name in toctree["entries"]])]


class ListPages(SphinxPostTransform):
    """Put the list in its place."""

    default_priority = 5

    def run(self, **kwargs: Any) -> None:
        """Replace each placeholder; a page without a description shows its title alone."""
        for node in list(self.document.findall(listing)):
            items = nodes.definition_list(classes=["enregla-pages"])
            for name in node["entries"]:
                said = self.env.metadata[name].get(DESCRIPTION, "")
                link = make_refnode(
                    self.app.builder, self.env.docname, name, "", nodes.Text(self.env.titles[name].astext())
                )
                item = nodes.definition_list_item("", nodes.term("", "", link))
                item += nodes.definition("", nodes.paragraph("", said))
                items += item
            node.replace_self(items)
