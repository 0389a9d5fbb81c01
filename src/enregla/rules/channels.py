"""Rules of the channel: what it shows to whom, and what that demands (K1-K6, and WhatsApp's own terms W1-W4)."""

from enregla.figures import LIST_SIZE
from enregla.languages import N_
from enregla.rules.model import CUSTOMERS, INDIVIDUAL, STAFF, Rule

CHANNELS = (
    Rule(
        id="K1",
        verdict="ok",
        reason=N_("En un chat individual nadie más ve el número ni el mensaje."),
        law=("RGPD 25.1",),
        channel=("one-to-one",),
    ),
    Rule(
        id="K2",
        verdict="ok",
        reason=N_(
            "En una lista de difusión cada persona recibe el mensaje por separado y no ve a las demás."
        ),
        law=("RGPD 25.1", "RGPD 6.1"),
        conditions=(N_("Lleve un registro de quién está en la lista, por qué y desde cuándo."),),
        channel=("broadcast-list",),
    ),
    Rule(
        id="K2-saved",
        verdict="ok",
        reason=N_(
            "La lista de difusión solo llega a quien ha guardado el número de la empresa (dato de {BL-02.dated})."
        ),
        law=("RGPD 24.1", "RGPD 25.1"),
        conditions=(
            N_(
                "Asegúrese de que cada persona ha guardado su número: si no, el mensaje no le llega y nadie avisa."
            ),
        ),
        channel=("broadcast-list",),
        when={"saved_number": None},
    ),
    Rule(
        id="K2-unsaved",
        verdict="avoid",
        reason=N_(
            "Quien no ha guardado el número de la empresa no recibe la lista de difusión: use otro canal."
        ),
        law=("RGPD 24.1", "RGPD 25.1"),
        channel=("broadcast-list",),
        when={"saved_number": False},
    ),
    Rule(
        id="K2-limit",
        verdict="ok",
        reason=N_("Una lista de difusión admite {BL-01} personas como máximo (dato de {BL-01.dated})."),
        law=("RGPD 24.1", "RGPD 25.1"),
        conditions=(N_("Reparta a las personas en varias listas, o use un canal o la Plataforma."),),
        channel=("broadcast-list",),
        recipients_over=LIST_SIZE + 1,
    ),
    Rule(
        id="K2-exit",
        verdict="ok",
        reason=N_("La lista de difusión no tiene botón de baja: la baja depende de usted."),
        law=("RGPD 21.3", "RGPD 24.1"),
        conditions=(N_("Saque de la lista el mismo día a quien lo pida y anótelo."),),
        channel=("broadcast-list",),
    ),
    Rule(
        id="K2-coexistence",
        verdict="ok",
        reason=N_(
            "Si la app y la Plataforma comparten número, las listas de difusión quedan desactivadas (dato de {BL-11.dated})."
        ),
        law=("RGPD 24.1", "RGPD 25.1"),
        conditions=(N_("Compruebe que su número no está en coexistencia con la Plataforma."),),
        channel=("broadcast-list",),
        when={"platform": True},
    ),
    Rule(
        id="K3",
        verdict="ok-if",
        reason=N_(
            "En un grupo cada persona ve el número de las demás y, según su configuración, su nombre y su foto; "
            "también si solo publica quien administra."
        ),
        law=("RGPD 5.1.f", "RGPD 6.1", "RGPD 25.1", "RGPD 32.1"),
        cases=("AEPD PS/00260/2021", "AEPD PS/00261/2024", "AEPD AP/00023/2017"),
        conditions=(
            N_("No añada a nadie: invite con un enlace que cada persona usa si quiere."),
            N_("Diga antes de entrar qué verán las demás personas, quién administra y para qué es el grupo."),
            N_("Si es posible, que solo publique quien administra."),
            N_("Ponga fecha de cierre y, ese día, vacíe el grupo y elimínelo."),
        ),
        channel=("group",),
    ),
    Rule(
        id="K4",
        verdict="ok-if",
        reason=N_(
            "Una comunidad es un conjunto de grupos: en cada subgrupo los números se ven, "
            "y que el grupo de avisos los oculte está confirmado solo a medias."
        ),
        law=("RGPD 5.1.f", "RGPD 6.1", "RGPD 25.1"),
        conditions=(
            N_("Pruebe antes con dos teléfonos qué números se ven, y use solo el grupo de avisos."),
            N_("No añada a nadie: invite con un enlace que cada persona usa si quiere."),
        ),
        channel=("community",),
    ),
    Rule(
        id="K5",
        verdict="ok",
        reason=N_("A un canal se entra por decisión propia y quien lo sigue no ve a las demás personas."),
        law=("RGPD 5.1.b", "RGPD 13.1", "LSSI 20.1"),
        conditions=(
            N_("No publique datos personales: un canal es público y no va cifrado de extremo a extremo."),
            N_("Enlace su información de protección de datos en la descripción del canal."),
            N_("No escriba después por separado a quien sigue el canal para hacerle publicidad."),
        ),
        channel=("channel",),
    ),
    Rule(
        id="K6",
        verdict="ok",
        reason=N_(
            "Un mensaje de plantilla llega a cada persona por separado, a través de Meta o de un proveedor."
        ),
        law=("RGPD 28.2", "RGPD 28.3", "RGPD 28.4", "RGPD 13.1.e", "RGPD 13.1.f", "RGPD 22.1"),
        conditions=(
            N_("Guarde el permiso de cada persona."),
            N_("Cite a Meta y al proveedor en la información, en el registro y en el contrato."),
            N_("Si hay decisiones automatizadas o perfiles, dígalo."),
        ),
        channel=("platform-template",),
    ),
    Rule(
        id="W1",
        verdict="ok",
        reason=N_(
            "WhatsApp exige a toda empresa que la persona le haya dado su número y su permiso para recibir mensajes, "
            "en la app y en la Plataforma."
        ),
        law=("Política WhatsApp Business 1",),
        conditions=(N_("Escriba solo a quien le dio su número y aceptó recibir mensajes por WhatsApp."),),
        audience=(*CUSTOMERS, "parents", "members", "minors", "public"),
        channel=INDIVIDUAL,
    ),
    Rule(
        id="W2",
        verdict="ok",
        reason=N_(
            "Las condiciones de WhatsApp Business vigentes hasta el 22 de septiembre de 2026 decían "
            "que el servicio no está pensado para uso interno de la empresa."
        ),
        law=("Condiciones WhatsApp Business 4",),
        conditions=(N_("Compruebe en las condiciones vigentes si el uso interno está permitido."),),
        audience=STAFF,
    ),
    Rule(
        id="W3",
        verdict="forbidden",
        reason=N_(
            "WhatsApp Business y la Plataforma no admiten mensajes de empresas sobre alcohol, tabaco, medicamentos "
            "o juego; para España no hay excepción (texto de junio de 2026; compruebe el vigente)."
        ),
        law=("Política WhatsApp Business 4", "Política WhatsApp Business 5"),
        purpose=("service", "appointment", "support", "commercial"),
        when={"regulated_goods": True},
    ),
    Rule(
        id="W4",
        verdict="ok",
        reason=N_(
            "WhatsApp no admite mensajes de empresas sobre alcohol, tabaco, medicamentos o juego (texto de junio de 2026; compruebe el vigente)."
        ),
        law=("Política WhatsApp Business 4", "Política WhatsApp Business 5"),
        conditions=(N_("Compruebe que el mensaje no trata de alcohol, tabaco, medicamentos ni juego."),),
        purpose=("service", "appointment", "support", "commercial"),
        when={"regulated_goods": None},
    ),
)
