"""Exchanges: two figures, two names, or what is affirmed and what is denied may not change places."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from itertools import combinations, islice
from typing import NamedTuple, TypeVar

from story.checks.basis import Basis
from story.checks.binding import bounds
from story.checks.finding import finding
from story.checks.letters import parts
from story.checks.said import Said
from story.figures import Figure
from story.values import Finding

Found = TypeVar("Found")
Marks = frozenset[Hashable]


class Held(NamedTuple):
    """A value, and where it stands."""

    value: tuple[Hashable, ...]
    text: str
    start: int
    end: int


Both = tuple[Held, Held]
"""A value as it stands in the claim, and as it stands in the line."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The first two things of the claim that stand in each other's place in its line."""
    if not claim.voice:
        yield from islice((one for _, said in basis.said for one in _found(claim, said, basis)), 1)


def _found(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    figures, names = _common(claim, said, _figures), _common(claim, said, _named)
    for one, other in _exchanged(claim, said, figures):
        yield _finding(claim, one, other, basis, sure=True)
    for one, other in _exchanged(claim, said, names):
        yield _finding(claim, one, other, basis, sure=False)
    yield from _other_way(claim, said, figures, basis)
    yield from _of_itself(claim, said, figures, basis)
    yield from _greater_part(claim, basis)
    yield from _denied(claim, said, basis)
    yield from _crossed(claim, said, names, basis)


def _finding(claim: Said, one: Held, other: Held, basis: Basis, *, sure: bool) -> Finding:
    start, end = min(one.start, other.start), max(one.end, other.end)
    return finding("fused", f"{one.text!r} and {other.text!r} have changed places", claim, (start, end),
                   basis.evidence(), verdict="unsupported" if sure else "unsure",
                   advice="keep each where the source has it")  # fmt: skip


def _exchanged(claim: Said, said: Said, common: list[Both]) -> Iterator[tuple[Held, Held]]:
    """Two values of one kind, each told in the claim with what only the other has beside it in the line."""
    for one, other in combinations(common, 2):
        if _like(one[0], other[0]) and any(_crossing(*kinds) for kinds in _sides_of(claim, said, one, other)):
            yield one[0], other[0]


def _sides_of(claim: Said, said: Said, one: Both, other: Both) -> Iterator[tuple[Marks, ...]]:
    """What is around the two in the claim and in the line, kind by kind."""
    every = ((text, pair[side]) for side, text in enumerate((claim, said)) for pair in (one, other))
    return zip(*(_around(text, held) for text, held in every), strict=True)


def _common(claim: Said, said: Said, of: "Reader") -> list[Both]:
    """The values that stand once in both, in the claim's order, each as it stands in the two."""
    mine = _of(claim, of)
    known = {one.value: one for one in _of(said, of)} if mine else {}
    return [(one, known[one.value]) for one in mine if one.value in known]


def _of(said: Said, read: Callable[[Said], Found]) -> Found:
    """What is read of a text, once: a line is held against by many a sentence."""
    known: dict[object, Found] = said.derived.setdefault("exchange", {})
    if read not in known:
        known[read] = read(said)
    return known[read]


def _like(one: Held, other: Held) -> bool:
    """Whether they may stand for each other: two names, or two figures of one unit."""
    return len(one.value) == 1 or one.value[0] == other.value[0]


def _crossing(one: Marks, other: Marks, its: Marks, others: Marks) -> bool:
    """Whether one has in the claim what only the other has in the line, and the other what only this one has."""
    only, theirs = its - others, others - its
    return bool(one & theirs and other & only) and not (one & only or other & theirs)


def _figures(said: Said) -> list[Held]:
    """The figures that stand once in a text."""
    return _once([Held(_value(one), one.text, one.start, one.end) for one in said.figures])


def _numbers(said: Said) -> list[Held]:
    """The same by their numbers alone: of "21 points contre 20" only one has its unit."""
    return _once([Held(((one.low, one.high),), one.text, one.start, one.end) for one in said.figures])


def _once(found: list[Held]) -> list[Held]:
    """Those that no other equals, in their order in the text."""
    often = Counter(one.value for one in found)
    return sorted((one for one in found if often[one.value] == 1), key=lambda one: one.start)


def _value(one: Figure) -> tuple[Hashable, ...]:
    return (one.unit, one.low, one.high, one.ordinal)


def _named(said: Said) -> list[Held]:
    """The names that stand once in a text, each by its last word; the word that opens it may be one."""
    found = [Held(parts(one.text)[-1:], one.text, one.start, one.end) for one in said.names if parts(one.text)]
    first = said.content[:1] if said.content and said.content[0].text[0].isupper() else ()
    opening = [Held((one.folded,), one.text, one.start, one.end) for one in first]
    return _once(
        [*found, *(one for one in opening if not any(other.start <= one.start < other.end for other in found))]
    )


def _around(said: Said, held: Held) -> tuple[Marks, ...]:
    """What stands in its stretch of the sentence: names, dates, figures, words, and what opens it."""
    known: dict[Held, tuple[Marks, ...]] = said.derived.setdefault("around", {})
    if held not in known:
        known[held] = _stretch(said, held.start, held.end)
    return known[held]


def _stretch(said: Said, start: int, end: int) -> tuple[Marks, ...]:
    left, right = bounds(said, start, end)

    def within(at: int) -> bool:
        return left <= at < right and not start <= at < end

    names = frozenset(part for one in said.names if within(one.start) for part in parts(one.text))
    days = frozenset(tuple(sorted(one.parts.items())) for one in said.dates if within(one.start))
    figures = frozenset(_value(one) for one in said.figures if within(one.start))
    words = frozenset(one.folded for one in said.content if within(one.start) and one.text[0].islower())
    head = frozenset(one.folded for one in [one for one in said.content if left <= one.start < start][:1])
    return names, days, figures, words, head


def _of_itself(claim: Said, said: Said, figures: list[Both], basis: Basis) -> Iterator[Finding]:
    """A share told of the figure that the line has for the share: "un tiers des salariés, soit 240 personnes"."""
    for mine, theirs in figures:
        whole = claim.lexicon.share.search(claim.text, 0, mine.start)
        if whole and said.lexicon.equated.search(said.text, 0, theirs.start):
            reason = f"{mine.text!r} is the share itself, not what it is a share of"
            yield finding("fused", reason, claim, (whole.start(), mine.end), basis.evidence(),
                          advice="keep each where the source has it")  # fmt: skip


def _other_way(claim: Said, said: Said, figures: list[Both], basis: Basis) -> Iterator[Finding]:
    """A figure with the opposite of what its own stretch of the line says of it: "augmenté de 4 %, baissé de 2 %"."""
    for mine, theirs in figures if claim.opposed else ():
        here, there = (
            text.text[slice(*bounds(text, one.start, one.end))] for text, one in ((claim, mine), (said, theirs))
        )
        for one, other, _ in claim.opposites:
            for up, down in ((one, other), (other, one)):
                if up.search(here) and down.search(there) and not down.search(here) and not up.search(there):
                    yield finding("fused", f"the source says {there.strip(' .')!r} of this", claim,
                                  (mine.start, mine.end), basis.evidence(), verdict="unsure",
                                  advice="keep each where the source has it")  # fmt: skip
                    return


def _greater_part(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A part that is more than its whole: "12 établissements, dont 87 en Bretagne"."""
    for whole, part in zip(claim.figures, claim.figures[1:], strict=False):
        of_it = claim.lexicon.partial.search(claim.text, whole.end, part.start + 1)
        if of_it and "," in claim.text[of_it.end() : part.start]:
            continue  # "onze blessés, dont un gravement, après une fuite qui a confiné 320 riverains"
        if of_it and part.unit == whole.unit and part.low > whole.high and not (whole.ordinal or part.ordinal):
            yield finding("fused", f"{part.text!r} is a part of {whole.text!r}, and more", claim,
                          (whole.start, part.end), basis.evidence(),
                          advice="keep each where the source has it")  # fmt: skip


def _denied(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    """What the line affirms, denied, and the other way round: "au siège, mais pas au ministère"."""
    if not (claim.marks("negations") and said.marks("negations")):
        return
    mine, theirs = _of(claim, _sides), _of(said, _sides)
    if not all((*mine, *theirs)):
        return
    yes, no = theirs[0] - theirs[1], theirs[1] - theirs[0]
    if mine[1] & yes and mine[0] & no and not mine[1] & no:
        yield finding("negation", "the source denies the one and says the other", claim, None, basis.evidence(),
                      advice="keep each where the source has it")  # fmt: skip


def _sides(said: Said) -> tuple[Marks, Marks]:
    """The content words of the clauses that affirm, and of those that deny."""
    denied = {bounds(said, *mark.span()) for mark in said.marks("negations")}
    no = frozenset(one.key for one in said.content if any(left <= one.start < right for left, right in denied))
    return said.content_keys - no, no


def _crossed(claim: Said, said: Said, names: list[Both], basis: Basis) -> Iterator[Finding]:
    """Two names in another order and two figures in the same, or the other way round: "A devant B, 21 à 20"."""
    figures = _common(claim, said, _numbers) if len(names) == 2 else []
    if len(figures) != 2 or len({one.unit for one in claim.figures if one.unit}) > 1:
        return
    turned = [one[1].start > other[1].start for one, other in (names, figures)]
    tied = _between(claim, names[0][0], names[1][0]) & _between(said, names[0][1], names[1][1])
    if turned[0] is not turned[1] and tied:
        yield _finding(claim, figures[0][0], figures[1][0], basis, sure=False)


def _between(said: Said, one: Held, other: Held) -> frozenset[str]:
    """The words between two values."""
    start, end = min(one.end, other.end), max(one.start, other.start)
    return frozenset(word.folded for word in said.words if start <= word.start < end)


Reader = Callable[[Said], list[Held]]
