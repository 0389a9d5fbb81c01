"""The wizard's answer: its empty places, which the script fills, and the words that it puts there."""

from docutils import nodes
from sphinx import addnodes

from enregla.advice_words import ANSWERS, CHANNEL_NAMES
from enregla.ask import Ask
from enregla.clauses import CLAUSES
from enregla.explain import HEADINGS
from enregla.interview import INTERVIEW
from enregla.languages import N_
from enregla.situation import CHANNELS, VERDICTS
from enregla.sphinxext.markup import element, markup
from enregla.sphinxext.tables import Table
from enregla.texts import TEXTS

YOURS, RESTART = N_("Sus respuestas"), N_("Empezar de nuevo")
COPY, COPIED = N_("Copiar la dirección de esta respuesta"), N_("Dirección copiada")
CHANGE = N_("Cambiar")
# Translators: read by screen readers; {question} is a whole question.
CHANGE_THIS = N_("Cambiar: {question}")
NOT_SAID = N_("Sin contestar")
LIFT = N_("Textos para poder usarlo")
CHANNEL_BY_CHANNEL = N_("Canal por canal")


class WizardAnswer(Table):
    """Where the answer stands."""

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
