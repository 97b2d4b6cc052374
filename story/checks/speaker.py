"""Speakers: what is said must be said by whom the source says it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from story.checks.finding import finding
from story.checks.ground import Basis, Ground
from story.checks.name import acronyms
from story.checks.said import Said, letters, read
from story.values import Finding, Line

_AFTER = re.compile(r"\s*([^,.;:!?«»\"“”()]{2,90}(?:, [^,.;:!?«»\"“”()]{2,60})?)")
_DENIED = re.compile(r"\b(?:pas|jamais|not|never|n't)\s*$", re.I)
_BEFORE = re.compile(r"([^.;:!?«»\"“”()]{2,110})$")


_HEAD = 7
"""Letters by which the words of a role are told apart: "direction" is not "directrice", "président" is "présidente"."""


class Attribution(NamedTuple):
    """Who is said to speak: the words that name the speaker, with their offsets."""

    start: int
    end: int
    text: str


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    mine = attributions(claim)
    found = list(_misattributed(claim, mine, basis))
    yield from found or _other_voice(claim, basis)


def _other_voice(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A quotation told beside the name of somebody who does not speak it, its speaker unnamed."""
    speakers = frozenset().union(*_quoted_by(claim, basis))
    persons = basis.ground.persons
    if not speakers & persons:
        return
    named = frozenset(word.folded for word in read(claim.outside, claim.language).words if word.text[0].isupper())
    if named & persons and not named & speakers:
        yield finding("speaker", "the source has somebody else say these words", claim, None, basis.evidence(),
                      verdict="unsure", advice="name the speaker the source names")  # fmt: skip


def _misattributed(claim: Said, mine: list[Attribution], basis: Basis) -> Iterator[Finding]:
    if not mine:
        return
    theirs = [(line, one) for line, said in basis.said for one in attributions(said)]
    quoted = _quoted_by(claim, basis)
    for one in mine:
        speaker = _identity(one.text, basis.ground)
        if not speaker:
            continue
        known = [*quoted] or [_identity(other.text, basis.ground) for _, other in theirs]
        known = [who for who in known if who]
        if not known or any(_same(speaker, who, basis.ground) for who in known):
            continue
        evidence = basis.evidence(theirs[0][0], theirs[0][1].start, theirs[0][1].end) if theirs else basis.evidence()
        both = all(who & basis.ground.persons for who in known) and not _near(speaker, theirs, basis)
        sure = both and _is_another(speaker, known, basis.ground)
        yield finding("speaker", f"the source does not have {one.text!r} say this", claim, (one.start, one.end),
                      evidence, verdict="unsupported" if sure else "unsure",
                      advice="name the speaker the source names")  # fmt: skip
        return


def attributions(said: Said) -> list[Attribution]:
    """The speakers a text names: before a reporting verb, after it, or behind "selon"."""
    if "attributions" not in said.derived:
        said.derived["attributions"] = _attributions(said)
    found: list[Attribution] = said.derived["attributions"]
    return found


def _attributions(said: Said) -> list[Attribution]:
    outside: str = said.outside
    found: list[Attribution] = []
    for mark in said.lexicon.patterns["according"].finditer(outside):
        found += _phrase(_AFTER.match(outside, mark.end()))
    for mark in said.lexicon.patterns["reporting"].finditer(outside):
        head = _auxiliaries(said.language).search(outside, 0, mark.start())
        start = head.start() if head else mark.start()
        if re.search(r"[«»\"“”,–—][\s\u00a0\u202f]*$", outside[:start]):
            found += _phrase(_AFTER.match(outside, mark.end()))
        if before := _BEFORE.search(outside, 0, start):
            found += _phrase(before)
    return found


@cache
def _auxiliaries(language: str) -> re.Pattern[str]:
    from story.checks.said import lexicon

    one = lexicon(language).patterns["auxiliaries"].pattern
    return re.compile(rf"(?:(?:{one})[\s-]*)+$", re.I)


def _phrase(match: re.Match[str] | None) -> list[Attribution]:
    if match is None or not match.group(1).strip() or _DENIED.search(match.group(1)):
        return []
    return [Attribution(match.start(1), match.end(1), match.group(1).strip(" ,\u00a0\u202f"))]


def _quoted_by(claim: Said, basis: Basis) -> list[frozenset[str]]:
    """Who speaks the quoted words, by the table of quotations."""
    found = []
    for span in claim.spans:
        text = letters(claim.text[span.start : span.end]).strip(' .,;:!?"')
        for quote in basis.ground.quotes.values():
            if len(text) > 3 and text[1:] in letters(quote.text) and (quote.speaker or quote.role):
                found.append(_identity(f"{quote.speaker or ''} {quote.role or ''}", basis.ground))
    return [who for who in found if who]


def _identity(text: str, ground: Ground) -> frozenset[str]:
    """The names in the words that stand for a speaker, folded; with the keys of the role, marked by "~"."""
    said = read(text, ground.language)
    names = {
        word.folded for word in said.words
        if word.text[0].isupper() and word.folded in ground.names and word.folded not in said.lexicon.idle
    }  # fmt: skip
    names |= {made for made in acronyms(said) if made in ground.names}
    roles = {f"~{word.key}" for word in said.content if word.folded not in names}
    heads = {f"={word.folded[:_HEAD]}" for word in said.content if word.folded not in names}
    return frozenset(names | roles | heads | {f"~{country}" for country in said.countries})


def _names(who: frozenset[str]) -> bool:
    return any(part[0] not in "~=" for part in who)


def _near(speaker: frozenset[str], theirs: list[tuple[Line, Attribution]], basis: Basis) -> bool:
    """Whether the line names no speaker itself and a neighbour names this one: "a-t-il ajouté" may mean it."""
    if any(_names(_identity(one.text, basis.ground)) for _, one in theirs):
        return False
    held = frozenset().union(*(said.folded for line, said in basis.ground.said.items() if basis.is_next(line)))
    held |= frozenset().union(
        *(basis.ground.said[line].folded for one in basis.first for line in basis.ground.before(one))
    )
    return bool(speaker & held)


def _same(one: frozenset[str], two: frozenset[str], ground: Ground) -> bool:
    if {part for part in one & two if not part.startswith("=")}:
        return True
    return bool(_roles(one) & ground.role_keys(two) or _roles(two) & ground.role_keys(one))


def _roles(who: frozenset[str]) -> frozenset[str]:
    return frozenset(part[1:] for part in who if part.startswith("~"))


def _is_another(speaker: frozenset[str], known: list[frozenset[str]], ground: Ground) -> bool:
    """Whether a role without a name is, in the sources, the role of somebody other than who speaks."""
    if _names(speaker):
        return bool(speaker & ground.persons)
    held = ground.named_with(frozenset(part[1:] for part in speaker if part.startswith("="))) - speaker
    return bool(held) and not any(held & who for who in known)
