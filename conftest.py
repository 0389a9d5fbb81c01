"""Runs the examples of the pages (`{doctest}`) and of both READMEs (`pycon`) as tests."""

from collections.abc import Iterable

from sybil import Document, Region, Sybil
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.parsers.abstract.doctest import DocTestStringParser
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer
from sybil.parsers.myst import DocTestDirectiveParser


def pycon(document: Document) -> Iterable[Region]:
    """Find the examples in fences marked `pycon`, which Sybil's own Markdown parser does not read."""
    parse = DocTestStringParser(DocTestEvaluator())
    for fence in FencedCodeBlockLexer("pycon")(document):
        source = fence.lexemes["source"]
        for region in parse(source, document.path):
            region.adjust(fence, source)
            yield region


pytest_collect_file = Sybil(
    parsers=[DocTestDirectiveParser(), pycon], patterns=["*.md"], excludes=["CHANGELOG.md", "CONTRIBUTING.md"]
).pytest()
