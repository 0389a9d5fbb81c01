"""Sphinx settings of the guide: settings only; what runs is in `enregla.sphinxext`."""

import os
from pathlib import Path

ROOT = Path(__file__).parent

project = "En Regla"
html_title = "En Regla"
author = "En Regla"
copyright = "2026, En Regla. CC BY 4.0"
version = release = "0.1.0"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "enregla.sphinxext",
    "enregla.sphinxext.search",
]
autodoc_typehints = "none"
add_module_names = False
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
# Where a link to a label looks; C and C++, which parse each name, take longest to say no.
myst_ref_domains = ["std", "py"]
# `made:` is a file that tools/take_away.py makes, as seen from a page in a folder.
myst_url_schemes = {"http": None, "https": None, "mailto": None, "made": "../../{{path}}"}
# A page and its label have one name and are one place.
suppress_warnings = ["myst.xref_ambiguous"]

# Where the site will stand, known only to whoever publishes it; no reader is shown an address in `.example`.
enregla_site_url = os.environ.get("ENREGLA_SITE_URL", "https://enregla.example/")
# Where its source stands; without an address a page sends corrections to sobre/colaborar.
enregla_repository = os.environ.get("ENREGLA_REPOSITORY", "")
# One stylesheet, one script, our own frame: see `enregla.sphinxext.light`.
enregla_light = True

# Every page is built the same, in less than half the time; see `enregla.sphinxext.speed`.
enregla_speed = True

html_theme = "furo"
html_favicon = "docs/_static/favicon.svg"
html_static_path = ["docs/_static"]
templates_path = ["docs/_templates"]
html_css_files = ["site.css"]
html_js_files = ["frame.js"]
html_copy_source = False
html_show_sourcelink = False
html_use_index = False
html_domain_indices = False
html_last_updated_fmt = None
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
