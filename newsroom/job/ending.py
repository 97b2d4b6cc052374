"""The end of a process at work: a story under way stops before its next question, and goes on in another process."""

import asyncio
import threading
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from newsroom.job.pace import Pacer
from story.errors import StoryError
from writers.budget import Cost

P = ParamSpec("P")
T = TypeVar("T")
LOOK = 0.2
"""Seconds between two looks of a question that waits for its turn, whether the process ends."""


class Stopped(StoryError):
    """The process ends. What the story's questions were answered is kept, and nothing of it is asked again."""


class Ending:
    """Whether a process ends, and how many works it still has under way. Serves any number of threads."""

    def __init__(self) -> None:
        self._told, self._lock, self.under_way = threading.Event(), threading.Lock(), 0

    def begin(self) -> None:
        """From now on no question is asked."""
        self._told.set()

    def look(self) -> None:
        """Raises `Stopped` where the process ends."""
        if self._told.is_set():
            raise Stopped("the process was stopped; the story goes on where it was")

    def counted(self, work: Callable[P, T]) -> Callable[P, T]:
        """The same, counted as under way while it is done."""

        @wraps(work)
        def done(*args: P.args, **named: P.kwargs) -> T:
            self._count(1)
            try:
                return work(*args, **named)
            finally:
                self._count(-1)

        return done

    def _count(self, more: int) -> None:
        with self._lock:
            self.under_way += more


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
