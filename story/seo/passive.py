"""Whether a sentence is in the passive voice: an auxiliary, adverbs at most, a participle."""

import re
from functools import cache, lru_cache

from story.languages.pages import Passive
from story.seo.text import seo, tokens


@cache
def _patterns(language: str) -> tuple[Passive, re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    known = seo(language).passive
    return known, re.compile(known.adverb), re.compile(known.participle), re.compile(known.active)


@cache
def _irregular(language: str) -> frozenset[str]:
    known = seo(language).passive
    return frozenset(stem + ending for stem in known.participles for ending in known.agreement)


@lru_cache(maxsize=2048)
def is_passive(sentence: str, language: str) -> bool:
    """Whether any auxiliary of the sentence leads to a participle that is passive after it."""
    words = tokens(sentence)
    return any(_leads(words, at, language) for at in range(len(words)))


def _leads(words: tuple[str, ...], at: int, language: str) -> bool:
    known, adverb, _, _ = _patterns(language)
    elided, mark, word = words[at].rpartition("'")
    before = elided + mark or words[at - 1] if at or mark else ""
    if known.auxiliaries.isdisjoint((word, words[at])) or before in known.reflexives:
        return False
    for following in words[at + 1 :]:
        if following not in known.between and not adverb.fullmatch(following):
            return _participle(following, language)
    return False


def _participle(word: str, language: str) -> bool:
    _, _, regular, active = _patterns(language)
    if active.fullmatch(word):
        return False
    return regular.fullmatch(word) is not None or word in _irregular(language)


def participles(text: str, language: str) -> frozenset[str]:
    """The words of the text that look like a participle, without what agrees in them: "attendu" of "attendues"."""
    endings = sorted(seo(language).passive.agreement, key=len, reverse=True)
    found = (word for word in tokens(text) if _participle(word, language))
    return frozenset(word.removesuffix(next(each for each in endings if word.endswith(each))) for word in found)
