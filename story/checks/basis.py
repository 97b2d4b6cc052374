"""What one sentence is held against: the lines that it stands on, and those that only lend it a value."""

from collections.abc import Sequence
from functools import cached_property

from story.checks.ground import Ground
from story.checks.letters import Word, letters
from story.checks.said import Said
from story.dates import Date
from story.figures import Figure
from story.values import Evidence, Line


class Basis:
    """The lines one sentence is held against: `first` it stands on, `extra` only lend a value."""

    def __init__(self, ground: Ground, first: Sequence[str], extra: Sequence[str] = (), *, cited: bool = False) -> None:
        self.ground = ground
        self.first, self.extra = tuple(first), tuple(extra)
        self.cited = cited
        """Whether the sentence names its lines itself; else code aligned it to them."""
        self.named: dict[Said, list[list[Word]]] = {}
        """The words of the names in what is held against it: more than one rule asks for them."""

    @cached_property
    def said(self) -> tuple[tuple[Line, Said], ...]:
        """The lines of `first`, each with what it says."""
        return tuple((self.ground.lines[line], self.ground.said[line]) for line in self.first)

    @cached_property
    def lent(self) -> tuple[tuple[Line, Said], ...]:
        """The lines of `extra`, likewise."""
        return tuple((self.ground.lines[line], self.ground.said[line]) for line in self.extra)

    @cached_property
    def told(self) -> tuple[tuple[Line, Said], ...]:
        """The lines whose statements the sentence retells: the first, and neighbours of theirs that lend to it."""
        return (*self.said, *((line, said) for line, said in self.lent if self.is_next(line.id)))

    @cached_property
    def keys(self) -> frozenset[str]:
        """Word keys of the first lines and of the roles of whoever they name."""
        return self.plain_keys | self.ground.role_keys(self.folded)

    @cached_property
    def plain_keys(self) -> frozenset[str]:
        """Word keys of the first lines alone."""
        return frozenset().union(*(said.keys for _, said in self.said))

    @cached_property
    def roles(self) -> frozenset[str]:
        """The words of the roles of whoever the first lines name, folded."""
        return self.ground.role_words(self.folded)

    @cached_property
    def meant(self) -> frozenset[str]:
        """The words of names that the first lines stand for without having them, folded."""
        return frozenset().union(*(self.ground.meant(line) for line in self.first))

    @cached_property
    def countries(self) -> frozenset[str]:
        return frozenset().union(*(said.countries for _, said in self.said))

    @cached_property
    def folded(self) -> frozenset[str]:
        return frozenset().union(*(said.folded for _, said in self.said))

    @cached_property
    def text(self) -> str:
        return "\n".join(said.text for _, said in self.said)

    @cached_property
    def letters(self) -> str:
        """The letters of all its lines as one text, in order."""
        return letters(" ".join(said.text for _, said in (*self.said, *self.lent)))

    def is_next(self, line: str) -> bool:
        """Whether a line stands next to the first one, or shares its paragraph."""
        ground = self.ground
        return any(
            abs(ground.order[line] - ground.order[first]) <= 1
            or (ground.lines[line].paragraph, line[0]) == (ground.lines[first].paragraph, first[0])
            for first in self.first
        )

    def verified(self, claim: Said) -> tuple[tuple[int, int], ...]:
        """The spans of the claim whose quoted words the sources have to the letter, in the story or beside it."""
        found = []
        for span in claim.spans:
            wanted = letters(claim.text[span.start : span.end]).strip(' .,;:!?…"')
            if len(wanted.split()) > 1 and (
                wanted in self.ground.letters or any(wanted in page for page in self.ground.pages)
            ):
                found.append((span.start, span.end))
        return tuple(found)

    def shown(self, line: Line, value: Date | Figure) -> tuple[Evidence, ...]:
        """The piece of a line that is a date or a figure of it."""
        return self.evidence(line, value.start, value.end)

    def evidence(self, line: Line | None = None, start: int = 0, end: int | None = None) -> tuple[Evidence, ...]:
        """A piece of a line, the whole first line by default; `start` and `end` count from the line's start."""
        line = line or (self.said[0][0] if self.said else None)
        if line is None:
            return ()
        text = line.text[start:end]
        return (Evidence(line=line.id, start=line.start + start, end=line.start + start + len(text), text=text),)
