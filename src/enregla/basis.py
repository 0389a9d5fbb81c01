"""Which legal basis a message has: consent only where nothing else applies (RGPD 6.1)."""

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple, cast

from enregla.errors import BadInput
from enregla.languages import N_, SOURCE_LANGUAGE, Language, known, translate
from enregla.situation import AUDIENCES, PURPOSES, Purpose

# Translators: {why} is a whole sentence; {instead} is the id of a clause, {law} citations such as RGPD 6.1.b.
REFUSED = N_("No pida consentimiento: {why} [{law}] Informe con el texto {instead}.")


class Basis(NamedTuple):
    """The basis of one purpose: `article` is its letter of RGPD 6.1; `instead` the notice that informs of it."""

    article: str
    why: str
    law: tuple[str, ...]
    instead: str

    @property
    def is_consent(self) -> bool:
        """Whether the person must be asked."""
        return self.article == "a"


BASES: dict[str, Basis] = {
    "service": Basis(
        "b",
        N_("los mensajes sobre un pedido, una factura o una entrega se apoyan en el contrato."),
        ("RGPD 6.1.b", "RGPD 7.4"),
        "first-layer",
    ),
    "appointment": Basis(
        "b",
        N_("confirmar, recordar o cambiar una cita es parte del contrato."),
        ("RGPD 6.1.b", "RGPD 7.4"),
        "first-layer",
    ),
    "support": Basis(
        "b",
        N_("atender una consulta o una reclamación se apoya en el contrato o en el interés legítimo."),
        ("RGPD 6.1.b", "RGPD 6.1.f"),
        "first-message",
    ),
    "commercial": Basis(
        "a",
        N_("la publicidad exige que la persona la haya pedido o autorizado antes."),
        ("LSSI 21.1", "RGPD 6.1.a"),
        "commercial-consent",
    ),
    "work": Basis(
        "b",
        N_(
            "el trabajo se coordina por el contrato de trabajo; el consentimiento de la plantilla rara vez es libre."
        ),
        ("RGPD 6.1.b", "RGPD 7.4", "LOPDGDD 87.3"),
        "staff-policy",
    ),
    "emergency": Basis(
        "d",
        N_("avisar de un peligro protege intereses vitales o cumple una obligación legal."),
        ("RGPD 6.1.d", "RGPD 6.1.c"),
        "first-layer",
    ),
}
STAFF = Basis("b", BASES["work"].why, BASES["work"].law, "staff-policy")


class ConsentNotTheBasis(ValueError):
    """A consent was asked for where another basis applies.

    `why` says which and `citations` where the law says it; `instead` is the id of the notice to use.
    """

    def __init__(self, basis: Basis, language: Language) -> None:
        from enregla.law import label

        self.why = translate(basis.why, language)
        self.citations = tuple(label(citation, language) for citation in basis.law)
        self.instead = basis.instead
        law = "; ".join(self.citations)
        super().__init__(translate(REFUSED, language).format(why=self.why, law=law, instead=basis.instead))


def basis_of(purpose: str, audience: str = "strangers") -> Basis:
    """Return the legal basis of writing to *audience* for *purpose*, both values of `enregla.situation`.

    Raise `BadInput` for a value that does not exist. Source: RGPD 6.1, LSSI 21.

    >>> basis_of("appointment").law, basis_of("commercial").is_consent
    (('RGPD 6.1.b', 'RGPD 7.4'), True)
    """
    problems = problems_of_basis(purpose=purpose, audience=audience)
    if problems:
        raise BadInput(problems)
    return STAFF if audience.startswith("staff") else BASES[purpose]


def problems_of_basis(**facts: Any) -> dict[str, str]:
    """Return what is wrong with a ``purpose`` and an ``audience``, by name; one that is not given is right.

    >>> problems_of_basis(purpose="commercial", audience="friends").keys()
    dict_keys(['audience'])
    """
    choices = {"purpose": PURPOSES, "audience": AUDIENCES}
    return {
        name: f"{value!r:.60} is not one of {', '.join(choices[name])}"
        for name, value in facts.items()
        if value not in choices[name]
    }


def require_consent(purpose: str, audience: str, language: Language = SOURCE_LANGUAGE) -> None:
    """Raise `ConsentNotTheBasis` unless consent is what *purpose* needs.

    >>> require_consent("appointment", "strangers", "en")
    Traceback (most recent call last):
    enregla.basis.ConsentNotTheBasis: Do not ask for consent: confirming, reminding of or changing \
an appointment is part of the contract. [GDPR 6.1.b; GDPR 7.4] Inform with the text first-layer.
    """
    basis = basis_of(purpose, audience)
    if not basis.is_consent:
        raise ConsentNotTheBasis(basis, known(language))


#: What people type as the "products" of a consent when they want to write about something else.
_SERVICE = {
    "appointment": r"citas?(?: previas?)?|reservas?|turnos?|appointments?|bookings?|reservations?",
    "service": r"pedidos?|compras? (?:hechas?|realizadas?)|facturas?|recibos?|entregas?|env[ií]os?|presupuestos? pedidos?"
    r"|orders?|invoices?|receipts?|deliver(?:y|ies)|shipments?",
    "support": r"consultas?|incidencias?|quejas?|reclamaciones|soporte|asistencia(?: t[eé]cnica)?"
    r"|(?:atenci[oó]n|servicio) (?:al cliente|a la clientela|t[eé]cnic[oa]|posventa)"
    r"|queries|enquiries|complaints?|(?:customer |technical )?support|customer (?:service|care)|after-sales(?: service)?",
    "work": r"trabajo|n[oó]minas?|cuadrantes?|(?:turnos?|horarios?)(?: de trabajo| laborales?| del personal| de la plantilla)"
    r"|work(?: (?:schedules?|shifts?|hours))?|payslips?|rotas?|shifts?|staff (?:rotas?|schedules?|shifts?)",
}
_LEAD = (
    r"(?:(?:recordatorios?|avisos?|confirmaci[oó]n(?:es)?|notificaci[oó]n(?:es)?|mensajes?|informaci[oó]n|estado|seguimiento"
    r"|cambios?|reminders?|notices?|confirmations?|notifications?|messages?|information|status|changes?|updates?)"
    r" (?:de |del |sobre |acerca de |en |of |on |about |to |for )?)?"
    r"(?:las |los |el |la |sus? |mis? |tus? |nuestr[oa]s? |the |my |your |our )?"
)
_TAIL = r"(?: (?:reminders?|confirmations?|notifications?|messages?|status|changes?|updates?))?"
#: Between one and the next of a list.
_AND = r"(?:^|, (?:y |e |o |and |or )?| y | e | o | and | or | & )"


@lru_cache(maxsize=256)  # most documents of a run are about the same things
def purpose_in(products: str) -> Purpose | None:
    """Return the purpose that *products* names when it is not advertising: whole phrases only, or a list of them, else nothing.

    >>> purpose_in("recordatorios de citas"), purpose_in("citas a ciegas, el libro")
    ('appointment', None)
    >>> purpose_in("pedidos y facturas"), purpose_in("pedidos y ofertas")
    ('service', None)
    """
    found = _service().fullmatch(products.strip())
    return cast("Purpose", found.lastgroup) if found else None


@cache
def _service() -> re.Pattern[str]:
    return re.compile(service_words(), re.IGNORECASE)


def service_words() -> str:
    """Return the expression behind `purpose_in`, with one named group a purpose."""
    purposes = "|".join(f"(?P<{purpose}>{words})" for purpose, words in _SERVICE.items())
    return f"(?:{_AND}{_LEAD}(?:{purposes}){_TAIL})+"
