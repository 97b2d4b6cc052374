"""The place and the day that a dispatch begins with."""

import re
from functools import cache

from story import languages


def dateline(text: str, language: str) -> re.Match[str] | None:
    """The dateline that an evened text begins with, up to where its story does: "PARIS, 12 mars (AFP) – "."""
    return _pattern(language).match(text)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(languages.load(language).reading.dateline if language in languages.codes() else "(?!)")
