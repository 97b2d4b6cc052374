"""Causes and sequences: two facts may not be tied to one another where the source only tells both."""

from collections.abc import Iterator

from story.checks.finding import finding
from story.checks.ground import Basis
from story.checks.said import Said
from story.values import Finding

_CAUSAL = frozenset(["cause", "effect", "purpose", "exchange"])


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    outside = Said(claim.outside, claim.language)
    known = {name for _, said in (*basis.said, *basis.lent) for name in said.links}
    for name, match in outside.links.items():
        if name in known or claim.lexicon.key(match.group().casefold()) in basis.keys:
            continue
        causal = name in _CAUSAL
        tied = bool(known & (_CAUSAL | {"sequence"})) if causal else bool(known & {"sequence", "cause"})
        yield finding("cause", f"{match.group()!r} ties what the source does not tie", claim, match.span(),
                      basis.evidence(), verdict="unsure" if tied or not causal else "unsupported",
                      advice="tell both facts without the tie")  # fmt: skip
