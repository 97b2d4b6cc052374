"""The lines of sources with their quotations, people and aliases, and the words they have between them."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from story.checks.index import Index
from story.checks.letters import letters, parts
from story.checks.lexicon import lexicon
from story.checks.said import read
from story.values import Alias, Line, Person, Quote


class Lines:
    """What a line says is read at the first sentence that needs it."""

    def __init__(
        self,
        lines: Sequence[Line],
        quotes: Sequence[Quote],
        people: Sequence[Person],
        aliases: Sequence[Alias],
        language: str,
        texts: Sequence[str] = (),
    ) -> None:
        """`texts`: the whole sources as they were printed, where they are known."""
        self.language = language
        self.lines = {line.id: line for line in lines}
        self.order = {line.id: place for place, line in enumerate(lines)}
        self.quotes = {quote.id: quote for quote in quotes}
        self.people, self.aliases = tuple(people), tuple(aliases)
        self.said = {line.id: read(line.text, language) for line in lines}
        self._texts = tuple(texts)

    @cached_property
    def spoken(self) -> tuple[tuple[Quote, str], ...]:
        """The quotations, each with its letters."""
        return tuple((quote, letters(quote.text)) for quote in self.quotes.values())

    @cached_property
    def put_right(self) -> bool:
        """Whether an editor put right who says one of the quotations."""
        return any(quote.by_editor for quote in self.quotes.values())

    @cached_property
    def folded(self) -> frozenset[str]:
        """Every word of every line, folded."""
        return frozenset().union(*(said.folded for said in self.said.values()))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The word keys of every line."""
        return frozenset().union(*(said.keys for said in self.said.values()))

    @cached_property
    def persons(self) -> frozenset[str]:
        """The words of the names of people and of those who are quoted, folded."""
        named = [one.name for one in self.people] + [quote.speaker or "" for quote in self.quotes.values()]
        return frozenset(word for name in named for word in parts(name) if len(word) > 2)

    @cached_property
    def letters(self) -> str:
        return " ".join(said.letters for said in self.said.values())

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that are part of a name somewhere in the sources, folded."""
        return frozenset(word for said in self.said.values() for name in said.names for word in parts(name.text))

    @cached_property
    def name_keys(self) -> frozenset[str]:
        """The keys of the words of names."""
        return frozenset(lexicon(self.language).key(word) for word in self.names)

    @cached_property
    def topics(self) -> frozenset[str]:
        """The words of names that the story is about: in its first two lines, or in one line of five and three."""
        seen = Counter(
            word for said in self.said.values() for word in {part for name in said.names for part in parts(name.text)}
        )
        often = {word for word, count in seen.items() if count >= 3 and count * 5 >= len(self.said)}
        first = [said for line, said in self.said.items() if self.order[line] < 2]
        return frozenset(often | {word for word in seen if any(word in said.folded for said in first)})

    @cached_property
    def companions(self) -> dict[str, frozenset[str]]:
        """Each word of a name to the words it stands beside in a name: "shapps" to "grant"."""
        found: dict[str, set[str]] = {}
        for said in self.said.values():
            for name in said.names:
                words = parts(name.text)
                for word in words:
                    found.setdefault(word, set()).update(words)
        return {word: frozenset(others) for word, others in found.items()}

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much a word key tells lines apart: the rarer in the sources, the more."""
        seen = Counter(key for said in self.said.values() for key in said.keys)
        return {key: math.log(1 + len(self.said) / count) for key, count in seen.items()}

    @cached_property
    def rarest(self) -> float:
        """The weight of the rarest word key."""
        return max(self.weights.values(), default=1.0)

    @cached_property
    def index(self) -> Index:
        """Which lines hold what; of them all, `aligned` looks only at those that share something with a claim."""
        return Index(self.said)

    def near(self, line: str, others: Iterable[str]) -> list[str]:
        """The other lines, the nearest to this one first; of two as near, the earlier."""
        place = self.order[line]
        return sorted(others, key=lambda other: (abs(self.order[other] - place), self.order[other]))

    def before(self, line: str, reach: int = 3) -> tuple[str, ...]:
        """The lines shortly before one, where what it says "he" for was named."""
        place = self.order[line]
        return tuple(self._placed[at] for at in range(place - reach, place) if at in self._placed)

    @cached_property
    def _placed(self) -> dict[int, str]:
        """The line at each place."""
        return {place: line for line, place in self.order.items()}
