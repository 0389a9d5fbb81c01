"""The recommender's questions in a reader's words: what each asks, its answers, and a line on each answer.

They are asked in this order: first what settles most. A question that can no longer change the answer is not asked.
"""

from enregla.ask import Answer, Ask, yes_no
from enregla.figures import LIST_SIZE
from enregla.languages import N_

AUDIENCE = Ask(
    "audience",
    "a",
    N_("¿A quién escribe?"),
    N_("Elija lo que más se parezca. Si son varios públicos, pregunte una vez por cada uno."),
    (
        Answer(
            "strangers",
            N_("Clientes que no se conocen"),
            N_("Quienes compran en su tienda, pacientes, huéspedes."),
        ),
        Answer(
            "acquainted",
            N_("Clientes que se conocen"),
            N_("Comparten un viaje, una clase o un proyecto, y ya se tratan."),
        ),
        Answer(
            "staff-company-phone",
            N_("Plantilla, teléfono de empresa"),
            N_("Trabajan para usted y el teléfono lo pone la empresa."),
        ),
        Answer(
            "staff-own-phone",
            N_("Plantilla, teléfono personal"),
            N_("Trabajan para usted y el teléfono es suyo."),
        ),
        Answer("parents", N_("Familias"), N_("De menores que atiende: colegio, academia, club, consulta.")),
        Answer("minors", N_("Menores"), N_("Directamente, a su propio teléfono.")),
        Answer(
            "members", N_("Miembros de una asociación"), N_("También de un club o de una entidad parecida.")
        ),
        Answer("public", N_("Cualquier persona"), N_("Gente con la que todavía no tiene ninguna relación.")),
    ),
)
PURPOSE = Ask(
    "purpose",
    "p",
    N_("¿Para qué?"),
    N_("Si el mensaje hace dos cosas y una es publicidad, todo él es publicidad."),
    (
        Answer(
            "service",
            N_("Un pedido, un contrato o un servicio"),
            N_("Entregas, facturas, horarios, incidencias."),
        ),
        Answer("appointment", N_("Una cita"), N_("Confirmarla, recordarla o cambiarla.")),
        Answer("support", N_("Una consulta o una reclamación"), N_("Contestar a una persona sobre lo suyo.")),
        Answer("commercial", N_("Publicidad"), N_("Ofertas, novedades, sorteos: todo lo que promociona.")),
        Answer("work", N_("Trabajo interno"), N_("Turnos, tareas y avisos del trabajo.")),
        Answer("emergency", N_("Una emergencia"), N_("Avisar de un peligro para las personas.")),
    ),
)
CONSENT = Ask(
    "consent",
    "c",
    N_("¿Qué permiso tiene para enviar publicidad?"),
    N_("El que pueda demostrar hoy. Si tiene varios, pregunte una vez por cada uno."),
    (
        Answer("none", N_("Ninguno"), N_("Tiene el número, pero nadie pidió ni autorizó su publicidad.")),
        Answer("requested", N_("Pidió esa información"), N_("Le preguntó por ese producto o ese precio.")),
        Answer(
            "existing-customer",
            N_("Ya es cliente"),
            N_("Le compró algo similar y pudo decir que no cuando le dio su número."),
        ),
        Answer(
            "express",
            N_("Aceptó su publicidad por WhatsApp"),
            N_("Marcó una casilla vacía o lo dijo con claridad."),
        ),
        Answer(
            "third-party",
            N_("Lo recogió otra empresa"),
            N_("Una lista comprada o cedida, o de una empresa asociada."),
        ),
        Answer(
            "withdrawn",
            N_("Dijo que no, o que ya no"),
            N_("Se dio de baja, se opuso o está en la Lista Robinson."),
        ),
        Answer(
            "assumed",
            N_("Se dio por hecho"),
            N_("Casilla ya marcada, silencio o una cláusula dentro del contrato."),
        ),
    ),
)
FACTS = (
    Ask(
        "special_data",
        "d",
        N_("¿Lleva datos delicados?"),
        N_(
            "Salud, ideología, religión, sindicato, vida sexual, documentos de identidad, datos bancarios o papeles de otras personas."
        ),
        yes_no(N_("Lleva alguno de esos datos."), N_("No lleva ninguno."), check_later=True),
    ),
    Ask(
        "regulated_goods",
        "g",
        N_("¿Trata de alcohol, tabaco, medicamentos o juego?"),
        N_("Son los productos que WhatsApp no admite en mensajes de empresa."),
        yes_no(N_("Aunque sea en una parte."), N_("No los menciona."), check_later=True),
    ),
    Ask(
        "support_number",
        "s",
        N_("¿Sale del número de atención a la clientela?"),
        N_("El número al que se escribe para consultas y reclamaciones."),
        yes_no(N_("Es el mismo número."), N_("Es otro número."), check_later=True),
    ),
    Ask(
        "parental_consent",
        "f",
        N_("¿Tiene el permiso de la familia?"),
        N_("De quien ejerce la patria potestad o la tutela, y para esto."),
        yes_no(N_("Y puede demostrarlo."), N_("Cuenta como que no lo tiene.")),
    ),
    Ask(
        "voluntary",
        "v",
        N_("¿Ofrece cada persona su teléfono libremente?"),
        N_("Con otra manera de enterarse, y sin que decir que no le perjudique."),
        yes_no(
            N_("Decir que no era posible de verdad."),
            N_("Se le pidió, se dio por hecho o va en el contrato."),
        ),
    ),
    Ask(
        "recipients",
        "n",
        N_("¿A cuántas personas?"),
        N_("Una lista de difusión admite {BL-01} (dato de {BL-01.dated})."),
        (
            Answer("1", N_("A una"), N_("El mensaje es solo para ella.")),
            Answer("2", N_("De 2 a {BL-01}"), N_("Caben en una lista.")),
            Answer(str(LIST_SIZE + 1), N_("Más de {BL-01}"), N_("No caben en una lista.")),
        ),
    ),
    Ask(
        "everyone_reads_everyone",
        "e",
        N_("¿Tienen que leer todas las personas lo que escribe cada una?"),
        N_("Para eso solo sirve un grupo."),
        yes_no(N_("Se coordinan o hablan entre sí."), N_("Basta con que lean lo que usted envía.")),
    ),
    Ask(
        "joined_by_own_act",
        "j",
        N_("¿Entra cada persona por decisión propia?"),
        N_("Con un enlace que usa si quiere, y avisada antes de que se verá su número."),
        yes_no(N_("Nadie añade a nadie."), N_("Alguien las añade, o no se les avisó.")),
    ),
    Ask(
        "reply_needed",
        "r",
        N_("¿Tienen que poder contestar?"),
        N_("En un canal no se puede."),
        yes_no(N_("Espera una respuesta en el chat."), N_("Es solo un aviso.")),
    ),
    Ask(
        "saved_number",
        "k",
        N_("¿Han guardado todas su número?"),
        N_("La lista de difusión solo llega a quien lo tiene en sus contactos (dato de {BL-02.dated})."),
        yes_no(N_("Todas lo tienen."), N_("A alguna le falta."), check_later=True),
    ),
    Ask(
        "platform",
        "w",
        N_("¿Usa la Plataforma de WhatsApp Business?"),
        N_("Sirve para enviar mensajes de plantilla desde un programa o con un proveedor."),
        yes_no(N_("Ya la usa."), N_("Usa la app del teléfono.")),
    ),
)
#: Every question, in order.
INTERVIEW: tuple[Ask, ...] = (AUDIENCE, PURPOSE, CONSENT, *FACTS)
