"""Hedges: what the source holds at a distance may not be told as settled, nor a plan as done."""

from collections.abc import Iterator
from itertools import pairwise
from re import Match

from story.checks.basis import Basis
from story.checks.doubts import distances, doubts_of, keeps, own_marks, texts
from story.checks.finding import finding
from story.checks.flat import said_flat, unattributed, viewed
from story.checks.reach import (
    BESIDE,
    COMMA,
    REACH,
    antecedent,
    clause_of,
    closes_quote,
    governed,
    mark_itself,
    names_in,
    same_statement,
)
from story.checks.said import Said
from story.values import Finding, Line
from story.words import fold


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    if len(claim.content) < 2:
        return  # a bare name tells nothing that could be held at a distance
    if claim.voice:
        return  # the words are the speaker's own, to the letter: what they hold at a distance stays there
    search = _softened if _distance(claim, basis) else _dropped
    for line, said in basis.told:
        found = search(claim, line, said, basis)
        if found:
            flat = any(_says_whole(claim, other[1]) and not search(claim, *other, basis) for other in basis.told)
            denied = any(_of_oneself(claim, mark, said) for mark in claim.marks("withholds"))
            open_ = flat or denied or _aside(claim, said)
            yield found.model_copy(update={"verdict": "unsure"}) if open_ else found
            break
    else:
        yield from _elsewhere(claim, basis)
    yield from _boasted(claim, basis)
    yield from _guilty(claim, basis)


def _of_oneself(claim: Said, mark: Match[str], said: Said) -> bool:
    """Whether somebody denies what the line has denied, too: "Novalis dément vouloir fermer" settles nothing."""
    after = next((word for word in claim.words if word.start >= mark.end()), None)
    return fold(mark.group()) in said.folded and bool(after and claim.lexicon.infinitive.fullmatch(after.text))


