"""The days, years and hours that a statement tells."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from story.contradictions.wording import Wording
from story.dates import Date

_BEFORE = 12
"""Characters before a day in which it is said that it is an end."""


class Moment(NamedTuple):
    """A day of the calendar, a year or an hour."""

    kind: Literal["day", "year", "time"]
    told: tuple[int, ...]
    """Month and day; the year; hour and minute."""
    year: int | None
    until: bool
    """Whether it is an end: "jusqu'au 30 avril"."""


def moments(text: str, told: Iterable[Date], wording: Wording) -> Iterator[Moment]:
    """The moments of an evened text that its dates come to, in order."""
    for date in told:
        until = wording.finds("until", text[max(0, date.start - _BEFORE) : date.start])
        if date.month is not None and date.day is not None:
            yield Moment("day", (date.month, date.day), date.year, until)
        elif date.kind == "year" and date.year is not None:
            yield Moment("year", (date.year,), date.year, until)
        elif date.kind == "time" and date.hour is not None:
            yield Moment("time", (date.hour, date.minute or 0), None, until)
