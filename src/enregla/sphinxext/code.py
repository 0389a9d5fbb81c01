"""Translated examples: code stays code in a translated page.

MyST-Parser loses a literal block when Sphinx applies its translation (MyST-Parser #444): the block becomes ``::``.
This puts the translation in place before Sphinx's own transform, which then finds nothing left to do.
"""

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.locale import init as init_locale
from sphinx.transforms import SphinxTransform
from sphinx.util.i18n import docname_to_domain


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
                node.children = [nodes.Text(translation)]
