"""Tenses: what a line tells as to come, or as planned, may not be told as done."""

from collections.abc import Iterator
from itertools import islice

from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.letters import Word
from story.checks.said import Said
from story.values import Finding

NEAR = 40
"""Characters before a form within which its auxiliary stands."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The first deed that the claim tells as done and its lines tell as to come only."""
    if claim.voice:
        return  # the words are the speaker's own, to the letter
    lines = [said for _, said in basis.told]
    acts = {mark.span() for mark in claim.marks("settled")}
    told = [mark.span() for mark in claim.marks("reporting") if mark.span() not in acts]  # in whatever tense
    deeds = (word for word in done(claim) if not any(start <= word.start < end for start, end in told))
    yield from islice((one for deed in deeds for one in _undone(claim, deed, lines, basis)), 1)


def _undone(claim: Said, deed: Word, lines: list[Said], basis: Basis) -> Iterator[Finding]:
    where, advice = (deed.start, deed.end), "keep the source's tense"
    if coming := _coming(claim, deed, lines):
        yield finding("tense", f"the source tells {coming.text!r} as to come", claim, where, basis.evidence(),
                      verdict="unsure", advice=advice)  # fmt: skip
    elif _planned(claim, deed, lines):
        yield finding("tense", "the source tells a plan, the sentence a deed", claim, where, basis.evidence(),
                      verdict="unsure", advice=advice)  # fmt: skip


def done(said: Said) -> tuple[Word, ...]:
    """The words outside quotations that tell a deed as done: a participle behind its auxiliary, or a past form."""
    if "done" not in said.derived:
        said.derived["done"] = tuple(
            word
            for word in said.content
            if said.outside[word.start : word.end] == word.text and word.text[0].islower() and _is_done(said, word)
        )
    found: tuple[Word, ...] = said.derived["done"]
    return found


def _is_done(said: Said, word: Word) -> bool:
    lexicon, start = said.lexicon, max(0, word.start - NEAR)
    if lexicon.past.fullmatch(word.text):
        return not lexicon.heralds.search(said.text, start, word.start)
    return bool(lexicon.participle.search(word.text) and lexicon.helped.search(said.text, start, word.start))


def _coming(claim: Said, word: Word, lines: list[Said]) -> Word | None:
    """The form in which the lines tell the deed as to come, where none of them tells it otherwise."""
    forms = _forms(claim, word, lines)
    coming = [one for said, one in forms if _to_come(said, one)]
    return coming[0] if coming and len(coming) == len(forms) else None


def _forms(claim: Said, word: Word, lines: list[Said]) -> list[tuple[Said, Word]]:
    """The forms of the word in the lines; where there are none, the words of its family."""
    same = [(said, one) for said in lines for one in _by_key(said).get(word.key, ())]
    families = claim.lexicon.families
    own = families(word.folded)
    if same or not own:
        return same
    every = ((said, one) for said in lines for one in said.words)
    return [(said, one) for said, one in every if any(not own.isdisjoint(families(root)) for root in _roots(said, one))]


def _by_key(said: Said) -> dict[str, list[Word]]:
    """The words of a line by the keys of their roots, told once: every deed is looked for in it."""
    if "by root" not in said.derived:
        made: dict[str, list[Word]] = {}
        for word in said.words:
            for key in {said.lexicon.key(root) for root in _roots(said, word)}:
                made.setdefault(key, []).append(word)
        said.derived["by root"] = made
    found: dict[str, list[Word]] = said.derived["by root"]
    return found


def _roots(said: Said, word: Word) -> tuple[str, ...]:
    """The word, folded, and what a future is made from."""
    future = said.lexicon.coming.fullmatch(word.folded)
    root = future and future.group(1)
    return (word.folded, root, f"{root}e") if root else (word.folded,)


def _to_come(said: Said, word: Word) -> bool:
    if said.lexicon.factive.search(said.text, max(0, word.start - NEAR), word.start):
        return False
    if said.lexicon.heralds.search(said.text, max(0, word.start - NEAR), word.start):
        return True
    return bool(said.lexicon.coming.fullmatch(word.text)) and not said.definite(word.start)


def _planned(claim: Said, word: Word, lines: list[Said]) -> bool:
    """Whether a line tells no more than a plan, and nothing as done, of what the claim tells with a verb of its own."""
    if _forms(claim, word, lines) or claim.marks("plans"):
        return False
    keys = claim.content_keys
    retold = (said for said in lines if len(keys & said.keys) >= 2)
    return any(
        plans and not any(mark.group() in claim.text for mark in plans)
        for plans in ((*said.marks("plans"), *said.marks("calls")) for said in retold)
    )
