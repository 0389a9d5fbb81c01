"""The roles `case`, `fact` and `figure` and the directives `cases`, `facts` and `sources`: the registries on a page."""

from datetime import date
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxRole

from enregla.cases import OUTCOMES, SECONDARY, Case, UnknownCase, case, cases
from enregla.facts import Fact, UnknownFact, fact, facts
from enregla.figures import spelt
from enregla.languages import ENDONYMS, LANGUAGES, N_, Language, known, translate
from enregla.law import registry
from enregla.law import source as law_source
from enregla.sphinxext.dates import reader_date, with_reader_dates
from enregla.sphinxext.law import citation_link
from enregla.sphinxext.tables import Cell, Table
from enregla.templates import fingerprint, versions
from enregla.terms import terms

CASE_HEADINGS = (N_("Decisión"), N_("Qué pasó"), N_("Ley"), N_("Importe"), N_("Resultado"))
FACT_HEADINGS = (N_("Dato"), N_("Se aplica a"), N_("Fuente y fecha"))
SOURCE_HEADINGS = (N_("Ley"), N_("Artículos"), N_("Versión"), N_("Última comprobación"))
# Translators: said of a fact in a table, whose note explains it.
BEFORE = N_("condiciones anteriores")
# Translators: note of a table of facts; the first words are those of the mark in its rows.
BEFORE_NOTE = N_(
    "Condiciones anteriores: el dato se apoya en las condiciones vigentes hasta el 22 de septiembre de 2026; "
    "las nuevas no se han podido leer enteras."
)
TERM_HEADINGS = (N_("Dónde está"), N_("Buscar en"))
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


class CaseRole(SphinxRole):
    """Turn ``AEPD PS/00261/2024`` into its name, its fine and a link to the decision."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the citation in the language of the page; an unknown case is a warning."""
        try:
            return [case_link(case(self.text), known(self.config.language))], []
        except UnknownCase as error:
            return [nodes.Text(self.text)], [self.inliner.reporter.warning(str(error), line=self.lineno)]


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


def case_link(cited: Case, language: Language, text: str = "") -> nodes.Node:
    """Return the citation of a case, or *text*, as a link; as text when no address is known."""
    text = text or cited.cite(language)
    if not cited.links:
        return nodes.Text(text)
    return nodes.reference(
        "", text, refuri=cited.links[0], reftitle=translate(cited.facts, language), classes=["enregla-case"], internal=False
    )  # fmt: skip


def fact_sentence(stated: Fact, language: Language) -> list[nodes.Node]:
    """Return the sentence of a fact and, in brackets, its marks as a link to the source."""
    says = translate(stated.says, language).rstrip(".")
    marks = stated.marks(language, date.today())
    link: nodes.Node = nodes.Text(marks)
    if stated.source:
        link = nodes.reference("", marks, refuri=stated.source, classes=["enregla-fact"], internal=False)
    return [nodes.Text(f"{says} ("), link, nodes.Text(").")]


class Register(Table):
    """A table whose rows can be linked to."""

    def _target(self, name: str) -> list[nodes.Node]:
        """Return an anchor for a row; a row that the page has already has one there."""
        seen: set[str] = self.env.temp_data.setdefault("enregla_rows", set())  # type: ignore[assignment]
        if name in seen:
            return []
        seen.add(name)
        return [nodes.target("", "", ids=[nodes.make_id(name)], names=[])]


