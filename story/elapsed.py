"""What one source announces for a day that another tells of as past: "doit être entendu mardi"."""

from collections.abc import Iterator, Sequence
from datetime import date

from story import languages
from story.anchors import anchored, tense
from story.dates import Date, dates
from story.stamps import of_line
from story.values import Fact, source_of
from story.words import fold
from story.years import ABOUT

Day = tuple[int | None, int | None]
AHEAD, PAST = 1, -1
HALF = 183
"""Days of half a year."""


def elapsed(facts: Sequence[Fact], written: Sequence[tuple[str, str]], language: str) -> dict[str, Fact]:
    """By its id, each fact that announces a day, with the first of another source that tells of that day as past.

    written: as in the notes; a day about then will do, since both must come to the same day by it.
    """
    if language not in languages.codes() or len({source_of(line) for fact in facts for line in fact.lines}) < 2:
        return {}
    told = [(fact, day, way) for fact in facts for day, way in _days(fact, written, language)]
    past = [(fact, day) for fact, day, way in told if way == PAST]
    found = ((fact.id, _first(fact, day, past)) for fact, day, way in told if way == AHEAD)
    return {id: other for id, other in found if other}


def announces(text: str, line: str, language: str) -> bool:
    """Whether a text tells a day as to come that its line tells so, in the same words."""
    return not _ahead(text, language).isdisjoint(_ahead(line, language))


def _ahead(text: str, language: str) -> frozenset[str]:
    return frozenset(fold(one.text) for one in dates(text, language) if tense(text, one, language) == AHEAD)


def _first(fact: Fact, day: Day, past: Sequence[tuple[Fact, Day]]) -> Fact | None:
    return next((one for one, other in past if other == day and not _shared(fact, one)), None)


def _shared(fact: Fact, other: Fact) -> bool:
    """Whether one source tells both: it knew what it wrote."""
    return not {*map(source_of, fact.lines)}.isdisjoint(map(source_of, other.lines))


def _days(fact: Fact, written: Sequence[tuple[str, str]], language: str) -> Iterator[tuple[Day, int]]:
    """The days that the fact tells, as month and day, each with the way its verb looks.

    What was asked for by a day to come is no past of that day ("il a demandé une déviation avant le 7 avril").
    """
    day = _about(fact, written)
    meant = {one.start: other for one, other in anchored(fact.text, day, language)} if day else {}
    for one in dates(fact.text, language):
        own: Date = meant.get(one.start, one)
        way = tense(fact.text, one, language)
        if own.month and own.day and not (way == PAST and not _come(own, day)):
            yield (own.month, own.day), way


def _come(told: Date, day: date | None) -> bool:
    """Whether that day of the year had come when it was told: of the year before, where it is half a year ahead."""
    return day is not None and not 0 < _of_year(told) - _of_year(day) < HALF


def _of_year(day: Date | date) -> int:
    """Days of the year up to that day, about."""
    return 31 * (day.month or 0) + (day.day or 0)


def _about(fact: Fact, written: Sequence[tuple[str, str]]) -> date | None:
    line = fact.lines[0] if fact.lines else ""
    about = dict(written).get(f"{ABOUT}{source_of(line)}")
    return of_line(line, written) or (date.fromisoformat(about) if about else None)
