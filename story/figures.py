"""Figures as a text writes them, in digits or in words, with unit, scale and what loosens them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from story.dates import Date, dates
from story.languages import codes, load
from story.languages.numbers import Numbers
from story.numerals import Amount, Approximator, Numerals, ends, linked, window
from story.patterns import SPACE, any_of, words

_SIGN = re.compile(rf"{SPACE}?(?P<short>[kK]|M(?:ds?|rds?)?|m|bn|tn)?{SPACE}?(?P<sign>[€$£¥])")
_SHORT = re.compile(r"(?P<short>bn|tn|m|k)(?!\w)")
_SHORT_SCALES = {"k": 1e3, "m": 1e6, "md": 1e9, "mds": 1e9, "mrd": 1e9, "mrds": 1e9, "bn": 1e9, "tn": 1e12}
_PREFIX = re.compile(rf"(?:US|C|A)?(?P<sign>[€$£¥]){SPACE}?$")


class Figure(NamedTuple):
    """A number and what it counts. `start` and `end` are character offsets of number, scale and unit.

    `low` and `high` differ for a range; for "several" they bound it roughly. `scale` is the power of ten in
    words ("million" is 1e6), already multiplied in. `unit` is canonical ("%", "euro", "km") or ""; `noun` is
    the word counted as written, lower case, where there is no unit.
    """

    start: int
    end: int
    text: str
    low: float
    high: float
    unit: str = ""
    noun: str = ""
    scale: float = 1.0
    approximator: Approximator = ""
    ordinal: bool = False

    @property
    def value(self) -> float:
        """The number, the lower end of a range."""
        return self.low


@lru_cache(maxsize=2048)
def figures(text: str, language: str) -> tuple[Figure, ...]:
    """The figures of a text in order; what belongs to a date is none."""
    reader = _reader(language)
    if reader is None:
        return ()
    taken = dates(text, language)
    found = [figure for figure in reader.read(text) if not _within(figure, taken)]
    return tuple(_ranged(found, text, reader))


@cache
def _reader(language: str) -> "_Reader | None":
    numbers = load(language).checks.numbers if language in codes() else None
    return _Reader(numbers, load(language).stop_words) if numbers else None


def _within(figure: Figure, taken: Sequence[Date]) -> bool:
    return any(date.start <= figure.start < date.end for date in taken)


class _Reader(Numerals):
    """The compiled patterns and lookups of one language."""

    def __init__(self, numbers: Numbers, stop_words: frozenset[str]) -> None:
        super().__init__(numbers)
        self.stop_words = stop_words
        link = linked(numbers)
        self.units = {form: name for name, forms in numbers.units.items() for form in forms}
        self.unit = re.compile(rf"(?:{SPACE}*(?:{link})?|-(?=\w{{3}}))(?P<unit>{any_of(self.units)})", re.I)
        self.noun = re.compile(rf"{SPACE}+(?:{link})?(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*)")
        self.ending = re.compile(rf"(?:{'|'.join(numbers.ordinal_endings)})(?!\w)", re.I)
        self.loose: tuple[tuple[Approximator, tuple[str, ...]], ...] = (
            ("over", ends(numbers.over)),
            ("under", ends(numbers.under)),
            ("at least", ends(numbers.at_least)),
            ("at most", ends(numbers.at_most)),
            ("about", ends(numbers.about)),
        )

    def read(self, text: str) -> Iterator[Figure]:
        end = 0
        for match in self.number.finditer(text, words(text)):
            if match.start() < end:
                continue
            figure = self._figure(text, match)
            if figure is not None:
                end = figure.end
                yield figure

    def _figure(self, text: str, match: re.Match[str]) -> Figure | None:
        if match["ordinal"]:
            value = float(self.numbers.ordinals[match["ordinal"].casefold()])
            return _figure(text, match.start(), match.end(), value, ordinal=True, noun=self._noun(text, match.end()))
        if match["digits"] and (ending := self.ending.match(text, match.end())):
            value = self._value(match["digits"])
            return _figure(text, match.start(), ending.end(), value, ordinal=True, noun=self._noun(text, ending.end()))
        amount = self._amount(text, match)
        return self._measured(text, match.start(), amount) if amount else None

    def _measured(self, text: str, start: int, amount: Amount) -> Figure | None:
        """The figure with what follows and precedes it: unit, currency, approximator."""
        end, value, scale, loose = amount
        unit = ""
        if prefix := _PREFIX.search(text, max(0, start - 4), start):
            start, unit = prefix.start(), self.units.get(prefix["sign"], "")
            if short := _SHORT.match(text, end):
                end, scale = short.end(), scale * _SHORT_SCALES[short["short"]]
                value *= _SHORT_SCALES[short["short"]]
        elif sign := _SIGN.match(text, end):
            power = _SHORT_SCALES.get((sign["short"] or "").casefold(), 1.0)
            end, unit, value, scale = sign.end(), self.units.get(sign["sign"], ""), value * power, scale * power
        elif (found := self.unit.match(text, end)) and self._is_unit(text, found):
            end, unit = found.end(), self.units[_plain(found["unit"])]
        elif text[end : end + 1].isalpha():
            return None
        return _figure(
            text, start, end, value, unit=unit, scale=scale, approximator=loose or self._loose(text, start),
            noun="" if unit else self._noun(text, end),
        )  # fmt: skip

    def _is_unit(self, text: str, found: re.Match[str]) -> bool:
        """One letter is a unit only in its own case and not before an apostrophe or a full stop and a name."""
        unit = found["unit"]
        follows = text[found.end() : found.end() + 1]
        return len(unit) > 1 or not unit.isalpha() or (unit.islower() and follows not in ("'", "’"))

    def _noun(self, text: str, end: int) -> str:
        found = self.noun.match(text, end)
        word = found["noun"].casefold() if found else ""
        return "" if word in self.stop_words else word

    def _loose(self, text: str, start: int) -> Approximator:
        before = window(text, start)
        return next((kind for kind, phrases in self.loose if before.endswith(phrases)), "")


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def _figure(text: str, start: int, end: int, value: float, **fields: Any) -> Figure:
    several = fields.get("approximator") == "several"
    return Figure(start, end, text[start:end], value, value * 9 if several else value, **fields)


def _ranged(found: list[Figure], text: str, reader: _Reader) -> Iterator[Figure]:
    """The figures with "entre 10 et 20" and "10-20" made one; "de 10 à 20 %" stays two that share the unit."""
    index = 0
    while index < len(found):
        one = found[index]
        two = found[index + 1] if index + 1 < len(found) else None
        if two is not None and (joined := _joined(one, two, text, reader)):
            yield joined
            index += 2
            continue
        yield one
        index += 1


def _joined(one: Figure, two: Figure, text: str, reader: _Reader) -> Figure | None:
    between = _plain(text[one.end : two.start])
    if one.ordinal or two.ordinal or (one.unit and one.unit != two.unit):
        return None
    before = window(text, one.start)
    if between in reader.numbers.moves and before.endswith(tuple(f" {each} " for each in reader.numbers.link)):
        return None
    marks = {"–": "-", "—": "-"}
    for opening, link in reader.numbers.ranges:
        if marks.get(between, between) == link and (not opening or before.endswith(f" {opening} ")):
            low = one.low * (two.scale if one.scale == 1 and two.scale > 1 and one.low <= two.high else 1)
            return two._replace(start=one.start, text=text[one.start : two.end], low=low, approximator=one.approximator)
    return None
