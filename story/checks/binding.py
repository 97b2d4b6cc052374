"""Values in their place: a figure, a date or a name of the line may not be told of something else in that line."""

import re
from collections.abc import Iterator
from itertools import pairwise

from story.checks.attributions import VOICE, attributions
from story.checks.basis import Basis
from story.checks.beside import beside_keys
from story.checks.finding import finding
from story.checks.letters import parts
from story.checks.posts import signed_days
from story.checks.said import Said
from story.dates import Date, DateKind
from story.patterns import fixed
from story.values import Finding, Line
from story.words import fold

_DATELINE = re.compile(r"\s[–—-]\s")
"""Between the place of a dateline and the text: "QUIMPER – Le parquet"."""
CLOSER = 2
"""How many more of its neighbours another value must share before the claim is taken to have swapped the two."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Each value that a first line holds: what stands beside it in the claim must stand beside it there, too."""
    yield from _across(claim, basis)
    yield from _torn(claim, basis)
    yield from _by_another(claim, basis)
    yield from _by_each_other(claim, basis)
    speakers = attributions(claim)
    voice = VOICE.match(claim.text)
    lines = [(said, _line_values(basis, line, said)) for line, said in basis.said]
    posted = {start for start, _ in signed_days(claim, basis)}  # such a day stands in the signature
    for kind, value, start, end in (each for each in _values(claim) if each[2] not in posted):
        if kind == "name" and (
            (voice and start < voice.end()) or any(one.start <= start < one.end for one in speakers)
        ):
            continue  # where a speaker stands is a matter of frame: "selon X, …" and "…, a dit X" are the same
        if kind == "name" and (_is_dateline(claim, start, end) or any(_goes_on(claim, said, end) for said, _ in lines)):
            continue
        beside = beside_keys(claim, start, end)
        mine: list[tuple[int, object]] = []
        others: list[tuple[int, object]] = []
        for said, values in lines:
            for other_kind, other, at, to in values:
                if other_kind == kind:
                    shared = len(beside & beside_keys(said, at, to))
                    (mine if _same(value, other) else others).append((shared, other))
        if not mine or not beside:
            continue
        told = {other for other_kind, other, _, _ in _values(claim) if other_kind == kind}
        rival = max((shared for shared, other in others if not any(_same(one, other) for one in told)), default=0)
        rivals = [] if kind == "name" else _out_of_clause(claim, basis, kind, value, (start, end), told)
        if rivals:
            sure = not isinstance(value, tuple) or bool(value[0]) or any(_counts_told(claim, *one) for one in rivals)
            yield finding("fused", f"the line says {claim.text[start:end]!r} of something else", claim, (start, end),
                          basis.evidence(), verdict="unsupported" if sure else "unsure")  # fmt: skip
            continue
        own = max(shared for shared, _ in mine)
        if (own == 0 and (rival or kind != "name")) or rival >= own + CLOSER:
            sure = own == 0 and rival >= CLOSER and kind == "figure" and not _together(claim, basis)
            yield finding("fused", f"{claim.text[start:end]!r} is told of something else", claim, (start, end),
                          basis.evidence(), verdict="unsupported" if sure else "unsure")  # fmt: skip


def _is_dateline(claim: Said, start: int, end: int) -> bool:
    """Whether the name only says where the text was written: that is told of nothing."""
    return start == 0 and _DATELINE.match(claim.text, end) is not None


def _goes_on(claim: Said, said: Said, end: int) -> bool:
    """Whether both begin with the name, and the line goes on with what the claim does behind what is set in there.

    "La digue de Klow, qui longe Brock, a cédé" has the dyke of Klow give way, and not Brock.
    """
    begun = claim.text[:end] == said.text[:end] and said.text[end : end + 1] == ","
    return begun and f",{claim.text[end : end + NEXT]}" in said.text[end:]


def _together(claim: Said, basis: Basis) -> bool:
    """Whether one line has several figures of the claim and all of them: each vouches for where the others belong."""
    figures = [value for kind, value, _, _ in _values(claim) if kind == "figure"]
    return len(figures) > 1 and any(
        all(any(k == "figure" and _same(one, other) for k, other, _, _ in _values(said)) for one in figures)
        for _, said in basis.said
    )


