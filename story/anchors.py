"""The day on which a source was written, and the days that its words mean by it: "hier", "a annoncé mardi"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from story import languages
from story.datelines import dateline, is_dateline
from story.dates import Date, dates
from story.imprint import iso
from story.marks import spans
from story.patterns import any_of
from story.plain import plain
from story.values import Fact, Line, Quote, Source, source_of
from story.words import fold

_NEWS = 3
"""Days before its news that a story may name by their weekday alone: a week on, the same name would be another day."""
_POST = 4
"""Paragraphs above its signature that a post has at most."""
_PLACE = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý'’ -]*[A-ZÀ-Ý](?![^\W\d_])")
_YEARS = range(1000, 3000)
"""Years in which something was written that somebody reads."""
_FIRST = 6
"""Lines of the story among which its dateline stands: a lead may come before it."""
_SHIFTS = {"two days ago": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "in two days": 2,
           "this morning": 0, "this noon": 0, "this afternoon": 0, "this evening": 0}  # fmt: skip
"""Days from the day of writing that a word tells."""
_NAME = re.compile(r"[ -][A-ZÀ-Ý]")
"""Behind "Demain", with a verb of the past, it makes a name of both: "Demain Kerlo a voté contre"."""
_ONE = r"\s(?:[\w'’-]+\s|\d+\s\w{1,3}\s\d+\s|%s\s)?"
_SOME = re.compile(r"\s(?:[\w'’-]+\s){0,4}")
"""What may stand between a verb and its day: a word at most, a score ("31 à 29") or a place, some behind "doit"."""


def written(source: Source) -> date | None:
    """The day on which the source says it was written; None where it does not say so beyond doubt.

    Its dateline, else the day that its page or feed gives, else a stamp that has a time of day or says "published". A
    mere date above the story is the day on which the page was looked at.
    """
    code = source.language
    if code not in languages.codes():
        return None
    stated = iso(source.published)
    given = date(stated.year, stated.month, stated.day) if stated and stated.year in _YEARS else None
    return _dateline(source) or given or _stamp(source)


def days(sources: Sequence[Source]) -> tuple[tuple[str, str], ...]:
    """The ids of those of the sources that say when they were written, each with that day (ISO 8601)."""
    found = ((source.id, written(source)) for source in sources)
    return tuple((id, day.isoformat()) for id, day in found if day)


def places(sources: Sequence[Source]) -> tuple[tuple[str, str], ...]:
    """The ids of the story lines that begin with the place they were written in, each with that place in capitals."""
    return tuple(
        (line.id, place.group().strip())
        for source in sources
        for line in _first(source)
        if (lead := dateline(plain(line.text).text, source.language)) and (place := _PLACE.match(lead.group()))
    )


def posted(source: Source, quotes: Sequence[Quote], said: Mapping[str, str | None]) -> tuple[tuple[str, str], ...]:
    """The ids of lines that report a dated post, each with its day (ISO 8601).

    Where the story quotes a post that the page shows with its date, and has the one who signs it say something on the
    very day of the week, that day is the post's. `said`: who says the lines. Where that is the story's news it was
    written within days, and a weekday of the three before it in another line means that one.
    """
    signed = [(quote.speaker, day) for quote in quotes if quote.speaker and (day := _posted(source, quote.speaker))]
    found = {
        line.id: day
        for speaker, day in dict.fromkeys(signed)
        for line in source.story
        if said.get(line.id) == speaker and _names_weekday(line.text, day, source.language)
    }
    news = next((found[line.id] for line in source.story[:_FIRST] if line.id in found), None)
    near = (line.id for line in source.story if news and _only_before(line.text, news, source.language))
    return tuple((id, day.isoformat()) for id, day in ({id: news for id in near if news} | found).items())


def _only_before(text: str, day: date, language: str) -> bool:
    """Whether the days that the text tells by their names alone are of the three before that day, and it tells some."""
    found = [one for one in dates(text, language) if not one.month and not one.year and (one.relative or one.parts)]
    return bool(found) and all(
        not one.relative and one.weekday is not None and 0 < (day.weekday() - one.weekday) % 7 <= _NEWS for one in found
    )


def _posted(source: Source, speaker: str) -> date | None:
    """The day of the speaker's post, where the story quotes it: the first of its lines repeats the story's."""
    copied = {line.paragraph for line in source.lines if line.kind == "duplicate"}
    for before, line in zip(source.lines, source.lines[1:], strict=False):
        signed = line.kind == "byline" and "@" in line.text and speaker in line.text
        block = range(before.paragraph - _POST, line.paragraph)
        if signed and copied.intersection(block):
            return _whole(line.text, source.language)
    return None


def _names_weekday(text: str, day: date, language: str) -> bool:
    return any(one.weekday == day.weekday() and one.month is None for one in dates(text, language))


def of_line(line: str, days: Sequence[tuple[str, str]]) -> date | None:
    """The day of writing of the source that the line id belongs to, or that of the line alone."""
    known = dict(days)
    found = known.get(line) or known.get(source_of(line))
    return date.fromisoformat(found) if found else None


def of_facts(facts: Iterable[Fact], days: Sequence[tuple[str, str]]) -> date | None:
    """The day of writing of the first line of these facts that has one."""
    return next((day for fact in facts for line in fact.lines if (day := of_line(line, days))), None)


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


def _first(source: Source) -> list[Line]:
    """The lines among which the dateline stands."""
    return [line for line in source.lines if line.kind == "story"][:_FIRST]


def _dateline(source: Source) -> date | None:
    for line in _first(source):
        even = plain(line.text).text
        if (lead := dateline(even, source.language)) and (found := _whole(lead.group(), source.language)):
            return found
    return _placed(source)


def _placed(source: Source) -> date | None:
    """The day of a dateline that is a sentence of its own: "Kerlo, 14 mars 2025. Le marché …", or a paragraph."""
    lead = next((n for n, line in enumerate(source.lines) if line.kind == "story"), 0)
    before = [line for line in source.lines[:lead][-1:] if line.kind == "byline"]
    alike = [line for line in before if line.paragraph == source.lines[lead].paragraph]
    set_apart = [line for line in source.lines if line.kind == "byline" and is_dateline(line.text, source.language)]
    return next((_whole(line.text, source.language) for line in (*alike, *set_apart)), None)


_STAMPED = ("timestamp", "byline", "headline")
"""The lines that a page's date of publication stands in."""


