"""Parts the facts of one source into threads: runs that belong together and are told under one heading."""

from collections.abc import Sequence

from story.values import Fact
from story.words import count
from writers.embedded.material import Material, origin
from writers.embedded.speech import leans_on

FEWEST, MOST = 50, 110
"""Words of a section: below the first it takes the next block too, above the second it takes no more."""

Block = list[Fact]
Thread = list[Block]


def blocks(facts: Sequence[Fact], material: Material) -> list[Block]:
    """Facts that may not be parted: a sentence and those that lean on it, and those of one paragraph."""
    found: list[Block] = []
    for fact in facts:
        before = material.before(fact)
        follows = bool(found) and before is not None and found[-1][-1] == before
        if follows and (leans_on(fact, material) or _goes_on(found[-1], fact)):
            found[-1].append(fact)
        elif not leans_on(fact, material):
            found.append([fact])
    return found


def _goes_on(block: Block, fact: Fact) -> bool:
    last = block[-1]
    if _words([block]) >= FEWEST or last.under != fact.under:
        return False
    return last.paragraph == fact.paragraph or (last.said_by is not None and last.said_by == fact.said_by)


def threads(found: Sequence[Block], most: int = MOST) -> list[Thread]:
    """The blocks gathered into sections of `most` words about, in order; a short last one joins the one before."""
    sections: list[Thread] = []
    for block in found:
        if sections and _joins(sections[-1], block, most):
            sections[-1].append(block)
        else:
            sections.append([block])
    short = 0.6 * (FEWEST if most <= MOST else most)
    if len(sections) > 2 and _words(sections[-1]) < short and _one_source(sections[-2], sections[-1]):
        *sections, before, last = sections
        sections.append(before + last)
    return sections


def _one_source(section: Thread, other: Thread) -> bool:
    return origin(section[-1][-1]) == origin(other[0][0])


def _joins(section: Thread, block: Block, most: int) -> bool:
    if block[0].under and block[0].under != section[-1][-1].under:
        return False
    if not _one_source(section, [block]):
        return False
    has, more = _words(section), _words([block])
    return has < FEWEST or has + more <= most


def _words(found: Sequence[Block]) -> int:
    return sum(count(fact.text) for block in found for fact in block)
