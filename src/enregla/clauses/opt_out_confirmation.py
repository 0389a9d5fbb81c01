"""The answer to someone who opts out (RGPD 21.3, LOPDGDD 23)."""

from enregla.clauses.model import Clause, Part
from enregla.languages import N_

CLAUSE = Clause(
    id="opt-out-confirmation",
    version="2026-11-24c",
    mandatory=("f2", "f8", "f9", "f10", "f11"),
    fields=(),
    parts=(
        Part(
            N_(
                "Hecho: {name} no usará más su número para enviarle publicidad, ni por WhatsApp ni por otra vía."
            ),
            elements=("f8",),
        ),
        Part(
            N_(
                "Es gratis. En nuestra lista de bajas guardamos solo su número, la fecha y cómo lo pidió, para no volver a escribirle con ese fin."
            ),
            elements=("f2", "f10"),
        ),
        Part(N_("La baja no cambia que lo enviado antes con su permiso fuera lícito."), elements=("f11",)),
        Part(
            N_(
                "Si no quiere publicidad de otras empresas, puede inscribirse en un sistema de exclusión, como la Lista Robinson; la AEPD publica cuáles hay (www.aepd.es)."
            ),
            elements=("f9",),
        ),
    ),
)
