"""A figure that the lines of a sentence do not have: reckoned from theirs, told otherwise, of another line."""

import re
from collections.abc import Iterator
from itertools import combinations

from story.checks.amounts import equal, is_close, is_near, same_noun, same_unit
from story.checks.basis import Basis
from story.checks.beside import beside_keys
from story.checks.finding import finding
from story.checks.letters import parts
from story.checks.lexicon import lexicon
from story.checks.said import Said
from story.figures import Figure
from story.values import Finding, Line
from story.words import fold


def unheld(claim: Said, figure: Figure, basis: Basis, here: list[tuple[Line, Figure]]) -> Iterator[Finding]:
    """What is to be said of a figure that none of the lines has; `here`: those they have."""
    where = (figure.start, figure.end)
    if _end_of_range(claim, figure, here):
        return
    lent = [(line, one) for line, said in basis.lent for one in said.figures if equal(figure, one)]
    if lent:
        honest = _honestly_lent(claim, figure, basis, lent)
        yield finding("figure", f"{figure.text!r} stands in another line", claim, where, basis.shown(*lent[0]),
                      verdict="unsure" if honest else "unsupported")  # fmt: skip
        return
    if any(_worded(figure, basis, date.text) for _, said in basis.said for date in said.dates):
        return
    evidence = basis.shown(*here[0]) if here else basis.evidence()
    loosely = any(_loosely(figure, one) for one in _everywhere(basis))
    if loosely or _of_ends(figure, here) or _other_side(claim, figure, here, basis):
        yield finding("figure", f"{figure.text!r} is told otherwise", claim, where, evidence, verdict="unsure")
        return
    if figure.approximator and any(is_near(figure, one) and same_unit(figure, one) for one in _everywhere(basis)):
        yield finding("figure", f"{figure.text!r} rounds a figure of another line", claim, where, basis.evidence(),
                      verdict="unsure")  # fmt: skip
        return
    if figure.low == figure.high and not figure.unit and (_worded(figure, basis) or _counting(claim, figure)):
        if not _worded(figure, basis):
            yield finding(
                "figure", f"{figure.text!r} is counted, not said", claim, where, basis.evidence(), verdict="unsure"
            )
        return
    summed = figure.scale == 0.0 and claim.lexicon.adds.search(claim.text, 0, figure.start)
    ratio = claim.lexicon.ratio.search(claim.text, 0, figure.start) and any(_is_share(one) for _, one in here)
    rounded = (
        bool(summed or ratio)
        or _reckoned(claim, figure, here)
        or (figure.approximator and any(is_near(figure, one) and same_unit(figure, one) for _, one in here))
    )
    yield finding("figure", f"no {figure.text!r} in the lines it stands on", claim, where, evidence,
                  verdict="unsure" if rounded else "unsupported", advice="take the figure from the source")  # fmt: skip


def _honestly_lent(claim: Said, figure: Figure, basis: Basis, lent: list[tuple[Line, Figure]]) -> bool:
    """Whether a figure that only another line has may be told here: of the same thing, and where no other rivals it."""
    beside = beside_keys(claim, figure.start, figure.end)
    merged = any(
        same_unit(figure, one)
        and (bool(beside & beside_keys(basis.ground.said[line.id], one.start, one.end))
             or (bool(one.noun) and same_noun(figure, one)))
        for line, one in lent
    )  # fmt: skip
    return bool(merged or _small(figure) or _next(lent, basis)) and not _rival(claim, figure, basis, lent)


def _reckoned(claim: Said, figure: Figure, here: list[tuple[Line, Figure]]) -> bool:
    """Whether two figures of the lines make it: their sum or difference, or a share of one ("la moitié")."""
    if figure.ordinal or figure.low != figure.high:
        return False
    values = [one for _, one in here if one.low == one.high and not one.ordinal]
    shares = [one.low for one in values if one.scale == 0.0]
    cents = fold(figure.noun) in claim.lexicon.checks.subunits
    whole = [
        one.low * (100 if cents else 1) for one in values if one.scale != 0.0 and (cents or one.unit == figure.unit)
    ]
    made = [one + two for one, two in combinations(whole, 2)] + [abs(one - two) for one, two in combinations(whole, 2)]
    made += [share * one for share in shares for one in whole]
    return any(is_close(figure.low, one) for one in made)


def _is_share(figure: Figure) -> bool:
    return figure.unit == "%" or figure.scale == 0.0


def _loosely(figure: Figure, other: Figure) -> bool:
    """The number of a rank ("septième" for 7), or one that "milliers" may mean."""
    if figure.approximator == "several":
        return figure.low <= other.low <= figure.high
    return figure.ordinal != other.ordinal and is_close(figure.low, other.low)


