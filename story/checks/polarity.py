"""Polarity: a negation may not be lost or added, nor a word turn into its opposite."""

import re
from collections import Counter
from collections.abc import Iterator

from story.checks.basis import Basis
from story.checks.beside import beside_keys
from story.checks.coordinate import tells_second
from story.checks.finding import finding
from story.checks.letters import Word
from story.checks.said import Said
from story.values import Finding
from story.words import fold

_STOP = re.compile(r"[,;:.!?«»\"“”()]")
_ROOT = 4
"""Letters by which a form of a verb is known again: "rouvrir", "rouvre"."""
_REACH = 34
"""Characters around a negation within which the negated word stands."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    if claim.voice:
        return  # quoted words are compared to the letter, and nothing else is said
    lines = [said for _, said in basis.told]
    keys = claim.content_keys
    retold = any(len(keys & said.keys) >= 0.6 * len(keys) for said in lines)
    yield from list(_negation(claim, basis, lines, retold)) or _widened(claim, basis)
    for one, other, converse in claim.opposed:
        sure = retold and not converse
        yield from _turned(claim, basis, lines, one, other, sure)
        yield from _turned(claim, basis, lines, other, one, sure)


def _widened(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A denial without the word that narrows what is denied: "aucun danger immédiat" is not "aucun danger"."""
    if not claim.marks("negations"):
        return
    for _, said in basis.said:
        for mark in said.marks("negations"):
            noun, narrow = _denied(said, mark.end())
            if noun and narrow and noun.key in claim.keys and narrow.key not in claim.keys:
                yield finding("negation", f"the source says {noun.text} {narrow.text}", claim, None, basis.evidence(),
                              verdict="unsure", advice="deny no more than the source")  # fmt: skip
                return


def _denied(said: Said, start: int) -> tuple[Word, Word] | tuple[None, None]:
    """The first content word behind a negation and the one right behind it, if nothing else stands between."""
    after = [word for word in said.content if word.start >= start][:2]
    if len(after) < 2 or after[0].start > start + _CLOSE or said.text[after[0].end : after[1].start] != " ":
        return None, None
    return after[0], after[1]


_CLOSE = 4
"""Characters between a negation and what it denies: "pas de "."""


def _refused(claim: Said, lines: list[Said]) -> str:
    """The word of the lines that keeps from what the claim tells as done: "refuse de signer", "failed to sign"."""
    keys = claim.content_keys
    roots = {word.folded[:_ROOT] for word in claim.content}
    for said in lines:
        for mark in said.marks("negatives"):
            bound = said.lexicon.bound.match(said.text, mark.end())
            after = next((word for word in said.content if bound and word.start == bound.end()), None)
            if after and (after.key in keys or after.folded[:_ROOT] in roots) and not _kept(claim, mark.group()):
                return mark.group()
    return ""


def _new(claim: Said, lines: list[Said]) -> bool:
    """Whether the claim has a word that denies and is of no family of the lines' words."""
    families = frozenset[int]().union(*(said.families for said in lines))
    keys = frozenset[str]().union(*(said.keys for said in lines))
    return any(
        claim.lexicon.key(word) not in keys and families.isdisjoint(claim.lexicon.families(word))
        for word in (fold(mark.group()) for mark in claim.marks("negatives"))
    )


def _withheld(claim: Said, lines: list[Said]) -> str:
    """The word of the lines that keeps from what the claim takes as given: "a exclu tout rabais"."""
    keys = claim.content_keys
    for said in lines:
        for mark in said.marks("withholds"):
            stop = _STOP.search(said.text.translate(_UNQUOTED), mark.end())
            end = min(mark.end() + _REACH, stop.start() if stop else len(said.text))
            after = [word for word in said.content if mark.end() <= word.start < end][:2]
            own = {said.lexicon.key(fold(mark.group()))}
            families = said.lexicon.families(fold(mark.group()))
            if _negative_keys(claim) - {word.key for word in after}:
                continue  # the claim denies something else
            if any(word.key in keys for word in after) and not own & keys and families.isdisjoint(claim.families):
                return mark.group()
    return ""


_UNQUOTED = str.maketrans('«»“”"', "     ")


def _kept(claim: Said, word: str) -> bool:
    return claim.lexicon.key(fold(word)) in claim.keys


def _own(said: Said, group: str) -> bool:
    """Whether the text has a word of the group outside its quotations."""
    return any(not any(span.start <= mark.start() < span.end for span in said.spans) for mark in said.marks(group))


def _both(lines: list[Said]) -> bool:
    """Whether a line denies a denial, too."""
    return any(said.marks("negations") and said.marks("negatives") for said in lines)


def negated(said: Said) -> frozenset[str]:
    """Keys of the content words next to a negation; a word that is said a second time is not denied as such."""
    if "negated" not in said.derived:
        said.derived["negated"] = _negated(said)
    found: frozenset[str] = said.derived["negated"]
    return found


def _negated(said: Said) -> frozenset[str]:
    found: set[str] = set()
    done = -1
    for mark in said.marks("negations"):
        stop = _STOP.search(said.text, mark.end())
        end = min(mark.end() + _REACH, stop.start() if stop else len(said.text))
        words = [word for word in said.content if mark.end() <= word.start < end]
        if words and mark.start() > done:
            found.add(words[0].key)
            # "ne contestons pas la hausse" denies the verb, not what stands behind "pas".
            done = words[0].end + 8
    times = Counter(word.key for word in said.content)
    return frozenset(key for key in found if times[key] == 1)


