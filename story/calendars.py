"""The patterns that find dates and times as a language writes them."""

import re
from collections.abc import Iterable

from story.languages.numbers import Calendar, Numbers
from story.patterns import SPACE, Triggered, any_of

_ISO = r"(?<!\d)(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
_YEAR = r"(?P<year>1\d{3}|20\d{2})(?!\w|[.,]\d)"
_SHORT = rf"(?:\.(?={SPACE}+\d))?"
"""The stop of a shortened month."""


def shapes(calendar: Calendar, numbers: Numbers) -> list[Triggered]:
    """The patterns of a language, the most telling first; their groups are named after what they say."""
    return [*_days(calendar), *_stretches(calendar, numbers), *_hours(calendar, numbers), *_months_first(calendar)]


def _days(calendar: Calendar) -> list[Triggered]:
    """ "Mardi 3 mai 2024 au soir", "mai 2024", "mardi soir", "hier", "l'hiver 2024"."""
    month, link = rf"(?P<month>{any_of(calendar.months)}){_SHORT}", rf"{SPACE}+{_of(calendar)}"
    relative = any_of((*calendar.last, *calendar.next))
    weekday = rf"(?P<weekday>{any_of(calendar.weekdays)}){_part(calendar)}"
    return [
        Triggered(rf"{_lead(calendar)}{_number(calendar)}{link}{month}{_tail(calendar)}", calendar.months),
        Triggered(rf"{month}(?:{SPACE}+{_YEAR})?", calendar.months),
        Triggered(rf"{weekday}(?:{SPACE}+(?P<relative>{relative}))?", calendar.weekdays),
        Triggered(rf"(?P<relative>{any_of(calendar.relative)})", calendar.relative),
        Triggered(rf"(?P<season>{any_of(calendar.seasons)})(?:{SPACE}+{_YEAR})?", calendar.seasons),
    ]


def _stretches(calendar: Calendar, numbers: Numbers) -> list[Triggered]:
    """ "La semaine dernière", "il y a trois jours", "les années 1990", "le XXe siècle"."""
    ordinal = r"(?P<century>[ivx]+|\d{1,2})(?:e|è|ème|er|st|nd|rd|th)"
    return [
        Triggered(rf"(?P<relative>{_period(calendar)})", calendar.periods),
        Triggered(
            rf"(?P<relative>{_span(calendar, numbers)})",
            (shape.replace("#", "") for shape in calendar.ago),
            also=((*calendar.periods, *_time_units(numbers)), ("#", *_amounts(numbers))),
        ),
        Triggered(_decades(calendar), "#", also=[calendar.decade] if calendar.decade else ()),
        Triggered(rf"(?<!\w){ordinal}{SPACE}+{any_of(calendar.century)}", calendar.century),
    ]


def _hours(calendar: Calendar, numbers: Numbers) -> list[Triggered]:
    """ "2024-05-03", "midi", "3/5/2024", "18 h 30"."""
    return [
        Triggered(_ISO, "#", sign="-"),
        Triggered(rf"(?P<clock>{any_of(calendar.clock)})", calendar.clock),
        Triggered(_slashes(calendar), "#", sign="/"),
        *(Triggered(clock, "#", sign=sign) for sign, clock in _CLOCKS),
        Triggered(_told(calendar, numbers), _hour_units(numbers), also=[calendar.clock_after]),
    ]


def _months_first(calendar: Calendar) -> list[Triggered]:
    """ "May 3, 2024", where the language writes the month before the day."""
    if calendar.day_first:
        return []
    month = rf"(?P<month>{any_of(calendar.months)}){_SHORT}"
    return [Triggered(rf"{_lead(calendar)}{month}{SPACE}+{_number(calendar)}{_tail(calendar)}", calendar.months)]


def _of(calendar: Calendar) -> str:
    return rf"(?:{any_of(calendar.of)}{SPACE}+)?"


def _number(calendar: Calendar) -> str:
    first = any_of(calendar.first)
    return rf"(?P<day>{first}|(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d.,]\d|\w))"


def _lead(calendar: Calendar) -> str:
    weekday = any_of(calendar.weekdays)
    return rf"(?:(?P<weekday>{weekday})\.?,?{SPACE}+(?:{any_of(calendar.day_after)}{SPACE}+)?)?"


def _tail(calendar: Calendar) -> str:
    """The year and the part of the day behind a day and month."""
    return rf"(?:,?{SPACE}+{_of(calendar)}{_YEAR})?{_part(calendar)}"


