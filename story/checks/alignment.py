"""Which lines a sentence stands on, told by its words: the best line, another only for a value that it lacks."""

from collections import Counter
from collections.abc import Iterator, Mapping
from math import fsum

from story.checks.basis import Basis
from story.checks.ground import Ground
from story.checks.index import numbers, values
from story.checks.letters import letters
from story.checks.said import Said, read

MERGED = 0.3
"""Share of a sentence's weight that a second line must add before two lines count as merged in it."""
VALUE = 0.6
"""What a shared figure or part of a date weighs: about a word that one line in ten holds."""
KIN = 0.2
"""Share of a word's weight that another word of its family has."""
NONE = 0.12
"""Share of a sentence's weight below which no line carries it at all."""


def align(text: str, ground: Ground) -> tuple[str, ...]:
    """The ids of the lines that a text stands on, the best first; none where nothing in the sources is like it."""
    basis = aligned(read(text, ground.language), ground)
    return (*basis.first, *basis.extra)


def aligned(claim: Said, ground: Ground) -> Basis:
    """The same as a basis: the best line is `first`, the lines that lend a value are `extra`."""
    if claim not in ground.aligned:
        ground.aligned[claim] = _aligned(claim, ground)
    return Basis(ground, *ground.aligned[claim])


def _aligned(claim: Said, ground: Ground) -> tuple[tuple[str, ...], tuple[str, ...]]:
    weights = _weights(claim, ground)
    total = fsum(weights.values())
    scores = _scores(weights, claim, ground) if total else {}
    best = max(scores, key=lambda line: (scores[line], -ground.order[line]), default="")
    if not scores or scores[best] < NONE * total:
        return (), ()
    return (best,), _lenders(claim, weights, total, best, ground)


def _weights(claim: Said, ground: Ground) -> dict[str, float]:
    """The weight of each word key of the claim; a word the sources do not hold weighs as much as a rare one."""
    known, rare = ground.weights, ground.rarest
    return {word.key: known.get(word.key, rare) for word in claim.words if word.folded not in claim.idle}


def _scores(weights: Mapping[str, float], claim: Said, ground: Ground) -> dict[str, float]:
    """How like the claim each line is that has anything of it; what has nothing could not score above zero."""
    shared = _shared(weights, claim, ground)
    quoted: Counter[str] = Counter()
    for span in claim.spans:
        words = claim.text[span.start : span.end]
        for line in ground.index.texts.holding(words.strip(" .,!?…")):
            quoted[line] += 2 * len(words.split())
    valued = Counter(line for one in numbers(claim) for line in ground.index.values.get(one, ()))
    return {
        line: fsum(shared.get(line, ())) + quoted[line] + VALUE * valued[line] - 0.01 * len(ground.said[line].words)
        for line in {*shared, *quoted, *valued}
    }


def _shared(weights: Mapping[str, float], claim: Said, ground: Ground) -> dict[str, list[float]]:
    """What each line has of the claim's words, in the order of the claim: their weights, less where it has only kin."""
    kin = {word.key: families for word in claim.words if (families := claim.lexicon.families(word.folded))}
    shared: dict[str, list[float]] = {}
    for key, weight in weights.items():
        holders = ground.index.keys.get(key, [])
        for line in holders:
            shared.setdefault(line, []).append(weight)
        relatives = {line for family in kin.get(key, ()) for line in ground.index.families.get(family, ())}
        for line in relatives.difference(holders):
            shared.setdefault(line, []).append(KIN * weight)
    return shared


def _lenders(claim: Said, weights: dict[str, float], total: float, best: str, ground: Ground) -> tuple[str, ...]:
    """The lines that hold a value or a large part of the sentence that the best line lacks, the nearest first."""
    missing = values(claim) - values(ground.said[best])
    quotes = [letters(claim.text[span.start : span.end]).strip(" .,;:!?…") for span in claim.spans if not span.depth]
    quotes = [one for one in quotes if one and one not in ground.said[best].letters]
    left = {key: weight for key, weight in weights.items() if key not in ground.said[best].keys}
    able = {line for one in missing for line in ground.index.values.get(one, ())}
    able.update(line for one in quotes for line in ground.index.letters.holding(one))
    able.update(_rich(left, MERGED * total, ground))
    lenders: list[str] = []
    for line in ground.near(best, able - {best}):
        said = ground.said[line]
        adds = fsum(weight for key, weight in left.items() if key in said.keys)
        gives = missing & values(said)
        speaks = [one for one in quotes if one in said.letters]
        if gives or speaks or adds >= MERGED * total:
            lenders.append(line)
            missing -= gives
            quotes = [one for one in quotes if one not in speaks]
            left = {key: weight for key, weight in left.items() if key not in said.keys}
    return tuple(lenders)


def _rich(left: Mapping[str, float], wanted: float, ground: Ground) -> Iterator[str]:
    """The lines that have as much of the words left as is wanted."""
    had: dict[str, list[float]] = {}
    for key, weight in left.items():
        for line in ground.index.keys.get(key, ()):
            had.setdefault(line, []).append(weight)
    return (line for line, some in had.items() if fsum(some) >= wanted)
