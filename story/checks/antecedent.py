"""Whom "il" and "elle" mean: in an article no other than in the line that a sentence retells."""

from collections.abc import Iterator, Sequence

from story.checks.agent import frames
from story.checks.alignment import aligned
from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.ground import Ground
from story.checks.referents import FAR, Named, People, last_named, pronoun
from story.checks.said import Said, read
from story.values import Finding, Sentence

MOVED = "referent"
"""The check of a sentence that means somebody else by its place, however well its words stand in its line."""


def lines_before(line: str, ground: Ground) -> list[str]:
    """The lines of the same source before one, the nearest first."""
    return [one for one in reversed(ground.before(line, FAR)) if one[0] == line[0]]


def in_place(sentences: Sequence[Sentence], ground: Ground) -> Iterator[tuple[int, Finding]]:
    """The sentences of an article in their order whose "il" or "son" is somebody else than in the source, by place."""
    before: list[tuple[Said, str]] = []
    for place, sentence in enumerate(sentences):
        claim = read(sentence.text, ground.language)
        known = [line for line in sentence.lines if line in ground.lines]
        basis = Basis(ground, known, cited=True) if known else aligned(claim, ground)
        yield from ((place, one) for one in _moved(claim, basis, before))
        before.insert(0, (claim, basis.first[-1] if basis.first else ""))


def _moved(claim: Said, basis: Basis, before: Sequence[tuple[Said, str]]) -> Iterator[Finding]:
    """A sentence of an article whose "il" means somebody else there than in its line.

    `before`: the sentences of the article before it, the nearest first, each with the line it stands on.
    """
    people = basis.ground.referents
    line = basis.first[0] if basis.first else ""
    mine = pronoun(claim, people) if line else None
    theirs = pronoun(basis.ground.said[line], people) if mine else None
    if mine is None or theirs is None:
        return
    lines = lines_before(line, basis.ground)
    there = last_named(theirs.trait, (basis.ground.said[one] for one in lines), people)
    here = last_named(mine.trait, (said for said, _ in before), people)
    if not before or (there is None and here is None) or (there and here and there.words & here.words):
        return
    if lines and before[0][1] == lines[0]:
        return  # the sentence before is the same in both
    who = claim.text[mine.word.start : mine.word.end]
    yield finding(MOVED, f"{who!r} is somebody else here than in the source", claim, (mine.word.start, mine.word.end),
                  basis.evidence(), verdict="unsure", advice="name who is meant")  # fmt: skip


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Somebody named in the claim of whom its line tells nothing, but of "il", who is another."""
    people = basis.ground.referents
    told = people.named(claim)
    for line, said in basis.told if told else ():
        stands = pronoun(said, people)
        frame = next((one for one in frames(claim) if stands and one.verb.key in said.keys), None)
        who = [one for one in told if frame and one.start < frame.verb.start]
        if stands is None or frame is None or not who or _names(said, who[-1], people):
            continue
        lines = lines_before(line.id, basis.ground)
        there = last_named(stands.trait, (basis.ground.said[one] for one in lines), people)
        if there is None or not there.words.isdisjoint(who[-1].words):
            continue
        yield finding("order", f"the source tells {frame.verb.text!r} of somebody else", claim,
                      (frame.verb.start, frame.verb.end), basis.evidence(line),
                      verdict="unsure" if stands.trait.agrees(who[-1].trait) else "unsupported",
                      advice="keep who does what, and what comes first")  # fmt: skip
        return


def _names(said: Said, who: Named, people: People) -> bool:
    return any(not one.words.isdisjoint(who.words) for one in people.named(said))
