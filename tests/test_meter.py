"""Counting what is spent, and stopping in time."""

import pytest

from story.errors import BudgetSpent
from story.values import Usage
from writers.meter import Budget, Call, Cost, Meter, tokens


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
