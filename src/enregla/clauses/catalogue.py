"""The list of clauses as plain values, for `enregla clauses --format json` and the site."""

from typing import Any

from enregla.clauses import CLAUSES
from enregla.languages import LANGUAGES, translate


def catalogue() -> list[dict[str, Any]]:
    """Return every clause: id, version, titles, fields with their examples, elements with their articles.

    >>> consent = next(clause for clause in catalogue() if clause["id"] == "commercial-consent")
    >>> [field["name"] for field in consent["fields"] if field["required"]]
    ['products']
    """
    return [
        {
            "id": clause.id,
            "version": clause.version,
            "title": {language: translate(clause.title, language) for language in LANGUAGES},
            "fields": [
                {
                    "name": field.name,
                    "required": clause.requires(field),
                    "option": field.option,
                    "says": {language: translate(field.says, language) for language in LANGUAGES},
                    "example": dict(field.example),
                }
                for field in clause.fields
            ],
            "elements": [
                {"id": name, "citations": list(clause.law_of(name))}
                for names in (clause.mandatory, *clause.optional.values())
                for name in names
            ],
        }
        for clause in CLAUSES.values()
    ]
