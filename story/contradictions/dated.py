"""Two dates of one event: days, years and hours."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from story.contradictions.moments import Moment
from story.contradictions.statements import Statement
from story.contradictions.weights import Weights

APART = {"day": 62, "year": 4, "time": 180}
"""Days, years and minutes that two dates of one event lie apart at most. By judgement."""
MINUTES = 5
"""Minutes by which two tellings of one hour may differ."""
ENOUGH = {"day": 2.0, "year": 2.0, "time": 3.2}
"""Weight of shared words from which two dates are of one event: of hours a day's events have many. Fitted as in
`counted`."""
ALONE, ENDING, SAME_DAY = 1.5, 1.0, 1.0
"""What it adds that neither source dates anything else near (years aside, which date most things); that both are an
end; that both are one day, of two years."""


class Told(NamedTuple):
    """A moment and the statement that tells it."""

    moment: Moment
    by: Statement


def pairs(
    mine: Sequence[Statement], theirs: Sequence[Statement], agreed: Sequence[Statement], weights: Weights
) -> Iterator[tuple[str, str]]:
    """The statements of two sources that date one event differently, by id, the closest pairs first."""
    one, other = _open(mine, (*theirs, *agreed)), _open(theirs, (*mine, *agreed))
    scored = {(a, b): _score(a, b, one, other, weights) for a in one for b in other if _may_oppose(a, b)}
    taken = set[str]()
    for a, b in sorted(scored, key=lambda pair: -scored[pair]):
        if scored[a, b] >= 0 and taken.isdisjoint((a.by.fact, b.by.fact)):
            taken |= {a.by.fact, b.by.fact}
            yield a.by.fact, b.by.fact


def _open(told: Iterable[Statement], others: Iterable[Statement]) -> list[Told]:
    """The moments that no statement of the other source tells as well."""
    known = {moment for each in others for moment in each.moments}
    return [
        Told(moment, each)
        for each in told
        for moment in each.moments
        if not any(moment.kind == other.kind and _distance(moment, other) <= _same(moment) for other in known)
    ]


def _same(moment: Moment) -> int:
    return MINUTES if moment.kind == "time" else 0


def _may_oppose(one: Told, other: Told) -> bool:
    """Whether both may be of one event: one before the story is of another, but for the year that tells it."""
    earlier = one.moment.kind != "year" and (one.by.earlier or other.by.earlier)
    return _near(one.moment, other.moment) and not earlier


def _near(one: Moment, other: Moment) -> bool:
    return one.kind == other.kind and _distance(one, other) <= APART[one.kind]


def _distance(one: Moment, other: Moment) -> int:
    if one.kind == "year":
        return abs(one.told[0] - other.told[0])
    if one.year and other.year and one.year != other.year:
        return 1 if one.told == other.told else APART[one.kind] + 1
    by = 60 if one.kind == "time" else 31
    return abs((one.told[0] - other.told[0]) * by + one.told[1] - other.told[1])


def _score(a: Told, b: Told, one: Sequence[Told], other: Sequence[Told], weights: Weights) -> float:
    """How sure it is that both are of one event; below 0 it is not."""
    mine, theirs = a.moment, b.moment
    alone = mine.kind != "year" and _times(theirs, one) == 1 == _times(mine, other)
    same_day = mine.kind == "day" and mine.told == theirs.told
    more = ALONE * alone + ENDING * (mine.until and theirs.until) + SAME_DAY * same_day
    return weights.shared(a.by, b.by) + more - ENOUGH[mine.kind]


def _times(moment: Moment, told: Sequence[Told]) -> int:
    """How many of them may be of the moment's event."""
    return sum(_near(moment, each.moment) for each in told)
