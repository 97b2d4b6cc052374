"""A statement under a date ("En 2020 : …"): everything it tells was then, by the lines it stands on."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from story import languages
from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.said import Said
from story.dates import Date
from story.patterns import any_of, fixed, late
from story.values import Finding
from story.words import fold

AUXILIARY = 4
"""Words before a participle among which the auxiliary stands that makes a verb of it."""
PARTICIPLE = 5
"""Words behind an auxiliary among which its participle stands."""


class _Patterns(NamedTuple):
    verb: re.Pattern[str]
    present: re.Pattern[str]
    begins: re.Pattern[str]
    """A verb whose subject stands before the "and": "et en employait"."""
    owning: re.Pattern[str]
    """A participle, and what may stand between it and its date."""
    participle: re.Pattern[str]
    hanging: re.Pattern[str]
    """What opens a clause that hangs on the one before it: "qui", "que"."""
    apart: re.Pattern[str]
    """What sets another statement, or another time, beside the one before it: "mais", "contre", "celle de"."""
    joining: re.Pattern[str]
    helpers: frozenset[str]


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Whether each verb and figure of the statement stands in the clause of a line that has the date."""
    label = _label(claim)
    if label is None:
        return
    stretches = [(said, _reach(said, at)) for line, said in basis.said for at in _places(label, line.id, basis)]
    told = [unit for unit, at in _units(claim) if at > label.end]
    if stretches and not any(_tells(said, reach, told) for said, reach in stretches):
        yield finding("date", f"the line dates something else {label.text!r}", claim, (label.start, label.end),
                      basis.evidence(), verdict="unsure", advice="tell under a date only what was then")  # fmt: skip


def _label(claim: Said) -> Date | None:
    """The date that is all the claim says before its colon."""
    head, colon, rest = claim.text.partition(":")
    date = next((date for date in claim.dates if date.end <= len(head)), None)
    others = [word for word in claim.content if word.start < len(head)]
    return date if colon and rest.strip() and date and not others else None


def _places(label: Date, line: str, basis: Basis) -> list[int]:
    """Where the line has the date."""
    every = (*basis.ground.said[line].dates, *basis.ground.meant_days(line))
    return [one.start for one in every if label.parts.items() <= one.parts.items() or label.text == one.text]


def _reach(said: Said, at: int) -> tuple[int, int]:
    """The stretch of the line that a date is of: from where its clause begins to where another statement does."""
    how, text = _patterns(said.language), said.outside
    if owner := _owner(text[:at], how):
        return owner.start(), at
    hard = [mark.start() for mark in how.apart.finditer(text)]
    left = max((place for place in (*hard, *_starts(how.hanging, text), *_joints(text, how)) if place < at), default=0)
    leads = not how.verb.search(text[:at])
    joints = [place for place in _joints(text, how) if not leads or how.present.search(text, place)]
    right = min((place for place in (*hard, *joints) if place > at), default=len(text))
    return left, right


def _starts(pattern: re.Pattern[str], text: str) -> list[int]:
    return [mark.start() for mark in pattern.finditer(text)]


def _owner(before: str, how: _Patterns) -> re.Match[str] | None:
    """The participle right before a date that has it for its own: "construit en 1973"."""
    owner = how.owning.search(before)
    if owner is None or set(fold(before[: owner.start()]).split()[-AUXILIARY:]) & how.helpers:
        return None
    return owner


def _joints(text: str, how: _Patterns) -> list[int]:
    """Where a mere "and" joins two verbs: one stands on either side of it, or right behind it."""
    marks = [*how.joining.finditer(text)]
    ends = [*(mark.start() for mark in marks), len(text)][1:]
    return [
        mark.start()
        for mark, end in zip(marks, ends, strict=True)
        if (how.verb.search(text[: mark.start()]) and how.verb.search(text[mark.end() : end]))
        or how.begins.match(text, mark.end())
    ]


def _tells(said: Said, reach: tuple[int, int], told: list[str]) -> bool:
    """Whether nothing in the statement is what the line has outside the stretch alone."""
    units = _units(said)
    inside = {unit for unit, at in units if reach[0] <= at < reach[1]}
    return all(unit in inside for unit in told if unit in {each for each, _ in units})


def _units(said: Said) -> list[tuple[str, int]]:
    """The verbs outside quotations, a compound one by its participle, and the figures, and where they stand."""
    how, text = _patterns(said.language), said.outside
    found = []
    for verb in how.verb.finditer(text):
        after = fixed(r"[\w-]+").findall(text[verb.end() :])[:PARTICIPLE] if fold(verb[0]) in how.helpers else []
        own = (word for word in after if how.participle.fullmatch(word) and fold(word) not in how.helpers)
        found.append((fold(next(own, verb[0])), verb.start()))
    return [*found, *((f"{one.low} {one.high} {one.unit}", one.start) for one in said.figures)]


@cache
def _patterns(language: str) -> _Patterns:
    known = languages.load(language)
    words, checks = known.writing, known.checks
    verbs = rf"(?:{words.finite}|{any_of(words.present)})" if words.present else words.finite
    lead = rf"(?:\s(?:{any_of((*words.dated, *words.datives))}))*\s*$" if words.dated else r"\s*$"
    small = rf"(?!{any_of(words.datives)}\s)" if words.datives else ""  # "au" ends like a participle
    return _Patterns(
        verb=late(rf"(?<![\w-])(?:{verbs})(?![\w-])"),
        begins=late(rf"\s(?:[a-zà-ÿ]{{1,3}}['’\s])?(?:{verbs})(?![\w-])"),
        present=late(rf"(?<![\w-])(?:{any_of(words.present)})(?![\w-])"),
        owning=late(rf"(?<![\w-]){small}{words.owning}{lead}"),
        participle=late(words.owning),
        hanging=late(rf"(?<!\w){words.subordinate}", re.I),
        apart=late(rf"{checks.contrast}|{checks.comparing}", re.I),
        joining=late(rf"(?<!\w){any_of(words.coordinators)}(?!\w)", re.I),
        helpers=frozenset(map(fold, words.helpers)),
    )
