"""Rules of advertising, by the permission there is (C1-C16)."""

from enregla.languages import N_
from enregla.rules.model import INDIVIDUAL, SHARED, Rule

ADVERTISING = (
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
    Rule(
        id="C8",
        verdict="forbidden",
        reason=N_(
            "A una persona menor de 14 años no se le envía publicidad sin el permiso de quien ejerce su patria potestad o tutela; desde los 14 cuenta el suyo, pero esta respuesta no sabe la edad."
        ),
        law=("LOPDGDD 7.2", "LSSI 21.1"),
        audience=("minors",),
        purpose=("commercial",),
        channel=INDIVIDUAL,
        when={"parental_consent": False},
    ),
    Rule(
        id="C8-allowed",
        verdict="avoid",
        reason=N_(
            "Incluso con permiso de la familia, dirigir publicidad a menores exige una protección especial."
        ),
        law=("LOPDGDD 7.2", "LOPDGDD 84.1", "LCD 30"),
        audience=("minors",),
        purpose=("commercial",),
        channel=(*INDIVIDUAL, "channel"),
    ),
    Rule(
        id="C8-group",
        verdict="forbidden",
        reason=N_("No se reúne a menores en un grupo para hacerles publicidad."),
        law=("LOPDGDD 7.2", "LOPDGDD 92", "RGPD 5.1.f"),
        cases=("AEPD EXP202304680",),
        audience=("minors",),
        purpose=("commercial",),
        channel=SHARED,
    ),
    Rule(
        id="C9",
        verdict="ok",
        reason=N_("La publicidad debe reconocerse como tal y decir quién la envía."),
        law=("LSSI 20.1", "TRLGDCU 96.1"),
        conditions=(N_("Empiece el mensaje con «Publicidad» y el nombre de su empresa."),),
        purpose=("commercial",),
    ),
    Rule(
        id="C10",
        verdict="ok",
        reason=N_("Las condiciones de ofertas, premios y concursos deben ser claras y fáciles de consultar."),
        law=("LSSI 20.2",),
        conditions=(N_("Si hay oferta, premio o concurso, enlace sus condiciones."),),
        purpose=("commercial",),
    ),
    Rule(
        id="C11",
        verdict="ok",
        reason=N_("Está prohibido ocultar quién envía la publicidad."),
        law=("LSSI 20.4",),
        purpose=("commercial",),
    ),
    Rule(
        id="C12",
        verdict="forbidden",
        reason=N_("El servicio de atención a personas consumidoras no puede usarse para hacer publicidad."),
        law=("TRLGDCU 21.2",),
        purpose=("commercial",),
        channel=(*INDIVIDUAL, *SHARED),
        when={"support_number": True},
    ),
    Rule(
        id="C12-check",
        verdict="ok",
        reason=N_("El servicio de atención a personas consumidoras no puede usarse para hacer publicidad."),
        law=("TRLGDCU 21.2",),
        conditions=(N_("Use un número distinto del de atención a la clientela."),),
        purpose=("commercial",),
        when={"support_number": None},
    ),
    Rule(
        id="C13",
        verdict="forbidden",
        reason=N_(
            "Enviar publicidad sin permiso a muchas personas, o con insistencia a una, "
            "es infracción grave: de 30.001 a 150.000 €."
        ),
        law=("LSSI 38.3.c", "LSSI 39.1.b"),
        purpose=("commercial",),
        consent=("none", "withdrawn", "assumed"),
        channel=(*INDIVIDUAL, *SHARED),
    ),
    Rule(
        id="C14",
        verdict="forbidden",
        reason=N_("Insistir con ofertas no deseadas es además una práctica agresiva."),
        law=("LCD 29.2",),
        purpose=("commercial",),
        consent=("withdrawn",),
        channel=(*INDIVIDUAL, *SHARED),
    ),
    Rule(
        id="C15",
        verdict="ok",
        reason=N_("Las llamadas comerciales necesitan consentimiento u otra base y tienen horario."),
        law=("LGTel 66.1.a", "LGTel 66.1.b", "TRLGDCU 96.2"),
        conditions=(
            N_(
                "No llame por WhatsApp para vender sin permiso, ni antes de las 9:00, después de las 21:00, en fin de semana o festivo."
            ),
        ),
        purpose=("commercial",),
        channel=("one-to-one",),
    ),
    Rule(
        id="C16",
        verdict="ok",
        reason=N_(
            "A quien se opone hay que hablarle de los sistemas de exclusión, y conservar lo mínimo para no volver a escribirle."
        ),
        law=("LOPDGDD 23.1", "LOPDGDD 23.3"),
        conditions=(N_("Lleve una lista de bajas y consúltela antes de cada envío."),),
        purpose=("commercial",),
        channel=INDIVIDUAL,
    ),
)
