"""Sentences that cannot be read without the one before them: "Il", "Cette décision", "Selon elle"."""

import re
from functools import cache

from story import languages


def leans(text: str, language: str) -> bool:
    """Whether the sentence opens with a word that stands for something said before; never without a language file."""
    return bool(_pattern(language).match(text))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    known = languages.load(language).writing.leans if language in languages.codes() else ()
    return re.compile("|".join(f"(?:{each})" for each in known) or "(?!)", re.I)
