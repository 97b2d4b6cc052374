"""Writes one section in its form; every form is a function of the plan and the material alone."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile

from story.values import Draft, Fact, Paragraph, Plan, Sentence
from story.words import count
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.people import items
from writers.embedded.speech import MARKS, leans_on
from writers.embedded.splitting import split
from writers.embedded.wording import unowned

PARAGRAPH = 65
"""Words from which on a paragraph takes no further sentence, unless that leans on the last one."""
LONGEST = 95
"""Words that a paragraph does not grow beyond with a sentence and what leans on it."""


def compose(plan: Plan, material: Material) -> Draft:
    """The section as planned; what cannot be told in the plan's form is left out."""
    write = _FORMS.get(plan.form, prose)
    return Draft(paragraphs=tuple(write(plan, material)))


def prose(plan: Plan, material: Material) -> Iterator[Paragraph]:
    """Paragraphs in the plan's order, its parts under their H3."""
    in_parts = {id for part in plan.parts for id in part.facts}
    yield from _paragraphs([id for id in plan.facts if id not in in_parts], material, None)
    for part in plan.parts:
        yield from _paragraphs(part.facts, material, part.heading or None)


def points(plan: Plan, material: Material) -> Iterator[Paragraph]:
    """One list item per fact, in short; as it is where a part of the plan has it, for the prose does not tell it."""
    whole = {id for part in plan.parts for id in part.facts}
    for fact in _facts(plan.facts, material):
        sentence = forms.full(fact, material) if fact.id in whole else forms.point(fact, material)
        if sentence:
            yield Paragraph(sentences=(sentence,), form="item")


def figures(plan: Plan, material: Material) -> Iterator[Paragraph]:
    """One list item per fact with a figure."""
    for fact in _facts(plan.facts, material):
        sentence = forms.counted(fact, material)
        if sentence:
            yield Paragraph(sentences=(sentence,), form="item")


def chronology(plan: Plan, material: Material) -> Iterator[Paragraph]:
    """One list item per dated fact, in the plan's order."""
    for fact in _facts(plan.facts, material):
        found = forms.dated(fact, material)
        if found:
            yield Paragraph(sentences=(found[1],), form="item")


def people(plan: Plan, material: Material) -> Iterator[Paragraph]:
    """One list item per person: the role, and what they say in the plan's facts."""
    for sentences in items(_facts(plan.facts, material), plan.quotes, material):
        yield Paragraph(sentences=sentences, form="item")


def questions(plan: Plan, material: Material) -> Iterator[Paragraph]:
    """An answer of source sentences under each question; one alone is the section's heading."""
    for part in plan.parts:
        facts = _facts(part.facts, material)
        told: list[Sentence] = []
        for fact in facts:
            sentence = forms.answer(fact, material, again=bool(told))
            told += [sentence] if sentence else []
        if told:
            yield Paragraph(sentences=tuple(told), heading=part.heading or None)


def _facts(ids: Iterable[str], material: Material) -> list[Fact]:
    return [material.by_id[id] for id in ids if id in material.by_id]


def _paragraphs(ids: Sequence[str], material: Material, heading: str | None) -> Iterator[Paragraph]:
    """The facts that can be told, in paragraphs; what the rules do not clear goes, and what leans on it goes too."""
    held: list[Sentence] = []
    last: Fact | None = None
    facts = _facts(ids, material)
    for place, fact in enumerate(facts):
        sentence = forms.full(fact, material, after=last)
        if sentence is None or not material.clears(sentence):
            continue
        if last and _breaks(held, facts[place:], last.paragraph == fact.paragraph, material):
            yield Paragraph(sentences=tuple(held), heading=heading)
            held, heading = [], None
        held += split(sentence, material)
        last = fact
    if held:
        yield Paragraph(sentences=tuple(held), heading=heading)


def _breaks(held: Sequence[Sentence], coming: Sequence[Fact], same: bool, material: Material) -> bool:
    """Whether a paragraph ends before the first of the facts that are coming; `same`: the source's does not.

    Not before what leans on it, unless the source's own ends there and neither a pronoun nor a quotation goes on; what
    would make it too long begins the next one, with all that leans on that.
    """
    words = sum(count(sentence.text) for sentence in held)
    enough = words >= PARAGRAPH // 2
    if leans_on(coming[0], material):
        tied = _goes_on_speaking(coming[0], material)
        return not same and (words >= PARAGRAPH if tied else enough)
    return words >= PARAGRAPH or (enough and (not same or words + _with_leaning(coming, material) > LONGEST))


def _goes_on_speaking(fact: Fact, material: Material) -> bool:
    """Whether a pronoun, a quotation or a post begins the sentence, and nobody told by whose they are says it."""
    if material.message(fact) or material.grammar.third_person.match(fact.text):
        return True
    return fact.text[0] in MARKS and bool(unowned(fact.text, material.grammar))


def _with_leaning(facts: Sequence[Fact], material: Material) -> int:
    """The words of the first fact and those behind it that lean on it in its paragraph."""
    first, *others = facts
    leaning = takewhile(lambda fact: fact.paragraph == first.paragraph and leans_on(fact, material), others)
    return sum(count(fact.text) for fact in (first, *leaning))


_FORMS: dict[str, Callable[[Plan, Material], Iterator[Paragraph]]] = {
    "prose": prose,
    "points": points,
    "figures": figures,
    "chronology": chronology,
    "people": people,
    "questions": questions,
}
