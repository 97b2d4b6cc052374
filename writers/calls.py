"""The calls of a running step: each counted on the run's meter and as the step's own."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from story.errors import BudgetSpent, RunEnding
from story.values import Usage, added, total_cost
from writers.budget import Cost, tokens

if TYPE_CHECKING:
    from writers.meter import Meter


@dataclass(slots=True)
class Spent:
    """What the calls inside one step have used so far."""

    usage: Usage


_RUNNING: ContextVar[tuple["Meter", Spent] | None] = ContextVar("running step", default=None)


@contextmanager
def counted(run: "Meter", spent: Spent) -> Iterator[Spent]:
    """Counts every call made inside, in this task and those it starts, on that meter, and as spent there."""
    token = _RUNNING.set((run, spent))
    try:
        yield spent
    finally:
        _RUNNING.reset(token)


@contextmanager
def apart() -> Iterator[Spent]:
    """Counts what is asked inside by itself; it counts as the running step's as before."""
    running = _RUNNING.get()
    own = Spent(Usage(step=running[1].usage.step, section=running[1].usage.section) if running else Usage(step=""))
    try:
        with counted(running[0], own) if running else nullcontext():
            yield own
    finally:
        add(own.usage)


def add(usage: Usage) -> None:
    """Counts calls that the meter knows already as the running step's."""
    if (running := _RUNNING.get()) and usage.calls:
        running[1].usage = _together(running[1].usage, usage)


class Call:
    """One call on the meter of the step it is made in; on none, outside of any."""

    def __init__(self, characters: int, money: float | None = None) -> None:
        """`characters` are those of the question, `money` its price without the answer's, where one is known.

        Raises `BudgetSpent` where it may not be asked, `RunEnding` where the run is ending and its step has not
        paid for anything yet.
        """
        self._admitted, self._money = tokens(characters), money
        self._running, self._begun = _RUNNING.get(), time.monotonic()
        self._limit: asyncio.Timeout | None = None
        if self._running:
            run, spent = self._running
            if run.ended_by and not spent.usage.calls:
                raise RunEnding(f"the run is ending: {run.ended_by}")
            run.admit(self._admitted, money)

    async def turn(self) -> None:
        """Waits until the call may be made; begins its seconds then."""
        if self._running:
            await self._running[0].turn(self._admitted, self._money)
            self._begun = time.monotonic()

    @asynccontextmanager
    async def within(self, seconds: float) -> AsyncIterator[None]:
        """Ends the wait for the answer after so many seconds with `TimeoutError`; waits for a turn do not count."""
        async with asyncio.timeout(seconds) as self._limit:
            token = _ASKED.set(self)
            try:
                yield
            finally:
                _ASKED.reset(token)

    async def again(self) -> None:
        """Waits until a further attempt may be made, which those who share the model count as a call."""
        if not self._running or not self._limit:
            return
        clock, end = asyncio.get_running_loop().time, self._limit.when()
        left = None if end is None else end - clock()
        self._limit.reschedule(None)
        await self._running[0].turn(0, 0.0)
        self._limit.reschedule(None if left is None else clock() + left)

    @property
    def seconds_left(self) -> float | None:
        """Seconds the budget leaves for the answer, None where it does not end the wait."""
        return self._running[0].seconds_left if self._running else None

    def out_of_time(self) -> BudgetSpent | None:
        """The error to raise where it was the budget that ended the wait."""
        left = self.seconds_left
        if self._running is None or left is None or left > 0:
            return None
        return self._running[0].over("seconds", self._running[0].budget.seconds)

    def done(self, cost: Cost) -> None:
        """Counts what the call cost, its seconds measured here."""
        if self._running:
            run, spent = self._running
            run.settle(self._admitted, cost, self._money)
            spent.usage = _together(spent.usage, cost.usage(time.monotonic() - self._begun))


_ASKED: ContextVar[Call | None] = ContextVar("call on its way", default=None)


async def again() -> None:
    """Has the call on its way wait for its turn once more: its client repeats an attempt that failed."""
    if call := _ASKED.get():
        await call.again()


def _together(one: Usage, other: Usage) -> Usage:
    return one.model_copy(
        update={
            "calls": one.calls + other.calls,
            "tokens_in": one.tokens_in + other.tokens_in,
            "tokens_out": one.tokens_out + other.tokens_out,
            "tokens_cached": one.tokens_cached + other.tokens_cached,
            "seconds": one.seconds + other.seconds,
            "guessed": one.guessed or other.guessed,
            "cost": added(total_cost([one]), total_cost([other])),
        }
    )
