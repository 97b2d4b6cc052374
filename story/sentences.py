"""Where the sentences of a paragraph begin and end."""

import re
from functools import cache

from story import languages
from story.datelines import dateline
from story.marks import spans
from story.patterns import fixed
from story.words import fold

_STOP = re.compile(r"[.!?…。！？؟](?: ?[.!?…])*[\]»”\")']*(?: [»”](?=[\s.,;]|[A-ZÀ-Ý]|$))?")
_START = re.compile(r"\s*(?=[\"'«“‘(\[–¿¡*-]*\s?[^\W_])")
_LETTERS = re.compile(r"[^\W\d_]+$")
LONGEST_QUOTE = 700
"""Characters up to which a quotation keeps its sentences together in one line."""


def cut(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """The sentences of one paragraph (evened by `plain`), as start and end without the spaces around them.

    A quotation is not cut: its sentences are one statement by one speaker, and half a quotation is no line to
    stand on. Only an unclosed or a very long one is.
    """
    held = [
        (span.start, span.end)
        for span in spans(text)
        if span.opening and span.closing and span.end - span.start <= LONGEST_QUOTE
    ]
    place = dateline(text, language)
    sentences: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for stop in _STOP.finditer(text, place.end() if place else 0):
        if stop.end() <= start:
            continue
        if _ends(text, stop, held, language):
            sentences.append((start, stop.end()))
            start = stop.end() + len(text[stop.end() :]) - len(text[stop.end() :].lstrip())
    if text[start:].strip():
        sentences.append((start, len(text.rstrip())))
    return tuple(sentences)


@cache
def _abbreviations(language: str) -> frozenset[str]:
    codes = [language] if language in languages.codes() else languages.codes()
    return frozenset(fold(each) for code in codes for each in languages.load(code).reading.abbreviations)


def _ends(text: str, stop: re.Match[str], held: list[tuple[int, int]], language: str) -> bool:
    if any(start <= stop.start() < end and stop.end() <= end for start, end in held):
        return False
    after = text[stop.end() :]
    if not after.strip():
        return True
    if not after[0].isspace():
        return _glued(text, stop, language)
    if not _begins(after):
        return False
    return stop.group()[0] != "." or not _shortens(text, stop, after, language)


def _begins(after: str) -> bool:
    """Whether what follows looks like the start of a sentence: no small letter first, whatever marks stand before."""
    begin = _START.match(after)
    if begin is None:
        return False
    first = next(letter for letter in after if letter.isalnum())
    return not first.islower()


def _glued(text: str, stop: re.Match[str], language: str) -> bool:
    """A stop with no space after it ("la victoire.Le gouvernement"), which is no address and no file name.

    Behind a name a small word begins the next one: "selon Lund.Le gouvernement".
    """
    before = _LETTERS.search(text[max(0, stop.start() - 30) : stop.start()])
    after = text[stop.end() : stop.end() + 3]
    if len(stop.group()) > 1 and stop.group()[-1] in "»”" and fixed(r"[^\W\d_a-zà-ÿ][\w']").match(after):
        return True
    word = fixed(r"[^\W\d_]+(?=[ '])").match(text, stop.end())
    if before and before.group()[1:].islower() and word and word[0][0].isupper() and stop.group() in (".", "!", "?"):
        known = word[0].casefold() in languages.stop_words(language)
        if known and len(before.group()) >= 4:
            return True
    if before and len(before.group()) >= 4 and before.group()[1:].islower() and after[:1] in "«“" and after[1:2] != "":
        return stop.group() in (".", "!", "?")
    return (
        stop.group() in (".", "!", "?")
        and before is not None
        and len(before.group()) >= 4
        and before.group().islower()
        and len(after) == 3
        and after[0].isupper()
        and (after[1:].islower() or after[1:2] in "' ")
    )


def _shortens(text: str, stop: re.Match[str], after: str, language: str) -> bool:
    """Whether the full stop belongs to an abbreviation or an initial."""
    if len(stop.group()) > 1 and stop.group() not in (".)", ".]"):
        return False
    before = _LETTERS.search(text[max(0, stop.start() - 30) : stop.start()])
    if before is None:
        return False
    word = before.group()
    if len(word) == 1 and word.isupper():
        return not _is_acronym_end(text, stop, after, language)
    return fold(word) in _abbreviations(language) and (word.islower() or len(word) > 1 or word in "MP")


def _is_acronym_end(text: str, stop: re.Match[str], after: str, language: str) -> bool:
    """Whether "U.S. The" ends a sentence: an acronym's last stop before a capitalised small word does."""
    dotted = fixed(r"(?:[^\W\d_]\.){2,}$").search(text[max(0, stop.start() - 12) : stop.start() + 1])
    word = fixed(r"\s*([^\W\d_]+)").match(after)
    return bool(dotted and word and word.group(1).casefold() in languages.stop_words(language))


def opens(text: str, at: int) -> bool:
    """Whether a sentence or a paragraph begins there, as far as the marks before it tell."""
    before = text[max(0, at - 3) : at].rstrip()
    return before == "" or before[-1] in ".!?…»”"
