"""Facts that may not be parted."""

from collections.abc import Sequence

from story.values import Fact
from story.words import count
from writers.embedded.material import Material
from writers.embedded.speech import answers, leans_on

FEWEST = 50
"""Words below which a block goes on with its paragraph or speaker."""

Block = list[Fact]


def blocks(facts: Sequence[Fact], material: Material) -> list[Block]:
    """Facts that may not be parted: a sentence and those that lean on it or answer it, those of one paragraph."""
    found: list[Block] = []
    for fact in facts:
        before = material.before(fact)
        follows = bool(found) and before is not None and found[-1][-1] == before
        if follows and (leans_on(fact, material) or answers(fact, material) or _goes_on(found[-1], fact)):
            found[-1].append(fact)
        elif not leans_on(fact, material):
            found.append([fact])
    return found


def _goes_on(block: Block, fact: Fact) -> bool:
    last = block[-1]
    if words([block]) >= FEWEST or last.under != fact.under:
        return False
    return last.paragraph == fact.paragraph or (last.said_by is not None and last.said_by == fact.said_by)


def words(found: Sequence[Block]) -> int:
    return sum(count(fact.text) for block in found for fact in block)
