"""What the article has said already, so that it says nothing twice and no fact too often."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache

from story.values import Fact, Sentence
from story.words import fold

ALIKE = 0.9
"""Share of the words, in order, that two sentences have in common from which they count as one."""
LIKELY = 0.7
"""Share of their words in any order that such two have in common at least, and those of `NEAR`: sets are cheap."""
NEAR = 0.75
"""Share of their words that two sentences have in common from which a third like them is one too many."""
SIGNATURE = 9
"""Words of a name with its role at most."""
HELD = 0.7
"""Share of the shorter sentence's words that the longer one may hold where both stand close together."""
HALF = 0.5
"""Share of the shorter's words from which two tellings of a line tell the same of it."""
HEADED = 6
"""Words of a heading that tells something: fewer only name it."""
QUOTED = 0.8
"""Share of the words, in order, that two reports of one quotation have in common: a name may be spelt out in one."""
LONGER = 20
"""Letters by which a sentence is longer that says more than another."""
FEWEST = 4
"""Telling words of a sentence that another can say whole: fewer are held by chance."""
TIMES = 2
"""How often one line of a source may be told in one article, its headings counted."""
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
_WORD = re.compile(r"\w+(?:'\w+)*")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded: each sentence and fact is compared with all the others."""
    return tuple(_WORD.findall(fold(text)))


@dataclass
class Ledger:
    """What was said so far."""

    said: list[tuple[tuple[str, ...], frozenset[str]]] = field(default_factory=list)
    told: defaultdict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))
    """The words of each telling of a line, by line id."""
    headed: set[str] = field(default_factory=set)
    """The lines that headings tell."""
    strict: bool = True
    """Whether what a heading tells is told once by it."""
    most: int = TIMES
    """How often a line may be told."""

    def copy(self) -> "Ledger":
        told = defaultdict(list, {line: list(words) for line, words in self.told.items()})
        return Ledger(list(self.said), told, set(self.headed), self.strict, self.most)

    def forgets(self, since: "Ledger") -> None:
        """Goes back to what was said by the time of that copy."""
        self.said, self.told, self.headed = since.said, since.told, since.headed

    def takes(self, sentence: Sentence, *, turn: bool = True) -> bool:
        """Whether the sentence may be said as well; it is noted if so.

        turn: whether it tells its line once more, and does not only say who somebody of it is.
        """
        if self.refuses(sentence, turn=turn):
            return False
        words = words_of(sentence.text)
        vocabulary = frozenset(words)
        self.said.append((words, vocabulary))
        for line in sentence.lines[:1] if turn else ():
            self.told[line].append(vocabulary)
        return True

    def refuses(self, sentence: Sentence, *, turn: bool = True) -> bool:
        """Whether the sentence says what was said, or tells its line too often."""
        words = words_of(sentence.text)
        vocabulary = frozenset(words)
        if turn and any(self.times(line, vocabulary) >= self.most for line in sentence.lines[:1]):
            return True
        size = len(vocabulary)
        # Those whose lengths alone tell them apart are most.
        near = (each for each in self.said if 2 * min(size, len(each[1])) >= LIKELY * (size + len(each[1])))
        like = [each for each in near if 2 * len(vocabulary & each[1]) >= LIKELY * (size + len(each[1]))]
        if any(_alike(words, told, ALIKE) for told, _ in like):
            return True
        return _is_voice(sentence.text) and sum(_near(vocabulary, other) for _, other in like) >= self.most

    def ends(self, sentence: Sentence) -> bool:
        """Whether the sentence, which goes on with the line of the one before it, may be said; it is noted if so."""
        taken = self.takes(sentence, turn=False)
        for line in sentence.lines[:1] if taken else ():
            self.told[line][-1:] = [frozenset().union(*self.told[line][-1:], words_of(sentence.text))]
        return taken

    def times(self, line: str, words: Collection[str]) -> int:
        """How often these words of the line were told: "la ville paiera" is another half of it than "le pont ferme"."""
        own = frozenset(words)
        told = sum(len(own & other) >= HALF * min(len(own), len(other)) for other in self.told[line])
        return told + (self.strict and line in self.headed)

    def hears(self, heading: str, facts: Iterable[Fact]) -> None:
        """Notes the lines that the heading tells, wholly or for the most part."""
        words = frozenset(words_of(heading))
        for fact in facts:
            own = frozenset(words_of(fact.text))
            if len(words) >= HEADED and len(words & own) >= NEAR * len(words):
                self.headed.update(fact.lines[:1])

    def takes_all(self, sentences: Sequence[Sentence]) -> bool:
        """Whether each of the sentences may be said as well; those that may are noted."""
        pairs = zip((None, *sentences), sentences, strict=False)
        taken = [self.ends(each) if _goes_on(before, each) else self.takes(each) for before, each in pairs]
        return all(taken)


def _goes_on(before: Sentence | None, sentence: Sentence) -> bool:
    """Whether two sentences in a row are halves of one line."""
    return before is not None and bool(sentence.lines) and before.lines[:1] == sentence.lines[:1]


@lru_cache(maxsize=512)
def same(one: str, two: str) -> bool:
    """Whether the two texts have nearly all their words in common, in order; a plan and its section ask alike."""
    return _alike(words_of(one), words_of(two), ALIKE)


def tells(sentence: Sentence, among: Sequence[Sentence]) -> bool:
    """Whether one of these sentences holds nearly all the words of this one, or this one all of its."""
    words = frozenset(words_of(sentence.text))
    others = (frozenset(words_of(other.text)) for other in among)
    return any(_held(words, other) for other in others)


def counted_again(text: str, others: Iterable[str]) -> bool:
    """Whether one of the others tells the same two figures with most of the same words."""
    words = frozenset(words_of(text))
    figures = {word for word in words if word.isdigit()}
    return len(figures) > 1 and any(
        figures <= other and len(words & other) >= HELD * len(words)
        for other in (frozenset(words_of(each)) for each in others)
    )


def echoed(text: str, others: Iterable[str], idle: Collection[str]) -> bool:
    """Whether one of the others says all that the text says, and more; `idle`: words that say nothing, folded."""
    words = frozenset(words_of(text)).difference(idle)
    longer = (frozenset(words_of(other)) for other in others if len(other) > len(text) + LONGER)
    return len(words) >= FEWEST and any(words <= other for other in longer)


def alike(text: str, others: Sequence[str]) -> bool:
    """Whether one of the texts is nearly this one, as two reports of one quotation are."""
    words = words_of(text)
    return len(words) >= SIGNATURE and any(_alike(words, words_of(other), QUOTED) for other in others)


def _alike(words: Sequence[str], others: Sequence[str], share: float) -> bool:
    """Whether that share of both is the same words in the same order; most are seen to be less by their lengths."""
    most = 2 * min(len(words), len(others))
    if most < share * (len(words) + len(others)):
        return False
    pair = SequenceMatcher(None, words, others, autojunk=False)
    return pair.quick_ratio() >= share and pair.ratio() >= share


def _held(words: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the shorter's words are nearly all in the longer, or both tell the same two figures, years apart."""
    figures = {word for word in words & other if word.isdigit() and not _YEAR.fullmatch(word)}
    return len(figures) > 1 or len(words & other) >= HELD * min(len(words), len(other))


def _is_voice(text: str) -> bool:
    """Whether the sentence is a quotation behind a name: it is heard twice, while what happened can be dated too."""
    outside = _QUOTED.sub("", text)
    return outside != text and len(_WORD.findall(outside)) <= SIGNATURE


def _near(known: frozenset[str], other: frozenset[str]) -> bool:
    """Whether most words of both are the same: told twice that way is enough."""
    return 2 * len(known & other) >= NEAR * (len(known) + len(other))
