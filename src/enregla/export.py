"""Everything as JSON, for the site's widgets and for programs in other languages: one file a subject and language."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from enregla.advice_words import ANSWERS, CHANNEL_NAMES, VERDICT_NAMES
from enregla.cases import cases
from enregla.clauses.catalogue import catalogue
from enregla.facts import facts
from enregla.files import write_whole
from enregla.languages import LANGUAGES, Language, translate
from enregla.law import registry
from enregla.law import source as law_source
from enregla.rules import RULES, VERSION, Rule
from enregla.rules.questions import QUESTIONS, Question
from enregla.situation import AUDIENCES, CHANNELS, CONSENTS, DANGERS, FACTS, PURPOSES, SAFEGUARDS, VERDICTS
from enregla.templates import words

SCHEMAS = Path(__file__).with_name("schemas")


def export(directory: Path, languages: Sequence[Language] = LANGUAGES) -> list[Path]:
    """Write every file into *directory*, made if need be, and return their paths; equal input gives equal bytes.

    Files: ``rules``, ``clauses``, ``check``, ``sources``, ``cases`` and ``facts``, each as ``NAME.LANGUAGE.json``,
    and ``NAME.schema.json``, the JSON Schema of each. *languages* are all when left out. Each file is written
    whole or stays as it was.
    """
    directory.mkdir(parents=True, exist_ok=True)
    written = []
    for language in languages:
        for name, values in everything(language).items():
            path = directory / f"{name}.{language}.json"
            write_whole(path, json.dumps(values, ensure_ascii=False, separators=(",", ":")))
            written.append(path)
    for schema in sorted(SCHEMAS.glob("*.schema.json")):
        path = directory / schema.name
        write_whole(path, schema.read_bytes())
        written.append(path)
    return written


def everything(language: Language) -> dict[str, Any]:
    """Return what `export` writes for one language, by name of the file."""
    from enregla.checking import signs

    return {
        "rules": rules(language),
        "clauses": clauses(language),
        "check": signs(language),
        "sources": sources(language),
        "cases": [_case(name, language) for name in cases()],
        "facts": [_fact(name, language) for name in facts()],
    }


def rules(language: Language) -> dict[str, Any]:
    """Return the questions and their values, the rules in the order they are read, and the open questions."""

    def say(names: Any) -> dict[str, str]:
        return {str(name): translate(text, language) for name, text in names.items()}

    return {
        "version": VERSION,
        "audience": list(AUDIENCES),
        "purpose": list(PURPOSES),
        "consent": list(CONSENTS),
        "facts": list(FACTS),
        "safeguards": list(SAFEGUARDS),
        "dangers": list(DANGERS),
        "channels": say({name: CHANNEL_NAMES[name] for name in CHANNELS}),
        "verdicts": say({name: VERDICT_NAMES[name] for name in VERDICTS}),
        "answers": say({name or "": text for name, text in ANSWERS.items()}),
        "rules": [_rule(rule, language) for rule in RULES],
        "questions": [_question(question, language) for question in QUESTIONS],
    }


def clauses(language: Language) -> list[dict[str, Any]]:
    """Return every clause with its words, in the order of the guide."""
    return [
        {
            "id": clause["id"],
            "version": clause["version"],
            "title": clause["title"][language],
            "fields": [
                field | {"says": field["says"][language], "example": field["example"][language]}
                for field in clause["fields"]
            ],
            "elements": clause["elements"],
            "parts": words(clause["id"], clause["version"], language)["parts"],
        }
        for clause in catalogue()
    ]


def sources(language: Language) -> dict[str, Any]:
    """Return every law and WhatsApp document: how it is called, where it is, and the articles it has."""
    return {
        law: {
            "name": (first := law_source(f"{law} {next(iter(head['articles']))}")).name(language),
            "title": first.title(language),
            "official_id": head["official_id"],
            "version": str(head["version"]),
            "checked": str(head["checked"]),
            "articles": {
                article: {
                    "paragraphs": row["paragraphs"].split(),
                    "link": law_source(f"{law} {article}").link(language),
                    "sha256": dict(row.get("sha256", {})),
                }
                for article, row in head["articles"].items()
            },
        }
        for law, head in registry().items()
    }


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    match = {
        name: list(values)
        for name in ("audience", "purpose", "consent", "channel")
        if (values := getattr(rule, name))
    }
    return {
        "id": rule.id,
        "verdict": rule.verdict,
        "reason": translate(rule.reason, language),
        "conditions": [translate(condition, language) for condition in rule.conditions],
        "law": [law_source(citation).label(language) for citation in rule.law],
        "cases": list(rule.cases),
        **match,
        **({"when": dict(rule.when)} if rule.when else {}),
        **({"recipients_over": rule.recipients_over} if rule.recipients_over else {}),
    }


def _question(question: Question, language: Language) -> dict[str, Any]:
    match = {name: list(values) for name in ("audience", "purpose") if (values := getattr(question, name))}
    return {
        "id": question.id,
        "text": translate(question.text, language),
        "law": [law_source(citation).label(language) for citation in question.law],
        **match,
        **({"when": {name: list(values) for name, values in question.when.items()}} if question.when else {}),
    }


def _case(name: str, language: Language) -> dict[str, Any]:
    each = cases()[name]
    values = each._asdict() | {"label": each.label(language), "cite": each.cite(language)}
    values["facts"] = translate(each.facts, language)
    values["note"] = translate(each.note, language) if each.note else ""
    values["name"] = translate(each.name, language) if each.name else ""
    values["articles"] = [law_source(citation).label(language) for citation in each.articles]
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}


def _fact(name: str, language: Language) -> dict[str, Any]:
    each = facts()[name]
    values = each._asdict() | {"says": translate(each.says, language), "applies": list(each.applies)}
    values["note"] = translate(each.note, language) if each.note else ""
    return values
