"""A file is written whole or not at all."""

from pathlib import Path

import pytest

from newsroom.files import write_whole


def test_text_is_written_as_utf_8_in_a_folder_made_for_it(tmp_path: Path) -> None:
    path = write_whole(tmp_path / "out" / "a.md", "été\n")
    assert path.read_bytes() == "été\n".encode()


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = write_whole(tmp_path / "a.md", "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "new \ud800")
    assert [file.name for file in tmp_path.iterdir()] == ["a.md"]
    assert path.read_text() == "old"


def test_permissions_are_those_of_the_file_replaced_or_of_any_new_one(tmp_path: Path) -> None:
    path, ordinary = write_whole(tmp_path / "a.md", "x"), tmp_path / "b.md"
    ordinary.touch()
    assert path.stat().st_mode == ordinary.stat().st_mode
    path.chmod(0o600)
    write_whole(path, "y")
    assert path.stat().st_mode & 0o777 == 0o600
