"""What other sources tell by times that only their own day of writing explains: "hier", "cette année"."""

from collections.abc import Collection, Iterable, Sequence

from story.dates import dates
from story.notes import origin
from story.restated import telling
from story.stamps import of_facts
from story.values import Fact
from writers.embedded.material import Material

NEAR = 7
"""Days between two articles up to which a day of the week means the same one in both."""
SHARED = 4
"""Telling words that two statements of one day have in common where they tell one event. By judgement."""


def adrift(facts: Sequence[Fact], main: Sequence[Fact], against: Collection[str], material: Material) -> set[str]:
    """The ids of those facts of other sources whose times mean nothing beside the story.

    A day of the week, or of a month without its year, means what it means in the story where both were written within
    days, or tell one event: of one such day, or one that they contradict each other about (`against`). So does "cette
    année"; "hier" never does.
    """
    beside = {source for source in map(origin, facts) if _beside(source, facts, main, against, material)}
    return {fact.id for fact in facts if material.grammar.relative.search(_left(fact, material, beside))}


def _beside(
    source: str, facts: Iterable[Fact], main: Sequence[Fact], against: Collection[str], material: Material
) -> bool:
    """Whether a source was written when the story was: by both days of writing, else by one event they tell."""
    own = [fact for fact in facts if origin(fact) == source]
    mine, theirs = of_facts(main, material.written), of_facts(own, material.written)
    if mine and theirs:
        return abs((mine - theirs).days) <= NEAR
    opposed = any(fact.id in against for fact in own)
    return opposed or any(_one_event(fact, other, material) for fact in own for other in main)


def _one_event(one: Fact, other: Fact, material: Material) -> bool:
    code = material.grammar.code
    days = [{each.weekday for each in dates(fact.text, code) if each.weekday is not None} for fact in (one, other)]
    return not days[0].isdisjoint(days[1]) and len(telling(one.text, code) & telling(other.text, code)) >= SHARED


def _left(fact: Fact, material: Material, beside: Iterable[str]) -> str:
    """Its text without the times that mean something beside the story."""
    grammar, text, near = material.grammar, fact.text, origin(fact) in beside
    for one in reversed(dates(text, grammar.code)):
        of_month = one.day is not None and one.month is not None and material.day_of(fact) is not None
        plain = near and one.relative is None and (one.weekday is not None or one.month is not None)
        text = text[: one.start] + text[one.end :] if of_month or plain else text
    return grammar.current.sub("", text) if near else text
