"""The light frame: Furo with one stylesheet, one script, a navigation of its own and a strict security policy.

    html_theme = "furo"
    enregla_light = True
    enregla_repository = "https://git.example/guide"   # where "report an error" and "translate" lead

A page gets `frame` in its template, which `docs/_templates/frame.html` shows.
Without the setting nothing here runs, and a site looks as its theme makes it.
"""

from importlib.metadata import version
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util.typing import ExtensionMetadata

from enregla.sphinxext import assets, cells, metadata, navigation
from enregla.sphinxext.policy import POLICY


def setup(app: Sphinx) -> ExtensionMetadata:
    """Connect the frame; `enregla.sphinxext` calls this."""
    app.add_config_value("enregla_light", False, "html", (bool,), "Use the light frame on top of Furo.")
    app.add_config_value("enregla_repository", "", "html", (str,), "Address of the source, for the footer.")
    app.connect("config-inited", _label_cells)
    app.connect("config-inited", _let_pages_name_the_repository)
    app.connect("builder-inited", _write_assets, priority=900)
    app.connect("env-updated", navigation.forget)
    # Before Furo's own handler, so that it has no tree to resolve and to parse again on each page.
    app.connect("html-page-context", add_frame, priority=400)
    app.connect("html-page-context", _use_assets, priority=900)
    app.connect("build-finished", _write_sitemap)
    return {"version": version("enregla"), "parallel_read_safe": True, "parallel_write_safe": True}


def _let_pages_name_the_repository(app: Sphinx, config: Config) -> None:
    """Keep ``{only} repository`` where there is one, and make a link to `issues:` lead to its issues."""
    repository = config.enregla_repository.rstrip("/")
    if repository:
        app.tags.add("repository")
    if "myst_url_schemes" in config:
        config.myst_url_schemes = {**config.myst_url_schemes, "issues": f"{repository}/issues"}


def is_light(app: Sphinx) -> bool:
    """Tell whether this build has the frame: only web pages, and only when the setting asks for it."""
    return bool(app.config.enregla_light) and app.builder.name == "html"


def add_frame(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Give the template where the page is, what it is, and how it may be loaded."""
    if not is_light(app):
        return
    context.pop("toctree", None)
    place = navigation.place(app.env, pagename)
    context["frame"] = {
        "policy": POLICY,
        "home": pagename == app.config.root_doc,
        "sections": navigation.sections(app.env),
        "place": place,
        "meta": metadata.tags(app, pagename, context, doctree),
        "data": metadata.linked_data(app, pagename, place, doctree),
        "links": metadata.correction_links(app, pagename) if doctree else {},
        "published": metadata.is_real(app.config.enregla_site_url),
    }


def _label_cells(app: Sphinx, config: Config) -> None:
    if config.enregla_light:
        app.add_node(nodes.entry, override=True, html=(cells.visit, cells.depart))


def _write_assets(app: Sphinx) -> None:
    if is_light(app):
        assets.write(app)


def _use_assets(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    if is_light(app):
        assets.use(app, pagename, context)


def _write_sitemap(app: Sphinx, error: Exception | None) -> None:
    if error is None and is_light(app):
        metadata.write_sitemap(app)
