"""What docutils could do once."""

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from enregla.sphinxext.speed.patches import find, put

NODE = "docutils.nodes:Node"
QUOTES = "docutils.utils.smartquotes"


def look_before_walking(app: Sphinx) -> None:
    """Walk through a page node by node only if it has a node of the kind that is looked for, and then the short way.

    docutils.nodes.Node.findall: dozens of transforms look for what most pages have not.
    """
    findall = find(NODE, "findall", "self", "condition", "include_self", "descend", "siblings", "ascend")

    def look_first(self: Any, condition: Any = None, *args: Any, **kwargs: Any) -> Iterator[Any]:
        if args or kwargs or condition is None:
            yield from findall(self, condition, *args, **kwargs)
        elif not isinstance(condition, type):
            yield from filter(condition, findall(self))
        elif not isinstance(self, nodes.document) or _holds(self, condition):
            yield from findall(self, condition)

    put(NODE, "findall", look_first)


def look_for_quotes_first(app: Sphinx) -> None:
    """Leave a text without quotes as it is, before the quotes of its language are fetched.

    docutils.utils.smartquotes.educateQuotes: its first two statements could change places.
    """
    educate = find(QUOTES, "educateQuotes", "text", "language")
    quotes = frozenset("-\"'")

    def educate_quotes(text: str, language: str = "en") -> str:
        return educate(text, language) if quotes.intersection(text) else text

    put(QUOTES, "educateQuotes", educate_quotes)


def _holds(tree: nodes.Node, kind: type) -> bool:
    """Tell whether *kind* is in the *tree*, a level at a time: quicker than a generator for each node."""
    level: list[nodes.Node] = [tree]
    while level:
        if any(issubclass(each, kind) for each in set(map(type, level))):
            return True
        level = [child for node in level for child in node.children]
    return False
