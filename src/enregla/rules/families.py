"""Rules of writing to families and to minors, for messages that are not advertising (A5)."""

from enregla.languages import N_
from enregla.rules.model import EVERYDAY, INDIVIDUAL, NOT_COMMERCIAL, SHARED, Rule

FAMILIES = (
    Rule(
        id="A5-parents",
        verdict="ok",
        reason=N_("A las familias se les escribe por el contrato que tienen con usted."),
        law=("RGPD 6.1.b", "LOPDGDD 7.2"),
        audience=("parents",),
        purpose=NOT_COMMERCIAL,
        channel=INDIVIDUAL,
    ),
    Rule(
        id="A5-parents-channel",
        verdict="ok",
        reason=N_("Un canal informa a las familias sin mostrar sus números."),
        law=("RGPD 25.1", "LOPDGDD 92"),
        conditions=(N_("No publique fotos ni datos de menores sin el permiso que corresponda."),),
        audience=("parents",),
        channel=("channel",),
    ),
    Rule(
        id="A5-parents-group",
        verdict="ok-if",
        reason=N_(
            "Un grupo de familias cabe si cada una entra por decisión propia y no se habla de menores."
        ),
        law=("RGPD 6.1.a", "RGPD 5.1.f", "LOPDGDD 92"),
        conditions=(N_("Prohíba en el grupo los datos y las fotos de menores."),),
        audience=("parents",),
        purpose=("service",),
        channel=SHARED,
    ),
    Rule(
        id="A5-minors",
        verdict="avoid",
        reason=N_(
            "Por debajo de 14 años escriba a las familias; "
            "desde los 14, el consentimiento propio vale cuando la base es el consentimiento."
        ),
        law=("LOPDGDD 7.1", "LOPDGDD 7.2", "RGPD 6.1.b"),
        audience=("minors",),
        purpose=EVERYDAY,
        channel=INDIVIDUAL,
        when={"parental_consent": False},
    ),
    Rule(
        id="A5-minors-allowed",
        verdict="ok-if",
        reason=N_(
            "Con el permiso de la familia puede escribir a una persona menor para lo que la familia aceptó."
        ),
        law=("LOPDGDD 7.1", "LOPDGDD 7.2", "RGPD 6.1.b"),
        conditions=(
            N_("Guarde el permiso de quien ejerce la patria potestad o la tutela, y escriba solo para eso."),
        ),
        audience=("minors",),
        purpose=EVERYDAY,
        channel=INDIVIDUAL,
        when={"parental_consent": True},
    ),
    Rule(
        id="A5-minors-group",
        verdict="forbidden",
        reason=N_("Un grupo con menores de 14 años sin permiso de sus familias está prohibido."),
        law=("LOPDGDD 7.2", "RGPD 6.1"),
        cases=("AEPD EXP202304680",),
        audience=("minors",),
        channel=SHARED,
        when={"parental_consent": False},
    ),
    Rule(
        id="A5-minors-group-allowed",
        verdict="avoid",
        reason=N_("Un grupo de menores se evita siempre: expone sus números y lo que escriben."),
        law=("LOPDGDD 92", "RGPD 25.1"),
        audience=("minors",),
        channel=SHARED,
    ),
    Rule(
        id="A5-minors-channel",
        verdict="ok-if",
        reason=N_("Un canal no muestra los números, pero lo publicado lo ve cualquiera."),
        law=("LOPDGDD 92", "RGPD 25.1"),
        conditions=(N_("No publique fotos ni datos de menores sin el permiso que corresponda."),),
        audience=("minors",),
        purpose=NOT_COMMERCIAL,
        channel=("channel",),
    ),
)
