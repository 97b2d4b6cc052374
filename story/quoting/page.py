"""A source laid out for reading its quotations: evened, its names, its candidates, who spoke so far."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from story.attribution import Sentence
from story.candidates import Piece
from story.datelines import dateline
from story.names import Name, names
from story.placed import Placed
from story.plain import Plain
from story.pronouns import Antecedents
from story.speakers import Cast, Member
from story.values import Source


class Page:
    """A source being gone through for who speaks in it."""

    def __init__(self, source: Source, even: Plain, pieces: Sequence[Piece]) -> None:
        self.source, self.even, self.pieces = source, even, pieces
        told = [line for line in source.lines if line.kind in ("story", "headline", "byline", "duplicate")]
        lines = Placed(told)
        placed = _datelines(source, even)
        every = [_evened(name, even) for name in names(source.text, source.language) if lines.over(name.start)]
        found = [name for name in every if not placed.over(name.start)]
        self.cast = Cast(even.text, found, source.language)
        self.lines = Placed(source.lines)
        self.place = {line.id: index for index, line in enumerate(source.lines)}
        quoted = [(piece.start, piece.end) for piece in pieces if piece.form in ("marks", "closed")]
        marked = Placed([piece for piece in pieces if (piece.start, piece.end) in quoted])
        outside = [name for name in found if not marked.over(name.start)]
        self.sentence = Sentence(_masked(even.text, quoted), outside, source.language)
        self.whole = Sentence(even.text, found, source.language)
        self.speech = self.sentence.grammar.speech
        self.cast.hero = self._portrayed()
        self.cast.unread.append(self._bind_epithets)
        self.antecedents = Antecedents(self.sentence, self.cast, _offsets(source, even))
        self.cast.topic = self.antecedents.topic
        self.parted = any(line.paragraph == after.paragraph for line, after in pairwise(source.lines))
        """Whether its paragraphs hold more than a line each, so that a new one tells something."""
        self.last: Member | None = None
        self.taken: Piece | None = None
        self.spoken = 0
        self.unsaid = -1
        """The paragraph of the last quotation, where nobody says that."""

    def close(self) -> None:
        """Parts the cast from what looks things up for it: they refer to it, and only the collector would free them."""
        self.cast.unread.clear()
        del self.cast.topic

    def _bind_epithets(self) -> None:
        """ "Anne Riou a marqué deux fois. La capitaine…": the office of the one person in the sentence before."""
        told = [line for line in self.source.lines if line.kind == "story"]
        for before, line in pairwise(told):
            start, end = self.even.index(line.start), self.even.index(line.end)
            known = self.cast.grammar.definite.match(self.sentence.bare, start, end)
            who = self.sentence.head(start, end) if known else None
            if who and who.kind == "role" and self.cast.is_office(who):
                named = self.sentence.names.within(self.even.index(before.start), self.even.index(before.end))
                self.cast.bind_epithet(who, named)

    def _portrayed(self) -> Member | None:
        """Whom the source is a portrait of: the one person whom its first heading names."""
        first = self.source.lines[0] if self.source.lines else None
        if first is None or first.kind != "headline":
            return None
        start, end = self.even.index(first.start), self.even.index(first.end)
        named = [self.cast.named(name) for name in self.sentence.names.within(start, end) if " " in name.text]
        people = [one for one in named if self.cast.is_somebody(one)]
        return people[0] if len(people) == 1 else None

    def _worded(self, text: str | None) -> str | None:
        """A designation with the source's own characters."""
        at = self.even.text.find(text) if text else -1
        return self.source.text[self.even.at(at) : self.even.at(at + len(text))] if text and at >= 0 else text

    def _paragraph(self, at: int) -> int:
        offset = self.even.at(at)
        line = self.lines.over(offset) or self.lines.ending(offset)
        return line.paragraph if line else -1

    def _follows_colon(self, piece: Piece) -> bool:
        return self.even.text[: piece.outer_start].rstrip().endswith(":")


def _offsets(source: Source, even: Plain) -> list[tuple[int, int]]:
    """Where the lines stand that may tell of somebody: who is named in a second heading alone is likely its author."""
    titles = [line for line in source.lines if line.kind == "headline"]
    idle = {line.id for line in titles[1:] if line.text[-1:].isalpha()}
    told = [line for line in source.lines if line.kind in ("story", "headline") and line.id not in idle]
    return [(even.index(line.start), even.index(line.end)) for line in told]


def _evened(name: Name, even: Plain) -> Name:
    start, end = even.index(name.start), even.index(name.end)
    return Name(start, end, even.text[start:end])


class _Stretch(NamedTuple):
    start: int
    end: int


def _datelines(source: Source, even: Plain) -> Placed[_Stretch]:
    """What of the evened text is dateline: the names in it speak of nobody."""
    starts = [even.index(line.start) for line in source.lines if line.kind == "story"]
    found = [(start, dateline(even.text[start : start + 120], source.language)) for start in starts]
    return Placed([_Stretch(start, start + place.end()) for start, place in found if place])


def _masked(text: str, quoted: Sequence[tuple[int, int]]) -> str:
    """The text with what is quoted blotted out, length kept: verbs and names in there attribute nothing."""
    letters = list(text)
    for start, end in quoted:
        letters[start:end] = "□" * (end - start)
    return "".join(letters)
