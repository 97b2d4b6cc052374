"""Sentences that cannot be read without the one before them: "Il", "Cette décision", "Selon elle"."""

import re
from functools import cache

from story import languages
from story.patterns import any_of, late
from story.words import count

BARE = 8
"""Words of a sentence without a verb at most: of longer ones the verb is only not known."""


def leans(text: str, language: str) -> bool:
    """Whether the sentence opens with a word that stands for something said before, or has one for its subject.

    "Selon le rapport, il dirigeait …" has. Never without a language file.
    """
    return bool(leaning(language).match(text) or _behind(language).match(text))


def refers(text: str, language: str) -> bool:
    """Whether the sentence leans on another, or has a pronoun or "this" that may, wherever: "…, a-t-il ajouté"."""
    return leans(text, language) or bool(_referring(language).search(text))


def verbless(text: str, language: str) -> bool:
    """Whether the short sentence has no verb that is known and sums up the one before: "Une version contestée"."""
    if language not in languages.codes() or count(text) > BARE:
        return False
    opens = text.split(maxsplit=1)[0].casefold() in languages.load(language).writing.indefinite
    return opens and not finite_verbs(language).search(text)


@cache
def finite_verbs(language: str) -> re.Pattern[str]:
    """The finite verbs of a language that has a file, as far as their endings tell them."""
    words = languages.load(language).writing
    return re.compile(rf"(?<![\w-])(?:{words.finite}|{any_of(words.present)})(?![\w-])", re.I)


@cache
def _referring(language: str) -> re.Pattern[str]:
    if language not in languages.codes():
        return re.compile("(?!)")
    writing = languages.load(language).writing
    demonstratives = (rf"(?<!\w)(?:{each})" for each in writing.demonstratives)
    return re.compile("|".join((any_of(writing.pronouns), *demonstratives)), re.I)


@cache
def leaning(language: str) -> re.Pattern[str]:
    """What a sentence opens with that stands for something said before."""
    known = languages.load(language).writing.leans if language in languages.codes() else ()
    return late("|".join(f"(?:{each})" for each in known) or "(?!)", re.I)


@cache
def _behind(language: str) -> re.Pattern[str]:
    """A pronoun for subject, behind what is set before it."""
    known = languages.load(language).writing.pronouns if language in languages.codes() else ()
    return late(rf"[^,«“\"]{{2,70}},\s+{any_of(known)}\s", re.I)
