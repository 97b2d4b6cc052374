"""Sections in forms of their own: key points, figures, dates, who is who, questions and answers."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property

from story.values import Fact, Outline, Person, Plan, PlanPart, Sentence
from story.words import fold
from writers.embedded import forms
from writers.embedded.asking import question as ask
from writers.embedded.chronology import days_in, in_time
from writers.embedded.dating import with_year
from writers.embedded.keypoints import KeyPoints
from writers.embedded.material import Material
from writers.embedded.people import introduced, item, lacks, posts, signed
from writers.embedded.prose import measured, planned
from writers.embedded.repetition import Ledger, tells
from writers.embedded.sections import compose
from writers.embedded.straying import strays
from writers.embedded.typography import dress
from writers.embedded.wording import capital

FIGURES, DATES, QUESTIONS = 6, 8, 6
"""Items of each at most."""
FEWEST = {"figures": 3, "chronology": 3}
"""Items of a list at least, where two are not enough."""
LABELLED = ("points", "figures", "questions")
"""The forms whose heading begins with the keyphrase: headings in a row that begin alike nag."""
QUOTATIONS = 2
"""Of one person's quotations that who is who has at most."""
PEOPLE = 20
"""Words from which on who is who is worth a section."""


class Listed:
    """The sections of one article that are lists, each of what the ledger still takes."""

    def __init__(
        self,
        material: Material,
        ledger: Ledger,
        main: Sequence[Fact],
        topics: Sequence[str],
        contested: Collection[str] = (),
    ) -> None:
        """contested: the ids of facts that another source contradicts: nobody's word for them is no list's.

        voices: the quotations of one person that who is who has at most, where those give the words `wanted` of it;
        where they do not, it has a second one of as few people as will.
        """
        self.material, self.ledger, self.main, self.topics = material, ledger, main, topics
        self.contested = contested
        self.voices, self.wanted = 1, 0

    def points(self, front: Outline, summary: Sequence[Fact]) -> Iterator[Plan]:
        """The news and the weightiest facts in short; `summary`: what the source itself sums the story up with."""
        found = KeyPoints(self.material, self.ledger, self.main, self.contested)
        for plan in found.planned(front, summary, self._furniture("points")):
            yield planned(plan, self.material)

    def below(self, front: Outline, above: Sequence[Plan], told: Collection[str] = ()) -> tuple[list[Plan], list[Plan]]:
        """The figures, and who is who with the questions, of what the ledger still takes.

        told: the ids of facts that the prose tells and these lists do not tell again.
        """
        pointed = {id for plan in above if plan.form == "points" for id in plan.facts}
        left = (fact for fact in self.main if fact.id not in pointed and fact.id not in told)
        figures = self._plan("figures", left, FIGURES, front.standfirst)
        return list(figures), [*self.people(front.standfirst, told), *self.questions(told)]

    def dates(self, above: str = "") -> Iterator[Plan]:
        """The dated facts in the order of time; none that lack the first day of the calendar that stands `above`."""
        code, before = self.material.grammar.code, self.ledger.copy()
        first = set(days_in(above, code)[:1])
        holding = (fact for fact in self.main if first <= set(days_in(fact.text, code)))
        if first and not any(forms.dated(fact, self.material) for fact in holding):
            return  # before all the others are worded for nothing
        for plan in self._dates():
            told = " ".join(sentence.text for sentence in compose(plan, self.material).sentences)
            if first <= set(days_in(told, code)):
                yield plan
            else:
                self.ledger.forgets(before)

    def _dates(self) -> Iterator[Plan]:
        own = [fact for fact in self.main if not strays(fact, self.material)]
        sure = [fact for fact in own if fact.said_by or fact.id not in self.contested]
        words = self.material.grammar
        found = [(fact, label) for fact in sure if (label := forms.label(fact, self.material))]
        known = [(fact, with_year(label, self.material.meant(fact.lines), words)) for fact, label in found]
        written = self.material.day_of(self.main[0]) if self.main else None
        # The rules are asked of those that the order has a place for; it may have others without one they refuse.
        while refused := [one for one in in_time(known, words.code, written) if not forms.dated(one, self.material)]:
            known = [(fact, label) for fact, label in known if fact not in refused]
        yield from self._plan("chronology", in_time(known, words.code, written), DATES)

    def _plan(self, form: str, facts: Iterable[Fact], most: int, apart: Sequence[Sentence] = ()) -> Iterator[Plan]:
        """A section of items in that form, of the facts the ledger still takes, none like another or like `apart`."""
        before, kept = self.ledger.copy(), list[str]()
        near: list[Sentence] = list(apart)
        for fact in facts:
            if len(kept) == most:
                break
            told = compose(_of([fact.id], form, ""), self.material).sentences[:1]
            if told and not tells(told[0], near) and self.ledger.takes(told[0]):
                near.append(told[0])
                kept.append(fact.id)
        if len(kept) < FEWEST.get(form, 2):
            self.ledger.forgets(before)
        else:
            yield planned(_of(kept, form, self._furniture(form)), self.material)

    def people(self, news: Sequence[Sentence] = (), told: Collection[str] = ()) -> Iterator[Plan]:
        """Who is who, each with those of their own words that were told the least; nobody whose role cannot be told.

        Among people who are heard nobody is who says nothing.

        news: whom it names must be among them where they say nothing: a list without the accused is none.
        told: the ids of facts whose words are not heard again; mere roles that those and `news` give are no list.
        """
        before, made = self.ledger.copy(), list[Plan]()
        for seconds in range(len(self.material.main_people) + 1 if self.voices else 1):
            self.ledger.forgets(before.copy())
            made = list(self._people(news, told, seconds))
            if not made or made[0].words >= self.wanted:
                break
        yield from made

    def _people(self, news: Sequence[Sentence], told: Collection[str], seconds: int) -> Iterator[Plan]:
        """That list, with further quotations of the first `seconds` people and posts; of roles where one is heard."""
        before = self.ledger.copy()
        known, facts, quotes = self._speaking(told, seconds)
        signed_by = self._posts(told, whole=seconds > len(self.material.main_people) - 1) if self.voices else {}
        if len(known) + len(signed_by) > 1:
            quotes += signed_by
            facts.update(id for ids in signed_by.values() for id in ids)
        else:
            self.ledger.forgets(before)
            known, quotes = list(self._silent()), []
            facts = {self.material.by_line[person.line][0].id for person in known}
        ids = tuple(fact.id for fact in self.material.facts if fact.id in facts)
        heading = self._furniture("people" if quotes else "roles")
        bare = Plan(id="", heading=heading, facts=ids, quotes=tuple(quotes), form="people")
        draft = compose(bare, self.material)
        plan = measured(bare, draft)
        absent = not quotes and lacks(known, " ".join(each.text for each in news), self.material.grammar.code)
        absent = absent or (bool(told) and not quotes and self._introduces(known, news, told))
        if plan.words >= PEOPLE and len(draft.paragraphs) > 1 and not absent:
            yield plan

    def _speaking(self, told: Collection[str], seconds: int) -> tuple[list[Person], set[str], list[str]]:
        """Those who are heard, the ids of the facts that say who they are and what they say, and their quotations."""
        known, facts, quotes = list[Person](), set[str](), list[str]()
        for place, person in enumerate(self.material.main_people):
            most = self.voices + (place < seconds)
            role, lines = self.material.role_of(person)
            said = self._own(person, told, most) if role and person.line in self.material.by_line else []
            if said:
                quotes += [quote.id for own in said for quote in self.material.quotes_in(own)]
                facts.update(self.material.by_line[line][0].id for line in lines)
                facts.update(own.id for own in said)
                facts.update(id for own in said if most > 1 for id in self._more(own))
                known.append(person)
        return known, facts, quotes

    def _posts(self, told: Collection[str], *, whole: bool) -> dict[str, list[str]]:
        """The ids of the posts that bodies sign, with those of the facts they are told from: the first line, or all."""
        found: dict[str, list[str]] = {}
        for message in self.material.messages:
            own = [fact for fact in self._posted.get(message.id, ()) if fact.id not in told]
            own = own if whole else own[:1]
            made = signed(own, self.material) if posts(own, [message.id], self.material) else ()
            if made and self.ledger.takes_all(made):
                named = {line for sentence in made for line in sentence.lines}
                found[message.id] = [fact.id for fact in self.main if named.intersection(fact.lines)]
        return found

    def _silent(self) -> Iterator[Person]:
        """Those whose role can be told alone: who they are, where nobody is heard."""
        for person in self.material.main_people:
            role = self.material.by_line.get(person.line, [])
            if introduced(person, role, self.material) and self.ledger.takes(
                item(person, None, self.material), turn=False
            ):
                yield person

    def _introduces(self, people: Iterable[Person], news: Sequence[Sentence], told: Collection[str]) -> bool:
        """Whether the news and the facts that are told give all these people's roles."""
        given: list[Sentence | Fact] = [*news, *(self.material.by_id[id] for id in told)]
        lines = {line for each in given for line in each.lines}
        text = fold(" ".join(each.text for each in given))
        return all(person.line in lines or fold(person.role) in text for person in people)

    def _own(self, person: Person, told: Collection[str], most: int) -> list[Fact]:
        """The person's own words, in the order of the source: of `most` quotations, those told the least."""
        said = [fact for fact in self._quoted.get(person.name, ()) if fact.id not in told]
        found: list[Fact] = []
        for fact in sorted(said, key=self._heard):
            if len(found) == min(most, QUOTATIONS):
                break
            again = forms.answer(fact, self.material, again=True) if found else item(person, fact, self.material)
            if again and self.ledger.takes(again):
                found.append(fact)
        return [fact for fact in said if fact in found]

    @cached_property
    def _quoted(self) -> dict[str | None, list[Fact]]:
        """The facts that give somebody's own words, or report them with some, by the name of that person."""
        return self._by(lambda fact: forms.heard_from(fact, self.material))

    @cached_property
    def _posted(self) -> dict[str | None, list[Fact]]:
        """The facts that are of a signed message, by its id."""
        return self._by(lambda fact: message.id if (message := self.material.message(fact)) else None)

    def _by(self, key: Callable[[Fact], str | None]) -> dict[str | None, list[Fact]]:
        """The main source's facts by what is asked of each: once, for every round asks it of every person."""
        found = defaultdict[str | None, list[Fact]](list)
        for fact in self.main:
            found[key(fact)].append(fact)
        return found

    def _heard(self, fact: Fact) -> tuple[int, int]:
        """How often the fact was heard, in headings too, and by how little it says: the least is the best."""
        line = fact.lines[0]
        return (len(self.ledger.told[line]) + (line in self.ledger.headed), -len(fact.text))

    def questions(self, told: Collection[str] = ()) -> Iterator[Plan]:
        """Questions with what answers them, of what was not `told`."""
        parts: dict[str, tuple[str, ...]] = {}
        left = (fact for fact in self.main if fact.id not in told)
        for fact in sorted(left, key=lambda fact: len(self.ledger.told[fact.lines[0]])):
            question = ask(fact, self.material)
            if not question or question in parts or len(parts) >= QUESTIONS:
                continue
            sentence = forms.answer(fact, self.material)
            if sentence and self.ledger.takes(sentence):
                parts[question] = (fact.id,)
        if len(parts) > 1:  # one alone is no block that anybody looks for
            ids = tuple(id for part in parts.values() for id in part)
            made = tuple(PlanPart(heading=heading, facts=told) for heading, told in parts.items())
            heading = self._furniture("questions")
            yield planned(Plan(id="", heading=heading, facts=ids, parts=made, form="questions"), self.material)

    def _more(self, fact: Fact) -> Iterator[str]:
        """The facts behind it, as far as they go on with its quotation."""
        for following in self.main[self.main.index(fact) + 1 :]:
            if not forms.goes_on(following, self.material):
                break
            sentence = forms.answer(following, self.material, again=True)
            if not (sentence and self.ledger.takes(sentence)):
                break
            yield following.id

    def _furniture(self, form: str) -> str:
        grammar = self.material.grammar
        named = self.topics and any(fold(self.topics[0]) in fold(person.name) for person in self.material.people)
        if not self.topics or form not in LABELLED or named:
            return grammar.frame(form, 1)
        return capital(dress(grammar.frame(form, 0, topic=self.topics[0]), grammar.code))


def _of(ids: Sequence[str], form: str, heading: str) -> Plan:
    """The section of these facts."""
    return Plan(id="", heading=heading, facts=tuple(ids), form=form)
