"""One stylesheet and one script for every page: Furo's rules that the site uses, and ours, without spare bytes."""

import re
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

STYLE, SCRIPT = "_static/light.css", "_static/light.js"
#: What Sphinx and Furo load on each page; the search page alone keeps Sphinx's.
SPHINX_SCRIPTS = ("documentation_options.js", "doctools.js", "sphinx_highlight.js", "translations.js")

#: Names in Furo's stylesheet that ours styles in its own way.
REPLACED = frozenset(
    ["--icon-search", "admonition-title", "brand", "current", "mobile-header", "page", "sidebar-drawer", "sidebar-search", "skip-to-content", "table-wrapper", "toc-drawer", "toc-scroll", "toctree-l1"]
)
#: Names in Furo's stylesheet that are on no page: the parts of its frame that ours has not, and what the guide
#: does not contain (descriptions of functions, formulas, indexes, rare blocks). A test fails if one turns up on a
#: page; then take it from the list.
UNUSED = frozenset(
    ["__navigation", "__toc", "admonition-todo", "align-center", "align-left", "align-right", "announcement", "announcement-content", "attention", "attribution", "back-to-top", "bottom-of-page", "brackets", "caption", "caution", "centered", "citation", "classifier", "code", "code-block-caption", "com", "content-icon-container", "contents", "context", "css", "current-page", "danger", "deprecated", "domainindex-jumpbox", "domainindex-section", "edit-this-page", "epigraph", "eqno", "error", "field-list", "figure", "fn-backref", "footnote", "footnote-reference", "furo-related-icon", "genindex-jumpbox", "genindex-section", "glossary", "guilabel", "has-children", "header-center", "header-left", "header-right", "highlight-link", "highlighted", "highlights", "highlighttable", "hint", "hll", "icon", "icons", "important", "left-details", "line-block", "linenodiv", "linenos", "literal-block", "literal-block-wrapper", "loweralpha", "lowerroman", "map", "math", "math-wrapper", "muted-link", "nav-overlay-icon", "next-page", "no-js", "no-toc", "note", "only-dark", "only-light", "option-list", "overlay", "page-info", "prev-page", "problematic", "property", "pull-quote", "related-pages", "right-details", "rubric", "scrolled", "search", "searchbox", "seealso", "show-back-to-top", "sidebar", "sidebar-brand", "sidebar-brand-text", "sidebar-container", "sidebar-logo", "sidebar-logo-container", "sidebar-overlay", "sidebar-scroll", "sidebar-search-container", "sidebar-sticky", "sidebar-title", "sidebar-toggle", "sidebar-tree", "sig", "sig-inline", "sig-name", "sig-param", "sig-paren", "sig-prename", "text-align", "text-center", "text-left", "text-right", "theme-icon-when-auto-dark", "theme-icon-when-auto-light", "theme-icon-when-dark", "theme-icon-when-light", "theme-toggle", "theme-toggle-container", "theme-toggle-content", "theme-toggle-header", "this-will-duplicate-information-and-it-is-still-useful-here", "tip", "title", "toc-backref", "toc-content-icon", "toc-header-icon", "toc-overlay", "toc-overlay-icon", "toc-sticky", "toc-title", "toc-title-container", "toc-tree-container", "toctree-checkbox", "topic", "topic-title", "upperalpha", "upperroman", "versionadded", "versionchanged", "versionmodified", "versionremoved", "view-this-page", "viewcode-back", "viewcode-link", "visually-hidden", "warning"]
)


def write(app: Sphinx) -> None:
    """Write both files into the output, before any page that names them."""
    from furo import THEME_PATH
    from rjsmin import jsmin

    furo = (THEME_PATH / "static" / "styles" / "furo.css").read_text(encoding="utf-8")
    own = [_text(app, name) for name, _ in [("enregla.css", {}), *app.config.html_css_files]]
    scripts = [_text(app, name) for name, _ in [*app.config.html_js_files, ("enregla.js", {})]]
    static = Path(app.outdir, "_static")
    static.mkdir(parents=True, exist_ok=True)
    (static / Path(STYLE).name).write_text(stylesheet(furo, own), encoding="utf-8")
    # Each file keeps its names to itself.
    (static / Path(SCRIPT).name).write_text(
        "\n".join(jsmin(f"(()=>{{{script}\n}})();") for script in scripts), encoding="utf-8"
    )


def stylesheet(furo: str, own: Iterable[str]) -> str:
    """Return Furo's rules that are used, then *own*, without the variables that nothing reads any more."""
    from lightningcss import process_stylesheet

    css = process_stylesheet(furo, unused_symbols=set(REPLACED | UNUSED)) + "".join(own)
    dead: set[str] = set()
    while True:
        css = process_stylesheet(css, unused_symbols=dead)
        dead = set(re.findall(r"(--[\w-]+):", css)) - set(re.findall(r"var\((--[\w-]+)", css))
        if not dead:
            return f"/*! Furo (MIT) */{css}"


def use(app: Sphinx, pagename: str, context: dict[str, Any]) -> None:
    """Name both files on the page instead of those they are made of; what one page alone adds stays."""
    made_of = {"scripts/furo.js", "styles/furo.css", "styles/furo-extensions.css", "pygments.css"}
    made_of |= {name for name, _ in [*app.config.html_css_files, *app.config.html_js_files]}
    made_of |= {"enregla.css", "enregla.js", *(SPHINX_SCRIPTS if pagename != "search" else ())}
    for kind in ("css_files", "script_files"):
        context[kind] = [file for file in context[kind] if str(file.filename).removeprefix("_static/") not in made_of]
    context["frame"] |= {"style": _versioned(app, STYLE), "script": _versioned(app, SCRIPT)}


def _versioned(app: Sphinx, name: str) -> str:
    return f"{name}?v={zlib.crc32(Path(app.outdir, name).read_bytes()):08x}"


def _text(app: Sphinx, name: str) -> str:
    for folder in app.config.html_static_path:
        if (path := Path(app.confdir, folder, name)).is_file():
            return path.read_text(encoding="utf-8")
    error = f"{name} is in none of the folders of html_static_path"
    raise FileNotFoundError(error)
