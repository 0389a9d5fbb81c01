"""Notice to existing customers, when their number is collected (LSSI 21.2, RGPD 21.4)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.languages import N_

CLAUSE = Clause(
    id="existing-customer-notice",
    version="2026-11-24b",
    mandatory=("f1", "f2", "f5", "f6", "f7", "a1", "a2", "a3", "a5"),
    fields=(Field("products", N_("qué se ofrecerá"), {"es": "pan y bollería", "en": "bread and pastries"}),),
    parts=(
        Part(
            N_(
                "{name} (NIF {tax_id}) usará el número que usted da al contratar para enviarle por WhatsApp ofertas propias y similares a lo que ha contratado: {products}."
            ),
            elements=("a1", "a2"),
        ),
        Part(
            N_("DERECHO A OPONERSE: puede decir que no ahora o cuando quiera, gratis y sin dar motivos."),
            elements=("f2", "f6"),
        ),
        Part(N_("☐ No quiero recibir esas ofertas."), elements=("f5",)),
        Part(
            N_("En cada mensaje podrá responder BAJA para no recibir más; también puede escribir a {email}."),
            elements=("f1", "f7"),
        ),
        Part(
            N_("Toda la información sobre sus datos y cómo ejercer sus derechos: {privacy_url}"),
            elements=("a3", "a5"),
        ),
    ),
)
