"""Fields and sentences that more than one clause has: one that changes makes a new version of each of them."""

from enregla.clauses.model import Field
from enregla.languages import N_

PRINTABLE = Field("printable", N_("versión para imprimir"), {"es": "no", "en": "no"}, option=True)
PROFILING = Field("profiling", N_("se elaboran perfiles"), {"es": "no", "en": "no"}, option=True)
#: What both layers ask when the data did not come from the person (LOPDGDD 11.3, RGPD 14).
OTHER_SOURCE = (
    Field("other_source", N_("los datos no los dio la persona"), {"es": "no", "en": "no"}, option=True),
    Field(
        "categories",
        N_("qué datos, si no los dio la persona"),
        {"es": "nombre y teléfono", "en": "name and phone number"},
    ),
    Field(
        "origin",
        N_("de dónde proceden, si no los dio la persona"),
        {"es": "la persona que hizo la reserva", "en": "the person who made the booking"},
    ),
)
HAS_DPO = Field(
    "has_dpo", N_("hay delegada o delegado de protección de datos"), {"es": "no", "en": "no"}, option=True
)
DPO_CONTACT = Field(
    "dpo_contact",
    N_("contacto de la delegada o el delegado"),
    {"es": "dpd@panaderiasol.example", "en": "dpd@panaderiasol.example"},
)
CLOSING = Field("closing", N_("cuándo se elimina"), {"es": "el 30 de junio de 2027", "en": "on 30 June 2027"})
PROCESSOR = Field(
    "processor",
    N_("nombre de la encargada"),
    {"es": "Mensajería Ejemplo, S.L.", "en": "Mensajería Ejemplo, S.L."},
)
PEOPLE = Field(
    "people",
    N_("categorías de personas"),
    {"es": "clientes y personas que consultan", "en": "customers and people who enquire"},
)
DATE = Field("date", N_("fecha"), {"es": "24 de noviembre de 2026", "en": "24 November 2026"})
HOURS = Field(
    "hours",
    N_("horario"),
    {"es": "de lunes a viernes, de 9:00 a 18:00", "en": "Monday to Friday, from 9:00 to 18:00"},
)
GROUP_PURPOSE = Field(
    "purpose",
    N_("para qué sirve"),
    {"es": "avisar de horarios y cambios del viaje", "en": "announcing times and changes of the trip"},
)

PURPOSE_AND_BASIS = N_("Usamos sus datos para {purpose}. La base jurídica es {basis}.")
RIGHTS = N_(
    "Tiene derecho a acceder a sus datos, rectificarlos, suprimirlos, limitar su uso, llevárselos y oponerse, en {email}."
)
ALL_INFORMATION = N_("Información completa: {privacy_url}")
# Translators: a line to sign on.
SIGNATURE = N_("Nombre, fecha y firma: ____________________")
