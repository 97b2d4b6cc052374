"""One spelling for a name that two sources spell in two ways: the first source's."""

import re
from collections.abc import Iterable

from story.marks import spans
from story.values import Conflict


def respelt(text: str, spellings: Iterable[Conflict]) -> str:
    """The text with those names as the first source spells them, but for what is quoted.

    Only where all but the surname is the same: "Thomas Weyland / Thomas Weiland". "Paul" and "Paule" may be two.
    """
    for conflict in spellings:
        for other, one in _pairs(conflict):
            text = _exchanged(text, other, one)
    return text


def aside(text: str, spellings: Iterable[Conflict]) -> str:
    """Which name it spells otherwise, for whoever must see the text to the letter: "Weiland = Weyland"."""
    found = (_pairs(conflict)[1:] for conflict in spellings)
    pairs = [pair for each in found for pair in each if re.search(rf"(?<![\w-]){re.escape(pair[0])}(?![\w-])", text)]
    return ", ".join(f"{other} = {one}" for other, one in pairs)


def _pairs(conflict: Conflict) -> tuple[tuple[str, str], ...]:
    one, other = (name.split() for name in conflict.about.split(" / "))
    if len(one) < 2 or one[:-1] != other[:-1]:
        return ()
    return (" ".join(other), " ".join(one)), (other[-1], one[-1])


def _exchanged(text: str, other: str, one: str) -> str:
    quoted = [(span.start, span.end) for span in spans(text)]
    for match in reversed([*re.finditer(rf"(?<![\w-]){re.escape(other)}(?![\w-])", text)]):
        if not any(start <= match.start() < end for start, end in quoted):
            text = text[: match.start()] + one + text[match.end() :]
    return text
