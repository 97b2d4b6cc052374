"""Whether two words are forms of one another, by their endings alone."""

import re
from functools import lru_cache

from story.words import fold

FEWEST = 4
"""Letters that two forms must share, so that short words are not taken for one another."""

_ENDINGS = tuple(
    (re.compile(f"(?:{ending})$"), left)
    for ending, left in (
        (r"aux|ales?|als?", "al"),
        (r"[sx]", ""),
        (r"(?<=[^aeiou])e|(?<=[iu])e|(?<=e)e", ""),
        ("nn", "n"),
    )
)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The word folded, without the endings of plural and feminine: "coréennes" and "coréens" are "coree"."""
    bare = cut = fold(word)
    for ending, left in _ENDINGS:
        cut = ending.sub(left, cut)
    return cut if len(cut) >= FEWEST else bare


def alike(word: str, other: str, demonym: str = "(?!)") -> bool:
    """Whether the words are forms of one; `demonym` is a pattern of what makes a country's adjective."""
    return Forms(other, demonym).holds(word)


@lru_cache(maxsize=8)
def _read(words: frozenset[str]) -> tuple[tuple[str, str, str], ...]:
    """Words, each with its stem and folded: those of a text are looked through for the forms of many another."""
    return tuple((word, stem(word), fold(word)) for word in words)


class Forms:
    """The forms of one word, for many words to be compared with it."""

    def __init__(self, word: str, demonym: str = "(?!)") -> None:
        self._word, self._stem = word, stem(word)
        self._root = fold(word)[: max(FEWEST, len(word) - 2)] if len(word) > FEWEST else ""
        self._demonym = re.compile(demonym)

    def holds(self, word: str) -> bool:
        """Whether the word is one of them."""
        return word == self._word or stem(word) == self._stem or self._is_of_country(fold(word))

    def among(self, words: frozenset[str]) -> frozenset[str]:
        """Those of the words that are."""
        return frozenset(word for word, its, bare in _read(words) if its == self._stem or self._is_of_country(bare))

    def _is_of_country(self, bare: str) -> bool:
        at = len(self._root)
        return bool(at and bare.startswith(self._root) and self._demonym.fullmatch(bare[at:]))
