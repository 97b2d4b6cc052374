"""What other sources add to the story, apart from it: each by itself, those that contradict it first."""

from collections.abc import Collection, Sequence
from itertools import groupby

from story.notes import origin
from story.values import Fact, Notes, Plan, PlanPart
from story.words import count
from writers.embedded.adrift import adrift
from writers.embedded.blocks import Block, blocks
from writers.embedded.headings import Headings
from writers.embedded.material import Material
from writers.embedded.overtaken import overtaken
from writers.embedded.prose import planned
from writers.embedded.repetition import Ledger, alike
from writers.embedded.runs import Run, runs
from writers.embedded.sections import compose
from writers.embedded.speech import answers
from writers.embedded.summary import summed


def elsewhere(main: Sequence[Fact], notes: Notes, material: Material, ledger: Ledger, room: int) -> list[list[Block]]:
    """The blocks that other sources add, of each source by itself, until so many words are told.

    A source that contradicts the story comes first and with what it says against it, however many words that has: what
    it says may be of another time, and among the story's own words it would answer them.
    """
    first = origin(main[0]) if main else ""
    others = [fact for fact in material.facts if origin(fact) != first]
    against = {id for conflict in notes.conflicts for id in conflict.sides}
    sources = {origin(fact): 0 for fact in others}
    sources |= {origin(fact): -1 for fact in others if fact.id in against}
    gone = overtaken(others, main, material)
    against -= gone
    tellable = ({fact.id for fact in _tellable(others, main, against, material)} | against) - gone
    found: list[list[Block]] = []
    for source in sorted(sources, key=lambda id: sources[id]):
        own = [fact for fact in others if origin(fact) == source]
        told = _answering([fact for fact in own[summed(own) :] if fact.id in tellable], against, material)
        kept: list[Block] = []
        for block in blocks(told, material):
            wanted = room > 0 or not against.isdisjoint(fact.id for fact in block)
            if wanted and _fits(block, material, ledger):
                kept.append(block)
                room -= _words(block)
        found += [kept] if kept else []
    return found


def section(found: Sequence[Sequence[Block]], headings: Headings, material: Material) -> list[Plan]:
    """One section of all of it, a heading over each run, under one that says that other articles tell it."""
    made: list[Run] = []
    for source in found:
        for denies, group in groupby(source, key=lambda block: bool(material.grammar.denial.match(block[0].text))):
            every = list(group)
            made += [Run(headings.denial(block), (block,)) for block in every] if denies else []
            made += [] if denies else runs(every, headings, material)
    if not made:
        return []
    parts = tuple(PlanPart(heading=run.heading.text, facts=tuple(fact.id for fact in run.facts)) for run in made)
    ids = tuple(id for part in parts for id in part.facts)
    heading = material.grammar.frame("elsewhere")
    return [planned(Plan(id="", heading=heading, facts=ids, parts=parts, form="prose"), material)]


def _answering(facts: Sequence[Fact], against: Collection[str], material: Material) -> list[Fact]:
    """The facts without an answer to what is not among them: it would answer what stands before it instead.

    A denial answers too, but for one of what the story says, and the first sentence of a paragraph.
    """
    kept: list[Fact] = []
    for fact in facts:
        before = material.before(fact)
        follows = before is not None and before.paragraph == fact.paragraph
        denies = follows and fact.id not in against and material.grammar.denial.match(fact.text)
        if not (denies or answers(fact, material)) or (kept and before == kept[-1]):
            kept.append(fact)
    return kept


def _tellable(facts: Sequence[Fact], main: Sequence[Fact], against: Collection[str], material: Material) -> list[Fact]:
    """The facts of other sources that add something.

    Not those with a time that only their own day of writing explains, nor those that quote again what the main source
    quotes.
    """
    quoted = [quote.text for fact in main for quote in material.quotes_in(fact)]
    again = {fact.id for fact in facts for own in material.quotes_in(fact) if alike(own.text, quoted)}
    lost = again | adrift(facts, main, against, material)
    return [fact for fact in facts if fact.id not in lost]


def _fits(block: Block, material: Material, ledger: Ledger) -> bool:
    draft = compose(Plan(id="", heading="", facts=tuple(fact.id for fact in block)), material)
    return bool(draft.sentences) and ledger.takes_all(draft.sentences)


def _words(block: Block) -> int:
    return sum(count(fact.text) for fact in block)
