"""Invitation to a WhatsApp group, to be read before joining (RGPD 4.11 and 25.1, LOPDGDD 11)."""

from enregla.clauses.model import Clause, ConsentTo, Field, Part
from enregla.clauses.shared import CLOSING, GROUP_PURPOSE
from enregla.languages import N_

CLAUSE = Clause(
    id="group-invitation",
    version="2026-11-24b",
    consent=ConsentTo("dpv:CommunicationManagement"),
    mandatory=("d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9", "d10", "d11"),
    fields=(
        Field("group", N_("nombre del grupo"), {"es": "Viaje a Lisboa 2027", "en": "Lisbon trip 2027"}),
        GROUP_PURPOSE,
        Field(
            "members",
            N_("quiénes lo forman"),
            {"es": "las 18 personas inscritas en el viaje", "en": "the 18 people booked on the trip"},
        ),
        Field(
            "alternative",
            N_("cómo recibir lo mismo sin entrar"),
            {"es": "correo electrónico", "en": "e-mail"},
        ),
        CLOSING,
        Field(
            "invite_link",
            N_("enlace de invitación"),
            {"es": "https://chat.whatsapp.com/EJEMPLO", "en": "https://chat.whatsapp.com/EXAMPLE"},
        ),
        Field(
            "members_post", N_("pueden escribir todas las personas"), {"es": "no", "en": "no"}, option=True
        ),
    ),
    parts=(
        Part(
            # Translators: "le" is the customer, addressed formally.
            N_("{name} le invita al grupo de WhatsApp «{group}», que sirve solo para {purpose}."),
            elements=("d1",),
        ),
        Part(
            N_("Lo administra {name}, y solo quien lo administra puede escribir en él."),
            elements=("d2",),
            unless="members_post",
        ),
        Part(
            N_("Lo administra {name}, y pueden escribir todas las personas que estén en él."),
            elements=("d2",),
            when="members_post",
        ),
        Part(N_("Lo forman {members}."), elements=("d4",)),
        Part(
            N_(
                "Si entra, las demás personas verán su número de teléfono y, según su configuración, su nombre y su foto, también un tiempo después de salir."
            ),
            elements=("d3",),
        ),
        Part(
            N_(
                "Entrar es voluntario: si prefiere no hacerlo, recibirá lo mismo por {alternative}, sin ninguna desventaja."
            ),
            elements=("d5",),
        ),
        Part(N_("Nadie le añadirá: si quiere entrar, use este enlace: {invite_link}"), elements=("d8",)),
        Part(N_("Puede salir cuando quiera; el grupo se eliminará {closing}."), elements=("d6",)),
        Part(
            N_(
                "En el grupo no se comparten datos ni imágenes de otras personas, no se reenvía fuera lo que se escribe y no se hace publicidad."
            ),
            elements=("d7",),
            also={"d7": ("LSSI 21.1",)},
        ),
        Part(
            N_("Por debajo de 14 años, debe aceptar quien ejerza la patria potestad o la tutela."),
            elements=("d9",),
        ),
        Part(
            N_("Guardaremos este texto y las fechas en que entre y salga, como prueba de su decisión."),
            elements=("d10",),
        ),
        Part(
            N_(
                "Responsable: {name} (NIF {tax_id}). Finalidad: gestionar el grupo. Puede ejercer sus derechos en {email}. Toda la información: {privacy_url}"
            ),
            elements=("d11",),
        ),
    ),
)
