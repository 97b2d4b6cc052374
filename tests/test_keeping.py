"""What is past its time is thrown away, and nothing else."""

import time
from datetime import UTC, datetime
from pathlib import Path

from dbos import DBOS

from newsroom.job.archive import Archive
from newsroom.job.engine import engine
from newsroom.job.keeping import DAY, tidy
from tests.newsrooms import LIMITS, OTHER, STORY, item, make

SHORT = LIMITS + "[retention]\narticles = 2\nbooks = 4\nqueue = 1\n"


def test_folders_go_first_then_the_books_and_the_text_is_then_a_new_story(tmp_path: Path) -> None:
    house = make(tmp_path, STORY, settings=SHORT)
    with engine(house) as at_work:
        at_work.take_in(datetime.now(UTC))
        at_work.finish()
        (entry,) = at_work.archive.entries()
        tidy(house, at_work.archive, time.time() + 1.9 * DAY)
        assert (house.outbox / str(entry.folder) / "article.md").is_file()
        tidy(house, at_work.archive, time.time() + 2.1 * DAY)
        assert not (house.outbox / str(entry.folder)).exists()
        assert at_work.archive.take(item(STORY, "elsewhere.txt")) is None
        tidy(house, at_work.archive, time.time() + 4.1 * DAY)
        assert at_work.archive.entries() == []
        assert at_work.archive.take(item(STORY, "elsewhere.txt"))


def test_what_is_still_to_be_written_is_kept_whatever_its_age(tmp_path: Path) -> None:
    house = make(tmp_path, settings=SHORT)
    with engine(house) as at_work:
        at_work.archive.take(item(STORY))
        tidy(house, at_work.archive, time.time() + 99 * DAY)
        assert len(at_work.archive.entries()) == 1


def test_finished_work_leaves_the_queue(tmp_path: Path) -> None:
    house = make(tmp_path, STORY, OTHER, settings=SHORT)
    with engine(house) as at_work:
        at_work.take_in(datetime.now(UTC))
        at_work.finish()
        while DBOS.list_workflows(status=["PENDING", "ENQUEUED"]):
            time.sleep(0.05)  # A story is done in the books a moment before its workflow is.
        before = len(DBOS.list_workflows())
        tidy(house, at_work.archive, time.time() + 0.9 * DAY)
        assert len(DBOS.list_workflows()) == before >= 3
        tidy(house, at_work.archive, time.time() + 1.1 * DAY)
        assert DBOS.list_workflows() == []


def test_a_newsroom_keeps_its_articles_and_books_unless_told_otherwise(tmp_path: Path) -> None:
    house = make(tmp_path, STORY)
    with engine(house) as at_work:
        at_work.take_in(datetime.now(UTC))
        at_work.finish()
        tidy(house, at_work.archive, time.time() + 9999 * DAY)
        (entry,) = at_work.archive.entries()
        assert (house.outbox / str(entry.folder) / "article.md").is_file()


def test_the_draft_of_a_story_is_forgotten_with_its_last_version(tmp_path: Path) -> None:
    with Archive(f"sqlite:///{tmp_path / 'a.sqlite'}") as archive:
        first = archive.take(item(STORY))
        second = archive.take(item(STORY.replace("38", "41"), "b.txt"))
        assert first
        assert second
        archive.keep_post(first.key, "{}")
        archive.strike(first.key)
        assert archive.post(first.key) == "{}"
        archive.strike(second.key)
        assert archive.post(first.key) is None
