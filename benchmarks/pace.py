"""How fast texts become articles, told in a fixed piece of work: the same on a slow machine and beside other work."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from statistics import mean
from time import process_time

WORDS = 450
"""Words of source that a pace is told for: the longest that the writer is meant for in the first place."""
ROUNDS = 50
"""Times the fixed work is done for one measure: some 10 ms, so that the clock's own grain does not count."""
_WORD, _NAME = re.compile(r"\w+"), re.compile(r"(?<![\w’'-])[A-ZÀ-Ý][\w-]+(?:\s[A-ZÀ-Ý][\w-]+)*(?=\W)")


@dataclass
class Pace:
    """What articles took, and the fixed work before each of them."""

    lines: Sequence[str]
    """The text that the fixed work is done on."""
    yards: list[float] = field(default_factory=list)
    words: int = 0
    milliseconds: float = 0.0

    def yard(self) -> None:
        """Does the fixed work once more: whatever slows the process down by now slows that down as well."""
        start = process_time()
        for _ in range(ROUNDS):
            _worked(self.lines)
        self.yards.append((process_time() - start) * 1000)

    def took(self, words: int, milliseconds: float) -> None:
        """Counts an article of so many words of source, and the CPU that it took."""
        self.words, self.milliseconds = self.words + words, self.milliseconds + milliseconds

    @property
    def per_text(self) -> float:
        """Milliseconds of CPU for `WORDS` words of source."""
        return WORDS * self.milliseconds / max(1, self.words)

    @property
    def times(self) -> float:
        """The same in times that the fixed work took."""
        return self.per_text / mean(self.yards) if self.yards else 0.0


def _worked(lines: Sequence[str]) -> int:
    """What the writer does all day: words counted, names searched for, and each sentence held against the others."""
    held = Counter[str]()
    sets = list[frozenset[str]]()
    for line in lines:
        words = [word.casefold() for word in _WORD.findall(line)]
        held.update(words, names=len(_NAME.findall(line)))
        sets.append(frozenset(words))
    return sum(held.values()) + sum(len(one & two) for one, two in combinations(sets, 2))
