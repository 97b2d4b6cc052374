"""The pace at which all workers together ask a model, and what they may spend of it in a day."""

import asyncio
import threading
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from newsroom.job.database import META, Database
from newsroom.job.house import House
from story.errors import BudgetSpent, StoryError
from writers.budget import Cost

SLACK = 1.0
"""Seconds' worth of calls that may be made at once after a pause: a sixtieth of a minute's."""
MINUTE = 60.0
_LEARNS = 0.1
"""Weight of the last call in what the next is expected to use."""
_NEXT = sa.Table(
    "fidele_pace",
    META,
    sa.Column("name", sa.String(16), primary_key=True),
    sa.Column("request", sa.Float, nullable=False),
    sa.Column("token", sa.Float, nullable=False),
)
"""When the next call may be made, in seconds since 1970 by the database's clock: by requests, and by tokens."""
_DAYS = sa.Table(
    "fidele_days",
    META,
    sa.Column("day", sa.String(10), primary_key=True),
    sa.Column("calls", sa.BigInteger, nullable=False),
    sa.Column("tokens", sa.BigInteger, nullable=False),
    sa.Column("money", sa.Float, nullable=False),
)
_ALL = "all"


class DaySpent(StoryError):
    """The budget of the day is spent. `seconds` from now a new day begins, and the story goes on."""

    def __init__(self, message: str, seconds: float) -> None:
        super().__init__(message)
        self.seconds = seconds


class Pacer:
    """The pace of one newsroom, kept in its books, so that any number of workers hold it together.

    Each call is given a time of its own, a minute divided by the limit after the one before: no minute, wherever it
    begins, has more than the limit. Any number of threads and event loops may share one object.
    """

    def __init__(self, house: House, database: Database) -> None:
        self.limits, self.zone = house.limits, ZoneInfo(house.newsroom.time_zone)
        self._rates = house.limits.requests_per_minute, house.limits.tokens_per_minute
        self._books = database
        self._lock = threading.Lock()
        self._owed: tuple[int, float] = (0, 0.0)
        """Tokens and dollars used beyond what was admitted, not in the books yet."""
        self._ratio = 1.0
        """Tokens that a call uses for each one its question was reckoned at."""

    async def turn(self, tokens: int, money: float | None) -> None:
        """Waits until a call may be made. Raises `DaySpent`; `BudgetSpent` where money is limited and has no price.

        tokens, money: what the question alone is reckoned at.
        """
        if self.limits.money_per_day is not None and money is None:
            raise BudgetSpent("a day's money is limited in newsroom.toml, and no price of the model is known")
        await asyncio.sleep(await asyncio.to_thread(self.reserve, tokens, money or 0.0))

    def settle(self, tokens: int, money: float | None, cost: Cost) -> None:
        """Puts what a call used in the place of what it was admitted with."""
        used = cost.tokens_in + cost.tokens_out
        with self._lock:
            more, dear = used - round(tokens * self._ratio), (cost.money or 0.0) - (money or 0.0)
            self._owed = (self._owed[0] + more, self._owed[1] + dear)
            if used and tokens:
                self._ratio += _LEARNS * (used / tokens - self._ratio)

    def reserve(self, tokens: int = 0, money: float = 0.0, calls: int = 1) -> float:
        """Enters a call in the books and gives the seconds until it may be made. Raises `DaySpent`."""
        with self._lock:
            expected, (more, dear) = round(tokens * self._ratio), self._owed
            self._owed = (0, 0.0)
        try:
            with self._books.engine.begin() as connection:
                now = self._books.clock(connection)
                spent = {"calls": calls, "tokens": expected + more, "money": money + dear}
                self._charge(connection, now, spent)
                return self._queue(connection, now, expected, more) if calls else 0.0
        except BaseException:
            with self._lock:
                self._owed = (self._owed[0] + more, self._owed[1] + dear)
            raise

    def check(self) -> None:
        """Raises `DaySpent` where no call can be made today any more; enters what is owed."""
        self.reserve(calls=0)

    def _charge(self, connection: sa.Connection, now: float, spent: dict[str, Any]) -> None:
        today = datetime.fromtimestamp(now, self.zone)
        row = _locked(connection, _DAYS, "day", today.date().isoformat(), dict.fromkeys(spent, 0))
        for name, limit in self.limits.day.items():
            # What is over already is over; the call that reaches the limit to the letter is still made.
            if limit is not None and row[name] + max(spent[name], 0 if spent["calls"] else 1e-9) > limit:
                raise DaySpent(f"the day's budget of {limit:g} {name} is spent; goes on tomorrow", _left(today))
        total = {name: row[name] + value for name, value in spent.items()}
        connection.execute(_DAYS.update().where(_DAYS.c.day == row["day"]).values(total))

    def _queue(self, connection: sa.Connection, now: float, tokens: int, owed: int) -> float:
        row = _locked(connection, _NEXT, "name", _ALL, {"request": 0.0, "token": 0.0})
        a_request, a_token = (MINUTE / limit if limit else 0.0 for limit in self._rates)
        request = max(row["request"], now - SLACK) if a_request else now
        token = max(row["token"] + owed * a_token, now - SLACK) if a_token else now
        start = max(now, request, token)
        after = {
            "request": max(request, start - SLACK) + a_request,
            "token": max(token, start - SLACK) + tokens * a_token,
        }
        connection.execute(_NEXT.update().where(_NEXT.c.name == _ALL).values(after))
        return float(start - now)


def _left(now: datetime) -> float:
    """Seconds until midnight, where the clock is changed in between too."""
    midnight = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), now.tzinfo)
    return midnight.timestamp() - now.timestamp()


def _locked(connection: sa.Connection, table: sa.Table, key: str, value: str, new: dict[str, Any]) -> Any:
    """The row, made where there is none, and nobody else's until the transaction ends."""
    mine = table.c[key] == value
    touch = table.update().where(mine).values({key: value}).returning(*table.c)
    if found := connection.execute(touch).mappings().first():
        return found
    insert: Any = _insert(connection)(table).values({key: value, **new}).on_conflict_do_nothing()
    connection.execute(insert)
    return connection.execute(touch).mappings().one()


def _insert(connection: sa.Connection) -> Any:
    from sqlalchemy.dialects import postgresql, sqlite

    return postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
