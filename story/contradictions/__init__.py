"""Where sources contradict each other: a denial and what it denies, two figures for one thing, two dates of one event.

Statements of two sources are about one thing as far as they share words that few statements have: each shared word
weighs the logarithm of one in how many statements has it (inverse document frequency, Spärck Jones 1972).
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from story.contradictions import counted, dated, denied
from story.contradictions.statements import Statement, statements
from story.contradictions.weights import Weights
from story.values import Conflict, Fact, source_of

SIDES = 4
"""Facts kept for the side that is opposed: the closest ones, one of each source before a second of any."""


def contradictions(facts: Sequence[Fact], language: str) -> tuple[Conflict, ...]:
    """The contradictions between sources; within one, a denial is its story and two figures are two moments."""
    every = statements(facts, language)
    weights = Weights(every)
    sources = sorted({source for each in every for source in each.sources})
    found: list[tuple[str, str]] = []
    for one, other in combinations(sources, 2):
        mine, theirs = _only(every, one, other), _only(every, other, one)
        agreed = [each for each in every if {one, other} <= each.sources]
        for pairs in (
            denied.pairs(mine, theirs, weights),
            counted.pairs(mine, theirs, agreed, weights),
            dated.pairs(mine, theirs, agreed, weights),
        ):
            found += [pair for pair in pairs if pair not in found]
    return tuple(_grouped(found, {fact.id: fact for fact in facts}))


def _only(every: Iterable[Statement], source: str, other: str) -> list[Statement]:
    return [each for each in every if source in each.sources and other not in each.sources]


def _grouped(pairs: Sequence[tuple[str, str]], facts: dict[str, Fact]) -> Iterator[Conflict]:
    """A conflict for each fact that others oppose, the closest first."""
    for first in dict.fromkeys(one for one, _ in pairs):
        sides = [other for one, other in pairs if one == first]
        yield Conflict(about=facts[first].text, sides=(first, *_one_of_each(sides, facts)))


def _one_of_each(sides: Sequence[str], facts: dict[str, Fact]) -> list[str]:
    first: dict[str, str] = {}
    for side in sides:
        first.setdefault(source_of(facts[side].lines[0]), side)
    return [*first.values(), *(side for side in sides if side not in first.values())][:SIDES]
