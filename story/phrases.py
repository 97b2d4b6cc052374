"""Noun phrases found without a parser: an article opens one, a small word or a stop ends it."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from story import languages
from story.languages.writing import Writing
from story.patterns import fixed
from story.words import fold


class Words(NamedTuple):
    """What the search needs of a language."""

    writing: Writing
    small: frozenset[str]
    """Words that are never a noun."""
    numbers: frozenset[str]
    """Words for numbers, which a noun follows: "onze communes"."""


@cache
def _words(language: str) -> Words:
    known = languages.load(language)
    writing = known.writing
    small = known.stop_words | {*writing.determiners, *writing.bounds}
    counted = known.checks.numbers
    numbers = frozenset(counted.words) - counted.articles if counted else frozenset()
    return Words(writing=writing, small=small, numbers=numbers)


_GLUED = re.compile(r"\b[a-zà-ÿ]{3,}[A-ZÀ-Ý]")
"""Two words a page's copy has run together: "affairesMartin"."""
_TOKEN = re.compile(r"[^\W\d_](?:[\w-]*[^\W_])?['’]?|\d[\d\u00a0\u202f., ]*\d|\d|[^\w\s]")


class Phrase(NamedTuple):
    """A noun phrase without its determiner: "pénurie d'armes"."""

    text: str
    at: int
    """Character offset."""


@lru_cache(maxsize=1024)
def phrases(text: str, language: str, least: int = 2) -> tuple[Phrase, ...]:
    """The noun phrases of a text that can stand alone, in order: an article opens one, a small word ends it.

    `least` is the number of words that one has at least, elided ones counted.
    """
    words_of = _words(language)
    found, tokens = [], list(_TOKEN.finditer(text))
    words = [token.group().replace("’", "'") for token in tokens]
    for index, word in enumerate(words):
        opens = word.casefold() in words_of.writing.determiners or _owns(words, index, words_of)
        if not opens or index + 1 >= len(words) or _clitic(words, index, words_of):
            continue
        end = _phrase_end(words, index + 1, words_of, least)
        if end is None or not _stands(words[index + 1 : end], words_of, least):
            continue
        body = text[tokens[index + 1].start() : tokens[end - 1].end()]
        if not _GLUED.search(body):
            found.append(Phrase(text=body, at=tokens[index + 1].start()))
    return tuple(found)


def _owns(words: Sequence[str], index: int, words_of: Words) -> bool:
    """Whether a possessive stands in the place of an article: "Northmere's Victorian library"."""
    return words_of.writing.noun_last and index > 0 and words[index] == "s" and words[index - 1].endswith("'")


def _phrase_end(words: Sequence[str], start: int, words_of: Words, least: int) -> int | None:
    """Index after the phrase that starts there; None where what follows shows that it is none."""
    index, last = start, None
    links = {link.casefold() for link in words_of.writing.links}
    while index < len(words):
        word = words[index].casefold()
        if not words[index][0].isalpha() and not words[index][0].isdigit():
            return index if index > start else None
        if word in links and index > start:
            joined = _after_link(words, index, words_of)
            if joined is None:
                return index
            index = joined
            last = index
            continue
        if word in words_of.writing.bounds:
            return index if index > start else None
        if word in words_of.writing.determiners:
            return last if last and index > last else None
        before = words[index - 1].casefold() in words_of.writing.preposed
        if index > start and not before and not _modifies(words, index, words_of):
            return last or (index if least == 1 else None)
        # "la crise financière touche": what follows the adjective may be anything, the phrase stands without it.
        last = index + 1 if index > start and not before and _adjective(word, words_of) else last
        index += 1
    return index


def _after_link(words: Sequence[str], index: int, words_of: Words) -> int | None:
    """Index after "de l'Occident", "d'armes": the link and one noun."""
    noun = index + 1
    if noun < len(words) and words[noun].casefold() in ("la", "l'", "the", "a"):
        noun += 1
    if noun + 1 < len(words) and _counts(words[noun], words_of):
        noun += 1
    if noun >= len(words) or not words[noun][0].isalpha() or words[noun].casefold() in words_of.small:
        return None
    named, link = words[noun][0].isupper(), words[index].casefold()
    if not named and link in words_of.writing.place_links:
        return None
    if not named and link in words_of.writing.joining_links and words[index - 1][0].isupper():
        return None
    if words[noun].casefold() in words_of.writing.preposed:
        noun += 1
        if noun >= len(words) or not words[noun][0].isalpha() or words[noun].casefold() in words_of.small:
            return None
    end = noun + 1
    while end < len(words) and words[end][0].isupper() and words[noun][0].isupper():
        end += 1
    if end < len(words) and words[noun][0].isupper() and _adjective(words[end].casefold(), words_of):
        end += 1  # "des Nations unies", "d'État américain"
    opens = end < len(words) and link in words_of.writing.determiners and words[end] in words_of.writing.helpers
    return None if opens and not named else end


def _counts(word: str, words_of: Words) -> bool:
    return word.isdigit() or word.casefold() in words_of.numbers


def _clitic(words: Sequence[str], index: int, words_of: Words) -> bool:
    """Whether the word before shows that this is no article but a pronoun: "comme le rappelle", "ne les a"."""
    before = words[index - 1].casefold() if index else ""
    if before in words_of.writing.before_infinitive:
        return fixed(words_of.writing.infinitive).fullmatch(words[index + 1].casefold()) is not None
    if before not in words_of.writing.before_clitic:
        return False
    return not _is_subject(words, index, words_of)


def _is_subject(words: Sequence[str], index: int, words_of: Words) -> bool:
    """Whether a noun and its verb follow: "que les élèves ont signé"."""
    following = [word.casefold() for word in words[index + 1 : index + 5]]
    verb = next((n for n, word in enumerate(following) if word in words_of.writing.helpers), 0)
    return verb > 0 and not words_of.small.intersection(following[:verb])


def _modifies(words: Sequence[str], index: int, words_of: Words) -> bool:
    word = words[index]
    if word[0].isupper() and not words[index - 1][0].isupper():
        return index + 1 >= len(words) or not words[index + 1][0].isupper()
    return word[0].isupper() or bool(fixed(words_of.writing.modifiers).fullmatch(word.casefold()))


def _adjective(word: str, words_of: Words) -> bool:
    return bool(fixed(words_of.writing.modifiers).fullmatch(word))


def _stands(words: Sequence[str], words_of: Words, least: int) -> bool:
    """Whether the phrase says something by itself."""
    if not least <= len(words) <= 8 or words[0].casefold() in words_of.small:
        return False
    head = words[1] if len(words) > 1 and _counts(words[0], words_of) else words[0]
    if {head.casefold(), words[-1].casefold()} & set(words_of.writing.empty_nouns) or words[0][0].isdigit():
        return False
    if words[-1].casefold() in words_of.writing.preposed:
        return False
    return not any(fold(word) in words_of.writing.pronouns for word in words)
