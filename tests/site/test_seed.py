"""Every claim that circulates has its corrected answer on a page, with its law."""

import pytest
from tests.expected.seed import ANSWERED


@pytest.mark.parametrize("row", ANSWERED)
def test_each_claim_is_answered_with_its_law(site, row):
    page, citations, words = ANSWERED[row]
    (name,) = (name for name in site.pages["es"] if name.endswith(f"/{page}.html"))
    article = site.page("es", name).find("article")
    cited = {link.get_text() for link in article.select("a.enregla-law")}
    text = " ".join(article.get_text().split())
    assert set(citations) <= cited
    for phrase in words:
        assert phrase in text, phrase


def test_every_row_is_there_and_the_undated_figure_is_not(site):
    assert set(ANSWERED) == set(range(2, 33))
    for name in site.pages["es"]:
        text = site.page("es", name).get_text()
        # The registry keeps the figure with its date and its doubt; no page states it.
        assert ("100.000 millones" in text) == (name == "referencia/datos-de-whatsapp.html")
