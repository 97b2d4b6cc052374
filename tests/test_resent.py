"""A text that comes again: held where it is to be, and the newest alone among the ready."""

import os
import threading
from pathlib import Path
from typing import Any

import pytest

from newsroom.job import publishing, writing
from newsroom.job.archive import Archive
from newsroom.job.books import Entry
from newsroom.job.house import House
from newsroom.job.wordpress import PublishingRefused
from tests.newsrooms import LIMITS, STORY, books, item, lay, make, work

EMBARGO = "SOUS EMBARGO jusqu’au mardi 8 avril 2025 à 6 heures\n\n"
ADDED = STORY + "Un marin a été blessé mardi lors des essais de la grue, selon les pompiers.\n"


def places(house: House) -> dict[int, tuple[str, str]]:
    """Of each version its state, and the folder of the outbox its article is in."""
    return {each.version: (each.state, str(each.folder).partition("/")[0]) for each in books(house)}


@pytest.mark.parametrize("name", ["1.txt", "2.txt"])
def test_an_embargo_that_comes_later_takes_the_article_away_from_the_ready(name: str, tmp_path: Path) -> None:
    house = make(tmp_path, STORY)
    work(house)
    lay(tmp_path / "in" / name, EMBARGO + STORY)
    work(house)
    assert places(house) == {1: ("replaced", "superseded"), 2: ("done", "held")}


def test_it_does_so_before_the_new_version_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house = make(tmp_path, STORY)
    work(house)
    write = writing.write

    def look(house: House, entry: Entry, *rest: Any) -> dict[str, Any]:
        assert not list(house.outbox.glob("ready/*"))
        return write(house, entry, *rest)

    monkeypatch.setattr(writing, "write", look)
    lay(tmp_path / "in" / "2.txt", EMBARGO + STORY)
    work(house)
    assert places(house)[2] == ("done", "held")


def test_an_embargo_is_lifted_by_the_file_that_had_it_and_by_no_other(tmp_path: Path) -> None:
    house = make(tmp_path, EMBARGO + STORY)
    work(house)
    lay(tmp_path / "in" / "2.txt", STORY)
    work(house)
    assert places(house) == {1: ("done", "held")}
    lay(tmp_path / "in" / "1.txt", STORY)
    work(house)
    assert places(house) == {1: ("replaced", "superseded"), 2: ("done", "ready")}


def test_of_two_versions_that_end_at_the_same_time_one_is_among_the_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = make(tmp_path, STORY, ADDED, settings=LIMITS + "at_once = 2\n")
    both, write = threading.Barrier(2), writing.write

    def written(*given: Any) -> dict[str, Any]:
        values = write(*given)
        both.wait(20)
        return values

    monkeypatch.setattr(writing, "write", written)
    work(house)
    assert places(house) == {1: ("replaced", "superseded"), 2: ("done", "ready")}


def test_the_draft_of_a_version_is_not_made_over_that_of_a_later_one(tmp_path: Path) -> None:
    house = make(tmp_path, STORY, ADDED)
    work(house)
    first = min(books(house), key=lambda entry: entry.version)
    with Archive(house.database_url) as archive, pytest.raises(PublishingRefused, match="later version"):
        publishing.draft(house, archive, first.key)


def test_of_two_texts_in_a_folder_the_one_that_was_laid_there_last_is_the_newer(tmp_path: Path) -> None:
    house = make(tmp_path, ADDED, STORY.replace("38", "41"))
    os.utime(tmp_path / "in" / "2.txt", (1_000_000_000, 1_000_000_000))
    work(house)
    assert {each.version: "41" in each.text for each in books(house)} == {1: True, 2: False}


def test_what_could_not_be_begun_does_not_keep_the_same_text_from_being_written(tmp_path: Path) -> None:
    house = make(tmp_path)
    house.state.mkdir()
    with Archive(house.database_url) as archive:
        archive.refuse(item(STORY, "feed 1"), "the item has no link to a page")
        assert archive.take(item(STORY + "\n", "feed 2"))
