"""Values out of their context: what surrounds a date or a figure is told by a line that has another one there."""

from collections.abc import Callable, Iterator
from math import fsum

from story.checks.amounts import equal
from story.checks.basis import Basis
from story.checks.capitals import named
from story.checks.date import clash, held
from story.checks.finding import finding
from story.checks.said import Said
from story.dates import Date
from story.figures import Figure
from story.values import Evidence, Finding
from story.words import fold

STRONG = 0.5
"""Share of a sentence's weight that a line must tell to be taken for what the sentence retells. This and `WEAK` are
tuned on the half "tune" of the labelled set."""
WEAK = 0.25
"""Share of it below which the line that holds the value tells something else."""
NAME = 0.3
FEWEST = 2
"""Content words that the line with the other value must share; values by which a line is known to go on."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Each date and figure of a sentence that cites nothing: borrowed where another line tells the rest of it.

    Alignment prefers the line that holds a value, so a date taken from elsewhere draws the sentence to the wrong
    line. Weighing the sentence without its values finds the line it really retells.
    """
    if basis.cited:
        return
    weights = _weights(claim, basis)
    if len(weights) < FEWEST:
        return
    quoted = basis.verified(claim)
    for date in claim.dates:
        if any(start <= date.start < end for start, end in quoted):
            continue
        yield from _borrowed(claim, basis, weights, date, [{**one.parts} for one in claim.dates])
    for figure in claim.figures:
        if any(start <= figure.start < end for start, end in quoted):
            continue
        yield from _counted(claim, basis, weights, figure)


def _borrowed(
    claim: Said, basis: Basis, weights: dict[str, float], date: Date, told: list[dict[str, object]]
) -> Iterator[Finding]:
    def holds(line: str) -> bool:
        said, meant = basis.ground.said[line], basis.ground.meant_days(line)
        return any(date.parts.items() <= one.parts.items() for one in said.dates) or bool(
            meant and held(date, meant, said.text)
        )

    def rival(said: Said) -> tuple[int, int] | None:
        others = (one for one in said.dates if clash(date, one))
        return next(
            ((one.start, one.end) for one in others if not any(p.items() <= one.parts.items() for p in told)), None
        )

    check = "weekday" if date.kind == "weekday" else "date"
    yield from _weighed(claim, basis, weights, (date.start, date.end), check, holds, rival)


def _counted(claim: Said, basis: Basis, weights: dict[str, float], figure: Figure) -> Iterator[Finding]:
    def holds(line: str) -> bool:
        return any(equal(figure, one) or _ends(figure) & _ends(one) for one in basis.ground.said[line].figures)

    def rival(said: Said) -> tuple[int, int] | None:
        others = (
            one for one in said.figures
            if _alike(claim, figure, one) and not any(equal(other, one) for other in claim.figures)
        )  # fmt: skip
        return next(((one.start, one.end) for one in others), None)

    yield from _weighed(claim, basis, weights, (figure.start, figure.end), "figure", holds, rival)


def _ends(figure: Figure) -> frozenset[float]:
    return frozenset((figure.low, figure.high)) if figure.low != figure.high else frozenset((figure.low,))


def _alike(claim: Said, one: Figure, two: Figure) -> bool:
    """Whether both count the same: in one unit, or the same things."""
    if one.unit or two.unit:
        return one.unit == two.unit and one.ordinal == two.ordinal
    key = claim.lexicon.key
    nouns = [key(fold(figure.noun)) for figure in (one, two) if figure.noun and fold(figure.noun) not in claim.idle]
    return len(nouns) == 2 and nouns[0] == nouns[1] and one.ordinal == two.ordinal


def _weighed(
    claim: Said,
    basis: Basis,
    weights: dict[str, float],
    where: tuple[int, int],
    check: str,
    holds: Callable[[str], bool],
    rival: Callable[[Said], tuple[int, int] | None],
) -> Iterator[Finding]:
    total = fsum(weights.values())
    lines = basis.ground.said
    holders = [line for line in lines if holds(line)]
    if max((_shared(weights, lines[line]) for line in holders), default=0.0) >= WEAK * total:
        return
    order = basis.ground.order
    best = max(lines, key=lambda line: (_shared(weights, lines[line]), -order[line]))
    said = lines[best]
    found = rival(said) if not holds(best) else None
    if found is None or _shared(weights, said) < STRONG * total or len(weights.keys() & said.keys) < FEWEST:
        return
    goes_on = any(order[line] == order[best] + 1 and (not lines[line].names or _holds_all(claim, lines[line]))
                  for line in holders)  # fmt: skip
    yield finding(check, f"the line that tells this has another one than {claim.text[slice(*where)]!r}", claim, where,
                  _evidence(basis, best, found), verdict="unsure" if goes_on else "unsupported",
                  advice="take the value from the line that tells this")  # fmt: skip


def _holds_all(claim: Said, said: Said) -> bool:
    """Whether a line has every value of the claim: it goes on about what the line before it told."""
    if len(claim.figures) + len(claim.dates) < FEWEST:
        return False
    figures = all(any(equal(one, other) for other in said.figures) for one in claim.figures)
    return figures and all(any(one.parts.items() <= other.parts.items() for other in said.dates) for one in claim.dates)


def _evidence(basis: Basis, line: str, span: tuple[int, int]) -> tuple[Evidence, ...]:
    return basis.evidence(basis.ground.lines[line], *span)


def _weights(claim: Said, basis: Basis) -> dict[str, float]:
    """The weight of each word that asserts something; one that the sources do not hold weighs as the rarest.

    Names weigh `NAME` of it: what a story is about is named in many lines that tell other things of it.
    """
    known = basis.ground.weights
    rare = max(known.values(), default=1.0)
    names = named(claim, basis)
    return {word.key: known.get(word.key, rare) * (NAME if word.start in names else 1.0) for word in claim.content}


def _shared(weights: dict[str, float], said: Said) -> float:
    return fsum(weight for key, weight in weights.items() if key in said.keys)
