"""The examples: all of them are run, the translated ones too."""

import ast
import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
PARSER = doctest.DocTestParser()


def translated_examples(path):
    """The examples of one page, as (Spanish, translated), in the order of the page."""
    with path.open("rb") as stream:
        return [(str(m.id), str(m.string)) for m in read_po(stream) if str(m.id).startswith(">>>")]


CATALOGUES = [
    path
    for path in sorted(ROOT.glob("locale/*/LC_MESSAGES/**/*.po"))
    if path.stem != "api" and translated_examples(path)  # the examples of docstrings run where they stand
]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_translated_examples_do_what_they_show(path):
    text = "\n".join(translation for _, translation in translated_examples(path))
    test = PARSER.get_doctest(text, {}, path.stem, str(path), 0)
    output = []
    result = doctest.DocTestRunner(verbose=False).run(test, out=output.append)
    assert result.failed == 0, "".join(output)
    assert result.attempted == len(test.examples) > 0


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_example_is_translated_line_by_line(path):
    for spanish, translation in translated_examples(path):
        counts = [len(PARSER.get_examples(text)) for text in (spanish, translation)]
        assert counts[0] == counts[1] > 0


def test_a_wrong_translated_example_fails(tmp_path):
    path = tmp_path / "page.po"
    path.write_text('msgid ">>> 1 + 1\\n2"\nmsgstr ">>> 1 + 1\\n3"\n', encoding="utf-8")
    with pytest.raises(AssertionError, match="Expected"):
        test_translated_examples_do_what_they_show(path)


def test_every_example_is_collected():
    """Count the examples in the files, then ask pytest how many it found."""
    pages = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md", ROOT / "LEEME.md"]
    in_pages = sum(
        len(PARSER.get_examples(block))
        for page in pages
        for block in re.findall(
            r"^```(?:\{doctest\}|pycon)\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S
        )
    )
    in_docstrings = 0
    for module in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                in_docstrings += ">>> " in (ast.get_docstring(node) or "")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", "docs", "src", "README.md", "LEEME.md"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    collected = [line for line in done.stdout.splitlines() if "::" in line]
    assert done.returncode == 0, done.stdout
    assert len([line for line in collected if ".md::" in line]) == in_pages > 0
    assert len([line for line in collected if ".py::" in line]) == in_docstrings > 0
