"""What a sentence tells flat and its line leaves with whoever says it."""

from re import Match

from story.checks.basis import Basis
from story.checks.doubts import doubts_of, is_status
from story.checks.finding import finding
from story.checks.reach import STOP, closes_quote, names_in, same_statement, speaks, told_by
from story.checks.said import Said, read
from story.values import Finding, Line


def unattributed(claim: Said, line: Line, said: Said, basis: Basis, keys: frozenset[str]) -> Finding | None:
    """A statement told flat that the source leaves with whoever makes it."""
    keys -= frozenset(word.key for word in claim.content if is_status(claim, word.start, word.text))
    told = said.content_keys
    for mark in said.marks("sayings"):
        held = told_by(said, mark)
        if len(keys & told) >= 0.4 * len(keys) and len(keys & held) > len(keys & (told - held)):
            whole = (
                not closes_quote(said, mark)
                and len(keys & told) >= 0.8 * len(keys)
                and len(keys & told) >= 0.5 * len(told)
            )
            return said_flat(claim, line, mark, basis, sure=whole)
    if _of_a_speech(keys, said):
        return finding("hedge", "the source has somebody say this", claim, None, basis.evidence(line),
                       verdict="unsure", advice="keep the source's distance")  # fmt: skip
    for mark in doubts_of(said):
        stop = STOP.search(said.text, mark.end())
        here = keys & said.content_between(mark.end(), stop.start() if stop else len(said.text))
        if here and not is_status(said, mark.start(), mark.group()):
            return said_flat(claim, line, mark, basis, sure=False)
    for mark in said.marks("reporting"):
        if said.lexicon.patterns["settled"].fullmatch(mark.group()) or not speaks(said, mark):
            continue
        held = told_by(said, mark)
        names = names_in(said) if said.lexicon.of_oneself.match(said.text, mark.end()) else frozenset()
        if len(keys & held) > len(keys & (told - held - names)):
            return said_flat(claim, line, mark, basis, sure=False)
    return None


def viewed(claim: Said, line: Line, said: Said, basis: Basis, keys: frozenset[str]) -> Finding | None:
    """A statement told flat that opens with whose opinion it is: "Pour l'opposition, la mairie a caché …"."""
    opened = said.lexicon.viewpoint.match(said.text)
    who = said.content_between(*opened.span(1)) if opened else frozenset[str]()
    if opened is None or who & keys or not (who & said.lexicon.actors or who & basis.ground.name_keys):
        return None
    held = said.content_between(opened.end(), len(said.text))
    return said_flat(claim, line, opened, basis, sure=same_statement(keys, said)) if keys & held else None


def _of_a_speech(keys: frozenset[str], said: Said) -> bool:
    """Whether what is told flat stands in somebody's words, and not in the line's own."""
    if not said.spans:
        return False
    within = frozenset[str]().union(*(said.content_between(one.start, one.end) for one in said.spans))
    spoken = keys & within - read(said.outside, said.language).keys
    return bool(spoken) and len(keys & said.keys) >= 0.4 * len(keys)


def said_flat(claim: Said, line: Line, mark: Match[str], basis: Basis, *, sure: bool) -> Finding:
    """The finding of a statement without the distance that its line has; `sure` refuses it."""
    return finding("hedge", f"the source says {mark.group()!r}, the sentence drops it", claim, None,
                   basis.evidence(line, mark.start(), mark.end()), verdict="unsupported" if sure else "unsure",
                   advice="keep the source's distance")  # fmt: skip
