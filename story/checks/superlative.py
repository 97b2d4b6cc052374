"""Superlatives and exclusives: "le plus", "premier", "seul", "tous" may not be added."""

from collections.abc import Iterator

from story.checks.finding import finding
from story.checks.ground import Basis
from story.checks.said import Said
from story.values import Finding


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    lines = [said for _, said in (*basis.said, *basis.lent)]
    known = {name for said in lines for name in said.superlatives}
    for name, match in claim.superlatives.items():
        if name in known or claim.lexicon.key(match.group().casefold()) in basis.keys:
            continue
        yield finding("superlative", f"{match.group()!r} is added: the source does not say so", claim, match.span(),
                      basis.evidence(), advice="say no more than the source")  # fmt: skip
