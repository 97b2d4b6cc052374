"""Edits: a line told again nearly to the letter may neither lose nor gain a word that turns it."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from re import Match

from story.checks.basis import Basis
from story.checks.coordinate import tells_second
from story.checks.finding import finding
from story.checks.ground import Ground
from story.checks.letters import Word
from story.checks.said import Said
from story.spellings import is_one
from story.values import Finding
from story.words import fold

NEARLY = 0.8
"""Share of the claim's words that must be the line's, in their order, for the claim to be the line edited."""
ALIKE = 0.6
"""The same share from which a name in the place of another is another's."""
_STOP = re.compile(r"[,;:.!?«»\"“”()–—]")


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The first word that was put into a line, or taken out of the midst of what is kept of it."""
    if claim.voice:
        return
    least = ALIKE * len(claim.words)
    for _, said in basis.said:
        if sum(min(times, said.counted.get(word, 0)) for word, times in claim.counted.items()) < least:
            continue  # no order of them could be enough
        same = _same(claim, said)
        kept = sum(size for _, _, size in same)
        if kept < least or kept == len(claim.words) == len(said.words):
            continue
        if word := _renamed(claim, said, same, basis):
            yield finding("edit", f"{word!r} is not what the lines say", claim, None, basis.evidence(),
                          verdict="unsure", advice="keep the source's word")  # fmt: skip
            return
        if kept < NEARLY * len(claim.words):
            continue
        if mark := _unsigned(claim, said):
            yield finding("edit", f"the source says {mark!r}", claim, None, basis.evidence(), verdict="unsure",
                          advice="keep who says it")  # fmt: skip
            return
        if word := _gained(claim, said, same):
            yield finding("edit", f"{word!r} is not what the lines say", claim, None, basis.evidence(),
                          verdict="unsure", advice="keep the source's word")  # fmt: skip
            return
        if word := _lost(claim, said, same) or _narrower(claim, said, same):
            yield finding("edit", f"the source says {word!r}", claim, None, basis.evidence(), verdict="unsure",
                          advice="keep the word, or tell it otherwise")  # fmt: skip
            return


def _same(claim: Said, said: Said) -> list[tuple[int, int, int]]:
    """The runs of words that both have, in order: where in the claim, where in the line, how many.

    Compared once, though both stand in the outline, in a section and in the report.
    """
    known: dict[Said, list[tuple[int, int, int]]] = claim.derived.setdefault("same words", {})
    if said not in known:
        known[said] = _compared(claim, said)
    return known[said]


def _compared(claim: Said, said: Said) -> list[tuple[int, int, int]]:
    mine, theirs = [word.folded for word in claim.words], [word.folded for word in said.words]
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks if block.size]


def _unsigned(claim: Said, said: Said) -> str:
    """The "selon" of an authority that the claim leaves out, where it names none itself."""
    told = _authorities(claim) - _authorities(said)
    if told or claim.marks("according") or claim.lexicon.tried.search(claim.text):
        return ""
    for mark in said.marks("according"):
        stop = _STOP.search(said.text, mark.end())
        if not said.content_between(mark.end(), stop.start() if stop else len(said.text)) & claim.keys:
            return mark.group()
    return ""


def _authorities(said: Said) -> frozenset[str]:
    return frozenset(mark.group().casefold() for group in ("reporting", "sayings") for mark in said.marks(group))


def _gained(claim: Said, said: Said, same: list[tuple[int, int, int]]) -> str:
    """A word put into the line that turns it, or a figure put in the place of another."""
    turns, theirs = _turns(claim), _turns(said)
    for put, gone in _gaps(claim, said, same):
        told = _undated(claim, said, put)
        turned = any(_within(word, theirs) for word in gone)
        word = next((one for one in told if not turned and _within(one, turns)), None)
        if word := word or _recounted(told, gone):
            return word.text
    return ""


def _gaps(
    claim: Said, said: Said, same: list[tuple[int, int, int]]
) -> Iterator[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """What the claim and the line have between the runs of words that both have, and at their ends."""
    ends = (len(claim.words), len(said.words), 0)
    for (a, b, size), (after, behind, _) in pairwise(((0, 0, 0), *same, ends)):
        yield claim.words[a + size : after], said.words[b + size : behind]


def _undated(claim: Said, said: Said, put: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words that were put in, without a date that the line has too, elsewhere: "En 2009 : le quai a fermé"."""
    theirs = {fold(date.text) for date in said.dates}
    dates = [(date.start, date.end) for date in claim.dates if fold(date.text) in theirs]
    return tuple(word for word in put if not any(start <= word.start < end for start, end in dates))


def _recounted(put: tuple[Word, ...], gone: tuple[Word, ...]) -> Word | None:
    """Figures in the place of others: "55 ans" of somebody with 55 cows, who is 47."""
    mine, theirs = ([word for word in words if word.text[0].isdigit()] for words in (put, gone))
    same = "".join(word.text for word in mine) == "".join(word.text for word in theirs)
    return mine[0] if mine and theirs and not same else None


