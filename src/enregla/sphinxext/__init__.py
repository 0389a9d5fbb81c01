"""Sphinx extension: the law, the clauses and the rules on a page, and a site in several languages.

    extensions = ["enregla.sphinxext"]
    enregla_site_url = "https://docs.example/"   # the root that holds one folder per language

Roles: ``law``, ``case``, ``fact``, ``figure``.
Directives: ``clause``, ``clauses``, ``rules``, ``questions``, ``channels``, ``verdicts``, ``cases``, ``facts``, ``sources``, ``terms``,
``versions``, ``drawing``, ``wizard``, ``generator``, ``checker``, ``filter``, ``pages``.
Every page gets hreflang and canonical links, and `languages` for a switcher in a template.
"""

from importlib.metadata import version
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from enregla.sphinxext import speed
from enregla.sphinxext.cases import CaseRole, CasesDirective
from enregla.sphinxext.checker import CheckerDirective, add_checker, write_signs
from enregla.sphinxext.clause import ClauseDirective, ClausesDirective
from enregla.sphinxext.code import FoldedExamples, TranslatedCode
from enregla.sphinxext.drawing import setup_drawings
from enregla.sphinxext.facts import FactRole, FactsDirective, FigureRole
from enregla.sphinxext.filter import FilterDirective, add_filter
from enregla.sphinxext.generator import GeneratorDirective, add_generator
from enregla.sphinxext.law import LawRole
from enregla.sphinxext.listing import ListPages, PagesDirective, listing, note_description
from enregla.sphinxext.markup import add_markup
from enregla.sphinxext.pages import add_page_context, set_base_url
from enregla.sphinxext.registries import SourcesDirective, TermsDirective, VersionsDirective
from enregla.sphinxext.tables import (
    ChannelsDirective,
    QuestionsDirective,
    RulesDirective,
    UniqueTableIds,
    VerdictsDirective,
)
from enregla.sphinxext.wizard import WizardDirective, add_wizard_files


def setup(app: Sphinx) -> ExtensionMetadata:
    """Connect the parts; Sphinx calls this."""
    app.add_config_value(
        "enregla_site_url", "", "html", (str,), "Root address of the site: one folder per language."
    )
    speed.setup(app)
    app.add_role("law", LawRole())
    app.add_role("case", CaseRole())
    app.add_role("fact", FactRole())
    app.add_role("figure", FigureRole())
    app.add_directive("cases", CasesDirective)
    app.add_directive("facts", FactsDirective)
    app.add_directive("filter", FilterDirective)
    app.add_directive("sources", SourcesDirective)
    app.add_directive("terms", TermsDirective)
    app.add_directive("versions", VersionsDirective)
    app.add_directive("clause", ClauseDirective)
    app.add_directive("clauses", ClausesDirective)
    app.add_node(listing)
    app.add_directive("pages", PagesDirective)
    add_markup(app)
    app.add_directive("generator", GeneratorDirective)
    app.add_directive("checker", CheckerDirective)
    app.add_directive("rules", RulesDirective)
    app.add_directive("questions", QuestionsDirective)
    app.add_directive("channels", ChannelsDirective)
    app.add_directive("verdicts", VerdictsDirective)
    app.add_directive("wizard", WizardDirective)
    app.add_transform(TranslatedCode)
    app.add_transform(FoldedExamples)
    app.add_post_transform(UniqueTableIds)
    app.add_post_transform(ListPages)
    setup_drawings(app)
    app.setup_extension("enregla.sphinxext.light")
    app.connect("config-inited", set_base_url)
    app.connect("doctree-read", note_description)
    app.connect("html-page-context", add_page_context)
    app.connect("html-page-context", add_wizard_files)
    app.connect("html-page-context", add_generator)
    app.connect("html-page-context", add_checker)
    app.connect("html-page-context", add_filter)
    app.connect("build-finished", write_signs)
    app.connect("builder-inited", _add_static_files)
    return {
        "version": version("enregla"),
        "env_version": 2,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def _add_static_files(app: Sphinx) -> None:
    app.config.html_static_path.append(str(Path(__file__).with_name("static")))
    app.add_css_file("enregla.css")
    app.add_js_file("enregla.js", loading_method="defer")
