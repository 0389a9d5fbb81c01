"""What each WhatsApp channel shows, to whom: the facts behind the rules of exposure."""

from typing import NamedTuple

from enregla.languages import N_
from enregla.situation import Channel


class Exposure(NamedTuple):
    """One channel: who sees the number of whoever receives, how many fit, how to leave; `facts` are in facts.toml."""

    channel: Channel
    others_see: str
    limit: str
    leaving: str
    facts: tuple[str, ...]


EXPOSURES: tuple[Exposure, ...] = (
    Exposure(
        "one-to-one", N_("Nadie más."), N_("Una persona por chat."), N_("Bloquear o pedirlo."), ("E-03",)
    ),
    Exposure(
        "broadcast-list",
        N_("Nadie más: cada persona recibe un mensaje normal y no sabe que hay una lista."),
        N_("{BL-01} personas por lista, que hayan guardado el número de la empresa."),
        N_("Bloquear o pedirlo: no hay botón de baja."),
        ("BL-01", "BL-02", "BL-03", "BL-05"),
    ),
    Exposure(
        "group",
        N_(
            "Todas las personas del grupo, también si solo publica quien administra, y hasta {G-04} días después de salir."
        ),
        N_("{G-01} personas."),
        N_("Salir del grupo."),
        ("G-01", "G-02", "G-03", "G-04", "G-10"),
    ),
    Exposure(
        "community",
        N_(
            "En cada subgrupo, sus miembros; en el grupo de avisos, según fuentes secundarias, solo quien administra."
        ),
        N_("Sin confirmar: las fuentes no coinciden."),
        N_("Salir de la comunidad."),
        ("CO-01", "CO-04"),
    ),
    Exposure(
        "channel",
        N_("Nadie más; quien administra ve el número solo si ya lo tenía guardado. Lo publicado es público."),
        N_("Sin límite."),
        N_("Dejar de seguir."),
        ("CH-01", "CH-02", "CH-03", "CH-04", "CH-07"),
    ),
    Exposure(
        "platform-template",
        N_("Ninguna otra persona que lo reciba; Meta y el proveedor tratan el mensaje."),
        N_("De {P-09} a un número ilimitado de personas cada 24 horas, según la cuenta."),
        N_("Parar las ofertas desde el chat, bloquear o pedirlo."),
        ("P-05", "P-09", "E-04", "E-05"),
    ),
)
