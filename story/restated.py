"""Which facts say the same in other words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from story import languages
from story.dates import Date, dates
from story.figures import figures
from story.languages.reading import Facts
from story.values import Fact
from story.words import fold

SAME = 0.75
"""Share of the shorter statement's telling words that two statements must have in common to be one fact."""
SIZES = 0.4
"""Share of the longer statement's telling words that the shorter one must have."""
FEWEST, SHARED = 4, 3
"""Telling words that a statement has at least where it is the same as another, and that they then have in common."""
_STEM = 6
"""Letters compared of a word: enough to bring "missiles" and "missile", "livré" and "livraison" together."""
_WORD = re.compile(r"[^\W_]+")


class Reading(NamedTuple):
    """A statement as it is compared: the stems of its telling words, its figures and dates, and whether it denies."""

    stems: frozenset[str]
    figures: frozenset[tuple[float, float, str]]
    dates: tuple[frozenset[tuple[str, int | str]], ...]
    """What each date of the calendar says, field by field: ("year", 1998)."""
    denies: bool
    hedged: bool
    speaker: str = ""


def stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a text, for telling what is new in it in any language."""
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(text)) if len(word) > 3 or word.isdigit())


def read(fact: Fact, language: str) -> Reading:
    """Take a fact apart for comparing."""
    return _read(fact.text, language)._replace(speaker=fold(fact.said_by or ""))


@lru_cache(maxsize=1024)
def _read(text: str, language: str) -> Reading:
    """What the words of a fact come to: it is compared in its own source, and among those of all sources again."""
    told = [date for date in dates(text, language) if date.kind in ("day", "month", "year")]
    denies, hedged = _patterns(language)
    return Reading(
        stems=telling(text, language),
        figures=frozenset(
            (figure.low, figure.high, figure.unit or fold(figure.noun)[:_STEM]) for figure in figures(text, language)
        ),
        dates=tuple(frozenset(date.parts.items() & _calendar(date)) for date in told),
        denies=bool(denies.search(text)),
        hedged=bool(hedged.search(text)),
    )


@lru_cache(maxsize=1024)
def telling(text: str, language: str) -> frozenset[str]:
    """The stems of the telling words of a statement."""
    stops = _stops(language)
    words = (word for word in _WORD.findall(fold(text)) if word not in stops)
    return frozenset(word[:_STEM] for word in words if len(word) > 2 or word.isdigit())


def _calendar(date: Date) -> set[tuple[str, int | str]]:
    return {(name, value) for name, value in date.parts.items() if name in ("year", "month", "day")}


@cache
def _stops(language: str) -> frozenset[str]:
    return frozenset(map(fold, languages.load(language).stop_words)) if language in languages.codes() else frozenset()


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What denies, and what makes a statement a possibility."""
    known = languages.load(language).reading.facts if language in languages.codes() else Facts()
    forms = (rf"(?<!\w)(?:(?:{known.denials})(?!\w)|{known.negated})", rf"(?<!\w)(?:{known.hedged})(?!\w)")
    denies, hedged = (re.compile(form, re.IGNORECASE) for form in forms)
    return denies, hedged


def same(one: Reading, other: Reading) -> bool:
    """Whether two statements tell one fact: most words in common, the same figures, both sure or both not."""
    if (
        (one.denies, one.hedged) != (other.denies, other.hedged)
        or one.figures != other.figures
        or _other_dates(one, other)
    ):
        return False
    if one.speaker and other.speaker and one.speaker != other.speaker:
        return False
    return _overlap(one.stems, other.stems)


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two statements have their telling words in common, and neither is but a part of the other."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return len(small) >= max(FEWEST, SIZES * len(large)) and len(small & large) >= SAME * len(small)


def _other_dates(one: Reading, other: Reading) -> bool:
    """Whether both are dated, in fields they share, and no date of the one can be one of the other's."""
    pairs = [(dict(mine), dict(theirs)) for mine in one.dates for theirs in other.dates]
    known = [(mine, theirs) for mine, theirs in pairs if mine.keys() & theirs.keys()]
    return bool(known) and all(
        any(mine[key] != theirs[key] for key in mine.keys() & theirs.keys()) for mine, theirs in known
    )


def alike(told: Sequence[frozenset[str]]) -> Iterator[list[int]]:
    """For each statement, by what `telling` gives, the earlier ones, in order, that may be the `same`: none is missed.

    Two sets with n words in common, sorted alike, share three among all but the last n - 3 words of either (prefix
    filtering, Chaudhuri, Ganti and Kaushik 2006; by several words, Wang, Li and Feng 2012). Of the shorter statement
    `SAME` must be in common, so its few rarest words will do.
    """
    times = Counter(chain.from_iterable(told))
    shorter: dict[str, list[int]] = defaultdict(list)
    longer: dict[str, list[int]] = defaultdict(list)
    for index, stems in enumerate(told):
        rare = sorted(stems, key=lambda stem: (times[stem], stem))
        few, many = (rare[: int((1 - share) * len(rare)) + SHARED] for share in (SAME, SIZES * SAME))
        found = _often(longer, few) | _often(shorter, many)
        yield sorted(early for early in found if _overlap(told[early], stems))
        for stem in few:
            shorter[stem].append(index)
        for stem in many:
            longer[stem].append(index)


def _often(held: Mapping[str, Sequence[int]], stems: Iterable[str]) -> set[int]:
    """What as many of the stems lead to as two statements that are the same have in common."""
    times = Counter(chain.from_iterable(held.get(stem, ()) for stem in stems))
    return {index for index, often in times.items() if often >= SHARED}
