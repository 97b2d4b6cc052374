"""Counting what is spent, and stopping in time."""

import asyncio

import pytest

from story.errors import BudgetSpent
from story.values import Usage
from writers.budget import Budget, Cost, tokens
from writers.calls import Call
from writers.meter import Meter


def test_a_run_that_resumes_goes_on_counting() -> None:
    before = [Usage(step="extract", calls=2, tokens_in=300, tokens_out=100)]
    meter = Meter(Budget(calls=3, tokens=None, seconds=None), before)
    meter.admit(10)
    with pytest.raises(BudgetSpent, match="budget of 3 calls is used up after 3 calls and 410 tokens"):
        meter.admit(10)


def test_tokens_on_their_way_count_until_they_are_known() -> None:
    meter = Meter(Budget(calls=None, tokens=100, seconds=None))
    meter.admit(60)
    with pytest.raises(BudgetSpent):
        meter.admit(60)
    meter.settle(60, Cost(10, 5))
    meter.admit(60)
    assert meter.tokens == 75


def test_time_is_counted_from_the_start_and_from_before() -> None:
    now = [100.0]
    meter = Meter(Budget(seconds=10), seconds=4, clock=lambda: now[0])
    assert meter.seconds_left == 6
    now[0] = 106
    with pytest.raises(BudgetSpent, match="10 seconds"):
        meter.admit(1)


def test_a_step_counts_what_is_called_inside_it_and_no_more() -> None:
    meter = Meter()
    with meter.step("check", "S1") as outer:
        with meter.step("judge") as inner:
            Call(8).done(Cost(5, 1))
        Call(8).done(Cost(7, 2, guessed=True))
    assert (inner.usage.calls, inner.usage.tokens_in, inner.usage.guessed) == (1, 5, False)
    assert (outer.usage.calls, outer.usage.tokens_in, outer.usage.guessed) == (1, 7, True)
    assert (meter.calls, meter.tokens, meter.guessed) == (2, 15, True)


def test_outside_of_a_step_nothing_is_counted_and_nothing_refused() -> None:
    call = Call(8)
    call.done(Cost(5, 1))
    assert (call.seconds_left, call.out_of_time()) == (None, None)


@pytest.mark.parametrize(("characters", "expected"), [(0, 0), (1, 1), (4, 1), (5, 2)])
def test_four_characters_are_about_a_token(characters: int, expected: int) -> None:
    assert tokens(characters) == expected


def test_money_is_a_limit_and_is_counted_before_the_answer_is_there() -> None:
    meter = Meter(Budget(money=0.5))
    meter.admit(10, 0.3)
    with pytest.raises(BudgetSpent, match=r"budget of 0.5 US dollars is used up"):
        meter.admit(10, 0.3)
    meter.settle(10, Cost(8, 2, money=0.1), 0.3)
    meter.admit(10, 0.3)
    assert meter.tally.money == pytest.approx(0.4)


def test_what_has_no_price_is_not_asked_on_a_budget_of_money() -> None:
    with pytest.raises(BudgetSpent, match="no price is known"):
        Meter(Budget(money=0.5)).admit(10)


def test_one_unknown_price_makes_the_sum_unknown() -> None:
    meter = Meter()
    with meter.step("write") as spent:
        Call(8, 0.1).done(Cost(5, 1, money=0.2))
        assert (spent.usage.cost, meter.tally.money) == (0.2, pytest.approx(0.2))
        Call(8).done(Cost(5, 1))
    assert (spent.usage.cost, meter.tally.money) == (None, None)


def test_a_tally_says_what_is_left() -> None:
    meter = Meter(Budget(calls=3, tokens=None, seconds=10, money=1), clock=lambda: 0.0)
    meter.admit(10, 0.25)
    tally = meter.tally
    assert (tally.calls_left, tally.tokens_left, tally.money_left, tally.seconds_left) == (2, None, 0.75, 10)


class Queue:
    """A pace that makes every call wait until it is told to let it go."""

    def __init__(self) -> None:
        self.free = asyncio.Event()
        self.told: list[tuple[int, int]] = []

    async def turn(self, tokens: int, money: float | None) -> None:
        await self.free.wait()

    def settle(self, tokens: int, money: float | None, cost: Cost) -> None:
        self.told.append((tokens, cost.tokens_in + cost.tokens_out))


async def test_time_spent_in_the_queue_is_not_the_articles_own() -> None:
    now, queue = [100.0], Queue()
    meter = Meter(Budget(seconds=10), clock=lambda: now[0], pace=queue)
    with meter.step("write"):
        calls = [Call(8), Call(8)]
        waiting = asyncio.gather(*(call.turn() for call in calls))
        await asyncio.sleep(0)
        now[0] = 160.0
        queue.free.set()
        await waiting
        assert meter.seconds_left == 10
        calls[0].done(Cost(5, 1))
    assert queue.told == [(2, 6)]
