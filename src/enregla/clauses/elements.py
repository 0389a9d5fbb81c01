"""The mandatory elements of each clause: what the law asks a text to say, and where it asks it."""

from typing import NamedTuple

from enregla.languages import N_


class Element(NamedTuple):
    """One thing that a text must say."""

    id: str
    says: str
    law: tuple[str, ...]


def _elements(*rows: tuple[str, str, tuple[str, ...]]) -> dict[str, Element]:
    return {row[0]: Element(*row) for row in rows}


ELEMENTS: dict[str, Element] = _elements(
    # (a) First layer
    ("a1", N_("quién es responsable"), ("LOPDGDD 11.2.a",)),
    ("a2", N_("para qué se usan los datos"), ("LOPDGDD 11.2.b",)),
    ("a3", N_("que se pueden ejercer los derechos"), ("LOPDGDD 11.2.c",)),
    ("a4", N_("si hay perfiles y el derecho a oponerse"), ("LOPDGDD 11.2",)),
    ("a5", N_("dónde está el resto de la información"), ("LOPDGDD 11.1",)),
    (
        "a6",
        N_("qué datos y de dónde proceden, si no los dio la persona"),
        ("LOPDGDD 11.3.a", "LOPDGDD 11.3.b"),
    ),
    (
        "a7",
        N_("base jurídica, destinatarios y transferencias (recomendado por la AEPD)"),
        ("RGPD 13.1.c", "RGPD 13.1.e", "RGPD 13.1.f"),
    ),
    ("a8", N_("texto breve y claro"), ("RGPD 12.1",)),
    # (c) Express consent to advertising
    ("c1", N_("quién envía"), ("RGPD 13.1.a",)),
    ("c2", N_("por qué canal y desde qué número"), ("RGPD 4.11",)),
    ("c3", N_("de qué productos o servicios"), ("RGPD 4.11", "RGPD 5.1.b")),
    ("c4", N_("separado de otros asuntos"), ("RGPD 7.2",)),
    ("c5", N_("un consentimiento por finalidad"), ("LOPDGDD 6.2",)),
    ("c6", N_("casilla sin marcar o acto equivalente"), ("RGPD 4.11",)),
    ("c7", N_("no condiciona el contrato"), ("RGPD 7.4", "LOPDGDD 6.3")),
    ("c8", N_("cómo retirarlo, gratis e igual de fácil"), ("RGPD 7.3",)),
    ("c9", N_("antes de cualquier envío"), ("LSSI 21.1",)),
    ("c10", N_("si hay perfiles"), ("LOPDGDD 11.2",)),
    ("c11", N_("desde 14 años, o con permiso de la familia"), ("LOPDGDD 7.1", "LOPDGDD 7.2", "RGPD 8.2")),
    ("c12", N_("qué prueba se guarda"), ("RGPD 7.1",)),
    ("c13", N_("dónde está el resto de la información"), ("LOPDGDD 11.1",)),
    # (d) Invitation to a group
    ("d1", N_("nombre y finalidad del grupo"), ("RGPD 5.1.b", "RGPD 13.1.c")),
    ("d2", N_("quién administra y quién puede escribir"), ("RGPD 13.1.a",)),
    ("d3", N_("qué verán las demás personas"), ("RGPD 4.11", "RGPD 5.1.f")),
    ("d4", N_("cuántas o qué personas lo forman"), ("RGPD 13.1.e",)),
    ("d5", N_("alternativa sin perjuicio"), ("RGPD 7.4",)),
    ("d6", N_("salida libre y fin del grupo"), ("RGPD 7.3", "RGPD 5.1.e")),
    ("d7", N_("normas: sin datos ajenos, sin reenvíos, sin publicidad"), ("RGPD 5.1.f",)),
    ("d8", N_("se entra por decisión propia"), ("RGPD 4.11",)),
    ("d9", N_("menores de 14 años"), ("LOPDGDD 7.1", "LOPDGDD 7.2")),
    ("d10", N_("qué prueba se guarda"), ("RGPD 7.1",)),
    ("d11", N_("información básica y dónde está el resto"), ("LOPDGDD 11.1", "LOPDGDD 11.2")),
    # (b) Second layer
    ("b1", N_("identidad y contacto de quien es responsable"), ("RGPD 13.1.a",)),
    ("b2", N_("contacto de la delegada o el delegado de protección de datos"), ("RGPD 13.1.b",)),
    ("b3", N_("finalidades y base jurídica"), ("RGPD 13.1.c",)),
    ("b4", N_("cuál es el interés legítimo"), ("RGPD 13.1.d",)),
    ("b5", N_("quién recibe los datos"), ("RGPD 13.1.e",)),
    ("b6", N_("transferencia, su garantía y dónde verla"), ("RGPD 13.1.f",)),
    ("b7", N_("plazo o criterio de conservación"), ("RGPD 13.2.a",)),
    ("b8", N_("los derechos"), ("RGPD 13.2.b",)),
    ("b9", N_("el derecho a retirar el consentimiento"), ("RGPD 13.2.c",)),
    ("b10", N_("la reclamación ante la autoridad"), ("RGPD 13.2.d",)),
    ("b11", N_("si hay que dar los datos y qué pasa si no"), ("RGPD 13.2.e",)),
    ("b12", N_("decisiones automatizadas"), ("RGPD 13.2.f",)),
    ("b13", N_("aviso antes de cualquier otro fin"), ("RGPD 13.3",)),
    # (e) Use of images
    ("e1", N_("qué imágenes y de dónde"), ("RGPD 4.11", "LO 1/1982 7.5")),
    ("e2", N_("cada uso por separado"), ("RGPD 4.11", "LO 1/1982 7.6")),
    ("e3", N_("quién las verá"), ("RGPD 13.1.e",)),
    ("e4", N_("por cuánto tiempo"), ("RGPD 13.2.a",)),
    ("e5", N_("se puede revocar en cualquier momento"), ("LO 1/1982 2.3", "RGPD 7.3")),
    ("e6", N_("consentimiento expreso"), ("LO 1/1982 2.2",)),
    (
        "e7",
        N_("menores: su madurez, su representante y la fiscalía"),
        ("LO 1/1982 3.1", "LO 1/1982 3.2", "LOPDGDD 92", "LOPDGDD 7.1"),
    ),
    ("e8", N_("gratis o a cambio de un precio"), ("RGPD 5.1.a",)),
    ("e9", N_("derechos y contacto"), ("RGPD 13.2.b",)),
    # (f) Opting out
    ("f1", N_("una forma sencilla en el propio chat"), ("LSSI 22.1",)),
    ("f2", N_("gratis"), ("LSSI 21.2", "LSSI 22.1")),
    ("f3", N_("tan fácil como aceptar"), ("RGPD 7.3",)),
    ("f4", N_("en cada mensaje publicitario"), ("LSSI 21.2", "TRLGDCU 96.4")),
    ("f5", N_("también al recoger los datos"), ("LSSI 21.2",)),
    ("f6", N_("el derecho a oponerse, claro y aparte"), ("RGPD 21.4",)),
    ("f7", N_("el procedimiento, por medios electrónicos"), ("LSSI 22.1",)),
    ("f8", N_("se deja de usar el dato para ese fin"), ("RGPD 21.3",)),
    ("f9", N_("los sistemas de exclusión publicitaria"), ("LOPDGDD 23.3",)),
    ("f10", N_("confirmación y lista de bajas"), ("LOPDGDD 23.1", "RGPD 5.2")),
    ("f11", N_("lo enviado antes fue lícito"), ("RGPD 7.3",)),
    # (g) Processor contract
    (
        "g0",
        N_("objeto, duración, naturaleza, fin, datos, personas y derechos del responsable"),
        ("RGPD 28.3",),
    ),
    ("g1", N_("instrucciones documentadas"), ("RGPD 28.3.a",)),
    ("g2", N_("confidencialidad del personal"), ("RGPD 28.3.b",)),
    ("g3", N_("medidas de seguridad"), ("RGPD 28.3.c", "RGPD 32.1")),
    ("g4", N_("subencargados"), ("RGPD 28.3.d", "RGPD 28.2", "RGPD 28.4")),
    ("g5", N_("ayuda con los derechos"), ("RGPD 28.3.e",)),
    ("g6", N_("ayuda con seguridad, brechas y evaluaciones"), ("RGPD 28.3.f",)),
    ("g7", N_("supresión o devolución al final"), ("RGPD 28.3.g", "LOPDGDD 33.3")),
    ("g8", N_("información y auditorías"), ("RGPD 28.3.h",)),
    ("g9", N_("aviso de instrucciones ilegales"), ("RGPD 28.3",)),
    ("g10", N_("por escrito, también electrónico"), ("RGPD 28.9",)),
    ("g11", N_("garantías comprobadas antes"), ("RGPD 28.1",)),
    ("g12", N_("aviso de brechas"), ("RGPD 33.2",)),
    ("g13", N_("transferencias"), ("RGPD 44", "RGPD 45.1", "RGPD 46.1")),
    ("g14", N_("bloqueo por el encargado"), ("LOPDGDD 33.4",)),
    ("g15", N_("quién contesta a los derechos"), ("LOPDGDD 12.3",)),
    # (h) Internal-use policy
    ("h1", N_("dispositivos, uso privado y periodos"), ("LOPDGDD 87.3",)),
    ("h2", N_("participación de la representación de la plantilla"), ("LOPDGDD 87.3",)),
    ("h3", N_("se informa a la plantilla"), ("LOPDGDD 87.3",)),
    ("h4", N_("acceso de la empresa y sus límites"), ("LOPDGDD 87.2",)),
    ("h5", N_("grupos: quién crea, quién entra, fin y horario"), ("RGPD 5.1.b", "RGPD 25.1")),
    ("h6", N_("contenido prohibido"), ("RGPD 5.1.c", "RGPD 9.1", "RGPD 32.1")),
    ("h7", N_("seguridad del teléfono y de la cuenta"), ("RGPD 32.1",)),
    ("h8", N_("teléfono personal: voluntario y con alternativa"), ("LTD 17.2", "RGPD 7.4")),
    ("h9", N_("desconexión"), ("LOPDGDD 88.3", "ET 20 bis", "LTD 18.2")),
    ("h10", N_("incidentes: a quién avisar"), ("RGPD 33.1", "RGPD 33.5")),
    ("h11", N_("obras e imágenes ajenas"), ("TRLPI 17", "TRLPI 18")),
    ("h12", N_("salida de la empresa"), ("RGPD 5.1.e", "LOPDGDD 5.3")),
    ("h13", N_("ubicación"), ("LOPDGDD 90.2",)),
    ("h14", N_("régimen disciplinario"), ("ET 20.2",)),
    # (i) Record of processing
    ("i1", N_("responsable, corresponsable, representante y delegado"), ("RGPD 30.1.a",)),
    ("i2", N_("finalidades"), ("RGPD 30.1.b",)),
    ("i3", N_("categorías de personas y de datos"), ("RGPD 30.1.c",)),
    ("i4", N_("destinatarios"), ("RGPD 30.1.d",)),
    ("i5", N_("transferencias y garantías"), ("RGPD 30.1.e",)),
    ("i6", N_("plazos de supresión"), ("RGPD 30.1.f",)),
    ("i7", N_("medidas de seguridad"), ("RGPD 30.1.g",)),
    ("i8", N_("por escrito, también electrónico"), ("RGPD 30.3",)),
    ("i9", N_("base jurídica (buena práctica)"), ("LOPDGDD 31.2",)),
    ("i10", N_("cambios comunicados al delegado"), ("LOPDGDD 31.1",)),
    # (j) Breach
    ("j1", N_("qué pasó, a cuántas personas y a qué datos"), ("RGPD 33.3.a",)),
    ("j2", N_("contacto"), ("RGPD 33.3.b",)),
    ("j3", N_("consecuencias"), ("RGPD 33.3.c",)),
    ("j4", N_("medidas"), ("RGPD 33.3.d",)),
    ("j5", N_("plazo de 72 horas, o por qué más tarde"), ("RGPD 33.1",)),
    ("j6", N_("información por fases"), ("RGPD 33.4",)),
    ("j7", N_("registro interno"), ("RGPD 33.5",)),
    ("j8", N_("a las personas, en lenguaje claro"), ("RGPD 34.1", "RGPD 34.2")),
    ("j9", N_("aviso del encargado"), ("RGPD 33.2",)),
    # (k) Reply to a rights request
    ("k1", N_("plazo de un mes, o la prórroga"), ("RGPD 12.3",)),
    ("k2", N_("si se niega: motivos, reclamación y tribunales"), ("RGPD 12.4",)),
    ("k3", N_("gratis"), ("RGPD 12.5",)),
    ("k4", N_("identidad solo si hay dudas razonables"), ("RGPD 12.6",)),
    ("k5", N_("por medios electrónicos si así se pidió"), ("RGPD 12.3",)),
    ("k6", N_("acceso: copia e información"), ("RGPD 15.1", "RGPD 15.3", "RGPD 15.4")),
    ("k7", N_("rectificación"), ("RGPD 16", "LOPDGDD 14")),
    ("k8", N_("supresión, bloqueo y aviso a quienes los recibieron"), ("RGPD 17.1", "RGPD 19", "LOPDGDD 32")),
    ("k9", N_("limitación"), ("RGPD 18.1", "LOPDGDD 16")),
    ("k10", N_("portabilidad"), ("RGPD 20.1",)),
    ("k11", N_("oposición"), ("RGPD 21.1", "RGPD 21.2", "RGPD 21.3")),
    ("k12", N_("decisiones automatizadas"), ("RGPD 22.1",)),
    ("k13", N_("prueba de la respuesta"), ("LOPDGDD 12.4",)),
    ("k14", N_("acceso repetido en seis meses"), ("LOPDGDD 13.3",)),
    ("k15", N_("menores de 14 años: sus representantes"), ("LOPDGDD 12.6",)),
    ("k16", N_("no se niega por llegar por otro medio"), ("LOPDGDD 12.2",)),
    # (m) A commercial message
    ("m1", N_("se reconoce como publicidad"), ("LSSI 20.1",)),
    ("m2", N_("dice quién la envía"), ("LSSI 20.1",)),
    ("m3", N_("cómo dejar de recibirla, en el mismo mensaje"), ("LSSI 21.2", "TRLGDCU 96.4")),
    ("m4", N_("una salida sencilla y gratis"), ("LSSI 22.1",)),
    ("m5", N_("condiciones de la oferta, el premio o el concurso"), ("LSSI 20.2",)),
)
