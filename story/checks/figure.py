"""Figures: value, unit and what is counted, against the figures of the lines."""

import re
from collections.abc import Iterator
from itertools import combinations

from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.letters import parts
from story.checks.lexicon import lexicon
from story.checks.name import beside_keys
from story.checks.said import Said
from story.figures import Figure
from story.values import Evidence, Finding, Line
from story.words import fold

_LOOSE_PAIRS = {("over", "under"), ("over", "at most"), ("at least", "under"), ("at least", "at most")}
ROUNDING = 0.05
"""Share of a value by which "about" may round it."""


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
        yield from _missing(claim, figure, basis, here)
        return
    fitting = [
        (line, one) for line, one in same if _same_unit(figure, one) and not _other_span(claim, figure, one, basis)
    ]
    if not fitting:
        if not all(_elliptic(figure, claim, one, basis.ground.said[line.id]) for line, one in same):
            sure = any((figure.unit and one.unit) or "%" in (figure.unit, one.unit) for _, one in same)
            yield finding("figure", f"{figure.text!r} has another unit in the source", claim, where,
                          _at(basis, *same[0]), verdict="unsupported" if sure else "unsure")  # fmt: skip
        return
    counted = [one for _, one in fitting if _loose(figure, one)]
    if not counted:
        _, one = fitting[0]
        opposed = {(figure.approximator, one.approximator), (one.approximator, figure.approximator)} & _LOOSE_PAIRS
        yield finding("figure", f"the source says {one.approximator or 'exactly'} {one.text!r}", claim, where,
                      _at(basis, *fitting[0]), verdict="unsupported" if opposed else "unsure")  # fmt: skip
    if any(claim.lexicon.partitive.match(basis.ground.said[line.id].text, one.end) for line, one in fitting):
        return  # "six des quatorze suspentes" are suspentes
    yield from _counts_other(claim, figure, basis, [one for _, one in fitting], here)


def _elliptic(figure: Figure, claim: Said, other: Figure, said: Said) -> bool:
    """Whether one text leaves the unit to the next figure: "de 1 412 à 1 442 euros"."""
    bare, around, unit = (figure, claim, other.unit) if other.unit else (other, said, figure.unit)
    return not bare.unit and any(one.unit == unit and one.start >= bare.end for one in around.figures)


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
    return any(_close(figure.low, one) for one in made)


def _missing(claim: Said, figure: Figure, basis: Basis, here: list[tuple[Line, Figure]]) -> Iterator[Finding]:
    where = (figure.start, figure.end)
    if _end_of_range(claim, figure, here):
        return
    lent = [(line, one) for line, said in basis.lent for one in said.figures if equal(figure, one)]
    if lent:
        beside = beside_keys(claim, *where)
        merged = any(
            _same_unit(figure, one)
            and (bool(beside & beside_keys(basis.ground.said[line.id], one.start, one.end))
                 or (bool(one.noun) and _same_noun(figure, one)))
            for line, one in lent
        )  # fmt: skip
        honest = (merged or _small(figure) or _next(lent, basis)) and not _rival(claim, figure, basis, lent)
        yield finding("figure", f"{figure.text!r} stands in another line", claim, where, _at(basis, *lent[0]),
                      verdict="unsure" if honest else "unsupported")  # fmt: skip
        return
    if any(_worded(figure, basis, date.text) for _, said in basis.said for date in said.dates):
        return
    if (
        _of_ends(figure, here)
        or _other_side(claim, figure, here, basis)
        or any(_loosely(figure, one) for one in _everywhere(basis))
    ):
        evidence = _at(basis, *here[0]) if here else basis.evidence()
        yield finding("figure", f"{figure.text!r} is told otherwise", claim, where, evidence, verdict="unsure")
        return
    if figure.approximator and any(_near(figure, one) and _same_unit(figure, one) for one in _everywhere(basis)):
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
        or (figure.approximator and any(_near(figure, one) and _same_unit(figure, one) for _, one in here))
    )
    evidence = _at(basis, *here[0]) if here else basis.evidence()
    yield finding("figure", f"no {figure.text!r} in the lines it stands on", claim, where, evidence,
                  verdict="unsure" if rounded else "unsupported", advice="take the figure from the source")  # fmt: skip


def _is_share(figure: Figure) -> bool:
    return figure.unit == "%" or figure.scale == 0.0


