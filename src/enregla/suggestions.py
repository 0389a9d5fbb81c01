"""What to add to a text where an element was not found: a sentence of ours that says it."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from enregla.clauses import CLAUSES
from enregla.languages import N_, Language, translate

if TYPE_CHECKING:
    from enregla.templates import Blanks

#: What to add where no clause of ours says it.
OWN = {
    "m5": N_(
        "Condiciones de la oferta, con sus fechas y sus límites: https://panaderiasol.example/condiciones"
    )
}


def suggestion(name: str, kind: str, language: Language) -> str:
    """Return a sentence of ours that says the element, with the data of the example."""
    from enregla.controller import EXAMPLE

    return suggested(name, kind, language).filled(EXAMPLE)


@cache
def suggested(name: str, kind: str, language: Language) -> "Blanks":
    """Return a sentence of ours that says the element: from the same clause if it has one.

    The data of the company are blank, for a page that knows them.
    """
    from enregla.controller import EXAMPLE, Controller
    from enregla.drafting import draft
    from enregla.templates import Blanks

    if name in OWN:
        return Blanks([translate(OWN[name], language)])
    order = [kind, "opt-out-line", "commercial-consent", "first-layer", *CLAUSES]
    for clause in (CLAUSES[each] for each in order if each in CLAUSES):
        if any(name in part.elements for part in clause.parts):
            fields: dict[str, Any] = {
                field.name: True if field.option else field.example[language] for field in clause.fields
            }
            for fields_ in (clause.example(language), fields):
                document = draft(clause.id, Controller(**EXAMPLE), language, **fields_)
                for row in document.sheet.rows:
                    if name in row.elements:
                        return _but_the_company(row.text, document.values)
    return Blanks([""])


def _but_the_company(text: "Blanks", values: Mapping[str, Any]) -> "Blanks":
    """Return *text* with what belongs to its clause filled in, and the company's data left blank."""
    from enregla.controller import Controller

    pieces = [""]
    for place, piece in enumerate(text.pieces):
        if place % 2 and piece in Controller._fields:
            pieces += [piece, ""]
        else:
            pieces[-1] += values[piece] if place % 2 else piece
    return type(text)(pieces)
