"""Whether a record of consent proves which text was shown (RGPD 7.1)."""

from typing import Any

from enregla.consent import ConsentRecord, refuse
from enregla.drafting import clause_by_id
from enregla.errors import BadInput
from enregla.fields import fields_of
from enregla.languages import known
from enregla.templates import sheet, version_of


def verify(record: ConsentRecord) -> bool:
    """Return whether the record's hash is that of the published text with what was filled in.

    Nothing else is asked of what was filled in: a record that was proved stays proved, whatever is asked later.
    Raise `UnknownClause`, `UnknownVersion`, `UnknownLanguage` or `BadInput` when there is no such text.

    >>> from datetime import UTC, datetime
    >>> from enregla import EXAMPLE, Controller, draft, record_consent
    >>> record = record_consent(
    ...     draft("commercial-consent", Controller(**EXAMPLE), products="pan y bollería"), subject="customer 42",
    ...     given=datetime(2026, 11, 24, 9, 30, tzinfo=UTC), how="paper", act="signed", evidence="folder 3")
    >>> verify(record), verify(record._replace(language="en"))
    (True, False)
    """
    from hashlib import sha256

    if not isinstance(record, ConsentRecord):
        raise BadInput({"record": "must be a ConsentRecord; ConsentRecord(**values) makes it from JSON"})
    controller, fields = record.filled_in()
    language = known(record.language)
    clause = clause_by_id(record.clause).id
    # Only the version that was shown proves anything: today's does not stand in for one that is missing.
    version = version_of(clause, "" if record.version is None else record.version)
    names, options = fields_of(clause, version)
    problems = {
        f"filled.fields.{name}": f"is not a field of {clause} {version}; it has {', '.join(names) or 'none'}"
        for name in fields
        if name not in names
    }
    problems |= {
        f"filled.fields.{name}": "must be True or False"
        for name in options
        if not isinstance(fields.get(name, False), bool)
    }
    chosen = frozenset([name for name in options if fields.get(name) is True])
    whole = sheet(clause, version, language, chosen).whole
    values: dict[str, Any] = {}
    for name in whole.names:
        where, given = ("fields", fields) if name in names else ("controller", controller)
        values[name] = given.get(name)
        if not isinstance(values[name], str):
            problems[f"filled.{where}.{name}"] = "must be the text that was filled in"
    refuse(problems)
    return sha256(whole.filled(values).encode()).hexdigest() == record.sha256
