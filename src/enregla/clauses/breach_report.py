"""Notification of a breach to the authority, and its entry in the internal register (RGPD 33)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.clauses.shared import PROCESSOR
from enregla.languages import N_

CLAUSE = Clause(
    id="breach-report",
    version="2026-11-24",
    mandatory=("j1", "j2", "j3", "j4", "j5", "j6", "j7"),
    optional={"by_processor": ("j9",)},
    fields=(
        Field(
            "what",
            N_("qué pasó"),
            {
                "es": "pérdida de un teléfono de empresa sin borrado a distancia",
                "en": "loss of a company phone without remote wiping",
            },
        ),
        Field(
            "when_happened",
            N_("cuándo ocurrió y cuándo se supo"),
            {
                "es": "el 20 de noviembre de 2026 a las 18:00; se supo a las 19:30",
                "en": "on 20 November 2026 at 18:00; known at 19:30",
            },
        ),
        Field(
            "people",
            N_("personas y número aproximado"),
            {"es": "unos 120 clientes", "en": "about 120 customers"},
        ),
        Field(
            "records",
            N_("datos y número aproximado"),
            {
                "es": "unos 900 mensajes con nombre, teléfono y pedido",
                "en": "about 900 messages with name, phone number and order",
            },
        ),
        Field(
            "consequences",
            N_("consecuencias probables"),
            {
                "es": "acceso de terceros a los pedidos y suplantación de la empresa",
                "en": "access by third parties to the orders and impersonation of the company",
            },
        ),
        Field(
            "measures",
            N_("medidas"),
            {
                "es": "cierre de sesiones, bloqueo de la línea y aviso a las personas",
                "en": "sessions closed, line blocked and people warned",
            },
        ),
        Field("late", N_("pasan más de 72 horas"), {"es": "no", "en": "no"}, option=True),
        Field(
            "late_reason",
            N_("por qué se notifica tarde"),
            {
                "es": "el teléfono estaba en manos de una empresa de reparto que avisó tarde",
                "en": "the phone was with a delivery firm that gave notice late",
            },
        ),
        Field("by_processor", N_("avisó la encargada"), {"es": "no", "en": "no"}, option=True),
        PROCESSOR,
    ),
    parts=(
        Part(
            N_("Responsable: {name}, NIF {tax_id}. Contacto para más información: {email}, {phone}."),
            elements=("j2",),
        ),
        Part(N_("Qué pasó: {what}. Cuándo: {when_happened}."), elements=("j1",)),
        Part(N_("Personas afectadas: {people}. Datos afectados: {records}."), elements=("j1",)),
        Part(N_("Consecuencias probables: {consequences}."), elements=("j3",)),
        Part(N_("Medidas tomadas y propuestas: {measures}."), elements=("j4",)),
        Part(N_("Se notifica dentro de las 72 horas desde que se supo."), elements=("j5",), unless="late"),
        Part(N_("Se notifica después de 72 horas porque {late_reason}."), elements=("j5",), when="late"),
        Part(
            N_("Nos avisó {processor}, que trata los datos por nuestra cuenta, sin demora."),
            elements=("j9",),
            when="by_processor",
        ),
        Part(N_("Lo que aún no se sabe se enviará por fases, sin demora."), elements=("j6",)),
        Part(
            N_("La brecha, sus efectos y las medidas quedan anotados en el registro interno."),
            elements=("j7",),
        ),
    ),
)
