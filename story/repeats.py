"""Lines of a source that say again, nearly word for word, what an earlier line said."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import chain

from story import languages
from story.marks import spans
from story.values import Line
from story.words import fold

ALIKE = 0.88
"""Share of the words, in order, that two lines must have in common to be one; a reprint differs by a word or two."""
_WORD = re.compile(r"\w+")
_VALUE = re.compile(r"\d")


def repeated(lines: Sequence[Line]) -> list[Line]:
    """The lines, each story line that repeats an earlier one, or a quotation in one, marked "duplicate".

    What a headline quotes is said below it all the same.
    """
    told = [_WORD.findall(fold(line.text)) if line.kind in ("story", "headline") else [] for line in lines]
    common = Counter(word for words in told for word in set(words))
    known: list[tuple[list[str], frozenset[str]]] = []
    seen: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
    marked: list[Line] = []
    for line, words in zip(lines, told, strict=True):
        if line.kind not in ("story", "headline"):
            marked.append(line)
            continue
        firm = _firm(words)
        own, rarest = frozenset(words), _rarest(words, common)
        shared = Counter(chain.from_iterable(seen.get((word, firm), ()) for word in rarest))
        alike = (known[place] for place, often in shared.items() if often >= min(2, len(rarest)))
        repeats = len(words) >= 4 and any(_same(words, own, other) for other in alike)
        marked.append(line.model_copy(update={"kind": "duplicate"}) if repeats else line)
        own_words = _wordings(line.text, words)
        if line.kind == "headline":
            own_words = own_words[: 1 if own_words[1:2] != own_words[:1] else 0]
        for wording in () if repeats else own_words:
            firm = _firm(wording[0])
            for word in _rarest(wording[0], common):
                seen[word, firm].append(len(known))
            known.append(wording)
    return marked


def _rarest(words: Sequence[str], common: Mapping[str, int]) -> list[str]:
    """The rarest three words in ten and three more: two wordings that are one share two of them.

    Any order of the words would do that; by their rarity in the text, few lines are compared, however many there are.
    """
    rarest = sorted(set(words), key=lambda word: (common[word], word))
    return rarest[: int(0.3 * len(rarest)) + 3]


def _wordings(text: str, words: list[str]) -> list[tuple[list[str], frozenset[str]]]:
    inner = [_WORD.findall(fold(text[span.start : span.end])) for span in spans(text)]
    return [(list(wording), frozenset(wording)) for wording in [words, *inner] if len(wording) >= 4]


def _same(words: list[str], own: frozenset[str], known: tuple[list[str], frozenset[str]]) -> bool:
    """Whether the words are the known ones, nearly; their firm words are the same already."""
    other, vocabulary = known
    if words == other:
        return True
    if len(words) < 8 or not 0.8 < len(words) / len(other) < 1.25:
        return False
    if len(own & vocabulary) < 0.8 * len(own):
        return False
    return SequenceMatcher(None, words, other, autojunk=False).ratio() >= ALIKE


def _firm(words: Sequence[str]) -> frozenset[str]:
    """The words in which two lines that say the same never differ: figures, and what turns a sentence round."""
    own = frozenset(words)
    return own & _turns() | {word for word in own if not word.isalpha() and _VALUE.search(word)}


@cache
def _turns() -> frozenset[str]:
    """Words that turn a sentence round, of every language: two lines that differ in one do not say the same."""
    return frozenset().union(*(languages.load(code).reading.turns for code in languages.codes()))
