"""The company's data are checked, and every problem is told at once."""

import pytest

from enregla import EXAMPLE, BadInput, Controller


@pytest.mark.parametrize("tax_id", ["B12345674", "12345678Z", "X1234567L", "b-12345674"])
def test_nif_nie_and_cif(tax_id):
    assert Controller(**EXAMPLE | {"tax_id": tax_id}).tax_id == tax_id


@pytest.mark.parametrize("phone", ["600 000 000", "+34 910 000 000", "+351 912 345 678"])
def test_phones(phone):
    assert Controller(**EXAMPLE | {"phone": phone}).phone == phone


@pytest.mark.parametrize(
    "phone", ["Visite http://evil.example +34600000000", "no es un número: 600000000", "600 000 00 y 0"]
)
def test_a_sentence_with_a_number_is_no_phone(phone):
    with pytest.raises(BadInput, match=r"phone: .* is not a valid phone number"):
        Controller(**EXAMPLE | {"phone": phone})


def test_every_problem_at_once():
    with pytest.raises(BadInput) as caught:
        Controller(name=" ", tax_id="B12345675", address=None, email="hola@", phone="12", website="x")
    assert caught.value.problems.keys() == {
        "name",
        "tax_id",
        "address",
        "email",
        "phone",
        "privacy_url",
        "website",
    }
    assert caught.value.problems["name"] == "is empty"
    assert caught.value.problems["tax_id"] == "'B12345675' is not a valid NIF, NIE or CIF"
    assert caught.value.problems["privacy_url"] == "is missing"


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("Sol\nOtro párrafo", "U+000A"),
        ("Sol\x00", "U+0000"),
        ("Sol\ufffe", "U+FFFE"),
        ("Sol\ufdd0", "U+FDD0"),
        ("Sol\U0010ffff", "U+10FFFF"),
        ("Sol\u202egnalP", "U+202E"),
        ("Sol\u200f", "U+200F"),
        ("Sol\u2028Otro", "U+2028"),
        ("Sol\ud800", "U+D800"),
    ],
)
def test_invisible_characters_are_refused(value, found):
    with pytest.raises(BadInput, match=found.replace("+", r"\+")):
        Controller(**EXAMPLE | {"name": value})


def test_ten_megabytes_are_refused_in_one_short_line():
    with pytest.raises(BadInput) as caught:
        Controller(**EXAMPLE | {"name": "x" * 10_000_000})
    assert len(str(caught.value)) < 100


@pytest.mark.parametrize(
    "name", ["Panadería 👩‍🍳 Sol", "O'Higgins & Fills, S.C.P.", "<script>", "{tax_id}", "50 % más"]
)
def test_ordinary_and_odd_text_is_kept(name):
    assert Controller(**EXAMPLE | {"name": name}).name == name


def test_a_controller_cannot_change_after_being_checked():
    with pytest.raises(AttributeError):
        Controller(**EXAMPLE).name = ""
