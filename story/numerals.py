"""Numbers as a text writes them, in digits or in words, with the scale words behind them."""

import math
import re
from typing import Literal, NamedTuple

from story.languages.numbers import Numbers
from story.patterns import SPACE, Triggered, any_of, fixed

Approximator = Literal["", "about", "over", "at least", "under", "at most", "several"]

_DIGITS = rf"(?<![\w.,])(?<![^\W\d][-–])(?:\d{{1,3}}(?:{SPACE}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
_WINDOW = 32
"""Characters looked back for what loosens a figure; the longest phrase of a language file is shorter."""


class Amount(NamedTuple):
    """A number, its largest power of ten in words, what loosens it, and where its words end."""

    end: int
    value: float
    scale: float
    loose: Approximator


class Numerals:
    """The compiled patterns of one language for numbers alone."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
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
        link = linked(numbers)
        self.more = re.compile(rf"{SPACE}+{link}(?P<word>{any_of((*numbers.scales, *numbers.collectives))})", re.I)
        self.half = re.compile(rf"{SPACE}+{any_of(numbers.halves)}", re.I)
        self.fraction = re.compile(rf"{SPACE}+(?P<word>{any_of(numbers.fractions)})", re.I)
        self.several = ends(numbers.several)

    def _amount(self, text: str, match: re.Match[str]) -> Amount | None:
        """The number itself with the scale words after it, or None where the word is no number here."""
        end, loose = match.end(), self._several(text, match.start())
        if match["collective"]:
            return self._collective(text, match, loose)
        if match["digits"]:
            value, scale = self._value(match["digits"]), 1.0
        else:
            run = fixed(r"[\s\u00a0\u202f-]+").split(match["words"].casefold())
            value, scale = self._spelled(run)
            if len(run) == 1 and run[0] in self.numbers.articles:
                return self._fraction(text, match, value)
            if fraction := self.fraction.match(text, end):
                return Amount(fraction.end(), value * self.numbers.fractions[fraction["word"].casefold()], 0.0, "")
        while following := self.scale.match(text, end) or ((loose or scale > 1) and self.more.match(text, end)):
            word = following["word"].casefold()
            power = float(self.numbers.scales.get(word) or self.numbers.collectives[word])
            if word in self.numbers.collectives and word not in self.numbers.scales and not loose:
                loose = "about"
            value, scale, end = value * power, scale * power, following.end()
        if scale > 1 and (half := self.half.match(text, end)):
            value, end = value + scale / 2, half.end()
        return Amount(end, value, scale, loose if scale > 1 else "")

    def _collective(self, text: str, match: re.Match[str], loose: Approximator) -> Amount | None:
        word = match["collective"].casefold()
        if word in self.numbers.fractions and word not in self.numbers.collectives:
            return Amount(match.end(), self.numbers.fractions[word], 0.0, "")
        value, end = float(self.numbers.collectives[word]), match.end()
        plural = word.endswith("s")
        while following := self.more.match(text, end):
            word = following["word"].casefold()
            value *= float(self.numbers.scales.get(word) or self.numbers.collectives[word])
            end = following.end()
        return Amount(end, value, value, loose or ("several" if plural else "about"))

    def _fraction(self, text: str, match: re.Match[str], value: float) -> Amount | None:
        """ "un tiers", "une centaine", "un million": an article counts only before such a word."""
        if fraction := self.fraction.match(text, match.end()):
            return Amount(fraction.end(), value * self.numbers.fractions[fraction["word"].casefold()], 0.0, "")
        following = self.scale.match(text, match.end())
        if following is None:
            return None
        word = following["word"].casefold()
        power, end = float(self.numbers.scales.get(word) or self.numbers.collectives[word]), following.end()
        while further := self.more.match(text, end):  # "une dizaine de millions"
            scale = further["word"].casefold()
            power *= float(self.numbers.scales.get(scale) or self.numbers.collectives[scale])
            end = further.end()
        return Amount(end, value * power, power, "about" if word in self.numbers.collectives else "")

    def _value(self, digits: str) -> float:
        """The number a run of digits stands for: three digits after the other mark are a group, else decimals."""
        if digits.isdecimal():
            return float(digits)
        bare = fixed(SPACE).sub("", digits)
        decimal = self.numbers.decimal
        group = "." if decimal == "," else ","
        whole, mark, rest = bare.partition(decimal)
        if fixed(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+").fullmatch(whole):
            whole = whole.replace(group, "")
        number = fixed(r"[.,]").sub(".", whole + ("." + rest if mark else ""))
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

    def _several(self, text: str, start: int) -> Approximator:
        return "several" if window(text, start).endswith(self.several) else ""


def linked(numbers: Numbers) -> str:
    """A pattern for the words between a number and what it counts: "de ", "d'"."""
    bare = (each.rstrip("'") + ("'" if each.endswith("'") else "") for each in numbers.link)
    links = (f"{each[:-1]}['’]" if each[-1] == "'" else f"{each}{SPACE}+" for each in bare)
    return f"(?:{'|'.join(links)})"


def ends(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Phrases as the end of a window: with the space that keeps a word from being cut short."""
    return tuple(f" {each}" if each.endswith("'") else f" {each} " for each in phrases)


def window(text: str, start: int) -> str:
    """What stands before an offset, in small letters, its words parted by single spaces."""
    before = text[max(0, start - _WINDOW) : start].casefold().replace("’", "'")
    return " " + " ".join(before.replace("(", " ").split()) + ("" if before.endswith("'") else " ")
