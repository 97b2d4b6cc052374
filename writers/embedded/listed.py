"""Sections in forms of their own: key points, figures, dates, who is who, questions and answers."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from story import dates
from story.values import Fact, Plan, PlanPart, Sentence
from writers.embedded import forms
from writers.embedded.asking import question as ask
from writers.embedded.grammar import grammar
from writers.embedded.material import Material
from writers.embedded.people import introduced, item
from writers.embedded.prose import planned
from writers.embedded.repetition import TIMES, Ledger, tells
from writers.embedded.sections import compose
from writers.embedded.typography import dress
from writers.embedded.wording import capital

POINTS, FIGURES, DATES, QUESTIONS = 6, 6, 8, 6
"""Items of each at most."""
FEWEST = {"figures": 3}
"""Items of a list at least, where two are not enough."""
LABELLED = ("points", "figures", "questions")
"""The forms whose heading begins with the keyphrase: headings in a row that begin alike nag."""
NEAR = 45
"""Days about the day of writing within which a date without its year is of that year."""
PEOPLE = 20
"""Words from which on who is who is worth a section."""


class Listed:
    """The sections of one article that are lists, each of what the ledger still takes."""

    def __init__(self, material: Material, ledger: Ledger, main: Sequence[Fact], topics: Sequence[str]) -> None:
        self.material, self.ledger, self.main, self.topics = material, ledger, main, topics

    def points(self, apart: Sequence[Sentence]) -> Iterator[Plan]:
        """The weightiest facts in short, without what `apart` says."""
        yield from self._plan("points", self.main, POINTS, apart)

    def figures(self, points: Sequence[Plan], apart: Sequence[Sentence]) -> Iterator[Plan]:
        """The figures of the facts that are no key points."""
        pointed = {id for plan in points for id in plan.facts}
        yield from self._plan("figures", (fact for fact in self.main if fact.id not in pointed), FIGURES, apart)

    def dates(self) -> Iterator[Plan]:
        """The dated facts in the order of time."""
        found = [(fact, told[0]) for fact in self.main if (told := forms.dated(fact, self.material))]
        written = self.material.day_of(self.main[0]) if self.main else None
        yield from self._plan("chronology", _in_time(found, self.material.grammar.code, written), DATES)

    def _plan(self, form: str, facts: Iterable[Fact], most: int, apart: Sequence[Sentence] = ()) -> Iterator[Plan]:
        """A section of items in that form, of the facts the ledger still takes, none like another or like `apart`."""
        kept: list[str] = []
        near: list[Sentence] = list(apart)
        voices: set[str | None] = set()
        for fact in facts:
            who = forms.quoted_by(fact, self.material)
            if who and who in voices and form == "points":
                continue
            draft = compose(Plan(id="", heading="", facts=(fact.id,), form=form), self.material)
            if len(kept) == most or not draft.sentences or tells(draft.sentences[0], near):
                continue
            if self.ledger.takes(draft.sentences[0]):
                near.append(draft.sentences[0])
                voices.add(who)
                kept.append(fact.id)
        if len(kept) >= FEWEST.get(form, 2):
            yield planned(Plan(id="", heading=self._furniture(form), facts=tuple(kept), form=form), self.material)

    def people(self) -> Iterator[Plan]:
        """Who is who, each with the last of their own words that were not told that way yet."""
        facts: set[str] = set()
        quotes: list[str] = []
        for person in self.material.main_people:
            role = [fact for fact in self.material.facts if person.line in fact.lines]
            said = [fact for fact in self.main if role and forms.quoted_by(fact, self.material) == person.name]
            own = next((fact for fact in reversed(said) if self.ledger.takes(item(person, fact, self.material))), None)
            if own:
                quotes += [quote.id for quote in self.material.quotes_in(own)]
                facts.update((own.id, role[0].id, *self._more(own)))
            elif introduced(person, role, self.material) and self.ledger.takes(item(person, None, self.material)):
                facts.add(role[0].id)
        ids = tuple(fact.id for fact in self.material.facts if fact.id in facts)
        heading = self._furniture("people" if quotes else "roles")
        plan = planned(Plan(id="", heading=heading, facts=ids, quotes=tuple(quotes), form="people"), self.material)
        if plan.words >= PEOPLE:
            yield plan

    def questions(self) -> Iterator[Plan]:
        """Questions with what answers them; one speaker's statements answer one question."""
        parts: dict[str, tuple[str, ...]] = {}
        for fact in sorted(self.main, key=lambda fact: self.ledger.turns[fact.lines[0]]):
            able = bool(forms.answer(fact, self.material) or forms.goes_on(fact, self.material))
            able = able and self.ledger.turns[fact.lines[0]] < TIMES
            question = ask(fact, self.material, self.topics) if able else ""
            if not question or (question not in parts and len(parts) >= QUESTIONS) or len(parts.get(question, ())) >= 2:
                continue
            sentence = forms.answer(fact, self.material, again=question in parts)
            if sentence and self.ledger.takes(sentence):
                parts[question] = (*parts.get(question, ()), fact.id, *self._more(fact))
        if parts:
            ids = tuple(id for part in parts.values() for id in part)
            made = tuple(PlanPart(heading=heading, facts=told) for heading, told in parts.items())
            heading = self._furniture("questions")
            if len(made) == 1:  # one question heads its section itself
                heading, made = made[0].heading, (made[0].model_copy(update={"heading": ""}),)
            yield planned(Plan(id="", heading=heading, facts=ids, parts=made, form="questions"), self.material)

    def _more(self, fact: Fact) -> Iterator[str]:
        """The fact behind it, where that goes on with its quotation."""
        place = self.main.index(fact) + 1
        for following in self.main[place : place + 1]:
            sentence = forms.answer(following, self.material, again=True)
            if forms.goes_on(following, self.material) and sentence and self.ledger.takes(sentence):
                yield following.id

    def _furniture(self, form: str) -> str:
        grammar = self.material.grammar
        if not self.topics or form not in LABELLED:
            return grammar.frame(form, 1)
        return capital(dress(grammar.frame(form, 0, topic=self.topics[0]), grammar.code))


