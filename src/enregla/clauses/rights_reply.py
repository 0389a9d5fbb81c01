"""Reply to a person who exercises a right (RGPD 12 to 22, LOPDGDD 12)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.languages import N_

CLAUSE = Clause(
    id="rights-reply",
    version="2026-11-24c",
    mandatory=("k1", "k3", "k5", "k13", "k16"),
    optional={
        "access": ("k6",),
        "rectification": ("k7",),
        "erasure": ("k8",),
        "restriction": ("k9",),
        "portability": ("k10",),
        "objection": ("k11",),
        "automated": ("k12",),
        "refusal": ("k2",),
        "identity": ("k4",),
        "repeated": ("k14",),
        "minor": ("k15",),
    },
    fields=(
        Field(
            "person", N_("nombre de la persona"), {"es": "Lucía Pérez Ejemplo", "en": "Lucía Pérez Ejemplo"}
        ),
        Field(
            "received", N_("cuándo llegó"), {"es": "el 10 de noviembre de 2026", "en": "on 10 November 2026"}
        ),
        Field(
            "answered",
            N_("fecha de la respuesta"),
            {"es": "24 de noviembre de 2026", "en": "24 November 2026"},
        ),
        Field(
            "answer",
            N_("qué se responde"),
            {"es": "hemos hecho lo que pedía", "en": "we have done what you asked"},
        ),
        Field("access", N_("pide acceso"), {"es": "no", "en": "no"}, option=True),
        Field("rectification", N_("pide rectificación"), {"es": "no", "en": "no"}, option=True),
        Field("erasure", N_("pide supresión"), {"es": "no", "en": "no"}, option=True),
        Field("restriction", N_("pide limitación"), {"es": "no", "en": "no"}, option=True),
        Field("portability", N_("pide portabilidad"), {"es": "no", "en": "no"}, option=True),
        Field("objection", N_("se opone"), {"es": "no", "en": "no"}, option=True),
        Field("automated", N_("por decisiones automatizadas"), {"es": "no", "en": "no"}, option=True),
        Field("extension", N_("hace falta prórroga"), {"es": "no", "en": "no"}, option=True),
        Field(
            "extension_reason",
            N_("motivo de la prórroga"),
            {
                "es": "hay que reunir mensajes de varios años",
                "en": "messages of several years have to be gathered",
            },
        ),
        Field("refusal", N_("se niega"), {"es": "no", "en": "no"}, option=True),
        Field(
            "refusal_reason",
            N_("motivo de la negativa"),
            {"es": "no tenemos ningún dato suyo", "en": "we hold no data about you"},
        ),
        Field("identity", N_("hay dudas sobre la identidad"), {"es": "no", "en": "no"}, option=True),
        Field("repeated", N_("es un acceso repetido"), {"es": "no", "en": "no"}, option=True),
        Field("minor", N_("pide en nombre de una persona menor"), {"es": "no", "en": "no"}, option=True),
    ),
    parts=(
        Part(
            N_(
                "{person}: respondemos a la solicitud que nos envió por WhatsApp {received}. Da igual el medio que haya elegido."
            ),
            elements=("k16",),
        ),
        Part(
            N_(
                "Le contestamos por el mismo medio electrónico, gratis y en plazo: un mes desde su solicitud o, si le avisamos de la prórroga, el prorrogado. Fecha: {answered}."
            ),
            elements=("k1", "k3", "k5"),
        ),
        Part(N_("Nuestra respuesta: {answer}."), elements=("k1",)),
        Part(
            N_(
                "Para protegerle, antes necesitamos confirmar su identidad, porque hay dudas razonables: díganos el número de su último pedido."
            ),
            elements=("k4",),
            when="identity",
        ),
        Part(
            N_(
                "Actúa en nombre de una persona menor de 14 años: adjunte lo que acredite la patria potestad o la tutela."
            ),
            elements=("k15",),
            when="minor",
        ),
        Part(
            N_(
                "Acceso: le enviamos copia de sus datos y de sus mensajes, con los fines, las categorías de datos, los destinatarios, las garantías si salen del Espacio Económico Europeo, el plazo, el origen, las decisiones automatizadas si las hay, sus derechos y cómo reclamar ante la Agencia Española de Protección de Datos; hemos tapado los datos de otras personas."
            ),
            elements=("k6",),
            when="access",
        ),
        Part(
            N_(
                "Rectificación: hemos corregido los datos que indicó, bloqueado los anteriores y avisado a quienes los recibieron, si era posible."
            ),
            elements=("k7",),
            when="rectification",
        ),
        Part(
            N_(
                "Supresión: hemos borrado sus datos, que quedan bloqueados solo para jueces y autoridades mientras pueda haber responsabilidades, y lo hemos dicho a quienes los recibieron."
            ),
            elements=("k8",),
            when="erasure",
        ),
        Part(
            N_(
                "Limitación: guardamos sus datos sin usarlos, salvo lo que la ley permite; hemos avisado a quienes los recibieron, si era posible, y le avisaremos antes de levantarla."
            ),
            elements=("k9",),
            when="restriction",
        ),
        Part(
            N_(
                "Portabilidad: le enviamos en un formato estructurado, de uso común y lectura mecánica los datos que nos dio."
            ),
            elements=("k10",),
            when="portability",
        ),
        Part(
            N_(
                "Oposición: hemos dejado de usar sus datos para ese fin; si era publicidad, sin ninguna excepción."
            ),
            elements=("k11",),
            when="objection",
        ),
        Part(
            N_("Decisiones automatizadas: una persona ha revisado la decisión."),
            elements=("k12",),
            when="automated",
        ),
        Part(
            N_("Necesitamos hasta dos meses más, porque {extension_reason}."),
            elements=("k1",),
            when="extension",
        ),
        Part(
            N_(
                "No podemos atenderla, porque {refusal_reason}. Puede reclamar ante la Agencia Española de Protección de Datos (www.aepd.es) y acudir a los tribunales."
            ),
            elements=("k2",),
            when="refusal",
        ),
        Part(
            N_("Ya le dimos acceso hace menos de seis meses; díganos si hay un motivo para repetirlo."),
            elements=("k14",),
            when="repeated",
        ),
        Part(
            N_("{name} (NIF {tax_id}) guarda prueba de esta respuesta. Contacto: {email}."), elements=("k13",)
        ),
    ),
)
