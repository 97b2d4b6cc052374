"""The speaker as the quotation's own sentence tells."""

from story.attribution import Who
from story.candidates import Piece
from story.datelines import dateline
from story.patterns import fixed
from story.plain import bare
from story.quoting.titles import Titles
from story.words import count

LEAST = 4
"""Words of a quotation that no verb of saying touches, to be no nickname."""


class Clauses(Titles):
    """A source whose sentences tell the speakers of what they quote."""

    def _attributed(self, piece: Piece) -> Who | None:
        """The speaker as the quotation's own sentence tells: before it where it is part of a clause, else after."""
        start, end = self.even.index(piece.line.start), self.even.index(piece.last.end)
        if self._is_title(piece):
            after = self.sentence.after(piece.outer_end, end)
            return after if after and after.kind == "pronoun" else None
        begin = self._begin(piece, start)
        told = self._beside(piece, begin, start, end)
        if told or begin > start:
            return told or Who(start=piece.start, end=piece.start, kind="same")
        return self._around(piece, start, end)

    def _begin(self, piece: Piece, start: int) -> int:
        """Where the words before a quotation begin: behind the one before it in the same sentence, if there is one."""
        earlier = self.taken
        same = earlier is not None and earlier.form == "marks" and start <= earlier.start and earlier.end < piece.start
        return earlier.outer_end if same and earlier else start

    def _beside(self, piece: Piece, begin: int, start: int, end: int) -> Who | None:
        """The speaker told right before or behind a quotation."""
        before = self.sentence.before(begin, piece.outer_start)
        lead = self.even.text[begin : piece.outer_start].rstrip()
        after = self.sentence.after(piece.outer_end, end)
        if after and (after.kind == "pronoun" or self.sentence.sourced(piece.outer_end, end)):
            return after
        if begin > start and after and self.sentence.after(begin, piece.outer_start):
            return after
        if begin > start and not (before or after) and (joined := self.sentence.joined(begin, piece.outer_start)):
            return joined
        if begin > start and self.sentence.goes_on(begin, piece.outer_start):
            return Who(start=piece.start, end=piece.start, kind="same")
        if passive := self.sentence.judge(begin, piece.outer_start, piece.outer_end, end):
            return passive
        if opened := self._participial(piece, begin, end):
            return opened
        if before and lead and not lead.endswith((":", "»", "”", '"')):
            return self._rather(before, start, end)
        return after or before

    def _participial(self, piece: Piece, begin: int, end: int) -> Who | None:
        """ "Jugeant que « … », elle a quitté la salle": the subject behind, where a participle opens the sentence."""
        verb = self.sentence.grammar.group.match(self.whole.bare, begin, piece.outer_start)
        if verb is None or not self.sentence.grammar.gerund.search(verb.group()):
            return None
        if not self.even.text.startswith(",", piece.outer_end):
            return None
        return self.sentence.head(piece.outer_end, end)

    def _shared(self, piece: Piece, start: int) -> Who | None:
        """ "« … », reste à dire « … », lance-t-elle": what opens a sentence whose other quotation is told."""
        end = self.even.index(piece.line.end)
        later = [other for other in self.pieces if piece.outer_end < other.outer_start < end and other.form == "marks"]
        place = dateline(self.even.text[start : piece.outer_start], self.source.language)
        led = self.even.text[start + (place.end() if place else 0) : piece.outer_start]
        opens = not count(led) and self.even.text.startswith(",", piece.outer_end)
        if not later or not opens or count(self.even.text[piece.start : piece.end]) < LEAST:
            return None
        return self.sentence.after(later[-1].outer_end, end)

    def _around(self, piece: Piece, start: int, end: int) -> Who | None:
        """The speaker told within the marks, by the whole sentence, or by its subject where that can speak."""
        inner = self._inside(piece)
        whole = self.sentence.reported(start, end) if not inner and piece.line.id == piece.last.id else None
        head = inner or whole or self._within_clause(piece, start) or self._shared(piece, start)
        spoken = self._paragraph(self.spoken) == piece.line.paragraph and self.last is not None
        goes_on = head is not None and ((spoken and self._is_thing(head)) or (self.last and self._is_hearsay(head)))
        return Who(start=piece.start, end=piece.start, kind="same") if goes_on else head

    def _is_thing(self, who: Who) -> bool:
        """Whether a designation is of neither a person nor a body, so that it says nothing."""
        return who.kind == "role" and not self.sentence.is_person(who) and not self.sentence.is_body(who)

    def _is_hearsay(self, who: Who) -> bool:
        """ "Les voleurs auraient laissé un « mot »": told of them by whoever spoke before."""
        return fixed(rf" (?:{self.speech.conditional})").match(self.whole.bare, who.end) is not None

    def _is_idle(self, who: Who) -> bool:
        """ "Un accord serait « … »": a thing with the article of something new, which says nothing."""
        vague = self.sentence.grammar.vague.match(self.whole.bare, who.start, who.end)
        return vague is not None and self._is_thing(who)

    def _rather(self, who: Who, start: int, end: int) -> Who:
        """ "Le feu était « circonscrit », a indiqué X": where the subject is a thing, whoever tells the sentence."""
        hearsay = self._is_hearsay(who)
        told = self.sentence.teller(start, end) if self._is_thing(who) or hearsay else None
        return told or (Who(start=start, end=start, kind="same") if hearsay and self.last else who)

    def _within_clause(self, piece: Piece, start: int) -> Who | None:
        """Words quoted inside a sentence that no verb of saying governs: its subject's, where they are no wink.

        Four words in small letters are too many for a nickname; fewer count where the subject is a person.
        """
        text = self.even.text[piece.start : piece.end]
        lead = self.even.text[start : piece.outer_start]
        if piece.line.kind == "headline" or not count(lead) or not text[:1].islower() or lead.rstrip().endswith(":"):
            return None
        head = self.sentence.head(start, piece.outer_start)
        touches = head is not None and not count(self.even.text[head.end : piece.outer_start])
        if head and touches and fixed(self.speech.stated).match(bare(text)):
            return head
        if (
            head is None
            or (touches and head.kind == "role")
            or self._is_idle(head)
            or (count(text) < 4 and not self.cast.is_person(head))
        ):
            return None
        return head

    def _inside(self, piece: Piece) -> Who | None:
        """A verb of saying within the marks: « …, explique-t-elle, … »."""
        for group in self.sentence.grammar.group.finditer(self.whole.bare, piece.start, piece.end):
            lead = self.even.text[piece.start : group.start()].rstrip()
            hung = group.group("hung1") or group.group("hung2")
            if hung and lead.endswith((",", "!", "?")):
                at = group.start("hung1" if group.group("hung1") else "hung2")
                return Who(start=at, end=at + len(hung), kind="pronoun")
            if lead.endswith((",", "!", "?")) and self.even.text[group.start()].islower():
                who = self.whole.after(group.start(), piece.end)
                if who and who.start - group.end() <= 6 and (who.kind == "name" or self.whole.is_person(who)):
                    return who
        return None