def _of_ends(figure: Figure, here: list[tuple[Line, Figure]]) -> bool:
    """A score or a range told in two figures, or two figures told as a range."""
    ends = [one for _, one in here if one.low != one.high and not one.approximator]
    if figure.low == figure.high and not any(figure.low == one.low for _, one in here):
        return any(figure.low in (one.low, one.high) and one.low > one.high for one in ends)
    values = {one.low for _, one in here}
    return {figure.low, figure.high} <= values and (figure.low != figure.high or not figure.unit)


def _other_side(claim: Said, figure: Figure, here: list[tuple[Line, Figure]], basis: Basis) -> bool:
    """Whether a score that the line gives as "12-15" is told of the side that leads: the one named last before it."""
    turned = ((line, one) for line, one in here if (one.low, one.high) == (figure.high, figure.low))
    for line, one in turned if figure.low > figure.high else ():
        last = [parts(name.text) for name in basis.ground.said[line.id].names if name.end <= one.start][-1:]
        if last and set(last[0]) & claim.folded:
            return True
    return False


def _end_of_range(claim: Said, figure: Figure, here: list[tuple[Line, Figure]]) -> bool:
    """Whether the claim has both ends of a range of the lines, one by one: "de 4 à 6 millions"."""
    for _, one in here:
        if one.low < one.high:
            low, high = {one.low, one.low / (one.scale or 1)}, {one.high, one.high / (one.scale or 1)}
            told = {other.low for other in claim.figures}
            if figure.low in low | high and told & low and told & high:
                return True
    return False


def _small(figure: Figure) -> bool:
    """Numbers that a writer may count out."""
    return figure.low <= 5 and not figure.unit and not figure.ordinal


def _next(lent: list[tuple[Line, Figure]], basis: Basis) -> bool:
    """Whether a neighbour of the first line lends the figure: honest writers merge neighbours."""
    return any(basis.is_next(line.id) for line, _ in lent)


def _everywhere(basis: Basis) -> list[Figure]:
    return [one for said in basis.ground.said.values() for one in said.figures]


def _rival(claim: Said, figure: Figure, basis: Basis, lent: list[tuple[Line, Figure]]) -> bool:
    """Whether the line counts the same thing with another figure, which the claim leaves out.

    The line that lends the figure may tell more of what stands beside it: then the claim is a merger.
    """
    if any(basis.is_next(line.id) and (not one.noun or fold(one.noun) in claim.idle) for line, one in lent):
        return False  # "neuf autres": what is counted stands in the line before
    beside = beside_keys(claim, figure.start, figure.end)
    merged = max(
        (len(beside & beside_keys(basis.ground.said[line.id], one.start, one.end)) for line, one in lent), default=0
    )
    for _, said in basis.said:
        for one in said.figures:
            same = one.unit == figure.unit if figure.unit else bool(one.noun and figure.noun) and same_noun(figure, one)
            told = any(equal(other, one) for other in claim.figures)
            if same and not told and len(beside & beside_keys(said, one.start, one.end)) >= merged:
                return True
    return False


def _worded(figure: Figure, basis: Basis, text: str | None = None) -> bool:
    """An article or a name part in the lines that says the number: "un", "G7"."""
    if figure.low == 1 and text is None:
        return not basis.folded.isdisjoint(lexicon(basis.ground.language).checks.ones)
    return bool(re.search(rf"(?<![\w.,]){re.escape(figure.text)}(?![\w]|[.,]\d)", text or basis.text))


def _counting(claim: Said, figure: Figure) -> bool:
    """ "les deux hommes", "deux espèces, la carpe et la tanche": it only counts what was named, or is then named."""
    if figure.low > 5 or figure.ordinal:
        return False
    before = claim.text[: figure.start].casefold().replace("’", "'").split()
    return (bool(before) and before[-1] in claim.lexicon.checks.definites) or _listed(claim, figure)


def _listed(claim: Said, figure: Figure) -> bool:
    """Whether so many things are named right behind the noun that it counts: "deux espèces, la carpe et la tanche"."""
    noun = _NAMED.match(claim.text, figure.end)
    last = claim.lexicon.joints.search(claim.text.replace(",", " "), noun.end()) if noun else None
    return bool(noun and last) and claim.text.count(",", noun.end(), last.start()) + 2 == figure.low  # type: ignore[union-attr]


_NAMED = re.compile(r"[\w\s'’-]{1,40}[,:(] ?")
"""The noun behind a figure, up to the sign behind which it is gone through."""
