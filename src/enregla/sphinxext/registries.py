"""The directives `sources`, `terms` and `versions`: the registries that a page shows as a table and no more."""

from docutils import nodes

from enregla.languages import ENDONYMS, LANGUAGES, N_, known
from enregla.law import registry
from enregla.law import source as law_source
from enregla.sphinxext.dates import reader_date, with_reader_dates
from enregla.sphinxext.law import citation_link, citation_links
from enregla.sphinxext.tables import Cell, Table
from enregla.templates import fingerprint, versions
from enregla.terms import terms

SOURCE_HEADINGS = (N_("Ley"), N_("Artículos"), N_("Versión"), N_("Última comprobación"))
TERM_HEADINGS = (N_("Dónde está"), N_("Buscar en"))


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
            articles = [f"{law} {article}" for article in head["articles"]]
            first = law_source(articles[0])
            rows.append(
                [
                    [nodes.strong("", first.name(language)), nodes.Text(f". {first.title(language)}")],
                    citation_links(articles, language),
                    with_reader_dates(head["version"], language),
                    reader_date(str(head["checked"]), language, "medium"),
                ]
            )
        return self.table(map(self.say, SOURCE_HEADINGS), rows, "sources")
