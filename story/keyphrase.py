"""Chooses the words an article should be found by, in forms that its source uses."""

from collections.abc import Sequence

from story import languages
from story.phrases import phrases
from story.values import Notes
from story.words import count, fold

MOST_WORDS = 4
"""Content words of a keyphrase at most (SEO.md: keyphraseLength)."""
DENSEST = 2.6
"""Occurrences per hundred words, weighted by length, above which a phrase would be repeated too often."""


def choose(notes: Notes, language: str) -> str:
    """The noun phrase that best names the story: early, repeated, of several words; "" where there is none."""
    texts = [text for text in (notes.headline, *(fact.text for fact in notes.facts)) if text]
    candidates: dict[str, tuple[str, int]] = {}
    for place, text in enumerate(texts):
        for phrase in phrases(text, language):
            candidates.setdefault(fold(phrase.text), (phrase.text, place))
    ranked = sorted(
        candidates.values(), key=lambda found: (-_worth(found[0], found[1], texts, language), found[1], found[0])
    )
    return ranked[0][0] if ranked else ""


def content_words(phrase: str, language: str) -> list[str]:
    """The phrase's words, folded, without the language's stop words."""
    stop = {fold(word) for word in languages.load(language).stop_words}
    return [word for word in fold(phrase).replace("'", " ").replace("-", " ").split() if word not in stop]


def _worth(phrase: str, place: int, texts: Sequence[str], language: str) -> float:
    words = content_words(phrase, language)
    if not 1 <= len(words) <= MOST_WORDS:
        return 0.0
    times = sum(fold(text).count(fold(phrase)) for text in texts)
    density = 100 * times / max(1, sum(map(count, texts))) * (0.7 + len(words) / 3)
    worth = min(times, 5) * (1.5 if len(words) > 1 else 0.5) / (1 + place / 4)
    return worth * (0.3 if density > DENSEST else 1.0)
