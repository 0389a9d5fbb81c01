"""Description of a WhatsApp channel (LSSI 10 and 20.1, LOPDGDD 11)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.languages import N_

CLAUSE = Clause(
    id="channel-description",
    version="2026-11-24b",
    mandatory=("a1", "a2", "a5", "m1", "m2"),
    fields=(
        Field(
            "topic",
            N_("de qué trata"),
            {"es": "novedades y ofertas de la panadería", "en": "news and offers from the bakery"},
        ),
    ),
    parts=(
        Part(
            N_("Canal de {name} (NIF {tax_id}), con publicidad propia: {topic}."), elements=("a1", "m1", "m2")
        ),
        Part(
            N_(
                "Seguirlo es voluntario y las demás personas no ven su número. Vemos cuántas personas lo siguen y podemos ver su foto, sus reacciones y sus votos; si la tenemos en la agenda, también su nombre y su número. Lo usamos solo para gestionarlo."
            ),
            elements=("a2",),
        ),
        Part(
            N_("No se atiende aquí: escriba a {email}. Sus datos y derechos: {privacy_url}"), elements=("a5",)
        ),
    ),
)
