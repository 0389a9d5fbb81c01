"""A file is written whole or not at all, and one that cannot be read says why in one line."""

import os
import stat
from contextlib import suppress
from pathlib import Path

import pytest
from tests.unit.conftest import files_of_one_byte

from enregla import BadInput
from enregla.files import PART, read_text, refuse_to_overwrite, write_whole


def test_what_stood_there_stays_until_the_whole_is_written(tmp_path):
    path = tmp_path / "k.txt"
    path.write_text("old", encoding="utf-8")
    with files_of_one_byte(), pytest.raises(OSError, match="too large") as caught:
        write_whole(path, "new")
    assert caught.value.filename == str(path)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_another_one_is_writing_is_left_alone(tmp_path):
    """Neither a part of the same name nor where a link of that name leads is written to."""
    path, other = tmp_path / "k.txt", tmp_path / "other"
    for part in (tmp_path / f"k.txt{PART}", tmp_path / f"k.txt.{os.getpid()}{PART}"):
        part.symlink_to(other)
        other.write_text("theirs", encoding="utf-8")
        with suppress(OSError):
            write_whole(path, "new")
        assert part.is_symlink()
        assert other.read_text(encoding="utf-8") == "theirs"


def test_text_bytes_permissions_and_links(tmp_path):
    path, link = tmp_path / "k.txt", tmp_path / "link.txt"
    write_whole(path, "ñ\n")
    assert path.read_bytes() == "ñ\n".encode()
    path.chmod(0o600)  # it may hold personal data
    link.symlink_to(path)
    write_whole(link, b"\xff")
    assert link.is_symlink()
    assert path.read_bytes() == b"\xff"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_device_is_written_to_and_not_replaced():
    device = Path(os.devnull)
    before = device.stat()
    write_whole(device, "x")
    assert device.stat().st_ino == before.st_ino
    assert not device.is_file()


def test_a_missing_folder_is_named_by_the_file(tmp_path):
    with pytest.raises(FileNotFoundError) as caught:
        write_whole(tmp_path / "no" / "k.txt", "x")
    assert caught.value.filename == str(tmp_path / "no" / "k.txt")


def test_nothing_is_overwritten_unless_forced(tmp_path):
    with pytest.raises(BadInput, match="--force"):
        refuse_to_overwrite(tmp_path, force=False)
    refuse_to_overwrite(tmp_path, force=True)
    refuse_to_overwrite(tmp_path / "new", force=False)


def test_why_a_file_cannot_be_read(tmp_path):
    latin = tmp_path / "latin.md"
    latin.write_bytes("Panadería".encode("latin-1"))
    for path, why in (
        (tmp_path / "none.md", "does not exist"),
        (tmp_path, "is a folder"),
        (latin, "is not UTF-8 text"),
    ):
        with pytest.raises(BadInput) as caught:
            read_text(path)
        assert list(caught.value.problems) == [str(path)]
        assert why in caught.value.problems[str(path)]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    (tmp_path / "a.toml").write_text("ñ", encoding="utf-8-sig")
    assert read_text(tmp_path / "a.toml") == "ñ"
