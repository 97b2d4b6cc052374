"""What a dispatch says to the desk and not to readers: an embargo, a withdrawal, a correction."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Protocol

from story import languages
from story.values import Line, LineKind, Source
from story.words import count, fold

HEAD = 4
"""Paragraphs at the beginning among which they stand."""
LONGEST = 60
"""Words up to which a paragraph is one; a longer one has the story in it as well."""
_LINED_UP = re.compile(r"^[^\w«“\"]+")
_EMPHASIS = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")


class _Piece(Protocol):
    @property
    def text(self) -> str: ...


def notices(pieces: Sequence[_Piece]) -> dict[int, LineKind]:
    """By index, which of the first paragraphs are no story, and what they are.

    What follows a correction and goes on with it ("Bien lire …, et non …") is one too.
    """
    found: dict[int, LineKind] = {}
    for index, piece in enumerate(pieces[:HEAD]):
        if count(piece.text) > LONGEST:
            continue
        kind = notice(piece.text)
        if kind is None and found.get(index - 1) == "correction" and _any("signs").search(_bared(piece.text)):
            kind = "correction"
        if kind:
            found[index] = kind
    return found


def head(text: str, title: str | None = None) -> list[str]:
    """Where a text speaks to the desk: its title, and the first lines of it that are not empty."""
    return [line for line in (title or "", *text.splitlines()) if line.strip()][: HEAD + bool(title)]


def notice(text: str) -> LineKind | None:
    """What a text is that speaks to the desk from its first words on, in any language there is a file for."""
    bared = _bared(text)
    return next((kind for kind, name in _KINDS.items() if _any(name).match(bared)), None)


_KINDS: Mapping[LineKind, str] = {"embargo": "embargo", "withdrawal": "kill", "correction": "correction"}


def embargoes(source: Source) -> tuple[str, ...]:
    """What the source says of an embargo, wherever in its head it stands, in a line of the story or its title too."""
    return tuple(text for text in _head(source) if notice(text) == "embargo")


def withdrawals(source: Source) -> tuple[str, ...]:
    """The same of the withdrawal of another dispatch."""
    return tuple(text for text in _head(source) if notice(text) == "withdrawal")


def _head(source: Source) -> Iterator[str]:
    if source.title:
        yield source.title
    yield from (line.text for line in source.lines if line.paragraph < HEAD)


def retractions(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines that take back what was published before."""
    return (line for line in lines if _any("retraction").search(_bared(line.text)))


def _bared(text: str) -> str:
    return _LINED_UP.sub("", fold(_EMPHASIS.sub("", text)))


@cache
def _any(name: str) -> re.Pattern[str]:
    """The language files' patterns of that name, of all languages at once."""
    files = [languages.load(code).reading.desk for code in languages.codes()]
    told = "|".join(getattr(each, name) for each in files)
    calls = "|".join(each.calls for each in files)
    return re.compile(rf"(?:(?:{calls})\W+)*(?:{told})" if name in _KINDS.values() else told)
