"""Values in their place: a figure, a date or a name of the line may not be told of something else in that line."""

import re
from collections.abc import Iterator

from story.checks.finding import finding
from story.checks.ground import Basis
from story.checks.name import beside_keys
from story.checks.said import Said
from story.checks.speaker import attributions
from story.values import Finding
from story.words import fold

_VOICE = re.compile(r"[^«“\"]{2,140}?\s?:\s?(?=[«“\"])")
CLOSER = 2
"""How many more of its neighbours another value must share before the claim is taken to have swapped the two."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Each value that a first line holds: what stands beside it in the claim must stand beside it there, too."""
    speakers = attributions(claim)
    voice = _VOICE.match(claim.text)
    for kind, value, start, end in _values(claim):
        if kind == "name" and (
            (voice and start < voice.end()) or any(one.start <= start < one.end for one in speakers)
        ):
            continue  # where a speaker stands is a matter of frame: "selon X, …" and "…, a dit X" are the same
        beside = beside_keys(claim, start, end)
        mine: list[tuple[int, object]] = []
        others: list[tuple[int, object]] = []
        for _, said in basis.said:
            for other_kind, other, at, to in _values(said):
                shared = len(beside & beside_keys(said, at, to))
                if other_kind == kind:
                    (mine if _same(kind, value, other) else others).append((shared, other))
        told = {other for other_kind, other, _, _ in _values(claim) if other_kind == kind}
        rival = max((shared for shared, other in others if not any(_same(kind, one, other) for one in told)), default=0)
        if not mine or not beside:
            continue
        own = max(shared for shared, _ in mine)
        if own == 0 or rival >= own + CLOSER:
            sure = own == 0 and rival >= CLOSER and kind == "figure"
            yield finding("fused", f"{claim.text[start:end]!r} is told of something else", claim, (start, end),
                          basis.evidence(), verdict="unsupported" if sure else "unsure")  # fmt: skip


def _values(said: Said) -> list[tuple[str, object, int, int]]:
    """Kind, comparable value and place of every figure, date and name of a text."""
    if "values" not in said.derived:
        said.derived["values"] = _all_values(said)
    found: list[tuple[str, object, int, int]] = said.derived["values"]
    return found


def _all_values(said: Said) -> list[tuple[str, object, int, int]]:
    found: list[tuple[str, object, int, int]] = [
        ("figure", (one.unit, one.low, one.high, one.ordinal), one.start, one.end) for one in said.figures
    ]
    found += [(f"date {one.kind}", frozenset(one.parts.items()), one.start, one.end) for one in said.dates]
    found += [("name", frozenset(fold(one.text).split()), one.start, one.end) for one in said.names]
    return found


def _same(kind: str, one: object, other: object) -> bool:
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        return bool(one & other)
    return one == other
