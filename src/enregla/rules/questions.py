"""What the law leaves unsettled (Q1-Q7): both views, never an answer."""

from collections.abc import Mapping
from typing import NamedTuple

from enregla.languages import N_
from enregla.situation import Audience, Purpose, Situation


class Question(NamedTuple):
    """What the law leaves unsettled: both views, and where it matters."""

    id: str
    text: str
    law: tuple[str, ...]
    audience: tuple[Audience, ...] = ()
    purpose: tuple[Purpose, ...] = ()
    when: Mapping[str, tuple[bool | None, ...]] = {}

    def arises(self, situation: Situation) -> bool:
        """Whether the answer to *situation* depends on this question."""
        return (
            (not self.purpose or situation.purpose in self.purpose)
            and (not self.audience or situation.audience in self.audience)
            and all(situation.fact(name) in values for name, values in self.when.items())
        )


QUESTIONS = (
    Question(
        id="Q1",
        text=N_(
            "La transferencia a EE. UU. se apoya en la decisión (UE) 2023/1795, que el Tribunal General mantuvo "
            "el 3 de septiembre de 2025 (T-553/23); el recurso C-703/25 P seguía pendiente cuando se consultó."
        ),
        law=("RGPD 45.1", "RGPD 46.2.c"),
    ),
    Question(
        id="Q2",
        text=N_(
            "La edad para consentir es de 14 años; un proyecto de ley (121/000052) propone 16 "
            "y no era ley cuando se consultó."
        ),
        law=("LOPDGDD 7.1",),
        audience=("minors", "parents"),
    ),
    Question(
        id="Q3",
        text=N_(
            "Hoy las brechas se notifican en 72 horas salvo que el riesgo sea improbable; la propuesta Ómnibus Digital "
            "lo dejaría en 96 horas y solo con riesgo alto, y no estaba aprobada cuando se consultó."
        ),
        law=("RGPD 33.1",),
        when={"special_data": (True,)},
    ),
    Question(
        id="Q4",
        text=N_(
            "No está claro si las reglas sobre llamadas comerciales, pensadas para servicios con número telefónico, "
            "alcanzan a las llamadas de WhatsApp: lo prudente es aplicarlas."
        ),
        law=("LGTel 66.1.b",),
        purpose=("commercial",),
    ),
    Question(
        id="Q5",
        text=N_(
            "Publicar en un canal no parece un «envío» de publicidad, porque no se dirige a nadie, "
            "pero ninguna decisión conocida lo confirma."
        ),
        law=("LSSI 21.1",),
        purpose=("commercial",),
    ),
    Question(
        id="Q6",
        text=N_(
            "La AEPD no ha sido uniforme con los grupos de trabajo en teléfonos personales: "
            "archivó el AI/00050/2022, con plantilla informada y datos mínimos (no consta aquí de quién eran los teléfonos), y sancionó en el EXP202310848, "
            "donde la persona se había negado."
        ),
        law=("RGPD 6.1.b", "RGPD 6.1.a"),
        audience=("staff-own-phone",),
    ),
    Question(
        id="Q7",
        text=N_(
            "No está claro si la ley prohíbe anunciarse desde el mismo número de atención "
            "o solo dentro de la conversación de atención: lo más seguro es usar otro número u otro flujo."
        ),
        law=("TRLGDCU 21.2",),
        purpose=("commercial",),
        when={"support_number": (True, None)},
    ),
)
