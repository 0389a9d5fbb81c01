"""A value of the wrong kind gets the error that the docstring names, never a bare one."""

import pytest

from enregla import (
    EXAMPLE,
    BadInput,
    Controller,
    UnknownCase,
    UnknownFact,
    UnknownSource,
    UnknownVersion,
    case,
    draft,
    fact,
    source,
)

SOL = Controller(**EXAMPLE)
WRONG = (None, [], {}, 3, "", "no such thing")


@pytest.mark.parametrize("value", WRONG, ids=repr)
def test_registries_name_what_they_do_not_know(value):
    for look, error in ((fact, UnknownFact), (case, UnknownCase), (source, UnknownSource)):
        with pytest.raises(error):
            look(value)


@pytest.mark.parametrize("value", WRONG, ids=repr)
def test_an_unknown_format_names_the_formats(value):
    with pytest.raises(LookupError, match="the formats are text, markdown"):
        draft("opt-out-line", SOL).to(value)


@pytest.mark.parametrize("value", [[], 3, "", "no such thing"], ids=repr)
def test_an_unknown_version_names_the_versions(value):
    with pytest.raises(UnknownVersion, match="the versions are"):
        draft("opt-out-line", SOL, version=value)


@pytest.mark.parametrize("value", [None, EXAMPLE, tuple(SOL), "Sol"], ids=lambda value: type(value).__name__)
def test_a_document_needs_a_controller(value):
    with pytest.raises(BadInput, match="controller: must be a Controller"):
        draft("opt-out-line", value)
