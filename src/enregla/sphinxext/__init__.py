"""Sphinx extension: the law, the clauses and the rules on a page, and a site in several languages.

    extensions = ["enregla.sphinxext"]
    enregla_site_url = "https://docs.example/"   # the root that holds one folder per language

Roles: ``law``, ``case``, ``fact``.
Directives: ``clause``, ``clauses``, ``rules``, ``questions``, ``channels``, ``verdicts``, ``cases``, ``facts``, ``sources``, ``terms``, ``versions``, ``pages``.
Every page gets hreflang and canonical links, and `languages` for a switcher in a template.
"""

from importlib.metadata import version
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from enregla.sphinxext.clause import ClauseDirective, ClausesDirective
from enregla.sphinxext.code import TranslatedCode
from enregla.sphinxext.law import LawRole
from enregla.sphinxext.listing import ListPages, PagesDirective, listing
from enregla.sphinxext.pages import add_page_context, set_base_url
from enregla.sphinxext.registries import (
    CaseRole,
    CasesDirective,
    FactRole,
    FactsDirective,
    SourcesDirective,
    TermsDirective,
    VersionsDirective,
)
from enregla.sphinxext.tables import (
    ChannelsDirective,
    QuestionsDirective,
    RulesDirective,
    UniqueTableIds,
    VerdictsDirective,
)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Connect the parts; Sphinx calls this."""
    app.add_config_value(
        "enregla_site_url", "", "html", (str,), "Root address of the site: one folder per language."
    )
    app.add_role("law", LawRole())
    app.add_role("case", CaseRole())
    app.add_role("fact", FactRole())
    app.add_directive("cases", CasesDirective)
    app.add_directive("facts", FactsDirective)
    app.add_directive("sources", SourcesDirective)
    app.add_directive("terms", TermsDirective)
    app.add_directive("versions", VersionsDirective)
    app.add_directive("clause", ClauseDirective)
    app.add_directive("clauses", ClausesDirective)
    app.add_node(listing)
    app.add_directive("pages", PagesDirective)
    app.add_directive("rules", RulesDirective)
    app.add_directive("questions", QuestionsDirective)
    app.add_directive("channels", ChannelsDirective)
    app.add_directive("verdicts", VerdictsDirective)
    app.add_transform(TranslatedCode)
    app.add_post_transform(UniqueTableIds)
    app.add_post_transform(ListPages)
    app.connect("config-inited", set_base_url)
    app.connect("html-page-context", add_page_context)
    app.connect("builder-inited", _add_static_files)
    return {"version": version("enregla"), "parallel_read_safe": True, "parallel_write_safe": True}


def _add_static_files(app: Sphinx) -> None:
    app.config.html_static_path.append(str(Path(__file__).with_name("static")))
    app.add_css_file("enregla.css")
    app.add_js_file("enregla.js", loading_method="defer")
