"""Two figures for one thing: tolls, amounts, ages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from story.contradictions.amounts import AGE, Amount
from story.contradictions.statements import Statement
from story.contradictions.weights import Weights

RATIO = 3.0
"""Two figures for one thing do not lie further apart; above it they count two things. By judgement."""
AGES = 6
"""Years by which two ages of one person differ at most. By judgement."""
LARGE = 1000
"""From here on a figure without a unit may be one with it ("18 millions")."""
ROUND = 100
"""From here on a figure may be a rounded one."""
ROUNDED = (0.06, 0.03, 0.005)
"""Share by which a figure of one, two, three digits may lie from the one it rounds: 300 million is 312 as well."""
LOOSE = 0.12
"""The same of one that is told as rough."""
ENOUGH, MEASURED = 1.9, 2.2
"""Weight of shared words from which two figures count one thing: of nouns, and of units, which measure anything.
Fitted, with what adds to it and takes of it, on the labelled set's half for tuning."""
ALONE, TOLL, COST, YEAR = 1.5, 1.0, 1.0, 2.0
"""What it adds that neither source counts the like differently; that both are a toll, or a cost; that both name one
year."""
INSTEAD = 3.0
"""What it adds that one says to stand in the other's place: "26 brebis et non 23"."""
AGREED = 0.3
"""What it takes that both sources tell one of the two."""
Kind = tuple[str, str]


class Told(NamedTuple):
    """An amount, the statement that tells it, and whether the other source tells it as well."""

    amount: Amount
    by: Statement
    agreed: bool


def pairs(
    mine: Sequence[Statement], theirs: Sequence[Statement], agreed: Sequence[Statement], weights: Weights
) -> Iterator[tuple[str, str]]:
    """The statements of two sources that count one thing differently, by id, the closest pairs first."""
    one, other = _told(mine, (*theirs, *agreed)), _told(theirs, (*mine, *agreed))
    scored = {
        (a, b): _score(a, b, one[kind], other[kind], weights)
        for kind in one
        for a in one[kind]
        for b in other.get(kind, ())
        if _may_oppose(a, b)
    }
    taken = set[Told]()
    for a, b in sorted(scored, key=lambda pair: -scored[pair]):
        if scored[a, b] >= 0 and taken.isdisjoint((a, b)):
            taken |= {a, b}
            yield a.by.fact, b.by.fact


def _told(told: Iterable[Statement], others: Iterable[Statement]) -> Mapping[Kind, list[Told]]:
    """The amounts by what they count."""
    known: dict[Kind, list[Amount]] = defaultdict(list)
    large = {amount.low: amount for each in others for amount in each.amounts if amount.low >= LARGE}
    for amount in (amount for each in others for amount in each.amounts):
        for kind in _kinds(amount):
            known[kind].append(amount)
    found: dict[Kind, list[Told]] = defaultdict(list)
    for each in told:
        for amount in each.amounts:
            near = [other for kind in _kinds(amount) for other in known[kind]]
            near += [large[amount.low]] if amount.low in large else []
            one = Told(amount, each, any(agree(amount, other) for other in near))
            for kind in _kinds(amount):
                found[kind].append(one)
    return found


def _kinds(amount: Amount) -> Iterator[Kind]:
    return ((amount.unit, of) for of in amount.of)


def agree(one: Amount, other: Amount) -> bool:
    """Whether both may be one figure of one thing, one of them rounded, or one of them large and without its unit."""
    large = one.low >= LARGE and not (one.unit and other.unit) and one.low == other.low
    return large or (one.unit == other.unit and bool(one.of & other.of) and not _apart(one, other))


def _apart(one: Amount, other: Amount) -> bool:
    by = LOOSE if one.loose or other.loose else max(_rounded(one), _rounded(other))
    return one.high * (1 + by) < other.low or other.high * (1 + by) < one.low


def _rounded(amount: Amount) -> float:
    """The share by which a figure may lie from the one it rounds: the fewer digits it tells, the more."""
    digits = len(f"{amount.low:.0f}".rstrip("0"))
    return ROUNDED[digits - 1] if amount.low >= ROUND and digits <= len(ROUNDED) else 0.0


def _may_oppose(one: Told, other: Told) -> bool:
    """Whether both may count one thing, and differently; a figure that both tell is at most one side."""
    return not (one.agreed and other.agreed) and _of_one(one, other) and _differ(one.amount, other.amount)


def _differ(one: Amount, other: Amount) -> bool:
    """Whether they are two numbers that may yet be of one thing."""
    least = min(one.low, other.low)
    most = least + AGES if one.unit == AGE else RATIO * least
    return _apart(one, other) and max(one.high, other.high) <= most


def _of_one(one: Told, other: Told) -> bool:
    """Both all of it or both a part, of one time, person and thing."""
    mine, theirs = one.amount, other.amount
    apart = one.by.which and other.by.which and one.by.which.isdisjoint(other.by.which)
    return mine.part == theirs.part and not apart and _same_time(mine, theirs) and _same_person(mine, theirs)


def _same_time(one: Amount, other: Amount) -> bool:
    if one.years and other.years:
        return bool(one.years & other.years)
    return not one.earlier and not other.earlier


def _same_person(one: Amount, other: Amount) -> bool:
    """Whether two ages may be one person's: of one initial, for a name may be misspelt, or the surname alone."""
    mine, theirs = one.whose, other.whose
    return not mine or not theirs or mine[0] == theirs[0] or mine in theirs or theirs in mine


def _score(a: Told, b: Told, one: Sequence[Told], other: Sequence[Told], weights: Weights) -> float:
    """How sure it is that both count one thing; below 0 it is not."""
    shared = weights.shared(a.by, b.by, {a.amount.noun, b.amount.noun})
    shared += YEAR * bool(a.amount.years & b.amount.years) + TOLL * (a.amount.toll and b.amount.toll)
    shared += COST * (a.amount.cost and b.amount.cost)
    shared += INSTEAD * (a.amount.low in b.amount.instead or b.amount.low in a.amount.instead)
    alone = ALONE * (_alone(a, one) and _alone(b, other)) - AGREED * (a.agreed or b.agreed)
    return shared + alone - (ENOUGH if a.amount.unit in ("", AGE) else MEASURED)


def _alone(told: Told, among: Sequence[Told]) -> bool:
    """Whether its source counts the like in no other number, but for those that both sources tell."""
    return not any(not each.agreed and _of_one(told, each) and _differ(told.amount, each.amount) for each in among)
