"""The rate of all workers together, and the budget of a day."""

import asyncio
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from newsroom.job.database import Database
from newsroom.job.pace import DaySpent, Pacer
from story.errors import BudgetSpent
from tests.newsrooms import make
from writers.budget import Cost

MORNING = datetime(2025, 3, 30, 1, 0, tzinfo=ZoneInfo("Europe/Paris")).timestamp()
"""An hour before the clocks go forward: this day has 23 hours."""


class Clocked(Database):
    """Books whose clock stands where it is put."""

    now = MORNING

    def clock(self, connection: Any) -> float:
        return self.now


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Clocked]:
    with Clocked(f"sqlite:///{tmp_path / 'a.sqlite'}") as database:
        yield database


def pacer(books: Database, folder: Path, **limits: float) -> Pacer:
    lines = "".join(f"{name} = {value}\n" for name, value in limits.items())
    return Pacer(make(folder, settings=f'[newsroom]\ntime_zone = "Europe/Paris"\n[limits]\n{lines}'), books)


def test_no_minute_has_more_calls_than_the_limit_whoever_makes_them(books: Clocked, tmp_path: Path) -> None:
    one, two = (pacer(books, tmp_path, requests_per_minute=60) for _ in range(2))
    at = [books.now + each.reserve() for _ in range(90) for each in (one, two)]
    busiest = max(sum(begin <= other < begin + 60 for other in at) for begin in at)
    assert busiest <= 61
    assert max(at) - min(at) == pytest.approx(178, abs=2)


def test_a_pause_is_not_made_up_for(books: Clocked, tmp_path: Path) -> None:
    """Calls that were not made in a quiet hour may not be made all at once afterwards."""
    pace = pacer(books, tmp_path, requests_per_minute=60)
    pace.reserve()
    books.now += 3600
    waits = [pace.reserve() for _ in range(10)]
    assert waits[:2] == [0, 0]
    assert waits[-1] == pytest.approx(8, abs=0.1)


def test_tokens_are_let_in_by_what_calls_turned_out_to_use(books: Clocked, tmp_path: Path) -> None:
    pace = pacer(books, tmp_path, tokens_per_minute=6000)
    begun = books.now
    for _ in range(100):
        books.now += pace.reserve(100)
        pace.settle(100, None, Cost(100, 200))
    assert books.now - begun == pytest.approx(100 * 300 / 6000 * 60, rel=0.05)


def test_a_call_that_never_answered_gives_its_tokens_back(books: Clocked, tmp_path: Path) -> None:
    pace = pacer(books, tmp_path, tokens_per_minute=6000)
    pace.reserve(6000)
    pace.settle(6000, None, Cost(0, 0))
    assert pace.reserve(6000) == 0
    assert pace.reserve(1) == pytest.approx(59, abs=0.1)


@pytest.mark.parametrize(
    ("limits", "used"),
    [({"calls_per_day": 3}, 0), ({"tokens_per_day": 300}, 50), ({"money_per_day": 0.29}, 50)],
)
def test_a_days_budget_ends_the_calls_until_midnight(
    limits: dict[str, float], used: int, books: Clocked, tmp_path: Path
) -> None:
    one, two = (pacer(books, tmp_path, **limits) for _ in range(2))
    for each in (one, two, one):
        each.reserve(50, 0.05)
        each.settle(50, 0.05, Cost(50, used, money=0.1))
    with pytest.raises(DaySpent, match="goes on tomorrow") as told:
        one.reserve(50, 0.05)
    assert told.value.seconds == 22 * 3600
    books.now += told.value.seconds
    assert one.reserve(50, 0.05) == 0


def test_a_day_that_is_not_spent_lets_a_story_begin(books: Clocked, tmp_path: Path) -> None:
    pace = pacer(books, tmp_path, calls_per_day=2)
    pace.reserve()
    pace.check()
    pace.reserve()
    with pytest.raises(DaySpent):
        pace.check()


async def test_money_that_is_limited_is_not_spent_at_an_unknown_price(books: Clocked, tmp_path: Path) -> None:
    with pytest.raises(BudgetSpent, match="no price"):
        await pacer(books, tmp_path, money_per_day=1).turn(100, None)


def test_who_sets_no_limit_is_asked_for_no_patience(books: Clocked, tmp_path: Path) -> None:
    assert pacer(books, tmp_path).limits.unpaced
    assert not pacer(books, tmp_path, tokens_per_day=5).limits.unpaced


async def test_workers_that_share_a_database_hold_the_rate_in_real_time(database: str, tmp_path: Path) -> None:
    """Ten a second for three seconds, through two sets of books, from six at once."""
    at: list[float] = []

    async def work(pace: Pacer) -> None:
        while len(at) < 30:
            await pace.turn(10, None)
            at.append(asyncio.get_running_loop().time())

    address = database.replace("postgresql:", "postgresql+psycopg:")
    with Database(address) as here, Database(address) as there:
        paces = [pacer(books, tmp_path, requests_per_minute=600) for books in (here, there)]
        begun = asyncio.get_running_loop().time()
        await asyncio.gather(*(work(pace) for pace in paces * 3))
    # The first second's worth may be made at once.
    assert sorted(at)[29] - begun >= 1.85
