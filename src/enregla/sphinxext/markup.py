"""An HTML element as a node: for what docutils has no word, such as a form, with ordinary nodes inside it."""

from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

VOID = ("input",)
#: What plain text writes as a paragraph.
BLOCK = ("summary", "p", "li")


class markup(nodes.General, nodes.Inline, nodes.TextElement):  # noqa: N801 - docutils names its nodes in lower case
    """Stands for one HTML element; its words belong to the package's catalogue, not to the page's."""


def element(tag: str, *children: nodes.Node | str, **attributes: str | bool) -> markup:
    """Return ``<tag>`` with these children; ``data_rule="C1"`` is ``data-rule="C1"``, False leaves one out.

    >>> node = element("button", "Siguiente", type="submit", hidden=True)
    >>> opening(node)
    '<button type="submit" hidden>'
    """
    node = markup(tag=tag, attributes={name.rstrip("_"): value for name, value in attributes.items()})
    node += [nodes.Text(child) if isinstance(child, str) else child for child in children]
    return node


def opening(node: markup) -> str:
    """Return the opening tag."""
    written = "".join(
        f" {name.replace('_', '-')}" + ("" if value is True else f'="{escape(value)}"')
        for name, value in node["attributes"].items()
        if value is not False
    )
    return f"<{node['tag']}{written}>"


def add_markup(app: Sphinx) -> None:
    """Teach the writers: HTML writes the element, plain text its words without what waits for a script."""
    app.add_node(markup, html=(_open, _close), text=(_open_text, _close_text))


def _open(writer: Any, node: markup) -> None:
    writer.body.append(opening(node))


def _close(writer: Any, node: markup) -> None:
    if node["tag"] not in VOID:
        writer.body.append(f"</{node['tag']}>")


def _open_text(writer: Any, node: markup) -> None:
    if node["tag"] == "template" or node["attributes"].get("hidden"):
        raise nodes.SkipNode
    if node["tag"] in BLOCK:
        writer.visit_paragraph(node)


def _close_text(writer: Any, node: markup) -> None:
    if node["tag"] in BLOCK:
        writer.depart_paragraph(node)
