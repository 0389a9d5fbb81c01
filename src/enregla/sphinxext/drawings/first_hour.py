"""The first hour after a message, or a group, that should not have been (RGPD 33 and 34)."""

from enregla.languages import N_
from enregla.sphinxext.drawings.model import Drawing, Panel, Part

FIRST_HOUR = Drawing(
    title=N_("La primera hora"),
    words={},
    parts=(
        Part(
            "",
            (
                Panel(
                    "stop",
                    N_("Pare"),
                    N_(
                        "Nadie escribe más. Apunte cuándo lo supo: desde ahí cuentan las 72 horas para avisar."
                    ),
                    N_("Minuto 0: un reloj en marcha con la señal de pausa."),
                    ("RGPD 33.1",),
                ),
                Panel(
                    "proof",
                    N_("Guarde la prueba"),
                    N_("Haga captura de lo enviado y de quién lo recibió, antes de borrar."),
                    N_("Minuto 5: una cámara."),
                    ("RGPD 33.5",),
                ),
                Panel(
                    "delete",
                    N_("Borre"),
                    N_("Elimine el mensaje o el grupo y pida que también lo borren."),
                    N_("Minuto 15: una papelera."),
                ),
                Panel(
                    "assess",
                    N_("Anote y valore"),
                    N_("Qué pasó, a quién afecta y qué daño puede sufrir."),
                    N_("Minuto 30: una balanza."),
                    ("RGPD 33.5",),
                ),
                Panel(
                    "decide",
                    N_("Decida"),
                    N_("Según el riesgo para las personas, siga una de estas tres salidas."),
                    N_("Minuto 60: una flecha que se abre en tres."),
                ),
            ),
        ),
        Part(
            N_("A los 60 minutos, según el riesgo"),
            (
                Panel(
                    "low",
                    N_("Riesgo improbable"),
                    N_("Basta con anotarlo en su registro, con el motivo."),
                    N_("Una barra de tres y un cuaderno con una marca."),
                    ("RGPD 33.1", "RGPD 33.5"),
                ),
                Panel(
                    "risk",
                    N_("Hay riesgo"),
                    # Translators: say who the AEPD is: Spain's data protection authority.
                    N_("Notifíquelo a la AEPD en 72 horas."),
                    N_("Dos barras de tres y un edificio oficial que dice 72 h."),
                    ("RGPD 33.1",),
                ),
                Panel(
                    "high",
                    N_("Riesgo alto"),
                    N_("Además, avise a cada persona sin demora."),
                    N_("Tres barras de tres y un sobre para dos personas."),
                    ("RGPD 34.1",),
                ),
            ),
            steps=False,
        ),
    ),
)
