"""Entry of the record of processing activities (RGPD 30.1)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.clauses.shared import DATE, DPO_CONTACT, HAS_DPO, PEOPLE
from enregla.languages import N_

CLAUSE = Clause(
    id="processing-record",
    version="2026-11-24",
    mandatory=("i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "i9"),
    optional={"has_dpo": ("i10",)},
    fields=(
        Field(
            "purpose",
            N_("finalidades"),
            {
                "es": "atender pedidos y consultas; enviar publicidad a quien la autoriza",
                "en": "dealing with orders and queries; sending advertising to those who authorise it",
            },
        ),
        Field(
            "basis",
            N_("base jurídica"),
            {
                "es": "contrato (artículo 6.1.b del RGPD); consentimiento (artículo 6.1.a del RGPD)",
                "en": "contract (Article 6(1)(b) GDPR); consent (Article 6(1)(a) GDPR)",
            },
        ),
        PEOPLE,
        Field(
            "data",
            N_("categorías de datos"),
            {
                "es": "nombre, número, foto de perfil y contenido de los mensajes",
                "en": "name, number, profile photo and content of the messages",
            },
        ),
        Field(
            "retention",
            N_("plazos de supresión"),
            {
                "es": "un año desde el último mensaje; después, bloqueados",
                "en": "one year from the last message; then blocked",
            },
        ),
        Field(
            "measures",
            N_("medidas de seguridad"),
            {
                "es": "bloqueo, verificación en dos pasos, copias cifradas y control de dispositivos vinculados",
                "en": "lock, two-step verification, encrypted backups and control of linked devices",
            },
        ),
        DATE,
        HAS_DPO,
        DPO_CONTACT,
    ),
    parts=(
        Part(
            N_(
                "Actividad: comunicaciones por WhatsApp. Fecha: {date}. Este registro consta por escrito y en formato electrónico."
            ),
            elements=("i8",),
        ),
        Part(
            N_(
                "Responsable: {name}, NIF {tax_id}, {address}, {email}, {phone}. No hay corresponsable ni representante."
            ),
            elements=("i1",),
        ),
        Part(
            N_(
                "Delegada o delegado de protección de datos: {dpo_contact}. Se le comunica cada cambio de este registro."
            ),
            elements=("i1", "i10"),
            when="has_dpo",
        ),
        Part(N_("Finalidades: {purpose}."), elements=("i2",)),
        Part(N_("Base jurídica: {basis}."), elements=("i9",)),
        Part(N_("Personas: {people}. Datos: {data}."), elements=("i3",)),
        Part(
            N_(
                "Destinatarios: WhatsApp Ireland Limited y Meta, como prestadores del servicio; los proveedores con contrato de encargo."
            ),
            elements=("i4",),
        ),
        Part(
            N_(
                "Transferencias: a EE. UU., con el Marco de Privacidad de Datos UE-EE. UU. y, como alternativa, cláusulas contractuales tipo."
            ),
            elements=("i5",),
        ),
        Part(N_("Supresión: {retention}."), elements=("i6",)),
        Part(N_("Seguridad: {measures}."), elements=("i7",)),
    ),
)
