"""The words of an answer that are not of a rule: what it says first, the channels and the verdicts."""

from enregla.languages import N_
from enregla.situation import Channel, Verdict

#: What the answer says first, by the recommended channel; `Advice.headline` says when one of the others stands.
#: Whole sentences: a channel's name alone would need an article and a gender.
ANSWERS: dict[str | None, str] = {
    "one-to-one": N_("Escriba a cada persona por separado."),
    "broadcast-list": N_("Use una lista de difusión."),
    "group": N_("Use un grupo."),
    "community": N_("Use el grupo de avisos de una comunidad."),
    "channel": N_("Use un canal."),
    "platform-template": N_("Use mensajes de plantilla de la Plataforma de WhatsApp Business."),
    None: N_("No lo envíe por WhatsApp."),
    # The best that is left is still better not done.
    "one-to-one-avoid": N_("Mejor no. Si no hay otra forma, escriba a cada persona por separado."),
    "broadcast-list-avoid": N_("Mejor no. Si no hay otra forma, use una lista de difusión."),
    "group-avoid": N_("Mejor no. Si no hay otra forma, use un grupo."),
    "community-avoid": N_("Mejor no. Si no hay otra forma, use el grupo de avisos de una comunidad."),
    "channel-avoid": N_("Mejor no. Si no hay otra forma, use un canal."),
    "platform-template-avoid": N_(
        "Mejor no. Si no hay otra forma, use mensajes de plantilla de la Plataforma de WhatsApp Business."
    ),
    # They withdrew their consent: what is left reaches only those who come for it.
    "channel-withdrawn": N_(
        "No escriba a esas personas: dijeron que no. Puede publicar en un canal, para quien quiera seguirlo."
    ),
    "channel-withdrawn-avoid": N_(
        "No escriba a esas personas: dijeron que no. Tampoco conviene un canal; si no hay otra forma, "
        "publique en él para quien quiera seguirlo."
    ),
}
CHANNEL_NAMES: dict[Channel, str] = {
    "one-to-one": N_("Chat individual"),
    "broadcast-list": N_("Lista de difusión"),
    "group": N_("Grupo"),
    "community": N_("Comunidad"),
    "channel": N_("Canal"),
    "platform-template": N_("Mensaje de plantilla"),
}
VERDICT_NAMES: dict[Verdict, str] = {
    "ok": N_("permitido"),
    "ok-if": N_("permitido con condiciones"),
    "avoid": N_("mejor no"),
    "forbidden": N_("prohibido"),
}
