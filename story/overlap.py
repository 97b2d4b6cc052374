"""How much of an article is copied: its words outside quotations that stand in a source in long runs."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from story.words import straight

RUN = 5
"""Words in a row from which on a sequence counts as copied; shorter ones are idiom."""
_QUOTATION = re.compile('«[^«»]*»|“[^“”]*”|"[^"]*"')
_WORD = re.compile(r"[^\W_](?:\S*[^\W_])?")
"""From the first letter or digit of a run without spaces to its last."""


class Overlap(NamedTuple):
    """`share` of the words outside quotations, 0 to 1; `longest` run of words copied."""

    share: float
    longest: int


def overlap(texts: Iterable[str], sources: Iterable[str]) -> Overlap:
    """Compares the article's texts (paragraphs) with the sources, case and typography aside.

    Time grows with the words of both together, whatever they repeat. A run never goes over the end of a text
    or over a quotation.
    """
    known = tuple(sources)
    found = [_copied(text, known) for text in texts]
    words, copied = sum(one.words for one in found), sum(one.copied for one in found)
    return Overlap(share=copied / words if words else 0.0, longest=max((one.longest for one in found), default=0))


class _Copied(NamedTuple):
    words: int
    copied: int
    longest: int


@lru_cache(maxsize=2048)
def _copied(text: str, sources: tuple[str, ...]) -> _Copied:
    """Of one text; an article's sentences are looked at once to be reworded, and once for the report."""
    runs = [_runs(sources).ending_at(_words(passage)) for passage in _QUOTATION.split(text)]
    longest = max((length for run in runs for length in run), default=0)
    return _Copied(sum(map(len, runs)), sum(map(_covered, runs)), longest)


def _words(text: str) -> list[str]:
    return _WORD.findall(straight(text).casefold())


def _covered(runs: list[int]) -> int:
    """How many words lie in a run of at least `RUN` words."""
    covered, reached = 0, len(runs)
    for end in range(len(runs) - 1, -1, -1):
        if runs[end] >= RUN:
            start = end - runs[end] + 1
            covered += max(0, min(reached, end + 1) - start)
            reached = min(reached, start)
    return covered


@lru_cache(maxsize=16)
def _runs(sources: tuple[str, ...]) -> "_Runs":
    """Read once for all the sentences of an article, and for the articles at work."""
    return _Runs(sources)


class _Runs:
    """Every run of words of the sources, as a suffix automaton over words."""

    def __init__(self, sources: Iterable[str]) -> None:
        self._next: list[dict[str, int]] = [{}]
        self._link = [-1]
        self._length = [0]
        for source in sources:
            last = 0  # every source begins anew: no run goes from one into the next
            for word in _words(source):
                last = self._extended(last, word)

    def ending_at(self, words: list[str]) -> list[int]:
        """For each word, the length of the longest run of the sources that ends with it, in words."""
        return list(self._lengths(words))

    def _lengths(self, words: list[str]) -> Iterator[int]:
        state = length = 0
        for word in words:
            while state and word not in self._next[state]:
                state = self._link[state]
                length = self._length[state]
            if word in self._next[state]:
                state = self._next[state][word]
                length += 1
            yield length

    def _extended(self, last: int, word: str) -> int:
        if word in self._next[last]:
            return self._split(last, word)
        new = self._state({}, 0, self._length[last] + 1)
        while last != -1 and word not in self._next[last]:
            self._next[last][word] = new
            last = self._link[last]
        self._link[new] = 0 if last == -1 else self._split(last, word)
        return new

    def _split(self, state: int, word: str) -> int:
        """The state that `word` leads to from `state`, alone with the runs that are that short."""
        target = self._next[state][word]
        if self._length[target] == self._length[state] + 1:
            return target
        clone = self._state(dict(self._next[target]), self._link[target], self._length[state] + 1)
        self._link[target] = clone
        while state != -1 and self._next[state].get(word) == target:
            self._next[state][word] = clone
            state = self._link[state]
        return clone

    def _state(self, following: dict[str, int], link: int, length: int) -> int:
        self._next.append(following)
        self._link.append(link)
        self._length.append(length)
        return len(self._next) - 1
