"""What a dispatch says to the desk and not to readers: an embargo, a withdrawal, a correction."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Protocol

from story import desk
from story.marks import without_quoted
from story.sentences import cut
from story.values import Line, LineKind, Source
from story.words import count, fold

HEAD = 4
"""Paragraphs at the beginning among which they stand."""
LONGEST = 60
"""Words up to which a sentence is one, and the paragraph of a withdrawal tells of it alone."""
LOOKED_AT = 1_500
"""Characters of a line that are looked at: no sentence of a dispatch is longer, and a page's may be endless."""
_LINED_UP = re.compile(r"^[^\w«“\"]+")
_EMPHASIS = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")
_HEADED = re.compile(r"[^:–—]{0,60}?(?:\s[-–—]|\s?:)\s+(?=\S)|\s?[)\]]?[-–—:]+\s*(?=\S)")
"""What stands between a notice and the headline in one line with it."""
FEWEST = 3
"""Words that a headline behind such a sign has."""


class _Piece(Protocol):
    @property
    def text(self) -> str: ...


def notices(pieces: Sequence[_Piece]) -> dict[int, LineKind]:
    """By index, which of the first paragraphs are no story, and what they are.

    What follows a correction and goes on with it ("Bien lire …, et non …") is one too.
    """
    found: dict[int, LineKind] = {}
    for index, piece in enumerate(pieces[:HEAD]):
        kind, end = _noticed(piece.text, found.get(index - 1))
        if kind and end == len(piece.text):
            found[index] = kind
    return found


def parted(text: str) -> int:
    """Where the story begins in a paragraph that a notice stands before, in characters; 0 where none does."""
    kind, end = _noticed(text)
    return end if kind and end < len(text) else 0


def _noticed(text: str, before: LineKind | None = None) -> tuple[LineKind | None, int]:
    """What a paragraph says to the desk, and where the story in it begins: at its end where there is none.

    A withdrawal's paragraph tells of what is withdrawn, and none of it is story.
    """
    if notice(text) == "withdrawal" and count(text) <= LONGEST:
        return "withdrawal", len(text)
    kind: LineKind | None = None
    for first, last in cut(text, ""):
        sentence = text[first:last]
        rubric = last - first < len(text) and _rubric(sentence)
        told = notice(sentence) if not rubric and count(sentence) <= LONGEST else None
        if told is None and (kind or before) == "correction" and desk.goes_on(_bared(sentence)):
            told = "correction"
        if told is None:
            return kind, first if kind else 0
        kind = kind or told
        if headed := _headed(sentence):
            return kind, first + headed
    return kind, len(text)


def _rubric(sentence: str) -> bool:
    """Whether a sentence names the subject of the next ones: "Embargo. Le ministre …"; a notice has capitals there."""
    return count(sentence) == 1 and not sentence.isupper()


def _headed(sentence: str) -> int:
    """Where in a sentence the headline begins that a notice stands before; 0 where there is none."""
    bared = _bared(sentence)
    told = desk.embargo(bared) or desk.correction(bared)
    behind = _HEADED.match(sentence, _unfolded(sentence, told.end)) if told else None
    rest = sentence[behind.end() :] if behind else ""
    goes_on = notice(rest) or desk.goes_on(fold(rest)) or desk.embargo(fold(rest))
    return behind.end() if behind and count(rest) >= FEWEST and not goes_on else 0


def _unfolded(text: str, length: int) -> int:
    """Characters of a text of which so many are left where it is bared."""
    return next((end for end in range(length, len(text)) if len(_bared(text[:end])) >= length), len(text))


def head(text: str, title: str | None = None) -> list[str]:
    """Where a text speaks to the desk: its title, and the first lines of it that are not empty."""
    return [line for line in (title or "", *text.splitlines()) if line.strip()][: HEAD + bool(title)]


def notice(text: str) -> LineKind | None:
    """What a text is that speaks to the desk from its first words on, in any language there is a file for."""
    return _kind(_bared(text))


@lru_cache(maxsize=256)
def _kind(bared: str) -> LineKind | None:
    if (told := desk.embargo(bared)) and told.first:
        return "embargo"
    if desk.kill(bared):
        return "withdrawal"
    if desk.waits(bared):
        return "embargo"
    return "correction" if desk.correction(bared) else None


def embargoes(source: Source) -> tuple[str, ...]:
    """What the source says of an embargo, wherever it stands: one that is missed costs more than one too many."""
    head = (text for text in _head(source) if (told := desk.embargo(_bared(text))) and told.first)
    anywhere = filter(_embargoed, (source.title or "", *(line.text for line in source.lines)))
    return tuple(dict.fromkeys((*head, *anywhere)))


def _embargoed(text: str) -> bool:
    told = desk.embargo(_bared(text))
    return told is not None and told.timed


def waiting(source: Source) -> tuple[str, ...]:
    """What the source says, wherever it stands, of why it is not to be published yet, but for embargoes."""
    known = embargoes(source)
    return tuple(line.text for line in source.lines if _waits(line.text) and line.text not in known)


def _waits(text: str) -> bool:
    return desk.waits(_bared(without_quoted(text)))


def withheld(text: str) -> bool:
    """Whether a sentence, wherever it stands, says that its text is not to be published yet, and so is no story."""
    return _embargoed(text) or _waits(text)


def withdrawals(source: Source) -> tuple[str, ...]:
    """What the source says at its head of the withdrawal of another dispatch."""
    return tuple(text for text in _head(source) if notice(text) == "withdrawal")


def _head(source: Source) -> Iterator[str]:
    if source.title:
        yield source.title
    lines = [line for line in source.lines if line.paragraph < HEAD]
    several = Counter(line.paragraph for line in lines)
    yield from (line.text for line in lines if several[line.paragraph] == 1 or not _rubric(line.text))


def retractions(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines that take back what was published before; no words that are quoted: their "we" is not ours."""
    return (line for line in lines if desk.retraction(_bared(without_quoted(line.text))))


@lru_cache(maxsize=256)
def _bared(text: str) -> str:
    return _LINED_UP.sub("", fold(_EMPHASIS.sub("", text[:LOOKED_AT])))
