"""The end of a process at work: a story under way stops before its next question, and goes on in another process."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from newsroom.job.pace import Pacer
from story.errors import StoryError
from writers.meter import Cost

LOOK = 0.2
"""Seconds between two looks of a question that waits for its turn, whether the process ends."""


class Stopped(StoryError):
    """The process ends. What the story's questions were answered is kept, and nothing of it is asked again."""


class Ending:
    """Whether a process ends, and how many stories it still has under way. Serves any number of threads."""

    def __init__(self) -> None:
        self._told, self._lock, self.under_way = threading.Event(), threading.Lock(), 0

    def begin(self) -> None:
        """From now on no question is asked."""
        self._told.set()

    def look(self) -> None:
        """Raises `Stopped` where the process ends."""
        if self._told.is_set():
            raise Stopped("the process was stopped; the story goes on where it was")

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Counts a story as under way until the block ends."""
        with self._lock:
            self.under_way += 1
        try:
            yield
        finally:
            with self._lock:
                self.under_way -= 1


class Door:
    """What each question passes: the pace of all workers, where there is one, until the process ends.

    Implements `writers.meter.Pace`.
    """

    def __init__(self, ending: Ending, pacer: Pacer | None) -> None:
        self._ending, self._pacer = ending, pacer

    def check(self) -> None:
        """Raises where no question can be asked: `Stopped`, or `newsroom.job.pace.DaySpent`."""
        self._ending.look()
        if self._pacer:
            self._pacer.check()

    async def turn(self, tokens: int, money: float | None) -> None:
        """Waits as the pacer does. Raises `Stopped` too, within `LOOK` seconds."""
        self._ending.look()
        if self._pacer:
            turn = asyncio.create_task(self._pacer.turn(tokens, money))
            try:
                while not turn.done():
                    await asyncio.wait((turn,), timeout=LOOK)
                    self._ending.look()
                turn.result()
            finally:
                turn.cancel()

    def settle(self, tokens: int, money: float | None, cost: Cost) -> None:
        """Tells the pacer what a call used."""
        if self._pacer:
            self._pacer.settle(tokens, money, cost)
