"""When two figures are one: by value, unit, what loosens them and what they count."""

import re

from story.checks.basis import Basis
from story.checks.said import Said
from story.figures import Figure
from story.words import fold

LOOSE_PAIRS = {("over", "under"), ("over", "at most"), ("at least", "under"), ("at least", "at most")}
ROUNDING = 0.05
"""Share of a value by which "about" may round it."""


def equal(one: Figure, two: Figure) -> bool:
    """Whether they are one number, however either is written, as a share or in per cent; "several" is no number."""
    if one.ordinal != two.ordinal:
        return False
    if "several" in (one.approximator, two.approximator) and one.approximator != two.approximator:
        return False
    if one.low == one.high and two.low > two.high and (is_close(one.low, two.low) or is_close(one.low, two.high)):
        return True
    if is_close(one.low, two.low) and is_close(one.high, two.high):
        return True
    fraction, percent = (one, two) if one.scale == 0.0 else (two, one)
    return fraction.scale == 0.0 and percent.unit == "%" and abs(fraction.low * 100 - percent.low) <= 0.5


def is_close(one: float, two: float) -> bool:
    """Whether two values are the same, but for what is lost in reckoning."""
    return abs(one - two) <= 1e-9 * max(abs(one), abs(two), 1.0)


def is_near(one: Figure, two: Figure) -> bool:
    """Whether the one may be what "about" makes of the other."""
    return abs(one.low - two.low) <= ROUNDING * abs(two.low)


def same_unit(one: Figure, two: Figure) -> bool:
    """Whether no unit speaks against the two being one; a span of time may be left out, as a plain noun."""
    if 0.0 in (one.scale, two.scale) or one.ordinal:
        return True
    if one.unit == two.unit or not one.unit or not two.unit:
        return bool(one.unit) == bool(two.unit) or not _measured(one.unit or two.unit)
    return {one.unit, two.unit} == {"an", "année"}


def other_span(claim: Said, figure: Figure, one: Figure, basis: Basis) -> bool:
    """Whether the claim makes a span of time of what the line counts: "14 mois" of "14 matches"."""
    moments = claim.lexicon.patterns["moments"]
    said = figure.text.split()[-1]
    if claim.language != basis.ground.language or not figure.unit or not moments.fullmatch(said):
        return False
    if not one.noun or fold(one.noun) in claim.idle:
        return False
    holders = (line for _, line in basis.said if any(other == one for other in line.figures))
    return not any(_within(moments, line, one.end) for line in holders)


def _within(moments: re.Pattern[str], said: Said, start: int) -> bool:
    """Whether a word of time goes with the number that ends there, and not with what is counted: "14 buts par an"."""
    found = moments.search(said.text, start, start + _SPAN)
    between = (word.text for word in said.words if found and start <= word.start < found.start())
    return bool(found) and not any(said.lexicon.preposition.fullmatch(word) for word in between)


_SPAN = 30
"""Characters behind a number within which its unit may stand: "les trois derniers mois"."""


def _measured(unit: str) -> bool:
    """Units that may not be left out or added; "fois" and spans of time are also plain nouns."""
    return unit not in ("fois", "point", "heure", "jour", "semaine", "mois", "an", "siècle", "minute", "seconde")


def same_noun(one: Figure, two: Figure) -> bool:
    """Whether nothing speaks against the two counting one thing: nouns that begin alike, a unit, or none told."""
    return bool(one.unit) or not one.noun or not two.noun or one.noun[:4] == two.noun[:4]


def is_as_loose(claim: Figure, source: Figure) -> bool:
    """Whether the claim loosens the figure as the source does; "about" and none say nothing against each other."""
    one, two = claim.approximator, source.approximator
    return one == two or {one, two} <= {"over", "at least"} or {one, two} <= {"under", "at most"} or two == "several"
