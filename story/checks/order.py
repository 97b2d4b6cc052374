"""Order: what stands on the two sides of a word in a line may not change sides."""

import re
from collections.abc import Iterator
from re import Match

from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.said import Said
from story.values import Finding

_STOP = re.compile(r"[,;:()]")
Sides = tuple[frozenset[str], frozenset[str]]


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Before and after, cause and effect."""
    if claim.voice:
        return
    for _, said in basis.said:
        mark = _swapped(claim, said)
        if mark:
            yield finding("order", f"the source tells {mark!r} the other way round", claim, None, basis.evidence(),
                          verdict="unsure", advice="keep who does what, and what comes first")  # fmt: skip
            return


def _swapped(claim: Said, said: Said) -> str:
    """The word that ties two things in the line and in the claim, which has each in the other's place."""
    for mark in claim.marks("pivots"):
        same = (one for one in said.marks("pivots") if one.group().casefold() == mark.group().casefold())
        if any(_crossed(_around(claim, mark), _around(said, other)) for other in same):
            return mark.group()
    return ""


def _crossed(mine: Sides, theirs: Sides) -> bool:
    crossing = len(mine[0] & theirs[1]) + len(mine[1] & theirs[0])
    return bool(mine[1] & theirs[0]) and crossing > len(mine[0] & theirs[0]) + len(mine[1] & theirs[1])


def _around(said: Said, mark: Match[str]) -> Sides:
    """What is told, and what the word ties it to: behind it up to the next stop, wherever in the sentence it stands."""
    stop = _STOP.search(said.text, mark.end())
    end = stop.start() if stop else len(said.text)
    rest = said.content_between(end, len(said.text)) if not said.content_between(0, mark.start()) else frozenset()
    return said.content_between(0, mark.start()) | rest, said.content_between(mark.end(), end)
