"""The reasons, advice and notes of a report in the language of who reads it: they are made in English."""

import re
from functools import cache

from story import languages

_VALUE = re.compile(r"\\\{\\\}")
_QUOTED = re.compile(r"""'([^']*)'|"([^"]*)\"""")


def reworded(text: str, language: str) -> str:
    """The text as the language's file words it, with what it quotes between the language's marks.

    As it is where the file has no wording for it: a reason is never lost.
    """
    if language not in languages.codes():
        return text
    for pattern, wording in _wordings(language):
        match = pattern.fullmatch(text)
        if match:
            return wording.format(*(_marked(value, language) for value in match.groups()))
    return text


def _marked(value: str, language: str) -> str:
    before, after = languages.load(language).quotation
    return _QUOTED.sub(lambda match: f"{before}{match.group(1) or match.group(2) or ''}{after}", value)


@cache
def _wordings(language: str) -> list[tuple[re.Pattern[str], str]]:
    """Each English sentence with `{}` for what changes, as a pattern, and what it is in the language."""
    table = languages.load(language).review.reasons
    return [(re.compile(_VALUE.sub("(.+?)", re.escape(english)), re.S), own) for english, own in table.items()]