def _stamp(source: Source) -> date | None:
    words = languages.load(source.language).reading.phrases.get("timestamp", ())
    said = re.compile(rf"(?:{words[0]})" if words else "(?!)")
    for line in (line for line in source.lines if line.kind in _STAMPED):
        found = dates(line.text, source.language)
        timed = any(one.hour is not None for one in found)
        if line.kind == "timestamp":
            stamps = timed or bool(said.match(fold(line.text)))
        else:
            stamps = timed and _is_date(line.text, found)
        if stamps and (whole := _whole(line.text, source.language)):
            return whole
    return None


def _is_date(text: str, found: Sequence[Date]) -> bool:
    """Whether the text is a date and a time, with no more than small words about them: "Le 27 mai 2025 à 07:45"."""
    for one in reversed(found):
        text = text[: one.start] + text[one.end :]
    return not re.search(r"[^\W\d_]{3}", text)


def _whole(text: str, language: str) -> date | None:
    """The first day of the text that has its month and year."""
    for one in dates(text, language):
        if one.year and one.month and one.day:
            try:
                return date(one.year, one.month, one.day)
            except ValueError:
                return None
    return None


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
            re.compile(rf"(?:^|[\s,(]){any_of(each)}\s?$" if each else "(?!)", re.I)
            for each in (words.since, words.within, words.until)
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
