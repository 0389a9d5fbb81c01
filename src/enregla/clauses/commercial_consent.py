"""Consent to receive advertising by WhatsApp (LSSI 21.1, RGPD 4.11 and 7)."""

from enregla.clauses.model import Clause, ConsentTo, Field, Part
from enregla.clauses.shared import PROFILING
from enregla.languages import N_

CLAUSE = Clause(
    id="commercial-consent",
    version="2026-11-24c",
    asks_for="commercial",
    consent=ConsentTo("dpv:DirectMarketing"),
    mandatory=("c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c11", "c12", "c13"),
    optional={"profiling": ("c10",)},
    fields=(
        Field("products", N_("qué se anuncia"), {"es": "pan y bollería", "en": "bread and pastries"}),
        PROFILING,
    ),
    parts=(
        Part(
            # Translators: the box must stay unticked; keep ☐. First person: the customer speaks.
            N_(
                "☐ Acepto que {name} (NIF {tax_id}) me envíe publicidad de {products} por WhatsApp, desde el número {phone}."
            ),
            elements=("c1", "c2", "c3", "c6"),
            also={"c1": ("LSSI 20.1",)},
        ),
        Part(
            N_(
                "Esta casilla sirve solo para esa publicidad; cualquier otro uso de mis datos se me explica o se me pide aparte."
            ),
            elements=("c4", "c5"),
        ),
        Part(N_("Antes de que acepte no recibiré ninguna."), elements=("c9",)),
        Part(N_("Si no acepto, mi contrato y la atención que recibo siguen igual."), elements=("c7",)),
        Part(
            # Translators: BAJA is the Spanish keyword; offer STOP beside it.
            N_(
                "Puedo retirar este permiso cuando quiera, gratis y tan fácilmente como lo doy: basta con responder BAJA o escribir a {email}."
            ),
            elements=("c8",),
            also={"c8": ("LSSI 22.1",)},
        ),
        Part(
            # Translators: a second box, for a second purpose; it must stay unticked too.
            N_(
                "☐ Acepto también que se elabore un perfil con mis preferencias para elegir qué publicidad recibo; puedo retirarlo cuando quiera y oponerme a decisiones automatizadas que me afecten de forma significativa."
            ),
            elements=("c5", "c10"),
            when="profiling",
        ),
        Part(
            N_("Tengo 14 años o más; si no, acepta por mí quien ejerce mi patria potestad o tutela."),
            elements=("c11",),
        ),
        Part(
            N_("{name} guardará la prueba de este permiso: quién lo dio, cuándo, cómo y este texto."),
            elements=("c12",),
        ),
        Part(N_("Toda la información sobre mis datos y mis derechos: {privacy_url}"), elements=("c13",)),
    ),
)
