"""First layer of data-protection information, short enough for a chat (LOPDGDD 11.2)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.clauses.shared import (
    ALL_INFORMATION,
    OTHER_SOURCE,
    PRINTABLE,
    PROFILING,
    PURPOSE_AND_BASIS,
    RIGHTS,
)
from enregla.languages import N_

CLAUSE = Clause(
    id="first-layer",
    version="2026-11-24b",
    mandatory=("a1", "a2", "a3", "a5", "a7", "a8"),
    optional={"profiling": ("a4",), "other_source": ("a6",)},
    fields=(
        Field(
            "purpose",
            N_("para qué se usan los datos"),
            {"es": "atender sus pedidos y consultas", "en": "dealing with your orders and queries"},
        ),
        Field(
            "basis",
            N_("base jurídica"),
            {
                "es": "la ejecución de su contrato o su petición previa",
                "en": "performance of your contract or your prior request",
            },
        ),
        PRINTABLE,
        PROFILING,
        *OTHER_SOURCE,
    ),
    parts=(
        Part(N_("Protección de datos, en breve:"), elements=("a8",), unless="printable"),
        Part(N_("Responsable: {name} (NIF {tax_id}), {address}."), elements=("a1",), unless="printable"),
        Part(N_("Finalidad: {purpose}. Base jurídica: {basis}."), elements=("a2", "a7"), unless="printable"),
        Part(
            N_(
                "Destinatarios: WhatsApp, por la mensajería; los datos pueden llegar a EE. UU. con las garantías de la información completa."
            ),
            elements=("a7",),
            unless="printable",
        ),
        Part(
            N_("{name}, NIF {tax_id}, {address}. Teléfono: {phone}. Correo: {email}."),
            elements=("a1", "a8"),
            when="printable",
            heading=N_("Quién es responsable"),
        ),
        Part(
            PURPOSE_AND_BASIS, elements=("a2", "a7"), when="printable", heading=N_("Para qué y con qué base")
        ),
        Part(
            N_(
                "WhatsApp presta el servicio de mensajería; los datos pueden llegar a EE. UU. con las garantías que se explican en la información completa."
            ),
            elements=("a7",),
            when="printable",
            heading=N_("Quién recibe los datos"),
        ),
        Part(
            N_(
                "Con sus datos se elaboran perfiles; puede oponerse a decisiones automatizadas que le afecten."
            ),
            elements=("a4",),
            when="profiling",
        ),
        Part(N_("Datos: {categories}. Procedencia: {origin}."), elements=("a6",), when="other_source"),
        Part(
            N_(
                "Derechos: acceso, rectificación, supresión, limitación, portabilidad y oposición, en {email}."
            ),
            elements=("a3",),
            unless="printable",
        ),
        Part(RIGHTS, elements=("a3",), when="printable", heading=N_("Sus derechos")),
        Part(ALL_INFORMATION, elements=("a5",)),
    ),
)
