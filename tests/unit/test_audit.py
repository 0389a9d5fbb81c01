"""When an official text changes, everything that rests on it is named."""

import pytest

from enregla import BadInput
from enregla.audit import article_name, check_sources
from enregla.law import registry

TEXT = '---\nlaw: "x"\nidentifier: "{identifier}"\narticle: "{article}"\nlanguage: "es"\n---\n\n{body}\n'


@pytest.fixture
def changed(tmp_path):
    """A folder with one article whose words are not those we cited."""
    (tmp_path / "texts").mkdir()
    text = TEXT.format(identifier="BOE-A-2002-13758", article="21", body="1. Queda permitido.")
    (tmp_path / "texts" / "lssi-art-021.md").write_text(text, encoding="utf-8")
    pages = tmp_path / "pages"
    (pages / "permiso").mkdir(parents=True)
    (pages / "permiso" / "publicidad.md").write_text("Ley ({law}`LSSI 21.1`).", encoding="utf-8")
    (pages / "otra.md").write_text("Ley ({law}`LSSI 22.1`).", encoding="utf-8")
    (pages / "texto.md").write_text("```{clause} existing-customer-notice\n```\n", encoding="utf-8")
    (pages / "textos.md").write_text("```{clauses} group-rules opt-out-line\n```\n", encoding="utf-8")
    (pages / "reglas.md").write_text("```{rules} Las reglas\n:only: C\n```\n", encoding="utf-8")
    (pages / "canales.md").write_text("```{channels} Los canales\n```\n", encoding="utf-8")
    return tmp_path


def test_a_change_names_rules_clauses_and_pages(changed):
    findings = {finding.provision: finding for finding in check_sources(changed / "texts", changed / "pages")}
    found = findings["LSSI 21"]
    assert found.state == "changed"
    assert {"C1", "C3", "Q5", "S4"} <= set(found.rules)
    assert "U1" not in found.rules
    assert {"commercial-consent", "existing-customer-notice", "opt-out-line"} <= set(found.clauses)
    assert found.pages == ("permiso/publicidad.md", "reglas.md", "texto.md", "textos.md")
    missing = findings["LSSI 22"]
    assert missing.state == "missing"
    assert "U1" not in missing.rules
    assert "opt-out-line" in missing.clauses
    assert "otra.md" in missing.pages
    assert len(findings) == sum(
        "sha256" in row for head in registry().values() for row in head["articles"].values()
    )


def test_a_folder_without_texts_is_an_error(tmp_path):
    with pytest.raises(BadInput, match="holds no official text"):
        check_sources(tmp_path)


def test_the_pages_are_those_of_the_checkout_when_none_are_given(changed):
    found = next(each for each in check_sources(changed / "texts") if each.provision == "LSSI 21")
    assert {"permiso/publicidad.md", "referencia/reglas.md", "referencia/leyes.md"} <= set(found.pages)


def test_an_installed_package_has_no_pages_beside_it(changed, monkeypatch):
    monkeypatch.setattr("enregla.touched.__file__", "/usr/lib/python3/site-packages/enregla/touched.py")
    assert not any(each.pages for each in check_sources(changed / "texts"))


def test_a_text_that_is_not_what_it_should_be_is_named(changed):
    path = changed / "texts" / "rgpd.md"
    path.write_text('---\nidentifier: "BOE-A-2002-13758"\nlanguage: "es"\n---\n', encoding="utf-8")
    with pytest.raises(BadInput, match=r"rgpd\.md: has no article in its front matter"):
        check_sources(changed / "texts")
    path.write_text('---\nidentifier: "BOE-A-2002-13758"\narticle: "21"\n---\n', encoding="utf-8")
    with pytest.raises(BadInput, match=r"rgpd\.md: has no language in its front matter"):
        check_sources(changed / "texts")
    path.write_bytes(b"\xff")
    with pytest.raises(BadInput, match=r"rgpd\.md: is not UTF-8 text"):
        check_sources(changed / "texts")
    path.write_text("Notas", encoding="utf-8")  # no official text: left alone
    (changed / "pages" / "otra.md").write_bytes(b"\xff")
    with pytest.raises(BadInput, match=r"otra\.md: is not UTF-8 text"):
        check_sources(changed / "texts", changed / "pages")


@pytest.mark.parametrize(
    ("official", "ours"),
    [("13", "13"), ("séptimo", "7"), ("39 bis", "39 bis"), ("Anexo, letra f)", "anexo f")],
)
def test_article_names(official, ours):
    assert article_name(official) == ours
