"""The lines with which a source sums its story up before it tells it."""

from collections.abc import Sequence

from story.restated import stems
from story.values import Fact
from story.words import count

MOST, LONGEST = 5, 26
"""Lines of a summary, and words of one of them, at most."""
AGAIN = 0.4
"""Share of the first line's telling words that the story's first sentence has where it tells the same news."""


def summed(main: Sequence[Fact]) -> int:
    """How many of the first facts are such lines: short, each a paragraph, before a sentence that begins anew.

    The first of them may be merged with that sentence already, which then stands on an earlier line than they do.
    """
    for place in range(1, min(MOST, len(main))):
        early = any(_line(line) < _line(main[0].lines[0]) for line in main[place].lines)
        if early and main[place].text[0] not in "«“":
            return place
    for place in range(2, min(MOST + 1, len(main))):
        lines = main[:place]
        apart = len({fact.paragraph for fact in main[: place + 1]}) == place + 1
        if not apart or any(count(fact.text) > LONGEST for fact in lines):
            return 0
        first = stems(main[0].text)
        lead = count(main[place].text) > count(main[0].text) and main[place].text[0] not in "«“"
        if first and lead and len(first & stems(main[place].text)) >= AGAIN * len(first):
            return place
    return 0


def _line(id: str) -> int:
    """The number of a line in its source."""
    return int("0" + "".join(filter(str.isdigit, id)))
