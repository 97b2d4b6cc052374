"""Sentences that are no story because of whom they speak to, or how: orders to whoever writes, and other languages."""

import re
from functools import cache

from story import languages
from story.plain import plain
from story.values import LineKind

FEWEST = 2
"""Small words of other languages, different ones, that a foreign sentence has at least."""
SHORTEST = 4
"""Words below which a sentence is too short to be called foreign: a name, a title, a slogan."""
LATIN = 0x24F
"""The last of the letters that European languages are written with, but for those in `_MORE`."""
_MORE = range(0x1E00, 0x1F00)
_WORD = re.compile(r"[^\W\d_]+")
_BEYOND = re.compile(rf"[^\x00-{chr(LATIN)}](?<=[^\W\d_])")
"""A letter beyond those: most texts have none."""
_QUOTED = re.compile(r'[«“"]')


def strange(text: str, language: str) -> LineKind | None:
    """ "request" for an order to whoever writes, "foreign" for a sentence of another language, None for story.

    Text alone decides, wherever it stands. What somebody is quoted with is never foreign: that they said it is news.
    """
    even = plain(text).text
    if _orders().match(even.casefold()):
        return "request"
    return "foreign" if not _QUOTED.search(even) and foreign(even, language) else None


@cache
def _orders() -> re.Pattern[str]:
    """The language files' patterns, of all languages at once: an order need not be in the source's."""
    told = "|".join(pattern for code in languages.codes() for pattern in languages.load(code).reading.orders)
    return re.compile(rf'[^\w«“"<\[|]*(?:{told})', re.DOTALL)


def foreign(text: str, language: str) -> bool:
    """Whether the text is in another script, or has small words of other languages and none of its own."""
    if language not in languages.codes():
        return False
    if _BEYOND.search(text) and _other_letters(text):
        return True
    words = _WORD.findall(text.casefold())
    if len(words) < SHORTEST:
        return False
    own, others = _small(language)
    found = {word for word in words if word in others}
    return len(found) >= FEWEST and own.isdisjoint(words)


@cache
def _small(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The telltale words of a language, and the small words that only others have."""
    mine = languages.load(language)
    others = (languages.load(code).stop_words for code in languages.codes() if code != language)
    return mine.reading.telltales, mine.reading.foreign.union(*others) - mine.stop_words - mine.reading.particles


def _other_letters(text: str) -> bool:
    """Whether a text is in another script, or has words that mix two: letters that only look like ours."""
    words = _WORD.findall(text)
    other = [sum(map(_is_other, word)) for word in words]
    mixed = any(n and len(word) - n > 1 for word, n in zip(words, other, strict=True))
    return mixed or sum(other) > sum(map(len, words)) / 2


def _is_other(letter: str) -> bool:
    code = ord(letter)
    return code > LATIN and code not in _MORE
