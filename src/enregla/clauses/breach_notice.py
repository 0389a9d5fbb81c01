"""Notice of a breach to the people it puts at high risk (RGPD 34)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.languages import N_

CLAUSE = Clause(
    id="breach-notice",
    version="2026-11-24",
    mandatory=("j2", "j3", "j4", "j8"),
    fields=(
        Field(
            "what",
            N_("qué pasó"),
            {
                "es": "hemos perdido un teléfono con los mensajes de sus pedidos",
                "en": "we have lost a phone with the messages about your orders",
            },
        ),
        Field(
            "consequences",
            N_("qué puede pasar"),
            {
                "es": "alguien podría leerlos o hacerse pasar por nosotros",
                "en": "someone could read them or pretend to be us",
            },
        ),
        Field(
            "measures",
            N_("qué se ha hecho"),
            {
                "es": "hemos cerrado las sesiones y bloqueado la línea",
                "en": "we have closed the sessions and blocked the line",
            },
        ),
        Field(
            "advice",
            N_("qué puede hacer la persona"),
            {
                "es": "no responda a mensajes que le pidan dinero o claves en nuestro nombre",
                "en": "do not answer messages asking for money or passwords in our name",
            },
        ),
    ),
    parts=(
        Part(N_("{name} le escribe para contarle un problema con sus datos: {what}."), elements=("j8",)),
        Part(N_("Qué puede pasar: {consequences}."), elements=("j3",)),
        Part(N_("Qué hemos hecho: {measures}."), elements=("j4",)),
        Part(N_("Qué puede hacer usted: {advice}."), elements=("j4", "j8")),
        Part(N_("Para cualquier duda: {email} o {phone}. Sentimos las molestias."), elements=("j2",)),
    ),
)
