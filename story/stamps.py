"""The day on which a source, or a post in it, was written, as far as it says so."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from story import languages
from story.datelines import dateline, is_dateline
from story.dates import Date, dates
from story.imprint import iso
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
            stamps = timed or bool(said.match(fold(line.text).lstrip("*_ ")))
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
