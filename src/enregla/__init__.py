"""En Regla: texts and decisions for using WhatsApp in a company lawfully, in Spanish and English.

>>> recommend(audience="strangers", purpose="service", recipients=120).channel
'broadcast-list'
"""

from typing import TYPE_CHECKING, Any

from enregla.advice import Advice
from enregla.recommend import recommend

if TYPE_CHECKING:
    from enregla.basis import ConsentNotTheBasis, basis_of
    from enregla.cases import Case, UnknownCase, case
    from enregla.checking import check
    from enregla.consent import ConsentRecord, record_consent
    from enregla.controller import EXAMPLE, Controller
    from enregla.drafting import Document, UnknownClause, draft
    from enregla.errors import BadInput
    from enregla.facts import Fact, UnknownFact, fact
    from enregla.languages import LANGUAGES, UnknownLanguage
    from enregla.law import Source, UnknownSource, source
    from enregla.optout import is_opt_out
    from enregla.proof import verify
    from enregla.pseudonyms import pseudonym
    from enregla.templates import UnknownVersion

#: The public names by module; a module is imported when one of its names is first used, so that
#: a script that asks one question does not pay for the rest.
_MODULES = {
    "basis": ("ConsentNotTheBasis", "basis_of"),
    "cases": ("Case", "UnknownCase", "case"),
    "checking": ("check",),
    "consent": ("ConsentRecord", "record_consent"),
    "controller": ("EXAMPLE", "Controller"),
    "drafting": ("Document", "UnknownClause", "draft"),
    "errors": ("BadInput",),
    "facts": ("Fact", "UnknownFact", "fact"),
    "languages": ("LANGUAGES", "UnknownLanguage"),
    "law": ("Source", "UnknownSource", "source"),
    "optout": ("is_opt_out",),
    "proof": ("verify",),
    "pseudonyms": ("pseudonym",),
    "templates": ("UnknownVersion",),
}

__all__ = [
    "EXAMPLE",
    "LANGUAGES",
    "Advice",
    "BadInput",
    "Case",
    "ConsentNotTheBasis",
    "ConsentRecord",
    "Controller",
    "Document",
    "Fact",
    "Source",
    "UnknownCase",
    "UnknownClause",
    "UnknownFact",
    "UnknownLanguage",
    "UnknownSource",
    "UnknownVersion",
    "basis_of",
    "case",
    "check",
    "draft",
    "fact",
    "is_opt_out",
    "pseudonym",
    "recommend",
    "record_consent",
    "source",
    "verify",
]


def __getattr__(name: str) -> Any:
    """Import the module of a public name when it is first used (PEP 562)."""
    for module, names in _MODULES.items():
        if name in names:
            from importlib import import_module

            value = getattr(import_module(f"enregla.{module}"), name)
            globals()[name] = value
            return value
    message = f"module 'enregla' has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
