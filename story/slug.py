"""Addresses: a title as the last part of a URL."""

import re

from story import languages
from story.words import fold

LONGEST = 75
"""Characters that a reader still takes in and a result page still shows."""
RESERVED = frozenset(("feed", "embed", "page", "attachment", "trackback", "comment", "author", "search"))
"""Names that WordPress keeps for itself under an article's address."""
_LETTERS = {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "€": " euros ", "&": " "}
_RUN = re.compile(r"[a-z0-9]+")
_ELISION = re.compile(r"(?<![a-z0-9])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=[a-z0-9])")


_LED = re.compile(_ELISION.pattern + r"([a-z]+)(?![a-z0-9'])")
"""A word with what is elided before it."""


def slug(title: str, keyphrase: str = "", language: str = "fr") -> str:
    """An address of at most 75 characters in [a-z0-9-], never empty, a bare number or a reserved name.

    An article at its head is left out, and one behind an elision ("d'une"), of which half would be left; other small
    words only where the title is too long, and words from the end after that; those of the keyphrase stay in any case,
    before the title's where it has not all of them.
    « L'élection présidentielle : où en est-on ? » is "election-presidentielle-ou-en-est-on".
    """
    wanted = ascii_words(keyphrase)
    kept = frozenset(wanted) - _small(language)
    words = ascii_words(_LED.sub(lambda led: " " if led[1] in _articles(language) else led[0], _plain(title)))
    if len(words) > 1 and words[0] in _articles(language):
        words = words[1:]
    words = (words if kept.issubset(words) else [*wanted, *words]) or ["article"]
    if len("-".join(words)) > LONGEST:
        words = [word for word in words if word in kept or word not in _small(language)] or words
    while len("-".join(words)) > LONGEST and len(words) > 1:
        words.pop(next((at for at in reversed(range(len(words))) if words[at] not in kept), -1))
    made = "-".join(words)[:LONGEST].rstrip("-")
    return f"article-{made}" if made.isdigit() or made in RESERVED else made


def ascii_words(text: str) -> list[str]:
    """The words of a text as an address holds them: no accents, nothing elided before them."""
    joined = _ELISION.sub("", _plain(text)).replace("'", "")
    return _RUN.findall(joined)


def _plain(text: str) -> str:
    return "".join(_LETTERS.get(letter, letter) for letter in fold(text))


def _articles(language: str) -> frozenset[str]:
    """Words that may be left out, of which the next word decides whether two sentences begin alike."""
    if language not in languages.codes():
        return frozenset()
    return _small(language) & languages.load(language).seo.articles


def _small(language: str) -> frozenset[str]:
    if language not in languages.codes():
        return frozenset()
    return frozenset(map(fold, languages.load(language).seo.slug_words))
