"""The days that a text's words mean by the day on which it was written: "hier", "a annoncé mardi"."""

import re
from datetime import date, timedelta
from functools import cache

from story import languages
from story.dates import Date, dates
from story.marks import spans
from story.patterns import any_of

_SHIFTS = {"two days ago": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "in two days": 2,
           "this morning": 0, "this noon": 0, "this afternoon": 0, "this evening": 0}  # fmt: skip
"""Days from the day of writing that a word tells."""
_NAME = re.compile(r"[ -][A-ZÀ-Ý]")
"""Behind "Demain", with a verb of the past, it makes a name of both: "Demain Kerlo a voté contre"."""
_ONE = r"\s(?:[\w'’-]+\s|\d+\s\w{1,3}\s\d+\s|%s\s)?"
_SOME = re.compile(r"\s(?:[\w'’-]+\s){0,4}")
"""What may stand between a verb and its day: a word at most, a score ("31 à 29") or a place, some behind "doit"."""


def anchored(text: str, day: date, language: str) -> tuple[tuple[Date, Date], ...]:
    """The days and months of the text, outside quotations, that mean one of the calendar by the day of writing.

    Each with the same as a date of the calendar, in the place of all the words that say it ("le 3 mai dernier").

    A day of the week means the last one before, or that day itself, beside a verb of the past or of saying, and the
    next one beside a verb of what is to come; elsewhere it may be either, unless it is that very day. "Aujourd'hui" may
    mean these days, unless it stands beside such a verb. What hangs on another word ("celui de lundi") is left as it
    is, unless something has lasted since that day or will last until it.
    """
    quoted = [(span.start, span.end) for span in spans(text)]
    found = []
    for one in dates(text, language):
        if any(start <= one.start < end for start, end in quoted):
            continue
        found += _in_past_year(text, one, day, language)
        found += _last_period(text, one, day, language)
        meant = _bound(text, one, day, language)
        meant = meant if meant or _hangs(text, one, language) else _meant(text, one, day, language)
        found += [(one, _absolute(one, meant))] if meant else []
    return tuple(found)


def _last_period(text: str, one: Date, day: date, language: str) -> list[tuple[Date, Date]]:
    """ "L'année dernière", "le mois dernier": the year or the month before that of writing, with its article.

    None behind a word with which the two would not be told alike ("plus que l'an dernier").
    """
    words = _calendar(language)
    period = next((name for name, forms in words.last_periods.items() if one.relative in forms), None)
    lead = words.article.search(text, 0, one.start)
    start = lead.start() if lead else one.start
    if period is None or words.unlike.search(text, 0, start):
        return []
    whole = one._replace(start=start, text=text[start : one.end], relative=None)
    before = day.replace(day=1) - timedelta(1)
    told = whole._replace(year=day.year - 1) if period == "an" else whole._replace(year=before.year, month=before.month)
    return [(whole._replace(relative=one.relative), told)]


def _absolute(one: Date, day: date) -> Date:
    return one._replace(year=day.year, month=day.month, day=day.day, weekday=day.weekday(), relative=None)


def _in_past_year(text: str, one: Date, day: date, language: str) -> list[tuple[Date, Date]]:
    """ "Le 3 mai dernier", "en mai dernier": the last one before the day of writing."""
    lately = _calendar(language).lately.match(text, one.end)
    if lately is None or one.month is None or one.year is not None:
        return []
    past = (one.month, one.day or 1) < (day.month, day.day if one.day else 1)
    whole = one._replace(end=lately.end(), text=text[one.start : lately.end()])
    return [(one, whole._replace(year=day.year if past else day.year - 1))]


def meant_days(text: str, day: date | None, language: str) -> tuple[Date, ...]:
    """Those dates of the calendar alone; none where the day of writing is not known."""
    return tuple(meant for _, meant in anchored(text, day, language)) if day else ()


def _meant(text: str, one: Date, day: date, language: str) -> date | None:
    if any(name not in ("part", "relative", "weekday") for name in one.parts):
        return None
    if one.relative is not None and one.weekday is None:
        shift = _SHIFTS.get(one.relative)
        if shift is None or (one.relative == "today" and not _tells(text, one, language)):
            return None
        if shift > 0 and _NAME.match(text, one.end) and tense(text, one, language) < 0:
            return None
        return day + timedelta(shift)
    if one.weekday is None:
        return None
    back = (day.weekday() - one.weekday) % 7
    if _calendar(language).lately.search(one.text):
        return day - timedelta(back) if back > 1 else None
    if _calendar(language).this.search(text, 0, one.start):
        return None if back else day
    if not back and one.relative is None and not _calendar(language).each.search(text, 0, one.start):
        return day
    way = _way(text, one, language) if one.relative is None else 0
    if way > 0:
        return day + timedelta(7 - back) if back else None
    return day - timedelta(back) if way < 0 else None


