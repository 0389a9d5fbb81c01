"""Examples: code stays code in a translated page, and folded where a reader came for something else.

MyST-Parser loses a literal block when Sphinx applies its translation (MyST-Parser #444): the block becomes ``::``.
This puts the translation in place before Sphinx's own transform, which then finds nothing left to do.
"""

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.locale import init as init_locale
from sphinx.transforms import SphinxTransform
from sphinx.util.i18n import docname_to_domain

from enregla.languages import N_, known, translate
from enregla.sphinxext.markup import element

# Translators: opens the Python code that gives what stands above.
FOLDED = N_("Lo mismo, desde un programa")
#: What programmers read.
THEIRS = ("herramientas/", "referencia/", "sobre/")


class TranslatedCode(SphinxTransform):
    """Replace the text of each literal block by its translation."""

    default_priority = 19  # just before sphinx.transforms.i18n.Locale, which has 20

    def apply(self, **kwargs: Any) -> None:
        """Translate in place, keeping language, highlighting and test options."""
        domain = docname_to_domain(self.env.docname, self.config.gettext_compact)
        directories = [Path(self.env.srcdir, directory) for directory in self.config.locale_dirs]
        catalogue, found = init_locale(directories, self.config.language, domain)
        if not found:
            return
        for node in self.document.findall(nodes.literal_block):
            translation = catalogue.gettext(node.rawsource)
            if node.rawsource and translation != node.rawsource:
                node.rawsource = translation
                node.clear()
                node += nodes.Text(translation)


class FoldedExamples(SphinxTransform):
    """Fold each tested example, unless programmers read the page or its section is about programs."""

    default_priority = 21  # just after sphinx.transforms.i18n.Locale

    def apply(self, **kwargs: Any) -> None:
        """Put each block in a `details` of its own, which needs no script."""
        if self.env.docname.startswith(THEIRS):
            return
        summary = translate(FOLDED, known(self.config.language))
        for block in list(self.document.findall(nodes.literal_block)):
            if block.get("testnodetype") == "doctest" and not _is_about_programs(block):
                folded = element("details", element("summary", summary), class_="enregla-code")
                block.replace_self(folded)
                folded += block


def _is_about_programs(block: nodes.Node) -> bool:
    section = block.parent
    while section is not None and not isinstance(section, nodes.section):
        section = section.parent
    return section is not None and any("programa" in name for name in section["ids"])
