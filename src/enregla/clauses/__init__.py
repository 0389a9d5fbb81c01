"""The clauses, by id. To publish one more, add its id and title here: its module has the same name."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from enregla.languages import N_

if TYPE_CHECKING:
    from enregla.clauses.model import Clause

__all__ = ["CLAUSES", "TITLES"]

#: What each is called.
TITLES: Mapping[str, str] = {
    "first-layer": N_("Información básica sobre protección de datos"),
    "second-layer": N_("Información completa sobre protección de datos"),
    "first-message": N_("Primer mensaje"),
    "commercial-consent": N_("Consentimiento para recibir publicidad por WhatsApp"),
    "existing-customer-notice": N_("Aviso a clientes: ofertas similares"),
    "group-invitation": N_("Invitación a un grupo de WhatsApp"),
    "group-rules": N_("Normas del grupo"),
    "group-closing": N_("Cierre del grupo"),
    "image-consent": N_("Consentimiento para usar mi imagen"),
    "parental-consent": N_("Permiso de la familia"),
    "opt-out-line": N_("Línea de baja para cada mensaje publicitario"),
    "opt-out-confirmation": N_("Confirmación de baja"),
    "processor-agreement": N_("Contrato de encargo del tratamiento"),
    "staff-policy": N_("Política de uso de WhatsApp en el trabajo"),
    "own-phone-agreement": N_("Acuerdo sobre el uso voluntario del teléfono personal"),
    "channel-description": N_("Descripción del canal"),
    "processing-record": N_("Registro de actividades: WhatsApp"),
    "breach-report": N_("Notificación de una brecha a la AEPD"),
    "breach-notice": N_("Aviso de una brecha a las personas"),
    "rights-reply": N_("Respuesta a una solicitud de derechos"),
}


class _Clauses(Mapping[str, "Clause"]):
    """Every clause; a module is imported, and its checklist walked, when its clause is first asked for."""

    def __getitem__(self, name: str) -> "Clause":
        if name not in TITLES:
            raise KeyError(name)
        return _load(name)

    def __iter__(self) -> Iterator[str]:
        return iter(TITLES)

    def __len__(self) -> int:
        return len(TITLES)


@cache
def _load(name: str) -> "Clause":
    clause: Clause = import_module(f"enregla.clauses.{name.replace('-', '_')}").CLAUSE
    return clause.complete()


CLAUSES: Mapping[str, "Clause"] = _Clauses()
