"""What a statement counts: the figure, of what, of which time, and whether it is a toll or an age."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from story.contradictions.wording import Wording, words
from story.dates import Date
from story.figures import Figure, figures
from story.names import names
from story.patterns import fixed
from story.words import fold

AGE = "age"
"""The unit of the years that somebody has."""
_YEARS = "an"
"""The unit of years, in every language's file."""
_OLDEST = 120
_BARE_AGE = re.compile(r"[a-zà-ÿ], #[,.) ]")
_CLAUSE = re.compile(r"[;:?!«»]|[.](?!\d)")
_BEHIND, _BEFORE, _RIGHT_BEFORE = 12, 4, 2
"""Words behind and before a number of people in which it is said what became of them; before any other noun fewer."""
_FOLLOWING = 24
"""Characters behind such a noun in which it may be said: "personnes ont été interpellées"."""


class Amount(NamedTuple):
    """A figure of a statement."""

    of: frozenset[str]
    """Keys of what is counted: the unit, the noun, what is said of people, or the kind of toll alone."""
    noun: str
    """Key of the noun or the unit itself."""
    unit: str
    toll: bool
    """Whether it counts what an event has but one count of: the dead, the hurt, those who marched."""
    cost: bool
    """Whether its clause tells what something costs, by whatever word."""
    low: float
    high: float
    loose: bool
    """Whether it is told as a rough one."""
    part: bool
    """Whether it is some of another: "dont deux graves"."""
    years: frozenset[int]
    """The years that the statement names."""
    earlier: bool
    """Whether what stands before it is of a time before the story: "en 2019, quinze personnes"."""
    whose: str
    """Of an age, the name before it, folded."""
    instead: frozenset[float]
    """The figures in whose place it is told: "26 brebis et non 23"."""


def amounts(text: str, told: Sequence[Date], wording: Wording) -> Iterator[Amount]:
    """The figures of an evened text in order, without what another has taken the place of: "de trois à cinq morts"."""
    text = wording.patterns["moved"].sub(lambda moved: " " * len(moved[0]), text)
    found = [each for each in figures(text, wording.language) if not each.ordinal]
    denied = frozenset(each.low for each in found if wording.finds("instead", text[: each.start]))
    for figure in (each for each in found if each.low not in denied):
        clause = _around(text, figure)
        before, behind = text[max(0, figure.start - 16) : figure.start], text[figure.end : figure.end + 4]
        aged = _is_age(figure, f"{before}#{behind}", wording)
        toll = None if figure.unit else _toll(text, figure, clause, wording)
        unit = AGE if aged else figure.unit
        yield Amount(
            of=frozenset({unit or toll or ""}) if unit or toll else _counted(text, figure, wording),
            noun=figure.unit or wording.key(fold(figure.noun)),
            unit=unit,
            toll=bool(toll),
            cost=bool(figure.unit) and _costs(text[clause], wording),
            low=figure.low,
            high=figure.high,
            loose=bool(figure.approximator),
            part=wording.finds("part", before),
            years=frozenset(date.year for date in told if date.year),
            earlier=wording.finds("earlier", text[: figure.start]),
            whose=_named(text[clause.start : figure.start], wording) if aged else "",
            instead=denied,
        )


def _around(text: str, figure: Figure) -> slice:
    """The clause that a figure stands in."""
    start = max((each.end() for each in _CLAUSE.finditer(text, 0, figure.start)), default=0)
    end = _CLAUSE.search(text, figure.end)
    return slice(start, end.start() if end else len(text))


def _costs(clause: str, wording: Wording) -> bool:
    return any(word.startswith(wording.facts.costs) for word in words(clause))


def _is_age(figure: Figure, around: str, wording: Wording) -> bool:
    """ "41 ans" of somebody, or the bare number that an English paper sets behind a name."""
    if figure.unit == _YEARS:
        return wording.finds("aged", around)
    return not figure.unit and not figure.noun and figure.high < _OLDEST and bool(_BARE_AGE.search(around))


def _named(text: str, wording: Wording) -> str:
    found = names(text, wording.language)
    return fold(found[-1].text) if found else ""


def _noun(figure: Figure, wording: Wording) -> str:
    return "" if figure.noun in wording.days else fold(figure.noun)


def _toll(text: str, figure: Figure, clause: slice, wording: Wording) -> str | None:
    """The kind of toll that a figure is, by its noun, by what is said of people, or by the one its clause tells."""
    noun = _noun(figure, wording)
    lead, behind = text[clause.start : figure.start], words(text[figure.end : clause.stop])
    before = words(lead.rsplit(",", 1)[-1])[::-1]
    if not noun:
        near = [*words(lead)[::-1], *behind[:_BEHIND]]
    elif noun in wording.anybody:
        near = [*behind[1:_BEHIND], *before[:_BEFORE]]
    else:
        near = [noun, *before[:_RIGHT_BEFORE]]
    told = (*(word for word in near if word not in wording.anybody), noun)
    kinds = wording.facts.tolls
    found = (kind[0] for word in told for kind in kinds if word.startswith(kind))
    return next(found, kinds[0][0] if kinds and not wording.facts.toll.isdisjoint(near) else None)


def _counted(text: str, figure: Figure, wording: Wording) -> frozenset[str]:
    """The noun; of one for people of all kinds, and of none ("ils étaient 9 000"), what is said of them too."""
    noun = _noun(figure, wording)
    if noun and noun not in wording.anybody:
        return frozenset({wording.key(noun)})
    behind = fixed(r"[.,;:»\"]").split(text[figure.end : figure.end + len(noun) + _FOLLOWING])[0]
    gathered = {wording.facts.gathered} if not noun and wording.finds("they", text[: figure.start]) else set[str]()
    return frozenset(wording.told(behind)) | gathered
