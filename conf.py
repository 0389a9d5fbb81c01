"""Sphinx settings of the guide: settings only; what runs is in `enregla.sphinxext`."""

import os
from pathlib import Path

ROOT = Path(__file__).parent

project = "En Regla"
html_title = "En Regla"
author = "En Regla"
copyright = "2026, En Regla. CC BY 4.0"
version = release = "0.1.0"

extensions = ["myst_parser", "sphinx.ext.doctest", "enregla.sphinxext", "enregla.sphinxext.search"]
exclude_patterns = ["_templates", "_static"]
nitpicky = True

# Spanish is the source; `-D language=en` builds the translation.
language = "es"
locale_dirs = [str(ROOT / "locale")]
gettext_compact = False
gettext_additional_targets = ["literal-block", "doctest-block"]
gettext_uuid = False
gettext_location = False
gettext_last_translator = ""
gettext_language_team = ""

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3
# A page and its label have one name and are one place.
suppress_warnings = ["myst.xref_ambiguous"]

# Where the site will stand; its address is known only to whoever publishes it.
enregla_site_url = os.environ.get("ENREGLA_SITE_URL", "https://enregla.example/")

html_theme = "furo"
html_favicon = "docs/_static/favicon.svg"
html_static_path = ["docs/_static"]
templates_path = ["docs/_templates"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sourcelink = False
html_use_index = False
html_domain_indices = False
html_last_updated_fmt = None
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "languages.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#06594a",
        "color-brand-content": "#06594a",
        "color-brand-visited": "#06594a",
    },
    "dark_css_variables": {
        "color-brand-primary": "#5fd3b8",
        "color-brand-content": "#5fd3b8",
        "color-brand-visited": "#5fd3b8",
    },
}
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
