"""The nouns of a text, each with what belongs to it and what a preposition binds it to, read from left to right."""

import re
from typing import NamedTuple

from story.checks.agent import frames, verbs
from story.checks.letters import Word
from story.checks.said import Said

Keys = frozenset[str]
Count = tuple[object, object]
FIGURE = "#"
"""Opens the key of a figure to which something is bound: "95 à Port-Maë"."""
_CLOSE = re.compile(r"[\s'’-]*|\.\s")
_COMMA = re.compile(r"\s?,\s")
_DATES = ("day", "month", "year", "weekday")


class Group(NamedTuple):
    """A noun with what belongs to it, bound by a preposition to what stands before it."""

    governor: str
    """The key of the verb or noun that it is bound to; "" where nothing is or a stop parts them."""
    preposition: str
    verb: str
    """The key of the verb before it in its clause."""
    start: int
    end: int
    keys: Keys
    head: str
    """The key of its first word."""
    names: Keys
    """Keys of its words with a capital."""
    figures: frozenset[Count]
    """Its figures by their ends, its dates by their kind and parts."""
    bare: bool
    """Whether no article stands before it."""


def groups(said: Said) -> tuple[Group, ...]:
    """The nouns of a text outside its quotations, each with what it is bound to; read once."""
    if "groups" not in said.derived:
        said.derived["groups"] = tuple(_Reading(said).groups())
    found: tuple[Group, ...] = said.derived["groups"]
    return found


class _Reading:
    """What is known of a text up to one of its words."""

    def __init__(self, said: Said) -> None:
        self.said, self.lexicon, self.text = said, said.lexicon, said.outside
        self.acting = verbs(said)
        self.told = {one.place for one in frames(said)} if self.acting else set[int]()
        self.values = _values(said)
        self.inside = 0
        """Where the figure or date ends that was read last."""
        self.governor = self.preposition = self.verb = ""
        self.last = ""
        """The key of what a preposition would bind to."""
        self.chained = ("", "")
        """What the group before was bound to, and by what: "à Lyon et à Lausanne"."""
        self.bound, self.bare = False, True
        self.held: list[Word] = []
        self.counts: list[Count] = []
        self.start = self.end = 0
        self.found: list[Group] = []

    def groups(self) -> list[Group]:
        before = 0
        for at, word in enumerate(self.said.words):
            self._take(at, word, self.text[before : word.start])
            before = word.end
        self._close()
        return self.found

    def _take(self, at: int, word: Word, gap: str) -> None:
        value, sort = self.values.get(word.start), self.lexicon.sort(word.text)
        parted = word.start >= self.inside and gap != " " and not _CLOSE.fullmatch(gap)
        binds = sort == "binds" and word.start >= self.inside and value is None and not self._is_article(at, word)
        acts = at in self.acting
        holds = not (binds or acts) and sort != "moment" and self._is_thing(word)
        stays = value is not None or word.start < self.inside or holds
        if parted or not stays:
            self._close()
        if parted:
            self._part(gap)
        elif binds and self.chained[0] and not self.lexicon.gaps.fullmatch(self.said.words[at - 1].text):
            self.chained = ("", "")
        if binds:
            self._bind(word)
        elif acts:
            self._act(at, word)
        elif value and not self.preposition and value[1][0] in _DATES:
            self.inside = value[0]  # "a attaqué mardi l'arrêté": the day parts nothing
        elif stays:
            self._hold(word, value, holds=holds)
        elif sort == "fixes":
            self.bare = False
        elif not (word.text[0].isupper() or self.lexicon.partitives.fullmatch(word.text)):
            self.preposition = self.governor = self.last = ""
        self.bound = binds

    def _is_article(self, at: int, word: Word) -> bool:
        """Whether it is no preposition but an article: "des" right behind a verb."""
        return at > 0 and at - 1 in self.acting and self.lexicon.partitives.fullmatch(word.text) is not None

    def _is_thing(self, word: Word) -> bool:
        return word.start in self.said.asserting and self.text[word.start : word.end] == word.text

    def _part(self, gap: str) -> None:
        self.preposition = self.governor = self.last = self.verb = ""
        self.chained = self.chained if _COMMA.fullmatch(gap) else ("", "")

    def _bind(self, word: Word) -> None:
        melted = self.lexicon.melted
        self.bare = word.folded not in melted or self.lexicon.elision.fullmatch(word.text) is not None
        name = melted.get(word.folded, word.folded)
        if self.bound:
            self.preposition += f" {name}"
        else:
            self.preposition, self.governor = name, self.last
        if not self.governor and self.preposition == self.chained[1]:
            self.governor = self.chained[0]

    def _act(self, at: int, word: Word) -> None:
        self.last, self.preposition, self.chained = word.key, "", ("", "")
        self.governor = self.verb = word.key if at in self.told else ""

    def _hold(self, word: Word, value: tuple[int, Count] | None, *, holds: bool) -> None:
        self.start = self.start if self.held or self.counts else word.start
        self.end = word.end
        if value:
            self.inside = value[0]
            self.counts.append(value[1])
            self.last = f"{FIGURE}{value[1][0]}"
        if holds:
            self.held.append(word)
            self.last = word.key

    def _close(self) -> None:
        """Ends the group that is open."""
        if not (self.held or self.counts):
            return
        names = frozenset(word.key for word in self.held if word.text[0].isupper())
        keys = frozenset(word.key for word in self.held)
        head = self.held[0].key if self.held else ""
        self.found.append(Group(self.governor, self.preposition, self.verb, self.start, self.end, keys, head, names,
                                frozenset(self.counts), self.bare))  # fmt: skip
        self.chained = (self.governor, self.preposition)
        self.held, self.counts, self.preposition, self.governor = [], [], "", ""


def _values(said: Said) -> dict[int, tuple[int, Count]]:
    """Where each figure and date begins, to where it ends and what it is."""
    found: dict[int, tuple[int, Count]] = {one.start: (one.end, (one.low, one.high)) for one in said.figures}
    found |= {one.start: (one.end, (one.kind, frozenset(one.parts.items()))) for one in said.dates}
    return found
