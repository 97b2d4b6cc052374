"""What stands beside a stretch of a text: the words around it, and the place that it fills."""

import re

from story.checks.letters import Word
from story.checks.said import Said

NEAR = 4
"""Content words on either side of a value that are beside it."""
_PUNCTUATION = re.compile(r"[.,;:!?()«»\"“”–—]")


def beside_keys(said: Said, start: int, end: int, reach: int = NEAR) -> frozenset[str]:
    """Keys of the content words on either side of a stretch of text."""
    known: dict[tuple[int, int, int], frozenset[str]] = said.derived.setdefault("beside", {})
    if (start, end, reach) not in known:
        before = [word.key for word in said.content if word.end <= start][-reach:]
        after = [word.key for word in said.content if word.start >= end][:reach]
        known[start, end, reach] = frozenset((*before, *after))
    return known[start, end, reach]


Slot = frozenset[tuple[str, str, frozenset[str]]]


def slot_of(said: Said, start: int, end: int) -> Slot:
    """The nearest content word on each side with no punctuation between, its side, and what binds it to the place.

    "selon l'UTS" and "dans toute la France" behind the same word are not in the same place.
    """
    known: dict[tuple[int, int], Slot] = said.derived.setdefault("slots", {})
    if (start, end) not in known:
        known[start, end] = _neighbours(said, start, end)
    return known[start, end]


def _neighbours(said: Said, start: int, end: int) -> Slot:
    before = next((word for word in reversed(said.content) if word.end <= start), None)
    after = next((word for word in said.content if word.start >= end), None)
    found: set[tuple[str, str, frozenset[str]]] = set()
    if before and not _PUNCTUATION.search(said.text, before.end, start):
        found.add(("before", before.key, _binders(said, before.end, start)))
    if after and not _PUNCTUATION.search(said.text, end, after.start):
        found.add(("after", after.key, frozenset()))
    return frozenset(found)


def _binders(said: Said, start: int, end: int) -> frozenset[str]:
    """The small words between two offsets, articles aside."""
    return frozenset(word.folded for word in said.words if start <= word.start < end) - said.lexicon.checks.articles


def noun_of(said: Said, start: int) -> Word | None:
    """The noun whose name starts there: "port" of "port de Tehmir"."""
    noun = next((word for word in reversed(said.content) if word.end <= start), None)
    return noun if noun and said.lexicon.of.fullmatch(said.text[noun.end : start]) else None
