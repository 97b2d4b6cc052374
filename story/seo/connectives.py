"""Whether a sentence is tied to another by a connective."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from story.patterns import any_of
from story.seo.text import seo


@cache
def _pattern(language: str) -> re.Pattern[str]:
    known = seo(language)
    parts = [any_of(known.connectives)] if known.connectives else []
    parts += [rf"{any_of([first])}.+{any_of([second])}" for first, second in known.pairs]
    return re.compile("|".join(parts) or "(?!)", re.I | re.S)


def connectives(sentence: str, language: str) -> Iterator[re.Match[str]]:
    """The connectives of the language's list that the sentence holds, in order."""
    return _pattern(language).finditer(sentence)


@lru_cache(maxsize=2048)
def connected(sentence: str, language: str) -> bool:
    """Whether the sentence holds a connective of the language's list."""
    return _pattern(language).search(sentence) is not None
