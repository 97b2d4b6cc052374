"""Figures with what they are held to: the part of a whole, the other side of a vote, what is measured by."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from story.checks.agent import frames
from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.said import Said
from story.figures import Figure
from story.values import Finding

_STOP = re.compile(r"[,;:.](?!\d)")
BETWEEN = 14
"""Characters between the two figures of a vote or a score: " voix contre "."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The first figure of the claim that its line holds to something which the claim leaves out or turns."""
    if claim.figures and not claim.voice:
        rules = (_of_a_part, _whole, _other_side, _measured)
        found = (one for _, said in basis.said for rule in rules for one in rule(claim, said, basis))
        yield from islice((*found, *_of_the_next(claim, basis), *_beside(claim, basis)), 1)


def _value(one: Figure) -> tuple[object, ...]:
    return (one.unit, one.low, one.high)


def _of_a_part(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    """ "Huit agents, dont cinq en contrat aidé" told as "huit agents en contrat aidé"."""
    told = {_value(one) for one in claim.figures}
    if not told <= {_value(one) for one in said.figures}:
        return  # the part may be told in another figure: "une sur trois"
    for whole, part in pairwise(said.figures):
        joined = said.lexicon.partial.search(said.text, whole.end, part.start + 1)
        if not joined or _value(whole) not in told or _value(part) in told or claim.lexicon.partial.search(claim.text):
            continue
        stop = _STOP.search(said.text, part.end)
        end = stop.start() if stop else len(said.text)
        rest = said.content_between(0, joined.start()) | said.content_between(end, len(said.text))
        own = said.content_between(part.start, end) - rest
        word = next((one for one in claim.content if one.key in own and not _some(claim, one.start)), None)
        if word:
            yield _finding(
                claim, f"the source says {word.text!r} of {part.text!r} of them", (word.start, word.end), basis
            )
            return


def _some(claim: Said, start: int) -> bool:
    return bool(claim.lexicon.indefinite.search(claim.text, max(0, start - 10), start))


def _whole(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    """ "Vingt-sept des trente-trois élus étaient présents" told as "les trente-trois élus étaient présents"."""
    for part, whole in pairwise(said.figures):
        if not said.lexicon.partitive.fullmatch(said.text, part.end, whole.start):
            continue
        mine = next((one for one in claim.figures if _value(one) == _value(whole)), None)
        if mine is None or any(_value(one) == _value(part) for one in claim.figures):
            continue
        before = claim.lexicon.partitive.search(claim.text, max(0, mine.start - 12), mine.start)
        after = said.content_between(whole.end, len(said.text)) - said.content_between(whole.end, whole.end + BETWEEN)
        if not before and claim.content_keys & after:
            yield _finding(claim, f"the source says it of {part.text!r} of them", (mine.start, mine.end), basis)
            return


def _other_side(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    """ "21 voix contre 9" told as "21 voix contre 3"."""
    theirs: dict[tuple[object, ...], set[tuple[float, float]]] = {}
    for one, joiner, other in _pairs(said):
        theirs.setdefault((one.low, one.high, joiner), set()).add((other.low, other.high))
    for one, joiner, other in _pairs(claim):
        known = theirs.get((one.low, one.high, joiner))
        if known and (other.low, other.high) not in known:
            yield _finding(claim, f"the source has another figure beside {one.text!r}", (one.start, other.end), basis)
            return


def _pairs(said: Said) -> Iterator[tuple[Figure, str, Figure]]:
    """Two figures with next to nothing between them, and the preposition that ties them."""
    for one, other in pairwise(said.figures):
        words = [word for word in said.words if one.end <= word.start < other.start]
        near = other.start - one.end <= BETWEEN and not _STOP.search(said.text, one.end, other.start)
        if near and words and said.lexicon.preposition.fullmatch(words[-1].text):
            yield one, words[-1].folded, other


def _of_the_next(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The figure of one line told with the verb of the next, which has another.

    "L'État paiera 4 millions" of "Le pont coûtera 4 millions. L'État paiera 40 %".
    """
    for one in frames(claim):
        lines = [said for _, said in basis.said if one.verb.key in said.keys]
        next_ = [said for _, said in basis.lent if one.verb.key in said.keys and said.figures]
        mine = {_value(figure) for figure in claim.figures if figure.start >= one.verb.end}
        theirs = {_value(figure) for said in next_ for figure in said.figures}
        if not lines and next_ and mine and mine.isdisjoint(theirs):
            yield finding("figure", f"the source tells {one.verb.text!r} with another figure", claim,
                          (one.verb.start, one.verb.end), basis.evidence(), verdict="unsure",
                          advice="keep each where the source has it")  # fmt: skip
            return


def _beside(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The figures of one line told with what the next says of others of the kind.

    "Lines 4 and 9 will be scrapped" of "Lines 4 and 9 end at 8 p.m. Lines 22 and 31 will be scrapped".
    """
    first = frozenset[str]().union(*(said.content_keys for _, said in basis.said))
    mine = {_value(one) for one in claim.figures}
    here = {_value(one) for _, said in basis.said for one in said.figures}
    for line, said in basis.lent if mine <= here else ():
        theirs = {_value(one) for one in said.figures}
        added = claim.content_keys & said.content_keys - first
        alike = claim.content_keys & said.content_keys & first
        if theirs and theirs.isdisjoint(mine) and added and alike and basis.is_next(line.id):
            word = next(one for one in claim.content if one.key in added)
            yield finding("fused", f"{word.text!r} is told of something else", claim, (word.start, word.end),
                          basis.evidence(line), verdict="unsure",
                          advice="keep each where the source has it")  # fmt: skip
            return


def _measured(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    """ "20 % de sa consommation par tonne produite" told as "20 % de sa consommation"."""
    for mark in said.lexicon.per.finditer(said.outside):
        noun = next((word for word in said.content if mark.start() <= word.start), None)
        last = next((word for word in reversed(said.content) if word.end <= mark.start()), None)
        left = max((one.end() for one in _STOP.finditer(said.text, 0, mark.start())), default=0)
        right = _STOP.search(said.text, mark.end())
        end = right.start() if right else len(said.text)
        near = {_value(one) for one in said.figures if left <= one.start < end}
        mine = next((one for one in claim.figures if _value(one) in near), None)
        if noun and last and mine and noun.key not in claim.keys and last.key in claim.keys:
            yield _finding(claim, f"the source counts it {mark.group().strip()!r}", (mine.start, mine.end), basis)
            return


def _finding(claim: Said, reason: str, where: tuple[int, int], basis: Basis) -> Finding:
    return finding("figure", reason, claim, where, basis.evidence(), advice="keep each where the source has it")
