"""How much words that two statements share tell that they are about one thing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from story.contradictions.statements import Statement

RAREST = 3.0
"""Weight of a word that one statement has; one that all have weighs nothing."""


class Weights:
    """What each word of some statements weighs: the rarer the more."""

    def __init__(self, every: Sequence[Statement]) -> None:
        times = Counter(key for each in every for key in each.keys)
        most = log(len(every) + 1)
        self._weights = {key: RAREST * (1 - log(often) / most) for key, often in times.items()}

    def of(self, keys: Iterable[str]) -> float:
        """The weight of words together; one that no statement has weighs as the rarest do."""
        return sum(self._weights.get(key, RAREST) for key in keys)

    def shared(self, one: Statement, other: Statement, but: Iterable[str] = ()) -> float:
        """The weight of what both have, but for those words."""
        return self.of((one.keys & other.keys).difference(but))
