"""The role `case` and the directive `cases`: decided cases on a page."""

from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxRole

from enregla.cases import OUTCOMES, SECONDARY, Case, UnknownCase, case, cases_shown
from enregla.languages import N_, Language, known, translate
from enregla.sphinxext.dates import reader_date
from enregla.sphinxext.law import citation_links
from enregla.sphinxext.tables import Cell, Register

CASE_HEADINGS = (N_("Decisión"), N_("Qué pasó"), N_("Ley"), N_("Importe"), N_("Resultado"))


class CaseRole(SphinxRole):
    """Turn ``AEPD PS/00261/2024`` into its name, its fine and a link to the decision."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the citation in the language of the page; an unknown case is a warning."""
        try:
            return [case_link(case(self.text), known(self.config.language))], []
        except UnknownCase as error:
            return [nodes.Text(self.text)], [self.inliner.reporter.warning(str(error), line=self.lineno)]


def case_link(cited: Case, language: Language, text: str = "") -> nodes.Node:
    """Return the citation of a case, or *text*, as a link; as text when no address is known."""
    text = text or cited.cite(language)
    if not cited.links:
        return nodes.Text(text)
    return nodes.reference(
        "", text, refuri=cited.links[0], reftitle=translate(cited.facts, language), classes=["enregla-case"], internal=False
    )  # fmt: skip


class CasesDirective(Register):
    """The decided cases; ``:about: group staff`` keeps those on these subjects, ``:only:`` the ids, with commas between."""

    option_spec: ClassVar = {"about": directives.unchanged_required, "only": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return one row a case."""
        language = known(self.config.language)
        rows: list[list[Cell]] = [
            [
                [*self.target(each.id), *self._name(each, language)],
                self._facts(each, language),
                self._law(each, language),
                each.amount(language).replace(" €", "\N{NO-BREAK SPACE}€") or "–",
                self._outcome(each, language),
            ]
            for each in cases_shown(**self.options)
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
        law = citation_links(each.articles, language)
        if each.old_law:
            law.append(nodes.Text((", " if law else "") + each.old_law))
        return law or [nodes.Text("–")]
