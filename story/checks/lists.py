"""The lists of phrases of a language file: a pattern for each, and the words that can open it."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain

from story.patterns import ANYTHING, EDGE, branches, spelt
from story.words import fold

_FIRST = re.compile(r"([^\W_]+)(\*?)")
GROUPS = (
    "hedges", "plans", "sayings", "reporting", "according", "auxiliaries", "settled", "possibility", "attributives",
    "negations", "negatives", "suspicion", "guilt", "anaphors", "cut", "conditions", "provisos", "fixed",
    "done", "limits", "weak", "generic", "emphases", "neutral", "bland", "withholds", "aims", "pivots", "bounds",
    "limiting", "narrowing", "calls", "boasts", "undone", "turning",
    "suspended", "partly", "exempts", "so_far", "convicted", "lifted", "lower", "cleared",
    "mutual", "ergatives", "moments",
)  # fmt: skip
"""The lists of phrases of the language file that are asked for by name."""


class Markers(dict[str, re.Pattern[str]]):
    """The pattern of each list of phrases, made when it is first asked for: of most, few texts hold the first word."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        super().__init__()
        self._lists = lists

    def __missing__(self, name: str) -> re.Pattern[str]:
        self[name] = marker(self._lists[name])
        return self[name]


class Openers:
    """Which lists of phrases a word can open: a text without an opener of a list need not be searched for it."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._whole: dict[str, set[str]] = {}
        self._stems: dict[str, set[str]] = {}
        self.of = lru_cache(maxsize=4096)(self._of)
        for name, phrases in lists.items():
            for phrase in phrases:
                match = _FIRST.match(phrase)
                word, star = (fold(match.group(1)), match.group(2)) if match else ("", "*")
                (self._stems if star else self._whole).setdefault(word, set()).add(name)

    def _of(self, folded: str) -> frozenset[str]:
        """The names of the lists with a phrase that begins with this word."""
        begun = (self._stems.get(folded[:size], ()) for size in range(len(folded) + 1))
        return frozenset(chain(self._whole.get(folded, ()), *begun))


def marker(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the phrases; a star stands for any ending of the word."""
    ordered = sorted(phrases, key=len, reverse=True)
    bodies = [(*spelt(each, _SPELT), *((EDGE,) if each[-1].isalnum() else ())) for each in ordered]
    return re.compile(rf"{EDGE}(?:{branches(bodies)})" if bodies else r"(?!)", re.I)


_SPELT = {" ": r"\s+", "'": "['’]\\s?", "*": ANYTHING}
