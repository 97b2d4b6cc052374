"""Words: how they are counted, and how text is folded so that typography does not decide a comparison."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

NO_BREAK = "\u00a0\u202f\u2007"
BLANKS = " \u00a0\u202f"
"""What a text sets a mark off with."""
_INSIDE_NUMBER = re.compile(rf"(?<=\d)[{NO_BREAK}](?=\d)")
_BEYOND = re.compile("[\u0370-\U0010ffff]")
_ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
"""All that combines below U+0370, which few texts in Latin letters go beyond."""
_PLAIN = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    "…": "...",
    "œ": "oe",
    "Œ": "OE",
    "æ": "ae",
}
_TYPOGRAPHY = re.compile(f"[{''.join(_PLAIN)}]")
"""Looked for and not translated: most letters of a text stay."""


def count(text: str) -> int:
    """Words of a text: runs of non-space characters holding a letter or a digit.

    A no-break space inside a number ("1 000") does not split it; elsewhere it splits like any space.
    """
    return _kept_count(text) if len(text) <= SENTENCE else _count(text)


SENTENCE = 1_000
"""Characters up to which a text may be a sentence or a fact, which is counted again and again: no source is kept."""


def _count(text: str) -> int:
    spaced = not text.isascii() and any(space in text for space in NO_BREAK)
    whole = _INSIDE_NUMBER.sub("", text) if spaced else text
    return len([word for word in whole.split() if word[0].isalnum() or any(map(str.isalnum, word))])


_kept_count = lru_cache(maxsize=1024)(_count)


def standing(wanted: str, text: str, joins: str = "-_") -> Iterator[int]:
    """Where the text has these words as words of their own: no letter, no digit and nothing that `joins` beside them.

    Found without a pattern: one for every name of every text takes longer to make than to use, and drives out of
    Python's store of 512 those that every text needs.
    """
    for at in places(wanted, text):
        end = at + len(wanted)
        if not _joined(text[at - 1 : at], joins) and not _joined(text[end : end + 1], joins):
            yield at


def has_words(wanted: str, text: str) -> bool:
    """Whether the text has these words as words of their own; a hyphen may join them to others."""
    return any(True for _ in standing(wanted, text, "_"))


def places(wanted: str, text: str) -> Iterator[int]:
    """Where the text has these letters, within other words too."""
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _joined(letter: str, joins: str) -> bool:
    return letter.isalnum() or letter in joins if letter else False


@lru_cache(maxsize=1024)
def straight(text: str) -> str:
    """The text with its typography made plain: straight quotes, hyphens for dashes, single plain spaces, NFC."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join(_TYPOGRAPHY.sub(lambda found: _PLAIN[found.group()], composed).split())


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """`straight`, without case and accents: for searching only, never for accepting or printing."""
    if text.isascii():
        return " ".join(text.lower().split())
    bare = unicodedata.normalize("NFD", straight(text).casefold())
    if not _BEYOND.search(bare):
        return _ACCENTS.sub("", bare)
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
