"""The path of a consent, from the question to the withdrawal."""

from enregla.languages import N_
from enregla.sphinxext.drawings.model import Drawing, Panel, Part

CONSENT_PATH = Drawing(
    title=N_("El camino de un permiso"),
    words={
        # Translators: label of a box to tick in a drawing, at most 8 letters.
        "agree": N_("Acepto"),
        # Translators: the next three are the rows of a card in a drawing, at most 10 letters each.
        "who": N_("quién"),
        "when": N_("cuándo"),
        "text": N_("qué texto"),
        # Translators: word with which a person opts out, in a message; BAJA is the Spanish keyword.
        "exit": N_("BAJA"),
    },
    parts=(
        Part(
            N_("Antes de enviar"),
            (
                Panel(
                    "inform",
                    N_("Informe"),
                    N_("Diga quién es, para qué quiere el número y cómo se retira el permiso."),
                    N_("Un mensaje con la i de información."),
                    ("RGPD 13.1", "RGPD 7.3"),
                ),
                Panel(
                    "ask",
                    N_("Pregunte"),
                    N_("Con la casilla vacía: quien calla o no la marca no ha aceptado."),
                    N_("Un formulario con una casilla sin marcar."),
                    ("RGPD 4.11", "LSSI 21.1"),
                ),
                Panel(
                    "record",
                    N_("Anote"),
                    N_("Quién aceptó, cuándo y qué texto vio. Es la prueba que le pedirán."),
                    N_("Una ficha con tres líneas marcadas: quién, cuándo y qué texto."),
                    ("RGPD 7.1",),
                ),
            ),
        ),
        Part(
            N_("Al enviar y después"),
            (
                Panel(
                    "send",
                    N_("Envíe"),
                    N_("Solo lo que esa persona aceptó, y siempre con una salida gratis y fácil."),
                    N_("Un mensaje que termina con la palabra BAJA y una flecha de salida."),
                    ("LSSI 22.1", "TRLGDCU 96.4"),
                ),
                Panel(
                    "withdraw",
                    N_("Le llega una baja"),
                    N_("En cualquier momento y con cualquier palabra, sin dar motivos."),
                    N_("La persona responde con un mensaje que dice BAJA."),
                    ("RGPD 7.3", "LSSI 22.1"),
                ),
                Panel(
                    "stop",
                    N_("Pare y confirme"),
                    N_("Apunte el número en su lista de bajas, confírmelo y no le envíe más publicidad."),
                    N_("Un número junto a una señal de prohibido y un mensaje de confirmación."),
                    ("RGPD 21.3", "LOPDGDD 23.1"),
                ),
            ),
        ),
    ),
)
