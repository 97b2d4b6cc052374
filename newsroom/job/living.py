"""Which workers live: each gives signs of life, and the work of one that has stopped is taken up by the others."""

import fcntl
import hashlib
import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO

import sqlalchemy as sa

from newsroom.job import outbox
from newsroom.job.database import META, Database
from newsroom.job.house import House
from story.errors import StoryError

BEAT, SILENCE = 5.0, 30.0
"""Seconds between two signs of life of a worker, and after which the others take up what it was at."""
TakeUp = Callable[[list[str]], object]
log = logging.getLogger("fidele")
_WORKERS = sa.Table(
    "fidele_workers",
    META,
    sa.Column("name", sa.String(256), primary_key=True),
    sa.Column("beat", sa.Float, nullable=False),
)


class Busy(StoryError):
    """Another process works on the same newsroom, and its database is for one."""


def beat(database: Database, name: str, silence: float | None, take_up: TakeUp) -> None:
    """Says that a worker lives, and has the work taken up of those not heard of for `silence` seconds, if any.

    They stay on the list, and cannot come back to it, until their work has been taken up. Where the database was slow
    to answer nobody is judged: it may have been so to the others.
    """
    begun = time.monotonic()
    with database.engine.begin() as connection:
        now = database.clock(connection)
        connection.execute(_WORKERS.delete().where(_WORKERS.c.name == name))
        connection.execute(_WORKERS.insert().values(name=name, beat=now))
        if silence is None or time.monotonic() - begun > BEAT:
            return
        silent = _WORKERS.delete().where(_WORKERS.c.beat < now - silence).returning(_WORKERS.c.name)
        if names := list(connection.execute(silent).scalars()):
            log.warning("taking up the work of %s", ", ".join(names))
            take_up(names)


def leave(database: Database, name: str) -> None:
    """Says that a worker ends in order: the others take up what it leaves unfinished without waiting."""
    with database.engine.begin() as connection:
        connection.execute(_WORKERS.update().where(_WORKERS.c.name == name).values(beat=0.0))


def heard(database: Database) -> dict[str, float]:
    """Who is on the list and has not left, and how many seconds ago each was heard of."""
    with database.engine.connect() as connection:
        now = database.clock(connection)
        there = sa.select(_WORKERS.c.name, _WORKERS.c.beat).where(_WORKERS.c.beat > 0)
        return {name: now - beat for name, beat in connection.execute(there)}


def held(house: House) -> bool:
    """Whether a process holds the newsroom of this one machine."""
    with open(house.state / "lock", "a", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


@contextmanager
def alive(database: Database, name: str, take_up: TakeUp) -> Iterator[None]:
    """Gives signs of life until the block ends, and has the work taken up of those that have stopped giving any.

    The others are only judged by one that could give its own all the time: while the database is away nobody can.
    """
    ended = threading.Event()

    def beating() -> None:
        steady = last = time.monotonic()
        while not ended.wait(BEAT):
            now = time.monotonic()
            if now - last > 1.5 * BEAT:
                steady = now
            try:
                beat(database, name, SILENCE if now - steady >= SILENCE else None, take_up)
                last = time.monotonic()
            except Exception as error:
                log.warning("no sign of life given: %s", error)

    beat(database, name, None, take_up)
    thread = threading.Thread(target=beating, name="fidele-beat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
        try:
            leave(database, name)
        except Exception as error:
            log.warning("leaving without a word, and to be missed: %s", error)


@contextmanager
def alone(house: House, name: str) -> Iterator[None]:
    """Holds the newsroom, or on Postgres the name, for this process; the lock dies with the process."""
    lock = "lock" if house.embedded else f"lock-{hashlib.sha256(name.encode()).hexdigest()[:16]}"
    file: IO[str]
    with open(house.state / lock, "w", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if house.embedded:
                advice = "wait for it, or give a Postgres address as the database"
            else:
                advice = f"its name is {name!r}; give this one another by --name"
            raise Busy(f"another process works on the newsroom in {str(house.root)!r}: {advice}") from None
        if house.embedded:
            outbox.sweep(house)
        yield
