"""The key that stands for a person in a record: never a phone number as it is, and always the same for the same one."""

import re

from enregla.controller import is_tax_id, problem_of_text
from enregla.errors import BadInput

#: WhatsApp's business-scoped user id: a country, a dot and up to 128 letters and digits.
BSUID = re.compile(r"[A-Z]{2}\.([A-Za-z\d]{1,128})")
#: How programs wrap a number: addresses, and the ids of chats.
_BEFORE = re.compile(r"(?:tel:|sms:|whatsapp:|(?:https?://)?wa\.me/)", re.IGNORECASE)
_AFTER = re.compile(r"(?::\d+)?@(?:s\.whatsapp\.net|c\.us)", re.IGNORECASE)
#: Nobody's number, whatever digits are in it: a UUID, a hash or another long word of letters and digits.
_OPAQUE = re.compile(
    r"\b(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{32,}|(?=(?:\d*[a-z]+\d+){3})[a-z\d]{20,})\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\+?\d+")
_SPACED_DIGITS = re.compile(r"\+?\d(?:[\s()./_-]*\d)+")
_TAX_ID = re.compile(r"\b[a-z\d][\s.-]?\d[\d\s.-]{5,9}[\da-z]\b", re.IGNORECASE)


def pseudonym(identifier: str, *, secret: str) -> str:
    """Return a key for a person: the HMAC-SHA-256 of a phone number or of WhatsApp's business-scoped user id.

    The same number always gives the same key, however it is written: with its prefix or, if it is Spanish, without;
    with spaces or as the ``wa_id`` of WhatsApp. Nobody gets the number back without *secret*: keep it apart from the
    records (RGPD 4.5). Raise `BadInput` for an identifier that is empty or no number, or a short secret.

    >>> pseudonym("600 00 00 00", secret="x" * 16) == pseudonym("34600000000", secret="x" * 16)
    True
    """
    import hmac

    problems = {}
    plain = identifier.strip() if isinstance(identifier, str) else ""
    number = _AFTER.sub("", _BEFORE.sub("", plain))
    if not plain:
        problems["identifier"] = "is empty; give a phone number or a business-scoped user id"
    elif not any(character.isalpha() or character == "@" for character in number):
        plain = international(number)
        if not plain:
            problems["identifier"] = (
                "is not a valid phone number; write it with its prefix, as +34 600 000 000"
            )
    if not isinstance(secret, str) or len(secret) < 16:
        problems["secret"] = "is too short: use at least 16 characters, and keep them apart from the records"
    if problems:
        raise BadInput(problems)
    return hmac.new(secret.encode(), plain.encode(), "sha256").hexdigest()


def international(number: str) -> str:
    """Return a phone number as E.164, or nothing if it is none; without a prefix it is Spanish, if that is valid.

    >>> international("600 000 000"), international("0034/600/000/000"), international("33612345678")
    ('+34600000000', '+34600000000', '+33612345678')
    """
    import phonenumbers

    digits = "".join(str(int(character)) for character in number if character.isdecimal())
    prefixed = "+" in number or "＋" in number
    for written in (f"+{digits}",) if prefixed else (digits, f"+{digits}"):
        try:
            found = phonenumbers.parse(written, "ES")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(found):
            return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)
    return ""


def problem_of_key(key: object) -> str:
    """Return what keeps *key* from standing for a person in a record, or nothing (RGPD 4.5).

    >>> problem_of_key("ES.1A2b3C4d5E"), problem_of_key("socio 42")
    ('', '')
    >>> problem_of_key("Juan 600 000 000")
    'holds a phone number; use pseudonym(number, secret=…)'
    """
    problem = problem_of_text(key)
    if problem:
        return problem
    text = str(key).strip()
    scoped = BSUID.fullmatch(text)
    if scoped and not scoped[1].isdecimal():
        return ""
    text = _OPAQUE.sub("", text)
    if any(international(piece) for pieces in (_DIGITS, _SPACED_DIGITS) for piece in pieces.findall(text)):
        return "holds a phone number; use pseudonym(number, secret=…)"
    if "@" in text:
        return "holds an e-mail address or a name; use pseudonym(address, secret=…)"
    if any(is_tax_id(re.sub(r"[\s.]", "", piece)) for piece in _TAX_ID.findall(text)):
        return "holds a NIF, NIE or CIF; use pseudonym(identifier, secret=…)"
    return ""
