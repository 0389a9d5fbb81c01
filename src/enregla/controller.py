"""The company that writes, whose data go into every text."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, NamedTuple

from enregla.errors import BadInput
from enregla.later import later

#: A company's name, a list of products or an address fits; a page of text does not.
LONGEST = 300
#: Joins emoji; any other invisible character could hide or reorder what is read.
ZERO_WIDTH_JOINER = "\u200d"
#: An e-mail address and the address of a page, as far as a pattern can tell.
EMAIL = r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+"
ADDRESS = r'https?://[^\s<>"]+'
#: What a phone number is written with.
PHONE = r"[\d\s()+./·–-]+"


class _Fields(NamedTuple):
    name: str
    tax_id: str
    address: str
    email: str
    phone: str
    privacy_url: str


class Controller(_Fields):
    """The controller's data, checked when made.

    *tax_id* is a Spanish NIF, NIE or CIF; *phone* a number with its prefix, or a Spanish one;
    *privacy_url* the address of the full privacy notice.
    Raise `BadInput` with every problem, by field.

    >>> Controller(name="Sol", tax_id="B12345675", address="Calle Mayor 1", email="hola@sol.example",
    ...            phone="+34 600 000 000", privacy_url="sol.example")
    Traceback (most recent call last):
    enregla.errors.BadInput: tax_id: 'B12345675' is not a valid NIF, NIE or CIF; \
privacy_url: must begin with https:// or http://
    """

    __slots__ = ()

    def __new__(cls, **data: Any) -> "Controller":
        """Check *data* and keep them as typed, without outer spaces."""
        problems = problems_of(data)
        if problems:
            raise BadInput(problems)
        return super().__new__(cls, **{field: data[field].strip() for field in cls._fields})


#: Fictitious, for examples: a made-up company with a reserved domain.
EXAMPLE = {
    "name": "Panadería Sol, S.L.",
    "tax_id": "B12345674",
    "address": "Calle Mayor 1, 28013 Madrid",
    "email": "hola@panaderiasol.example",
    "phone": "+34 600 000 000",
    "privacy_url": "https://panaderiasol.example/privacidad",
}


def problems_of(data: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong with a controller's *data*, by field.

    >>> problems_of({"name": "Sol", "nif": "B12345674"})["nif"]
    'is not a field of a controller; the fields are name, tax_id, address, email, phone, privacy_url'
    """
    fields = Controller._fields
    problems = {
        field: f"is not a field of a controller; the fields are {', '.join(fields)}"
        for field in data
        if field not in fields
    }
    for field in fields:
        problem = problem_of_text(data.get(field)) or _CHECKS.get(field, _anything)(data[field].strip())
        if problem:
            problems[field] = problem
    return problems


def problem_of_text(value: Any) -> str:
    """Return what keeps *value* from standing in a sentence, or nothing.

    >>> problem_of_text("dos\\nlíneas")
    'must be one line without control or invisible characters; found U+000A'
    """
    if value is None:
        return "is missing"
    if not isinstance(value, str):
        return f"must be text, not {type(value).__name__}"
    if not value.strip():
        return "is empty"
    if len(value) > LONGEST:
        return f"has {len(value)} characters; at most {LONGEST} fit"
    if value.isprintable():  # nothing of what follows is
        return ""
    for character in value:
        unseen = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
        if (unseen and character != ZERO_WIDTH_JOINER) or _is_none(ord(character)):
            return f"must be one line without control or invisible characters; found U+{ord(character):04X}"
    return ""


def _is_none(code: int) -> bool:
    """Tell whether Unicode keeps this code free of any character."""
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def is_tax_id(value: str) -> bool:
    """Tell whether *value* is a NIF, NIE or CIF whose check digit is right.

    >>> is_tax_id("B12345674"), is_tax_id("B12345675")
    (True, False)
    """
    # Loaded on use: it costs more than the rest of the package, even without what it needs elsewhere.
    with later("pkgutil", "pydoc", "ssl"):
        from stdnum.es import nif

    return bool(nif.is_valid(value))


def _anything(value: str) -> str:
    return ""


def _problem_of_tax_id(value: str) -> str:
    return "" if is_tax_id(value) else f"{value!r} is not a valid NIF, NIE or CIF"


def _problem_of_email(value: str) -> str:
    return "" if re.fullmatch(EMAIL, value) else f"{value!r} is not an e-mail address"


def _problem_of_phone(value: str) -> str:
    import phonenumbers

    try:  # the library finds a number in a sentence too
        valid = bool(re.fullmatch(PHONE, value)) and phonenumbers.is_valid_number(
            phonenumbers.parse(value, "ES")
        )
    except phonenumbers.NumberParseException:
        valid = False
    return "" if valid else f"{value!r} is not a valid phone number; write it as +34 600 000 000"


def _problem_of_url(value: str) -> str:
    if not value.startswith(("https://", "http://")):
        return "must begin with https:// or http://"
    return "" if re.fullmatch(ADDRESS, value) else "must be one address without spaces"


_CHECKS = {
    "tax_id": _problem_of_tax_id,
    "email": _problem_of_email,
    "phone": _problem_of_phone,
    "privacy_url": _problem_of_url,
}
