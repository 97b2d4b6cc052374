"""Regular expressions built from the phrases of a language file."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import chain, dropwhile
from typing import Any, cast

SPACE = r"\s"
"""Any space, those that do not break among them."""


def any_of(phrases: Iterable[str]) -> str:
    """A group that takes the longest of the phrases that fits; it never matches where there is none.

    A space stands for any run of spaces, an apostrophe for either form, and no word is cut short; an elided
    phrase ("d'") needs no boundary after it, a symbol ("%") none at all. The boundaries are shared by the
    alternatives, so that most places of a text are passed over at the first look.
    """
    groups: dict[tuple[bool, bool], list[Pieces]] = {}
    for each in sorted(phrases, key=len, reverse=True):
        groups.setdefault((not each[-1].isalnum(), not each[0].isalnum()), []).append(spelt(each, _SPELT))
    parts = []
    for (open_end, open_start), bodies in sorted(groups.items()):
        before, after = "" if open_start else EDGE, "" if open_end else EDGE
        parts.append(f"{before}(?:{branches(bodies)}){after}")
    return f"(?:{'|'.join(parts)})" if parts else r"(?!)"


Pieces = tuple[str, ...]
"""A pattern piece by piece: letters, escaped where they must be, and what stands for a space, an apostrophe …"""
_SPELT = {" ": f"{SPACE}+", "'": "['’]"}
ANYTHING = r"[\w-]*"
EDGE = r"\b"
"""Where a word begins or ends: beside a letter or a digit of a pattern; half the work of a look behind or ahead."""
_ENDS: tuple[Pieces, ...] = ((), (EDGE,))
FEW = 6
"""Alternatives below which it takes longer to compile their common beginning than to try them."""


def spelt(phrase: str, how: Mapping[str, str]) -> Pieces:
    """The pieces of a phrase, some letters of it spelt as told."""
    return tuple(how.get(letter) or (letter if letter.isalnum() else re.escape(letter)) for letter in phrase)


def branches(bodies: Sequence[Pieces]) -> str:
    """The alternatives of a pattern, in their order, with what several begin with written once, as in a dictionary.

    Python tries every alternative at every word of a text, several hundred of them where it could tell by the first
    letter that none fits. Bodies that begin with different letters never fit at the same place, so that their order
    does not matter; it is kept where one may begin like another: behind a piece that takes any letter, and for a body
    that ends where others go on, as long as it comes last.
    """
    tails: dict[Pieces, list[Pieces]] = {}
    for body in bodies:
        tails.setdefault(body[:1], []).append(body[1:])
    if len(bodies) < FEW or not _apart(tails.keys(), bodies):
        return "|".join(map("".join, bodies))
    return "|".join("".join(head) + _grouped(list(dict.fromkeys(rest))) for head, rest in tails.items())


def _grouped(tails: Sequence[Pieces]) -> str:
    """The alternatives as one piece, behind what all of them begin with: "pal(?:e|aux)", "pale?"."""
    if len(tails) == 1:
        return "".join(tails[0])
    shared = 0
    for pieces in zip(*tails, strict=False):
        if len(set(pieces)) > 1 or pieces[0] == ANYTHING:
            break
        shared += 1
    before, rest = "".join(tails[0][:shared]), [body[shared:] for body in tails]
    first = rest[0]
    if rest[1:] == [()] and len(first) == 1 and first[0].isalnum():
        return f"{before}{first[0]}?"
    return f"{before}(?:{branches(rest)})"


def _apart(heads: Collection[Pieces], bodies: Sequence[Pieces]) -> bool:
    """Whether no two of what bodies begin with fit the same text, whatever its case, but for ends, which stand last."""
    letters = {"".join(head).casefold() for head in heads}
    if (ANYTHING,) in heads or len(letters) < len(heads):
        return False
    if all(end not in heads for end in _ENDS):
        return True
    return len({*dropwhile(lambda head: head not in _ENDS, (body[:1] for body in bodies))}) <= 1


@cache
def kept(nouns: str) -> re.Pattern[str]:
    """The pattern of a long list of a language, in whatever case, for as long as the program runs.

    Python's own store has room for 512 patterns, fewer than a text needs, and these take milliseconds to make anew.
    """
    return re.compile(nouns, re.I)


@cache
def fixed(pattern: str) -> re.Pattern[str]:
    """The pattern of a language's own words, in their case, kept like those; never of a text's words."""
    return re.compile(pattern)


class _Late:
    """A pattern not made yet; asked for anything of a pattern, it is made, and gives that from then on."""

    def __init__(self, *spelt: Any) -> None:
        self._spelt = spelt

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        made = re.compile(*self._spelt)
        vars(self).update({each: getattr(made, each) for each in dir(made) if not each.startswith("_")})
        return vars(self)[name]


def late(pattern: str, flags: re.RegexFlag | int = 0) -> re.Pattern[str]:
    """The pattern, made when it is first asked for something: of those of a language, no text needs all.

    Half of what a process's first article takes is the making of patterns. It stands in for a pattern wherever its
    methods are called, and cannot be given to the functions of `re`.
    """
    return cast(re.Pattern[str], _Late(pattern, flags))


_WORD, _DIGIT = re.compile(r"\w+"), re.compile(r"\d")


@lru_cache(maxsize=1024)
def words(text: str) -> frozenset[str]:
    """The words of a text in lower case, with `#` among them where there is a digit."""
    found = _WORD.findall(text.casefold())
    return frozenset([*found, "#"] if _DIGIT.search(text) else found)


class Triggered:
    """A pattern that is only tried where one of its trigger words stands, which most texts do not hold."""

    def __init__(
        self,
        pattern: str,
        triggers: Iterable[str],
        flags: re.RegexFlag = re.I,
        *,
        also: Sequence[Iterable[str]] = (),
        sign: str = "",
    ) -> None:
        """A phrase among the triggers counts by its longest word; `#` stands for any digit.

        `also`: other lists of which the text must hold something, too; `sign`: what stands in every match.
        """
        self._spelt = pattern, flags
        self.triggers, *self.also = (frozenset(map(_trigger, each)) for each in (triggers, *also))
        self.sign = sign

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Made when first tried: the longest take 20 milliseconds, and most texts hold no trigger."""
        return re.compile(*self._spelt)

    def may_stand(self, text: str, held: frozenset[str]) -> bool:
        """Whether a text whose `words` are `held`, a trigger among them, has all else that a match has."""
        return self.sign in text and not any(each.isdisjoint(held) for each in self.also)

    def finditer(self, text: str, held: frozenset[str]) -> Iterator[re.Match[str]]:
        """The matches in a text whose `words` are `held`."""
        tried = not self.triggers.isdisjoint(held) and self.may_stand(text, held)
        return self.pattern.finditer(text) if tried else iter(())


def _trigger(phrase: str) -> str:
    words: list[str] = _WORD.findall(phrase.casefold())
    return max(words, key=len, default=phrase)


class Triggers:
    """Several such patterns, those found at once that any word of a text is a trigger of."""

    def __init__(self, every: Sequence[Triggered]) -> None:
        self._every = tuple(every)
        self._of: dict[str, list[int]] = {}
        for number, each in enumerate(every):
            for trigger in each.triggers:
                self._of.setdefault(trigger, []).append(number)
        self._words = frozenset(self._of)

    def finditer(self, text: str, held: frozenset[str]) -> Iterator[re.Match[str]]:
        """The matches of each pattern in turn in a text whose `words` are `held`."""
        wanted = sorted({number for word in held & self._words for number in self._of[word]})
        tried = (one for one in map(self._every.__getitem__, wanted) if one.may_stand(text, held))
        return chain.from_iterable(one.pattern.finditer(text) for one in tried)
