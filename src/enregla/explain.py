"""An answer of the recommender as text for a person."""

from collections.abc import Sequence

from enregla.advice import Advice
from enregla.advice_words import CHANNEL_NAMES, VERDICT_NAMES
from enregla.clauses import TITLES
from enregla.languages import N_, translate
from enregla.rules import RULES
from enregla.statement import Statement

HEADINGS = {
    "verdict": N_("Valoración: {verdict}."),
    "why": N_("Por qué"),
    "first": N_("Qué debe hacer"),
    "always": N_("Además, siempre"),
    "texts": N_("Textos que puede copiar"),
    "others": N_("Los demás canales"),
    "open": N_("Lo que la ley no aclara"),
    "notice": N_("Información general, no asesoramiento jurídico."),
}

#: The rules that hold always, whoever writes to whom, and the check that every message needs.
ALWAYS = frozenset(rule.id for rule in RULES if rule.universal or rule.id == "U6")
#: A person reads the decisive reasons; `--format json` has them all.
MOST_REASONS = 5


def explain(advice: Advice) -> str:
    """Return *advice* as plain text in its own language: the answer, why, what to do, the rest."""
    say = {key: translate(text, advice.language) for key, text in HEADINGS.items()}
    verdict = translate(VERDICT_NAMES[advice.verdict], advice.language)
    lines = [advice.headline, say["verdict"].format(verdict=verdict)]
    lines += _list(
        say["why"], [reason for reason in advice.reasons if reason.rule not in ALWAYS][:MOST_REASONS]
    )
    lines += _list(say["first"], [item for item in advice.conditions if item.rule not in ALWAYS])
    lines += _list(say["always"], [item for item in advice.conditions if item.rule in ALWAYS])
    titles = [(translate(TITLES[name], advice.language), name) for name in advice.texts]
    lines += _list(say["texts"], [f"{title} ({name})" for title, name in titles])
    lines += ["", say["others"] + ":"]
    for option in advice.options.values():
        if option.channel != advice.channel:
            name = translate(CHANNEL_NAMES[option.channel], advice.language)
            verdict = translate(VERDICT_NAMES[option.verdict], advice.language)
            lines.append(f"- {name}: {verdict}. {option.main_reason}")
    lines += _list(say["open"], list(advice.open_questions))
    return "\n".join([*lines, "", say["notice"]])


def _list(heading: str, statements: Sequence[Statement | str]) -> list[str]:
    return ["", heading + ":", *(f"- {statement}" for statement in statements)] if statements else []
