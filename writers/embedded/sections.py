"""Writes one section in its form; every form is a function of the plan and the material alone."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from story.conflicts import stems as subjects
from story.values import Draft, Fact, Paragraph, Plan, Sentence
from story.words import count
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.people import items
from writers.embedded.speech import leans_on
from writers.embedded.splitting import split
from writers.embedded.wording import unowned

PARAGRAPH = 65
"""Words from which on a paragraph takes no further sentence, unless that leans on the last one."""


FAR = 6
"""Paragraph of a source from which on it may tell another matter than its news."""
LONGEST = 95
"""Words from which on a paragraph does not take one that leans on it either, unless that begins with a pronoun."""


def compose(plan: Plan, material: Material) -> Draft:
    """The section as planned; what cannot be told in the plan's form is left out."""
    write = _FORMS.get(plan.form, prose)
    return Draft(paragraphs=tuple(write(plan, material)))


def prose(plan: Plan, material: Material) -> Iterator[Paragraph]:
    """Paragraphs in the plan's order, its parts under their H3."""
    linked: list[Fact] = []
    in_parts = {id for part in plan.parts for id in part.facts}
    yield from _paragraphs([id for id in plan.facts if id not in in_parts], material, None, linked)
    for part in plan.parts:
        yield from _paragraphs(part.facts, material, part.heading or None, linked)


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


def _paragraphs(ids: Sequence[str], material: Material, heading: str | None, linked: list[Fact]) -> Iterator[Paragraph]:
    """The facts that can be told, in paragraphs; what the rules do not clear goes, and what leans on it goes too.

    `linked` takes the one fact of the section that a connective opens.
    """
    held: list[Sentence] = []
    last: Fact | None = None
    told: frozenset[str] = frozenset()
    for fact in _facts(ids, material):
        sentence = forms.full(fact, material, after=last)
        if sentence is None or not material.clears(sentence):
            continue
        breaks = bool(held) and _breaks(held, fact, last, material)
        if held and last and not linked and _is_another_matter(fact, last, told, material):
            tied = forms.linked(sentence, fact, material)
            linked += [fact] if tied != sentence else []
            sentence = tied
        if breaks:
            yield Paragraph(sentences=tuple(held), heading=heading)
            held, heading = [], None
        held += split(sentence, material)
        told |= subjects(fact.text)
        last = fact
    if held:
        yield Paragraph(sentences=tuple(held), heading=heading)


def _is_another_matter(fact: Fact, last: Fact, told: frozenset[str], material: Material) -> bool:
    """Whether the source tells it far behind the news, in another paragraph, of what was not spoken of before.

    Nor does anybody go on speaking, does it lean on the last, or begin with when, why or how something was. `told`: the
    stems of what stands before.
    """
    who, grammar = forms.speaker(fact, material), material.grammar
    goes_on = bool(who) and who == forms.speaker(last, material)
    verb = grammar.finite.search(fact.text)
    opens = fact.text[: verb.start()] if verb else ""
    own = subjects(opens)
    new = bool(own) and 2 * len(own & told) < len(own) and not grammar.opening.match(fact.text)
    new = (
        new
        and not grammar.pluperfect.search(fact.text)
        and not re.fullmatch(grammar.words.owning, opens.split(" ")[0].casefold())
    )
    apart = fact.paragraph >= FAR and last.paragraph != fact.paragraph
    return apart and new and not goes_on and not leans_on(fact, material)


def _breaks(held: Sequence[Sentence], fact: Fact, last: Fact | None, material: Material) -> bool:
    """Whether a paragraph ends before the fact, as in the source before "son avocate": the last may be another's."""
    words = sum(count(sentence.text) for sentence in held)
    same = last is not None and last.paragraph == fact.paragraph
    if leans_on(fact, material):
        long = words >= LONGEST and not material.grammar.third_person.match(fact.text)
        return long or (not same and words >= PARAGRAPH // 2 and not unowned(fact.text, material.grammar))
    return words >= PARAGRAPH or (not same and words >= PARAGRAPH // 2)


_FORMS: dict[str, Callable[[Plan, Material], Iterator[Paragraph]]] = {
    "prose": prose,
    "points": points,
    "figures": figures,
    "chronology": chronology,
    "people": people,
    "questions": questions,
}
