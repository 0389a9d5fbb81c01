"""The first message of a conversation: who writes, what for, and where the rest is (LOPDGDD 11.2)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.clauses.shared import ALL_INFORMATION, PRINTABLE, RIGHTS
from enregla.languages import N_

CLAUSE = Clause(
    id="first-message",
    version="2026-11-24b",
    mandatory=("a1", "a2", "a3", "a5", "a8"),
    fields=(
        Field(
            "purpose",
            N_("para qué se escribe"),
            {"es": "atender su consulta", "en": "dealing with your query"},
        ),
        PRINTABLE,
    ),
    parts=(
        Part(
            N_("Hola, le atiende {name}, que usará su número y sus mensajes solo para {purpose}."),
            elements=("a1", "a2"),
            unless="printable",
        ),
        Part(
            N_("Por favor, no envíe por aquí documentos de identidad, datos bancarios ni de salud."),
            elements=("a8",),
            unless="printable",
        ),
        Part(
            N_(
                "Puede ejercer sus derechos (acceso, rectificación, supresión, oposición y los demás) en {email}. Toda la información: {privacy_url}"
            ),
            elements=("a3", "a5"),
            unless="printable",
        ),
        Part(
            N_("Si nos escribe por WhatsApp al {phone}, le atiende {name} (NIF {tax_id}), {address}."),
            elements=("a1", "a8"),
            when="printable",
        ),
        Part(
            N_("Usaremos su número, su nombre de perfil y sus mensajes solo para {purpose}."),
            elements=("a2",),
            when="printable",
        ),
        Part(
            N_(
                "No envíe por WhatsApp documentos de identidad, datos bancarios, datos de salud ni documentos de otras personas: pídanos otro medio."
            ),
            elements=("a8",),
            when="printable",
        ),
        Part(RIGHTS, elements=("a3",), when="printable"),
        Part(ALL_INFORMATION, elements=("a5",), when="printable"),
    ),
)
