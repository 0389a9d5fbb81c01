"""The message that closes a group (RGPD 5.1.e)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.languages import N_

CLAUSE = Clause(
    id="group-closing",
    version="2026-11-24",
    mandatory=("d1", "d6"),
    fields=(
        Field("reason", N_("por qué se cierra"), {"es": "el viaje ha terminado", "en": "the trip is over"}),
        Field(
            "channel_after",
            N_("por dónde se seguirá informando"),
            {"es": "correo electrónico", "en": "e-mail"},
        ),
    ),
    parts=(
        Part(N_("{name} cierra este grupo porque {reason}."), elements=("d1",)),
        Part(N_("Hoy sacaremos a todas las personas y lo eliminaremos."), elements=("d6",)),
        Part(
            N_("Por favor, borre el chat y los números que haya guardado solo por este grupo."),
            elements=("d6",),
        ),
        Part(
            N_(
                "Si hace falta, seguiremos informándole por {channel_after}. Para cualquier cosa sobre sus datos: {email}"
            ),
            elements=("d6",),
        ),
    ),
)
