"""A document as a message template of the WhatsApp Business Platform, ready to submit."""

import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from enregla.clauses import CLAUSES
from enregla.errors import BadInput
from enregla.languages import N_, translate

if TYPE_CHECKING:
    from enregla.drafting import Document

LONGEST_BODY = 1024
# Translators: footer of an advertising template, at most 60 characters.
FOOTER = N_("Responda BAJA para no recibir más. Es gratis.")
# Translators: button under an advertising template, at most 25 characters.
STOP = N_("No recibir más")
#: The clauses short enough to be one message, and the category that WhatsApp gives to each.
#: What promotes anything is marketing; a confirmation that the person asked for is utility.
CATEGORIES = {
    "first-layer": "UTILITY",
    "first-message": "UTILITY",
    "existing-customer-notice": "MARKETING",
    "group-invitation": "UTILITY",
    "group-closing": "UTILITY",
    "opt-out-line": "MARKETING",
    "opt-out-confirmation": "UTILITY",
    "breach-notice": "UTILITY",
}


def platform_template(document: "Document") -> str:
    """Return the JSON of a message template: what was filled in becomes numbered variables with examples.

    A template may neither begin nor end with a variable, so one that stands there stays as text.
    Raise `BadInput` for a clause that is not a single message, or one that does not fit.
    """
    if document.id not in CATEGORIES:
        raise BadInput({"clause": f"{document.id} is not one message; these are: {', '.join(CATEGORIES)}"})
    body, examples = _numbered(document)
    if len(body) > LONGEST_BODY:
        raise BadInput({"text": f"the body has {len(body)} characters; a template holds {LONGEST_BODY}"})
    components: list[dict[str, object]] = [{"type": "BODY", "text": body}]
    if examples:
        components[0]["example"] = {"body_text": [examples]}
    category = CATEGORIES[document.id]
    if category == "MARKETING":
        components.append({"type": "FOOTER", "text": translate(FOOTER, document.language)})
        button = {"type": "QUICK_REPLY", "text": translate(STOP, document.language)}
        components.append({"type": "BUTTONS", "buttons": [button]})
    # In the order of the clause, however they were given.
    chosen = [field.name for field in CLAUSES[document.id].fields if document.fields.get(field.name) is True]
    template = {
        "name": template_name(document.id, document.version, chosen),
        "language": document.language,
        "category": category,
        "parameter_format": "POSITIONAL",
        "components": components,
    }
    return json.dumps(template, ensure_ascii=False, indent=2)


def template_name(clause: str, version: str, chosen: Iterable[str] = ()) -> str:
    """Return the name of a template; the options that were *chosen* are in it, for each choice has its own body.

    >>> template_name("first-layer", "2026-11-24", ["profiling"])
    'first_layer_2026_11_24_profiling'
    """
    return "_".join((clause, version, *chosen)).replace("-", "_").lower()


def _numbered(document: "Document") -> tuple[str, list[str]]:
    """Return the body with ``{{1}}``, ``{{2}}`` … in the place of what was filled in, and those values."""
    values = document.values
    examples: list[str] = []
    blocks: list[str] = []
    every = document.sheet.rows
    for index, row in enumerate(every):
        last = row.text.pieces[-1].strip(" .") == "" and index == len(every) - 1
        text = row.heading and f"{row.heading}\n\n"
        for place, piece in enumerate(row.text.pieces):
            at_edge = (not blocks and not text) or (last and place == len(row.text.pieces) - 2)
            if place % 2 and not at_edge and not text.endswith("}}"):
                examples.append(str(values[piece]))
                text += "{{" + str(len(examples)) + "}}"
            else:
                # What stays as text cannot be read as a variable.
                text += re.sub(r"([{}])(?=\1)", r"\1 ", values[piece] if place % 2 else piece)
        blocks.append(text)
    return "\n\n".join(blocks), examples