def _in_time(facts: Sequence[tuple[Fact, str]], language: str, written: date | None = None) -> list[Fact]:
    """The facts in order of time where their dates tell it, else in the source's order.

    Where some have a day of a month, a mere day of the week is left out: nobody can tell which comes first. A date
    without its year is of the year of writing, which comes after a year that the story tells of in the past; where the
    day of writing is known, one that comes after that day and is past is of the year before.
    """
    found = [(fact, next(iter(dates.dates(label, language)), None)) for fact, label in facts]
    fixed = [(fact, one) for fact, one in found if one and (one.month or one.year)]
    if len(fixed) > 1 and any(one.day for _, one in fixed):
        found = list(fixed)
    ahead = grammar(language).to_come
    if written:
        found = [(fact, one and _dated(one, written, bool(ahead.search(fact.text)))) for fact, one in found]
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
        return one.model_copy(update={"year": written.year})
    later = (one.month, one.day or 1) > (written.month, written.day if one.day else 1)
    return one.model_copy(update={"year": written.year + (ahead and not later) - (later and not ahead)})


def _moment(one: dates.Date | None, ahead: bool) -> tuple[int, int, int, int, int]:
    """A date's place in time; days of the week belong to the days before the story was written, after months."""
    if one is None:
        return (-1, 0, 0, 0, 0)
    if one.year:
        return (1 if ahead else -1, one.year, one.month or 0, one.day or 0, 0)
    if one.weekday is not None and not one.month:
        return (0, 1, 0, 0, one.weekday)
    return (0, 0, one.month or 0, one.day or 0, 0)
