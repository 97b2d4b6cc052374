"""Dates and times as a text writes them: absolute, partial, relative, with their exact place."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Literal

from story.languages import Calendar, Numbers, codes, load
from story.patterns import SPACE, Triggered, any_of, words
from story.values import Value

DateKind = Literal["day", "month", "year", "weekday", "relative", "season", "decade", "century", "time", "part"]

_ROMAN = {"i": 1, "v": 5, "x": 10}
_ISO = r"(?<!\d)(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"


class Date(Value):
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
        return {name: value for name in _FIELDS if (value := getattr(self, name)) is not None}


_FIELDS = tuple(name for name in Date.model_fields if name not in ("start", "end", "text", "kind"))


@lru_cache(maxsize=8192)
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
        weekday, month = any_of(calendar.weekdays), any_of(calendar.months)
        year = r"(?P<year>1\d{3}|20\d{2})(?!\w|[.,]\d)"
        part = rf"(?:{SPACE}+(?:{any_of(calendar.part_after)}{SPACE}+)?(?P<part>{any_of(calendar.parts)}))?"
        first = any_of(calendar.first)
        number = rf"(?P<day>{first}|(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d.,]\d|\w))"
        lead = rf"(?:(?P<weekday>{weekday})\.?,?{SPACE}+(?:{any_of(calendar.day_after)}{SPACE}+)?)?"
        of = rf"(?:{any_of(calendar.of)}{SPACE}+)?"
        tail = rf"(?:,?{SPACE}+{of}{year})?"
        short = rf"(?:\.(?={SPACE}+\d))?"
        link = rf"{SPACE}+{of}"
        day_month = rf"{lead}{number}{link}(?P<month>{month}){short}{tail}{part}"
        month_day = rf"{lead}(?P<month>{month}){short}{SPACE}+{number}{tail}{part}"
        relative = any_of((*calendar.last, *calendar.next))
        c = calendar
        relative_day = rf"(?P<weekday>{weekday}){part}(?:{SPACE}+(?P<relative>{relative}))?"
        ordinal = r"(?P<century>[ivx]+|\d{1,2})(?:e|è|ème|er|st|nd|rd|th)"
        self.patterns = [
            Triggered(day_month, c.months),
            Triggered(rf"(?P<month>{month}){short}(?:{SPACE}+{year})?", c.months),
            Triggered(relative_day, c.weekdays),
            Triggered(rf"(?P<relative>{any_of(c.relative)})", c.relative),
            Triggered(rf"(?P<season>{any_of(c.seasons)})(?:{SPACE}+{year})?", c.seasons),
            Triggered(rf"(?P<relative>{_period(c)})", c.periods),
            Triggered(rf"(?P<relative>{_span(c, numbers)})", [*c.periods, *_time_units(numbers)]),
            Triggered(_decades(c), "#"),
            Triggered(rf"(?<!\w){ordinal}{SPACE}+{any_of(c.century)}", c.century),
            Triggered(_ISO, "#"),
            Triggered(rf"(?P<clock>{any_of(c.clock)})", c.clock),
            Triggered(_slashes(c), "#"),
            *(Triggered(clock, ["#", *numbers.units["heure"]]) for clock in _clocks(c, numbers)),
        ]
        if not calendar.day_first:
            self.patterns.append(Triggered(month_day, c.months))
        self.readers: dict[str, Callable[[str], dict[str, int | str]]] = {
            "month": lambda text: {"month": c.months[text] if text in c.months else int(text)},
            "weekday": lambda text: {"weekday": c.weekdays[text]},
            "day": lambda text: {"day": 1 if text in c.first else int(re.sub(r"\D", "", text))},
            "season": lambda text: {"season": c.seasons[text]},
            "part": lambda text: {"part": c.parts[text]},
            "relative": lambda text: {"relative": self._meaning(text)},
            "decade": lambda text: {"decade": _decade(int(text))},
            "century": lambda text: {"century": int(text) if text.isdigit() else _roman(text)},
            "clock": lambda text: {"hour": c.clock[text], "minute": 0},
            "pm": lambda text: {"part": "pm" if text.startswith("p") else "am"},
            "hour": lambda text: {"hour": int(text) if text.isdigit() else self.small.get(text, 99)},
        }
        self.year = re.compile(
            r"(?<![\w.,])(?<![^\d\W]-)(?P<year>1[0-9]\d{2}|20\d{2})(?![\w]|[.,]\d|[\s\u00a0\u202f]\d{3}(?!\d))"
        )
        self.before_month = re.compile(rf"(?<!\w){any_of(calendar.month_after)}[ -]$", re.I)
        self.year_lead = re.compile(rf"{any_of(calendar.year_after)}{SPACE}*[-–(]?$", re.I)
        self.year_tail = re.compile(rf"{SPACE}*(?:[].,;:)»\"”!?–-]|$|{any_of(stop_words)})", re.I)

    def read(self, text: str) -> Iterator[Date]:
        held = words(text)
        for pattern in self.patterns:
            for match in pattern.finditer(text, held):
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
        if not _possible(values):
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

    def _field(self, name: str, value: str) -> dict[str, int | str]:
        read = self.readers.get(name)
        return read(value) if read else {name: int(value)}

    def _meaning(self, words: str) -> str:
        """One name for the ways to say the same: the file's own, else direction and period, else the words."""
        if words in self.calendar.relative:
            return self.calendar.relative[words]
        tokens = [self.small_word(token) for token in re.findall(r"[\w-]+", words)]
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
    return bool(re.match(rf"{SPACE}?(?:%|€|\$|£|°)", text[at : at + 3]))


