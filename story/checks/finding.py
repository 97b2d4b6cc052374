"""How a rule words what it found."""

from typing import Literal

from story.checks.said import Said
from story.values import Evidence, Finding


def finding(
    check: str,
    reason: str,
    claim: Said,
    span: tuple[int, int] | None = None,
    evidence: tuple[Evidence, ...] = (),
    *,
    verdict: Literal["unsupported", "unsure"] = "unsupported",
    advice: str = "",
) -> Finding:
    """A finding about the words of the claim at `span` (its offsets), or about all of it."""
    start, end = span or (0, len(claim.text))
    return Finding(
        check=check, verdict=verdict, reason=reason, text=claim.text[start:end], evidence=evidence, advice=advice
    )
