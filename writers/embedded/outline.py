"""Plans the whole article: what each section tells, so that none says what another has said."""

from collections.abc import Iterable, Iterator, Sequence

from story import dates
from story.keyphrase import choose
from story.values import Brief, Draft, Fact, Notes, Outline, Plan, PlanPart, Sentence
from story.words import count, fold
from writers.embedded import forms
from writers.embedded.front import meta_description, slug, title
from writers.embedded.headings import Headings
from writers.embedded.material import Material, from_notes, origin
from writers.embedded.repetition import Ledger
from writers.embedded.sections import compose
from writers.embedded.threads import Block, blocks, threads

POINTS = 5
QUESTIONS = 4
STANDFIRST = 45
"""Words of the standfirst at most."""


def outline(notes: Notes, brief: Brief, language: str) -> Outline:
    """The article planned from the notes."""
    material = from_notes(notes, language)
    return _Desk(material, notes, brief).outline()


class _Desk:
    """Plans one article, with what is used up so far."""

    def __init__(self, material: Material, notes: Notes, brief: Brief) -> None:
        self.material, self.notes, self.brief = material, notes, brief
        self.keyphrase = brief.keyphrase or choose(notes, material.grammar.code)
        self.headings = Headings(material, self.keyphrase)
        self.ledger = Ledger()
        first = origin(notes.facts[0]) if notes.facts else ""
        self.main = [fact for fact in material.facts if origin(fact) == first]
        self.others = [fact for fact in material.facts if origin(fact) != first]

    def outline(self) -> Outline:
        heading = self.brief.title or title(self.material, self.notes.headline)
        standfirst = self._standfirst(heading)
        prose = [*self._prose(self.main, standfirst), *self._prose(self._tellable(self.others), ())]
        points = self._plan("points", self._short_facts(), POINTS)
        dates_ = self._plan("chronology", self._dated(), 8)
        people = self._people()
        questions = self._questions()
        plans = [*points, *prose, *dates_, *people, *questions]
        return Outline(
            title=heading,
            slug=slug(heading),
            meta_description=meta_description(self.material, heading),
            keyphrase=self.keyphrase or heading,
            standfirst=standfirst,
            sections=tuple(plan.model_copy(update={"id": f"S{n}"}) for n, plan in enumerate(plans, 1)),
        )

    def _standfirst(self, heading: str) -> tuple[Sentence, ...]:
        """The first sentence that is not the title and that no other leans on, and the next one if it is short."""
        for fact, following in zip(self.main, [*self.main[1:], None], strict=True):
            sentence = forms.full(fact, self.material)
            if sentence is None or count(sentence.text) < 12 or fold(sentence.text).rstrip(".") == fold(heading):
                continue
            if following is not None and forms.leans_on(following, self.material):
                continue
            if self.ledger.takes(sentence):
                return (sentence,)
        return ()

    def _prose(self, facts: Sequence[Fact], standfirst: Sequence[Sentence]) -> Iterator[Plan]:
        used = {line for sentence in standfirst for line in sentence.lines}
        left = [fact for fact in facts if not used.intersection(fact.lines)]
        for thread in threads(blocks(left, self.material)):
            plan = self._thread(thread)
            if plan:
                yield plan

    def _thread(self, thread: list[Block]) -> Plan | None:
        kept = [block for block in thread if self._fits(block)]
        if not kept:
            return None
        ids = tuple(fact.id for block in kept for fact in block)
        heading = self.headings.of([fact for block in kept for fact in block])
        if not heading:
            return None
        parts = tuple(
            PlanPart(heading=sub, facts=tuple(fact.id for fact in block))
            for block in kept[1:]
            if len(kept) > 1 and _words(block) >= 35 and (sub := self.headings.of(block))
        )
        return self._planned(Plan(id="", heading=heading, facts=ids, parts=parts, form="prose"))

    def _fits(self, block: Block) -> bool:
        draft = compose(Plan(id="", heading="", facts=tuple(fact.id for fact in block)), self.material)
        return bool(draft.sentences) and all([self.ledger.takes(sentence) for sentence in draft.sentences])

    def _short_facts(self) -> Iterator[Fact]:
        for fact in self.main:
            yield fact

    def _dated(self) -> list[Fact]:
        found = [(fact, label) for fact in self.main if (label := forms.dated(fact, self.material))]
        return _in_time([(fact, label[0]) for fact, label in found], self.material.grammar.code)

    def _plan(self, form: str, facts: Iterable[Fact], most: int) -> Iterator[Plan]:
        """A section of items in that form, of the facts the ledger still takes."""
        kept: list[str] = []
        for fact in facts:
            draft = compose(Plan(id="", heading="", facts=(fact.id,), form=form), self.material)
            if len(kept) < most and draft.sentences and self.ledger.takes(draft.sentences[0]):
                kept.append(fact.id)
        if len(kept) >= 2:
            yield self._planned(Plan(id="", heading=self._furniture(form), facts=tuple(kept), form=form))

    def _people(self) -> Iterator[Plan]:
        lines = {person.line for person in self.material.main_people}
        facts = tuple(fact.id for fact in self.material.facts if lines.intersection(fact.lines))
        if len(self.material.main_people) >= 2:
            plan = Plan(id="", heading=self._furniture("people"), facts=facts, form="people")
            draft = compose(plan, self.material)
            if draft.sentences:
                for sentence in draft.sentences:
                    self.ledger.takes(sentence)
                yield self._planned(plan)

    def _questions(self) -> Iterator[Plan]:
        parts = []
        for fact in self.main:
            sentence = forms.answer(fact, self.material)
            question = self._question(fact)
            if sentence and question and len(parts) < QUESTIONS and self.ledger.takes(sentence):
                parts.append(PlanPart(heading=question, facts=(fact.id,)))
        if parts:
            ids = tuple(id for part in parts for id in part.facts)
            yield self._planned(
                Plan(id="", heading=self._furniture("questions"), facts=ids, parts=tuple(parts), form="questions")
            )

    def _question(self, fact: Fact) -> str:
        grammar = self.material.grammar
        about = self.headings.about([fact])
        if not about:
            return ""
        return grammar.frame("ask_topic", topic=about[0].definite())

    def _furniture(self, form: str) -> str:
        from writers.embedded.typography import dress
        from writers.embedded.wording import capital

        grammar = self.material.grammar
        if not self.keyphrase:
            return grammar.frame(form, 1)
        return capital(dress(grammar.frame(form, 0, topic=self.keyphrase), grammar.code))

    def _planned(self, plan: Plan) -> Plan:
        draft = compose(plan, self.material)
        quotes = tuple(dict.fromkeys(id for sentence in draft.sentences for id in sentence.quotes))
        return plan.model_copy(update={"quotes": quotes, "words": max(1, _length(draft))})

    def _tellable(self, facts: Sequence[Fact]) -> list[Fact]:
        """The facts of other sources without a day or month that only their own date of writing explains."""
        return [fact for fact in facts if not self.material.grammar.relative.search(fact.text)]


def _in_time(facts: Sequence[tuple[Fact, str]], language: str) -> list[Fact]:
    """The facts in order of time where their dates tell it, else in the source's order."""
    keys = []
    for fact, label in facts:
        date = next(iter(dates.dates(label, language)), None)
        keys.append((date.year or 0, date.month or 0, date.day or 0) if date else (0, 0, 0))
    if all(key[0] for key in keys):
        return [fact for _, (fact, _) in sorted(zip(keys, facts, strict=True), key=lambda pair: pair[0])]
    return [fact for fact, _ in facts]


def _words(block: Block) -> int:
    return sum(count(fact.text) for fact in block)


def _length(draft: Draft) -> int:
    return sum(count(sentence.text) for sentence in draft.sentences)
