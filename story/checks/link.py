"""Causes and sequences: two facts may not be tied to one another where the source only tells both."""

from collections.abc import Iterator
from re import Match

from story.checks.basis import Basis
from story.checks.doubts import doubts_of
from story.checks.finding import finding
from story.checks.said import Said, read
from story.values import Finding

_CAUSAL = frozenset(["cause", "effect", "purpose", "exchange"])
_SET_APART = frozenset(["contrast", "concession"])
_DENIED = ("negations", "withholds")


def _told(claim: Said, match: Match[str], basis: Basis) -> bool:
    """Whether the sources tell what is tied, so that the tie itself is what was added."""
    keys = basis.ground.keys
    words = [word for word in claim.content if not match.start() <= word.start < match.end()]
    return sum(word.key in keys for word in words) >= TOLD * len(words)


NEAR = 20
"""Characters before a tie within which a negation denies it: "n'est pas imputable à"."""
CLOSE = 2
"""Characters between a conditional and the tie that it hedges: "serait à l'origine"."""
TOLD = 0.6
"""Share of a sentence's other words that the lines must hold before a tie counts as added to them."""


def _opposed(claim: Said, basis: Basis, known: frozenset[str]) -> bool:
    """Whether what is set against one another stands so in the source: in one line, or beside a denial or a refusal."""
    lines = [said for _, said in basis.said]
    denied = any(one.marks(name) for one in (claim, *lines) for name in _DENIED)
    return len(lines) == 1 or denied or bool(known & _SET_APART) or any(each.contrast for each in lines)


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    for name, match in claim.links_outside.items():
        outside = read(claim.outside, claim.language)
        known = frozenset(name for _, said in (*basis.said, *basis.lent) for name in said.links)
        if name in known or claim.lexicon.key(match.group().casefold()) in basis.keys:
            continue
        if name == "contrast" and _opposed(claim, basis, known):
            continue
        if name == "purpose" and any(said.marks("aims") for _, said in basis.said):
            continue  # "afin de" for "pour"
        causal = name in _CAUSAL and _told(claim, match, basis)
        without = any(said.marks("provisos") for _, said in basis.said)
        scheduled = bool(claim.lexicon.passive.search(outside.text[: match.start()]))
        denied = (
            without
            or scheduled
            or any(match.start() - NEAR <= mark.start() < match.start() for mark in outside.marks("negations"))
        )
        near = _CAUSAL | {"sequence", "brings"} if causal else {"sequence", "cause"}
        driven = name == "cause" and any(said.lexicon.driven.search(said.text) for _, said in basis.said)
        hedged = any(match.start() - CLOSE <= one.end() <= match.start() for one in claim.conditionals) and any(
            doubts_of(said) for _, said in basis.said
        )
        tied = (causal and (denied or hedged)) or bool(known & near) or driven
        yield finding("cause", f"{match.group()!r} ties what the source does not tie", claim, match.span(),
                      basis.evidence(), verdict="unsure" if tied or not causal else "unsupported",
                      advice="tell both facts without the tie")  # fmt: skip
