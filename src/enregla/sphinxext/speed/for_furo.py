"""What Furo could do once: another page has other addresses in its sidebar and another place marked, nothing else."""

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Any

from sphinx.application import Sphinx

from enregla.sphinxext.speed.patches import Later, find, put

TREE = "sphinx.builders.html:StandaloneHTMLBuilder"
TAG = re.compile(r"(<(?:/?ul|/?li|a|input)\b[^>]*>)")
LINK = re.compile(r'<a class="reference internal" href="([^"]*)">')


def keep_sidebar(app: Sphinx) -> None:
    """Build the sidebar once; write it with the addresses and marks of each page, if a template asks for it.

    furo._compute_navigation_tree (pradyunsg/furo#939): resolves the tree and reads it with BeautifulSoup on each page.
    """
    if "furo" not in app.extensions:
        return
    compute = find("furo", "_compute_navigation_tree", "context")
    resolve = find(TREE, "_get_local_toctree", "self", "docname", "collapse", "kwargs")

    @cache
    def general() -> Callable[[str], str] | None:
        try:
            return Sidebar(app, compute({"toctree": partial(resolve, app.builder, "")})).on
        except OtherLink:
            return None

    def write(context: dict[str, Any]) -> str:
        on = general()
        return on(context["pagename"]) if on else str(compute(context))

    def navigation_tree(context: dict[str, Any]) -> Any:
        return Later(write, context) if "toctree" in context else compute(context)

    put("furo", "_compute_navigation_tree", navigation_tree)


class OtherLink(LookupError):
    """A link of the sidebar leads to something that is no page, or twice to one: then Furo does the work."""


class Sidebar:
    """The sidebar as a page that is not in it would show it, and what differs on each page that is."""

    def __init__(self, app: Sphinx, html: str) -> None:
        self.builder = app.builder
        self.parts = TAG.split(html)
        self.links: dict[int, str] = {}
        self.marked: dict[str, dict[int, str]] = {}
        pages = {app.builder.get_target_uri(name): name for name in app.env.all_docs}
        around: list[int] = []
        for index, part in enumerate(self.parts):
            if part.startswith(("<ul", "<li")):
                around.append(index)
            elif part in ("</ul>", "</li>"):
                around.pop()
            elif "reference internal" in part and part.startswith("<a "):
                link = LINK.fullmatch(part)
                name = pages.get(link[1]) if link else None
                if name is None or name in self.marked:
                    raise OtherLink(part)
                self.links[index] = name
                self.marked[name] = self._marked(around)

    def on(self, page: str) -> str:
        """Return the sidebar of *page*."""
        parts = self.parts.copy()
        for index, name in self.links.items():
            current = "current " if name == page else ""
            address = "#" if name == page else self.builder.get_relative_uri(page, name)
            parts[index] = f'<a class="{current}reference internal" href="{address}">'
        for index, part in self.marked.get(page, {}).items():
            parts[index] = part
        return "".join(parts)

    def _marked(self, around: list[int]) -> dict[int, str]:
        """Return what changes *around* the link of the current page: lists, items, and the box that opens each."""
        marked = {}
        for index in around:
            part = self.parts[index]
            if part.startswith("<ul"):
                marked[index] = '<ul class="current">'
                continue
            last = " current-page" if index == around[-1] else ""
            marked[index] = re.sub(r'class="(toctree-l\d+)([^"]*)', rf'class="\1 current\2{last}', part)
            if " has-children" in part:
                box = next(i for i in range(index, len(self.parts)) if self.parts[i].startswith("<input"))
                marked[box] = self.parts[box].replace(" class=", ' checked="" class=', 1)
        return marked