def _bound(text: str, one: Date, day: date, language: str) -> date | None:
    """The day since which something has lasted, or until which it will: the last of its name, and the next.

    None where what is told was before that day ("a été fermé jusqu'à mardi"), or another day of the week is told that
    it may have been counted from.
    """
    words = _calendar(language)
    days = {other.weekday for other in dates(text, language) if other.weekday is not None}
    if one.weekday is None or one.relative is not None or one.day or one.weekday == day.weekday():
        return None
    back = (day.weekday() - one.weekday) % 7
    if words.since.search(text, 0, one.start):
        others = ((day.weekday() - other) % 7 for other in days)
        return day - timedelta(back) if all(other <= back for other in others) else None
    verbs = list(words.verbs.finditer(text, 0, one.start))
    lasts = bool(verbs) and not verbs[-1]["past"] and words.until.search(text, 0, one.start)
    return day + timedelta(7 - back) if lasts or words.within.search(text, 0, one.start) else None


def _tells(text: str, one: Date, language: str) -> bool:
    """Whether "aujourd'hui" is the day of what is told, and not these days."""
    return bool(_way(text, one, language) or _calendar(language).presented.search(text, 0, one.start))


def _way(text: str, one: Date, language: str) -> int:
    """-1 beside a verb of the past or of saying, 1 beside one of what is to come, 0 beside any other or none.

    Further from its verb a day may belong to something else: "a appelé à un rassemblement vendredi" is no Friday past.
    """
    calendar = _calendar(language)
    before = list(calendar.verbs.finditer(text, 0, one.start))
    if before:
        return _told(before[-1], text[before[-1].end() : one.start], calendar)
    if text[: one.start].strip() or not text[one.end :].lstrip().startswith(","):
        return 0
    ways = {_told(verb, " ", calendar) for verb in calendar.verbs.finditer(text, one.end)}
    return ways.pop() if len(ways) == 1 else 0


def tense(text: str, one: Date, language: str) -> int:
    """-1 where the date's verb is of the past, 1 where of what is to come, 0 where of neither or where there is none.

    Its verb is the last of those before it, or the first behind it where it opens the sentence.
    """
    verbs = _calendar(language).verbs
    told = list(verbs.finditer(text, 0, one.start))[-1:] or list(verbs.finditer(text, one.end))[:1]
    return next((1 if verb["ahead"] else -1 if verb["past"] else 0 for verb in told), 0)


def _told(verb: re.Match[str], between: str, words: "_Words") -> int:
    if verb["ahead"]:
        return 1 if _SOME.fullmatch(between) else 0
    return -1 if verb["past"] and words.beside.fullmatch(between) else 0


def _hangs(text: str, one: Date, language: str) -> bool:
    return bool(_calendar(language).held.search(text, 0, one.start))


class _Words:
    """What decides, in one language, which day a word for a day means."""

    def __init__(self, language: str) -> None:
        known = languages.load(language)
        words, calendar = known.writing, known.checks.calendar
        past = rf"{words.passed}|{any_of(words.says)}"
        self.verbs = re.compile(
            rf"(?<![\w-])(?:(?P<ahead>{words.ahead})|(?P<past>{past})|{words.finite})(?![\w-])", re.I
        )
        self.held = re.compile(rf"(?:^|[\s,(]){any_of(words.held)}\s*$|[’']$", re.I)
        self.beside = re.compile(_ONE % words.between_day)
        self.since, self.within, self.until = (
            re.compile(rf"(?:^|[\s,(]){any_of(each)}\s?$", re.I) for each in (words.since, words.within, words.until)
        )
        self.each = re.compile(rf"(?<!\w)(?:{words.each})\s?$", re.I)
        self.presented = re.compile(rf"(?<!\w){words.presented}\s$", re.I)
        units = known.checks.numbers.units if known.checks.numbers else {}
        self.last_periods = {
            name: {told for form in units.get(name, ()) for told in (f"{form} last", f"last {form}")}
            for name in ("an", "mois")
        }
        self.article = re.compile(rf"(?:^|(?<=[\s(,])){any_of(words.period_articles)}$", re.I)
        self.unlike = re.compile(rf"(?:^|[\s,(]){any_of(words.unlike_last)}\s*$|[’']$", re.I)
        self.lately = re.compile(rf"\s{words.lately}(?!\w)", re.I)
        self.this = re.compile(rf"(?<!\w){any_of(calendar.this if calendar else ())}\s$", re.I)


@cache
def _calendar(language: str) -> _Words:
    return _Words(language)
