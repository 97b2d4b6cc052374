"""The database of a newsroom: made once, mended where it is of an earlier version, and locks that keep others out."""

import multiprocessing
import threading
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from newsroom.job.archive import Archive
from newsroom.job.database import Database
from tests.newsrooms import STORY, item


def url(database: str) -> str:
    return database.replace("postgresql:", "postgresql+psycopg:")


def test_books_of_an_earlier_version_get_the_columns_they_lack(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'a.sqlite'}"
    with Archive(address) as archive:
        entry = archive.take(item(STORY))
        with archive.engine.begin() as connection:
            connection.execute(sa.text("ALTER TABLE fidele_stories DROP COLUMN starts"))
            connection.execute(sa.text("ALTER TABLE fidele_stories DROP COLUMN cost"))
    with Archive(address) as archive:
        assert archive.entries() == [entry]


def opened(address: str, start: Any) -> None:
    start.wait(30)
    Archive(address).close()


def test_processes_that_start_together_make_the_tables_once(database: str) -> None:
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(4)
    processes = [context.Process(target=opened, args=(url(database), start)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0, 0]


def test_a_story_is_held_by_one_worker_at_a_time(database: str) -> None:
    told: list[str] = []

    def other() -> None:
        with two.holding("story"):
            told.append("other")

    with Database(url(database)) as one, Database(url(database)) as two:
        with one.holding("story"):
            thread = threading.Thread(target=other)
            thread.start()
            with two.holding("another story"):
                thread.join(0.3)
                told.append("one")
        thread.join(10)
    assert told == ["one", "other"]
