"""Words and sentences as the analysis inside WordPress counts them, which is not how an editor does."""

import re
from functools import cache, lru_cache

from story import languages
from story.languages.pages import Seo
from story.patterns import fixed

# Quotations, list items and headings are cut like running text there, and a stop ends a sentence inside a
# quotation too; `story.sentences` keeps such a quotation whole because half of it is no evidence.
_STOP = re.compile(r"([.!?…]+)([»”’\")\]]?)(?=\s)")
_OPENS = frozenset("«»\"'“”‘’([¿¡")
_INITIAL = re.compile(r"(?:^|[\s(])\w\.$")
_APART = r"[^\s—–]"
_SIGNS = "%/@#$€£°§*"
_COUNTED = re.compile(rf"(?<!{_APART})(?:(?:[^\w\s—–{_SIGNS}]|_)*+(?:[^\W_]|[{_SIGNS}]){_APART}*+|-(?!{_APART}))")
"""A run from its beginning, if a letter, a digit or a sign that is spoken is in it; or a dash between spaces."""
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?")


@cache
def seo(language: str) -> Seo:
    """What is known of the language for measuring; nothing where no file covers it."""
    return languages.load(language).seo if language in languages.codes() else Seo()


@lru_cache(maxsize=2048)
def words(text: str) -> int:
    """Words of a text: runs without spaces or long dashes that are more than punctuation ("%" is a word)."""
    return len(_COUNTED.findall(text))


@lru_cache(maxsize=2048)
def sentences(text: str, language: str) -> tuple[tuple[int, str], ...]:
    """The sentences of one block with the offsets they begin at."""
    found: list[tuple[int, str]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if _ends(text, start, stop, language):
            found.append((start, text[start : stop.end()]))
            start = stop.end() + len(text[stop.end() :]) - len(text[stop.end() :].lstrip())
    found.append((start, text[start:].rstrip()))
    return tuple((at, sentence) for at, sentence in found if sentence)


def _ends(text: str, start: int, stop: re.Match[str], language: str) -> bool:
    after = text[stop.end() :].lstrip()
    if not after:
        return True
    if stop[1][-1] in "!?" and not stop[2]:
        return True
    if not (after[0].isupper() or after[0].isdigit() or after[0] in _OPENS):
        return False
    return stop[0] != "." or not _abbreviates(text[start : stop.end()], after, language)


def _abbreviates(sentence: str, after: str, language: str) -> bool:
    if _INITIAL.search(sentence) and fixed(r"\w\.").match(after):
        return True
    last = fixed(r"[\s(«\"]").split(sentence)[-1]
    return last.casefold().rstrip(".") in seo(language).abbreviations


@lru_cache(maxsize=1024)
def spans(text: str) -> tuple[tuple[int, int, str], ...]:
    """The words of `tokens` with the offsets they begin and end at."""
    return tuple((found.start(), found.end(), _plain(found.group())) for found in _TOKEN.finditer(text))


def _plain(token: str) -> str:
    return token.casefold().replace("’", "'").rstrip("'")


@lru_cache(maxsize=2048)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in lower case with plain apostrophes; hyphens part them, elisions stay on."""
    return tuple(map(_plain, _TOKEN.findall(text)))
