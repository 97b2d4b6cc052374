"""The place and the day that a dispatch begins with."""

import re
from functools import cache

from story import languages
from story.dates import dates
from story.plain import plain

LONGEST = 80
"""Characters of a place and a day."""


def dateline(text: str, language: str) -> re.Match[str] | None:
    """The dateline that an evened text begins with, up to where its story does: "PARIS, 12 mars (AFP) – "."""
    return _pattern(language).match(text)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(languages.load(language).reading.dateline if language in languages.codes() else "(?!)")


def is_dateline(text: str, language: str) -> bool:
    """Whether a text is a place and a day of the calendar with its year, and no more: "Larmor, le 3 mai 2025"."""
    bare = plain(text).text.rstrip(" .")
    if len(bare) > LONGEST or not bare[-4:].isdigit() or not place(language).fullmatch(f"{bare}."):
        return False
    return any(one.year and one.day for one in dates(bare, language))


@cache
def place(language: str) -> re.Pattern[str]:
    """What a place as a sentence of its own looks like, with the day behind it or without: "Larmor-Plage."."""
    return re.compile(languages.load(language).reading.place if language in languages.codes() else "(?!)")
