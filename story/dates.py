"""Dates and times as a text writes them: absolute, partial, relative, with their exact place."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple, cast

from story.calendars import shapes
from story.daynames import DayNames
from story.languages import codes, load
from story.languages.numbers import Calendar, Numbers
from story.patterns import SPACE, Triggers, any_of, fixed, words

DateKind = Literal["day", "month", "year", "weekday", "relative", "season", "decade", "century", "time", "part"]

_ROMAN = {"i": 1, "v": 5, "x": 10}


class Date(NamedTuple):
    """A date, or as much of one as the text gives. `start` and `end` are character offsets.

    `month` is 1–12, `weekday` 0 (Monday)–6, `hour` 0–23; `relative` names the meaning of words like
    "hier" or "la semaine dernière"; `year` and `decade` are years, `century` a number (21).
    """

    start: int
    end: int
    text: str
    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    decade: int | None = None
    century: int | None = None
    season: str | None = None
    part: str | None = None
    relative: str | None = None

    @property
    def parts(self) -> dict[str, int | str]:
        """What the date says, by field name; fields it leaves open are absent."""
        return {name: value for name, value in zip(_FIELDS, self[4:], strict=True) if value is not None}


_FIELDS = Date._fields[4:]


@lru_cache(maxsize=2048)
def dates(text: str, language: str) -> tuple[Date, ...]:
    """The dates and times of a text in order, none overlapping another; none for a language without a file."""
    calendar = _calendar(language)
    if calendar is None:
        return ()
    found = sorted(calendar.read(text), key=lambda date: (date.start, date.start - date.end))
    kept: list[Date] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return tuple(kept)


@cache
def _calendar(language: str) -> "_Patterns | None":
    if language not in codes():
        return None
    known = load(language)
    calendar, numbers = known.checks.calendar, known.checks.numbers
    return _Patterns(calendar, numbers, known.stop_words) if calendar and numbers else None


class _Patterns:
    """The compiled patterns of one language, each with the reader of its groups."""

    def __init__(self, calendar: Calendar, numbers: Numbers, stop_words: frozenset[str]) -> None:
        self.calendar = calendar
        self.small = {word: value for word, value in numbers.words.items() if value <= 31}
        self.patterns = Triggers(shapes(calendar, numbers))
        self.readers = self._readers()
        self.names = DayNames(calendar, stop_words)
        self.year = re.compile(
            r"(?<![\w.,])(?<![^\d\W]-)(?P<year>1[0-9]\d{2}|20\d{2})(?![\w]|[.,]\d|[\s\u00a0\u202f]\d{3}(?!\d))"
        )
        self.before_month = re.compile(rf"(?<!\w){any_of(calendar.month_after)}[ -]$", re.I)
        self.year_lead = re.compile(rf"{any_of(calendar.year_after)}{SPACE}*[-–(]?$", re.I)
        self.year_tail = re.compile(rf"{SPACE}*(?:[].,;:)»\"”!?–-]|$|{any_of(stop_words)})", re.I)

    def _readers(self) -> dict[str, Callable[[str], dict[str, int | str]]]:
        """What each group of the patterns says."""
        c = self.calendar
        return {
            "month": lambda text: {"month": c.months[text] if text in c.months else int(text)},
            "weekday": lambda text: {"weekday": c.weekdays[text]},
            "day": lambda text: {"day": 1 if text in c.first else int(fixed(r"\D").sub("", text))},
            "season": lambda text: {"season": c.seasons[text]},
            "part": lambda text: {"part": c.parts[text]},
            "relative": lambda text: {"relative": self._meaning(text)},
            "decade": lambda text: {"decade": _decade(int(text))},
            "century": lambda text: {"century": int(text) if text.isdigit() else _roman(text)},
            "clock": lambda text: {"hour": c.clock[text], "minute": 0},
            "pm": lambda text: {"part": "pm" if text.startswith("p") else "am"},
            "hour": lambda text: {"hour": int(text) if text.isdigit() else self.small.get(text, 99)},
        }

    def read(self, text: str) -> Iterator[Date]:
        held = words(text)
        for match in self.patterns.finditer(text, held):
            date = self._date(match)
            if date is not None:
                yield date
        for match in self.year.finditer(text) if "#" in held else ():
            if self._is_year(text, match):
                yield _made(match, kind="year", year=int(match["year"]))

    def _is_year(self, text: str, match: re.Match[str]) -> bool:
        """Four digits are a year after a word that leads to one, or where nothing counted can follow."""
        if self.year_lead.search(text, max(0, match.start() - 24), match.start()):
            return not _counted(text, match.end())
        return int(match["year"]) >= 1700 and bool(self.year_tail.match(text, match.end()))

    def _date(self, match: re.Match[str]) -> Date | None:
        groups = {name: value for name, value in match.groupdict().items() if value is not None}
        if "month" in groups and "day" not in groups and not self._month_alone(match, groups):
            return None
        values: dict[str, int | str] = {}
        for name, value in groups.items():
            values.update(self._field(name, " ".join(value.replace("’", "'").casefold().split())))
        if not _possible(values) or self._is_name(match, values):
            return None
        return _made(match, kind=_kind(values), **values)

    def _month_alone(self, match: re.Match[str], groups: dict[str, str]) -> bool:
        """Whether the word is the month: "may" and "march" are verbs, "Mars" in mid-sentence is a planet.

        "En Février" is the month still, as careless texts write it.
        """
        capital = groups["month"][0].isupper()
        if self.calendar.months_capital:
            return capital
        return not capital or "year" in groups or bool(self.before_month.search(match.string[: match.start()]))

    def _is_name(self, match: re.Match[str], values: dict[str, int | str]) -> bool:
        """Whether the word for a day is part of a name, without a date of the calendar beside it."""
        weekday = "weekday" in values
        if "day" in values or not (weekday or "relative" in values):
            return False
        return self.names.holds(match.string, *match.span(), weekday=weekday)

    def _field(self, name: str, value: str) -> dict[str, int | str]:
        read = self.readers.get(name)
        return read(value) if read else {name: int(value)}

    def _meaning(self, words: str) -> str:
        """One name for the ways to say the same: the file's own, else direction and period, else the words."""
        if words in self.calendar.relative:
            return self.calendar.relative[words]
        tokens = [self.small_word(token) for token in fixed(r"[\w-]+").findall(words)]
        return " ".join(tokens)

    def small_word(self, token: str) -> str:
        """Number words as digits and the words for last, next and this as one word each."""
        calendar = self.calendar
        if token in self.small:
            return str(self.small[token])
        for name, forms in (("last", calendar.last), ("next", calendar.next), ("this", calendar.this)):
            if token in forms:
                return name
        return token


def _decade(number: int) -> int:
    """The first year of "années 90" or of "années 1990"."""
    if number >= 100:
        return number
    return (2000 if number < 30 else 1900) + number


def _counted(text: str, at: int) -> bool:
    """Whether a unit sign follows the digits, so that they count and do not date."""
    return bool(fixed(rf"{SPACE}?(?:%|€|\$|£|°)").match(text[at : at + 3]))


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    return sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))


def _possible(values: dict[str, int | str]) -> bool:
    day, month, hour = values.get("day", 1), values.get("month", 1), values.get("hour", 0)
    return int(day) in range(1, 32) and int(month) in range(1, 13) and int(hour) in range(25)


def _kind(values: dict[str, int | str]) -> DateKind:
    kinds: tuple[DateKind, ...] = (
        "day", "month", "weekday", "relative", "season", "decade", "century", "year", "part",
    )  # fmt: skip
    return "time" if "hour" in values else next(kind for kind in kinds if kind in values)


def _made(match: re.Match[str], kind: DateKind, **values: int | str) -> Date:
    return Date(*match.span(), match.group(), kind, **cast(dict[str, Any], values))
