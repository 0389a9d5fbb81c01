"""The key of a person hides who it is, and the same number always has the same one."""

import hashlib
import uuid

import pytest

from enregla import BadInput, pseudonym
from enregla.pseudonyms import problem_of_key

SECRET = "a long secret of this company"
WRITTEN = (
    "+34 600-000-000",
    "+34600000000",
    "600000000",
    "600 00 00 00",
    "0034600000000",
    "34600000000",
    "(+34) 600.000.000",
    "+34/600/000000",
    "\u202a+34 600 00 00 00\u202c",
    "６００ ０００ ０００",
    "tel:+34600000000",
    "whatsapp:+34600000000",
    "https://wa.me/34600000000",
    "34600000000@s.whatsapp.net",
)


def test_the_same_number_has_the_same_key_however_it_is_written():
    assert len({pseudonym(number, secret=SECRET) for number in WRITTEN}) == 1
    french = ("33612345678", "+33 6 12 34 56 78", "0033612345678")
    assert len({pseudonym(number, secret=SECRET) for number in french}) == 1


def test_the_key_hides_the_number():
    key = pseudonym("+34600000000", secret=SECRET)
    assert len(key) == 64
    assert key != pseudonym("+34600000000", secret=SECRET + "!")
    assert key != pseudonym("+34600000001", secret=SECRET)


def test_a_business_scoped_user_id_has_a_key_of_its_own():
    scoped = "US.13491208655302741918"
    key = pseudonym(scoped, secret=SECRET)
    assert key == pseudonym(f" {scoped} ", secret=SECRET)
    assert key != pseudonym("ES.13491208655302741918", secret=SECRET)


@pytest.mark.parametrize("identifier", [" ", "", None, 600000000, "12345", "+34 600", "---", "2026-11-24"])
def test_what_is_nobody_has_no_key(identifier):
    with pytest.raises(BadInput) as caught:
        pseudonym(identifier, secret="short")
    assert caught.value.problems.keys() == {"identifier", "secret"}


def test_a_secret_is_text():
    with pytest.raises(BadInput, match="secret"):
        pseudonym("+34600000000", secret=None)


@pytest.mark.parametrize(
    "key",
    [
        *WRITTEN,
        "(34) 600-000-000",
        "600.00.00.00",
        "0034/600/000/000",
        "600_000_000",
        "Juan 600000000",
        "Juan600000000 2026",
        "33612345678 Marie",
        "ES.600000000",
        "ana@example.org",
        "12345678Z",
        "12.345.678-Z",
        "Ana, 12345678z",
        "X1234567L",
        "B-12345674",
        "",
        " ",
        "two\nlines",
        None,
        42,
    ],
    ids=ascii,
)
def test_a_key_says_nothing_of_the_person(key):
    assert problem_of_key(key)


@pytest.mark.parametrize(
    "key",
    [
        "key",
        "socio-42",
        "customer 2026-000113",
        "form 2026-113 of 2026-11-24",
        "ES.1A2b3C4d5E",
        "US.13491208655302741918",
        "01J9ZQ8M3T5V7X9Z1B3D5F7H9K",
        *(str(uuid.UUID(bytes=hashlib.md5(bytes([n])).digest())) for n in range(50)),
        *(pseudonym(f"+34 600 000 0{n}", secret=SECRET) for n in range(10, 60)),
    ],
)
def test_a_code_is_a_key(key):
    assert not problem_of_key(key)
