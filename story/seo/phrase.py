"""A keyphrase and where a text holds it, by exact word forms, as a plugin without a lexicon matches them."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache

from story import languages
from story.seo import text
from story.words import fold


@dataclass(frozen=True)
class Phrase:
    """The content words of a phrase, in lower case; all its words where it has no other."""

    text: str
    words: tuple[str, ...]

    def times(self, sentence: str) -> int:
        """How often the sentence holds all the words, in any order."""
        held = forms(sentence).get
        return min((held(word) or held(plain) or 0 for word, plain in self._spelt), default=0)

    def taken(self, held: Counter[str]) -> int:
        """How often the words are all among the forms held, which they are then taken out of."""
        times = min((held[word] or held[plain] for word, plain in self._spelt), default=0)
        for word, plain in self._spelt:
            held[word if held[word] else plain] -= times
        return times

    def share(self, sentence: str) -> float:
        """The share of the words that the sentence holds, 0 to 1."""
        held = forms(sentence)
        return sum(word in held or plain in held for word, plain in self._spelt) / max(1, len(self.words))

    @cached_property
    def _spelt(self) -> tuple[tuple[str, str], ...]:
        """Each word as it is written, and without its accents: asked of every sentence."""
        return tuple((word, fold(word)) for word in self.words)


@lru_cache(maxsize=2048)
def forms(sentence: str) -> Counter[str]:
    """The word forms of a sentence; an elided word counts with and without what is elided before it."""
    tokens = text.tokens(sentence)
    return Counter([*tokens, *(token.rpartition("'")[2] for token in tokens if "'" in token)])


@lru_cache(maxsize=256)
def phrase(wording: str, language: str) -> Phrase:
    """The phrase as it is looked for."""
    every = text.tokens(wording)
    content = tuple(word for word in every if word not in function_words(language))
    return Phrase(text=wording, words=content or every)


@lru_cache
def function_words(language: str) -> frozenset[str]:
    """The words of the language that a search does without: articles, pronouns, numerals, auxiliaries."""
    if language not in languages.codes():
        return frozenset()
    known = languages.load(language)
    return known.stop_words | known.seo.function_words
