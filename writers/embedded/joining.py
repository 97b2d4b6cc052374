"""Headings that name what a stretch is about: two or three things of it, from as many of its paragraphs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, groupby
from typing import NamedTuple

from story.values import Fact
from story.words import count
from writers.embedded.groups import Group, content, groups
from writers.embedded.material import Material

EACH = 2
"""Groups of a paragraph that are weighed."""
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

    def _content(self, fact: Fact) -> frozenset[str]:
        return content(fact.text, self.material.grammar) - self.idle

    @cached_property
    def near(self) -> frozenset[str]:
        """The words of the first sentences."""
        return frozenset[str]().union(*map(self._content, self.facts[:NEAR]))

    @cached_property
    def paragraphs(self) -> list[tuple[int, frozenset[str], tuple[Fact, ...]]]:
        """Of each paragraph of the source its words, those that say something, and its sentences."""
        every = (tuple(group) for _, group in groupby(self.facts, key=lambda fact: (fact.lines[0][0], fact.paragraph)))
        return [
            (sum(count(fact.text) for fact in each), frozenset[str]().union(*map(self._content, each)), each)
            for each in every
        ]

    def spans(self, words: frozenset[str]) -> bool:
        """Whether two sentences at least have one of the words."""
        return sum(bool(words & self._content(fact)) for fact in self.facts) > 1

    def cost(self, words: frozenset[str]) -> float:
        """What a heading of these words costs above the stretch."""
        return COPIES * self.copied(words) + APART * self.apart(words)

    def copied(self, words: Iterable[str]) -> float:
        """The share of the words beyond a half that stand right below."""
        own = set(words) - self.idle
        return max(0.0, len(own & self.near) / len(own) - 0.5) if own else 0.0

    def apart(self, words: frozenset[str]) -> float:
        """The share of the stretch, in words, whose paragraphs have none of these words."""
        whole = sum(size for size, _, _ in self.paragraphs)
        return sum(size for size, own, _ in self.paragraphs if not own & words) / max(1, whole)


def joined(stretch: Stretch) -> list[tuple[float, str]]:
    """Headings for the stretch, cheapest first: one group that all of it is about, or several."""
    found: list[tuple[int, Group]] = []
    for place, (_, _, facts) in enumerate(stretch.paragraphs):
        own = sorted((group for fact in facts for group in groups(fact, stretch.material)), key=lambda one: one.cost)
        found += [(place, group) for group in [one for one in own if one.words - stretch.idle][:EACH]]
    ones = [_Row(*_made([group], stretch), (place,), (group,)) for place, group in found]
    twos = [row for one, two in combinations(ones, 2) if (row := _with(one, two, stretch))]
    best = sorted(twos, key=lambda row: row.cost)[:WIDENED]
    threes = [row for two in best for one in ones if (row := _with(two, one, stretch))]
    lone = (row if len(row.groups[0].words) > 1 else row._replace(cost=row.cost + BARE) for row in ones if row.text)
    made = {row.text: row.cost for row in sorted((*lone, *twos, *threes), key=lambda row: -row.cost)}
    return sorted((cost, text) for text, cost in made.items())


class _Row(NamedTuple):
    """A heading of groups, with the paragraphs that they are of."""

    cost: float
    text: str
    places: tuple[int, ...]
    groups: tuple[Group, ...]


def _with(row: _Row, one: _Row, stretch: Stretch) -> _Row | None:
    """The row with one more group in its place; None where it has one of that paragraph."""
    if one.places[0] in row.places:
        return None
    named = sorted(zip((*row.places, *one.places), (*row.groups, *one.groups), strict=True), key=lambda each: each[0])
    places, every = tuple(place for place, _ in named), tuple(group for _, group in named)
    cost, text = _made(every, stretch)
    return _Row(cost, text, places, every) if text else None


def _made(every: Sequence[Group], stretch: Stretch) -> tuple[float, str]:
    """The groups in a row, and what they cost as a heading; "" where two of them name the same."""
    if any(one.words & two.words for one, two in combinations(every, 2)):
        return 0.0, ""
    text = _row(every, stretch.material)
    if len(text) > MOST:
        return 0.0, ""
    words = frozenset[str]().union(*(group.words for group in every))
    own = [group.cost - SPANS * stretch.spans(group.words) for group in every]
    cost = BASE + sum(own) / len(every) + WORST * max(own) + LONE * (len(every) == 1)
    return cost + stretch.cost(words) + LENGTH * max(0, len(text) - EASY), text


def _row(every: Sequence[Group], material: Material) -> str:
    """The groups in a row, the last two joined where all are mere nouns."""
    *others, last = [group.text for group in every]
    joined_within = any(material.grammar.and_more.search(group.text) for group in every)
    if not others or joined_within or any(group.tells for group in every):
        return ", ".join((*others, last))
    return material.grammar.frame("both", one=", ".join(others), two=last)
