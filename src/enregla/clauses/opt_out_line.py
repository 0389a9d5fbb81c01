"""The line that ends every advertising message (LSSI 21.2 and 22.1, TRLGDCU 96.4)."""

from enregla.clauses.model import Clause, Part
from enregla.languages import N_

CLAUSE = Clause(
    id="opt-out-line",
    version="2026-11-24",
    mandatory=("m1", "m2", "f1", "f2", "f3", "f4", "f8"),
    fields=(),
    parts=(
        Part(
            # Translators: goes in every advertising message. BAJA is the Spanish keyword; offer STOP beside it.
            N_(
                "Publicidad de {name}: si no quiere recibir más, responda BAJA. Es gratis y dejaremos de escribirle con este fin."
            ),
            elements=("m1", "m2", "m3", "m4", "f1", "f2", "f3", "f4", "f8"),
        ),
    ),
)
