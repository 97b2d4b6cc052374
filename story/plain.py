"""A text made even for patterns, with the way back to where each character stood."""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

_EVEN = {
    "\u00a0": " ",
    "\u202f": " ",
    "\u2007": " ",
    "\u2009": " ",
    "\t": " ",
    "’": "'",
    "ʼ": "'",
    "—": "–",
    "‑": "-",
}
_ABOVE = re.compile("[^\x00-\x7f]")
_ODD = re.compile(f"[{''.join(_EVEN)}]")


@dataclass(frozen=True, slots=True)
class Plain:
    """`text` is composed (NFC), with plain spaces, apostrophes and dashes; `offsets` lead back to the original."""

    text: str
    offsets: tuple[int, ...] | None = None
    """Where each character of `text`, and its end, stood; None where they stand in the same places."""

    def at(self, index: int) -> int:
        """The offset in the original of the character at `index`."""
        return index if self.offsets is None else self.offsets[index]

    def index(self, offset: int) -> int:
        """The first character of `text` at or after that offset of the original."""
        return offset if self.offsets is None else bisect_left(self.offsets, offset)


def plain(text: str) -> Plain:
    """Even the text out. Composed text keeps its length, so nothing has to be led back."""
    if unicodedata.is_normalized("NFC", text):
        return Plain(text=_evened(text))
    letters: list[str] = []
    offsets: list[int] = []
    for cluster, start in _clusters(text):
        for letter in unicodedata.normalize("NFC", cluster):
            letters.append(letter)
            offsets.append(start)
    return Plain(text=_evened("".join(letters)), offsets=(*offsets, len(text)))


@lru_cache(maxsize=512)
def _evened(text: str) -> str:
    return _ODD.sub(lambda found: _EVEN[found.group()], text)


def _clusters(text: str) -> list[tuple[str, int]]:
    clusters: list[tuple[str, int]] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.combining(text[index]):
            clusters.append((text[start:index], start))
            start = index
    return clusters


@lru_cache(maxsize=1024)
def bare(text: str) -> str:
    """Small letters without accents, character for character as long as the (composed) text: for searching only."""
    return _ABOVE.sub(lambda found: _bare_letter(found.group()), text).lower()


@lru_cache(maxsize=2048)
def _bare_letter(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0].lower()[0]
