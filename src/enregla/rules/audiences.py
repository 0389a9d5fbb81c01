"""Rules of the audience, for messages that are not advertising (A1-A7)."""

from enregla.languages import N_
from enregla.rules.families import FAMILIES
from enregla.rules.model import EVERYDAY, INDIVIDUAL, NOT_COMMERCIAL, SHARED, Rule

AUDIENCES = (
    Rule(
        id="A1",
        verdict="ok",
        reason=N_("Las personas de su clientela no se conocen, y aquí no se ven entre sí."),
        law=("RGPD 5.1.f", "RGPD 25.1"),
        audience=("strangers",),
        purpose=NOT_COMMERCIAL,
        channel=(*INDIVIDUAL, "channel"),
    ),
    Rule(
        id="A1-group",
        verdict="forbidden",
        reason=N_(
            "Meter en un grupo a clientes que no se conocen muestra su número a personas desconocidas sin su permiso."
        ),
        law=("RGPD 6.1", "RGPD 5.1.f", "RGPD 32.1", "LOPDGDD 5.1"),
        cases=("AEPD PS/00260/2021", "AEPD PS/00261/2024", "AEPD PS/00158/2023", "ilurobox-2024"),
        audience=("strangers",),
        purpose=EVERYDAY,
        channel=("group",),
        when={"joined_by_own_act": False},
    ),
    Rule(
        id="A1-invited",
        verdict="avoid",
        reason=N_(
            "Aunque entren por decisión propia, sus números quedan a la vista de desconocidos y hay canales que no los muestran."
        ),
        law=("RGPD 25.1", "RGPD 13.1"),
        cases=("APDCAT PS 28/2021",),
        audience=("strangers",),
        purpose=EVERYDAY,
        channel=("group",),
    ),
    Rule(
        id="A1-community",
        verdict="avoid",
        reason=N_(
            "No está confirmado del todo que una comunidad oculte los números: hasta entonces, mejor una lista o un canal."
        ),
        law=("RGPD 25.1", "RGPD 5.1.f"),
        audience=("strangers",),
        channel=("community",),
    ),
    Rule(
        id="A2",
        verdict="ok",
        reason=N_("A clientes que se conocen también puede escribirles por separado."),
        law=("RGPD 6.1.b", "RGPD 25.1"),
        audience=("acquainted",),
        purpose=NOT_COMMERCIAL,
        channel=(*INDIVIDUAL, "channel"),
    ),
    Rule(
        id="A2-group",
        verdict="ok-if",
        reason=N_(
            "Un viaje, una clase o un proyecto pueden tener grupo si cada persona entra por decisión propia, ya informada."
        ),
        law=("RGPD 6.1.a", "RGPD 6.1.b", "RGPD 4.11"),
        conditions=(N_("Fije unas normas y la fecha en que el grupo acaba."),),
        audience=("acquainted",),
        purpose=("service",),
        channel=SHARED,
    ),
    Rule(
        id="A2-added",
        verdict="forbidden",
        reason=N_("Que se conozcan no basta: nadie entra en un grupo sin haberlo decidido."),
        law=("RGPD 6.1", "RGPD 4.11", "RGPD 5.1.f"),
        cases=("AEPD PS/00260/2021",),
        audience=("acquainted", "parents", "members"),
        purpose=EVERYDAY,
        channel=SHARED,
        when={"joined_by_own_act": False},
    ),
    *FAMILIES,
    Rule(
        id="A6",
        verdict="ok",
        reason=N_(
            "A quienes forman parte de una asociación o un club se les escribe por su condición de miembros."
        ),
        law=("RGPD 6.1.b",),
        audience=("members",),
        purpose=NOT_COMMERCIAL,
        channel=(*INDIVIDUAL, "channel"),
    ),
    Rule(
        id="A6-group",
        verdict="ok-if",
        reason=N_(
            "Un grupo de miembros cabe si cada persona entra por decisión propia y sirve a los fines de la asociación."
        ),
        law=("RGPD 6.1.a", "RGPD 5.1.b", "RGPD 5.1.f"),
        cases=("AEPD PS/00353/2022",),
        conditions=(N_("Fije unas normas y prohíba publicar cartas, chats o asuntos de otra persona."),),
        audience=("members",),
        purpose=("service", "work"),
        channel=SHARED,
    ),
    Rule(
        id="A7",
        verdict="ok-if",
        reason=N_("A quien no es cliente se le contesta si ha escrito primero."),
        law=("RGPD 6.1.b", "RGPD 6.1.f"),
        conditions=(N_("Escriba solo a quien le haya escrito antes, y sobre lo que preguntó."),),
        audience=("public",),
        purpose=EVERYDAY,
        channel=("one-to-one", "platform-template"),
    ),
    Rule(
        id="A7-list",
        verdict="forbidden",
        reason=N_(
            "Enviar una lista a personas con las que no tiene ninguna relación carece de base jurídica."
        ),
        law=("RGPD 6.1", "RGPD 5.1.b"),
        audience=("public",),
        purpose=EVERYDAY,
        channel=("broadcast-list",),
    ),
    Rule(
        id="A7-group",
        verdict="forbidden",
        reason=N_("Añadir a un grupo a personas cualesquiera está prohibido."),
        law=("RGPD 6.1", "RGPD 5.1.f"),
        cases=("AEPD AP/00023/2017",),
        audience=("public",),
        purpose=EVERYDAY,
        channel=("group",),
        when={"joined_by_own_act": False},
    ),
    Rule(
        id="A7-invited",
        verdict="avoid",
        reason=N_("Aunque entren con un enlace y avisadas, un canal informa igual sin mostrar números."),
        law=("RGPD 25.1", "RGPD 13.1"),
        cases=("APDCAT PS 28/2021",),
        audience=("public",),
        purpose=EVERYDAY,
        channel=SHARED,
    ),
    Rule(
        id="A7-channel",
        verdict="ok",
        reason=N_("Para informar a cualquiera, un canal es lo recomendado: nadie ve a nadie."),
        law=("RGPD 25.1", "RGPD 5.1.c"),
        audience=("public",),
        purpose=NOT_COMMERCIAL,
        channel=("channel",),
    ),
    Rule(
        id="SEC",
        verdict="avoid",
        reason=N_(
            "Quien guarda secreto profesional (sanidad, abogacía, enseñanza…) no trata el caso por chat."
        ),
        law=("RGPD 9.3", "CP 199.2"),
        cases=("AEPD PS/00094/2018",),
        channel=INDIVIDUAL,
        when={"special_data": True},
    ),
)
