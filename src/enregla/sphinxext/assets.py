"""One stylesheet and one script for a page: Furo's rules that the site uses, and ours, without spare bytes."""

import re
import zlib
from functools import cache
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

RULE = re.compile(r"(?<=[{}])(?P<selectors>[^{}@;]+)(?P<body>\{[^{}]*\})")
NAME, VARIABLE = re.compile(r"[.#]([\w-]+)"), re.compile(r"(--[\w-]+):")
#: Furo keeps each table and list whole on paper, however long; ours has its own rules for paper.
PRINT = re.compile(r"@media print\{(?:[^{}]*\{[^{}]*\})*\}")
ELEMENT = re.compile(r"(?:^|[\s>+~,(])([a-z]\w*)")
#: What Furo tells browsers that are too old for the rest of the page.
OLD = re.compile(r":-moz-focusring|::-moz-focus-inner|::-webkit-")
STYLE, SCRIPT = "_static/light.css", "_static/light.js"
#: The search is where readers go from any page: its style is there already, and the first question loads the index alone.
EVERYWHERE = ("enregla.css", "search.css")
OUR_STYLES = {path.name for path in Path(__file__).with_name("static").glob("*.css")}


def names(text: str) -> frozenset[str]:
    """Return the words of *text*."""
    return frozenset(text.split())


#: What Sphinx and Furo load on each page, for a search and shortcuts that ours have no use for.
STOCK = names(
    """
    doctools.js documentation_options.js pygments.css scripts/furo.js sphinx_highlight.js
    styles/furo-extensions.css styles/furo.css translations.js
    """
)


#: Names in Furo's stylesheet that ours styles in its own way.
REPLACED = names(
    """
    --icon-search admonition admonition-title align-default brand current docutils error headerlink literal mobile-header page property search sidebar-drawer
    sidebar-search sig sig-name sig-param sig-paren skip-to-content table-wrapper text-right toc-drawer
    toc-scroll toc-tree toctree-l1 toctree-wrapper
    """
)
#: Names in Furo's stylesheet that are on no page: the parts of its frame that ours has not, and what the guide
#: does not contain (descriptions of functions, formulas, indexes, rare blocks). A test fails if one turns up on a
#: page; then take it from the list.
UNUSED = names(
    """
    __navigation __toc admonition-todo align-center align-left align-right announcement announcement-content
    attention attribution back-to-top bottom-of-page brackets caption caution centered citation classifier
    code code-block-caption com content-icon-container contents context css current-page danger deprecated
    domainindex-jumpbox domainindex-section edit-this-page epigraph eqno field-list figure fn-backref footnote
    footnote-reference furo-related-icon genindex-jumpbox genindex-section glossary guilabel has-children
    header-center header-left header-right highlight-link highlighted highlights highlighttable hint hll icon
    icons important left-details line-block linenodiv linenos literal-block literal-block-wrapper loweralpha
    lowerroman map math math-wrapper muted-link nav-overlay-icon next-page no-js no-toc note only-dark
    only-light option-list overlay page-info prev-page problematic pull-quote related-pages right-details
    rubric scroll-current scrolled searchbox seealso show-back-to-top sidebar sidebar-brand sidebar-brand-text
    sidebar-container sidebar-logo sidebar-logo-container sidebar-overlay sidebar-scroll
    sidebar-search-container sidebar-sticky sidebar-title sidebar-toggle sidebar-tree sig-inline sig-prename
    text-align text-center text-left theme-icon-when-auto-dark theme-icon-when-auto-light theme-icon-when-dark
    theme-icon-when-light theme-toggle theme-toggle-container theme-toggle-content theme-toggle-header
    this-will-duplicate-information-and-it-is-still-useful-here tip title toc-backref toc-content-icon
    toc-header-icon toc-overlay toc-overlay-icon toc-sticky toc-title toc-title-container toc-tree-container
    toctree-checkbox topic topic-title upperalpha upperroman versionadded versionchanged versionmodified
    versionremoved view-this-page viewcode-back viewcode-link visually-hidden warning
    """
)
#: Elements that are on no page; the same test looks for them.
UNUSED_ELEMENTS = names("figcaption h5 h6 hr img kbd optgroup progress samp sub sup")


def write(app: Sphinx) -> None:
    """Write the stylesheet that every page can do with, which those of the root name too."""
    Path(app.outdir, "_static").mkdir(parents=True, exist_ok=True)
    style.cache_clear()
    script.cache_clear()
    style(app)


