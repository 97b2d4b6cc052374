"""Figures: value, unit and what is counted, against the figures of the lines."""

from collections.abc import Iterator

from story.checks.amounts import LOOSE_PAIRS, equal, is_as_loose, other_span, same_unit
from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.said import Said
from story.checks.uncounted import unheld
from story.figures import Figure
from story.values import Finding, Line
from story.words import fold


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    if not claim.figures:
        return
    quoted = basis.verified(claim)
    for figure in claim.figures:
        if not any(start <= figure.start < end for start, end in quoted):
            yield from _check(claim, figure, basis)
    yield from _rate(claim, basis)


def _rate(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A figure by the month may not become one by the year."""
    theirs = {name for _, said in (*basis.said, *basis.lent) for name in said.rates}
    for name, match in claim.rates.items():
        if name not in theirs:
            yield finding("figure", f"{match.group()!r} is not what the source counts by", claim, match.span(),
                          basis.evidence(), verdict="unsupported" if theirs else "unsure")  # fmt: skip


def _check(claim: Said, figure: Figure, basis: Basis) -> Iterator[Finding]:
    here = [(line, one) for line, said in basis.said for one in said.figures]
    same = [(line, one) for line, one in here if equal(figure, one)]
    where = (figure.start, figure.end)
    if not same:
        yield from unheld(claim, figure, basis, here)
        return
    fitting = [
        (line, one) for line, one in same if same_unit(figure, one) and not other_span(claim, figure, one, basis)
    ]
    if not fitting:
        if not all(_elliptic(figure, claim, one, basis.ground.said[line.id]) for line, one in same):
            sure = any((figure.unit and one.unit) or "%" in (figure.unit, one.unit) for _, one in same)
            yield finding("figure", f"{figure.text!r} has another unit in the source", claim, where,
                          basis.shown(*same[0]), verdict="unsupported" if sure else "unsure")  # fmt: skip
        return
    counted = [one for _, one in fitting if is_as_loose(figure, one)]
    if not counted:
        _, one = fitting[0]
        opposed = {(figure.approximator, one.approximator), (one.approximator, figure.approximator)} & LOOSE_PAIRS
        yield finding("figure", f"the source says {one.approximator or 'exactly'} {one.text!r}", claim, where,
                      basis.shown(*fitting[0]), verdict="unsupported" if opposed else "unsure")  # fmt: skip
    if any(claim.lexicon.partitive.match(basis.ground.said[line.id].text, one.end) for line, one in fitting):
        return  # "six des quatorze suspentes" are suspentes
    yield from _counts_other(claim, figure, basis, [one for _, one in fitting], here)


def _elliptic(figure: Figure, claim: Said, other: Figure, said: Said) -> bool:
    """Whether one text leaves the unit to the next figure: "de 1 412 à 1 442 euros"."""
    bare, around, unit = (figure, claim, other.unit) if other.unit else (other, said, figure.unit)
    return not (bare.unit or bare.noun) and any(one.unit == unit and one.start >= bare.end for one in around.figures)


def _counts_other(
    claim: Said, figure: Figure, basis: Basis, fitting: list[Figure], here: list[tuple[Line, Figure]]
) -> Iterator[Finding]:
    """The same number, but of something that the lines count with another one."""
    if not figure.noun or figure.unit or figure.ordinal:
        return
    if claim.lexicon.partitive.match(claim.text, figure.end):
        return  # "une trentaine des pièces" are some of those that the line counts
    key = claim.lexicon.key
    noun = key(fold(figure.noun))
    participle = claim.lexicon.bare_participle
    if any(not one.noun or participle.search(one.noun) or key(fold(one.noun)) == noun for one in fitting):
        return
    generic = claim.lexicon.patterns["generic"]
    if generic.fullmatch(figure.noun) or any(generic.fullmatch(one.noun) for one in fitting):
        return
    for line, one in here:
        if one.noun and key(fold(one.noun)) == noun and not equal(figure, one):
            both = any(equal(other, one) for other in claim.figures)  # "26 bêtes, trois blessées"
            yield finding("figure", f"the source counts {one.text} {one.noun}", claim, (figure.start, figure.end),
                          basis.shown(line, one), verdict="unsure" if both else "unsupported")  # fmt: skip
            return
    single = any(_single(said, noun) for _, said in basis.said)
    if single:
        yield finding("figure", f"the source counts one, not {figure.text!r}", claim, (figure.start, figure.end),
                      basis.evidence())  # fmt: skip
        return
    if noun not in basis.keys:
        yield finding("figure", f"{figure.text!r} counts something else in the source", claim,
                      (figure.start, figure.end), basis.evidence(), verdict="unsure")  # fmt: skip


def _single(said: Said, noun: str) -> bool:
    """Whether a line counts one of them and no more: "un mort et onze blessés"."""
    places = [at for at, word in enumerate(said.words) if word.key == noun]
    return bool(places) and all(at and said.words[at - 1].folded in said.lexicon.checks.ones for at in places)
