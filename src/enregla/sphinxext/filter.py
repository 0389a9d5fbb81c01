"""The `filter` directive: a form that narrows the tables of its page; without JavaScript the page is whole."""

from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from enregla.languages import N_, known, translate
from enregla.sphinxext.markup import element

LABEL, TOPIC, EVERY = N_("Buscar en las tablas"), N_("Tema"), N_("Todos los temas")
#: What the script says, by the name it uses.
SAYS: Final = {
    # Translators: {shown} and {total} are numbers of rows of a table.
    "some": N_("A la vista: {shown} de {total}."),
    "none": N_("Nada coincide. Quite alguna palabra o elija todos los temas."),
}


class FilterDirective(SphinxDirective):
    """The form; the script shows it and fills in the topics, which are the captions of the tables."""

    def run(self) -> list[nodes.Node]:
        """Return the form; the page loads the script."""
        self.env.metadata[self.env.docname]["enregla_filter"] = True
        language = known(self.config.language)

        def say(text: str) -> str:
            return translate(text, language)

        typed = element("input", id="enregla-words", type="search", autocomplete="off")
        every = element("option", say(EVERY), value="")
        topics = element("select", every, id="enregla-topic", autocomplete="off")
        root = element(
            "form",
            element(
                "div",
                element("p", element("label", say(LABEL), for_="enregla-words"), typed),
                element("p", element("label", say(TOPIC), for_="enregla-topic"), topics),
            ),
            element("p", role="status"),
            hidden=True,
            role="search",
            class_="search enregla-filter",
            **{f"data_{name}": say(text) for name, text in SAYS.items()},
        )
        root["classes"].append("no-search")
        return [root]


def add_filter(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Load the script where the form is."""
    if app.env.metadata.get(pagename, {}).get("enregla_filter"):
        app.add_css_file("search.css")
        app.add_css_file("filter.css")
        app.add_js_file("filter.js", loading_method="defer")
