"""Whether two texts are the same story: sent again, sent again with something new, or another."""

import hashlib
import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from story import languages
from story.errors import SourceRejected
from story.lines import read
from story.names import names
from story.notices import embargoes, head, notice, waiting
from story.words import fold

MARKS = 32
"""Of one text; two that share half their runs of words have one of these in common but for one time in 2**32."""
LIKE = 0.6
"""Share of the shorter text's runs of three words that the longer must hold for the two to be one story."""
KEPT = 1 / 3
"""Share of the earlier text's lines that an update must hold unchanged; set so that of four lines two may be new."""
RUN = 3
_WORD = re.compile(r"\w+")
_SENT_FROM = re.compile(r"^(?:[^–—\n]{2,60}?\s[–—-]\s+(?=\S)){1,2}")
"""A dateline, or two: "PARIS, 7 avr 2025 (Agence) - "."""
_BARE = 8
"""Words under which a line without a full stop is a header ("MISE À JOUR 14:05"), not a statement."""
_LONG = 6
"""Letters of a word in which a letter too many or too few makes no other word."""


class Likeness(NamedTuple):
    """How a text stands to an earlier one."""

    kind: Literal["same", "update", "other"]
    changes: tuple[str, ...] = ()
    """Its lines that say what the earlier did not."""
    withdrawn: tuple[str, ...] = ()
    """Lines of the earlier, whose place it takes, that it does not say any more."""


def key(text: str) -> str:
    """The story's identity: 16 hexadecimal digits of its words alone, whatever the case, accents and signs."""
    return hashlib.sha256(" ".join(_words(text)).encode()).hexdigest()[:16]


def marks(text: str) -> tuple[int, ...]:
    """Numbers by which a text that shares most of its words is found again (bottom-k sketch, 64 bits signed)."""
    return tuple(sorted(_runs(text))[:MARKS])


def likeness(earlier: str, later: str, *, instead: bool = False) -> Likeness:
    """How the later text stands to the earlier.

    instead: whether it takes the earlier one's place, so that what it leaves out is withdrawn; anybody else's may
        only be cut.
    """
    before, after = _runs(earlier), _runs(later)
    if len(before & after) < LIKE * min(len(before), len(after)):
        return Likeness("other")
    if not instead and _elsewhere(earlier, later):
        return Likeness("other")
    new, lines = changes(earlier, later), _lines(later)
    withdrawn = changes(later, earlier) if instead else ()
    if not new and not withdrawn:
        return Likeness("same")
    kept = len([line for line in lines if not _header(line)]) - len(new)
    # Where hardly a line is as it was, one mould was used for two days: a bulletin, a table put into words.
    alike = kept >= KEPT * len(_lines(earlier))
    return Likeness("update", new, withdrawn) if alike else Likeness("other")


def ordered(found: Likeness, earlier: Sequence[str], later: Sequence[str], *, instead: bool) -> Likeness:
    """How a text stands to an earlier one where also what both say to the desk counts, as `orders` gives it.

    An embargo on a story that had none is news, whoever sends it; one that is gone is lifted only where the text takes
    the earlier one's place: whoever else leaves it out may only have cut it.
    """
    if found.kind == "other":
        return found
    new = tuple(order for order in later if order not in earlier) if instead or not earlier else ()
    gone = tuple(earlier) if instead and not later else ()
    if not new and not gone:
        return found
    return Likeness("update", (*new, *found.changes), (*gone, *found.withdrawn))


def orders(text: str, title: str | None = None) -> tuple[str, ...]:
    """What a text says to the desk for which it is not to be published yet: an embargo, that it is to wait."""
    try:
        source = read(text, title=title)
    except SourceRejected:
        return ()
    return (*embargoes(source), *waiting(source))


def corrects(text: str) -> bool:
    """Whether the text says at its head that it takes the place of an earlier one ("ANNULE ET REMPLACE")."""
    return any(notice(line) == "correction" or _marked().match(fold(line)) for line in head(text))


@cache
def _marked() -> re.Pattern[str]:
    """A headline that is marked as corrected, "(RECTIFICATIF) Port de Larmor": a word goes on without such a sign."""
    words = "|".join(languages.load(code).reading.desk.correction.words for code in languages.codes())
    return re.compile(rf"[\W_]*(?:{words})(?:\s?[)\]:*|]|\s[–—-]\s)")


def _elsewhere(earlier: str, later: str) -> bool:
    """Whether each text's headline names somebody or some place that the other never does, and nothing that it does.

    Two accidents of one week are told in one mould ("Un motard tué à Kerlo", "… à Tréval"); an update keeps its place.
    """
    before, after = _named(earlier), _named(later)
    apart = before and after and before.isdisjoint(_words(later)) and after.isdisjoint(_words(earlier))
    return bool(apart) and not any(_slipped(one, other) for one in before for other in after)


def _named(text: str) -> set[str]:
    """The words of the names in a text's headline, or in its first line where that has none."""
    try:
        source = read(text)
    except SourceRejected:
        return set()
    told = (names(line.text, source.language) for line in source.lines if line.kind in ("headline", "story"))
    found = next(filter(None, told), ())
    return {word for name in found for word in _words(name.text) if word[0].isalpha()}


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _runs(text: str) -> set[int]:
    words = _words(text)
    spans = range(max(1, len(words) - RUN + 1))
    return {_number(" ".join(words[at : at + RUN])) for at in spans}


def _number(run: str) -> int:
    return int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big", signed=True)


def changes(earlier: str, later: str) -> tuple[str, ...]:
    """The lines of the later text that say what the earlier does not."""
    known = [_WORD.findall(line) for line in _lines(earlier)]
    folded = {tuple(_words(" ".join(line))) for line in known}
    return tuple(
        line
        for line in _lines(later)
        if not _header(line)
        and tuple(_words(line)) not in folded
        and not any(_corrects(old, _WORD.findall(line)) for old in known)
    )


def _lines(text: str) -> list[str]:
    try:
        # Where and when it was sent from says nothing new of the story.
        return [_SENT_FROM.sub("", line.text, count=1) for line in read(text).story]
    except SourceRejected:
        return text.splitlines()


def _header(line: str) -> bool:
    return len(_words(line)) < _BARE and not line.rstrip(' »”")').endswith((".", "!", "?", "…"))


def _corrects(old: list[str], new: list[str]) -> bool:
    """Whether only slips of the pen were mended: no word more or less, and no figure or name another."""
    return len(old) == len(new) and all(
        fold(a) == fold(b) or (a.islower() and b.islower() and _slipped(a, b)) for a, b in zip(old, new, strict=True)
    )


def _slipped(one: str, other: str) -> bool:
    """Whether a long word has a letter too many or too few after its first, or two of them in the wrong order.

    A letter replaced is no slip (six, dix; baisse, laisse): a story written once too often does no harm.
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG or not long.isalpha() or short[0] != long[0]:
        return False
    if len(long) > len(short):
        return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))
    swapped = [at for at, (a, b) in enumerate(zip(short, long, strict=True)) if a != b]
    return len(swapped) == 2 and sorted(short) == sorted(long)
