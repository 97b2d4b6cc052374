"""Which facts are key points: what is decided, counted and to come, rather than in what mood people are."""

from collections.abc import Sequence

from story.figures import figures
from story.values import Fact
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.speech import parts
from writers.embedded.wording import unquoted

SUMMARY, FIGURE, TO_COME, VOICE, LATER = 3.0, 1.0, 1.0, -1.2, -0.08
"""What a fact weighs more that the source's own summary tells, that holds a figure, that tells what is to come, less
that is mere quotation, twice where it is cut, and less for each fact before it."""


def heaviest(facts: Sequence[Fact], summary: Sequence[Fact], material: Material) -> list[Fact]:
    """The facts, the weightiest first.

    summary: those of them that the source itself sums up the story with.
    """
    weight = {fact.id: _weight(fact, material) + LATER * place for place, fact in enumerate(facts)}
    for fact in summary:
        weight[fact.id] = weight.get(fact.id, 0.0) + SUMMARY
    return sorted(facts, key=lambda fact: -weight[fact.id])


def _weight(fact: Fact, material: Material) -> float:
    code, told = material.grammar.code, unquoted(fact.text)
    what = parts(fact, material)
    cut = what.shape == "quoted" and forms.clause(what.what, material) != what.what
    voice = VOICE * ((what.shape == "quoted") + cut)
    return FIGURE * bool(figures(fact.text, code)) + TO_COME * bool(material.grammar.to_come.search(told)) + voice
