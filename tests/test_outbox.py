"""A story's folder is there whole, or the one before it is."""

import os
from pathlib import Path

import pytest

from newsroom.job.books import Entry
from newsroom.job.outbox import replace_folder, supersede, sweep
from tests.newsrooms import make


def test_a_folder_takes_the_place_of_an_earlier_one_whole(tmp_path: Path) -> None:
    replace_folder(tmp_path / "a", {"x": "1", "y": "2"})
    replace_folder(tmp_path / "a", {"x": "3"})
    assert {path.name: path.read_text() for path in (tmp_path / "a").iterdir()} == {"x": "3"}
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_write_that_fails_leaves_the_earlier_folder_and_nothing_else(tmp_path: Path) -> None:
    replace_folder(tmp_path / "a", {"x": "1"})
    with pytest.raises(UnicodeEncodeError):
        replace_folder(tmp_path / "a", {"x": "2", "y": "\ud800"})
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a" / "x").read_text() == "1"


def test_what_a_killed_process_left_is_swept_away(tmp_path: Path) -> None:
    house = make(tmp_path)
    (house.outbox / "ready" / ".a.part").mkdir(parents=True)
    (house.outbox / "ready" / "a").mkdir()
    sweep(house)
    assert [path.name for path in (house.outbox / "ready").iterdir()] == ["a"]


def version(number: int) -> Entry:
    key = f"{number}" * 8
    return Entry.model_construct(
        key=key, first="1" * 8, version=number, folder=f"ready/a-v{number}", withdrawn=(), changes=()
    )


def test_a_folder_that_another_version_puts_apart_at_the_same_time_is_left_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two versions that ended at once: one had lost a try, for the folder it was to mark had just been moved."""
    house = make(tmp_path)
    replace_folder(house.outbox / "ready" / "a-v1", {"x": "1"})
    sync = os.fsync

    def moved(file: int) -> None:
        sync(file)
        (house.outbox / "ready" / "a-v1").rename(tmp_path / "moved")

    monkeypatch.setattr("newsroom.files.os.fsync", moved)
    told = supersede(house, (version(1), version(2)))
    assert told["1" * 8]["folder"] == "superseded/a-v1"
