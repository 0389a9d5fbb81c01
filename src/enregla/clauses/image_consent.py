"""Consent to use a person's image (LO 1/1982 2 and 7, RGPD 4.11)."""

from enregla.clauses.model import Clause, ConsentTo, Field, Part
from enregla.clauses.shared import SIGNATURE
from enregla.languages import N_

CLAUSE = Clause(
    id="image-consent",
    version="2026-11-24c",
    consent=ConsentTo("dpv:PublicRelations", data=("pd:Picture", "pd:Name")),
    mandatory=("e1", "e2", "e3", "e4", "e5", "e6", "e8", "e9"),
    optional={"minor": ("e7",)},
    fields=(
        Field(
            "images",
            N_("qué imágenes y de dónde"),
            {
                "es": "fotos y vídeos de mi participación en el taller del 15 de mayo de 2027",
                "en": "photos and videos of my part in the workshop of 15 May 2027",
            },
        ),
        Field("period", N_("por cuánto tiempo"), {"es": "dos años", "en": "two years"}),
        Field("minor", N_("es de una persona menor"), {"es": "no", "en": "no"}, option=True),
        Field("minor_name", N_("nombre de la persona menor"), {"es": "Alex García", "en": "Alex García"}),
    ),
    parts=(
        Part(
            N_(
                "Autorizo de forma expresa a {name} (NIF {tax_id}) a usar {images}, solo en los usos que marco:"
            ),
            elements=("e1", "e6"),
        ),
        Part(N_("☐ En chats de WhatsApp, que solo ven quienes participaron."), elements=("e2", "e3")),
        Part(N_("☐ En un grupo de WhatsApp, que ven quienes están en él."), elements=("e2", "e3")),
        Part(N_("☐ En el canal de WhatsApp de {name}, que puede ver cualquiera."), elements=("e2", "e3")),
        Part(N_("☐ En los estados de WhatsApp de {name}, que ven sus contactos."), elements=("e2", "e3")),
        Part(N_("☐ En la web de {name}, que puede ver cualquiera."), elements=("e2", "e3")),
        Part(N_("☐ En las redes sociales de {name}, que puede ver cualquiera."), elements=("e2", "e3")),
        Part(
            N_(
                "☐ En publicidad de {name}, en los medios marcados arriba y en carteles y folletos, que puede ver cualquiera."
            ),
            elements=("e2", "e3"),
        ),
        Part(N_("La autorización dura {period} y es gratuita."), elements=("e4", "e8")),
        Part(
            N_(
                "Puedo revocarla cuando quiera, para todo o para algún uso, escribiendo a {email}: {name} dejará de usar las imágenes y las retirará de donde pueda hacerlo; lo hecho hasta entonces sigue siendo lícito."
            ),
            elements=("e5",),
        ),
        Part(
            N_(
                "Puedo acceder a mis imágenes, pedir su supresión y ejercer mis demás derechos en {email}, y reclamar ante la Agencia Española de Protección de Datos. Toda la información: {privacy_url}"
            ),
            elements=("e9",),
        ),
        Part(
            N_(
                "La persona menor es {minor_name}. Si tiene madurez suficiente, consiente y firma por sí misma; si no, consiente por escrito quien la representa, que antes debe comunicarlo al Ministerio Fiscal. Por debajo de 14 años firma, además, quien ejerce la patria potestad o la tutela."
            ),
            elements=("e7",),
            when="minor",
        ),
        Part(SIGNATURE, elements=("e6",)),
        Part(
            # Translators: a line to sign on.
            N_("Nombre, fecha y firma de quien representa a la persona menor: ____________________"),
            elements=("e7",),
            when="minor",
        ),
    ),
)