def _loosely(figure: Figure, other: Figure) -> bool:
    """The number of a rank ("septième" for 7), or one that "milliers" may mean."""
    if figure.approximator == "several":
        return figure.low <= other.low <= figure.high
    return figure.ordinal != other.ordinal and _close(figure.low, other.low)


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
            same = (
                one.unit == figure.unit if figure.unit else bool(one.noun and figure.noun) and _same_noun(figure, one)
            )
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
    """ "les deux hommes": a small number behind a definite word only counts what was named."""
    before = claim.text[: figure.start].casefold().replace("’", "'").split()
    return figure.low <= 5 and not figure.ordinal and bool(before) and before[-1] in claim.lexicon.checks.definites


def equal(one: Figure, two: Figure) -> bool:
    if one.ordinal != two.ordinal:
        return False
    if "several" in (one.approximator, two.approximator) and one.approximator != two.approximator:
        return False
    if one.low == one.high and two.low > two.high and (_close(one.low, two.low) or _close(one.low, two.high)):
        return True
    if _close(one.low, two.low) and _close(one.high, two.high):
        return True
    fraction, percent = (one, two) if one.scale == 0.0 else (two, one)
    return fraction.scale == 0.0 and percent.unit == "%" and abs(fraction.low * 100 - percent.low) <= 0.5


def _close(one: float, two: float) -> bool:
    return abs(one - two) <= 1e-9 * max(abs(one), abs(two), 1.0)


def _near(one: Figure, two: Figure) -> bool:
    return abs(one.low - two.low) <= ROUNDING * abs(two.low)


def _same_unit(one: Figure, two: Figure) -> bool:
    if 0.0 in (one.scale, two.scale) or one.ordinal:
        return True
    if one.unit == two.unit or not one.unit or not two.unit:
        return bool(one.unit) == bool(two.unit) or not _measured(one.unit or two.unit)
    return {one.unit, two.unit} == {"an", "année"}


def _other_span(claim: Said, figure: Figure, one: Figure, basis: Basis) -> bool:
    """Whether the claim makes a span of time of what the line counts: "14 mois" of "14 matches"."""
    moments = claim.lexicon.patterns["moments"]
    said = figure.text.split()[-1]
    if claim.language != basis.ground.language or not figure.unit or not moments.fullmatch(said):
        return False
    if not one.noun or fold(one.noun) in claim.idle:
        return False
    holders = (line for _, line in basis.said if any(other == one for other in line.figures))
    return not any(_within(moments, line, one.end) for line in holders)


def _within(moments: re.Pattern[str], said: Said, start: int) -> bool:
    """Whether a word of time goes with the number that ends there, and not with what is counted: "14 buts par an"."""
    found = moments.search(said.text, start, start + _SPAN)
    between = (word.text for word in said.words if found and start <= word.start < found.start())
    return bool(found) and not any(said.lexicon.preposition.fullmatch(word) for word in between)


_SPAN = 30
"""Characters behind a number within which its unit may stand: "les trois derniers mois"."""


def _measured(unit: str) -> bool:
    """Units that may not be left out or added; "fois" and spans of time are also plain nouns."""
    return unit not in ("fois", "point", "heure", "jour", "semaine", "mois", "an", "siècle", "minute", "seconde")


def _same_noun(one: Figure, two: Figure) -> bool:
    return bool(one.unit) or not one.noun or not two.noun or one.noun[:4] == two.noun[:4]


def _loose(claim: Figure, source: Figure) -> bool:
    """Whether the claim loosens the figure as the source does; "about" and none say nothing against each other."""
    one, two = claim.approximator, source.approximator
    return one == two or {one, two} <= {"over", "at least"} or {one, two} <= {"under", "at most"} or two == "several"


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
            yield finding("figure", f"the source counts {one.text} {one.noun}", claim, (figure.start, figure.end),
                          _at(basis, line, one))  # fmt: skip
            return
    if noun not in basis.keys:
        yield finding("figure", f"{figure.text!r} counts something else in the source", claim,
                      (figure.start, figure.end), basis.evidence(), verdict="unsure")  # fmt: skip


def _at(basis: Basis, line: Line, figure: Figure) -> tuple[Evidence, ...]:
    return basis.evidence(line, figure.start, figure.end)
