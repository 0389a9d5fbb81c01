"""How often the checker and `is_opt_out` are right; `nox -s bench` prints the tables, the unit tests hold the bars."""

import pytest
from tests.scores import LABELLED, notices, opt_out_scores, printed, scores


@pytest.mark.parametrize("path", sorted(LABELLED.glob("notices_*.toml")), ids=lambda path: path.stem)
def test_check(path, capsys):
    with capsys.disabled():
        print(f"\ncheck(), {len(notices(path))} notices of {path.stem}\n{printed(scores(path))}")


@pytest.mark.parametrize("path", sorted(LABELLED.glob("opt_out_*.tsv")), ids=lambda path: path.stem)
def test_is_opt_out(path, capsys):
    with capsys.disabled():
        print(f"\nis_opt_out(), {path.stem}\n{printed(opt_out_scores(path.stem.removeprefix('opt_out_')))}")
