"""Which dates of a story a list tells, and in what order."""

from collections.abc import Sequence
from datetime import date

from story import dates
from story.values import Fact, Plan
from writers.embedded import forms
from writers.embedded.grammar import grammar
from writers.embedded.material import Material
from writers.embedded.prose import planned

NEAR = 45
"""Days about the day of writing within which a date without its year is of that year."""
AHEAD = 3
"""Dates to come that are a list without those past."""


def days_in(text: str, language: str) -> list[tuple[int, int]]:
    """The days of the calendar that the text names, each by month and day."""
    return [(one.month, one.day) for one in dates.dates(text, language) if one.month and one.day]


def coming(plan: Plan, material: Material) -> Plan:
    """The dates without those past, where enough are to come: what has happened is told already."""
    ahead = tuple(id for id in plan.facts if _is_ahead(material.by_id[id], material))
    if len(ahead) < AHEAD or ahead == plan.facts:
        return plan
    return planned(plan.model_copy(update={"facts": ahead}), material)


def _is_ahead(fact: Fact, material: Material) -> bool:
    """Whether what is told under the fact's date is to come, or holds until then."""
    found = forms.dated(fact, material)
    words = material.grammar
    holds = found and words.lasting_day.match(found[0])
    return bool(holds or words.to_come.search(fact.text))


def in_time(facts: Sequence[tuple[Fact, str]], language: str, written: date | None = None) -> list[Fact]:
    """The facts in order of time where their dates tell it, else in the source's order.

    Where some have a day of a month, a mere day of the week is left out: nobody can tell which comes first. A date
    without its year is of the year of writing, which comes after a year that the story tells of in the past; where the
    day of writing is known, one that comes after that day and is past is of the year before.
    """
    found = [(fact, next(iter(dates.dates(label, language)), None)) for fact, label in facts]
    fixed = [(fact, one) for fact, one in found if one and (one.month or one.year)]
    if any(one.day for _, one in fixed):
        found = list(fixed)
    ahead = grammar(language).to_come
    if written:
        found = [(fact, one and _dated(one, written, bool(ahead.search(fact.text)))) for fact, one in found]
    if all(one and one.year for _, one in found):
        return [fact for fact, one in sorted(found, key=lambda pair: _calendar(pair[1]))]
    months = [one.month for _, one in found if one and one.month and not one.year]
    if months and max(months) - min(months) > 6:
        return [fact for fact, _ in found]
    return [fact for fact, one in sorted(found, key=lambda pair: _moment(pair[1], bool(ahead.search(pair[0].text))))]


def _dated(one: dates.Date, written: date, ahead: bool) -> dates.Date:
    """The date with the year that the day of writing and the tense of what it tells give it."""
    if one.year or not one.month:
        return one
    near = one.day and abs(31 * (one.month - written.month) + one.day - written.day) <= NEAR
    if near:
        return one._replace(year=written.year)
    later = (one.month, one.day or 1) > (written.month, written.day if one.day else 1)
    return one._replace(year=written.year + (ahead and not later) - (later and not ahead))


def _calendar(one: dates.Date | None) -> tuple[int, int, int]:
    return (one.year or 0, one.month or 0, one.day or 0) if one else (0, 0, 0)


def _moment(one: dates.Date | None, ahead: bool) -> tuple[int, int, int, int, int]:
    """A date's place in time; days of the week belong to the days before the story was written, after months."""
    if one is None:
        return (-1, 0, 0, 0, 0)
    if one.year:
        return (1 if ahead else -1, one.year, one.month or 0, one.day or 0, 0)
    if one.weekday is not None and not one.month:
        return (0, 1, 0, 0, one.weekday)
    return (0, 0, one.month or 0, one.day or 0, 0)