def _across(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A statement whose names or values stand on one side of a contrast in its line, and its words on the other.

    "L'OV jouera vendredi, tandis que Kerlann recevra Pau" does not have "L'OV recevra Pau".
    """
    if len(basis.first) != 1 or claim.contrast:
        return
    said = basis.said[0][1]
    mark = said.contrast
    if mark is None:
        return
    left, right = _side(said, 0, mark.start()), _side(said, mark.end(), len(said.text))
    keys = claim.content_keys
    values = frozenset().union(*(_value_keys(claim, start, end) for _, _, start, end in _values(claim)))
    for one, other in ((left - right, right - left), (right - left, left - right)):
        if values & one and (keys - values) & other and not (keys - values) & one:
            yield finding("fused", "it joins two statements that the source sets apart", claim, None,
                          basis.evidence(), verdict="unsure")  # fmt: skip
            return


def _torn(claim: Said, basis: Basis) -> Iterator[Finding]:
    """One clause with words of two that a semicolon parts in its line: who of the one does what the other tells."""
    said = basis.said[0][1] if len(basis.first) == 1 else claim
    parts_ = said.outside.split(";")
    if len(parts_) != len(("one", "other")) or claim.lexicon.joints.search(claim.outside.rstrip(" .»"), _LEAD):
        return
    at = len(parts_[0])
    keys = frozenset(word.key for word in claim.words if word.folded not in claim.idle or _moment(claim, word.folded))
    left, right = (
        frozenset(word.key for word in said.words if start <= word.start < end)
        for start, end in ((0, at), (at, len(said.text)))
    )
    if keys & (left - right) and keys & (right - left):
        yield finding("fused", "it joins two statements that the source sets apart", claim, None,
                      basis.evidence(), verdict="unsure")  # fmt: skip


NEXT = 16
"""Characters behind a name that tell what a statement goes on with."""
_LEAD = 14
"""Characters of a word of time that a comma sets off at the head of a clause: "Aujourd'hui, "."""


def _moment(said: Said, folded: str) -> bool:
    return said.lexicon.patterns["moments"].fullmatch(folded) is not None


def _by_another(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A figure with its authority, where the line has it from one authority and another figure from that one.

    "18 000 selon le syndicat, 9 000 selon la police" does not have 18 000 from the police.
    """
    mine = list(claim.found("according", claim.outside)) if claim.figures else []
    if len(mine) != 1 or len(basis.first) != 1:
        return
    said = basis.said[0][1]
    theirs = list(said.found("according", said.outside))
    if len(theirs) < 2:
        return
    told = _authority(claim, mine[0].end())
    for figure in claim.figures:
        if ";" in claim.outside[slice(*sorted((mine[0].start(), figure.start)))]:
            continue  # it has an authority of its own
        for other in said.figures:
            following = [mark for mark in theirs if mark.start() >= other.end]
            if (other.low, other.high) == (figure.low, figure.high) and following:
                others = frozenset().union(*(_authority(said, mark.end()) for mark in theirs if mark != following[0]))
                if told & others and not told & _authority(said, following[0].end()):
                    yield finding("speaker", f"{figure.text!r} is another's figure", claim, (figure.start, figure.end),
                                  basis.evidence(), advice="name whose figure it is")  # fmt: skip
                    return


def _by_each_other(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Two figures, each with the authority that the line has for the other: "41 % selon la CGT ; 78 %, …"."""
    if len(claim.figures) < CLOSER or len(basis.first) != 1:
        return
    said = basis.said[0][1]
    mine, theirs = _authorities(claim), _authorities(said)
    for figure in claim.figures:
        told, own = (each.get((figure.unit, figure.low, figure.high), frozenset()) for each in (mine, theirs))
        others = frozenset().union(*(keys for keys in theirs.values() if keys != own))
        if own and told & others and not told & own:
            yield finding("speaker", f"{figure.text!r} is another's figure", claim, (figure.start, figure.end),
                          basis.evidence(), advice="name whose figure it is")  # fmt: skip
            return


def _authorities(said: Said) -> dict[tuple[str, float, float], frozenset[str]]:
    """The figures that stand alone in a stretch between semicolons with one authority, and the keys of its words."""
    known: dict[tuple[str, float, float], frozenset[str]] = {}
    stops = [-1, *(mark.start() for mark in fixed(";").finditer(said.outside)), len(said.text)]
    for left, right in pairwise(stops):
        figures = [one for one in said.figures if left < one.start < right]
        speakers = [one for one in attributions(said) if left < one.start < right]
        if len(figures) == len(speakers) == 1:
            [one], [who] = figures, speakers
            known[one.unit, one.low, one.high] = said.content_between(who.start, who.end)
    return known


def _authority(said: Said, start: int) -> frozenset[str]:
    """Keys of the words behind "selon", up to the next punctuation."""
    stop = said.lexicon.joints.search(said.text, start)
    return said.content_between(start, stop.start() if stop else len(said.text))


def _side(said: Said, start: int, end: int) -> frozenset[str]:
    return frozenset(word.key for word in said.words if start <= word.start < end and word.folded not in said.idle)


def _value_keys(said: Said, start: int, end: int) -> frozenset[str]:
    return frozenset(word.key for word in said.words if start <= word.start < end)


def _out_of_clause(
    claim: Said, basis: Basis, kind: str, value: object, where: tuple[int, int], told: set[object]
) -> list[tuple[Said, int]]:
    """Rivals of a value whose clauses tell of the claim, where the value's own clause in the line does not.

    "94 mm de pluie à Brest, contre 33 mm à Rennes" has both figures, and each of its clauses but one.
    """
    keys = frozenset(word.key for word in claim.content if not where[0] <= word.start < where[1])
    own = 0
    rivals: list[tuple[Said, int]] = []
    for line, said in basis.said:
        for other_kind, other, start, end in _line_values(basis, line, said):
            if other_kind != kind:
                continue
            shared = len(keys & _clause(said, start, end)) + _shared_values(claim, value, said, start, end)
            if _same(value, other):
                own = max(own, shared)
            elif _rivals(value, other) and not any(_same(one, other) for one in told) and shared >= CLOSER:
                rivals.append((said, start))
    return [] if own else rivals


def _counts_told(claim: Said, said: Said, start: int) -> bool:
    """Whether the figure that starts there counts something that the claim counts, too."""
    key = claim.lexicon.key
    return any(one.start == start and one.noun and key(fold(one.noun)) in claim.keys for one in said.figures)


def _shared_values(claim: Said, value: object, said: Said, start: int, end: int) -> int:
    """How many other values the claim has of those in a value's own clause: "7 % cinq ans plus tôt"."""
    left, right = bounds(said, start, end)
    told = {other for _, other, _, _ in _values(claim) if other != value}
    return sum(left <= at < right and other in told for _, other, at, _ in _values(said))


def _rivals(value: object, other: object) -> bool:
    """Figures of one unit stand for one another; so do dates of one kind."""
    return not (isinstance(value, tuple) and isinstance(other, tuple)) or value[0] == other[0]


def _clause(said: Said, start: int, end: int) -> frozenset[str]:
    """Keys of the content words of a value's own clause, it left out."""
    return said.content_between(*bounds(said, start, end)) - said.content_between(start, end)


def bounds(said: Said, start: int, end: int) -> tuple[int, int]:
    """Where the clause begins and ends that holds a stretch of the text."""
    known: dict[tuple[int, int], tuple[int, int]] = said.derived.setdefault("bounds", {})
    if (start, end) not in known:
        known[start, end] = _bounds(said, start, end)
    return known[start, end]


def _bounds(said: Said, start: int, end: int) -> tuple[int, int]:
    left = max((mark.end() for mark in said.lexicon.joints.finditer(said.text, 0, start)), default=0)
    right = said.lexicon.joints.search(said.text, end)
    return left, right.start() if right else len(said.text)


def _values(said: Said) -> list[tuple[str, object, int, int]]:
    """Kind, comparable value and place of every figure, date and name of a text."""
    if "values" not in said.derived:
        said.derived["values"] = _all_values(said)
    found: list[tuple[str, object, int, int]] = said.derived["values"]
    return found


def _line_values(basis: Basis, line: Line, said: Said) -> list[tuple[str, object, int, int]]:
    """Those of a line, with the days of the calendar that its words mean."""
    days = basis.ground.meant_days(line.id)
    return [*_values(said), *((f"date {_kind(day)}", frozenset(day.parts.items()), day.start, day.end) for day in days)]


def _kind(day: Date) -> DateKind:
    """What a text calls the day that it tells in full."""
    return "day" if day.day else "month" if day.month else "year"


def _all_values(said: Said) -> list[tuple[str, object, int, int]]:
    found: list[tuple[str, object, int, int]] = [
        ("figure", (one.unit, one.low, one.high, one.ordinal), one.start, one.end) for one in said.figures
    ]
    found += [(f"date {one.kind}", frozenset(one.parts.items()), one.start, one.end) for one in said.dates]
    found += [("name", frozenset(parts(one.text)), one.start, one.end) for one in said.names]
    return found


def _same(one: object, other: object) -> bool:
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        return bool(one & other)
    return one == other
