"""Below the wizard: every answer as tables, and every rule as a row that both a person and the script can read."""

from typing import TYPE_CHECKING

from enregla.cases import case
from enregla.explain import ALWAYS, HEADINGS
from enregla.interview import CONSENT, PURPOSE
from enregla.languages import N_, known
from enregla.rules import RULES, Rule
from enregla.rules.questions import QUESTIONS, Question
from enregla.situation import SAFEGUARDS
from enregla.sphinxext.cases import case_link
from enregla.sphinxext.law import citation_links, joined
from enregla.sphinxext.markup import element, markup
from enregla.sphinxext.tables import VerdictsDirective
from enregla.texts import TEXTS

if TYPE_CHECKING:
    from docutils import nodes

TABLES, RULE_LIST = N_("Todas las respuestas, en tablas"), N_("Todas las reglas, con su ley y sus casos")
# Translators: {consent} is one of the answers about permission for advertising.
WITH_CONSENT = N_("Publicidad. Permiso: {consent}")


class WizardRows(VerdictsDirective):
    """What the wizard decides with; it can be read without it."""

    def tables(self) -> markup:
        """Return the verdicts for each purpose and, where it matters, for each permission."""
        found = []
        for purpose in PURPOSE.answers:
            consents = CONSENT.answers if purpose.value == "commercial" else ()
            for consent in consents or (None,):
                name = self.say(purpose.says)
                if consent:
                    name = self.say(WITH_CONSENT).format(consent=self.say(consent.says))
                table = self.verdicts(purpose.value, consent.value if consent else None)
                found.append(element("details", element("summary", name), *table))
        return element("details", element("summary", self.say(TABLES)), *found)

    def rows(self) -> markup:
        """Return every rule, in the order in which they are read, and what the law leaves unsettled."""
        return element(
            "details",
            element("summary", self.say(RULE_LIST)),
            element("ul", *map(self.row, RULES), class_="enregla-rows"),
            element("p", self.say(HEADINGS["open"]) + ":"),
            element("ul", *map(self.row, QUESTIONS), class_="enregla-rows"),
        )

    def row(self, rule: Rule | Question) -> markup:
        """Return one rule or open question: its words to read, and what it looks at as data."""
        language = known(self.config.language)
        law = citation_links(rule.law, language)
        cases = joined(case_link(case(name), language) for name in getattr(rule, "cases", ()))
        says = rule.reason if isinstance(rule, Rule) else rule.text
        content: list[nodes.Node | str] = [element("span", self.say(says)), " ", element("small", *law)]
        if cases:
            content += [" ", element("small", *cases)]
        data: dict[str, str | bool] = {"data_open": isinstance(rule, Question)}
        for field in ("audience", "purpose", "consent", "channel"):
            data[f"data_{field}"] = " ".join(getattr(rule, field, ())) or False
        waits = [f"{fact}:{_values(fact, wanted)}" for fact, wanted in rule.when.items()]
        data["data_when"] = " ".join(waits) or False
        if isinstance(rule, Rule):
            content = [self.verdict(rule.verdict), " ", *content]
            if rule.conditions:
                content.append(element("ul", *(element("li", self.say(text)) for text in rule.conditions)))
            data["data_verdict"] = rule.verdict
            data["data_always"] = rule.id in ALWAYS
            data["data_texts"] = " ".join(TEXTS.get(rule.id, ())) or False
            data["data_over"] = str(rule.recipients_over or "") or False
        return element("li", *content, **data)


def _values(fact: str, wanted: bool | tuple[bool | None, ...] | None) -> str:
    """Return the answers to a question that a rule waits for; a safeguard not stated counts as not given."""
    values = set(wanted) if isinstance(wanted, tuple) else {wanted}
    if fact in SAFEGUARDS and False in values:
        values.add(None)
    names = {True: "yes", False: "no", None: "unstated"}
    return ",".join(name for value, name in names.items() if value in values)
