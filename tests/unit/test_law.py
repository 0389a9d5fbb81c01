"""A citation leads to the official text, or the error says where to look."""

import pytest

from enregla.law import UnknownSource, fingerprint, registry, source


@pytest.mark.parametrize(
    ("citation", "official_id", "link"),
    [
        ("RGPD 7.3", "CELEX 32016R0679", "https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj/spa"),
        ("LSSI 21.1", "BOE-A-2002-13758", "https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758#a21"),
        ("LOPDGDD 11.2.a", "BOE-A-2018-16673", "https://www.boe.es/buscar/act.php?id=BOE-A-2018-16673#a1-3"),
        ("ET 20 bis", "BOE-A-2015-11430", "https://www.boe.es/buscar/act.php?id=BOE-A-2015-11430#a20bis"),
        (
            "LO 1/1982 7.5",
            "BOE-A-1982-11196",
            "https://www.boe.es/buscar/act.php?id=BOE-A-1982-11196#:~:text=Art%C3%ADculo%20s%C3%A9ptimo",
        ),
        ("LSSI anexo f", "BOE-A-2002-13758", "https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758"),
    ],
)
def test_citation_resolves(citation, official_id, link):
    cited = source(citation)
    assert (cited.official_id, cited.link()) == (official_id, link)


def test_english_readers_see_gdpr():
    assert source("RGPD 4.11").label("en") == "GDPR 4.11"
    assert source("GDPR 4.11").label("es") == "RGPD 4.11"
    assert source("LSSI 21.1").label("en") == "LSSI 21.1"
    assert source("RGPD 4.11").title("en").endswith("General Data Protection Regulation")
    assert source("RGPD 4.11").link("en").endswith("/art_4/oj/eng")


@pytest.mark.parametrize(
    ("citation", "problem", "nearest"),
    [
        ("LSI 21.1", "LSI is not in sources.toml", "LSSI 21.1"),
        ("LSSI 23", "LSSI has no article 23", "LSSI 22"),
        ("LSSI 21.4", "article 21 has no paragraph 4", "LSSI 21.2"),
        ("RGPD 13.1.g", "article 13 has no paragraph 1.g", "RGPD 13.1.a"),
        ("RGPD 6.1.z", "article 6 has no paragraph 1.z", "RGPD 6.1"),
        ("Constitución 18", "Constitución is not in sources.toml", ""),
        ("", "is not in sources.toml", ""),
    ],
)
def test_unknown_source_names_the_nearest(citation, problem, nearest):
    with pytest.raises(UnknownSource) as caught:
        source(citation)
    assert problem in str(caught.value)
    named = str(caught.value).rsplit("the nearest is ", 1)[1]
    assert source(named), "the nearest one exists"
    if nearest:
        assert named.startswith(nearest[:4])


def test_every_article_has_the_hash_of_its_official_text():
    for law, head in registry().items():
        for article, row in head["articles"].items():
            hashes = row.get("sha256", {})
            assert head["kind"] == "terms" or hashes, f"{law} {article}"
            assert hashes.keys() <= {"es", "en"}
            assert all(len(value) == 64 for value in hashes.values())
            assert head["kind"] == "terms" or len(source(f"{law} {article}").sha256) == 64
        assert {"title", "link", "official_id", "version", "checked"} <= head.keys()


def test_fingerprint_ignores_spacing_and_front_matter_only():
    assert fingerprint("1. Queda prohibido.") != fingerprint("1. Queda permitido.")
    assert fingerprint("---\nlaw: x\n---\n\nUno  dos\n") == fingerprint("Uno dos")
