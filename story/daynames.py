"""Words for a day that are part of a name: "le groupe Kerlo Demain", "Black Friday"."""

import re
from collections.abc import Set

from story.languages.numbers import Calendar

_BEGINS = re.compile(r"(?:[.!?…:;|•\n][\s»”\")\]*_]*|\s[–—-]\s*|(?:^|[\s(])[«“\"‘(\[*_#>]+\s*|[«“‘(]\s*)$")
"""What a sentence begins behind, within a text."""
_BEFORE, _BEHIND = 24, 24
"""Characters about a day among which the words stand that make a name of it."""
_LONG = re.compile(r"[^\W\d_]{4,}")
_ALL = 3
"""Words of four letters or more of which all have a capital where a text is set in capitals or as a title."""
_WORD_BEFORE = re.compile(r"([\w'’-]*[\w’'])\s$")
_CAPITAL_BEHIND = re.compile(r"\s[A-ZÀ-Ý]")


class DayNames:
    """What tells, in one language, a name that holds a word for a day from the day."""

    def __init__(self, calendar: Calendar, stop_words: Set[str]) -> None:
        self.capitals = calendar.months_capital
        self.stop_words = stop_words
        self.before = re.compile(rf"(?<!\w)(?:{calendar.named_behind})\s$")
        self.behind = re.compile(rf"\s(?:{calendar.named_before})(?!\w)")

    def holds(self, text: str, start: int, end: int, *, weekday: bool) -> bool:
        """Whether the word for a day at `start` to `end` of the text is part of a name.

        A word with a capital inside a sentence is, but for a day of the week in a language that writes those so, or
        one that a small word leads to ("le Mardi", as careless texts write it).
        """
        if weekday and self._listed(text, start, end):
            return True
        if not text[start].isupper() or (weekday and self.capitals) or begins(text, start):
            return False
        if weekday and self._led(text, start) and not _CAPITAL_BEHIND.match(text, end):
            return False
        return not self._titled(text, start)

    def _listed(self, text: str, start: int, end: int) -> bool:
        before = text[max(0, start - _BEFORE) : start]
        return bool(self.before.search(before) or self.behind.match(text[end : end + _BEHIND]))

    def _led(self, text: str, start: int) -> bool:
        word = _WORD_BEFORE.search(text, max(0, start - _BEFORE), start)
        return word is not None and word[1] in self.stop_words

    def _titled(self, text: str, start: int) -> bool:
        """Whether the whole text is in capitals, or has one on each of its words where titles are set so."""
        words = [word.group() for word in _LONG.finditer(text) if word.start() != start]
        if self.capitals:
            return len(words) >= _ALL and all(word[0].isupper() for word in words)
        return bool(words) and text.isupper()


def begins(text: str, start: int) -> bool:
    """Whether a sentence begins at that character of the text."""
    before = text[max(0, start - 6) : start]
    return not text[:start].strip(" \u00a0\u202f\t«“\"‘'([*_>#•–—-") or bool(_BEGINS.search(before))
