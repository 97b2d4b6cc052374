"""Headings that name what a stretch is about: two or three things of it, from as many of its paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, groupby, islice
from typing import NamedTuple

from story.values import Fact
from story.words import count
from writers.embedded.groups import Group, content, groups
from writers.embedded.material import Material

EACH, DEAR = 2, 1.3
"""Groups of a paragraph that are weighed, and what none costs: a paragraph is better left unnamed."""
NEAR = 3
"""Sentences below a heading that it repeats where more than half of its words stand in them."""
WIDENED = 5
"""Rows of two to which a third is added."""
BASE, COPIES, APART = 1.0, 1.2, 4.0
"""What a heading of groups costs, and more for each word of two that stands in the sentences right below it, and for
the share of the stretch that has nothing to do with it."""
EASY, LENGTH = 60, 0.03
"""Characters of a heading that is read at a glance, and what each further one costs."""
SPANS = 0.45
"""And less of a group for which two sentences at least have its words."""
WORST = 0.7
"""What the worst of its groups costs besides."""
LONE, BARE = 1.2, 2.5
"""What one group alone costs more: it heads only what is all about one thing."""
MOST = 82
"""Characters of a heading at most."""


@dataclass(frozen=True)
class Stretch:
    """Sentences in a row, and what a heading above them is weighed against."""

    facts: tuple[Fact, ...]
    material: Material
    idle: frozenset[str] = frozenset()
    """What the story speaks of everywhere: it says of no stretch what that is about."""

    @cached_property
    def said(self) -> list[frozenset[str]]:
        """The words of each sentence that say something."""
        return [content(fact.text, self.material.grammar) - self.idle for fact in self.facts]

    @cached_property
    def near(self) -> frozenset[str]:
        """The words of the first sentences."""
        return frozenset[str]().union(*self.said[:NEAR])

    @cached_property
    def paragraphs(self) -> list[tuple[int, frozenset[str], tuple[Fact, ...]]]:
        """Of each paragraph of the source its words, those that say something, and its sentences."""
        told = zip(self.facts, self.said, strict=True)
        every = (tuple(group) for _, group in groupby(told, key=lambda one: (one[0].lines[0][0], one[0].paragraph)))
        return [
            (
                sum(count(fact.text) for fact, _ in each),
                frozenset[str]().union(*(said for _, said in each)),
                tuple(fact for fact, _ in each),
            )
            for each in every
        ]

    def spans(self, words: frozenset[str]) -> bool:
        """Whether two sentences at least have one of the words."""
        return sum(not words.isdisjoint(said) for said in self.said) > 1

    def cost(self, words: frozenset[str]) -> float:
        """What a heading of these words costs above the stretch."""
        own = words - self.idle
        return self.weighed(len(own), len(own & self.near), self.met(words))

    def met(self, words: frozenset[str]) -> frozenset[int]:
        """The places of the paragraphs that have one of the words."""
        return frozenset(place for place, (_, own, _) in enumerate(self.paragraphs) if not own.isdisjoint(words))

    def weighed(self, own: int, near: int, met: frozenset[int]) -> float:
        """What a heading costs that has so many words of its own, so many of them right below, and meets those places.

        For the share of the words beyond a half that stand right below, and of the stretch, in words, that is not met.
        """
        copied = max(0.0, near / own - 0.5) if own else 0.0
        apart = sum(size for place, (size, _, _) in enumerate(self.paragraphs) if place not in met)
        return COPIES * copied + APART * apart / max(1, self._size)

    @cached_property
    def _size(self) -> int:
        return sum(size for size, _, _ in self.paragraphs)


def joined(stretch: Stretch) -> list[tuple[float, str]]:
    """Headings for the stretch, cheapest first: one group that all of it is about, or several."""
    parts = list(_parts(stretch))
    ones = [_made((part,), stretch) for part in parts]
    pairs = (_made((one, two), stretch) for one, two in combinations(parts, 2) if _fit(one, two))
    twos = [row for row in pairs if row.text]
    best = sorted(twos, key=lambda row: row.cost)[:WIDENED]
    wider = (
        tuple(sorted((*row.parts, part), key=_place))
        for row in best
        for part in parts
        if all(_fit(part, other) for other in row.parts)
    )
    threes = [row for each in dict.fromkeys(wider) if (row := _made(each, stretch)).text]
    lone = (
        row if len(row.parts[0].group.words) > 1 else row._replace(cost=row.cost + BARE) for row in ones if row.text
    )
    made = {row.text: row.cost for row in sorted((*lone, *twos, *threes), key=lambda row: -row.cost)}
    return sorted((cost, text) for text, cost in made.items())


class _Part(NamedTuple):
    """A group that may stand in a heading: the place of its paragraph, and what it adds to what a heading costs."""

    place: int
    group: Group
    cost: float
    own: int
    """Its words that say something of the stretch, and those of them that stand right below the heading."""
    near: int
    met: frozenset[int]
    """The places of the paragraphs that have one of its words."""


class _Row(NamedTuple):
    """A heading of groups in the order of their paragraphs, and what it costs."""

    cost: float
    text: str
    parts: tuple[_Part, ...]


def _place(part: _Part) -> int:
    return part.place


def _parts(stretch: Stretch) -> Iterator[_Part]:
    """The cheapest groups of each paragraph."""
    for place, (_, _, facts) in enumerate(stretch.paragraphs):
        every = sorted((group for fact in facts for group in groups(fact, stretch.material)), key=lambda one: one.cost)
        able = (one for one in every if one.cost < DEAR and one.words - stretch.idle)
        for group in islice(able, EACH):
            own = group.words - stretch.idle
            cost = group.cost - SPANS * stretch.spans(group.words)
            yield _Part(place, group, cost, len(own), len(own & stretch.near), stretch.met(group.words))


def _fit(one: _Part, two: _Part) -> bool:
    """Whether both can stand in a row: they are of two paragraphs, and name nothing in common."""
    return one.place != two.place and one.group.words.isdisjoint(two.group.words)


def _made(parts: tuple[_Part, ...], stretch: Stretch) -> _Row:
    """The groups in a row, and what they cost as a heading; "" where that is too long.

    No two have a word in common, so that what each adds can be counted once for all the rows that it stands in.
    """
    text = _row([part.group for part in parts], stretch.material)
    if len(text) > MOST:
        return _Row(0.0, "", parts)
    own = [part.cost for part in parts]
    cost = BASE + sum(own) / len(parts) + WORST * max(own) + LONE * (len(parts) == 1)
    met = frozenset[int]().union(*(part.met for part in parts))
    above = stretch.weighed(sum(part.own for part in parts), sum(part.near for part in parts), met)
    return _Row(cost + above + LENGTH * max(0, len(text) - EASY), text, parts)


def _row(every: Sequence[Group], material: Material) -> str:
    """The groups in a row, the last two joined where all are mere nouns."""
    *others, last = [group.text for group in every]
    if not others or any(group.several or group.tells for group in every):
        return ", ".join((*others, last))
    return material.grammar.frame("both", one=", ".join(others), two=last)
