"""What the search keeps of a page, and how it packs it; how well it answers is tested in a browser."""

from docutils import nodes
from docutils.core import publish_doctree

from enregla.sphinxext.search_index import FIRST, Fields, pack, words
from enregla.sphinxext.search_pages import _shown

PAGE = """
Título
======

Se ve.

.. container:: no-search

   Lo pregunta el recomendador.

.. raw:: html

   <p>crudo</p>

.. comentario
"""


def pages(*texts):
    return [
        Fields({name: words(text) for name in ("title", "description", "headings", "links", "text")})
        for text in texts
    ]


def packed(*texts, stopwords=(), synonyms=None):
    return pack(pages(*texts), str, stopwords, synonyms or {})


def test_what_a_reader_does_not_see_or_is_marked_no_search_is_left_out():
    seen = _shown(publish_doctree(PAGE), (nodes.comment, nodes.raw))
    assert [node.astext() for node in seen if isinstance(node, nodes.Text)] == ["Título", "Se ve."]


def test_a_word_leads_to_its_pages_and_weighs_more_where_it_is_repeated():
    index = packed("grupo de clientes", "lista", "grupo grupo grupo", "canal")
    term = index["terms"].split(" ").index("grupo")
    before = sum(ord(count) - FIRST for count in index["counts"][:term])
    gaps = [ord(gap) - FIRST for gap in index["gaps"][before : before + 2]]
    first, third = index["weights"][before : before + 2]
    assert ord(index["counts"][term]) - FIRST == 2
    assert gaps == [0, 2]
    assert third > first


def test_a_word_of_every_page_is_kept_for_a_few():
    index = packed(*["grupo rgpd raro"] + ["rgpd"] * 200)
    term = index["terms"].split(" ").index("rgpd")
    assert 0 < ord(index["counts"][term]) - FIRST <= 5


def test_ignored_words_are_in_no_index_and_not_needed_inside_a_synonym():
    index = packed(
        "normas de uso", stopwords=["de"], synonyms={"normas de uso, uso": ["Política de Uso", "de uso"]}
    )
    assert "de" not in index["terms"].split(" ")
    assert index["synonyms"] == [[["normas uso", "uso"], ["politica uso", "de uso"]]]


def test_pages_without_words_make_an_empty_index():
    assert packed("", "¿?")["terms"] == ""