def _period(calendar: Calendar) -> str:
    """A pattern for "la semaine dernière", "cette année", "last week"."""
    period, this = any_of(calendar.periods), any_of(calendar.this)
    tail = any_of((*calendar.last, *calendar.next))
    if calendar.day_first:
        return rf"{period}{SPACE}+{tail}|{this}{SPACE}+{period}"
    return rf"(?:{tail}|{this}){SPACE}+{period}"


def _span(calendar: Calendar, numbers: Numbers) -> str:
    """A pattern for a span counted from another moment: "il y a trois jours", "two weeks later"."""
    small = any_of(word for word, value in numbers.words.items() if value <= 60)
    unit = rf"(?:{any_of(_time_units(numbers))}|{any_of(calendar.periods)})"
    loose = rf"(?:{any_of((*numbers.about, *numbers.over, *numbers.under, *numbers.several))}{SPACE}*)?"
    amount = rf"{loose}(?:\d+|{small}|{any_of(numbers.several)}|{any_of(numbers.collectives)})"
    counted = rf"{amount}{SPACE}+(?:{any_of(numbers.link)}{SPACE}*)?{unit}"
    shapes = []
    for shape in calendar.ago:
        before, _, after = shape.partition("#")
        left = rf"(?<!\w){re.escape(before.strip())}{SPACE}+".replace(r"\ ", f"{SPACE}+") if before else ""
        right = rf"{SPACE}+{re.escape(after.strip())}(?!\w)".replace(r"\ ", f"{SPACE}+") if after else ""
        shapes.append(f"{left}{counted}{right}")
    return "|".join(shapes)


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


def _clocks(calendar: Calendar, numbers: Numbers) -> tuple[str, ...]:
    """Patterns for "8 h 30", "17:30", "à vingt heures" and "5 p.m."; "deux heures" alone is a duration."""
    lead = rf"(?<!\w){any_of(calendar.clock_after)}{SPACE}+(?:{any_of(numbers.about)}{SPACE}+)?"
    small = any_of(word for word, value in numbers.words.items() if value <= 24)
    hour, minute = r"(?<![\d,.:])(?P<hour>[01]?\d|2[0-4])", r"(?P<minute>[0-5]\d)"
    unit = any_of(form for form in numbers.units["heure"] if len(form) > 1)
    return (
        rf"{hour}{SPACE}?h(?:{SPACE}?{minute})?(?!\w)",
        rf"{hour}:{minute}(?!\d)",
        rf"{hour}(?:[:.]{minute})?{SPACE}?(?P<pm>[ap]\.?m\.?)(?!\w)",
        rf"{lead}(?P<hour>[01]?\d|2[0-4]|{small}){SPACE}+{unit}(?:{SPACE}+{minute})?(?!{SPACE}+(?:de|d['’]))",
    )


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
    start, end = match.span()
    fields = {"start": start, "end": end, "text": match.string[start:end], "kind": kind, **values}
    return Date.model_validate(fields)