def _part(calendar: Calendar) -> str:
    return rf"(?:{SPACE}+(?:{any_of(calendar.part_after)}{SPACE}+)?(?P<part>{any_of(calendar.parts)}))?"


def _period(calendar: Calendar) -> str:
    """A pattern for "la semaine dernière", "cette année", "last week"."""
    period, this = any_of(calendar.periods), any_of(calendar.this)
    tail = any_of((*calendar.last, *calendar.next))
    if calendar.day_first:
        return rf"{period}{SPACE}+{tail}|{this}{SPACE}+{period}"
    return rf"(?:{tail}|{this}){SPACE}+{period}"


def _span(calendar: Calendar, numbers: Numbers) -> str:
    """A pattern for a span counted from another moment: "il y a trois jours", "two weeks later"."""
    small = any_of(_small(numbers))
    unit = rf"(?:{any_of(_time_units(numbers))}|{any_of(calendar.periods)})"
    loose = rf"(?:{any_of((*numbers.about, *numbers.over, *numbers.under, *numbers.several))}{SPACE}*)?"
    amount = rf"{loose}(?:\d+|{small}|{any_of(numbers.several)}|{any_of(numbers.collectives)})"
    counted = rf"{amount}{SPACE}+(?:{any_of(numbers.link)}{SPACE}*)?{unit}"
    before, after = (_spaced(shape.strip("# ") for shape in calendar.ago if shape[at] == "#") for at in (-1, 0))
    return rf"(?<!\w){before}{SPACE}+{counted}|{counted}{SPACE}+{after}(?!\w)"


def _spaced(phrases: Iterable[str]) -> str:
    either = "|".join(re.escape(phrase).replace(r"\ ", f"{SPACE}+") for phrase in phrases)
    return f"(?:{either})" if either else r"(?!)"


def _small(numbers: Numbers) -> list[str]:
    return [word for word, value in numbers.words.items() if value <= 60]


def _amounts(numbers: Numbers) -> tuple[str, ...]:
    """How a span is counted in words."""
    return (*_small(numbers), *numbers.several, *numbers.collectives)


def _time_units(numbers: Numbers) -> tuple[str, ...]:
    names = ("minute", "heure", "jour", "semaine", "mois", "an", "siècle")
    return tuple(form for name in names for form in numbers.units[name] if len(form) > 1)


def _decades(calendar: Calendar) -> str:
    """A pattern for "années 1990", "années 90" or "the 1990s"."""
    if not calendar.decade:
        return r"(?<!\w)(?:the\s+)?(?P<decade>(?:19|20)?\d0)s(?!\w)"
    return rf"{any_of(calendar.decade)}{SPACE}+(?P<decade>\d{{3}}0|\d0)(?!\w)"


def _slashes(calendar: Calendar) -> str:
    """A pattern for "12/03/2024" in the language's order."""
    one, two = ("day", "month") if calendar.day_first else ("month", "day")
    return rf"(?<![\d/])(?P<{one}>\d{{1,2}})/(?P<{two}>\d{{1,2}})/(?P<year>\d{{4}})(?![\d/])"


_HOUR, _MINUTE = r"(?<![\d,.:])(?P<hour>[01]?\d|2[0-4])", r"(?P<minute>[0-5]\d)"


_CLOCKS = (
    ("", rf"{_HOUR}{SPACE}?h(?:{SPACE}?{_MINUTE})?(?!\w)"),
    (":", rf"{_HOUR}:{_MINUTE}(?!\d)"),
    ("", rf"{_HOUR}(?:[:.]{_MINUTE})?{SPACE}?(?P<pm>[ap]\.?m\.?)(?!\w)"),
)
"""Patterns for "8 h 30", "17:30" and "5 p.m.", each with the sign that all it finds has."""


def _told(calendar: Calendar, numbers: Numbers) -> str:
    """A pattern for "à vingt heures"; "deux heures" alone is a duration."""
    lead = rf"(?<!\w){any_of(calendar.clock_after)}{SPACE}+(?:{any_of(numbers.about)}{SPACE}+)?"
    small = any_of(word for word, value in numbers.words.items() if value <= 24)
    hour, unit = rf"(?P<hour>[01]?\d|2[0-4]|{small})", any_of(_hour_units(numbers))
    return rf"{lead}{hour}{SPACE}+{unit}(?:{SPACE}+{_MINUTE})?(?!{SPACE}+(?:de|d['’]))"


def _hour_units(numbers: Numbers) -> list[str]:
    return [form for form in numbers.units["heure"] if len(form) > 1]
