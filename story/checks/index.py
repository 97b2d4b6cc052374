"""Which lines of the sources hold a word, a value or a stretch of text, found without reading every line."""

from bisect import bisect_right
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

from story.checks.letters import parts
from story.checks.said import Said

Value = tuple[str, object]
"""A figure, a part of a date or a word of a name, with which of the three it is."""
_Held = TypeVar("_Held", bound=Hashable)


class Index:
    """From what lines hold to their ids, in the order of the lines; each table is made when first asked for."""

    def __init__(self, said: Mapping[str, Said]) -> None:
        self._said = said

    @cached_property
    def keys(self) -> dict[str, list[str]]:
        """By the key of a word."""
        return _holders((line, said.keys) for line, said in self._said.items())

    @cached_property
    def families(self) -> dict[int, list[str]]:
        """By the number of a family of words."""
        return _holders((line, said.families) for line, said in self._said.items())

    @cached_property
    def values(self) -> dict[Value, list[str]]:
        """By a value that the line has."""
        return _holders((line, values(said)) for line, said in self._said.items())

    @cached_property
    def texts(self) -> "Texts":
        """The lines as they are printed."""
        return Texts({line: said.text for line, said in self._said.items()})

    @cached_property
    def letters(self) -> "Texts":
        """The lines as they are compared to the letter."""
        return Texts({line: said.letters for line, said in self._said.items()})


class Texts:
    """The texts of the lines as one, so that a search of all of them is a search of one."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._lines, self._texts = tuple(texts), tuple(texts.values())
        self._whole = "\n".join(self._texts)
        self._starts = (0, *accumulate(len(text) + 1 for text in self._texts))
        """Where each text begins; one more for where the next would."""

    def holding(self, wanted: str) -> Iterator[str]:
        """The ids of the lines that have these letters within them, in order."""
        at = self._whole.find(wanted)
        while at >= 0 and self._texts:
            place = bisect_right(self._starts, at) - 1
            if wanted in self._texts[place]:  # else they run over the line's end
                yield self._lines[place]
            at = self._whole.find(wanted, self._starts[place + 1])


def _holders(lines: Iterable[tuple[str, Collection[_Held]]]) -> dict[_Held, list[str]]:
    found: dict[_Held, list[str]] = {}
    for line, held in lines:
        for one in held:
            found.setdefault(one, []).append(line)
    return found


def numbers(said: Said) -> frozenset[Value]:
    """Figures and parts of dates, as they are compared."""
    if "numbers" not in said.memory:
        found: set[Value] = {("figure", (one.low, one.high, one.ordinal)) for one in said.figures}
        found |= {
            ("figure", (end, end, False)) for one in said.figures if one.low > one.high for end in (one.low, one.high)
        }
        found |= {("date", part) for date in said.dates for part in date.parts.items()}
        said.memory["numbers"] = frozenset(found)
    return said.memory["numbers"]


def values(said: Said) -> frozenset[Value]:
    """What must be found somewhere: figures, parts of dates, words of names."""
    if "values" not in said.memory:
        said.memory["values"] = numbers(said) | _name_words(said)
    return said.memory["values"]


def _name_words(said: Said) -> frozenset[Value]:
    found: set[Value] = {("name", part) for name in said.names for part in parts(name.text)}
    found |= {("name", word.folded) for word in said.words if word.text[0].isupper() and len(word.text) > 2}
    return frozenset(found)
