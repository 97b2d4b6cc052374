"""Which facts are key points: what is decided, counted and to come, rather than in what mood people are."""

from collections.abc import Sequence

from story.dates import dates
from story.figures import figures
from story.values import Fact
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.speech import parts
from writers.embedded.wording import unquoted

SUMMARY, FIGURE, TO_COME, DAY, VOICE, LATER = 3.0, 1.0, 1.0, 0.8, -1.2, -0.08
"""What a fact weighs more that the source's own summary tells, that holds a figure, that tells what is to come,
and on what day, less that is mere quotation, and less for each fact before it."""

LEAST = -1.3
"""What a key point weighs at least that nobody says: what stands far down and neither counts nor announces is none."""


def heaviest(facts: Sequence[Fact], summary: Sequence[Fact], material: Material) -> list[Fact]:
    """The facts, the weightiest first.

    summary: those of them that the source itself sums up the story with.
    """
    weight = {fact.id: _weight(fact, material) + LATER * place for place, fact in enumerate(facts)}
    for fact in summary:
        weight[fact.id] = weight.get(fact.id, 0.0) + SUMMARY
    return sorted(facts, key=lambda fact: -weight[fact.id])


def weighs(fact: Fact, place: int, material: Material) -> bool:
    """Whether it is a key point at all: it counts something, is to come, or stands among the first."""
    return parts(fact, material).shape != "plain" or _weight(fact, material) + LATER * place > LEAST


def heard_again(fact: Fact, material: Material) -> bool:
    """Whether it quotes somebody whom the story quotes elsewhere too: who is who hears them better."""
    who = forms.quoted_by(fact, material)
    return bool(who) and any(forms.quoted_by(other, material) == who for other in material.facts if other is not fact)


def _weight(fact: Fact, material: Material) -> float:
    code, told = material.grammar.code, unquoted(fact.text)
    what = parts(fact, material)
    voice = VOICE * (what.shape == "quoted")
    ahead = material.grammar.to_come.search(told) is not None
    day = ahead and any(one.day and one.month for one in dates(told, code))
    return FIGURE * bool(figures(fact.text, code)) + TO_COME * ahead + DAY * day + voice