@cache
def style(app: Sphinx, *more: str) -> str:
    """Write the stylesheet of a page that needs *more* than the frame's, and return its name."""
    from furo import THEME_PATH

    furo = (THEME_PATH / "static" / "styles" / "furo.css").read_text(encoding="utf-8")
    own = [*EVERYWHERE, *more, *(each for each, _ in app.config.html_css_files)]
    name = _combined(STYLE, more)
    text = stylesheet(furo, "".join(_text(app, each) for each in own))
    Path(app.outdir, name).write_text(text, encoding="utf-8")
    return name


@cache
def script(app: Sphinx, *more: str) -> str:
    """Write the script of a page that needs *more* than the frame's, and return its name."""
    from rjsmin import jsmin

    name = _combined(SCRIPT, more)
    parts = [
        _text(app, each) for each in (*(each for each, _ in app.config.html_js_files), "enregla.js", *more)
    ]
    # Each file keeps its names to itself.
    text = "\n".join(jsmin(f"(()=>{{{part}\n}})();") for part in parts)
    Path(app.outdir, name).write_text(text, encoding="utf-8")
    return name


def stylesheet(furo: str, own: str) -> str:
    """Return Furo's rules that are used and not ours already, then *own*, without variables that nothing reads."""
    from lightningcss import process_stylesheet

    ours = set(VARIABLE.findall("".join(re.findall(r"^body \{([^}]*)", own, re.MULTILINE))))
    theirs = PRINT.sub("", process_stylesheet(furo, unused_symbols=ours | REPLACED))
    css = RULE.sub(_used, theirs) + own
    dead: set[str] = set()
    while True:
        css = process_stylesheet(css, unused_symbols=dead)
        dead = set(VARIABLE.findall(css)) - set(re.findall(r"var\((--[\w-]+)", css))
        if not dead:
            return f"/*! Furo (MIT) */{css}"


def _used(rule: re.Match[str]) -> str:
    """Leave out the selectors of what is on no page, and a rule that has no other."""
    kept = []
    for one in re.split(r",(?![^(]*\))", rule["selectors"]):
        wanted = re.sub(r":not\([^)]*\)", "", one)
        unused = (
            (REPLACED | UNUSED) & set(NAME.findall(wanted))
            or UNUSED_ELEMENTS & set(ELEMENT.findall(wanted))
            or OLD.search(one)
        )
        kept += [] if unused else [one]
    return f"{','.join(kept)}{rule['body']}" if kept else ""


def use(app: Sphinx, pagename: str, context: dict[str, Any]) -> None:
    """Name one file of each kind on the page; what the page alone adds to wait for it becomes part of its script."""
    own = {name for name, _ in [*app.config.html_css_files, *app.config.html_js_files]}
    made_of = STOCK | OUR_STYLES | own | {"enregla.js"}
    styles = {_name(file) for file in context["css_files"]} & OUR_STYLES - set(EVERYWHERE)
    for kind in ("css_files", "script_files"):
        context[kind] = [file for file in context[kind] if _name(file) not in made_of]
    more = [
        file
        for file in context["script_files"]
        if "defer" in file.attributes and "://" not in str(file.filename)
    ]
    context["script_files"] = [file for file in context["script_files"] if file not in more]
    said = {key: value for file in more for key, value in file.attributes.items() if key.startswith("data-")}
    context["frame"] |= {
        "style": _written(app, style(app, *sorted(styles))),
        "script": _written(app, script(app, *map(_name, more))),
        "script_data": said,
    }


def _combined(name: str, more: tuple[str, ...]) -> str:
    """Return the name of a file that holds that of every page and *more*."""
    path = Path(name)
    return path.with_stem("-".join([path.stem, *(Path(each).stem for each in more)])).as_posix()


def _name(file: Any) -> str:
    return str(file.filename).removeprefix("_static/")


def versioned(name: str, content: bytes) -> str:
    """Return the address of a file that browsers may keep: another content has another address.

    >>> versioned("search-index.js", b"1"), versioned("search-index.js", b"2")
    ('search-index.js?v=83dcefb7', 'search-index.js?v=1ad5be0d')
    """
    return f"{name}?v={zlib.crc32(content):08x}"


def _written(app: Sphinx, name: str) -> str:
    return versioned(name, Path(app.outdir, name).read_bytes())


def _text(app: Sphinx, name: str) -> str:
    for folder in app.config.html_static_path:
        if (path := Path(app.confdir, folder, name)).is_file():
            return path.read_text(encoding="utf-8")
    error = f"{name} is in none of the folders of html_static_path"
    raise FileNotFoundError(error)
