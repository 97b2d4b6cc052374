"""Which candidates of a source are speech, and whose."""

from collections.abc import Iterator

from story.attribution import Who
from story.candidates import Piece
from story.quoting.turns import Turns
from story.speakers import Member


class Reader(Turns):
    """Goes through the candidates in order and says which are speech, and whose."""

    def read(self) -> Iterator[tuple[Piece, str | None, str | None]]:
        for index, piece in enumerate(self.pieces):
            for part, who in self._parts(piece):
                if who is None and not self._stands_alone(part):
                    continue
                member = self._member(who, part, index)
                if member:
                    self.cast.heard(member)
                yield (
                    part,
                    self._worded(self._called(member, part) if member else None),
                    (self._worded(member.role if member else None)),
                )
                if member:
                    member.spoke, member.heard = True, part.outer_start
                    self.antecedents.heard.append((part.outer_start, member))
                self.unsaid = -1 if member else part.line.paragraph
                self.last, self.spoken, self.taken = member or self.last, part.outer_end, piece

    def _called(self, member: Member, piece: Piece) -> str:
        """What somebody is called: who signs a post, as they sign it."""
        return member.name if piece.form == "post" else self.cast.called(member)

    def reported(self) -> dict[str, str]:
        """Who says the lines that report without quoting: "…, a déclaré X", "Selon X, …", "X a déclaré que …"."""
        said = {}
        for line in self.source.lines:
            who = self.sentence.reported(self.even.index(line.start), self.even.index(line.end))
            if line.kind != "story" or who is None:
                continue
            member = self.cast.member(who) if who.kind in ("name", "pair", "role") else None
            if member:
                said[line.id] = self._worded(member.name) or member.name
        return said

    def _parts(self, piece: Piece) -> Iterator[tuple[Piece, Who | None]]:
        """The quotations in a candidate, each with its speaker as far as its own sentence tells."""
        if piece.form == "post":
            yield piece, self._signed(piece)
        elif piece.form in ("reply", "open"):
            yield from self._unclosed(piece)
        elif (who := self._attributed(piece)) or not self._is_title(piece):
            yield piece, who
