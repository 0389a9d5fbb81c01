"""Rules of advertising, by the permission there is: one or more for each `Consent` (C1-C7)."""

from enregla.languages import N_
from enregla.rules.model import INDIVIDUAL, SHARED, Rule

PERMISSIONS = (
    Rule(
        id="C1",
        verdict="forbidden",
        reason=N_(
            "Esa persona no ha pedido ni autorizado su publicidad: "
            "un número visto en una web, una tarjeta o un portal no es un permiso."
        ),
        law=("LSSI 21.1",),
        cases=("portal-inmobiliario-2024",),
        purpose=("commercial",),
        consent=("none",),
        channel=INDIVIDUAL,
    ),
    Rule(
        id="C1-group",
        verdict="forbidden",
        reason=N_("Sin permiso no se puede añadir a nadie a un grupo para anunciarse."),
        law=("LSSI 21.1", "RGPD 6.1", "RGPD 5.1.f"),
        cases=("AEPD PS/00261/2024",),
        purpose=("commercial",),
        consent=("none",),
        channel=SHARED,
    ),
    Rule(
        id="C1-channel",
        verdict="ok",
        reason=N_("En un canal no se escribe a nadie: quien quiere lo sigue."),
        law=("LSSI 20.1", "LSSI 21.1"),
        conditions=(N_("Que se vea que es publicidad y de quién es."),),
        purpose=("commercial",),
        channel=("channel",),
    ),
    Rule(
        id="C2",
        verdict="ok-if",
        reason=N_("La persona pidió esa información, y la petición solo alcanza a lo pedido."),
        law=("LSSI 21.1",),
        conditions=(N_("Envíe solo la información que la persona pidió."),),
        purpose=("commercial",),
        consent=("requested",),
        channel=INDIVIDUAL,
    ),
    Rule(
        id="C2-group",
        verdict="avoid",
        reason=N_(
            "Pedir información no es querer que otras personas vean su número: una lista hace lo mismo."
        ),
        law=("RGPD 25.1", "RGPD 5.1.c"),
        purpose=("commercial",),
        consent=("requested",),
        channel=SHARED,
    ),
    Rule(
        id="C3",
        verdict="ok-if",
        reason=N_(
            "A quien ya es cliente se le puede ofrecer algo similar si se cumplen todas las condiciones."
        ),
        law=("LSSI 21.2", "RGPD 6.1.f", "RGPD 21.2", "LOPDGDD 23.4"),
        conditions=(
            N_("Que exista un contrato previo con esa persona."),
            N_("Que haya obtenido su número de forma lícita."),
            N_("Que los productos o servicios sean de su propia empresa."),
            N_("Que sean similares a los que la persona contrató."),
            N_(
                "Que le ofreciera oponerse, fácil y gratis, al recoger el número, y se lo ofrezca en cada mensaje."
            ),
            N_("Consulte antes los sistemas de exclusión publicitaria, como la Lista Robinson."),
        ),
        purpose=("commercial",),
        consent=("existing-customer",),
        channel=INDIVIDUAL,
    ),
    Rule(
        id="C3-group",
        verdict="forbidden",
        reason=N_("La excepción para clientes permite escribirles, no mostrar su número a otras personas."),
        law=("LSSI 21.2", "RGPD 5.1.f"),
        cases=("AEPD PS/00158/2023",),
        purpose=("commercial",),
        consent=("existing-customer",),
        channel=SHARED,
    ),
    Rule(
        id="C4",
        verdict="ok",
        reason=N_("La persona autorizó expresamente su publicidad por WhatsApp."),
        law=("LSSI 21.1", "RGPD 7.1"),
        cases=("AEPD PS/00408/2024",),
        conditions=(N_("Guarde la prueba: quién aceptó, cuándo, cómo y qué texto vio."),),
        purpose=("commercial",),
        consent=("express",),
        channel=INDIVIDUAL,
    ),
    Rule(
        id="C4-group",
        verdict="avoid",
        reason=N_(
            "Aunque acepte su publicidad y entrar en el grupo, una lista de difusión hace lo mismo sin mostrar su número."
        ),
        law=("RGPD 25.1", "RGPD 4.11"),
        cases=("APDCAT PS 28/2021",),
        purpose=("commercial",),
        consent=("express",),
        channel=SHARED,
    ),
    Rule(
        id="C4-added",
        verdict="forbidden",
        reason=N_(
            "Aceptar publicidad no es aceptar que otras personas vean su número: para eso hace falta otro permiso."
        ),
        law=("RGPD 6.1.a", "RGPD 4.11", "RGPD 5.1.f"),
        cases=("AEPD PS/00261/2024",),
        purpose=("commercial",),
        consent=("requested", "express"),
        channel=SHARED,
        when={"joined_by_own_act": False},
    ),
    Rule(
        id="C5",
        verdict="ok-if",
        reason=N_("Un permiso que recogió otra empresa vale solo si le nombra a usted y a este canal."),
        law=("LSSI 21.1", "RGPD 4.11", "RGPD 7.1", "RGPD 14.1", "RGPD 14.3"),
        cases=("AEPD PS/00408/2024",),
        conditions=(
            N_("Que el permiso nombre a su empresa y a WhatsApp, y que usted pueda mostrarlo."),
            N_("Diga en el primer mensaje de dónde obtuvo los datos y el resto de la información."),
        ),
        purpose=("commercial",),
        consent=("third-party",),
        channel=INDIVIDUAL,
    ),
    Rule(
        id="C5-group",
        verdict="forbidden",
        reason=N_("Un permiso dado a otra empresa no autoriza a mostrar el número en un grupo suyo."),
        law=("LSSI 21.1", "RGPD 6.1", "RGPD 5.1.f"),
        purpose=("commercial",),
        consent=("third-party",),
        channel=SHARED,
    ),
    Rule(
        id="C6",
        verdict="forbidden",
        reason=N_(
            "La persona retiró su permiso, se opuso o está en la Lista Robinson: la publicidad cesa desde que usted lo sabe."
        ),
        law=("LSSI 22.1", "RGPD 7.3", "RGPD 21.3", "LOPDGDD 23.4"),
        cases=("clinica-dental-2022",),
        purpose=("commercial",),
        consent=("withdrawn",),
        channel=(*INDIVIDUAL, *SHARED),
    ),
    Rule(
        id="C7",
        verdict="forbidden",
        reason=N_(
            "Una casilla ya marcada, el silencio o una cláusula dentro del contrato no son consentimiento."
        ),
        law=("RGPD 4.11", "RGPD 7.2", "RGPD 7.4", "LOPDGDD 6.2", "LOPDGDD 6.3"),
        purpose=("commercial",),
        consent=("assumed",),
        channel=(*INDIVIDUAL, *SHARED),
    ),
)
