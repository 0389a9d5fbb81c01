"""A consent is drafted only where consent is what the message needs."""

import pytest

from enregla import EXAMPLE, BadInput, ConsentNotTheBasis, Controller, basis_of, draft

SOL = Controller(**EXAMPLE)

#: Written from RGPD 6.1 and LSSI 21, not read from the code: purpose, audience -> letter, notice instead.
EXPECTED = {
    ("service", "strangers"): ("b", "first-layer"),
    ("appointment", "acquainted"): ("b", "first-layer"),
    ("support", "public"): ("b", "first-message"),
    ("emergency", "members"): ("d", "first-layer"),
    ("work", "staff-company-phone"): ("b", "staff-policy"),
    ("commercial", "staff-own-phone"): ("b", "staff-policy"),
}


@pytest.mark.parametrize(("purpose", "audience"), EXPECTED)
def test_a_consent_for_what_needs_none_is_refused(purpose, audience):
    article, instead = EXPECTED[purpose, audience]
    assert basis_of(purpose, audience).article == article
    with pytest.raises(ConsentNotTheBasis) as caught:
        draft("commercial-consent", SOL, products="pan", purpose=purpose, audience=audience)
    assert caught.value.instead == instead
    assert caught.value.citations[0] == f"RGPD 6.1.{article}"
    assert instead in str(caught.value)
    assert caught.value.why in str(caught.value)


def test_the_refusal_speaks_the_language_of_the_text():
    with pytest.raises(
        ConsentNotTheBasis, match=r"Do not ask for consent: .* \[GDPR 6.1.b; GDPR 7.4\] Inform with"
    ):
        draft("commercial-consent", SOL, "en", products="bread", purpose="service")


@pytest.mark.parametrize(
    "products",
    [
        "recordatorios de citas",
        "Facturas",
        "avisos de entregas",
        "appointment reminders",
        "nóminas",
        "pedidos y facturas",
        "mensajes sobre su pedido",
        "estado de su pedido",
        "Notificaciones de pedidos, entregas y facturas",
        "order updates",
        "updates on your order",
        "atención al cliente",
        "customer support",
        "work schedules",
        "horarios de trabajo",
        "cambios de turno del personal",
    ],
)
def test_typing_a_service_as_the_product_is_refused(products):
    with pytest.raises(ConsentNotTheBasis):
        draft("commercial-consent", SOL, products=products)


@pytest.mark.parametrize(
    "products",
    [
        "pan y bollería",
        "software de facturación",
        "menús a domicilio",
        "citas a ciegas",
        "pedidos y ofertas",
        "ropa de trabajo",
        "cursos de atención al cliente",
        "reservas de vinos y aceites",
        "work boots",
        "delivery boxes",
    ],
)
def test_advertising_is_drafted(products):
    assert products in str(draft("commercial-consent", SOL, products=products))
    assert draft("commercial-consent", SOL, products="citas", purpose="commercial")


def test_every_problem_of_the_question_at_once():
    with pytest.raises(BadInput) as caught:
        draft("commercial-consent", SOL, products="pan", purpose="spam", audience="everybody")
    assert caught.value.problems.keys() == {"purpose", "audience"}


def test_an_option_does_not_hide_what_the_consent_is_for():
    with pytest.raises(ConsentNotTheBasis):
        draft("commercial-consent", SOL, products="citas", profiling=True)
