"""Sections of prose from runs: an H2 over the first of some, an H3 over each of the others."""

from collections.abc import Sequence

from story.values import Draft, Plan, PlanPart
from story.words import count
from writers.embedded.headings import Headings
from writers.embedded.material import Material
from writers.embedded.runs import Run
from writers.embedded.sections import compose

FEW = 3
"""Runs that each stand under an H2 of their own: so few need no second level."""


def sectioned(found: Sequence[Run], most: int, headings: Headings, *, few: int = FEW) -> list[Plan]:
    """The runs in sections of `most` words about, where they are more than `few`.

    A run without a heading of its own stands under "the facts".
    """
    groups: list[list[Run]] = []
    for run in found:
        if groups and len(found) > few and _joins(groups[-1], run, most, headings):
            groups[-1].append(run)
        else:
            groups.append([run])
    return [planned(_plan(group, headings), headings.material) for group in groups]


def _joins(group: Sequence[Run], run: Run, most: int, headings: Headings) -> bool:
    """Whether the section has room for the run, and its heading stands above that as well."""
    whole = (*group, run)
    if sum(each.words for each in whole) > most or run.facts[0].under not in (None, group[-1].facts[0].under):
        return False
    heading = group[0].heading.text
    return not heading or headings.stands(heading, [fact for each in whole for fact in each.facts])


def _plan(group: Sequence[Run], headings: Headings) -> Plan:
    first, *others = group
    ids = tuple(fact.id for run in group for fact in run.facts)
    parts = tuple(PlanPart(heading=run.heading.text, facts=tuple(fact.id for fact in run.facts)) for run in others)
    return Plan(
        id="", heading=first.heading.text or headings.otherwise(first.facts), facts=ids, parts=parts, form="prose"
    )


def planned(plan: Plan, material: Material) -> Plan:
    """The plan with the quotations it tells, and as many words as it tells them in."""
    return measured(plan, compose(plan, material))


def measured(plan: Plan, draft: Draft) -> Plan:
    """The plan with the quotations that the draft tells, and with its words."""
    quotes = tuple(dict.fromkeys(id for sentence in draft.sentences for id in sentence.quotes))
    words = sum(count(sentence.text) for sentence in draft.sentences)
    return plan.model_copy(update={"quotes": quotes, "words": max(1, words)})