def _within(word: Word, places: list[tuple[int, int]]) -> bool:
    return any(start <= word.start < end for start, end in places)


def _renamed(claim: Said, said: Said, same: list[tuple[int, int, int]], basis: Basis) -> str:
    """A word of a name that stands where the line has another's name."""
    ground = basis.ground
    for put, gone in _gaps(claim, said, same):
        names = {word.folded for word in gone if put and _named(said, word, ground)}
        for word in put if names else ():
            own = ground.companions.get(word.folded, frozenset()).union(*map(str.split, ground.also(word.text)))
            other = word.folded not in basis.meant or bool(names & ground.names)
            again = word.folded in said.folded or any(is_one(word.folded, name) for name in names)
            if _named(claim, word, ground) and other and names.isdisjoint(own) and not again:
                return word.text
    return ""


def _named(said: Said, word: Word, ground: Ground) -> bool:
    """Whether a word is part of a name; the first of a sentence where the sources have it as one."""
    known = word.text[0].isupper() and word.folded in ground.names and len(word.text) > 2
    return known or any(name.start <= word.start < name.end for name in said.names)


def _lost(claim: Said, said: Said, same: list[tuple[int, int, int]]) -> str:
    """What stands in the line between two words of the claim that follow one another, or for a plain form."""
    for (a, b, size), (after, behind, _) in pairwise(same):
        gap, put = said.words[b + size : behind], claim.words[a + size : after]
        if put and (soft := _conditional(said, gap)) and not _conditional(claim, put):
            return soft.text
        if put or not gap or _whole(said, gap) or (said.marks("negations") and tells_second(claim, said)):
            continue
        turns = _turns(said)
        word = next((word for word in gap if _within(word, turns)), None)
        if word:
            return word.text
    return ""


def _narrower(claim: Said, said: Said, same: list[tuple[int, int, int]]) -> str:
    """What is left out of the line beside what is kept, and made it less: "certains élus", "moins une voix"."""
    marks = {mark.start(): mark for mark in said.marks("narrowing")}
    for put, gone in _gaps(claim, said, same):
        if any(word.folded not in claim.idle for word in put):
            continue
        near = (marks[word.start] for word in gone if word.start in marks)
        if mark := next((mark for mark in near if _beside(said, gone, mark)), None):
            return mark.group()
        if not put and (which := _adjective(said, gone)):
            return which.text
    return ""


def _beside(said: Said, gone: tuple[Word, ...], mark: Match[str]) -> bool:
    """Whether a mark stands beside what is kept before or behind the words that are gone, with no stop between."""
    left = next((word.end for word in reversed(said.words) if word.end <= gone[0].start), None)
    right = next((word.start for word in said.words if word.start >= gone[-1].end), None)
    between = [] if left is None else [said.text[left : mark.start()]]
    between += [] if right is None else [said.text[mark.end() : right]]
    return any(len(text.split()) <= NEXT and not said.lexicon.joints.search(text) for text in between)


NEXT = 2
"""Words between what is kept and a word that narrows it: "la plupart des vols"."""


def _adjective(said: Said, gone: tuple[Word, ...]) -> Word | None:
    """One word behind a noun that says which: "les médecins grévistes"."""
    word = gone[0] if len(gone) == 1 else None
    if word is None or word.text[0].isupper() or word.start not in said.asserting:
        return None
    before = next((one for one in reversed(said.words) if one.end < word.start), None)
    if before is None or before.start not in said.asserting or before.text[0].isupper():
        return None
    # Where there are "des grues mobiles" there are "des grues", unless they are the first, or none.
    some = any(said.lexicon.partitives.fullmatch(one) for one in said.text[: before.start].split()[-1:])
    some = some or bool(said.lexicon.indefinite.search(said.text, max(0, before.start - 8), before.start))
    safe = some and not (said.superlatives or said.marks("negations"))
    return word if not safe and said.text[before.end : word.start] == " " else None


def _conditional(said: Said, words: tuple[Word, ...]) -> Word | None:
    marks = [mark.span() for mark in said.conditionals]
    return next((word for word in words if _within(word, marks)), None)


def _whole(said: Said, gap: tuple[Word, ...]) -> bool:
    """Whether the words are all that stands between two stops."""
    before = said.text[: gap[0].start].rstrip()[-1:]
    after = said.text[gap[-1].end :].lstrip()[:1]
    return bool(_STOP.match(before or ".") and _STOP.match(after or "."))


def _turns(said: Said) -> list[tuple[int, int]]:
    """Where the words stand that turn what stands beside them."""
    if "turns" not in said.derived:
        said.derived["turns"] = [mark.span() for group in _TURNING for mark in said.marks(group)]
    found: list[tuple[int, int]] = said.derived["turns"]
    return found


_TURNING = ("negations", "hedges", "limiting", "attributives", "turning")
