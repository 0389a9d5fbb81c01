"""Tables made from the package: the rules, what each channel shows, and the verdict for every audience."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

import enregla.rules
from enregla.advice_words import CHANNEL_NAMES, VERDICT_NAMES
from enregla.exposure import EXPOSURES
from enregla.interview import AUDIENCE
from enregla.languages import N_, known, translate
from enregla.recommend import recommend
from enregla.rules import rules_shown
from enregla.rules.questions import QUESTIONS
from enregla.situation import AUDIENCES, CHANNELS, Verdict
from enregla.sphinxext.law import citation_links

AUDIENCE_NAMES = {answer.value: answer.says for answer in AUDIENCE.answers}
CHANNEL_HEADINGS = (N_("Canal"), N_("Quién más ve el número"), N_("Cuántas personas"), N_("Cómo se sale"))
RULE_HEADINGS = (N_("Regla"), N_("Qué dice"), N_("Valoración"), N_("Ley"))
QUESTION_HEADING = N_("Cuestión")
# Translators: "permitted with conditions", for a narrow cell.
SHORT: dict[Verdict, str] = VERDICT_NAMES | {"ok-if": N_("con condiciones")}
VERDICT_HEADING = N_("A quién")

Cell = str | Sequence[nodes.Node]


class Table(SphinxDirective):
    """A table in the language of the page, with a caption that names it."""

    required_arguments = 0
    optional_arguments = 1
    final_argument_whitespace = True  # the caption

    def table(self, headings: Iterable[str], rows: Iterable[Iterable[Cell]], kind: str) -> list[nodes.Node]:
        """Return the table; what it shows belongs to the package's catalogue, not to the page's."""
        self.env.note_dependency(enregla.rules.__file__)
        heads = list(headings)
        group = nodes.tgroup(cols=len(heads))
        group += [nodes.colspec(colwidth=1) for _ in heads]
        group += nodes.thead("", _row(heads))
        group += nodes.tbody("", *(_row(row) for row in rows))
        table = nodes.table(classes=["enregla-table", f"enregla-{kind}"])
        if self.arguments:
            source, line = self.get_source_info()
            caption = nodes.title(self.arguments[0], self.arguments[0])
            caption.source, caption.line = source, line
            table += caption
        table += group
        return [table]

    def say(self, message: str) -> str:
        """Return *message* in the language of the page."""
        return translate(message, known(self.config.language))

    def verdict(self, verdict: Verdict, names: Mapping[Verdict, str] = VERDICT_NAMES) -> nodes.inline:
        """Return a verdict as a word that the stylesheet gives its sign and its colour."""
        return nodes.inline("", self.say(names[verdict]), classes=[f"verdict-{verdict}"])


class Register(Table):
    """A table whose rows can be linked to."""

    def target(self, name: str) -> list[nodes.Node]:
        """Return an anchor for a row; a row that the page has already has one there."""
        seen: set[str] = self.env.temp_data.setdefault("enregla_rows", set())  # type: ignore[assignment]
        if name in seen:
            return []
        seen.add(name)
        return [nodes.target("", "", ids=[nodes.make_id(name)], names=[])]


class ChannelsDirective(Table):
    """What each channel shows, to whom, how many people fit and how to leave."""

    def run(self) -> list[nodes.Node]:
        """Return one row a channel."""
        rows = [
            [
                self.say(CHANNEL_NAMES[row.channel]),
                self.say(row.others_see),
                self.say(row.limit),
                self.say(row.leaving),
            ]
            for row in EXPOSURES
        ]
        return self.table(map(self.say, CHANNEL_HEADINGS), rows, "channels")


class VerdictsDirective(Table):
    """The verdict of every channel for every audience, for one purpose; ``:set:`` states further facts."""

    option_spec: ClassVar = {"purpose": directives.unchanged_required, "consent": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        """Return the table of one purpose."""
        return self.verdicts(self.options.get("purpose", "service"), self.options.get("consent"))

    def verdicts(self, purpose: str, consent: str | None) -> list[nodes.Node]:
        """Return one row an audience."""
        rows: list[list[Cell]] = []
        for audience in AUDIENCES:
            advice = recommend(audience=audience, purpose=purpose, consent=consent)
            verdicts = [advice[channel].verdict for channel in CHANNELS]
            rows.append(
                [
                    self.say(AUDIENCE_NAMES[audience]),
                    *([self.verdict(verdict, SHORT)] for verdict in verdicts),
                ]
            )
        headings = [self.say(VERDICT_HEADING), *(self.say(CHANNEL_NAMES[channel]) for channel in CHANNELS)]
        return self.table(headings, rows, "verdicts")


class RulesDirective(Table):
    """The rules themselves; ``:only: A C`` keeps those whose id begins so."""

    option_spec: ClassVar = {"only": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return one row a rule."""
        language = known(self.config.language)
        rows: list[list[Cell]] = []
        for rule in rules_shown(self.options.get("only", "")):
            says = " ".join([self.say(rule.reason), *map(self.say, rule.conditions)])
            rows.append([rule.id, says, [self.verdict(rule.verdict)], citation_links(rule.law, language)])
        return self.table(map(self.say, RULE_HEADINGS), rows, "rules")


class QuestionsDirective(Table):
    """What the law leaves unsettled, with both views."""

    def run(self) -> list[nodes.Node]:
        """Return one row a question."""
        language = known(self.config.language)
        rows: list[list[Cell]] = [
            [question.id, self.say(question.text), citation_links(question.law, language)]
            for question in QUESTIONS
        ]
        return self.table(
            [self.say(QUESTION_HEADING), self.say(RULE_HEADINGS[1]), self.say(RULE_HEADINGS[3])],
            rows,
            "questions",
        )


class UniqueTableIds(SphinxPostTransform):
    """Leave a table's id on the table: Furo's wrapper around it takes a copy, and an id must be unique."""

    formats = ("html",)
    default_priority = 501  # just after Furo's WrapTableAndMathInAContainerTransform, which has 500

    def run(self, **kwargs: Any) -> None:
        """Empty the ids of each wrapper."""
        for table in self.document.findall(nodes.table):
            if table.parent.get("ids") == table["ids"]:
                table.parent["ids"] = []


def _row(cells: Iterable[Cell]) -> nodes.row:
    row = nodes.row()
    for cell in cells:
        content = [nodes.Text(cell)] if isinstance(cell, str) else cell
        row += nodes.entry("", nodes.paragraph("", "", *content, translatable=False))
    return row
