"""Rules that hold whoever writes to whom (U1-U18)."""

from enregla.languages import N_
from enregla.rules.model import INDIVIDUAL, SHARED, Rule

UNIVERSAL = (
    Rule(
        id="U1",
        verdict="ok",
        reason=N_(
            "El número de móvil, el nombre, la foto y lo que se escribe son datos personales, "
            "y escribir o añadir a alguien a una lista o a un grupo es tratarlos."
        ),
        law=("RGPD 4.1", "RGPD 4.2"),
    ),
    Rule(
        id="U2",
        verdict="ok",
        reason=N_(
            "La excepción doméstica no cubre a empresas, profesionales, asociaciones ni comunidades de propietarios."
        ),
        law=("RGPD 2.2.c",),
    ),
    Rule(
        id="U3",
        verdict="ok",
        reason=N_("Su organización es responsable de esos datos y tiene que poder demostrar que cumple."),
        law=("RGPD 4.7", "RGPD 5.2", "RGPD 24.1"),
    ),
    Rule(
        id="U4",
        verdict="ok",
        reason=N_(
            "Cada finalidad necesita su propia base jurídica; el consentimiento es solo una de las seis."
        ),
        law=("RGPD 5.1.b", "RGPD 6.1"),
        conditions=(N_("Anote la base jurídica de esta finalidad."),),
    ),
    Rule(
        id="U5",
        verdict="ok",
        reason=N_("Toda persona debe saber quién usa sus datos, para qué y qué derechos tiene."),
        law=("RGPD 13.1", "RGPD 13.2", "RGPD 14.3", "LOPDGDD 11.1", "LOPDGDD 11.2"),
        conditions=(
            N_(
                "Informe al recoger los datos, o en la primera respuesta si la persona escribe primero; "
                "si los obtuvo de otra fuente, en el primer mensaje y como mucho en un mes."
            ),
        ),
    ),
    Rule(
        id="U6",
        verdict="ok",
        reason=N_("Solo se envían los datos necesarios."),
        law=("RGPD 5.1.c", "RGPD 9.1", "RGPD 32.1"),
        cases=("AEPD PS/00138/2024",),
        conditions=(
            N_(
                "Compruebe que el mensaje no lleva documentos de identidad, datos bancarios o de salud, "
                "ni documentos de otras personas."
            ),
        ),
        when={"special_data": None},
    ),
    Rule(
        id="U6-chat",
        verdict="avoid",
        reason=N_(
            "Los datos de salud, los documentos de identidad, los datos bancarios y los documentos de otras personas "
            "no deben ir en un chat: use un medio con control de acceso."
        ),
        law=("RGPD 5.1.c", "RGPD 32.1", "Política WhatsApp Business 3"),
        cases=("AEPD PS/00138/2024", "AEPD PS/00345/2024"),
        channel=INDIVIDUAL,
        when={"special_data": True},
    ),
    Rule(
        id="U6-shared",
        verdict="forbidden",
        reason=N_("Datos así no pueden quedar a la vista de las demás personas de un grupo o de un canal."),
        law=("RGPD 5.1.c", "RGPD 5.1.f", "RGPD 9.1"),
        cases=("AEPD PS/00158/2023", "AEPD PS/00274/2019"),
        channel=(*SHARED, "channel"),
        when={"special_data": True},
    ),
    Rule(
        id="U7",
        verdict="ok",
        reason=N_("Los datos se guardan solo mientras hacen falta; después se suprimen y se bloquean."),
        law=("RGPD 5.1.e", "LOPDGDD 32"),
        conditions=(N_("Fije cuándo borrará los chats y los contactos."),),
    ),
    Rule(
        id="U8",
        verdict="ok",
        reason=N_(
            "El deber de confidencialidad obliga a todas las personas que intervienen, también después."
        ),
        law=("RGPD 5.1.f", "RGPD 32.4", "LOPDGDD 5.1", "LOPDGDD 5.3"),
    ),
    Rule(
        id="U9",
        verdict="ok",
        reason=N_("La seguridad del teléfono y de la cuenta le corresponde a usted, según el riesgo."),
        law=("RGPD 32.1", "RGPD 32.2", "LOPDGDD 28.1"),
        conditions=(
            N_(
                "Proteja el teléfono y la cuenta: bloqueo, PIN de verificación en dos pasos, "
                "copias controladas, sesiones cerradas y borrado si se pierde."
            ),
        ),
    ),
    Rule(
        id="U10",
        verdict="ok",
        reason=N_("Entre los medios que sirven, elija el que menos datos expone."),
        law=("RGPD 25.1", "RGPD 25.2"),
        cases=("APDCAT PS 28/2021",),
    ),
    Rule(
        id="U11",
        verdict="ok",
        reason=N_(
            "Quien trata los datos por encargo de usted, como WhatsApp o un proveedor, necesita un contrato de encargo."
        ),
        law=("RGPD 28.1", "RGPD 28.3", "RGPD 28.9", "LOPDGDD 33.1", "LOPDGDD 73.k"),
        conditions=(
            N_(
                "Antes de empezar, tenga el contrato de encargo con WhatsApp o Meta y con cada proveedor que use."
            ),
        ),
    ),
    Rule(
        id="U12",
        verdict="ok",
        reason=N_(
            "Los datos pueden llegar a EE. UU.: hace falta que quien los recibe esté en el Marco de Privacidad "
            "o cláusulas contractuales tipo."
        ),
        law=("RGPD 13.1.f", "RGPD 30.1.e", "RGPD 44", "RGPD 45.1", "RGPD 46.2.c"),
        conditions=(
            N_("Diga en su información y en su registro que hay una transferencia y con qué garantía."),
        ),
    ),
    Rule(
        id="U13",
        verdict="ok",
        reason=N_("Una solicitud de derechos que llega por WhatsApp se contesta como cualquier otra."),
        law=("RGPD 12.2", "RGPD 12.3", "RGPD 12.4", "LOPDGDD 12.2"),
    ),
    Rule(
        id="U14",
        verdict="ok",
        reason=N_(
            "Un uso habitual de WhatsApp figura en el registro de actividades, también en empresas pequeñas."
        ),
        law=("RGPD 30.1", "RGPD 30.5", "LOPDGDD 31.1"),
        conditions=(N_("Anote este uso en su registro de actividades de tratamiento."),),
    ),
    Rule(
        id="U15",
        verdict="ok",
        reason=N_(
            "Un teléfono perdido o un mensaje a quien no era es una brecha: valórela, documéntela y notifíquela "
            "en 72 horas salvo que sea improbable que haya riesgo."
        ),
        law=("RGPD 4.12", "RGPD 33.1", "RGPD 33.5", "RGPD 34.1"),
    ),
    Rule(
        id="U16",
        verdict="avoid",
        reason=N_(
            "Los datos de salud, ideología, sindicato, religión, orientación sexual u origen exigen además "
            "una excepción legal; salvo en los de salud, ni el consentimiento explícito basta "
            "si el fin principal es identificarlos."
        ),
        law=("RGPD 9.1", "RGPD 9.2", "LOPDGDD 9.1"),
        when={"special_data": True},
    ),
    Rule(
        id="U17",
        verdict="ok",
        reason=N_(
            "Textos, fotos, vídeos y música ajenos necesitan licencia o un límite legal, también al reenviarlos."
        ),
        law=("TRLPI 17", "TRLPI 18", "TRLPI 20.1", "TRLPI 32", "TRLPI 128"),
    ),
    Rule(
        id="U18",
        verdict="ok",
        reason=N_(
            "La imagen o la voz de una persona en un mensaje de empresa necesita su consentimiento, revocable."
        ),
        law=("LO 1/1982 2.2", "LO 1/1982 2.3", "LO 1/1982 7.5", "LO 1/1982 7.6", "RGPD 6.1.a"),
    ),
)
