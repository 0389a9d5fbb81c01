"""Rules of the staff: the company's phone, the employee's own, and what the employer owes (A3, A4, E1-E10)."""

from enregla.languages import N_
from enregla.rules.model import INDIVIDUAL, NOT_COMMERCIAL, SHARED, Rule
from enregla.rules.model import STAFF as ANY_STAFF

STAFF = (
    Rule(
        id="A3",
        verdict="ok",
        reason=N_("Con teléfono de empresa puede escribir a la plantilla para lo que exige su contrato."),
        law=("RGPD 6.1.b", "LOPDGDD 87.3"),
        audience=("staff-company-phone",),
        purpose=NOT_COMMERCIAL,
        channel=(*INDIVIDUAL, "channel"),
    ),
    Rule(
        id="A3-group",
        verdict="ok-if",
        reason=N_("Un grupo de trabajo cabe con teléfonos de empresa si es realmente necesario."),
        law=("RGPD 6.1.b", "RGPD 25.1", "LOPDGDD 87.3", "LOPDGDD 88.1"),
        cases=("AEPD AI/00050/2022", "AEPD PS/00446/2023"),
        conditions=(
            N_("Que estén solo las personas que lo necesitan y salgan el día que dejen la empresa."),
            N_("Que el grupo respete el horario y la política de uso."),
        ),
        audience=("staff-company-phone",),
        purpose=("service", "work"),
        channel=SHARED,
    ),
    Rule(
        id="A4",
        verdict="avoid",
        reason=N_(
            "La empresa no puede exigir el teléfono personal: lo prohíbe la ley en el trabajo a distancia, y en el presencial se deduce de la minimización y de lo decidido por los tribunales."
        ),
        law=("RGPD 5.1.c", "RGPD 7.4", "LTD 17.2"),
        cases=("STS 21-09-2015", "SAN 27-06-2022"),
        audience=("staff-own-phone",),
        channel=INDIVIDUAL,
        when={"voluntary": False},
    ),
    Rule(
        id="A4-voluntary",
        verdict="ok-if",
        reason=N_(
            "Se puede escribir a su teléfono personal si lo ofrece libremente, con alternativa y sin perjuicio."
        ),
        law=("RGPD 4.11", "RGPD 7.3", "RGPD 7.4"),
        cases=("STS 21-09-2015",),
        conditions=(
            N_(
                "Ofrezca una alternativa real y deje constancia de que decir que no, o cambiar de idea, no perjudica."
            ),
        ),
        audience=("staff-own-phone",),
        channel=INDIVIDUAL,
        when={"voluntary": True},
    ),
    Rule(
        id="A4-group",
        verdict="forbidden",
        reason=N_(
            "Meter el teléfono personal de alguien en un grupo de trabajo sin que lo haya ofrecido libremente no tiene una base jurídica segura, y la AEPD ya ha multado por ello."
        ),
        law=("RGPD 6.1", "RGPD 7.4"),
        cases=("AEPD EXP202310848", "AEPD PS/00446/2023"),
        audience=("staff-own-phone",),
        purpose=("service", "appointment", "support", "commercial", "work"),
        channel=SHARED,
        when={"voluntary": False},
    ),
    Rule(
        id="A4-group-voluntary",
        verdict="avoid",
        reason=N_(
            "Aunque sea voluntario, un grupo muestra su número personal a toda la plantilla: dé un teléfono de empresa."
        ),
        law=("RGPD 25.1", "RGPD 4.11"),
        cases=("AEPD PS/00446/2023",),
        audience=("staff-own-phone",),
        channel=SHARED,
    ),
    Rule(
        id="A4-channel",
        verdict="ok",
        reason=N_("Seguir un canal es libre y no muestra el número personal."),
        law=("RGPD 25.1", "RGPD 7.4"),
        conditions=(N_("Que el canal no sea el único medio para enterarse."),),
        audience=("staff-own-phone",),
        channel=("channel",),
    ),
    Rule(
        id="E1",
        verdict="ok",
        reason=N_(
            "Los criterios de uso de los dispositivos se fijan por escrito, con participación de la representación de la plantilla."
        ),
        law=("LOPDGDD 87.3", "LTD 17.3"),
        conditions=(
            N_(
                "Tenga una política de uso escrita, hecha con la representación de la plantilla y conocida por todas las personas."
            ),
        ),
        audience=ANY_STAFF,
    ),
    Rule(
        id="E2",
        verdict="ok",
        reason=N_(
            "La empresa solo puede mirar el dispositivo de empresa para comprobar obligaciones laborales o su integridad."
        ),
        law=("LOPDGDD 87.2", "LOPDGDD 87.3"),
        audience=("staff-company-phone",),
    ),
    Rule(
        id="E3",
        verdict="ok",
        reason=N_("Nadie tiene que contestar fuera de su horario."),
        law=("LOPDGDD 88.1", "LOPDGDD 88.3", "ET 20 bis"),
        conditions=(
            N_(
                "Apruebe una política de desconexión, también para los mandos, tras oír a la representación de la plantilla."
            ),
        ),
        audience=ANY_STAFF,
    ),
    Rule(
        id="E4",
        verdict="avoid",
        reason=N_(
            "En el trabajo a distancia la empresa pone los medios y no puede exigir instalar aplicaciones en un teléfono personal."
        ),
        law=("LTD 11.1", "LTD 17.2", "LTD 18.1"),
        audience=("staff-own-phone",),
        channel=INDIVIDUAL,
        when={"voluntary": False},
    ),
    Rule(
        id="E5",
        verdict="forbidden",
        reason=N_("Una cláusula tipo del contrato por la que se «ofrece» el número personal es nula."),
        law=("RGPD 4.11", "RGPD 5.1.c", "RGPD 7.4"),
        cases=("STS 21-09-2015", "SAN 27-06-2022"),
        audience=("staff-own-phone",),
        purpose=("service", "appointment", "support", "commercial", "work"),
        channel=SHARED,
        when={"voluntary": False},
    ),
    Rule(
        id="E6",
        verdict="ok",
        reason=N_("La ubicación en tiempo real exige información previa, expresa y clara."),
        law=("LOPDGDD 90.2",),
        conditions=(N_("No pida la ubicación en tiempo real sin haber informado antes de forma expresa."),),
        audience=ANY_STAFF,
        purpose=("work", "emergency"),
    ),
    Rule(
        id="E7",
        verdict="ok",
        reason=N_("No se reenvían partes médicos, despidos ni datos de compañeras y compañeros."),
        law=("RGPD 5.1.f", "LOPDGDD 5.1"),
        cases=("AEPD EXP202104953", "AEPD PS/00549/2022", "AEPD PS/00505/2024"),
        conditions=(N_("Prohíba reenviar partes médicos, despidos y datos de compañeras y compañeros."),),
        audience=ANY_STAFF,
        channel=INDIVIDUAL,
    ),
    Rule(
        id="E8",
        verdict="ok",
        reason=N_("Quien deja la empresa sale ese día de listas y grupos."),
        law=("RGPD 5.1.e", "RGPD 32.4"),
        cases=("AEPD PS/00446/2023",),
        conditions=(
            N_("Saque de listas y grupos, y cierre las sesiones, de quien deja la empresa el mismo día."),
        ),
        audience=ANY_STAFF,
    ),
    Rule(
        id="E9",
        verdict="ok",
        reason=N_("La representación de la plantilla tiene derecho a información y consulta."),
        law=("ET 64.5",),
        cases=("STS 163/2021",),
        audience=ANY_STAFF,
    ),
    Rule(
        id="E10",
        verdict="ok",
        reason=N_("El convenio colectivo puede añadir garantías."),
        law=("LOPDGDD 91",),
        conditions=(N_("Mire qué dice su convenio colectivo."),),
        audience=ANY_STAFF,
    ),
)
