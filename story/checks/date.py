"""Dates, weekdays and times: everything a date says must be said by one date of the lines."""

import re
from collections.abc import Iterator, Mapping, Sequence

from story.checks.basis import Basis
from story.checks.beside import beside_keys
from story.checks.finding import finding
from story.checks.letters import letters
from story.checks.posts import signed_days
from story.checks.said import Said
from story.dates import Date
from story.values import Finding, Line

_RETOLD = {
    "the day after": "tomorrow", "the day before": "yesterday", "two days after": "in two days",
    "two days before": "two days ago",
}  # fmt: skip
"""What a day counted from the day of speaking becomes when somebody else retells the words."""
_CALENDAR = frozenset(["year", "month", "day", "weekday", "decade"])


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    if not claim.dates:
        return
    here = [(line, date) for line, said in basis.said for date in said.dates]
    lent = [(line, date) for line, said in basis.lent for date in said.dates]
    quoted = [*basis.verified(claim), *signed_days(claim, basis)]
    meant = [one for line, _ in basis.said for one in basis.ground.meant_days(line.id)]
    for date in claim.dates:
        if any(start <= date.start < end for start, end in quoted):
            continue
        if not held(date, [*(one for _, one in here), *meant], basis.text):
            yield _missing(claim, date, basis, here, lent)
        elif bound := _unbound(claim, date, here, basis):
            yield finding("date", f"the source says {bound!r} of it", claim, (date.start, date.end), basis.evidence(),
                          verdict="unsure", advice="take the date from the source, as it words it")  # fmt: skip


def _unbound(claim: Said, date: Date, here: Sequence[tuple[Line, Date]], basis: Basis) -> str:
    """What makes the date one end of a stretch in every line that has it, where the claim leaves that out."""
    if claim.marks("bounds"):
        return ""
    same = [(basis.ground.said[line.id], one) for line, one in here if date.parts.items() <= one.parts.items()]
    near = [
        next((mark.group() for mark in said.marks("bounds") if 0 <= one.start - mark.end() <= _BESIDE), "")
        for said, one in same
    ]
    return near[0] if near and all(near) else ""


_BESIDE = 14
"""Characters between a date and the words that make it one end of a stretch: "au moins jusqu'en 2028"."""


def respelt(claim: Said, basis: Basis) -> bool:
    """Whether the claim is one of its lines to the letter, but for one day that it tells with its date.

    "Ce matin" is "mardi 5 juin au matin" in a line that was written on that day.
    """
    return any(_respelt(claim, said, basis.ground.meant_days(line.id)) for line, said in basis.said)


def _respelt(claim: Said, said: Said, meant: Sequence[Date]) -> bool:
    if not meant or len(claim.dates) != len(said.dates):
        return False
    pairs = zip(claim.dates, said.dates, strict=True)
    respelt = [(mine, own) for mine, own in pairs if mine.text.casefold() != own.text.casefold()]
    return (
        len(respelt) == 1
        and all(_is_day(mine, own, meant) for mine, own in respelt)
        and _undated(claim) == _undated(said)
    )


def _is_day(mine: Date, own: Date, meant: Sequence[Date]) -> bool:
    """Whether one date is the day that the other means; of several words for a day only one by its name is known."""
    known = own.weekday is not None and mine.weekday == own.weekday
    part = mine.part is None or mine.part == own.part or (own.relative or "").endswith(f" {mine.part}")
    day = mine._replace(part=None)
    return (known or len(meant) == 1) and mine.day is not None and part and held(day, meant, "")


def _undated(said: Said) -> str:
    """The letters of a text without its dates."""
    text = said.text
    for date in reversed(said.dates):
        text = text[: date.start] + text[date.end :]
    return letters(text).rstrip(".")


def held(date: Date, here: Sequence[Date], text: str) -> bool:
    """Whether one date of the lines says all that this one does, or the line says it in the very same words."""
    parts = date.parts
    if any(parts.items() <= one.parts.items() for one in here):
        return True
    if date.relative in _RETOLD and any(one.relative == _RETOLD[date.relative] for one in here):
        return True
    if "part" in parts and len(parts) > 1:
        return _part_apart(date, here, text)
    if date.decade is not None:
        return any(one.year is not None and one.year // 10 * 10 == date.decade for one in here)
    return not _CALENDAR & parts.keys() and bool(
        re.search(rf"(?<!\w){re.escape(date.text.casefold())}(?!\w)", text.casefold())
    )


def _part_apart(date: Date, here: Sequence[Date], text: str) -> bool:
    """ "vendredi soir" where the line says Friday and evening apart."""
    rest = {name: value for name, value in date.parts.items() if name != "part"}
    word = date.text.split()[-1].casefold()
    return any(rest.items() <= one.parts.items() for one in here) and word[:4] in text.casefold()


def _missing(
    claim: Said, date: Date, basis: Basis, here: list[tuple[Line, Date]], lent: list[tuple[Line, Date]]
) -> Finding:
    where, parts = (date.start, date.end), date.parts
    check = "weekday" if date.kind == "weekday" else "date"
    told = [other.parts for other in claim.dates]
    rivals = [
        (line, one) for line, one in here if clash(date, one) and not any(p.items() <= one.parts.items() for p in told)
    ]
    evidence = basis.shown(*(rivals or here)[0]) if here else basis.evidence()
    advice = "take the date from the source, as it words it"
    borrowed = [(line, one) for line, one in lent if parts.items() <= one.parts.items()]
    beside = beside_keys(claim, *where)
    merged = any(len(beside & basis.ground.said[line.id].keys) >= 2 for line, _ in borrowed)
    if borrowed and (merged or not rivals):
        return finding(check, f"{date.text!r} stands in another line", claim, where, basis.shown(*borrowed[0]),
                       verdict="unsure")  # fmt: skip
    if not rivals and _pieced(parts, basis):
        return finding(check, f"{date.text!r} is pieced together", claim, where, evidence, verdict="unsure",
                       advice=advice)  # fmt: skip
    if rivals or _CALENDAR & parts.keys() or not here:
        known = _CALENDAR & parts.keys() or rivals
        return finding(check, f"no {date.text!r} in the lines it stands on", claim, where, evidence,
                       verdict="unsupported" if known else "unsure", advice=advice)  # fmt: skip
    return finding(
        check, f"the source words {date.text!r} otherwise", claim, where, evidence, verdict="unsure", advice=advice
    )


def _pieced(parts: Mapping[str, object], basis: Basis) -> bool:
    """Whether every part is said by some date of the sources: "mardi" in one line, "25 juin" in another."""
    every = [date.parts for said in basis.ground.said.values() for date in said.dates]
    return len(parts) > 1 and all(any(one.get(name) == value for one in every) for name, value in parts.items())


def clash(one: Date, two: Date) -> bool:
    """Whether both say the same kind of thing and not the same."""
    shared = one.parts.keys() & two.parts.keys()
    return any(one.parts[name] != two.parts[name] for name in shared - {"relative"}) or (
        one.relative is not None and two.relative is not None and one.relative != two.relative
        and one.kind == two.kind and {one.relative, two.relative} <= _NEAR
    )  # fmt: skip


_NEAR = frozenset(["yesterday", "today", "tomorrow", "two days ago", "in two days", "the day before", "the day after"])