class CasesDirective(Register):
    """The decided cases; ``:about: group staff`` keeps those on these subjects, ``:only:`` the ids, one a line."""

    option_spec: ClassVar = {"about": directives.unchanged_required, "only": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return one row a case."""
        language = known(self.config.language)
        about = set(self.options.get("about", "").split())
        only = [line.strip() for line in self.options.get("only", "").splitlines() if line.strip()]
        chosen = [case(name) for name in only] or list(cases().values())
        rows: list[list[Cell]] = [
            [
                [*self._target(each.id), *self._name(each, language)],
                self._facts(each, language),
                self._law(each, language),
                each.amount(language).replace(" €", "\N{NO-BREAK SPACE}€") or "–",
                self._outcome(each, language),
            ]
            for each in chosen
            if not about or about & set(each.about)
        ]
        return self.table(map(self.say, CASE_HEADINGS), rows, "cases")

    def _name(self, each: Case, language: Language) -> list[nodes.Node]:
        named = nodes.strong("", "", case_link(each, language, each.label(language)))
        return [named, nodes.Text(f" ({self.say(SECONDARY)})")] if each.confidence == "C" else [named]

    def _outcome(self, each: Case, language: Language) -> str:
        decided = reader_date(each.date, language, "medium") if each.date else ""
        return ", ".join(filter(None, (self.say(OUTCOMES[each.outcome]), decided)))

    def _facts(self, each: Case, language: Language) -> str:
        who = (
            f"{each.organisation}. "
            if each.organisation and not each.organisation.endswith(".")
            else each.organisation and f"{each.organisation} "
        )
        note = f" {self.say(each.note)}" if each.note else ""
        return f"{who}{self.say(each.facts)}{note}"

    def _law(self, each: Case, language: Language) -> list[nodes.Node]:
        law: list[nodes.Node] = []
        for citation in each.articles:
            law += [nodes.Text(", " if law else ""), citation_link(citation, language)]
        if each.old_law:
            law.append(nodes.Text((", " if law else "") + each.old_law))
        return law or [nodes.Text("–")]


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
                    [*self._target(each.id), nodes.Text(self.say(each.says) + note)],
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


class TermsDirective(Table):
    """The decided terms in both languages, with where the law has them and a search in IATE."""

    def run(self) -> list[nodes.Node]:
        """Return one row a term."""
        language = known(self.config.language)
        rows: list[list[Cell]] = []
        for term in terms().values():
            where: list[nodes.Node] = [citation_link(term.law, language)] if term.law else []
            if term.note:
                where.append(nodes.Text(f"{'. ' if where else ''}{self.say(term.note)}"))
            found = nodes.reference("", "IATE", refuri=term.iate, internal=False)
            rows.append([term.es, term.en, where, [found]])
        headings = [
            *(ENDONYMS[each] for each in LANGUAGES),
            self.say(TERM_HEADINGS[0]),
            self.say(TERM_HEADINGS[1]),
        ]
        return self.table(headings, rows, "terms")


class VersionsDirective(Table):
    """The published versions of one clause, the newest first, with the SHA-256 of its words in each language."""

    required_arguments = 1
    optional_arguments = 0

    def run(self) -> list[nodes.Node]:
        """Return one row a version."""
        clause = self.arguments.pop()
        rows: list[list[Cell]] = [
            [
                version,
                *([nodes.literal("", fingerprint(clause, version, language))] for language in LANGUAGES),
            ]
            for version in reversed(versions(clause))
        ]
        return self.table(
            [self.say(SOURCE_HEADINGS[2]), *(ENDONYMS[each] for each in LANGUAGES)], rows, "versions"
        )


class SourcesDirective(Table):
    """Every law and WhatsApp document that is cited: its articles, version and date of the last check."""

    def run(self) -> list[nodes.Node]:
        """Return one row a source."""
        language = known(self.config.language)
        rows: list[list[Cell]] = []
        for law, head in registry().items():
            articles: list[nodes.Node] = []
            for article in head["articles"]:
                link = citation_link(f"{law} {article}", language)
                articles += [nodes.Text(", " if articles else ""), link]
            first = law_source(f"{law} {next(iter(head['articles']))}")
            rows.append(
                [
                    [nodes.strong("", first.name(language)), nodes.Text(f". {first.title(language)}")],
                    articles,
                    with_reader_dates(head["version"], language),
                    reader_date(str(head["checked"]), language, "medium"),
                ]
            )
        return self.table(map(self.say, SOURCE_HEADINGS), rows, "sources")