def _elsewhere(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A flat claim that another line tells, too, and holds at a distance: a headline often drops the "may"."""
    headline = all(line.kind == "headline" or basis.ground.order[line.id] == 0 for line, _ in basis.said)
    if basis.cited or not headline or _distance(claim, basis) or any(doubts_of(said) for _, said in basis.said):
        return
    keys = claim.content_keys
    for line, said in basis.ground.said.items():
        if line in basis.first or 2 * len(keys & said.keys) < len(keys):
            continue
        for mark in doubts_of(said):
            if not keeps(claim, mark) and len(keys & clause_of(said, mark)) >= 2:
                yield said_flat(claim, basis.ground.lines[line], mark, basis, sure=False)
                return


def _says_whole(claim: Said, said: Said) -> bool:
    """Whether a line has every word of the claim: where it keeps no distance, one of another line decides nothing."""
    return all(word.key in said.keys for word in claim.content)


def _distance(claim: Said, basis: Basis) -> bool:
    """Whether the claim itself keeps a distance; a bare future does so only where the source has no more."""
    settled = claim.lexicon.patterns["settled"]
    told = any(not settled.fullmatch(mark.group()) for mark in own_marks(claim, "reporting"))
    if told or claim.spans or claim.conditionals or own_marks(claim, "hedges") or own_marks(claim, "sayings"):
        return True
    if _viewpoint(claim, basis) or claim.lexicon.tried.search(claim.text):
        return True
    held = any(said.conditionals or said.marks("hedges") for _, said in basis.said)
    return claim.text.rstrip().endswith("?") or (bool(claim.marks("plans")) and not held)


def _viewpoint(claim: Said, basis: Basis) -> bool:
    """Whether the claim opens with whose opinion the line tells: "Pour le maire," of "le maire juge"."""
    opened = claim.lexicon.viewpoint.match(claim.text)
    whose = claim.content_between(*opened.span(1)) if opened else frozenset[str]()
    return bool(whose) and any(
        whose <= said.content_between(0, mark.start()) for _, said in basis.told for mark in said.marks("sayings")
    )


def _softened(claim: Said, line: Line, said: Said, basis: Basis) -> Finding | None:
    """A claim that keeps the source's attribution and still drops its conditional, its hedge or its plan.

    "Selon lui, 40 postes seraient supprimés" may become "Selon lui, 40 postes sont supprimés" for some editors,
    so it is left open; what only might be may not become what will.
    """
    if claim.text.rstrip().endswith("?") or not distances(said):
        return None
    keys = claim.content_keys
    doubts = texts(doubts_of(claim)) - texts(doubts_of(said))
    futures = {one for one in texts(claim.conditionals) if not said.lexicon.patterns["possibility"].fullmatch(one)}
    for mark in distances(said):
        possible = said.lexicon.patterns["possibility"].fullmatch(mark.group())
        proviso = said.lexicon.patterns["conditions"].fullmatch(mark.group())
        told = {one for one in doubts if not said.lexicon.patterns["weak"].fullmatch(one)} if possible else doubts
        if proviso:  # "décidé qu'il serait vendu" tells a future, and no condition
            told = {one for one in told if one not in futures}
        compensated = told or (mark in said.marks("plans") and texts(distances(claim)) - texts(distances(said)))
        if compensated or (proviso and claim.marks("provisos")) or keeps(claim, mark):
            continue
        if not governed(said, mark) & keys:
            same = same_statement(keys, said) or 2 * len(keys & clause_of(said, mark)) >= len(keys)
            if same and mark not in said.marks("plans"):
                return said_flat(claim, line, mark, basis, sure=False)
            continue
        sure = bool(possible) and same_statement(keys, said) and not doubts_of(claim)
        return said_flat(claim, line, mark, basis, sure=sure)
    return None


def _dropped(claim: Said, line: Line, said: Said, basis: Basis) -> Finding | None:
    keys = claim.content_keys
    loose: Match[str] | None = None
    for mark in distances(said):
        own = mark not in said.conditionals and mark_itself(said, mark) & keys
        closes = said.lexicon.patterns["sayings"].fullmatch(mark.group()) and closes_quote(said, mark)
        plans = any(one.span() == mark.span() for one in said.marks("plans"))
        planned = plans and (claim.marks("plans") or _project(claim, said, mark))
        if keeps(claim, mark) or own or closes or planned or _apart(keys, said, mark):
            continue
        if keys & clause_of(said, mark) and (mark not in said.marks("plans") or mark in said.conditionals):
            loose = loose or mark
        if same_statement(keys, said) and governed(said, mark) & keys:
            done = mark not in said.marks("plans") or mark in said.conditionals or claim.marks("done")
            sure = bool(done) and not said.lexicon.patterns["conditions"].fullmatch(mark.group())
            if said.lexicon.patterns["sayings"].fullmatch(mark.group()):
                sure = sure and not basis.ground.persons & said.folded & claim.folded
            return said_flat(claim, line, mark, basis, sure=sure)
    flat = unattributed(claim, line, said, basis, keys) or viewed(claim, line, said, basis, keys)
    return flat or (said_flat(claim, line, loose, basis, sure=False) if loose else None)


def _project(claim: Said, said: Said, mark: Match[str]) -> bool:
    """Whether a noun before the mark tells the plan, in the claim too: "un projet de halle prévu à Lunel"."""
    piece = said.text[: mark.start()].rpartition(",")[2]
    nouns = [one.group().casefold() for one in said.lexicon.projected.finditer(piece)]
    return any(one.group().casefold() in nouns for one in claim.lexicon.projected.finditer(claim.text))


def _apart(keys: frozenset[str], said: Said, mark: Match[str]) -> bool:
    """Whether one piece between commas tells all that the claim does, and the modal form stands in another."""
    start = 0
    for end in (*(stop.start() for stop in COMMA.finditer(said.text)), len(said.text)):
        held = said.content_between(start, end)
        if said.lexicon.relatives.match(said.text, start + 1):
            held |= antecedent(said, start)
        if not start <= mark.start() < end and held and keys - names_in(said) <= held and keys & held:
            return True
        start = end
    return False


def _aside(claim: Said, said: Said) -> bool:
    """Whether the claim tells no more than a relative clause does: who tells the rest takes that as known."""
    keys = claim.content_keys
    starts = [0, *(stop.start() for stop in COMMA.finditer(said.text)), len(said.text)]
    return any(
        said.lexicon.relatives.match(said.text, start + 1)
        and not any(start <= mark.start() < end for mark in (*doubts_of(said), *said.marks("reporting")))
        and keys <= said.content_between(start, end) | antecedent(said, start)
        for start, end in pairwise(starts)
    )


def _boasted(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A figure that the line leaves with whoever claims it, told flat: "qui revendique 240 adhérents"."""
    if not any(said.marks("boasts") for _, said in basis.said) or claim.marks("boasts") or claim.marks("according"):
        return
    close = (*claim.marks("reporting"), *claim.marks("sayings"))
    for line, said in basis.said:
        for mark in said.marks("boasts"):
            theirs = next((one for one in said.figures if 0 < one.start - mark.end() <= BESIDE), None)
            mine = next(
                (one for one in claim.figures if theirs and (one.low, one.unit) == (theirs.low, theirs.unit)), None
            )
            if mine and not any(0 < mine.start - told.end() <= REACH for told in close):
                yield said_flat(claim, line, mark, basis, sure=False)
                return


def _guilty(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Presumption of innocence: a suspect may not be told guilty."""
    if claim.marks("suspicion"):
        return
    here = [said for _, said in basis.said]
    for mark in claim.marks("guilt"):
        known = any(said.marks("guilt") for said in here)
        if not known and any(said.marks("suspicion") for said in here):
            yield finding("hedge", f"{mark.group()!r}: the source only tells a suspicion", claim, mark.span(),
                          basis.evidence(), advice="keep the presumption of innocence")  # fmt: skip
            return
