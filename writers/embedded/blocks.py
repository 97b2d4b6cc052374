"""Facts that may not be parted."""

from collections.abc import Collection, Sequence

from story.notes import origin
from story.values import Fact
from story.words import count, fold
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.speech import FIRST, announces, answers, leads, leans_on

FEWEST = 50
"""Words below which a block goes on with its paragraph or speaker."""

Block = list[Fact]


def blocks(facts: Sequence[Fact], material: Material, led: Collection[str] = ()) -> list[Block]:
    """Facts that may not be parted: a sentence and those that lean on it or answer it, those of one paragraph.

    led: lines that the standfirst tells: a quotation by its speaker's name may go on with them.

    A hinge ("Tous ne sont pas de cet avis.") stays with what it announces, and is gone where that is.
    """
    found: list[Block] = []
    for place, fact in enumerate(facts):
        if announces(fact, material) and not _is_behind(fact, facts[place + 1 : place + 2], material):
            continue
        before = material.before(fact)
        follows = bool(found) and before is not None and found[-1][-1] == before
        headed = follows and bool(fact.under) and fact.under != found[-1][-1].under
        if (
            follows
            and not (headed and forms.opened(fact, material, first=True))
            and _is_tied(found[-1], fact, material)
        ):
            found[-1].append(fact)
        elif headed or not leans_on(fact, material) or _begins(fact, before, led, material):
            found.append([fact])
    return found


def _begins(fact: Fact, before: Fact | None, led: Collection[str], material: Material) -> bool:
    """Whether the standfirst tells what it leans on, so that it may be the first thing below."""
    able = fact.id == FIRST or bool(before and not set(led).isdisjoint(before.lines[:1]))
    return able and forms.opened(fact, material, first=True) is not None


def _is_behind(fact: Fact, coming: Sequence[Fact], material: Material) -> bool:
    """Whether what stands behind the fact in its paragraph of the source comes next."""
    return any(material.before(each) == fact and each.paragraph == fact.paragraph for each in coming)


def _is_tied(block: Block, fact: Fact, material: Material) -> bool:
    last = block[-1]
    if leans_on(fact, material) or answers(fact, material) or announces(last, material) or leads(last, material):
        return True
    if fact.id in material.turns and origin(last) == origin(fact):
        return True  # "— Payée par qui ?" answers what stands above it
    return _goes_on(block, fact) or _tells_of_signer(last, fact, material)


def _goes_on(block: Block, fact: Fact) -> bool:
    last = block[-1]
    if words([block]) >= FEWEST or last.under != fact.under:
        return False
    return last.paragraph == fact.paragraph or (last.said_by is not None and last.said_by == fact.said_by)


def _tells_of_signer(last: Fact, fact: Fact, material: Material) -> bool:
    """Whether the fact names the one who signs the post that it comes after."""
    post = material.message(last)
    return post is not None and bool(post.speaker) and fold(post.speaker or "") in fold(fact.text)


def words(found: Sequence[Block]) -> int:
    """Words of the facts in those blocks."""
    return sum(count(fact.text) for block in found for fact in block)
