"""Rules of advertising, besides the permission: minors, how an advert must look, when to stop (C8-C16)."""

from enregla.languages import N_
from enregla.rules.model import INDIVIDUAL, SHARED, Rule

ADVERTISING = (
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
        law=("LOPDGDD 7.2", "LOPDGDD 28.2.e", "LCD 30"),
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
