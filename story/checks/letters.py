"""How a text is taken apart into words, and compared to the letter."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from story.words import fold, straight

WORD = re.compile(r"[^\W_]+(?:(?:[-‑]|(?<=c)['’](?=h))[^\W_]+)*", re.I)
"""A word; an apostrophe ends it, but for the letter c'h of Breton names: "Penmarc'h"."""
_HALF = re.compile(r"[^-‑]+")
_SPACED = re.compile(r'\s*(["();:!?,.]|\.\.\.)\s*|\s+(?=[%€])')


class Word(NamedTuple):
    """A word with its offsets; `key` is what it is compared by: the stem, or the name of its synonyms."""

    start: int
    end: int
    text: str
    folded: str
    key: str


def halves(word: Word) -> Iterator[tuple[int, str]]:
    """What a hyphen joins, each with where it begins, folded."""
    return ((word.start + half.start(), fold(half.group())) for half in _HALF.finditer(word.text))


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name as those of a text are told apart, folded; of "N'Diaye" and "d'Armor" not the letter."""
    words = [fold(match.group()) for match in WORD.finditer(name)]
    return tuple(word for word in words if len(word) > 1) or tuple(words)


@lru_cache(maxsize=1024)
def letters(text: str) -> str:
    """The text as it is compared to the letter: typography made plain, no space around punctuation."""
    return "".join(filter(None, _SPACED.split(straight(text))))


def is_sentence(claim: str, text: str) -> bool:
    """Whether the claim stands in the text from the head of a sentence to its end, outside a quotation."""
    wanted = claim.rstrip(".")
    at = text.find(wanted) if wanted else -1
    if at < 0:
        return False
    before, after = text[:at], text[at + len(wanted) :]
    return (
        (not before or before[-1] in ".!?\n" or (before[-1] == '"' and wanted[0] in "-–—"))
        and before.count('"') % 2 == 0
        and (not after or after[0] in ".!?\n" or wanted[-1] in '!?"')
    )
