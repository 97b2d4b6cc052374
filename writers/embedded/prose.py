"""Sections of prose from runs: an H2 over each."""

from collections.abc import Sequence

from story.values import Draft, Plan
from story.words import count
from writers.embedded.material import Material
from writers.embedded.runs import Run
from writers.embedded.sections import compose


def sectioned(found: Sequence[Run], material: Material) -> list[Plan]:
    """A section of each run, and no second level: that would head two or three sentences under another's heading.

    The first may have no heading: it goes on from the standfirst.
    """
    return [planned(_plan(run), material) for run in found]


def _plan(run: Run) -> Plan:
    return Plan(id="", heading=run.heading.text, facts=tuple(fact.id for fact in run.facts), form="prose")


def planned(plan: Plan, material: Material) -> Plan:
    """The plan with the quotations it tells, and as many words as it tells them in."""
    return measured(plan, compose(plan, material))


def measured(plan: Plan, draft: Draft) -> Plan:
    """The plan with the quotations that the draft tells, and with its words."""
    quotes = tuple(dict.fromkeys(id for sentence in draft.sentences for id in sentence.quotes))
    words = sum(count(sentence.text) for sentence in draft.sentences)
    return plan.model_copy(update={"quotes": quotes, "words": max(1, words)})
