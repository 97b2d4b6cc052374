"""Which facts say the same, and which contradict each other."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Literal

from story import languages
from story.dates import Date, dates
from story.figures import figures
from story.languages.reading import Facts
from story.names import names
from story.values import Conflict, Fact, Value
from story.words import fold

SAME = 0.75
"""Share of the shorter statement's telling words that two statements must have in common to be one fact."""
SIZES = 0.4
"""Share of the longer statement's telling words that the shorter one must have."""
FEWEST, SHARED = 4, 3
"""Telling words that a statement has at least where it is the same as another, and that they then have in common."""
EVENT = 0.7
"""Share of the shorter statement's telling words, dates aside, from which two tell one event. By judgement."""
SIDES = 4
"""Facts kept for the side that is denied: the closest ones, one of each source before a second of any."""
RATIO = 3.0
"""Two figures for one thing do not lie further apart; above it they count two things. By judgement."""
_STEM = 6
"""Letters compared of a word: enough to bring "missiles" and "missile", "livré" and "livraison" together."""
_WORD = re.compile(r"[^\W_]+")


class Reading(Value):
    """A statement as it is compared: the stems of its telling words, its figures, its names, whether it denies."""

    fact: str = ""
    stems: frozenset[str]
    figures: frozenset[tuple[float, float, str]]
    dates: tuple[frozenset[tuple[str, int | str]], ...]
    """What each date of the calendar says, field by field: ("year", 1998)."""
    dated: frozenset[str]
    """Stems of the words that tell those dates."""
    names: frozenset[str]
    denies: bool
    denied: frozenset[str]
    """Stems of the clause that is denied; deeds of one kind count as one."""
    deeds: frozenset[str]
    hedged: bool
    speaker: str = ""


def stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a text, for telling what is new in it in any language."""
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(text)) if len(word) > 3 or word.isdigit())


def read(fact: Fact, language: str) -> Reading:
    """Take a fact apart for comparing."""
    return _read(fact.text, language).model_copy(update={"fact": fact.id, "speaker": fold(fact.said_by or "")})


@lru_cache(maxsize=1024)
def _read(text: str, language: str) -> Reading:
    """What the words of a fact come to: it is compared in its own source, and among those of all sources again."""
    stops = _stops(language)
    words = [word for word in _WORD.findall(fold(text)) if word not in stops]
    told = [date for date in dates(text, language) if date.kind in ("day", "month", "year")]
    denial = _pattern(language, "denials").search(text)
    clause = _clause(language).split(text[denial.end() :])[0] if denial else ""
    denied = [word for word in _WORD.findall(fold(clause)) if word not in stops]
    return Reading(
        stems=telling(text, language),
        figures=frozenset(
            (figure.low, figure.high, figure.unit or fold(figure.noun)[:_STEM]) for figure in figures(text, language)
        ),
        dates=tuple(frozenset(date.parts.items() & _calendar(date)) for date in told),
        dated=frozenset(word[:_STEM] for date in told for word in _WORD.findall(fold(date.text))),
        names=frozenset(fold(name.text) for name in names(text, language)),
        denies=denial is not None,
        denied=_deeds(denied, language) | (frozenset(word[:_STEM] for word in denied) - stops),
        deeds=_deeds(words, language),
        hedged=bool(_pattern(language, "hedged").search(text)),
    )


@lru_cache(maxsize=1024)
def telling(text: str, language: str) -> frozenset[str]:
    """The stems of the telling words of a statement."""
    stops = _stops(language)
    words = (word for word in _WORD.findall(fold(text)) if word not in stops)
    return frozenset(word[:_STEM] for word in words if len(word) > 2 or word.isdigit())


def _calendar(date: Date) -> set[tuple[str, int | str]]:
    return {(name, value) for name, value in date.parts.items() if name in ("year", "month", "day")}


def _deeds(words: Iterable[str], language: str) -> frozenset[str]:
    """Which kinds of deed the words tell, each by the first word of its kind."""
    known = languages.load(language).reading.facts.deeds if language in languages.codes() else ()
    told = tuple(words)
    return frozenset(kind[0] for kind in known if any(word.startswith(kind) for word in told))


@cache
def _clause(language: str) -> re.Pattern[str]:
    """What a clause ends at."""
    joins = languages.load(language).reading.facts.joins if language in languages.codes() else "(?!)"
    return re.compile(rf"[,;:.!?»”]| (?:{joins}) ")


@cache
def _stops(language: str) -> frozenset[str]:
    return frozenset(map(fold, languages.load(language).stop_words)) if language in languages.codes() else frozenset()


@cache
def _pattern(language: str, name: Literal["denials", "hedged"]) -> re.Pattern[str]:
    known = languages.load(language).reading.facts if language in languages.codes() else Facts()
    return re.compile(rf"(?<!\w)(?:{getattr(known, name)})(?!\w)", re.IGNORECASE)


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


def neighbours(readings: Sequence[Reading]) -> Iterator[list[int]]:
    """For each statement the earlier ones, in order, that share one of its rarer words: all but the commonest three
    in ten."""
    times = Counter(stem for reading in readings for stem in reading.stems)
    holding: dict[str, list[int]] = defaultdict(list)
    for index, reading in enumerate(readings):
        rare = sorted(reading.stems, key=lambda stem: (times[stem], stem))
        rare = rare[: int((1 - SIZES * SAME) * len(rare)) + 1]
        yield sorted({early for stem in rare for early in holding[stem]})
        for stem in rare:
            holding[stem].append(index)


def conflicts(readings: Sequence[Reading], texts: dict[str, str]) -> tuple[Conflict, ...]:
    """What contradicts: a denial and what it denies, two figures for one thing, two dates of one event."""
    return (*_denied(readings, texts), *_counted(readings, texts), *_redated(readings, texts))


def _denied(readings: Sequence[Reading], texts: dict[str, str]) -> Iterator[Conflict]:
    common = _common(readings)
    for denial in readings:
        if not denial.denies:
            continue
        asserted = [other for other in readings if not other.denies and _about(denial, other, common) >= 3]
        deeds = _told(denial)
        if deeds:
            asserted = [other for other in readings if not other.denies and deeds & other.deeds]
            asserted = [other for other in asserted if denial.names & other.names]
        asserted.sort(key=lambda other: (other.hedged, -len(denial.names & other.names), -_shared(denial, other)))
        if asserted:
            yield Conflict(about=texts[denial.fact], sides=(denial.fact, *(other.fact for other in asserted)))


def _told(denial: Reading) -> frozenset[str]:
    """The deeds that are denied."""
    return denial.denied & denial.deeds


def _shared(denial: Reading, other: Reading) -> int:
    return len(denial.denied & other.stems)


def _about(denial: Reading, other: Reading, common: frozenset[str]) -> int:
    """How much two statements are about one thing: words in common, at least one of them not in every statement."""
    shared = denial.stems & other.stems
    return len(shared) if shared - common and len(denial.names & other.names) >= 2 else 0


def _common(readings: Sequence[Reading]) -> frozenset[str]:
    """Stems that stand in half of the statements: they say what the story is about, not what is said of it."""
    counts: dict[str, int] = defaultdict(int)
    for reading in readings:
        for stem in reading.stems:
            counts[stem] += 1
    return frozenset(stem for stem, times in counts.items() if times > max(2, len(readings) / 2))


def _counted(readings: Sequence[Reading], texts: dict[str, str]) -> Iterator[Conflict]:
    """Two tolls: different figures for the same noun in statements that share two more words."""
    counting: dict[str, list[int]] = defaultdict(list)
    for index, other in enumerate(readings):
        near = sorted({early for noun in _by_noun(other.figures) for early in counting[noun]})
        for one in (readings[early] for early in near):
            nouns = _differing(one, other)
            if nouns and len((one.stems & other.stems) - nouns) >= 3:
                yield Conflict(about=texts[one.fact], sides=(one.fact, other.fact))
        for noun in _by_noun(other.figures):
            counting[noun].append(index)


def _redated(readings: Sequence[Reading], texts: dict[str, str]) -> Iterator[Conflict]:
    """Two dates of one event: one date each, and of the shorter statement's other words most in common."""
    single = [index for index, reading in enumerate(readings) if len(reading.dates) == 1]
    for place, near in enumerate(neighbours([readings[index] for index in single])):
        other = readings[single[place]]
        for one in (readings[single[early]] for early in near):
            mine, theirs = one.stems - one.dated, other.stems - other.dated
            shared = len(mine & theirs)
            if _other_dates(one, other) and shared >= max(3, EVENT * min(len(mine), len(theirs))):
                yield Conflict(about=texts[one.fact], sides=(one.fact, other.fact))


def _differing(one: Reading, other: Reading) -> frozenset[str]:
    """The things that both count, differently: no figure of the one lies within one of the other."""
    mine, theirs = _by_noun(one.figures), _by_noun(other.figures)
    return frozenset(
        noun
        for noun in mine.keys() & theirs.keys()
        if noun
        and not any(low <= top and bottom <= high for low, high in mine[noun] for bottom, top in theirs[noun])
        and any(max(high, top) <= RATIO * min(low, bottom) for low, high in mine[noun] for bottom, top in theirs[noun])
    )


def _by_noun(found: Iterable[tuple[float, float, str]]) -> dict[str, list[tuple[float, float]]]:
    nouns: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for low, high, noun in found:
        nouns[noun].append((low, high))
    return nouns
