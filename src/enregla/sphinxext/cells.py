"""Each cell of a table carries the heading of its column, so that a phone can show a row as a card."""

from html import escape
from typing import Any

from docutils import nodes


def visit(writer: Any, node: nodes.entry) -> None:
    """Open the cell as docutils does, and say which column it is."""
    type(writer).visit_entry(writer, node)
    if label := heading(node):
        writer.body[-1] = writer.body[-1].replace(">", f' data-label="{escape(label)}">', 1)


def depart(writer: Any, node: nodes.entry) -> None:
    """Close the cell as docutils does."""
    type(writer).depart_entry(writer, node)


def heading(cell: nodes.entry) -> str:
    """Return the heading of the column of *cell*; nothing for a heading itself, or in a table without any."""
    row, group = cell.parent, cell.parent.parent.parent
    head = next((part for part in group if isinstance(part, nodes.thead)), None)
    if head is None or isinstance(row.parent, nodes.thead):
        return ""
    headings, column = list(head[0].children), row.index(cell)
    return str(headings[column].astext()) if column < len(headings) else ""
