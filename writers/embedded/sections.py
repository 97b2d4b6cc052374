"""Writes one section in its form; every form is a function of the plan and the material alone."""

from collections.abc import Callable, Iterable, Iterator

from story.values import Draft, Fact, Paragraph, Plan, Sentence
from writers.embedded import forms
from writers.embedded.keypoints import told
from writers.embedded.material import Material
from writers.embedded.paragraphs import paragraphs
from writers.embedded.people import items


def compose(plan: Plan, material: Material) -> Draft:
    """The section as planned; what cannot be told in the plan's form is left out."""
    write = _FORMS.get(plan.form, prose)
    return Draft(paragraphs=tuple(write(plan, material)))


def prose(plan: Plan, material: Material) -> Iterator[Paragraph]:
    """Paragraphs in the plan's order, its parts under their H3."""
    in_parts = {id for part in plan.parts for id in part.facts}
    yield from paragraphs(_facts([id for id in plan.facts if id not in in_parts], material), material, None)
    for part in plan.parts:
        yield from paragraphs(_facts(part.facts, material), material, part.heading or None)


def points(plan: Plan, material: Material) -> Iterator[Paragraph]:
    """One list item per fact, the news first, with the other side of it where the plan has one."""
    for sentences in told(plan, material):
        yield Paragraph(sentences=sentences, form="item")


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


_FORMS: dict[str, Callable[[Plan, Material], Iterator[Paragraph]]] = {
    "prose": prose,
    "points": points,
    "figures": figures,
    "chronology": chronology,
    "people": people,
    "questions": questions,
}
