"""En Regla: texts and decisions for using WhatsApp in a company lawfully, in Spanish and English.

>>> recommend(audience="strangers", purpose="service", recipients=120).channel
'broadcast-list'
"""

from enregla.basis import ConsentNotTheBasis, basis_of
from enregla.cases import Case, UnknownCase, case
from enregla.consent import ConsentRecord, pseudonym, record_consent, verify
from enregla.controller import EXAMPLE, Controller
from enregla.draft import Document, UnknownClause, draft
from enregla.errors import BadInput
from enregla.facts import Fact, UnknownFact, fact
from enregla.languages import LANGUAGES, UnknownLanguage
from enregla.law import Source, UnknownSource, source
from enregla.optout import is_opt_out
from enregla.recommend import Advice, recommend
from enregla.templates import UnknownVersion

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
    "draft",
    "fact",
    "is_opt_out",
    "pseudonym",
    "recommend",
    "record_consent",
    "source",
    "verify",
]
