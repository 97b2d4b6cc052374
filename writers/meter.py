"""What a run has spent on its questions, and where its budget ends."""

import asyncio
import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Protocol

from story.errors import BudgetSpent, StoryError
from story.values import Usage, added, total_cost
from writers.budget import Budget, Cost, Tally
from writers.calls import Spent, counted

LOOK = 0.05
"""Seconds between two looks whether the calls on their way have come back."""


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

    def step(self, name: str, section: str | None = None) -> AbstractContextManager[Spent]:
        """Counts every call made inside, in this task and those it starts, as that step's."""
        return counted(self, Spent(Usage(step=name, section=section)))
