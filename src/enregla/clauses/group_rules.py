"""Rules of a group, to be pinned in it (RGPD 5.1.f and 32.4)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.clauses.shared import CLOSING, GROUP_PURPOSE
from enregla.languages import N_

CLAUSE = Clause(
    id="group-rules",
    version="2026-11-24b",
    mandatory=("d1", "d2", "d6", "d7"),
    fields=(
        GROUP_PURPOSE,
        CLOSING,
        Field("hours", N_("horario"), {"es": "de 9:00 a 20:00", "en": "from 9:00 to 20:00"}),
    ),
    parts=(
        Part(N_("Este grupo de {name} sirve solo para {purpose}."), elements=("d1",)),
        Part(
            N_("Lo administra {name}: decide quién entra y borra lo que no cumpla estas normas."),
            elements=("d2",),
        ),
        Part(N_("Escriba {hours}; nadie tiene que contestar fuera de ese horario."), elements=("d7",)),
        Part(
            N_("No comparta datos, fotos, audios ni documentos de otras personas, ni datos de salud."),
            elements=("d7",),
        ),
        Part(
            N_(
                "No reenvíe fuera lo que se escribe aquí ni guarde los números de las demás personas para otros fines."
            ),
            elements=("d7",),
        ),
        Part(N_("No haga publicidad."), elements=("d7",), also={"d7": ("LSSI 21.1",)}),
        Part(N_("Para un asunto suyo, escriba por privado a {name} o a {email}."), elements=("d7",)),
        Part(
            N_("Puede salir cuando quiera, sin dar motivos; el grupo se eliminará {closing}."),
            elements=("d6",),
        ),
    ),
)
