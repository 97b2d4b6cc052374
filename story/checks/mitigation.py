"""Mitigations: a penalty may not lose its suspension, a verdict its appeal, a measure what it leaves out."""

import re
from collections.abc import Iterator
from itertools import islice
from re import Match

from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.reach import COMMA
from story.checks.said import Said
from story.checks.subject import telling
from story.values import Finding, Line


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The first thing the lines say in mitigation of what the claim tells, and the claim leaves out."""
    if not claim.voice:
        found = (one for line, said in telling(claim, basis) for one in _dropped(claim, line, said, basis))
        yield from islice(found, 1)


def _dropped(claim: Said, line: Line, said: Said, basis: Basis) -> Iterator[Finding]:
    for group, hurt in (
        ("suspended", _penalty),
        ("partly", _whole),
        ("exempts", _all),
        ("lifted", _verdict),
        ("lower", _of_a_lower_court),
        ("so_far", _for_now),
    ):
        for mark in said.marks(group) if group in said.openers and not claim.marks(group) else ():
            sure = None if _kept(claim, mark) else hurt(claim, said, mark)
            if sure is not None:
                yield finding("hedge", f"the source says {mark.group()!r}, the sentence drops it", claim, None,
                              basis.evidence(line, mark.start(), mark.end()),
                              verdict="unsupported" if sure else "unsure",
                              advice="keep what the source says in mitigation")  # fmt: skip


def _kept(claim: Said, mark: Match[str]) -> bool:
    """Whether the claim has every word of it: "les 15 000 euros d'amende avec sursis" in another order."""
    key, idle = claim.lexicon.key, claim.idle
    wanted = [word for word in mark.group().casefold().split() if word not in idle]
    return bool(wanted) and all(key(word) in claim.keys for word in wanted)


def _penalty(claim: Said, said: Said, mark: Match[str]) -> bool | None:
    """Of "dix-huit mois de prison avec sursis": certain with the figure, open with "prison" alone or a part of it."""
    starts = [0, *(joint.end() for joint in said.lexicon.joints.finditer(said.text, 0, mark.start()))]
    of_some = len(starts) > 1 and bool(said.lexicon.partial.match(said.text, starts[-1]))
    start = starts[-2] if of_some else starts[-1]
    figures = [(one.low, one.high) for one in said.figures if start <= one.start < mark.start()]
    if len(claim.keys & said.content_keys) < 2:
        return None  # of something else
    if any((one.low, one.high) in figures for one in claim.figures):
        return not of_some
    noun = [word.key for word in said.content if start <= word.start < mark.start()][-1:]
    return False if noun and noun[0] in claim.content_keys else None


def _whole(claim: Said, said: Said, mark: Match[str]) -> bool | None:
    """Of "une partie des travaux": told of the works, and of what was done with them."""
    noun = next((word for word in said.content if word.start >= mark.end()), None)
    if noun is None or noun.folded not in claim.folded or not _retold(claim, said, len(said.text)):
        return None
    counted = {one.low for one in said.figures if mark.end() <= one.start < noun.start}
    # "l'un des deux fours" told as "les deux fours": certain where the claim speaks of no single one.
    return bool(counted & {one.low for one in claim.figures}) and claim.folded.isdisjoint(claim.lexicon.checks.ones)


def _all(claim: Said, said: Said, mark: Match[str]) -> bool | None:
    """Of "suspendu les travaux, sauf ceux de la digue": what stands before it, told whole."""
    start = max((stop.end() for stop in _STOP.finditer(said.text, 0, mark.start())), default=0)
    return False if _retold(claim, said, mark.start(), start) else None


def _for_now(claim: Said, said: Said, mark: Match[str]) -> bool | None:
    """Of "aucune suppression n'est prévue à ce stade": the same without the time that it holds for."""
    own = said.content_keys - said.content_between(*mark.span())
    return False if len(own & claim.keys) >= 0.6 * max(len(own), 2) or _retold(claim, said, len(said.text)) else None


def _verdict(claim: Said, said: Said, mark: Match[str]) -> bool | None:
    """Of "condamné, puis relaxé": certain where the line speaks of one person only."""
    mine = {claim.lexicon.key(one.group().casefold()) for one in claim.marks("convicted")}
    theirs = {said.lexicon.key(one.group().casefold()) for one in said.marks("convicted")}
    if not mine & theirs:
        return None
    cleared = bool(said.lexicon.patterns["cleared"].fullmatch(mark.group()))
    alone = len(said.names) < 2 or _cleared_of(claim, said, mark)
    return cleared and alone if _retold(claim, said, len(said.text)) else None


def _of_a_lower_court(claim: Said, said: Said, mark: Match[str]) -> bool | None:
    """Of "condamné en première instance à"; "plus lourde que celle prononcée en première instance" is another."""
    start = max((stop.end() for stop in COMMA.finditer(said.text, 0, mark.start())), default=0)
    convicted = any(start <= one.start() < mark.end() for one in said.marks("convicted"))
    return _verdict(claim, said, mark) if convicted or not start else None


def _cleared_of(claim: Said, said: Said, mark: Match[str]) -> bool:
    """Whether the claim has in its verdict what somebody was cleared of: "relaxé du chef de blanchiment"."""
    stop = said.lexicon.joints.search(said.text, mark.end())
    charge = said.lexicon.charge.match(said.text, mark.end())
    count = said.content_between(mark.end(), stop.start() if stop else len(said.text)) if charge else frozenset[str]()
    return bool(count & claim.keys - said.content_between(0, mark.start())) and not claim.marks("suspicion")


def _retold(claim: Said, said: Said, end: int, start: int = 0) -> bool:
    """Whether most of what the claim says stands in the line between two offsets."""
    keys = claim.content_keys
    return len(keys) > 1 and len(keys & said.content_between(start, end)) >= 0.6 * len(keys)


_STOP = re.compile(r"[;:.!?«»“”\"]")
