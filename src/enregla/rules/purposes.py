"""Rules of the purpose: which legal basis it has and what follows (S1-S7)."""

from enregla.languages import N_
from enregla.rules.model import EVERYDAY, INDIVIDUAL, SHARED, STAFF, Rule

PURPOSES = (
    Rule(
        id="S1",
        verdict="ok",
        reason=N_(
            "Los mensajes necesarios para un pedido o un contrato se apoyan en ese contrato, no en el consentimiento."
        ),
        law=("RGPD 6.1.b",),
        conditions=(N_("Envíe solo lo necesario para ese contrato."),),
        purpose=("service",),
    ),
    Rule(
        id="S2",
        verdict="ok",
        reason=N_("Confirmar, recordar o cambiar una cita es parte del contrato."),
        law=("RGPD 5.1.c", "RGPD 6.1.b", "RGPD 9.2.h", "RGPD 9.3"),
        conditions=(N_("Escriba solo día, hora y lugar: ni la especialidad ni el motivo de la cita."),),
        purpose=("appointment",),
    ),
    Rule(
        id="S2-shared",
        verdict="forbidden",
        reason=N_(
            "Una cita es asunto de una persona: nunca a la vista de otras en un grupo, una comunidad o un canal."
        ),
        law=("RGPD 5.1.c", "RGPD 5.1.f"),
        purpose=("appointment",),
        channel=(*SHARED, "channel"),
    ),
    Rule(
        id="S3",
        verdict="ok",
        reason=N_(
            "Atender una consulta o una reclamación se apoya en el contrato, o en el interés legítimo si quien escribe aún no es cliente."
        ),
        law=("RGPD 6.1.b", "RGPD 6.1.f", "TRLGDCU 21.2"),
        conditions=(
            N_(
                "A quien reclame como consumidor o consumidora, dele una clave de la reclamación y un justificante por escrito."
            ),
        ),
        purpose=("support",),
    ),
    Rule(
        id="S3-shared",
        verdict="forbidden",
        reason=N_(
            "La atención a una persona no se presta a la vista de otras en un grupo, una comunidad o un canal."
        ),
        law=("RGPD 5.1.c", "RGPD 5.1.f"),
        purpose=("support",),
        channel=(*SHARED, "channel"),
    ),
    Rule(
        id="S2-list",
        verdict="avoid",
        reason=N_("Una cita o una consulta es de una sola persona: una lista enviaría lo mismo a todas."),
        law=("RGPD 5.1.c", "RGPD 25.1"),
        purpose=("appointment", "support"),
        channel=("broadcast-list",),
    ),
    Rule(
        id="MIX",
        verdict="ok",
        reason=N_("Un mensaje de servicio que promociona algo es publicidad todo él."),
        law=("LSSI anexo f", "LSSI 20.1"),
        conditions=(N_("No añada ofertas ni promociones: convertirían el mensaje en publicidad."),),
        purpose=("service", "appointment", "support"),
    ),
    Rule(
        id="S4",
        verdict="ok",
        reason=N_(
            "La publicidad exige que la persona la haya pedido o autorizado antes, "
            "o que sea cliente y se cumplan las cinco condiciones de la excepción."
        ),
        law=("LSSI 21.1", "LSSI 21.2", "LSSI 22.1", "RGPD 21.2", "RGPD 21.3", "TRLGDCU 96.4"),
        conditions=(N_("Ponga en cada mensaje cómo darse de baja gratis, por ejemplo respondiendo BAJA."),),
        purpose=("commercial",),
        channel=INDIVIDUAL,
        consent=("requested", "existing-customer", "express", "third-party"),
    ),
    Rule(
        id="S5",
        verdict="ok",
        reason=N_(
            "Coordinar el trabajo se apoya en el contrato de trabajo, en una obligación legal o en el interés legítimo; "
            "por regla general no en el consentimiento, que rara vez es libre."
        ),
        law=("RGPD 6.1.b", "RGPD 6.1.c", "RGPD 6.1.f", "RGPD 4.11", "RGPD 7.4", "ET 20.3"),
        conditions=(N_("Use medios de la empresa y escriba dentro del horario."),),
        audience=STAFF,
        purpose=("work",),
    ),
    Rule(
        id="S5-mixed",
        verdict="forbidden",
        reason=N_(
            "El trabajo interno no se coordina en un grupo que mezcla a la plantilla con la clientela."
        ),
        law=("RGPD 5.1.b", "RGPD 5.1.f", "RGPD 32.4"),
        audience=("strangers", "acquainted", "parents", "minors", "public"),
        purpose=("work",),
        channel=SHARED,
    ),
    Rule(
        id="S6",
        verdict="ok",
        reason=N_("Avisar de un peligro protege intereses vitales o cumple una obligación legal."),
        law=("RGPD 6.1.d", "RGPD 6.1.c", "RGPD 5.1.b"),
        conditions=(N_("Diga solo lo que la emergencia necesita y deje de usar esa lista cuando termine."),),
        purpose=("emergency",),
    ),
    Rule(
        id="S6-group",
        verdict="ok-if",
        reason=N_("En una emergencia, un grupo solo se justifica si hace falta coordinarse."),
        law=("RGPD 6.1.d", "RGPD 5.1.c", "RGPD 5.1.e"),
        conditions=(N_("Cierre el grupo y elimínelo cuando acabe la emergencia."),),
        purpose=("emergency",),
        channel=SHARED,
    ),
    Rule(
        id="S7",
        verdict="ok",
        reason=N_(
            "Los datos de contacto profesional de una empresa cliente o proveedora pueden usarse para tratar con ella "
            "por interés legítimo; eso no cubre la publicidad."
        ),
        law=("LOPDGDD 19.1", "LOPDGDD 19.2", "LSSI 21.1"),
        purpose=EVERYDAY,
        channel=("one-to-one", "platform-template"),
    ),
)
