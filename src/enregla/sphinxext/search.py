"""Search without a server: an index of our own, loaded by the first question, also from a file.

    extensions = ["enregla.sphinxext", "enregla.sphinxext.search"]

It takes the place of Sphinx's search, and needs a template `search.html` that shows `enregla_search`: all the
pages by section, which is also what a reader without JavaScript gets. Words are compared without accents, by
their stems; `synonyms.toml` says what people type for what the guide says.
"""

import json
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.search import IndexBuilder
from sphinx.util.typing import ExtensionMetadata

from enregla.languages import N_, known, translate
from enregla.sphinxext.assets import versioned
from enregla.sphinxext.search_index import Fields, pack
from enregla.sphinxext.search_pages import PageCollector, called, pages, reading_order

INDEX = "search-index.js"
#: Texts to copy come after the pages that explain them, when both say the same.
PRIORS = {"clausulas": 0.85}
#: What Sphinx loads for its own search.
SPHINX_SCRIPTS = {"documentation_options.js", "doctools.js", "sphinx_highlight.js", "translations.js"}
WORDS = {
    "form": N_("Buscar en la guía"),
    # Translators: for search engines; 80 to 160 letters.
    "description": N_(
        "Busque en la guía de WhatsApp en la empresa con sus propias palabras, o recorra todas sus páginas, sección por sección."
    ),
    "label": N_("¿Qué quiere saber?"),
    "button": N_("Buscar"),
    "results": N_("Resultados"),
    "searching": N_("Buscando…"),
    # Translators: {query} is what was typed.
    "one": N_("1 resultado para «{query}»"),
    # Translators: {count} is a number, {query} is what was typed.
    "many": N_("{count} resultados para «{query}»"),
    # Translators: there are more than {count}, a number; {query} is what was typed.
    "best": N_("Los {count} mejores resultados para «{query}»"),
    # Translators: {query} is what was typed.
    "none": N_(
        "Sin resultados para «{query}». Pruebe con otras palabras o mire la lista de todas las páginas."
    ),
    "broken": N_("No se ha podido cargar el buscador. Mire la lista de todas las páginas."),
    # Translators: before links to the parts of a page that match a search.
    "parts": N_("En esta página:"),
    "all": N_("Todas las páginas"),
    "noscript": N_("Para buscar hace falta JavaScript. Esta lista tiene todas las páginas."),
}


def setup(app: Sphinx) -> ExtensionMetadata:
    """Connect the parts; Sphinx calls this."""
    app.add_env_collector(PageCollector)
    app.connect("builder-inited", replace_sphinx)
    app.connect("html-collect-pages", add_search_page)
    app.connect("html-page-context", use_own_files)
    return {
        "version": version("enregla"),
        "env_version": 2,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def is_web(app: Sphinx) -> bool:
    """Tell whether pages are written one by one for a browser."""
    return app.builder.name in ("html", "dirhtml")


def replace_sphinx(app: Sphinx) -> None:
    """Let Sphinx write neither its index nor its search page."""
    if is_web(app):
        app.builder.search = False  # type: ignore[attr-defined] # only builders of web pages have it


def add_search_page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Write the index, and give the search page every page in reading order."""
    if not is_web(app):
        return
    language = known(app.config.language)
    sections = reading_order(app.env)
    # The index counts pages as the reader sees them listed.
    script = index(app, language, [name for names in sections for name in names])
    (Path(app.outdir) / INDEX).write_text(script, encoding="utf-8")
    context = {
        "words": {name: translate(text, language) for name, text in WORDS.items()},
        "sections": [[_entry(app, name) for name in names] for names in sections],
        "index": versioned(INDEX, script.encode()),
    }
    yield "search", {"enregla_search": context}, "search.html"


def _entry(app: Sphinx, name: str) -> dict[str, str]:
    page = pages(app.env)[name]
    url = app.builder.get_relative_uri("search", name)
    return {"title": page.title, "description": page.description, "url": url}


def index(app: Sphinx, language: str, names: list[str]) -> str:
    """Return a script with the language's stemmer and the index of the pages called *names*."""
    sphinx = IndexBuilder(app.env, language, {}, "")
    typed = tomllib.loads(Path(__file__).with_name("synonyms.toml").read_text(encoding="utf-8"))[language]
    links = called(app.env)
    fields = [
        Fields.of(pages(app.env)[name], links[name], PRIORS.get(name.partition("/")[0], 1.0))
        for name in names
    ]
    ignored = {*sphinx.lang.stopwords, *typed["ignored"]}
    packed = pack(fields, cache(sphinx.lang.stem), ignored, typed["synonyms"])
    data = json.dumps(packed, ensure_ascii=False, separators=(",", ":"))
    return f"{sphinx.get_js_stemmer_code()}\nwindow.enreglaIndex={data};\n"


def use_own_files(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Load our script and style on the search page alone, and there nothing of Sphinx's search."""
    if pagename == "search" and is_web(app):
        app.add_css_file("search.css")
        app.add_js_file("search.js", loading_method="defer")
        context["script_files"] = [
            script
            for script in context["script_files"]
            if Path(str(script.filename)).name not in SPHINX_SCRIPTS
        ]
