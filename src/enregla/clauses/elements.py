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
    ("c1", N_("quién envía"), ("RGPD 13.1.a", "LSSI 20.1")),
    ("c2", N_("por qué canal y desde qué número"), ("RGPD 4.11",)),
    ("c3", N_("de qué productos o servicios"), ("RGPD 4.11", "RGPD 5.1.b")),
    ("c4", N_("separado de otros asuntos"), ("RGPD 7.2",)),
    ("c5", N_("un consentimiento por finalidad"), ("LOPDGDD 6.2",)),
    ("c6", N_("casilla sin marcar o acto equivalente"), ("RGPD 4.11",)),
    ("c7", N_("no condiciona el contrato"), ("RGPD 7.4", "LOPDGDD 6.3")),
    ("c8", N_("cómo retirarlo, gratis e igual de fácil"), ("RGPD 7.3", "LSSI 22.1")),
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
    ("d7", N_("normas: sin datos ajenos, sin reenvíos, sin publicidad"), ("RGPD 5.1.f", "LSSI 21.1")),
    ("d8", N_("se entra por decisión propia"), ("RGPD 4.11",)),
    ("d9", N_("menores de 14 años"), ("LOPDGDD 7.1", "LOPDGDD 7.2")),
    ("d10", N_("qué prueba se guarda"), ("RGPD 7.1",)),
    ("d11", N_("información básica y dónde está el resto"), ("LOPDGDD 11.1", "LOPDGDD 11.2")),
    # (f) Opting out
    ("f1", N_("una forma sencilla en el propio chat"), ("LSSI 22.1",)),
    ("f2", N_("gratis"), ("LSSI 21.2", "LSSI 22.1")),
    ("f3", N_("tan fácil como aceptar"), ("RGPD 7.3",)),
    ("f4", N_("en cada mensaje publicitario"), ("LSSI 21.2", "TRLGDCU 96.4")),
    ("f8", N_("se deja de usar el dato para ese fin"), ("RGPD 21.3",)),
    # (m) A commercial message
    ("m1", N_("se reconoce como publicidad"), ("LSSI 20.1",)),
    ("m2", N_("dice quién la envía"), ("LSSI 20.1",)),
)
