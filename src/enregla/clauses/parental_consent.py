"""Consent of whoever has parental responsibility, for a child under 14 (LOPDGDD 7.2, RGPD 8)."""

from enregla.clauses.model import Clause, ConsentTo, Field, Part
from enregla.clauses.shared import SIGNATURE
from enregla.languages import N_

CLAUSE = Clause(
    id="parental-consent",
    version="2026-11-24b",
    consent=ConsentTo("dpv:CommunicationManagement", given_by="dpv:GuardianOfDataSubject"),
    mandatory=("c1", "c2", "c3", "c4", "c7", "c8", "c11", "c12", "c13"),
    fields=(
        Field("child", N_("nombre de la persona menor"), {"es": "Alex García", "en": "Alex García"}),
        Field(
            "purpose",
            N_("para qué se escribirá"),
            {
                "es": "avisar de horarios y cambios de las clases",
                "en": "announcing times and changes of the classes",
            },
        ),
    ),
    parts=(
        Part(N_("Ejerzo la patria potestad o la tutela de {child}, menor de 14 años."), elements=("c11",)),
        Part(
            N_(
                "☐ Acepto que {name} (NIF {tax_id}) le escriba por WhatsApp, desde el número {phone}, solo para {purpose}."
            ),
            elements=("c1", "c2", "c3"),
        ),
        Part(
            N_("Este permiso es solo para eso: no incluye grupos, imágenes ni publicidad."), elements=("c4",)
        ),
        Part(
            N_("Si no acepto, la plaza y el servicio siguen igual y recibiré yo los avisos."),
            elements=("c7",),
        ),
        Part(
            N_(
                "Puedo retirarlo cuando quiera, gratis y tan fácilmente como lo doy, respondiendo BAJA o escribiendo a {email}."
            ),
            elements=("c8",),
        ),
        Part(N_("{name} guardará la prueba: quién lo dio, cuándo, cómo y este texto."), elements=("c12",)),
        Part(N_("Toda la información sobre los datos y los derechos: {privacy_url}"), elements=("c13",)),
        Part(SIGNATURE, elements=("c12",)),
    ),
)
