"""Gives sentences the dates of their days, and their place, so that they mean the same wherever they are read."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from story import languages
from story.anchors import anchored
from story.dates import Date
from story.dates import dates as dates_in
from story.patterns import any_of, fixed, kept
from story.stamps import of_facts, of_line
from story.values import Fact, Notes, Quote, Sentence
from story.words import fold
from writers.embedded.grammar import OPENING, Grammar, grammar
from writers.embedded.wording import capital

_DAYS = ("yesterday", "today", "tomorrow", "this morning", "this evening")
_APPOSED = re.compile(r",\s")


def dated(
    facts: Iterable[Fact], written: Sequence[tuple[str, str]], grammar: Grammar, quotes: Iterable[Quote] = ()
) -> list[Fact]:
    """The facts with the days that their source's day of writing settles; as they are where it has none.

    What somebody posted keeps its words though no mark sets them off.
    """
    posts = [quote.text for quote in quotes]
    return [
        fact if fact.said_by and any(fact.text in post for post in posts) else
        _dated(fact, of_facts([fact], written), grammar)
        for fact in facts
    ]  # fmt: skip


def headed(notes: Notes, language: str) -> Notes:
    """The notes with a headline that is true on other days as well: without its "aujourd'hui"."""
    day = of_line(notes.facts[0].lines[0], notes.written) if notes.facts and notes.facts[0].lines else None
    if day is None or not notes.headline:
        return notes
    return notes.model_copy(update={"headline": capital(_without_today(notes.headline, grammar(language)))})


def _without_today(text: str, grammar: Grammar) -> str:
    """The text without the days that are counted from that of writing, but for those that hang on another word."""
    for one in reversed(dates_in(text, grammar.code)):
        before, after = text[: one.start], text[one.end :]
        if one.relative in _DAYS and not grammar.held.search(before) and not before.endswith(("'", "’")):
            part = grammar.part_of_day.match(after)
            after = after[part.end() :] if part else after
            text = f"{before.rstrip()} {after.lstrip(' ,')}".strip()
    return text


def placed(sentences: Sequence[Sentence], places: Sequence[tuple[str, str]], grammar: Grammar) -> tuple[Sentence, ...]:
    """The first sentences of an article, the first of all behind the place where its source was written.

    As they are where the sentence names the place itself, or begins with what somebody said, and where its line says no
    place.
    """
    known = dict(places)
    place = known.get(sentences[0].lines[0], "") if sentences and sentences[0].lines else ""
    if not place or sentences[0].text[0] in OPENING or fold(place) in fold(sentences[0].text):
        return tuple(sentences)
    text = grammar.frame("dateline", place=place, what=sentences[0].text)
    return (sentences[0].model_copy(update={"text": text}), *sentences[1:])


def with_dates(text: str, day: date, grammar: Grammar) -> str:
    """The text with "mardi" and "hier" told as "mardi 5 juin", where a text of that day can mean no other."""
    for one, meant in reversed(anchored(text, day, grammar.code)):
        after = text[meant.end :]
        if (absolute := _apposed(after, grammar)) is not None:
            text = text[: one.start] + after[absolute.start : absolute.end] + after[absolute.end :].removeprefix(",")
            continue
        part = grammar.part_of_day.match(after) if one.kind == "relative" else None
        after = after[part.end() :] if part else after
        if meant.day is None and not one.month:
            told = _period(one, meant, text[: one.start], grammar)
        else:
            told = (
                f"{one.text} {meant.year}" if one.month else _spelt(one, meant, grammar, part["part"] if part else "")
            )
        text = text[: one.start] + told + after
    return capital(text) if text[:1].islower() else text


def with_year(text: str, meant: Sequence[Date], grammar: Grammar) -> str:
    """The text with the year of the first of its days without one that is one of those `meant`, behind its month."""
    calendar = languages.load(grammar.code).checks.calendar
    for one in dates_in(text, grammar.code) if calendar and meant else ():
        year = next((day.year for day in meant if (day.month, day.day) == (one.month, one.day)), None)
        months = [name for name, value in calendar.months.items() if value == one.month] if calendar else []
        month = kept(rf"(?<!\w){any_of(months)}(?!\w)").search(one.text) if year and not one.year else None
        if month:
            at = one.start + month.end()
            return f"{text[:at]} {year}{text[at:]}"
    return text


def _dated(fact: Fact, day: date | None, grammar: Grammar) -> Fact:
    text = with_dates(fact.text, day, grammar) if day else fact.text
    return fact if text == fact.text else fact.model_copy(update={"text": text})


def _apposed(after: str, grammar: Grammar) -> Date | None:
    """The date of the calendar that the source itself sets behind the word: "hier, jeudi 16 août"."""
    comma = _APPOSED.match(after)
    found = dates_in(after, grammar.code) if comma else ()
    return next((one for one in found if comma and one.start == comma.end() and one.day), None)


def _period(one: Date, meant: Date, before: str, grammar: Grammar) -> str:
    """The year or the month of "l'année dernière", "le mois dernier", as it stands behind what is before it."""
    alone = bool(grammar.year_after.search(before))
    if meant.month is None:
        return grammar.frame("last_year", int(alone), year=str(meant.year))
    calendar = languages.load(grammar.code).checks.calendar
    if calendar is None or alone:
        return one.text
    month = max((name for name, value in calendar.months.items() if value == meant.month), key=len)
    melted = one.text.split()[0].casefold() in grammar.words.datives
    elided = bool(fixed(grammar.words.elided).match(month))
    return grammar.frame("last_month", melted + (melted and elided), month=_cased(month, calendar.months_capital))


def _spelt(one: Date, meant: Date, grammar: Grammar, part: str) -> str:
    """The day in words, with the part of the day that the source tells: `part` is its word behind "hier"."""
    words = languages.load(grammar.code).checks.calendar
    if words is None:
        return one.text
    weekday = max((name for name, value in words.weekdays.items() if value == meant.weekday), key=len)
    month = max((name for name, value in words.months.items() if value == meant.month), key=len)
    number = words.first[0] if meant.day == 1 and words.first else str(meant.day)
    told = grammar.frame("on_day", weekday=_cased(weekday, words.months_capital), day=number,
                         month=_cased(month, words.months_capital))  # fmt: skip
    part = words.parts.get(part.casefold()) or one.part or (one.relative or "").removeprefix("this ")
    told = grammar.frame(part, day=told) if part in grammar.words.frames else told
    return told if one.weekday is not None else grammar.frame("that_day", day=told)


def _cased(name: str, capitals: bool) -> str:
    return name.capitalize() if capitals else name
