"""Headings that name what a stretch is about: two or three things of it, from as many of its paragraphs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush
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
        return self.copied(len(own), len(own & self.near)) + self.apart(self.met(words))

    def met(self, words: frozenset[str]) -> int:
        """The places of the paragraphs that have one of the words, a bit for each."""
        return sum(1 << place for place, (_, own, _) in enumerate(self.paragraphs) if not own.isdisjoint(words))

    def copied(self, own: int, near: int) -> float:
        """What it costs that of so many words so many stand right below: for the share of them beyond a half."""
        return COPIES * max(0.0, near / own - 0.5) if own else 0.0

    def apart(self, met: int) -> float:
        """What it costs to meet these places alone: for the share of the stretch, in words, that stands elsewhere."""
        if met not in self._missed:
            sizes = [size for size, _, _ in self.paragraphs]
            missed = sum(size for place, size in enumerate(sizes) if not met >> place & 1)
            self._missed[met] = APART * missed / max(1, sum(sizes))
        return self._missed[met]

    @cached_property
    def _missed(self) -> dict[int, float]:
        return {}


def joined(stretch: Stretch) -> Iterator[tuple[float, str]]:
    """Headings for the stretch, cheapest first: one group that all of it is about, or several.

    Each is worded when its turn has come, and few are asked for.
    """
    parts = list(_parts(stretch))
    ones = [_weighed((part,), stretch) for part in parts]
    twos = [_weighed((one, two), stretch) for one, two in combinations(parts, 2) if _fit(one, two)]
    best = (row for _, _, row in islice(_cheapest(twos, stretch), WIDENED))
    wider = (
        tuple(sorted((*row.parts, part), key=_place))
        for row in best
        for part in parts
        if all(_fit(part, other) for other in row.parts)
    )
    threes = [_weighed(each, stretch) for each in dict.fromkeys(wider)]
    lone = (row if len(row.parts[0].group.words) > 1 else row._replace(cost=row.cost + BARE) for row in ones)
    told = set[str]()
    for cost, text, _ in _cheapest((*lone, *twos, *threes), stretch):
        if text not in told:
            yield cost, text
        told.add(text)


class _Part(NamedTuple):
    """A group that may stand in a heading: the place of its paragraph, and what it adds to what a heading costs."""

    place: int
    group: Group
    cost: float
    own: int
    """Its words that say something of the stretch, and those of them that stand right below the heading."""
    near: int
    met: int
    """The places of the paragraphs that have one of its words."""


class _Row(NamedTuple):
    """A heading of groups in the order of their paragraphs, and what it costs however long it is."""

    cost: float
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


def _weighed(parts: tuple[_Part, ...], stretch: Stretch) -> _Row:
    """The groups and what they cost as a heading.

    No two have a word in common, so that what each adds can be counted once for all the rows that it stands in.
    """
    every, worst, own, near, met = 0.0, parts[0].cost, 0, 0, 0
    for _, _, cost, has, copies, places in parts:
        every, worst = every + cost, max(worst, cost)
        own, near, met = own + has, near + copies, met | places
    alone = BASE + every / len(parts) + WORST * worst + LONE * (len(parts) == 1)
    return _Row(alone + (stretch.copied(own, near) + stretch.apart(met)), parts)


def _cheapest(rows: Iterable[_Row], stretch: Stretch) -> Iterator[tuple[float, str, _Row]]:
    """What each row costs as it is worded, its words and the row, the cheapest first; none that are too long.

    Its length only adds to what a row costs: the dearer ones need no words before their turn.
    """
    waiting = [(row.cost, "", place, row) for place, row in enumerate(rows)]
    heapify(waiting)
    while waiting:
        cost, text, place, row = heappop(waiting)
        if text:
            yield cost, text, row
        elif len(text := _row([part.group for part in row.parts], stretch.material)) <= MOST:
            heappush(waiting, (cost + LENGTH * max(0, len(text) - EASY), text, place, row))


def _row(every: Sequence[Group], material: Material) -> str:
    """The groups in a row, the last two joined where all are mere nouns."""
    *others, last = [group.text for group in every]
    if not others or any(group.several or group.tells for group in every):
        return ", ".join((*others, last))
    return material.grammar.frame("both", one=", ".join(others), two=last)
