"""The `checker` directive: paste a text, and see what it says and what was not found, as `check()` does.

The signs, which are big, wait in a script of their own until somebody asks; nothing pasted leaves the page.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from enregla.checking import COMMERCIAL, KINDS, LONGEST, elements_of, only_if_of, signs
from enregla.clauses import CLAUSES
from enregla.clauses.elements import ELEMENTS
from enregla.controller import EXAMPLE
from enregla.languages import N_, Language, known, translate
from enregla.law import source
from enregla.sphinxext.assets import versioned
from enregla.sphinxext.clause import COPIED, COPY
from enregla.sphinxext.generator import COMPANY, add_company
from enregla.sphinxext.generator import SAYS as GENERATOR_SAYS
from enregla.sphinxext.markup import element
from enregla.suggestions import suggested

ADVERT: Final = N_("Mensaje publicitario, tal como se envía")
LABEL, KIND, BUTTON = N_("Pegue aquí su texto"), N_("Qué texto es"), N_("Comprobar el texto")
NO_SCRIPT: Final = N_(
    "Esta comprobación necesita JavaScript. Sin él, use la orden de terminal que está más abajo."
)
#: What the script says, by the name it uses.
SAYS: Final = {
    "empty": N_("Pegue primero un texto."),
    # Translators: {count} and {limit} are numbers of characters.
    "long": N_("El texto tiene {count} caracteres; se leen como mucho {limit}."),
    "loading": N_("Comprobando…"),
    "broken": N_("No se ha podido cargar la comprobación. Recargue la página, o use la orden de terminal."),
    "result": N_("Resultado"),
    # Translators: {found} and {count} are numbers of elements.
    "summary": N_("Encontrado: {found} de {count}. Que aparezca no significa que sea correcto: léalo."),
    "missing": N_("No se ha encontrado"),
    "found": N_("Se ha encontrado"),
    "only_if": N_("Solo si es su caso"),
    # Translators: {when} is an option of a text, such as "se elaboran perfiles".
    "if": N_("Solo si: {when}."),
    "suggestion": N_("Podría añadir:"),
    "evidence": N_("Lo dice aquí:"),
    "copy": COPY,
    "copied": COPIED,
    # Translators: read by screen readers; {what} is what a text must say, such as "quién es responsable".
    "copy_this": N_("Copiar el texto: {what}"),
    "example": GENERATOR_SAYS["example"],
}


class CheckerDirective(SphinxDirective):
    """The form and the place of its answer; the script shows the form."""

    def run(self) -> list[nodes.Node]:
        """Return the checker; the page loads its script and style."""
        self.env.metadata[self.env.docname]["enregla_checker"] = True
        language = known(self.config.language)

        def say(text: str) -> str:
            return translate(text, language)

        titles = {kind: ADVERT if kind == COMMERCIAL else CLAUSES[kind].title for kind in KINDS}
        options = [element("option", say(title), value=kind) for kind, title in titles.items()]
        text = element("textarea", id="enregla-pasted", rows="8", autocomplete="off")
        select = element("select", *options, id="enregla-kind", autocomplete="off")
        form = element(
            "form",
            element("p", element("label", say(LABEL), for_="enregla-pasted"), text),
            element("p", element("label", say(KIND), for_="enregla-kind"), select),
            element("p", element("button", say(BUTTON), type="submit")),
            hidden=True,
        )
        root = element(
            "div",
            form,
            element("p", role="status"),
            element("section", hidden=True),
            element("noscript", element("p", say(NO_SCRIPT))),
            class_="enregla-checker",
        )
        root["classes"].append("no-search")
        return [root]


@cache
def script_signs(language: Language) -> str:
    """Return the script with the signs of one language."""
    found = signs(language) | {
        # A sentence and a blank in turn, as in `Blanks`.
        "suggestions": {
            kind: {name: suggested(name, kind, language).pieces for name in elements_of(kind)}
            for kind in KINDS
        },
        "only_if": {kind: only_if_of(kind, language) for kind in KINDS},
        "example": EXAMPLE,
        "law": {
            cited.label(language): [cited.link(language), cited.title(language)]
            for element in ELEMENTS.values()
            for cited in map(source, element.law)
        },
    }
    data = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return f"window.enreglaSigns={data};\n"


def name_of(language: Language) -> str:
    """Return the name of the script with the signs, among the static files."""
    return f"checker-{language}.js"


def add_checker(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Load the script and its style where a checker stands, and nowhere else."""
    if doctree is None or not app.env.metadata.get(pagename, {}).get("enregla_checker"):
        return
    language = known(app.config.language)
    says = {name: translate(text, language) for name, text in SAYS.items()}
    labels = {name: translate(COMPANY[name][0], language) for name in EXAMPLE}
    words: dict[str, Any] = {
        "data-words": json.dumps({"says": says, "labels": labels, "limit": LONGEST}, ensure_ascii=False),
        "data-signs": versioned(name_of(language), script_signs(language).encode()),
    }
    app.add_css_file("checker.css")
    add_company(app)
    app.add_js_file("checker.js", loading_method="defer", **words)


def write_signs(app: Sphinx, error: Exception | None) -> None:
    """Write the signs beside the other static files, where a page has a checker."""
    pages = app.env.metadata.values()
    if error or app.builder.format != "html" or not any("enregla_checker" in page for page in pages):
        return
    language = known(app.config.language)
    (Path(app.outdir) / "_static" / name_of(language)).write_text(script_signs(language), encoding="utf-8")
