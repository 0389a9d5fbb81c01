"""Agreement with an employee who freely offers their own phone (LTD 17.2, RGPD 7.4)."""

from enregla.clauses.model import Clause, ConsentTo, Field, Part
from enregla.clauses.shared import HOURS, SIGNATURE
from enregla.languages import N_

CLAUSE = Clause(
    id="own-phone-agreement",
    version="2026-11-24c",
    consent=ConsentTo("dpv:PersonnelManagement"),
    mandatory=("h7", "h8", "h9", "h12", "a3", "c7", "c8"),
    fields=(
        Field(
            "employee",
            N_("nombre de quien trabaja"),
            {"es": "Marta Ruiz Ejemplo", "en": "Marta Ruiz Ejemplo"},
        ),
        Field(
            "use",
            N_("para qué se usará"),
            {"es": "recibir el cuadrante y avisos urgentes", "en": "receiving the rota and urgent notices"},
        ),
        Field(
            "viewers",
            N_("quién verá el número"),
            {
                "es": "quien hace el cuadrante y la dirección",
                "en": "whoever makes the rota and the management",
            },
        ),
        Field(
            "alternative",
            N_("alternativa de la empresa"),
            {
                "es": "un teléfono de empresa o el correo corporativo",
                "en": "a company phone or the corporate e-mail",
            },
        ),
        HOURS,
    ),
    parts=(
        Part(
            N_(
                "{name} (NIF {tax_id}) no exige a {employee} usar su teléfono personal ni dar su número. La empresa ofrece siempre {alternative}."
            ),
            elements=("h8",),
        ),
        Part(N_("{employee} lo ofrece libremente y solo para {use}."), elements=("h8",)),
        Part(
            N_(
                "Verán su número {viewers}. Puede ejercer sus derechos en {email}. Toda la información: {privacy_url}"
            ),
            elements=("a3", "b5", "c13"),
        ),
        Part(
            N_("Decir que no, o cambiar de idea, no tiene ninguna consecuencia en el trabajo."),
            elements=("c7", "h8"),
        ),
        Part(
            N_(
                "Puede retirarlo en cualquier momento, con un simple mensaje; desde ese día la empresa borra el número y usa la alternativa."
            ),
            elements=("c8",),
        ),
        Part(
            N_(
                "La empresa no instala programas, no entra en el teléfono y no añade el número a ningún grupo."
            ),
            elements=("h8",),
        ),
        Part(
            N_(
                "Los mensajes se envían {hours}; fuera de ese horario, y en permisos, bajas y vacaciones, nadie tiene que leer ni contestar."
            ),
            elements=("h9",),
        ),
        Part(
            N_(
                "Para los mensajes de trabajo, el teléfono tendrá bloqueo y verificación en dos pasos; si se pierde, se avisará a {email} en el momento."
            ),
            elements=("h7",),
        ),
        Part(
            N_(
                "Al terminar la relación o el acuerdo, la empresa saca el número de sus listas ese mismo día; antes de borrar los mensajes de trabajo se le entregan los que deba conservar."
            ),
            elements=("h12",),
        ),
        Part(SIGNATURE, elements=("c12",)),
    ),
)
