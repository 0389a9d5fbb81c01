"""What each person sees in a group, in a broadcast list and in a channel."""

from enregla.languages import N_
from enregla.sphinxext.drawings.model import Drawing, Panel, Part

WHO_SEES_WHAT = Drawing(
    title=N_("Quién ve el número de quién"),
    # Translators: sign of a shop in a drawing, at most 10 letters.
    words={"company": N_("Empresa")},
    # Translators: {date} is a month and year, when the facts were last checked.
    note=N_(
        "Datos de WhatsApp consultados en {date}. Quien usa un nombre de usuario puede mostrarlo en lugar de su número."
    ),
    facts=("G-02", "G-03", "G-10", "BL-03", "CH-01", "CH-02", "CH-03", "CH-04"),
    parts=(
        Part(
            "",
            (
                Panel(
                    "group",
                    N_("Grupo"),
                    N_("Cada persona ve el número de todas las demás, aunque solo publique la empresa."),
                    N_(
                        "Una empresa y tres teléfonos, unidos dentro de un mismo marco. "
                        "En cada teléfono se leen los números de los otros dos."
                    ),
                ),
                Panel(
                    "list",
                    N_("Lista de difusión"),
                    N_(
                        "Solo la empresa ve los números. Cada persona recibe un mensaje normal y no sabe que hay una lista."
                    ),
                    N_(
                        "La empresa tiene los números de los tres teléfonos y envía una flecha a cada uno. "
                        "En cada teléfono hay un mensaje y ningún número."
                    ),
                ),
                Panel(
                    "channel",
                    N_("Canal"),
                    N_(
                        "Nadie ve el número de quien lo sigue; la empresa, solo si ya lo tenía guardado. "
                        "Lo que se publica es público."
                    ),
                    N_(
                        "La empresa ve tres personas sin número y emite hacia tres teléfonos y hacia un globo del mundo. "
                        "En cada teléfono hay un mensaje y ningún número."
                    ),
                ),
            ),
            steps=False,
        ),
    ),
)
