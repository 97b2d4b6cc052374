"""Names that are spelt in two ways: "Budanov" and "Boudanov", "Kim Jong Un" and "Kim Jong-un"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from story.names import names
from story.patterns import fixed
from story.values import Conflict, Fact, source_of
from story.words import fold

CLOSE = 0.82
"""Likeness (difflib ratio) of two folded names from which they may be one; "Budanov" and "Boudanov" have 0.93,
"Kim Jong Un" and "Kim Jong-il" 0.8 once signs are taken out. By judgement."""
# Of no language's file: a name that is written in two ways is mostly transcribed by the habits of two languages.
_SOUNDS = (("ts", "z"), ("c", "k"), ("w", "v"))
"""Letters that transcriptions put for one another."""
_HEARD = (
    (r"ph", "f"), (r"^mc", "mac"), (r"^h", ""), (r"^tch", "ch"), (r"ff$", "v"), (r"(?:ck|qu?e?|gue?)$", "c"),
    (r"sch|sh", "ch"), (r"ou", "u"), (r"y", "i"), (r"(.)\1", r"\1"),
)  # fmt: skip
"""The same as regular expressions, where they stand in a name; doubled letters are heard once."""
NEAR = 0.78
"""The same for the surnames of two people of one first name, of whom each source knows one."""
SHORTEST = 6
"""Letters; below, one letter more is another name."""


def spellings(facts: Sequence[Fact], language: str) -> tuple[Conflict, ...]:
    """A conflict of the kind "spelling" for each name written in two ways, the facts that show them as its sides."""
    first: dict[str, str] = {}
    known: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        for name in names(fact.text, language):
            known[name.text].update(map(source_of, fact.lines))
            for written in (name.text, name.text.split()[-1]):
                first.setdefault(written, fact.id)
    found: dict[frozenset[str], Conflict] = {}
    for one, other in (*_alike(tuple(first)), *_misspelt(known)):
        key = frozenset((_letters(one.split()[-1]), _letters(other.split()[-1])))
        if key not in found or len(one) > len(found[key].about.split(" / ")[0]):
            found[key] = Conflict(about=f"{one} / {other}", sides=(first[one], first[other]), kind="spelling")
    return tuple(found.values())


def _alike(written: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The pairs that are one name; only those with the same consonants are looked at."""
    framed: dict[str, list[str]] = defaultdict(list)
    for name in written:
        framed[frame(name)].append(name)
    for group in framed.values():
        for one, other in combinations(group, 2):
            if is_one(one, other):
                yield one, other


def _misspelt(known: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """The pairs of whole names that differ in a few letters of the surname, of which each source has but one."""
    whole = [name for name in known if " " in name]
    for one, other in combinations(whole, 2):
        if known[one].isdisjoint(known[other]) and is_slip(one, other):
            yield one, other


def is_slip(one: str, other: str) -> bool:
    """Whether two whole names are as near as those of one person whom two papers spell by ear."""
    mine, theirs = _words(one), _words(other)
    if len(mine) != len(theirs) or len(mine) < 2 or f"{one}s" == other or f"{other}s" == one:
        return False
    heard = zip(map(_sound, mine), map(_sound, theirs), strict=True)
    near = all(a == b or (a[0] == b[0] and SequenceMatcher(None, a, b).ratio() >= NEAR) for a, b in heard)
    return near and len(mine[-1]) >= SHORTEST - 1


def _sound(word: str) -> str:
    """A word as it is heard, whatever the habits of the language it was transcribed by."""
    for written, sound in _HEARD:
        word = fixed(written).sub(sound, word)
    return word


def frame(name: str) -> str:
    """What two spellings of one name have in common at least: the consonants, transcriptions aside."""
    return _frame(_letters(name))


def is_one(one: str, other: str) -> bool:
    """Whether two spellings mean one name: the same initials, as many words or the same letters, nearly alike."""
    first, second = _letters(one), _letters(other)
    if min(len(first), len(second)) < SHORTEST or one == other or one.isupper() != other.isupper():
        return False
    if first == second:
        return " " in one or " " in other
    mine, theirs = _words(one), _words(other)
    if len(mine) != len(theirs) or any(a[0] != b[0] for a, b in zip(mine, theirs, strict=True)):
        return False
    changed = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return len(changed) == 1 and _is_respelt(*changed[0]) and SequenceMatcher(None, first, second).ratio() >= CLOSE


def _is_respelt(one: str, other: str) -> bool:
    """Whether two words differ in vowels, doubled letters or a transcription, not in what tells two names apart."""
    return one[-1] == other[-1] and _frame(one) == _frame(other) and _heard(one) == _heard(other)


def _frame(word: str) -> str:
    """The consonants, doubled ones once, transcriptions of one sound made one."""
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    return fixed(r"(.)\1+").sub(r"\1", fixed(r"[aeiouyhj]").sub("", word))


def _heard(word: str) -> int:
    """How many vowels are heard: "ou" and "u" are one, "Martin" and "Martino" differ."""
    return len(fixed(r"[aeiouy]+").findall(word))


def _words(name: str) -> list[str]:
    return fixed(r"[^\W_]+").findall(fold(name))


def _letters(name: str) -> str:
    return "".join(_words(name))
