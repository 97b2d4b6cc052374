"""The order in which the prose tells what the front has not: the source's own."""

from collections import Counter
from collections.abc import Sequence

from story.restated import stems
from story.values import Fact, Sentence
from writers.embedded.blocks import Block
from writers.embedded.material import Material
from writers.embedded.saying import MARKS
from writers.embedded.speech import leads, leans_on

SHARED = 2
"""Words that a line of a summary has in common at least with what of the story it is told behind."""

VOICE = 5
"""What it counts for, in words that are told there alone, that the same person says both."""


def ordered(
    ahead: Sequence[Block],
    rest: Sequence[Block],
    opening: Sequence[Sentence],
    summary: Sequence[Fact],
    material: Material,
) -> list[Block]:
    """The blocks in the source's order, but for what leans or comments on the last sentence above, which comes first.

    ahead: what the source tells before its lead; a line of its own `summary` stands behind what of the story tells of
    the same, and where nothing does, behind what follows the lead.
    """
    said = [block for block in ahead if leans_on(block[0], material)]
    ahead = [block for block in ahead if block not in said]
    said += [block for block in rest if _comments(block, opening, material)]
    after = [block for block in rest if block not in said]
    if not summary:
        return [*said, *ahead, *after]
    known = Counter(word for block in after for word in _words(block))
    kin = [_kin(block, after, known) for block in ahead]
    told = [*said]
    for place, block in enumerate(after):
        told += [block, *(line for line, at in zip(ahead, kin, strict=True) if at == place)]
    return told if after else [*said, *ahead]


def _comments(block: Block, opening: Sequence[Sentence], material: Material) -> bool:
    """Whether the block is a quotation that stands in the source right behind the last sentence of the opening.

    That is not the lead, which the whole story comes back to.
    """
    first, before = block[0], material.before(block[0])
    if len(opening) < 2 or before is None or first.text[0] not in MARKS or leans_on(first, material):
        return False
    return not leads(before, material) and opening[-1].lines[:1] == before.lines[:1] != opening[0].lines[:1]


def _kin(block: Block, among: Sequence[Block], known: Counter[str]) -> int:
    """The place of the block that shares most with this one, its rare words counting most; 0 where hardly any does."""
    own = _words(block)
    shares = [own & _words(other) for other in among]
    voices = {fact.said_by for fact in block} - {None}
    spoken = [bool(voices & {fact.said_by for fact in other}) for other in among]
    weighed = [
        sum(1 / known[word] for word in shared) + VOICE * own_voice if len(shared) >= SHARED else 0.0
        for shared, own_voice in zip(shares, spoken, strict=True)
    ]
    return weighed.index(max(weighed)) if weighed else 0


def _words(block: Block) -> frozenset[str]:
    return stems(" ".join(fact.text for fact in block))
