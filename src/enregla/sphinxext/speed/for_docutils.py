"""What docutils could do once."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from enregla.sphinxext.speed.patches import find, put

NODE = "docutils.nodes:Node"
QUOTES = "docutils.utils.smartquotes"
#: Whatever smart quotes may change, or read as an escape.
MARKS = re.compile(r"""[-"'`\\]|\.\.\.|\. \. \.""")


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
    """Leave a block of text without quotes, dashes or dots as it is, instead of putting each text in its own place.

    docutils.utils.smartquotes.educate_tokens; SmartQuotes.apply replaces each text, also by itself.
    """
    educate = find(QUOTES, "educate_tokens", "text_tokens", "attr", "language")

    def educate_tokens(text_tokens: Iterable[tuple[str, str]], attr: str, language: str) -> Iterator[str]:
        tokens = list(text_tokens)
        found = "w" in attr or any(MARKS.search(text) for _, text in tokens)
        return educate(tokens, attr, language) if found else iter(())

    put(QUOTES, "educate_tokens", educate_tokens)


def _holds(tree: nodes.Node, kind: type) -> bool:
    """Tell whether *kind* is in the *tree*, a level at a time: quicker than a generator for each node."""
    level: list[nodes.Node] = [tree]
    while level:
        if any(issubclass(each, kind) for each in set(map(type, level))):
            return True
        level = [child for node in level for child in node.children]
    return False
