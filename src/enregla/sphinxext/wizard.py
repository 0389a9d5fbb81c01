"""The `wizard` directive: "group, list or nothing?", asked step by step, and the same answers as tables.

The page carries the rules as rows, with their words, and `static/wizard.js` reads them from there. Its first half is
`enregla.recommend` again; a situation maps each fact to "yes", "no" or "unstated", and the rest to their values.

A question is asked while there is a way to answer the others with which its answers change a verdict, a condition or
the recommended channel. Who, what for and with which permission come first, one at a time; then whatever still
matters at once. What was answered is in the address after the ``#`` (keys of `enregla.interview`; ``q`` is the
question to go back to, ``x`` says to show the answer) and nowhere else: back, forward, reload and sharing just work.

Without JavaScript the questions stay hidden, and the tables and the rules can be read.
"""

from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx

from enregla.ask import Ask
from enregla.figures import LIST_SIZE
from enregla.interview import FACTS, INTERVIEW
from enregla.languages import N_
from enregla.recommend import CHOICE
from enregla.situation import CHANNELS, VERDICTS
from enregla.sphinxext.markup import element, markup
from enregla.sphinxext.wizard_answer import WizardAnswer
from enregla.sphinxext.wizard_rows import WizardRows

NO_SCRIPT = N_("Las preguntas necesitan JavaScript. Sin él, las mismas respuestas están en estas tablas:")
MORE = N_("Para afinar, si quiere")
MORE_HELP = N_(
    "Con lo que ha dicho ya hay respuesta. Estas preguntas son opcionales y solo están las que pueden cambiarla: "
    "lo que deje en blanco cuenta como no dicho."
)
SEE_NOW = N_("Ver ya la respuesta")
NEXT, SEE, BACK = N_("Siguiente"), N_("Ver la respuesta"), N_("Atrás")


class WizardDirective(WizardAnswer, WizardRows):
    """The questions, the place of the answer, and below it every answer as tables and every rule."""

    optional_arguments = 0
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the wizard; the page loads its script and style."""
        self.env.metadata[self.env.docname]["enregla_wizard"] = True
        root = element(
            "div",
            self.form(),
            self.result(),
            self.words(),
            element("noscript", element("p", self.say(NO_SCRIPT))),
            self.tables(),
            self.rows(),
            class_="enregla-wizard",
            data_channels=" ".join(CHANNELS),
            data_verdicts=" ".join(VERDICTS),
            data_choice=" ".join(CHOICE),
            data_list_size=str(LIST_SIZE),
        )
        root["classes"].append("no-search")  # or every search would find this page
        return [root]

    def form(self) -> markup:
        """Return the questions, each a group of options; hidden until the script asks them."""
        more = element(
            "div",
            element("h2", self.say(MORE), tabindex="-1"),
            element("p", self.say(MORE_HELP)),
            element("button", self.say(SEE_NOW), type="submit"),
            class_="enregla-more",
        )
        submit = element(
            "button", element("span", self.say(NEXT)), element("b", self.say(SEE)), type="submit"
        )
        back = element("a", self.say(BACK), href="#", class_="enregla-back")
        buttons = element("p", submit, back, class_="enregla-buttons")
        return element("form", more, *map(self.ask, INTERVIEW), buttons, hidden=True)

    def ask(self, ask: Ask) -> markup:
        """Return one question."""
        hint = f"enregla-hint-{ask.key}"
        options = [
            element(
                "label",
                element("input", type="radio", name=ask.key, value=answer.value, required=ask not in FACTS),
                element(
                    "span",
                    element("strong", self.say(answer.says)),
                    " ",
                    element("small", self.say(answer.means)),
                ),
            )
            for answer in ask.answers
        ]
        return element(
            "fieldset",
            element("legend", self.say(ask.says), tabindex="-1"),
            element("p", self.say(ask.help), id=hint),
            element("div", *options),
            data_fact=ask.fact,
            aria_describedby=hint,
            hidden=True,
            disabled=True,
        )


def add_wizard_files(app: Sphinx, pagename: str, *_: object) -> None:
    """Load script and style on the pages that have the wizard, and on no other."""
    if app.env.metadata[pagename].get("enregla_wizard"):
        app.add_css_file("wizard.css")
        app.add_js_file("wizard.js", loading_method="defer")
