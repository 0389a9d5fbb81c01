"""The roles `fact` and `figure` and the directive `facts`: what WhatsApp does, on a page."""

from datetime import date
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxRole

from enregla.facts import Fact, UnknownFact, fact, facts
from enregla.figures import spelt
from enregla.languages import N_, Language, known, translate
from enregla.sphinxext.tables import Cell, Register

FACT_HEADINGS = (N_("Dato"), N_("Se aplica a"), N_("Fuente y fecha"))
# Translators: said of a fact in a table, whose note explains it.
BEFORE = N_("condiciones anteriores")
# Translators: note of a table of facts; the first words are those of the mark in its rows.
BEFORE_NOTE = N_(
    "Condiciones anteriores: el dato se apoya en las condiciones vigentes hasta el 22 de septiembre de 2026; "
    "las nuevas no se han podido leer enteras."
)
APPLIES = {
    "messenger": N_("Messenger"),
    "business-app": N_("app Business"),
    # Translators: the WhatsApp Business Platform, short for a cell.
    "platform": N_("Plataforma"),
}
READ = {
    "official-text": N_("texto oficial"),
    "official-docs": N_("documentación oficial"),
    "official-faq": N_("ayuda oficial"),
    "secondary": N_("fuente secundaria"),
    "inference": N_("deducción"),
}


class FactRole(SphinxRole):
    """Turn ``BL-01`` into the sentence that states the fact, with its date and its doubts."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the sentence; an unknown or unverified fact is a warning, for it must not be stated."""
        language = known(self.config.language)
        try:
            stated = fact(self.text)
        except UnknownFact as error:
            return [nodes.Text(self.text)], [self.inliner.reporter.warning(str(error), line=self.lineno)]
        if stated.confidence == "unverified":
            problem = f"{stated.id} is unverified: it cannot be stated as a fact"
            return [nodes.Text(self.text)], [self.inliner.reporter.warning(problem, line=self.lineno)]
        return fact_sentence(stated, language), []


class FigureRole(SphinxRole):
    """Turn ``P-07`` into the value of that fact, for a sentence that needs no more than the figure."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the number as the language writes it, or a code as it is; a fact without a value is a warning."""
        try:
            value = fact(self.text).value
        except UnknownFact as error:
            return [nodes.Text(self.text)], [self.inliner.reporter.warning(str(error), line=self.lineno)]
        if value is None:
            problem = f"{self.text} has no value in facts.toml"
            return [nodes.Text(self.text)], [self.inliner.reporter.warning(problem, line=self.lineno)]
        language = known(self.config.language)
        return [nodes.Text(spelt(value, language) if isinstance(value, int) else str(value))], []


def fact_sentence(stated: Fact, language: Language) -> list[nodes.Node]:
    """Return the sentence of a fact and, in brackets, its marks as a link to the source."""
    says = translate(stated.says, language).rstrip(".")
    marks = stated.marks(language, date.today())
    link: nodes.Node = nodes.Text(marks)
    if stated.source:
        link = nodes.reference("", marks, refuri=stated.source, classes=["enregla-fact"], internal=False)
    return [nodes.Text(f"{says} ("), link, nodes.Text(").")]


class FactsDirective(Register):
    """The facts about WhatsApp; ``:topic: group channel`` keeps those on these subjects."""

    option_spec: ClassVar = {"topic": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return one row a fact; the unverified ones say so."""
        language = known(self.config.language)
        topics = self.options.get("topic", "").split()
        rows: list[list[Cell]] = []
        rest_on_old_terms = False
        for each in facts().values():
            if topics and each.topic not in topics:
                continue
            note = f" {self.say(each.note)}" if each.note else ""
            read = nodes.Text(self.say(READ[each.read]))
            where: nodes.Node = read
            if each.source:
                where = nodes.reference("", read, refuri=each.source, internal=False)
            rows.append(
                [
                    [*self.target(each.id), nodes.Text(self.say(each.says) + note)],
                    ", ".join(self.say(APPLIES[name]) for name in each.applies),
                    [where, nodes.Text(": " + each.marks(language, date.today(), old_terms=BEFORE))],
                ]
            )
            rest_on_old_terms |= bool(each.until)
        table = self.table(map(self.say, FACT_HEADINGS), rows, "facts")
        if not rest_on_old_terms:
            return table
        legend = nodes.paragraph("", self.say(BEFORE_NOTE), classes=["enregla-legend"], translatable=False)
        return [legend, *table]
