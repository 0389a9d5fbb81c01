"""En Regla: texts and decisions for using WhatsApp in a company lawfully, in Spanish and English.

>>> recommend(audience="strangers", purpose="service", recipients=120).channel
'broadcast-list'
"""

from enregla.controller import EXAMPLE, Controller
from enregla.draft import Document, UnknownClause, draft
from enregla.errors import BadInput
from enregla.languages import LANGUAGES, UnknownLanguage
from enregla.law import Source, UnknownSource, source
from enregla.recommend import Advice, recommend

__all__ = [
    "EXAMPLE",
    "LANGUAGES",
    "Advice",
    "BadInput",
    "Controller",
    "Document",
    "Source",
    "UnknownClause",
    "UnknownLanguage",
    "UnknownSource",
    "draft",
    "recommend",
    "source",
]