def _around(lines: list[Said], *groups: str) -> frozenset[str]:
    """Keys of the content words on either side of the negations of the lines."""
    return frozenset().union(
        *(
            beside_keys(said, *mark.span())
            for said in lines
            for group in ("negations", *groups)
            for mark in said.marks(group)
        )
    )


def _told_flat(claim: Said, lines: list[Said]) -> bool:
    """Whether a line that denies nothing has all the claim tells, names aside: another may deny what it will."""
    keys = claim.content_keys - _named(claim)
    flat = (said for said in lines if not said.marks("negations") and not said.marks("negatives"))
    return bool(keys) and any(keys <= said.keys for said in flat)


def _repeats(claim: Said, lines: list[Said]) -> bool:
    """Whether one of the lines is the claim word for word: "Non." """
    own = [word.key for word in claim.words]
    return any(own == [word.key for word in said.words] for said in lines)


def _named(claim: Said) -> set[str]:
    """Keys of the words of names: whoever stands beside a denial is not what is denied."""
    return {word.key for name in claim.names for word in claim.words if name.start <= word.start < name.end}


def _negation(claim: Said, basis: Basis, lines: list[Said], retold: bool) -> Iterator[Finding]:
    mine = negated(claim)
    theirs = frozenset().union(*(negated(said) for said in lines))
    negative = any(said.marks("negations") or said.marks("negatives") for said in lines)
    for mark in claim.marks("negations")[:1]:
        if _own(claim, "negatives") and _own(claim, "negations") and not _both(lines):
            yield finding("negation", "the sentence denies a denial", claim, mark.span(), basis.evidence(),
                          verdict="unsure")  # fmt: skip
            return
        if not theirs and not mine.isdisjoint(basis.keys):
            first = any(name == "first" for said in lines for name, _ in said.superlatives)
            yield finding("negation", "the sentence denies what the source says", claim, mark.span(), basis.evidence(),
                          verdict="unsure" if negative or first or not retold else "unsupported")  # fmt: skip
            return
        beside = beside_keys(claim, *mark.span(), 3)
        if (not negative or not (mine | beside) & _around(lines, "negatives")) and not _repeats(claim, lines):
            yield finding("negation", "the sentence denies in other words than the source", claim, mark.span(),
                          basis.evidence(), verdict="unsure")  # fmt: skip
            return
    own = _negative_keys(claim).difference(*(_negative_keys(said) for said in lines))
    if own and not negative and not claim.marks("negations") and _new(claim, lines):
        yield finding("negation", "the sentence denies in other words than the source", claim, None,
                      basis.evidence(), verdict="unsure")  # fmt: skip
        return
    if claim.marks("negations") or own:
        yield from _lost(claim, basis, theirs, retold)
        return
    if not claim.marks("negatives") and (lost := _refused(claim, lines)):
        yield finding("negation", f"the source says {lost!r} of this", claim, None, basis.evidence(),
                      verdict="unsupported" if retold else "unsure")  # fmt: skip
        return
    if lost := _withheld(claim, lines):
        yield finding("negation", f"the source says {lost!r} of this", claim, None, basis.evidence(), verdict="unsure")
        return
    around = (_around(lines) & claim.content_keys) - _named(claim)
    found = list(_lost(claim, basis, theirs, retold))
    yield from found
    denied = not found and len(around) >= (1 if retold else 2) and not all(tells_second(claim, said) for said in lines)
    if denied and not (_denies_to_the_letter(claim, lines) or _told_flat(claim, lines)):
        yield finding("negation", "the source denies something here", claim, None, basis.evidence(), verdict="unsure")


def _denies_to_the_letter(claim: Said, lines: list[Said]) -> bool:
    """Whether the claim is a stretch of one line with its word of denial: "nie avoir vendu des armes"."""
    return bool(_negative_keys(claim)) and any(claim.letters.rstrip(". ") in said.letters for said in lines)


def _negative_keys(said: Said) -> frozenset[str]:
    return frozenset(said.lexicon.key(fold(mark.group())) for mark in said.marks("negatives"))


def _lost(claim: Said, basis: Basis, theirs: frozenset[str], retold: bool) -> Iterator[Finding]:
    """A negated word of the lines that the claim tells without a negation."""
    if claim.marks("negations") or not theirs:
        return
    lost = theirs & claim.content_keys
    if lost:
        others = [m for m in claim.marks("negatives") if claim.lexicon.key(fold(m.group())) not in lost]
        dated = any(said.lexicon.until.search(said.text) for _, said in basis.said)
        presented = any(said.lexicon.presents.search(said.text) for _, said in basis.said)
        flat = any(lost <= said.keys and not said.marks("negations") for _, said in basis.said)
        sure = retold and not (presented or flat or others or (dated and not claim.lexicon.until.search(claim.text)))
        yield finding("negation", "the source denies what the sentence says", claim, None, basis.evidence(),
                      verdict="unsupported" if sure else "unsure")  # fmt: skip


def _turned(claim: Said, basis: Basis, lines: list[Said], one: str, other: str, retold: bool) -> Iterator[Finding]:
    if not claim.marks(one) or claim.marks(other):
        return
    if any(said.marks(one) for said in lines):
        return
    mine = claim.marks(one)[0]
    beside = beside_keys(claim, *mine.span())
    every = [(said, match) for said in lines for match in said.marks(other)]
    near = [match for said, match in every if beside & beside_keys(said, *match.span())]
    if not every:
        return
    theirs = near[0] if near else every[0][1]
    denied = bool(claim.marks("negations")) != any(said.marks("negations") for said in lines)
    yield finding("negation", f"the source says {theirs.group()!r}, the sentence {mine.group()!r}", claim, mine.span(),
                  basis.evidence(), verdict="unsupported" if near and retold and not denied else "unsure")  # fmt: skip
