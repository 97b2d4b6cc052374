"""Workers that live and those that do not: whose work is taken up, and whose must not be."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from newsroom.job import living
from newsroom.job.database import Database
from newsroom.job.living import alive, beat, leave
from tests.newsrooms import until
from tests.postgres import Postgres


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Database]:
    with Database(f"sqlite:///{tmp_path / 'a.sqlite'}") as database:
        yield database


def silent(books: Database, name: str, silence: float | None) -> list[str]:
    taken: list[str] = []
    beat(books, name, silence, taken.extend)
    return sorted(taken)


def test_the_work_of_a_worker_that_falls_silent_is_taken_up_once(books: Database) -> None:
    assert silent(books, "a", 30) == []
    assert silent(books, "b", -1) == ["a", "b"]
    assert silent(books, "c", 30) == []


def test_what_a_worker_leaves_unfinished_is_taken_up_without_waiting(books: Database) -> None:
    """It may never come back by that name: the next container has another."""
    beat(books, "a", None, print)
    leave(books, "a")
    assert silent(books, "b", 30) == ["a"]
    assert silent(books, "b", 30) == []


def test_work_that_could_not_be_taken_up_is_taken_up_the_next_time(books: Database) -> None:
    def broken(names: list[str]) -> None:
        raise RuntimeError("killed")

    silent(books, "a", None)
    with pytest.raises(RuntimeError):
        beat(books, "b", -1, broken)
    assert silent(books, "b", -1) == ["a", "b"]


def test_nobody_is_judged_where_the_database_was_slow_to_answer(
    books: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others may have been kept waiting as long, and be at work."""
    silent(books, "a", None)
    monkeypatch.setattr(living, "BEAT", -1.0)
    assert silent(books, "b", -1) == []


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slow enough that a thread which a busy machine lets wait is not taken for dead."""
    monkeypatch.setattr(living, "BEAT", 0.1)
    monkeypatch.setattr(living, "SILENCE", 1.0)


def test_workers_give_signs_of_life_as_long_as_they_live(books: Database, quick: None) -> None:
    taken: list[str] = []
    beat(books, "dead", None, print)
    with alive(books, "a", taken.extend), alive(books, "b", taken.extend):
        until(lambda: bool(taken))
    assert taken == ["dead"]


def test_a_database_that_was_away_makes_nobody_dead(database: str, postgres: Postgres, quick: None) -> None:
    """Else each worker would take up what the others are at, the moment it is back."""
    taken: list[str] = []
    with (
        Database(database.replace("postgresql:", "postgresql+psycopg:")) as books,
        alive(books, "a", taken.extend),
        alive(books, "b", taken.extend),
    ):
        time.sleep(1.2)
        postgres.stop()
        time.sleep(1.2)
        postgres.start()
        time.sleep(2.0)
        with books.engine.connect() as connection:
            assert connection.execute(sa.text("select count(*) from fidele_workers")).scalar_one() == 2
    assert taken == []
