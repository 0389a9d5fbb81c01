"""Second layer: the full data-protection information that the first layer links to (RGPD 13 and 14)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.clauses.shared import DPO_CONTACT, HAS_DPO, OTHER_SOURCE, PURPOSE_AND_BASIS
from enregla.languages import N_

CLAUSE = Clause(
    id="second-layer",
    version="2026-11-24b",
    mandatory=("b1", "b3", "b5", "b6", "b7", "b8", "b10", "b11", "b13"),
    optional={
        "has_dpo": ("b2",),
        "legitimate_interest": ("b4",),
        "consent": ("b9",),
        "automated": ("b12",),
        "other_source": ("a6",),
    },
    fields=(
        Field(
            "purpose",
            N_("para qué se usan los datos"),
            {
                "es": "atender pedidos y consultas por WhatsApp",
                "en": "dealing with orders and queries by WhatsApp",
            },
        ),
        Field(
            "basis",
            N_("base jurídica"),
            {
                "es": "la ejecución del contrato o las medidas previas que usted pide (artículo 6.1.b del RGPD)",
                "en": "performance of the contract or the steps you ask for before it (Article 6(1)(b) GDPR)",
            },
        ),
        Field(
            "retention",
            N_("plazo o criterio de conservación"),
            {
                "es": "mientras dure la relación y, después, bloqueados hasta que prescriban las responsabilidades",
                "en": "for as long as the relationship lasts and then blocked until liability expires",
            },
        ),
        HAS_DPO,
        DPO_CONTACT,
        Field(
            "legitimate_interest", N_("la base es el interés legítimo"), {"es": "no", "en": "no"}, option=True
        ),
        Field(
            "interest",
            N_("cuál es el interés legítimo"),
            {
                "es": "mantener informada a su clientela de productos similares",
                "en": "keeping its customers informed of similar products",
            },
        ),
        Field("consent", N_("la base es el consentimiento"), {"es": "no", "en": "no"}, option=True),
        Field("provider", N_("se usa un proveedor"), {"es": "no", "en": "no"}, option=True),
        Field(
            "provider_name",
            N_("nombre del proveedor"),
            {"es": "Mensajería Ejemplo, S.L.", "en": "Mensajería Ejemplo, S.L."},
        ),
        Field(
            "platform", N_("se usa la Plataforma de WhatsApp Business"), {"es": "no", "en": "no"}, option=True
        ),
        *OTHER_SOURCE,
        Field("automated", N_("hay decisiones automatizadas"), {"es": "no", "en": "no"}, option=True),
        Field(
            "logic",
            N_("cómo se decide y con qué efectos"),
            {
                "es": "un programa ordena las consultas por urgencia; ninguna se rechaza sin que la vea una persona",
                "en": "a program sorts queries by urgency; none is refused without a person seeing it",
            },
        ),
    ),
    parts=(
        Part(
            N_("Responsable: {name}, NIF {tax_id}, {address}. Correo: {email}. Teléfono: {phone}."),
            elements=("b1",),
            heading=N_("Quién es responsable"),
        ),
        Part(
            N_("Delegada o delegado de protección de datos: {dpo_contact}."), elements=("b2",), when="has_dpo"
        ),
        Part(PURPOSE_AND_BASIS, elements=("b3",), heading=N_("Para qué y con qué base")),
        Part(
            N_("Nuestro interés legítimo es {interest}. Puede oponerse cuando quiera."),
            elements=("b4",),
            when="legitimate_interest",
        ),
        Part(
            N_(
                "Puede retirar su consentimiento cuando quiera, tan fácilmente como lo dio; lo hecho hasta entonces sigue siendo lícito."
            ),
            elements=("b9",),
            when="consent",
        ),
        Part(
            N_("Hay datos que no nos dio usted: {categories}. Proceden de {origin}."),
            elements=("a6",),
            also={"a6": ("RGPD 14.1.d", "RGPD 14.2.f")},
            when="other_source",
            heading=N_("De dónde vienen los datos"),
        ),
        Part(
            N_(
                "Recibe los datos WhatsApp Ireland Limited, y las empresas de Meta que la ayudan, para prestar el servicio de mensajería."
            ),
            elements=("b5",),
            heading=N_("Quién recibe los datos"),
        ),
        Part(
            N_("También los recibe {provider_name}, que trata los mensajes por encargo nuestro."),
            elements=("b5",),
            when="provider",
        ),
        Part(
            N_(
                "Meta Platforms Ireland Limited nos da acceso a la Plataforma de WhatsApp Business, y Meta trata los mensajes por encargo nuestro."
            ),
            elements=("b5",),
            when="platform",
        ),
        Part(
            N_(
                "WhatsApp Ireland puede transferir datos a WhatsApp y a Meta en EE. UU. La garantía es el Marco de Privacidad de Datos UE-EE. UU. (Decisión 2023/1795) y, como alternativa, las cláusulas contractuales tipo; puede pedirnos una copia en {email}."
            ),
            elements=("b6",),
            heading=N_("Transferencia a EE. UU."),
        ),
        Part(N_("Guardamos los datos {retention}."), elements=("b7",), heading=N_("Cuánto tiempo")),
        Part(
            N_(
                "Puede pedir el acceso a sus datos, su rectificación o supresión, la limitación de su uso y su portabilidad, y oponerse a él. Escriba a {email} o por WhatsApp al {phone}; es gratis y contestamos en un mes, ampliable en dos más si la petición es compleja."
            ),
            elements=("b8",),
            heading=N_("Sus derechos"),
        ),
        Part(
            N_(
                "Si cree que no hemos respetado sus derechos, puede reclamar ante la Agencia Española de Protección de Datos (www.aepd.es)."
            ),
            elements=("b10",),
        ),
        Part(
            N_(
                "Ni la ley ni el contrato le obligan a darnos sus datos para WhatsApp; sin su número no podemos atenderle por ahí, pero sí por correo electrónico."
            ),
            elements=("b11",),
            heading=N_("Si no quiere dar sus datos"),
        ),
        Part(
            N_(
                "Tomamos decisiones automatizadas: {logic}. Puede pedir que intervenga una persona, dar su opinión e impugnarlas."
            ),
            elements=("b12",),
            when="automated",
        ),
        Part(N_("Si algún día usamos sus datos para otro fin, se lo diremos antes."), elements=("b13",)),
    ),
)
