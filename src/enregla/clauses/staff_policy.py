"""Policy on the use of WhatsApp at work (LOPDGDD 87 and 88, ET 20 bis)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.clauses.shared import DATE, HOURS
from enregla.languages import N_

CLAUSE = Clause(
    id="staff-policy",
    version="2026-11-24c",
    mandatory=("h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8", "h9", "h10", "h11", "h12", "h13", "h14"),
    fields=(
        DATE,
        Field(
            "devices",
            N_("dispositivos"),
            {
                "es": "los teléfonos de empresa entregados a la plantilla",
                "en": "the company phones handed to staff",
            },
        ),
        Field(
            "private_use",
            N_("uso privado"),
            {"es": "No se permite el uso privado.", "en": "Private use is not allowed."},
        ),
        HOURS,
        Field(
            "exceptions",
            N_("excepciones"),
            {
                "es": "una emergencia que afecte a la seguridad de las personas",
                "en": "an emergency affecting people's safety",
            },
        ),
        Field(
            "incident_contact",
            N_("a quién se avisa"),
            {"es": "teléfono 600 000 001", "en": "phone 600 000 001"},
        ),
        Field(
            "representatives", N_("con quién se elaboró"), {"es": "comité de empresa", "en": "works council"}
        ),
        Field(
            "no_representatives",
            N_("no hay representación de la plantilla"),
            {"es": "no", "en": "no"},
            option=True,
        ),
    ),
    parts=(
        Part(
            N_(
                "Esta política es de {name} (NIF {tax_id}), rige desde el {date} y cubre {devices}. {private_use}"
            ),
            elements=("h1",),
            heading=N_("Empresa y dispositivos"),
        ),
        Part(
            N_(
                "Se ha elaborado con la participación de la representación de la plantilla ({representatives}), oída antes sobre la desconexión, y se entrega a toda la plantilla, que puede consultarla siempre."
            ),
            elements=("h2", "h3"),
            heading=N_("Participación e información"),
            unless="no_representatives",
        ),
        Part(
            N_(
                "No hay representación de la plantilla que participe. Se entrega a toda la plantilla, que puede consultarla siempre."
            ),
            elements=("h2", "h3"),
            heading=N_("Participación e información"),
            when="no_representatives",
        ),
        Part(
            N_(
                "La empresa puede acceder a los dispositivos de empresa solo para comprobar las obligaciones laborales o la integridad de los equipos, con un motivo concreto, con la mínima intromisión y, si es posible, en presencia de la persona."
            ),
            elements=("h4",),
            heading=N_("Acceso de la empresa"),
        ),
        Part(
            N_(
                "Crea los grupos solo quien dirige cada equipo, con un fin, unas normas y una fecha de cierre. Entra solo quien lo necesita, con teléfono de empresa. No se mezcla a la plantilla con la clientela."
            ),
            elements=("h5",),
            heading=N_("Grupos"),
        ),
        Part(
            N_(
                "No se envían datos de salud, documentos de identidad, nóminas, sanciones ni despidos, documentos de otras personas, ni capturas de chats."
            ),
            elements=("h6",),
            heading=N_("Lo que no se envía"),
        ),
        Part(
            N_(
                "Cada teléfono tiene bloqueo, verificación en dos pasos y copias controladas. Se revisan los dispositivos vinculados cada mes. El código de verificación no se da a nadie."
            ),
            elements=("h7",),
            heading=N_("Seguridad"),
        ),
        Part(
            N_(
                "Nadie está obligado a usar su teléfono personal, a dar su número ni a instalar aplicaciones en él. Quien lo ofrezca libremente tendrá alternativa, podrá cambiar de idea y no sufrirá perjuicio."
            ),
            elements=("h8",),
            heading=N_("Teléfono personal"),
        ),
        Part(
            N_(
                "El horario de mensajes es {hours}. Fuera de él, y siempre en el descanso, los permisos, las bajas y las vacaciones de cada persona, también si trabaja a distancia o en casa, nadie tiene que leer ni contestar, y los mandos no escriben, salvo {exceptions}. Habrá formación sobre un uso razonable."
            ),
            elements=("h9",),
            heading=N_("Desconexión"),
        ),
        Part(
            N_(
                "Si se pierde un teléfono, se envía algo a quien no era o se sospecha de un robo de cuenta, se avisa en el momento ({incident_contact}). La empresa lo anota, lo valora y, si procede, lo notifica en 72 horas."
            ),
            elements=("h10",),
            heading=N_("Incidentes"),
        ),
        Part(
            N_(
                "No se reenvían textos, fotos, música ni vídeos ajenos sin licencia, ni imágenes de personas sin su permiso."
            ),
            elements=("h11",),
            heading=N_("Obras e imágenes"),
        ),
        Part(
            N_(
                "No se comparte la ubicación en tiempo real salvo que la empresa haya informado antes a la plantilla y, en su caso, a su representación, de forma expresa y clara, de qué dispositivos la usan, para qué, cómo son y qué derechos hay."
            ),
            elements=("h13",),
            heading=N_("Ubicación"),
        ),
        Part(
            N_(
                "Al dejar la empresa, ese mismo día se sale de los grupos, se cierran las sesiones y se devuelven el teléfono y los datos. El deber de confidencialidad continúa."
            ),
            elements=("h12",),
            heading=N_("Salida de la empresa"),
        ),
        Part(
            N_(
                "El incumplimiento puede sancionarse según el Estatuto de los Trabajadores y el convenio aplicable."
            ),
            elements=("h14",),
            heading=N_("Incumplimiento"),
        ),
    ),
)
