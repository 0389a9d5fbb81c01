"""What the generator needs of the package: the company form's place, its words, and what each clause asks for.

The words of a clause stand once, in the HTML of its box; `static/generator.js` changes only what was filled in.
"""

import json
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from enregla.basis import BASES, REFUSED, service_words
from enregla.clauses import CLAUSES
from enregla.clauses.shared import SIGNATURE
from enregla.controller import ADDRESS, EMAIL, LONGEST, Controller
from enregla.drafting import Document, clause_by_id
from enregla.formats import SUFFIXES
from enregla.formats.markup import LOOKALIKES, MARKDOWN
from enregla.formats.platform import CATEGORIES, LONGEST_BODY, platform_template, template_name
from enregla.languages import N_, Language, known, translate
from enregla.law import label
from enregla.sphinxext.length import LONG, fits_words
from enregla.sphinxext.markup import element

#: What the script says, by the name it uses.
SAYS: Final = {
    "fill": N_("Escriba sus datos"),
    "company": N_("Su empresa"),
    "own": N_("Este texto"),
    "format": N_("Formato"),
    "download": N_("Descargar"),
    "print": N_("Imprimir"),
    "forget": N_("Olvidar mis datos"),
    "forgotten": N_("Datos olvidados: este navegador ya no los guarda"),
    "kept": N_("Los datos de su empresa se guardan solo en este navegador, y nada se envía."),
    "memory": N_("Este navegador no deja guardar nada: los datos se perderán al cerrar la página."),
    # Translators: {count} is a number; {limit} is the most that fit.
    "template": N_("{count} caracteres: cabe en una plantilla, que admite {limit}."),
    "size": N_("Largo"),
    "chat": N_("Para el chat"),
    "paper": N_("Para imprimir"),
    "downloaded": N_("Descargado"),
    "printed": N_("Listo para imprimir"),
    # Translators: {done} is "Texto copiado", "Descargado" or "Listo para imprimir"; {left} a list of labels of fields.
    "example": N_("{done}, con datos de ejemplo: {left}."),
    # Translators: {left} is a list of labels of fields.
    "still": N_("Siguen siendo de ejemplo: {left}."),
    # Translators: at the foot of a printed text; {date} is today.
    "foot": N_("Texto {id}, versión {version}, impreso el {date}."),
    "overflow": N_("Tiene {count} caracteres y en una plantilla caben {limit}: acorte los datos."),
    "empty": N_("Falta este dato."),
    "long": N_("Tiene {count} caracteres y caben {limit}."),
    "invisible": N_("Tiene un carácter invisible o de control: bórrelo y escríbalo de nuevo."),
    "tax_id": N_("No es un NIF, NIE o CIF: revise las cifras y la letra."),
    "email": N_("No es una dirección de correo, como hola@empresa.es."),
    "phone": N_("No es un número de teléfono: escríbalo como +34 600 000 000."),
    "privacy_url": N_("Debe ser una sola dirección, sin espacios, que empiece por https:// o http://."),
}
#: The company's data: label, what the browser can fill in by itself, and a phone's keyboard and capital letters.
#: No `type`: with one a browser tidies what is typed, and the package reads it as it is.
COMPANY: Final = {
    "name": (N_("Nombre o razón social"), "organization", "text", "words"),
    "tax_id": (N_("NIF, NIE o CIF"), "on", "text", "characters"),
    "address": (N_("Dirección"), "street-address", "text", "words"),
    "email": (N_("Correo electrónico"), "email", "email", "none"),
    "phone": (N_("Teléfono"), "tel", "tel", "none"),
    "privacy_url": (N_("Dirección de su información de privacidad"), "url", "url", "none"),
}
#: The texts that somebody accepts on paper by signing; those that leave no place for it get one when printed.
ACCEPTED: Final = ("commercial-consent", "image-consent", "parental-consent", "own-phone-agreement")
FORMATS: Final = {
    "text": N_("Texto, para imprimir o para una web"),
    "whatsapp": N_("Mensaje de WhatsApp"),
    "markdown": N_("Markdown"),
    "platform-template": N_("Plantilla de la Plataforma (JSON)"),
}
_GAP = r"[\s().\/\-]*"
#: The shape of a phone number: a Spanish one, or a prefix and seven to fifteen digits.
#: The plans of every country, which `enregla.controller` knows, are too big for a page.
PHONE = (
    rf"^{_GAP}(?:(?:\+|0{_GAP}0){_GAP}3{_GAP}4{_GAP})?[5-9](?:{_GAP}\d){{8}}{_GAP}$"
    rf"|^{_GAP}(?:\+|0{_GAP}0){_GAP}(?!3{_GAP}4)[1-9](?:{_GAP}\d){{6,14}}{_GAP}$"
)
PHONE_NOTE: Final = N_(
    "El teléfono se comprueba aquí por su longitud y su prefijo; la orden de terminal mira además si ese número puede existir."
)


