"""The `law` role: a citation as a link to the official text."""

from collections.abc import Iterable
from functools import cache

from docutils import nodes
from sphinx.util.docutils import SphinxRole

from enregla.languages import Language, known
from enregla.law import UnknownSource, source


class LawRole(SphinxRole):
    """Turn ``RGPD 7.3`` into a link; a citation that leads nowhere is a warning."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the link, in the language of the page."""
        try:
            return [citation_link(self.text, known(self.config.language))], []
        except UnknownSource as error:
            message = self.inliner.reporter.warning(str(error), line=self.lineno)
            return [nodes.Text(self.text)], [message]


def citation_link(citation: str, language: Language) -> nodes.reference:
    """Return the link of *citation*: short label, full title as tooltip."""
    label, address, title = _cited(citation, language)
    return nodes.reference("", label, refuri=address, reftitle=title, classes=["enregla-law"], internal=False)


def citation_links(citations: Iterable[str], language: Language) -> list[nodes.Node]:
    """Return the links of *citations* with commas between them."""
    return joined(citation_link(citation, language) for citation in citations)


def joined(links: Iterable[nodes.Node]) -> list[nodes.Node]:
    """Return *links* with commas between them."""
    return [part for link in links for part in (nodes.Text(", "), link)][1:]


@cache
def _cited(citation: str, language: Language) -> tuple[str, str, str]:
    cited = source(citation)
    return cited.label(language), cited.link(language), cited.title(language)
