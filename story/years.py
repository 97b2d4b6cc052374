"""The year of a day or month that a text tells without one: the source's own days leave no other."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from story import languages
from story.anchors import tense
from story.datelines import dateline
from story.dates import Date, dates
from story.marks import spans
from story.plain import plain
from story.stamps import written
from story.values import Source, source_of

NEAR = 75
"""Days from the day of writing within which a day is of the year that makes it that near."""
STRAY = 4
"""Days that what is past may lie behind a post or caption, and what is to come before it: the story came later."""
APART = 40
"""Days between the dated posts and captions of one story at most: further apart they do not tell when it was."""
ABOUT = "~"
"""What the id of a source has before it that does not say when it was written, but shows a day about then."""


def about(sources: Sequence[Source]) -> tuple[tuple[str, str], ...]:
    """The ids, marked, of the sources that do not say when they were written, with a day about then (ISO 8601).

    It is the last of those that its posts and captions have, where all are within weeks.
    """
    found = ((source.id, _shown(source)) for source in sources if written(source) is None)
    return tuple((f"{ABOUT}{id}", day.isoformat()) for id, day in found if day)


def _shown(source: Source) -> date | None:
    lines = (line for line in source.lines if line.kind in ("byline", "caption"))
    found = [day for line in lines for one in dates(line.text, source.language) if (day := _day(one))]
    return max(found) if found and (max(found) - min(found)).days <= APART else None


def _day(one: Date) -> date | None:
    try:
        return date(one.year, one.month, one.day) if one.year and one.month and one.day else None
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def years(text: str, line: str, known: tuple[tuple[str, str], ...], language: str) -> tuple[Date, ...]:
    """The days and months of the text that have no year, outside quotations, each with the one that it must be of.

    line: its id; known: as in the notes, when the sources were written or about. None where the text tells a year of
    its own, from which it may count, and where its verb tells of another time than the calendar does.
    """
    own = dict(known)
    source = source_of(line)
    sure = own.get(line) or own.get(source)
    day = sure or own.get(f"{ABOUT}{source}")
    found = _told(text, language) if day and language in languages.codes() else []
    if not day or any(one.year or one.decade for one in found):
        return ()
    quoted = [(span.start, span.end) for span in spans(text)]
    free = (one for one in found if one.month and not any(start <= one.start < end for start, end in quoted))
    at = date.fromisoformat(day)
    told = ((one, _year(one, at, tense(text, one, language), 0 if sure else STRAY)) for one in free)
    return tuple(one._replace(year=year) for one, year in told if year)


def _told(text: str, language: str) -> list[Date]:
    """The dates of the text, without that of its dateline."""
    lead = dateline(plain(text).text, language)
    return [one for one in dates(text, language) if not lead or one.start >= lead.end()]


def _year(one: Date, at: date, way: int, stray: int) -> int | None:
    """The year of that day or month, which is past (-1), to come (1) or of either time (0)."""
    if one.day is None:
        month = one.month or 0
        apart = way if month != at.month else 0
        return at.year + (apart > 0 and month < at.month) - (apart < 0 and month > at.month) if apart else None
    days = [day for year in (at.year - 1, at.year, at.year + 1) if (day := _day(one._replace(year=year)))]
    fits = [day for day in days if one.weekday in (None, day.weekday())]
    near = [day for day in fits if abs((day - at).days) <= NEAR]
    if len(near) == 1:
        return near[0].year if way * (near[0] - at).days >= -stray else None
    past, ahead = [day for day in fits if day <= at], [day for day in fits if day >= at]
    able = past[-1:] if way < 0 else ahead[:1] if way > 0 else []
    return next((day.year for day in able), None)
