"""Plans the whole article: what each section tells, so that none says what another has said."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from story import dates
from story.keyphrase import choose, synonyms
from story.seo.headings import spread
from story.seo.phrase import phrase
from story.slug import slug
from story.values import Brief, Draft, Fact, Notes, Outline, Plan, PlanPart, Sentence
from story.words import count
from writers.embedded import forms
from writers.embedded.asking import question as ask
from writers.embedded.front import meta_description
from writers.embedded.grammar import grammar
from writers.embedded.headings import Headings
from writers.embedded.material import Material, from_notes, origin
from writers.embedded.people import introduced, item
from writers.embedded.repetition import TIMES, Ledger, alike
from writers.embedded.sections import compose
from writers.embedded.speech import leans_on
from writers.embedded.threads import MOST, Block, Thread, blocks, threads
from writers.embedded.title import title
from writers.embedded.typography import dress
from writers.embedded.wording import capital

FACTS = 400
"""Facts of the main source, and of all others together, that a plan is made from at most: some 8,000 words."""
POINTS = 6
FEWEST = {"figures": 3}
"""Items of a list at least, where two are not enough."""
LABELLED = ("points", "figures", "questions")
"""The forms whose heading begins with the keyphrase: headings in a row that begin alike nag."""
QUESTIONS = 6
SECTIONS = 3
"""Sections of prose that a dispatch is told in, about."""
WIDER = 400
"""Words of a section of further background."""
BACKGROUND = 1.1
"""Times the words asked for that the prose may have before no further background is told."""
PEOPLE = 20
"""Words from which on who is who is worth a section."""
STANDFIRST = 60
"""Words of a standfirst at most."""
LEAD, PART = 25, 25
"""Words above an H3, and words of the block it opens with, at least."""


def outline(notes: Notes, brief: Brief, language: str) -> Outline:
    """The article planned from the notes."""
    notes = _best(notes, brief)
    return _Desk(from_notes(notes, language), notes, brief).outline()


def front(notes: Notes, brief: Brief, language: str) -> Outline:
    """What stands above the sections of that article, and none of them: a twentieth of the work."""
    notes = _best(notes, brief)
    return _Desk(from_notes(notes, language), notes, brief).front()


def _best(notes: Notes, brief: Brief) -> Notes:
    """The notes without what no article has room for: news tells the weightiest first, and first facts stay.

    So many of the main source, as many of all others together, and those that contradict one another.
    """
    most = max(FACTS, brief.min_words // 4)
    if len(notes.facts) <= most:
        return notes
    first = origin(notes.facts[0])
    main = [fact for fact in notes.facts if origin(fact) == first]
    others = [fact for fact in notes.facts if origin(fact) != first]
    kept = {fact.id for fact in (*main[:most], *others[:most])}
    kept.update(side for conflict in notes.conflicts for side in conflict.sides)
    gone = {line for fact in notes.facts if fact.id not in kept for line in fact.lines}
    return notes.model_copy(
        update={
            "facts": tuple(fact for fact in notes.facts if fact.id in kept),
            "quotes": tuple(quote for quote in notes.quotes if quote.line not in gone),
            "people": tuple(person for person in notes.people if person.line not in gone),
            "aliases": tuple(alias for alias in notes.aliases if alias.line not in gone),
        }
    )


class _Desk:
    """Plans one article, with what is used up so far."""

    def __init__(self, material: Material, notes: Notes, brief: Brief) -> None:
        self.material, self.notes, self.brief = material, notes, brief
        self.keyphrase = brief.keyphrase or choose(notes, material.grammar.code)
        also = synonyms(notes, self.keyphrase, material.grammar.code) if self.keyphrase else ()
        self.topics = (self.keyphrase, *also) if self.keyphrase else ()
        self.headings = Headings(material, self.keyphrase)
        self.ledger = Ledger()
        self.led: set[str] = set()
        first = origin(notes.facts[0]) if notes.facts else ""
        self.main = [fact for fact in material.facts if origin(fact) == first]
        self.others = [fact for fact in material.facts if origin(fact) != first]

    def front(self) -> Outline:
        heading = self.brief.title or title(self.material, self.notes.headline, self.keyphrase)
        return Outline(
            title=heading,
            slug=slug(heading, self.keyphrase, self.material.grammar.code),
            meta_description=meta_description(self.material, heading, self.topics),
            keyphrase=self.keyphrase or heading,
            synonyms=self.topics[1:],
            standfirst=self._standfirst(heading),
        )

    def outline(self) -> Outline:
        front = self.front()
        standfirst = front.standfirst
        main, against = self._main(), self._contradictions()
        more = self._background(_words([*chain(*main), *against]))
        points = list(self._plan("points", self.main, POINTS, standfirst))
        self.headings.reserve(sentence.text for plan in points for sentence in compose(plan, self.material).sentences)
        pointed = {id for plan in points for id in plan.facts}
        figures = list(self._plan("figures", (fact for fact in self.main if fact.id not in pointed), 6, standfirst))
        dates_ = list(self._plan("chronology", self._dated(), 8))
        people = list(self._people())
        prose = self._headed([[thread] for thread in main])
        prose[1:1] = self._denied(against)
        prose += self._headed(more)
        plans = self._named([*points, *prose, *figures, *dates_, *people, *self._questions()])
        numbered = tuple(plan.model_copy(update={"id": f"S{n}"}) for n, plan in enumerate(plans, 1))
        return front.model_copy(update={"sections": numbered})

    def _named(self, plans: list[Plan]) -> list[Plan]:
        """The plans with the keyphrase in enough of their headings for the article to be found by it."""
        grammar = self.material.grammar
        below = [pair for plan in plans for pair in _headings(plan)]
        each, facts_of = [heading for heading, _ in below], dict(below)
        topics = [phrase(topic, grammar.code) for topic in self.topics]

        def label(heading: str) -> str:
            what = self.material.lowered(heading)
            text = dress(grammar.frame("label", topic=capital(self.keyphrase), what=what), grammar.code)
            facts = [self.material.by_id[id] for id in facts_of[heading]]
            return text if heading and self.headings.stands(text, facts) else ""

        made = iter(spread(each, topics, label) if topics else each)
        return [
            plan.model_copy(
                update={
                    "heading": next(made),
                    "parts": tuple(part.model_copy(update={"heading": next(made)}) for part in plan.parts),
                }
            )
            for plan in plans
        ]

    def _standfirst(self, heading: str) -> tuple[Sentence, ...]:
        """The weightiest of the first sentences, with one that leans on it, that is not the title told again."""
        titled = Sentence(text=heading)
        topics = [phrase(topic, self.material.grammar.code) for topic in self.topics]
        found = []
        for place in range(min(6, len(self.main))):
            sentences = self._run(place) or self._shortened(place)
            words = sum(count(sentence.text) for sentence in sentences)
            if not sentences or sentences[0].text[0] in "«“" or words > STANDFIRST or count(sentences[0].text) < 10:
                continue
            again = not self.notes.headline and self.ledger.tells(sentences[0], [titled]) and words < 25
            silent = not any(topic.share(sentence.text) == 1 for topic in topics for sentence in sentences)
            found.append((abs(words - 32) + 8 * place + 40 * again + 24 * silent, place, sentences))
        for _, _, sentences in sorted(found, key=lambda each: each[:2]):
            if self.ledger.takes_all(sentences):
                self.led.update(line for sentence in sentences for line in sentence.lines[:1])
                return tuple(sentences)
        shortened = (forms.short(fact, self.material) for fact in self.main[:4])
        return tuple(s for s in shortened if s and s.text[0] not in "«“" and self.ledger.takes(s))[:1]

    def _shortened(self, place: int) -> list[Sentence]:
        """The first fact in short: what the story opens with opens the article, however long its sentence."""
        short = forms.short(self.main[place], self.material) if place == 0 else None
        return [short] if short else []

    def _run(self, place: int) -> list[Sentence]:
        """The fact at that place of the main source with those that lean on it; none where it leans itself."""
        facts = self.main[place : place + 1]
        while place + len(facts) < len(self.main) and leans_on(self.main[place + len(facts)], self.material):
            facts.append(self.main[place + len(facts)])
        told = [forms.full(fact, self.material, after=last) for fact, last in zip(facts, [None, *facts], strict=False)]
        sentences = [sentence for sentence in told if sentence]
        return sentences if len(sentences) == len(facts) <= 2 else []

    def _main(self) -> list[Thread]:
        """The main source's facts in a few sections, without those the standfirst tells in full."""
        left = [fact for fact in self.main if not self.led.intersection(fact.lines[:1])]
        words = sum(count(fact.text) for fact in left)
        return self._fitting(threads(blocks(left, self.material), max(MOST, words // SECTIONS)))

    def _fitting(self, found: Iterable[Thread]) -> list[Thread]:
        """The threads with those of their blocks that say what was not said yet."""
        kept = [[block for block in thread if self._fits(block)] for thread in found]
        return [thread for thread in kept if thread]

    def _contradictions(self) -> list[Block]:
        """What other sources say against the main one: the denial, or else the accusation it answers."""
        wanted: set[str] = set()
        for conflict in self.notes.conflicts:
            others = [id for id in conflict.sides if id in {fact.id for fact in self.others}]
            wanted.update(others[:1])
        found = [block for block in blocks(self.others, self.material) if wanted & {fact.id for fact in block}]
        return [block for block in found if self._fits(block)]

    def _denied(self, found: Sequence[Block]) -> list[Plan]:
        """Contradictions as sections that say in their headings who denies what."""
        plans: list[Plan] = []
        for block in found:
            clause = self.headings.clause(block[0])
            if clause:
                plans.append(Plan(id="", heading=clause, facts=tuple(fact.id for fact in block), form="prose"))
            else:
                self._add(plans, [[block]])
        return [self._planned(plan) for plan in plans]

    def _background(self, has: int) -> list[list[Thread]]:
        """The other sources' threads, some to a section, until the article is long enough to be read as one."""
        sections: list[list[Thread]] = []
        for thread in self._fitting(threads(blocks(self._tellable(self.others), self.material))):
            if has < BACKGROUND * self.brief.min_words:
                has += _words(thread)
                if sections and _words(chain(*sections[-1], thread)) <= WIDER:
                    sections[-1].append(thread)
                else:
                    sections.append([thread])
        return sections

    def _headed(self, sections: Iterable[list[Thread]]) -> list[Plan]:
        plans: list[Plan] = []
        for section in sections:
            self._add(plans, section)
        return [self._planned(plan) for plan in plans]

    def _add(self, plans: list[Plan], section: list[Thread]) -> None:
        """The threads as a section of their own, or at the end of the last one where no heading can be found."""
        first, *others = section
        ids = tuple(fact.id for thread in section for block in thread for fact in block)
        parts = (*self._parts(first), *(part for thread in others for part in self._part(thread)))
        below = {id for part in parts for id in part.facts}
        facts = [fact for block in first for fact in block]
        heading = self.headings.of([fact for fact in facts if fact.id not in below]) or self.headings.of(facts)
        if heading:
            plans.append(Plan(id="", heading=heading, facts=ids, parts=parts, form="prose"))
        elif plans:
            last = plans[-1]
            parts = last.parts
            if parts:
                parts = (*parts[:-1], parts[-1].model_copy(update={"facts": parts[-1].facts + ids}))
            plans[-1] = last.model_copy(update={"facts": last.facts + ids, "parts": parts})
        else:
            plans.append(Plan(id="", heading=self.keyphrase and capital(self.keyphrase), facts=ids, form="prose"))

    def _part(self, thread: Thread) -> list[PlanPart]:
        """A further thread of a section as a subsection."""
        facts = [fact for block in thread for fact in block]
        heading = self.headings.of(facts, below=True) or self.headings.of(facts)
        return [PlanPart(heading=heading, facts=tuple(fact.id for fact in facts))]

    def _parts(self, thread: Thread) -> list[PlanPart]:
        """The subsections of a thread: a block long enough opens one, what comes after it stays in it."""
        parts: list[PlanPart] = []
        lead = _words(thread[:1])
        for block in thread[1:]:
            ids = tuple(fact.id for fact in block)
            words = _words([block])
            heading = self.headings.of(block, below=True) if lead >= LEAD and words >= PART else ""
            if heading:
                parts.append(PlanPart(heading=heading, facts=ids))
                lead = 0
            elif parts:
                parts[-1] = parts[-1].model_copy(update={"facts": parts[-1].facts + ids})
            lead += words
        return parts

    def _fits(self, block: Block) -> bool:
        draft = compose(Plan(id="", heading="", facts=tuple(fact.id for fact in block)), self.material)
        return bool(draft.sentences) and self.ledger.takes_all(draft.sentences)

    def _dated(self) -> list[Fact]:
        found = [(fact, told[0]) for fact in self.main if (told := forms.dated(fact, self.material))]
        return _in_time(found, self.material.grammar.code)

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
            if len(kept) == most or not draft.sentences or self.ledger.tells(draft.sentences[0], near):
                continue
            if self.ledger.takes(draft.sentences[0]):
                near.append(draft.sentences[0])
                voices.add(who)
                kept.append(fact.id)
        if len(kept) >= FEWEST.get(form, 2):
            yield self._planned(Plan(id="", heading=self._furniture(form), facts=tuple(kept), form=form))

    def _people(self) -> Iterator[Plan]:
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
        plan = self._planned(Plan(id="", heading=heading, facts=ids, quotes=tuple(quotes), form="people"))
        if plan.words >= PEOPLE:
            yield plan

    def _questions(self) -> Iterator[Plan]:
        """Questions with what answers them; one speaker's statements answer one question."""
        parts: dict[str, tuple[str, ...]] = {}
        for fact in sorted(self.main, key=lambda fact: self.ledger.turns[fact.lines[0]]):
            able = forms.answer(fact, self.material) or forms.goes_on(fact, self.material)
            question = ask(fact, self.material) if able and self.ledger.turns[fact.lines[0]] < TIMES else ""
            if not question or (question not in parts and len(parts) >= QUESTIONS) or len(parts.get(question, ())) >= 2:
                continue
            sentence = forms.answer(fact, self.material, again=question in parts)
            if sentence and self.ledger.takes(sentence):
                parts[question] = (*parts.get(question, ()), fact.id, *self._more(fact))
        if parts:
            ids = tuple(id for part in parts.values() for id in part)
            made = tuple(PlanPart(heading=heading, facts=told) for heading, told in parts.items())
            heading = self._furniture("questions")
            yield self._planned(Plan(id="", heading=heading, facts=ids, parts=made, form="questions"))

    def _more(self, fact: Fact) -> Iterator[str]:
        """The fact behind it, where that goes on with its quotation."""
        place = self.main.index(fact) + 1
        for following in self.main[place : place + 1]:
            sentence = forms.answer(following, self.material, again=True)
            if forms.goes_on(following, self.material) and sentence and self.ledger.takes(sentence):
                yield following.id

    def _furniture(self, form: str) -> str:
        grammar = self.material.grammar
        if not self.keyphrase or form not in LABELLED:
            return grammar.frame(form, 1)
        return capital(dress(grammar.frame(form, 0, topic=self.keyphrase), grammar.code))

    def _planned(self, plan: Plan) -> Plan:
        draft = compose(plan, self.material)
        quotes = tuple(dict.fromkeys(id for sentence in draft.sentences for id in sentence.quotes))
        return plan.model_copy(update={"quotes": quotes, "words": max(1, _length(draft))})

    def _tellable(self, facts: Sequence[Fact]) -> list[Fact]:
        """The facts of other sources that add something.

        Not those with a day or month that only their own date of writing explains, nor those that quote again what the
        main source quotes.
        """
        quoted = [quote.text for fact in self.main for quote in self.material.quotes_in(fact)]
        again = {fact.id for fact in facts for own in self.material.quotes_in(fact) if alike(own.text, quoted)}
        dated = self.material.grammar.relative
        return [fact for fact in facts if fact.id not in again and not dated.search(fact.text)]


def _in_time(facts: Sequence[tuple[Fact, str]], language: str) -> list[Fact]:
    """The facts in order of time where their dates tell it, else in the source's order.

    Where some have a day of a month, a mere day of the week is left out: nobody can tell which comes first. A date
    without its year is of the year of writing, which comes after a year that the story tells of in the past.
    """
    found = [(fact, next(iter(dates.dates(label, language)), None)) for fact, label in facts]
    fixed = [(fact, date) for fact, date in found if date and (date.month or date.year)]
    if len(fixed) > 1 and any(date.day for _, date in fixed):
        found = list(fixed)
    months = [date.month for _, date in found if date and date.month and not date.year]
    if months and max(months) - min(months) > 6:
        return [fact for fact, _ in found]
    ahead = grammar(language).future
    return [fact for fact, date in sorted(found, key=lambda pair: _moment(pair[1], bool(ahead.search(pair[0].text))))]


def _moment(date: dates.Date | None, ahead: bool) -> tuple[int, int, int, int, int]:
    """A date's place in time; days of the week belong to the days before the story was written, after months."""
    if date is None:
        return (-1, 0, 0, 0, 0)
    if date.year:
        return (1 if ahead else -1, date.year, date.month or 0, date.day or 0, 0)
    if date.weekday is not None and not date.month:
        return (0, 1, 0, 0, date.weekday)
    return (0, 0, date.month or 0, date.day or 0, 0)


def _headings(plan: Plan) -> list[tuple[str, tuple[str, ...]]]:
    """The headings of a section, each with the facts below it."""
    return [(plan.heading, plan.facts), *((part.heading, part.facts) for part in plan.parts)]


def _words(found: Iterable[Block]) -> int:
    return sum(count(fact.text) for block in found for fact in block)


def _length(draft: Draft) -> int:
    return sum(count(sentence.text) for sentence in draft.sentences)
