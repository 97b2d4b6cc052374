"""A text read once: its words, its values, its names and its quotations."""

from collections import Counter
from functools import cached_property
from typing import Any

from story.checks.letters import WORD, Word, letters
from story.checks.lexicon import lexicon
from story.dates import Date, dates
from story.figures import Figure, figures
from story.marks import Span, spans
from story.names import Name, names


class Worded:
    """A text by its words and values; everything is read when first asked for."""

    def __init__(self, text: str, language: str, *, label: bool = False) -> None:
        """`label`: a heading. Words in it that only name a part of an article ("key dates") assert nothing."""
        self.text = text
        self.language = language
        self.lexicon = lexicon(language)
        self.memory: dict[str, frozenset[tuple[str, object]]] = {}
        """What others derive from it and need again."""
        self.derived: dict[str, Any] = {}
        """The same for values of other types, by who derives them."""
        self.idle = self.lexicon.idle | self.lexicon.labels if label else self.lexicon.idle
        self.label = label and not self.lexicon.predicate.search(text)
        """Whether it is a heading without a verb."""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Made as a tuple is: a `Word` called for each of some thousands takes a quarter more."""
        compared, made = self.lexicon.compared, tuple.__new__
        return tuple(
            [made(Word, (*one.span(), word, *compared(word))) for one in WORD.finditer(self.text) if (word := one[0])]
        )

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """The words that assert something: no small words, figures, dates."""
        idle, values = self.idle, self.value_spans
        able = [
            word
            for word in self.words
            if word.folded not in idle and len(word.folded) > 1 and not word.text[0].isdigit()
        ]
        return tuple(
            [word for word in able if not any(start <= word.start < end for start, end in values)] if values else able
        )

    @cached_property
    def content_keys(self) -> frozenset[str]:
        """Keys of those words."""
        return frozenset(word.key for word in self.content)

    @cached_property
    def asserting(self) -> frozenset[int]:
        """Where those words begin."""
        return frozenset(word.start for word in self.content)

    @cached_property
    def value_spans(self) -> list[tuple[int, int]]:
        """Where dates and figures stand."""
        return [(date.start, date.end) for date in self.dates] + [(one.start, one.end) for one in self.figures]

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(word.key for word in self.words)

    @cached_property
    def families(self) -> frozenset[int]:
        """The families of its words."""
        return frozenset().union(*(self.lexicon.families(word.folded) for word in self.words))

    @cached_property
    def surely(self) -> tuple[frozenset[str], frozenset[int]]:
        """The stems of its words and of their synonyms, and the families, those left out that a short stem only seems
        to be of."""
        sure = [self.lexicon.surely(word.folded) for word in self.words if word.folded not in self.lexicon.idle]
        return frozenset(key for one in sure for key in one[:2]), frozenset().union(*(one[2] for one in sure))

    @cached_property
    def folded(self) -> frozenset[str]:
        whole = {word.folded for word in self.words}
        return frozenset(whole | {part for word in whole if "-" in word for part in word.split("-")})

    @cached_property
    def counted(self) -> Counter[str]:
        """How often it has each word."""
        return Counter(word.folded for word in self.words)

    @cached_property
    def letters(self) -> str:
        return letters(self.text)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        return dates(self.text, self.language)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return figures(self.text, self.language)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        return names(self.text, self.language)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        return spans(self.text)

    @cached_property
    def outside(self) -> str:
        """The text with the quoted words blanked, so that offsets stay."""
        text = self.text
        for span in self.spans:
            text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
        return text

    def definite(self, start: int) -> bool:
        """Whether a definite article stands right before this offset."""
        return bool(self.lexicon.definite.search(self.text, max(0, start - 8), start))

    def content_between(self, start: int, end: int) -> frozenset[str]:
        """Keys of the content words between two offsets."""
        return frozenset(word.key for word in self.content if start <= word.start < end)