NO_SCRIPT: Final = N_(
    "Este formulario necesita JavaScript, y sin él no aparece. Abra abajo un texto, cópielo y cambie a mano los datos de ejemplo, que están subrayados; las demás formas las da la orden de terminal."
)


class GeneratorDirective(SphinxDirective):
    """The place of the company's data, typed once for every clause of the page."""

    def run(self) -> list[nodes.Node]:
        """Return the place; the script fills it, and the words are there without it."""
        language = known(self.config.language)
        note = nodes.paragraph(
            "",
            translate(PHONE_NOTE, language),
            classes=["enregla-note", "enregla-scripted"],
            translatable=False,
        )
        without = element("noscript", element("p", translate(NO_SCRIPT, language)))
        return [element("div", class_="enregla-company"), without, note]


def asked(document: Document) -> dict[str, Any]:
    """Return what the script has to know of a clause: its fields, its options and its formats."""
    clause, language = clause_by_id(document.id), document.language
    known_as: dict[str, Any] = {"id": clause.id, "title": document.title, "fields": {}, "options": {}}
    for field in clause.fields:
        says = translate(field.says, language)
        known_as["options" if field.option else "fields"][field.name] = says[:1].upper() + says[1:]
    # In the order of the clause, as in a template's name.
    known_as["chosen"] = {name: document.fields.get(name) is True for name in known_as["options"]}
    known_as["version"] = document.version
    if known_as["options"].pop(LONG, None):
        known_as["long"] = LONG
    if clause.id in ACCEPTED and SIGNATURE not in [part.text for part in clause.parts]:
        known_as["sign"] = translate(SIGNATURE, language)
    if clause.id in CATEGORIES:
        known_as["template"] = json.loads(platform_template(document))
        known_as["template"]["name"] = template_name(
            clause.id, document.version
        )  # the script adds the options
        del known_as["template"]["components"][0]  # the body: the script writes it from the words of the box
    if clause.asks_for:
        known_as["service"] = service_words().replace("(?P<", "(?<")
        known_as["refused"] = _refused(language)
    return known_as


def _refused(language: Language) -> dict[str, str]:
    """Return why a purpose needs no consent, by purpose."""
    return {
        purpose: translate(REFUSED, language).format(
            why=translate(basis.why, language),
            law="; ".join(label(citation, language) for citation in basis.law),
            instead=translate(CLAUSES[basis.instead].title, language),
        )
        for purpose, basis in BASES.items()
        if not basis.is_consent
    }


def script_words(language: Language) -> str:
    """Return the words of the script as JSON."""
    words = {
        "says": {name: translate(text, language) for name, text in SAYS.items()}
        | {"fits": fits_words(language)},
        "company": {
            name: [translate(COMPANY[name][0], language), *COMPANY[name][1:]] for name in Controller._fields
        },
        "formats": {name: [translate(text, language), SUFFIXES[name]] for name, text in FORMATS.items()},
        "most": LONGEST_BODY,
        "escaped": "".join(map(chr, MARKDOWN)),
        # In a sentence, and in an address.
        "marks": {mark: [lookalike, f"%{ord(mark):02X}"] for mark, lookalike in LOOKALIKES.items()},
    }
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def add_company(app: Sphinx) -> None:
    """Load what every tool that shows the company's data needs."""
    patterns = {"email": f"^{EMAIL}$", "phone": PHONE, "privacy_url": f"^{ADDRESS}$"}
    says = json.dumps({"limit": LONGEST, "patterns": patterns}, ensure_ascii=False, separators=(",", ":"))
    data: dict[str, Any] = {"data-company": says}
    app.add_js_file("company.js", loading_method="defer", **data)


def add_generator(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Load the script and its style where a clause stands, and nowhere else."""
    if doctree is None or not app.env.metadata.get(pagename, {}).get("enregla_generator"):
        return
    app.add_css_file("generator.css")
    add_company(app)
    words: dict[str, Any] = {"data-words": script_words(known(app.config.language))}
    app.add_js_file("generator.js", loading_method="defer", **words)
