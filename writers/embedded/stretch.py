"""What a heading is weighed against: the sentences that it stands above."""

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import groupby

from story.inflections import stem
from story.values import Fact
from story.words import count, fold
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material

NEAR = 3
"""Sentences below a heading that it repeats where more than half of its words stand in them."""
COPIES, APART = 1.2, 4.0
"""What a heading costs for each word of two that stands in the sentences right below it, and for the share of the
stretch that has nothing to do with it."""


_WORDS = re.compile(r"\d+|[^\W\d_]{3,}")


@lru_cache(maxsize=4096)
def content(text: str, grammar: Grammar) -> frozenset[str]:
    """The stems of the words of a text that say something, figures among them."""
    words = _WORDS.findall(fold(text))
    return frozenset(stem(word) for word in words if word not in _idle(grammar))


@cache
def _idle(grammar: Grammar) -> frozenset[str]:
    return frozenset(map(fold, grammar.lowers))


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
    def paragraphs(self) -> list[tuple[int, frozenset[str]]]:
        """Of each paragraph of the source how many words it has, and those that say something."""
        told = zip(self.facts, self.said, strict=True)
        every = (tuple(group) for _, group in groupby(told, key=lambda one: (one[0].lines[0][0], one[0].paragraph)))
        return [
            (sum(count(fact.text) for fact, _ in each), frozenset[str]().union(*(said for _, said in each)))
            for each in every
        ]

    def cost(self, words: frozenset[str]) -> float:
        """What a heading of these words costs above the stretch.

        For the share of them beyond a half that stands right below, and for the share of the stretch, in words, that
        has none of them.
        """
        own = words - self.idle
        near = len(own & self.near) / len(own) if own else 0.0
        missed = sum(size for size, said in self.paragraphs if said.isdisjoint(words))
        return COPIES * max(0.0, near - 0.5) + APART * missed / max(1, sum(size for size, _ in self.paragraphs))
