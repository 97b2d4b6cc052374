"""Heads: what hangs on a noun of the line may not be hung on another word of it, with the noun left out."""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.said import Said
from story.checks.subject import telling
from story.values import Finding

_STOP = re.compile(r"[,;:()«»“”\"!?](?!\d)|\.\s")


class Piece(NamedTuple):
    """A word, a figure or a date that asserts something."""

    start: int
    end: int
    value: Hashable
    """The stem of a word, what a figure or a date says."""
    key: str
    families: frozenset[int]


class Link(NamedTuple):
    """A piece bound by a preposition to the one before it."""

    head: int
    """The place of the piece before."""
    at: int


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """ "Neuf recrutements d'ici à mai et le report de la réforme" told as "le report de la réforme à mai"."""
    if not (claim.voice or claim.label or claim.letters.rstrip(".") in basis.letters):
        found = (one for _, said in telling(claim, basis) for one in _rehung(claim, said, basis))
        yield from islice(found, 1)


def _rehung(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    hung = {link.at: link.head for link in links(claim)}
    if not (hung and links(said)):
        return
    mine, theirs = pieces(claim), pieces(said)
    kept = _kept(mine, theirs)
    for link in links(said):
        if not kept[link.at] or kept[link.head] or _describes(said, link.head, kept):
            continue
        there = [hung.get(place, -1) for place in kept[link.at]]
        if any(_is_told_so(theirs, link, other, kept, there) for other in links(said)):
            continue
        heads = [[at for at, places in enumerate(kept) if head in places] for head in there if head >= 0]
        if heads and len(heads) == len(there) and not any(_shares(said, each, link) for each in heads):
            start, end, *_ = mine[kept[link.at][0]]
            yield finding("fused", f"{claim.text[start:end]!r} is told of something else", claim, (start, end),
                          basis.evidence(), verdict="unsure", advice="keep each where the source has it")  # fmt: skip


def _is_told_so(theirs: Sequence[Piece], link: Link, other: Link, kept: list[list[int]], there: list[int]) -> bool:
    """Whether the line hangs the same word on what the claim does, too: "des grues de quai et dix cages de quai"."""
    same = theirs[other.at].value == theirs[link.at].value
    return same and bool(kept[other.head]) and all(head in kept[other.head] for head in there if head >= 0)


def _describes(said: Said, at: int, kept: list[list[int]]) -> bool:
    """Whether a piece only says what the one right before it is like: "la hausse sensible de"."""
    theirs = pieces(said)
    return at > 0 and bool(kept[at - 1]) and not said.text[theirs[at - 1].end : theirs[at].start].strip()


def _shares(said: Said, heads: list[int], link: Link) -> bool:
    """Whether what the claim hangs it on is no word of the line, or may have it there, too, with what is left out.

    "9 buts et 12 passes en 34 matches" has the goals in 34 matches, "une hausse a été votée en mai" the rise in May.
    """
    theirs = pieces(said)
    plain = {at: _is_plain(said, theirs[at]) for at in (*heads, link.head)}
    if not heads or (not plain[link.head] and any(plain[head] for head in heads)):
        return True
    return any(
        head < link.head
        and not _STOP.search(said.text, theirs[head].end, theirs[link.head].start)
        and not (plain[head] and any(head < one.at <= link.head for one in links(said)))
        for head in heads
    )


def _kept(mine: list[Piece], theirs: list[Piece]) -> list[list[int]]:
    """For each piece of the line the places of the claim's that it may be: by its stem, else by what it means."""
    values = {one.value for one in theirs}
    places: dict[Hashable, list[int]] = {}
    for at, one in enumerate(mine):
        places.setdefault(one.value, []).append(at)
    others = [(at, one) for at, one in enumerate(mine) if one.key and one.value not in values]
    return [
        places[each.value] if each.value in places else _alike(others, each) if others else []
        for each in theirs
    ]  # fmt: skip


def _alike(others: list[tuple[int, Piece]], each: Piece) -> list[int]:
    key, families = each.key, each.families
    return [at for at, one in others if one.key == key or not one.families.isdisjoint(families)]


def pieces(said: Said) -> list[Piece]:
    """What a text asserts, in order; read once."""
    if "pieces" not in said.derived:
        said.derived["pieces"] = sorted(_pieces(said))
    found: list[Piece] = said.derived["pieces"]
    return found


def _pieces(said: Said) -> Iterator[Piece]:
    lexicon = said.lexicon
    for word in said.content:
        yield Piece(word.start, word.end, lexicon.stem(word.folded), word.key, lexicon.families(word.folded))
    for figure in said.figures:
        yield Piece(figure.start, figure.end, (figure.low, figure.high), "", frozenset())
    for date in said.dates:
        yield Piece(date.start, date.end, frozenset(date.parts.items()), "", frozenset())


def _is_plain(said: Said, piece: Piece) -> bool:
    """Whether it may name a thing: no verb, no participle."""
    word, lexicon = said.text[piece.start : piece.end], said.lexicon
    acts = piece.key and (lexicon.participle.search(word) or lexicon.infinitive.fullmatch(word))
    return not acts or word[0].isupper()


def links(said: Said) -> list[Link]:
    """Each piece that a preposition binds to one before it with no stop between; a day parts nothing."""
    if "links" not in said.derived:
        said.derived["links"] = list(_links(said))
    found: list[Link] = said.derived["links"]
    return found


def _links(said: Said) -> Iterator[Link]:
    every, sort = pieces(said), said.lexicon.sort
    binds = [word.start for word in said.words if sort(word.text) == "binds"]
    for at, (one, other) in enumerate(pairwise(every)):
        bound = isinstance(other.value, frozenset) or bisect_left(binds, one.end) < bisect_left(binds, other.start)
        if bound and not _STOP.search(said.text, one.end, other.start):
            head = at
            while head > 0 and isinstance(every[head].value, frozenset):
                head -= 1
            # "2-1 (1-0) mardi en seizièmes": what stands in brackets before the day is not in the round.
            if not _STOP.search(said.text, every[head].end, other.start):
                yield Link(head, at + 1)
