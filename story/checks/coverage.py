"""Coverage: how much of what a sentence asserts its lines say in the same words or their synonyms."""

from collections.abc import Iterator

from story.checks.finding import finding
from story.checks.ground import Basis
from story.checks.name import named
from story.checks.said import Said, Word
from story.values import Finding

ENOUGH = 0.65
"""Share of the content words that must be covered before a sentence counts as supported; tuned on the half
"tune" of the labelled set."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    words = uncovered(claim, basis)
    total = len(asserted(claim, basis))
    if total and (total - len(words)) / total < ENOUGH:
        listed = ", ".join(repr(word.text) for word in words[:4])
        yield finding("coverage", f"the lines do not say {listed}", claim, (words[0].start, words[0].end),
                      basis.evidence(), verdict="unsure")  # fmt: skip


def asserted(claim: Said, basis: Basis) -> list[Word]:
    """The content words outside names."""
    names = named(claim, basis)
    return [word for word in claim.content if word.start not in names]


def uncovered(claim: Said, basis: Basis) -> list[Word]:
    """The content words that the lines do not hold whose statements the sentence retells."""
    keys = basis.keys.union(*(said.keys for _, said in basis.told))
    return [word for word in asserted(claim, basis) if word.key not in keys and word.folded not in basis.folded]
