"""Which lines a sentence stands on, told by its words: the best line, another only for a value that it lacks."""

from story.checks.ground import Basis, Ground
from story.checks.said import Said, letters, read
from story.words import fold

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
    weights = _weights(claim, ground)
    total = sum(weights.values())
    kin = {word.key: families for word in claim.words if (families := claim.lexicon.families(word.folded))}
    scores = {line: _score(weights, kin, claim, said) for line, said in ground.said.items()}
    if not scores:
        return Basis(ground, ())
    best = max(scores, key=lambda line: (scores[line], -ground.order[line]))
    if total == 0 or scores[best] < NONE * total:
        return Basis(ground, ())
    return Basis(ground, (best,), _lenders(claim, weights, total, best, ground))


def _weights(claim: Said, ground: Ground) -> dict[str, float]:
    """The weight of each word key of the claim; a word the sources do not hold weighs as much as a rare one."""
    rare = max(ground.weights.values(), default=1.0)
    return {word.key: ground.weights.get(word.key, rare) for word in claim.words if word.folded not in claim.idle}


def _score(weights: dict[str, float], kin: dict[str, frozenset[int]], claim: Said, said: Said) -> float:
    keys, families = said.keys, said.families
    shared = sum(
        weight if key in keys else KIN * weight if not families.isdisjoint(kin.get(key, ())) else 0.0
        for key, weight in weights.items()
    )
    quoted = sum(
        2.0 * len(claim.text[span.start : span.end].split())
        for span in claim.spans
        if claim.text[span.start : span.end].strip(" .,!?…") in said.text
    )
    return shared + quoted + VALUE * len(_numbers(claim) & _numbers(said)) - 0.01 * len(said.words)


def _lenders(claim: Said, weights: dict[str, float], total: float, best: str, ground: Ground) -> tuple[str, ...]:
    """The lines that hold a value or a large part of the sentence that the best line lacks."""
    missing = _values(claim) - _values(ground.said[best])
    quotes = [letters(claim.text[span.start : span.end]).strip(" .,;:!?…") for span in claim.spans if not span.depth]
    quotes = [one for one in quotes if one not in ground.said[best].letters]
    left = {key: weight for key, weight in weights.items() if key not in ground.said[best].keys}
    lenders: list[str] = []
    near = sorted(ground.said, key=lambda line: abs(ground.order[line] - ground.order[best]))
    for line in near:
        if line == best:
            continue
        said = ground.said[line]
        adds = sum(weight for key, weight in left.items() if key in said.keys)
        gives = missing & _values(said)
        speaks = [one for one in quotes if one and one in said.letters]
        if gives or speaks or adds >= MERGED * total:
            lenders.append(line)
            missing -= gives
            quotes = [one for one in quotes if one not in speaks]
            left = {key: weight for key, weight in left.items() if key not in said.keys}
    return tuple(lenders)


def _numbers(said: Said) -> frozenset[tuple[str, object]]:
    """Figures and parts of dates, as they are compared."""
    if "numbers" not in said.memory:
        values: set[tuple[str, object]] = {("figure", (one.low, one.high, one.ordinal)) for one in said.figures}
        values |= {
            ("figure", (end, end, False)) for one in said.figures if one.low > one.high for end in (one.low, one.high)
        }
        values |= {("date", part) for date in said.dates for part in date.parts.items()}
        said.memory["numbers"] = frozenset(values)
    return said.memory["numbers"]


def _values(said: Said) -> frozenset[tuple[str, object]]:
    """What must be found somewhere: figures, parts of dates, words of names."""
    if "values" not in said.memory:
        said.memory["values"] = _numbers(said) | _name_words(said)
    return said.memory["values"]


def _name_words(said: Said) -> frozenset[tuple[str, object]]:
    values: set[tuple[str, object]] = {("name", fold(part)) for name in said.names for part in name.text.split()}
    values |= {("name", word.folded) for word in said.words if word.text[0].isupper() and len(word.text) > 2}
    return frozenset(values)
