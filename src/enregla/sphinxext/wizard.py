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
from sphinx import addnodes
from sphinx.application import Sphinx

from enregla.clauses import CLAUSES
from enregla.explain import HEADINGS
from enregla.figures import LIST_SIZE
from enregla.interview import FACTS, INTERVIEW, Ask
from enregla.languages import N_
from enregla.recommend import ANSWERS, CHANNEL_NAMES, CHOICE
from enregla.situation import CHANNELS, VERDICTS
from enregla.sphinxext.markup import element, markup
from enregla.sphinxext.wizard_rows import WizardRows
from enregla.texts import TEXTS

NO_SCRIPT = N_("Las preguntas necesitan JavaScript. Sin él, las mismas respuestas están en estas tablas:")
MORE = N_("Para afinar, si quiere")
MORE_HELP = N_(
    "Con lo que ha dicho ya hay respuesta. Estas preguntas son opcionales y solo están las que pueden cambiarla: "
    "lo que deje en blanco cuenta como no dicho."
)
SEE_NOW = N_("Ver ya la respuesta")
NEXT, SEE, BACK = N_("Siguiente"), N_("Ver la respuesta"), N_("Atrás")
YOURS, RESTART = N_("Sus respuestas"), N_("Empezar de nuevo")
COPY, COPIED = N_("Copiar la dirección de esta respuesta"), N_("Dirección copiada")
CHANGE = N_("Cambiar")
# Translators: read by screen readers; {question} is a whole question.
CHANGE_THIS = N_("Cambiar: {question}")
NOT_SAID = N_("Sin contestar")
LIFT = N_("Textos para poder usarlo")
CHANNEL_BY_CHANNEL = N_("Canal por canal")


class WizardDirective(WizardRows):
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

    def result(self) -> markup:
        """Return the empty answer: the channel to use, then the others, then what was said."""
        say = {name: self.say(text) for name, text in HEADINGS.items()}
        others = [
            element(
                "details",
                element(
                    "summary",
                    element("strong", self.say(CHANNEL_NAMES[channel])),
                    " ",
                    element("span", class_="enregla-verdict"),
                ),
                self.part("why", element("h4", say["why"])),
                self.part("first", element("h4", say["first"])),
                self.part("texts", *self.texts("h4")),
                data_channel=channel,
            )
            for channel in CHANNELS
        ]
        copy = element("button", self.say(COPY), type="button", data_text="", data_copied=self.say(COPIED))
        return element(
            "section",
            element(
                "div", element("h2", tabindex="-1"), element("p", class_="enregla-verdict"),
                class_="enregla-answer", aria_live="polite",
            ),
            self.part("first", element("h3", say["first"])),
            self.part("texts", *self.texts("h3")),
            self.part("why", element("summary", say["why"]), tag="details", open_=True),
            self.part("always", element("summary", say["always"]), tag="details"),
            self.part("open", element("summary", say["open"]), tag="details"),
            element("h3", self.say(CHANNEL_BY_CHANNEL)),
            *others,
            element("h3", self.say(YOURS)),
            element("dl", *map(self.answer, INTERVIEW)),
            element(
                "div",
                element("button", self.say(RESTART), type="button"),
                element("p", copy, element("span", role="status"), class_="enregla-copy"),
                class_="enregla-buttons",
            ),
            hidden=True,
        )  # fmt: skip

    def texts(self, tag: str) -> tuple[markup, markup]:
        """Return the heading of the texts where it may be sent, and where they would be needed for that."""
        lift = element(tag, self.say(LIFT), class_="enregla-lift")
        return element(tag, self.say(HEADINGS["texts"]), class_="enregla-usual"), lift

    def answer(self, ask: Ask) -> markup:
        """Return the place of one answer, with the link that changes it."""
        change = element(
            "a",
            self.say(CHANGE),
            href="#",
            aria_label=self.say(CHANGE_THIS).format(question=self.say(ask.says)),
        )
        return element(
            "div",
            element("dt", self.say(ask.says)),
            element("dd", element("span"), " ", change),
            data_answer=ask.fact,
            data_blank=self.say(NOT_SAID),
        )

    def part(self, name: str, *headings: markup, tag: str = "div", open_: bool = False) -> markup:
        """Return the place of one list of sentences."""
        return element(tag, *headings, element("ul"), data_part=name, open=open_)

    def words(self) -> markup:
        """Return the words that the script puts together an answer with."""
        words: list[tuple[str, nodes.Node | str]] = [
            *((f"answer-{channel or ''}", self.say(text)) for channel, text in ANSWERS.items()),
            *((verdict, self.verdict(verdict)) for verdict in VERDICTS),
            *(
                (name, self.clause(name))
                for name in CLAUSES
                if any(name in names for names in TEXTS.values())
            ),
        ]
        return element("template", *(element("span", word, data_word=key) for key, word in words))

    def clause(self, name: str) -> addnodes.pending_xref:
        """Return the link to a clause."""
        link = addnodes.pending_xref(
            "", refdomain="std", reftype="ref", refexplicit=True, reftarget=name, refdoc=self.env.docname, refwarn=True
        )  # fmt: skip
        link += nodes.inline("", self.say(CLAUSES[name].title))
        return link


def add_wizard_files(app: Sphinx, pagename: str, *_: object) -> None:
    """Load script and style on the pages that have the wizard, and on no other."""
    if app.env.metadata[pagename].get("enregla_wizard"):
        app.add_css_file("wizard.css")
        app.add_js_file("wizard.js", loading_method="defer")
