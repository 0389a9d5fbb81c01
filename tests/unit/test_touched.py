"""Which articles a page rests on: those that it names, and those of whatever the package shows on it."""

import pytest

from enregla.touched import citations_of, citations_of_pages, own_guide


@pytest.mark.parametrize(
    ("page", "cited"),
    [
        ("Ley ({law}`LSSI 21.1`) y {law}`GDPR 7.3`.", {"LSSI 21", "RGPD 7"}),
        ("Ley ({law}`LSSI 39 bis`, {law}`LSSI anexo f`).", {"LSSI 39 bis", "LSSI anexo f"}),
        (">>> reason.citations\n('RGPD 6.1', 'LOPDGDD 5.1')", {"RGPD 6", "LOPDGDD 5"}),
        ("RGPD 61, LSSI 2 y XRGPD 7", set()),
        ("El caso {case}`ilurobox-2024`.", {"RGPD 6"}),
        ("```{questions} Cuestiones\n```\n", None),
        ("```{wizard}\n```\n", None),
        ("```{verdicts} Avisos\n:purpose: service\n```\n", None),
        ("```{cases} Grupos\n:about: group\n```\n", None),
        ("```{terms} Palabras\n```\n", None),
        ("```{checker}\n```\n", None),
        ("```{drawing} camino-del-permiso\n```\n", None),
        ("```{channels} Canales\n```\n\n```{facts}\n:topic: group\n```\n", set()),
        ("```{clause} no-such-text\n```\n", set()),
    ],
)
def test_the_articles_of_a_page(page, cited):
    found = citations_of(page)
    if cited is None:  # a whole table: some of it is enough
        assert found & {"RGPD 7", "RGPD 5", "LOPDGDD 7"}
    else:
        assert found == cited


def test_only_the_rules_that_the_page_shows_count():
    assert "LSSI 21" in citations_of("```{rules} Publicidad\n:only: C\n```\n")
    assert "LSSI 21" not in citations_of("```{rules} La regla del grupo\n:only: K3\n```\n")


def test_only_the_cases_that_the_page_shows_count():
    page = "```{cases} Casos\n:only: AEPD PS/00345/2024, AEPD PS/00227/2020\n```\n"
    assert citations_of(page) == {"RGPD 32", "RGPD 13", "RGPD 6"}


def test_every_page_of_this_guide_is_read():
    guide = own_guide()
    cited = citations_of_pages(guide)
    assert len(cited) == len(list(guide.rglob("*.md"))) > 100
    assert "LSSI 22" in cited["permiso/bajas.md"]
    assert len(cited["referencia/leyes.md"]) == max(map(len, cited.values()))
