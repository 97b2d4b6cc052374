"""Figures as a text writes them, in digits or in words, with unit, scale and what loosens them."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from story.dates import Date, dates
from story.languages import Numbers, codes, load
from story.patterns import SPACE, Triggered, any_of, words
from story.values import Value

Approximator = Literal["", "about", "over", "at least", "under", "at most", "several"]

_DIGITS = rf"(?<![\w.,])(?<![^\W\d][-–])(?:\d{{1,3}}(?:{SPACE}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
_SIGN = re.compile(rf"{SPACE}?(?P<short>[kK]|M(?:ds?|rds?)?|m|bn|tn)?{SPACE}?(?P<sign>[€$£¥])")
_SHORT = re.compile(r"(?P<short>bn|tn|m|k)(?!\w)")
_SHORT_SCALES = {"k": 1e3, "m": 1e6, "md": 1e9, "mds": 1e9, "mrd": 1e9, "mrds": 1e9, "bn": 1e9, "tn": 1e12}
_PREFIX = re.compile(rf"(?:US|C|A)?(?P<sign>[€$£¥]){SPACE}?$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MOVES = ("à", "to")
"""Words that with "de" before the first figure tell a change, not a range."""
_WINDOW = 32
"""Characters looked back for what loosens a figure; the longest phrase of a language file is shorter."""


class Figure(Value):
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


@lru_cache(maxsize=8192)
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


class _Amount(NamedTuple):
    end: int
    value: float
    scale: float
    loose: Approximator


class _Reader:
    """The compiled patterns and lookups of one language."""

    def __init__(self, numbers: Numbers, stop_words: frozenset[str]) -> None:
        self.numbers, self.stop_words = numbers, stop_words
        spelled = any_of((*numbers.words, *numbers.scales))
        named = (*numbers.words, *numbers.scales, *numbers.collectives, *numbers.fractions, *numbers.ordinals)
        inner = f"(?:{re.escape(numbers.joiner)}|{re.escape(numbers.point)})"
        # "A four-hour debate": an article counts only before a hundred, a dozen and the like.
        idle = rf"(?!{any_of(numbers.articles)}{SPACE}+(?!{any_of(numbers.scales)}){spelled})"
        joined = rf"{idle}{spelled}(?:(?:{SPACE}+|-)(?:{inner}(?:{SPACE}+|-))?{spelled})*"
        collective = any_of((*numbers.collectives, *numbers.fractions))
        ordinal = any_of(numbers.ordinals)
        self.number = Triggered(
            rf"(?P<digits>{_DIGITS})|(?P<ordinal>{ordinal})|(?P<words>{joined})|(?P<collective>{collective})",
            ["#", *(word for word in named if word not in numbers.articles)],
        )
        self.scale = re.compile(rf"(?:{SPACE}+|-)(?P<word>{any_of((*numbers.scales, *numbers.collectives))})", re.I)
        links = (f"{each[:-1]}['’]" if each[-1] == "'" else f"{each}{SPACE}+" for each in _bare(numbers))
        link = f"(?:{'|'.join(links)})"
        self.more = re.compile(rf"{SPACE}+{link}(?P<word>{any_of((*numbers.scales, *numbers.collectives))})", re.I)
        self.half = re.compile(rf"{SPACE}+{any_of(numbers.halves)}", re.I)
        self.fraction = re.compile(rf"{SPACE}+(?P<word>{any_of(numbers.fractions)})", re.I)
        self.units = {form: name for name, forms in numbers.units.items() for form in forms}
        self.unit = re.compile(rf"(?:{SPACE}*(?:{link})?|-(?=\w{{3}}))(?P<unit>{any_of(self.units)})", re.I)
        self.noun = re.compile(rf"{SPACE}+(?:{link})?(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*)")
        self.ending = re.compile(rf"(?:{'|'.join(numbers.ordinal_endings)})(?!\w)", re.I)
        self.loose: tuple[tuple[Approximator, tuple[str, ...]], ...] = (
            ("over", _ends(numbers.over)),
            ("under", _ends(numbers.under)),
            ("at least", _ends(numbers.at_least)),
            ("at most", _ends(numbers.at_most)),
            ("about", _ends(numbers.about)),
        )
        self.several = _ends(numbers.several)

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

    def _measured(self, text: str, start: int, amount: _Amount) -> Figure | None:
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

    def _amount(self, text: str, match: re.Match[str]) -> _Amount | None:
        """The number itself with the scale words after it, or None where the word is no number here."""
        end, loose = match.end(), self._several(text, match.start())
        if match["collective"]:
            return self._collective(text, match, loose)
        if match["digits"]:
            value, scale = self._value(match["digits"]), 1.0
        else:
            run = re.split(r"[\s\u00a0\u202f-]+", match["words"].casefold())
            value, scale = self._spelled(run)
            if len(run) == 1 and run[0] in self.numbers.articles:
                return self._fraction(text, match, value)
            if fraction := self.fraction.match(text, end):
                return _Amount(fraction.end(), value * self.numbers.fractions[fraction["word"].casefold()], 0.0, "")
        while following := self.scale.match(text, end) or ((loose or scale > 1) and self.more.match(text, end)):
            word = following["word"].casefold()
            power = float(self.numbers.scales.get(word) or self.numbers.collectives[word])
            if word in self.numbers.collectives and word not in self.numbers.scales and not loose:
                loose = "about"
            value, scale, end = value * power, scale * power, following.end()
        if scale > 1 and (half := self.half.match(text, end)):
            value, end = value + scale / 2, half.end()
        return _Amount(end, value, scale, loose if scale > 1 else "")

    def _collective(self, text: str, match: re.Match[str], loose: Approximator) -> _Amount | None:
        word = match["collective"].casefold()
        if word in self.numbers.fractions and word not in self.numbers.collectives:
            return _Amount(match.end(), self.numbers.fractions[word], 0.0, "")
        value, end = float(self.numbers.collectives[word]), match.end()
        plural = word.endswith("s")
        while following := self.more.match(text, end):
            word = following["word"].casefold()
            value *= float(self.numbers.scales.get(word) or self.numbers.collectives[word])
            end = following.end()
        return _Amount(end, value, value, loose or ("several" if plural else "about"))

    def _fraction(self, text: str, match: re.Match[str], value: float) -> _Amount | None:
        """ "un tiers", "une centaine", "un million": an article counts only before such a word."""
        if fraction := self.fraction.match(text, match.end()):
            return _Amount(fraction.end(), value * self.numbers.fractions[fraction["word"].casefold()], 0.0, "")
        following = self.scale.match(text, match.end())
        if following is None:
            return None
        word = following["word"].casefold()
        power = float(self.numbers.scales.get(word) or self.numbers.collectives[word])
        return _Amount(following.end(), value * power, power, "about" if word in self.numbers.collectives else "")

    def _value(self, digits: str) -> float:
        """The number a run of digits stands for: three digits after the other mark are a group, else decimals."""
        bare = re.sub(SPACE, "", digits)
        decimal = self.numbers.decimal
        group = "." if decimal == "," else ","
        whole, mark, rest = bare.partition(decimal)
        if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+", whole):
            whole = whole.replace(group, "")
        number = re.sub(r"[.,]", ".", whole + ("." + rest if mark else ""))
        head, _, tail = number.partition(".")
        return float(f"{head}.{tail.replace('.', '')}" if tail else head)

    def _spelled(self, words: list[str]) -> tuple[float, float]:
        """The value of number words and their largest power of ten: quatre-vingt-douze, deux cent mille."""
        total, current, largest = 0.0, 0.0, 1.0
        if self.numbers.point in words:
            at = words.index(self.numbers.point)
            digits = [self.numbers.words[word] for word in words[at + 1 :] if word in self.numbers.words]
            scales = [self.numbers.scales[word] for word in words[at + 1 :] if word in self.numbers.scales]
            said = float(math.prod(scales))
            return (self._spelled(words[:at])[0] + float("0." + "".join(map(str, digits)))) * said, said
        for word in words:
            power = self.numbers.scales.get(word)
            if power == 100:
                current = max(current, 1.0) * 100
            elif power:
                total, current = total + max(current, 1.0) * float(power), 0.0
                largest = max(largest, float(power))
            elif word in ("vingt", "vingts") and current % 100 == 4:
                current += 76
            else:
                current += self.numbers.words.get(word, 0)
        return total + current, largest

    def _noun(self, text: str, end: int) -> str:
        found = self.noun.match(text, end)
        word = found["noun"].casefold() if found else ""
        return "" if word in self.stop_words else word

    def _loose(self, text: str, start: int) -> Approximator:
        window = _window(text, start)
        return next((kind for kind, phrases in self.loose if window.endswith(phrases)), "")

    def _several(self, text: str, start: int) -> Approximator:
        return "several" if _window(text, start).endswith(self.several) else ""


def _bare(numbers: Numbers) -> tuple[str, ...]:
    return tuple(each.rstrip("'") + ("'" if each.endswith("'") else "") for each in numbers.link)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def _ends(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Phrases as the end of a window: with the space that keeps a word from being cut short."""
    return tuple(f" {each}" if each.endswith("'") else f" {each} " for each in phrases)


def _window(text: str, start: int) -> str:
    before = text[max(0, start - _WINDOW) : start].casefold().replace("’", "'")
    return " " + " ".join(before.replace("(", " ").split()) + ("" if before.endswith("'") else " ")


def _figure(text: str, start: int, end: int, value: float, **fields: object) -> Figure:
    several = fields.get("approximator") == "several"
    return Figure.model_validate(
        {"start": start, "end": end, "text": text[start:end], "low": value, "high": value * 9 if several else value}
        | fields
    )


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
    before = _window(text, one.start)
    if between in _MOVES and before.endswith(tuple(f" {each} " for each in reader.numbers.link)):
        return None
    marks = {"–": "-", "—": "-"}
    for opening, link in reader.numbers.ranges:
        if marks.get(between, between) == link and (not opening or before.endswith(f" {opening} ")):
            low = one.low * (two.scale if one.scale == 1 and two.scale > 1 and one.low <= two.high else 1)
            return two.model_copy(
                update={"start": one.start, "text": text[one.start : two.end], "low": low,
                        "approximator": one.approximator}
            )  # fmt: skip
    return None
