"""What a run has spent on its questions, and where its budget ends."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Protocol

from story.errors import BudgetSpent, RunEnding, StoryError
from story.values import Usage, Value, added, total_cost

CHARACTERS_PER_TOKEN = 4
"""The usual rule of thumb; only counts where a server does not say, and before an answer is there."""
LOOK = 0.05
"""Seconds between two looks whether the calls on their way have come back."""


class Budget(Value):
    """The limits of one run; None is no limit."""

    calls: int | None = 80
    tokens: int | None = 200_000
    """In and out together."""
    seconds: float | None = 1_800.0
    """Of wall clock, from the meter's start."""
    money: float | None = None
    """US dollars; a model whose price is not known is then not asked at all."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one call used. `guessed` where the server did not count its tokens."""

    tokens_in: int
    tokens_out: int
    tokens_cached: int = 0
    guessed: bool = False
    money: float | None = None
    """US dollars; None where no price is known."""

    def usage(self, seconds: float) -> Usage:
        """The same, as a step keeps it."""
        tokens = {"tokens_in": self.tokens_in, "tokens_out": self.tokens_out, "tokens_cached": self.tokens_cached}
        return Usage(step="", calls=1, seconds=seconds, guessed=self.guessed, cost=self.money, **tokens)


class Tally(Value):
    """Where a run stands: what it has used, and what its budget leaves (None: no such limit)."""

    calls: int = 0
    tokens: int = 0
    money: float | None = 0.0
    """US dollars; None where the price of an answer is not known."""
    guessed: bool = False
    calls_left: int | None = None
    tokens_left: int | None = None
    money_left: float | None = None
    seconds_left: float | None = None


@dataclass(slots=True)
class Spent:
    """What the calls inside one step have used so far."""

    usage: Usage


class Pace(Protocol):
    """Whom a run asks before each call, where it shares a model with other runs."""

    async def turn(self, tokens: int, money: float | None) -> None:
        """Comes back when a call of about that many tokens and dollars may be made. What it raises stops the run."""
        ...

    def settle(self, tokens: int, money: float | None, cost: Cost) -> None:
        """Is told what a call used, and what it was let in with."""
        ...


class Meter:
    """Counts one run. Safe for any number of tasks of one event loop."""

    def __init__(
        self,
        budget: Budget | None = None,
        spent: Iterable[Usage] = (),
        seconds: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
        pace: Pace | None = None,
    ) -> None:
        """`spent` and `seconds` are what the run used before it was broken off and resumed.

        While a call waits for its turn at the `pace`, the seconds of the budget stand still.
        """
        before = list(spent)
        self.budget = budget or Budget()
        self.calls = sum(usage.calls for usage in before)
        self.tokens = sum(usage.tokens_in + usage.tokens_out for usage in before)
        self.money = total_cost(before)
        self.guessed = any(usage.guessed for usage in before)
        self._clock, self._start = clock, clock() - seconds
        self._pace, self._queued, self._stopped = pace, 0, 0.0
        self._on_their_way = 0
        self.ended_by: StoryError | None = None
        """What ends the run, once something does."""

    @property
    def seconds_left(self) -> float | None:
        """Seconds until the time of the budget is over, None where it has no such limit."""
        limit = self.budget.seconds
        return None if limit is None else limit - (self._clock() - self._start)

    @property
    def tally(self) -> Tally:
        """Where the run stands now."""
        limit, left = self.budget, self.seconds_left
        return Tally(
            calls=self.calls,
            tokens=self.tokens,
            money=None if self.money is None else round(self.money, 9),
            guessed=self.guessed,
            calls_left=None if limit.calls is None else max(0, limit.calls - self.calls),
            tokens_left=None if limit.tokens is None else max(0, limit.tokens - self.tokens),
            money_left=None if limit.money is None or self.money is None else max(0.0, limit.money - self.money),
            seconds_left=None if left is None else max(0.0, left),
        )

    def admit(self, tokens: int, money: float | None = None) -> None:
        """Lets a call of about that many tokens and dollars begin, and counts it from now.

        Raises `BudgetSpent` where it would pass a limit.
        """
        left = self.seconds_left
        self._affordable(money)
        if self.budget.calls is not None and self.calls + 1 > self.budget.calls:
            raise self.over("calls", self.budget.calls)
        if self.budget.tokens is not None and self.tokens + tokens > self.budget.tokens:
            raise self.over("tokens", self.budget.tokens)
        if left is not None and left <= 0:
            raise self.over("seconds", self.budget.seconds)
        self.calls += 1
        self.tokens += tokens
        self.money = added(self.money, money)
        self._on_their_way += 1

    def _affordable(self, money: float | None) -> None:
        if self.budget.money is None:
            return
        if self.money is None or money is None:
            raise BudgetSpent(f"the budget of {self.budget.money:g} US dollars cannot be kept: no price is known")
        if self.money + money > self.budget.money:
            raise self.over("US dollars", self.budget.money)

    def settle(self, admitted: int, cost: Cost, money: float | None = None) -> None:
        """Puts what a call cost in the place of what it was admitted with."""
        self._on_their_way -= 1
        self.tokens += cost.tokens_in + cost.tokens_out - admitted
        self.money = None if money is None else added(self.money, cost.money, -money)
        self.guessed = self.guessed or cost.guessed
        if self._pace:
            self._pace.settle(admitted, money, cost)

    async def turn(self, tokens: int, money: float | None) -> None:
        """Waits until a call of about that many tokens and dollars may be made."""
        if self._pace is None:
            return
        if not self._queued:
            self._stopped = self._clock()
        self._queued += 1
        try:
            await self._pace.turn(tokens, money)
        finally:
            self._queued -= 1
            if not self._queued:
                self._start += self._clock() - self._stopped

    async def ending(self, error: StoryError) -> StoryError:
        """The error that ended the run first, once the calls on their way are back: an answer that is paid is kept."""
        self.ended_by = self.ended_by or error
        while self._on_their_way:  # noqa: ASYNC110 - what comes back is counted, whoever waits for it
            await asyncio.sleep(LOOK)
        await asyncio.sleep(LOOK)  # The last one back goes into its checkpoint.
        return self.ended_by

    def over(self, what: str, limit: float | None) -> BudgetSpent:
        """The error that says which limit is reached."""
        return BudgetSpent(
            f"the budget of {limit:g} {what} is used up after {self.calls} calls and {self.tokens} tokens: "
            f"raise it, or take the article as it is"
        )

    @contextmanager
    def step(self, name: str, section: str | None = None) -> Iterator[Spent]:
        """Counts every call made inside, in this task and those it starts, as that step's."""
        spent = Spent(Usage(step=name, section=section))
        token = _RUNNING.set((self, spent))
        try:
            yield spent
        finally:
            _RUNNING.reset(token)


_RUNNING: ContextVar[tuple[Meter, Spent] | None] = ContextVar("running step", default=None)


@contextmanager
def apart() -> Iterator[Spent]:
    """Counts what is asked inside by itself; it counts as the running step's as before."""
    running = _RUNNING.get()
    own = Spent(Usage(step=running[1].usage.step, section=running[1].usage.section) if running else Usage(step=""))
    token = _RUNNING.set((running[0], own)) if running else None
    try:
        yield own
    finally:
        if token:
            _RUNNING.reset(token)
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


def tokens(characters: int) -> int:
    """About how many tokens that many characters are, rounded up."""
    return -(-characters // CHARACTERS_PER_TOKEN)


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
