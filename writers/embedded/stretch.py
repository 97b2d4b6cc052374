"""Headings that name what a stretch is about: a thing of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, islice

from story.attribution.grammar import grammar as attributions
from story.plain import bare, plain
from story.values import Fact
from story.words import count
from writers.embedded.groups import Group, content, groups
from writers.embedded.material import Material

EACH, DEAR = 2, 0.7
"""Groups of a paragraph that are weighed, and what none costs: a paragraph is better left unnamed."""
NEAR = 3
"""Sentences below a heading that it repeats where more than half of its words stand in them."""
BASE, COPIES, APART = 2.2, 1.2, 4.0
"""What a heading of a group costs, and more for each word of two that stands in the sentences right below it, and for
the share of the stretch that has nothing to do with it."""
EASY, LENGTH = 60, 0.03
"""Characters of a heading that is read at a glance, and what each further one costs."""
SPANS = 0.45
"""And less of a group for which two sentences at least have its words."""
WORST = 0.7
"""Share of what the group itself costs that it costs besides."""
BARE = 2.5
"""What a group of one word costs more."""
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


def named(stretch: Stretch) -> Iterator[tuple[float, str]]:
    """Headings that name one thing of the stretch, cheapest first.

    One, and not a thing of each paragraph in a row: "la mare et un tiers des logements" put together what the story
    does not, and a chief sub-editor struck out 27 of 29 such rows.
    """
    told = set[str]()
    for cost, group in sorted(_weighed(stretch), key=lambda each: each[0]):
        if group.text not in told and len(group.text) <= MOST:
            yield cost, group.text
        told.add(group.text)


def _weighed(stretch: Stretch) -> Iterator[tuple[float, Group]]:
    """The cheapest groups of each paragraph, and what they cost as a heading of all; no mere person or body."""
    code = stretch.material.grammar.code
    for _, _, facts in stretch.paragraphs:
        every = sorted((group for fact in facts for group in groups(fact, stretch.material)), key=lambda one: one.cost)
        able = (one for one in every if one.cost < DEAR and one.words - stretch.idle and not _speaks(one.text, code))
        for group in islice(able, EACH):
            cost = (1 + WORST) * (group.cost - SPANS * stretch.spans(group.words))
            long = LENGTH * max(0, len(group.text) - EASY) + BARE * (len(group.words) == 1)
            yield BASE + cost + stretch.cost(group.words) + long, group


def _speaks(text: str, language: str) -> bool:
    """Whether it names but a person or a body: "le frère du suspect" says nothing of what is told of him."""
    known, said = attributions(language), bare(plain(text).text)
    asked = (known.person, known.is_kin, known.of_body)
    return not any(map(str.isdigit, text)) and any(ask(said, 0, len(said)) for ask in asked)
