"""Quotations without both their marks: replies after a dash, unclosed ones, signed posts."""

from collections.abc import Iterator

from story import languages
from story.attribution import Who
from story.candidates import SIGNED, Piece
from story.patterns import any_of, fixed, kept
from story.quoting.clauses import Clauses
from story.roles import roles as told_roles
from story.words import count

FEW = 40
"""Characters of a verb of no table and what is with it."""


class Replies(Clauses):
    """A source with quotations that lack a mark."""

    def _unclosed(self, piece: Piece) -> Iterator[tuple[Piece, Who | None]]:
        """A reply or an unclosed quotation up to the verb of saying, and what goes on after it."""
        text = self.even.text
        told = self._told_within(piece)
        if told:
            said, who = told
            yield piece._replace(end=said, outer_end=who.end), who
            goes_on = self._goes_on(who, piece) if piece.form == "reply" else self._stays(who, piece)
            if goes_on and count(text[goes_on : piece.end]) >= 3:
                end = goes_on + len(text[goes_on : piece.end].rstrip())
                again = Who(start=who.end, end=who.end, kind="same")
                yield piece._replace(start=goes_on, end=end, outer_end=end), again
        elif piece.form == "open":
            end = piece.end if self._goes_on_below(piece) else min(piece.end, self.even.index(piece.line.end))
            at = self._before_subject(piece, end)
            after = self.sentence.after(at + 1, end) if at < end else None
            end = at if after else end
            last = self.lines.over(self.even.at(end - 1)) or piece.line
            cut = piece._replace(end=end, outer_end=end, last=last)
            yield cut, after or self.sentence.before(self.even.index(piece.line.start), piece.outer_start)
        elif self._follows_colon(piece) or self._is_dialogue(piece) or self._is_turn(piece):
            yield piece, None
        elif opener := self._opener(piece):
            yield piece, opener

    def _before_subject(self, piece: Piece, end: int) -> int:
        """Where what is said ends before a pronoun and its verb of saying, with which the line ends: ", he said."."""
        text = self.even.text
        subject = kept(rf",\s(?:{any_of(self.sentence.grammar.speech.pronouns)})\s$")
        for group in self.sentence.grammar.group.finditer(self.whole.bare, piece.start, end):
            before = subject.search(text[piece.start : group.start()])
            if before and not text[group.end() : end].strip(" ."):
                return piece.start + before.start()
        return end

    def _goes_on_below(self, piece: Piece) -> bool:
        """Whether the next paragraph opens its marks again, as it does where a speech runs over several."""
        below = self.even.text[piece.end :].lstrip()[:1]
        return below != "" and below == self.even.text[piece.outer_start : piece.outer_start + 1]

    def _told_within(self, piece: Piece) -> tuple[int, Who] | None:
        """Where what is said ends and who says it, where a verb of saying follows within the same piece."""
        text = self.even.text
        for group in self.sentence.grammar.group.finditer(self.whole.bare, piece.start, piece.end):
            lead = text[piece.start : group.start()].rstrip()
            who = self.sentence.after(group.start(), piece.end) if lead.endswith((",", "!", "?", "…")) else None
            if who and text[group.start()].islower():
                return piece.start + len(lead.rstrip(",")), who
        return self._told_anyhow(piece)

    def _told_anyhow(self, piece: Piece) -> tuple[int, Who] | None:
        """The same with a verb that no table holds, a name right behind it: ", pose d'emblée X, adjointe".

        In a reply, which tells of others as well, behind what no sentence goes on with: "Par qui ? a coupé M. X".
        """
        reply = piece.form == "reply"
        for mark in fixed(r"[?!…](?=\s[a-zà-ÿ])" if reply else ",").finditer(self.even.text, piece.start, piece.end):
            at = mark.end() if reply else mark.start()
            who = self.sentence.after(mark.start(), piece.end)
            full = who is not None and (reply or " " in self.even.text[who.start : who.end])
            if who and who.kind == "name" and full and who.start - at < FEW:
                return at, who
        return None

    def _goes_on(self, who: Who, piece: Piece) -> int | None:
        """Where a reply goes on after its speaker and what is said of them: ", élève de seconde. Je…"."""
        text, at = self.even.text, who.end
        told = [name for name in self.whole.names if name.start == who.start]
        role = next(
            (end for _, start, end in told_roles(text, told, self.source.language, any_noun=True) if start >= at), at
        )
        while at < piece.end:
            part = fixed(r"[^,.!?…;:]*(?:[,;:]|[.!?…]+) ?(?=\w)").match(text, max(at, role), piece.end)
            if part is None:
                return None
            at, ended = part.end(), part.group().rstrip()[-1] in ".!?…"
            said = fixed(self.speech.myself).match(self.whole.bare[at : piece.end]) if ended else None
            if said or not (ended or fixed(self.speech.gesture).match(self.whole.bare[at : piece.end])):
                return at
        return None

    def _stays(self, who: Who, piece: Piece) -> int | None:
        """Where somebody goes on behind the sentence with the verb: a sentence of theirs begins with "je" or "nous".

        Where the mark was lost that closes a quotation, nothing else tells their words from what the story says itself.
        """
        ends = (self.even.index(line.end) for line in self.lines.within(piece.line.start, self.even.at(piece.end)))
        starts = (end + 1 for end in ends if who.end <= end < piece.end)
        return next((at for at in starts if fixed(self.speech.myself).match(self.whole.bare[at : piece.end])), None)

    def _is_dialogue(self, piece: Piece) -> bool:
        """Whether a paragraph with a dash that names no speaker replies to the one before, and is no item of a list.

        One that begins a dialogue is a question of the journalist's, or cannot be told.
        """
        return any(
            self.even.text[other.start : other.end].rstrip().endswith(("?", "!", "…")) or self._told_within(other)
            for other in self.pieces
            if other.form == "reply" and other.line.paragraph == piece.line.paragraph - 1
        )

    def _opener(self, piece: Piece) -> Who | None:
        """ "La présidente déroule les faits. — Où étiez-vous ? — Chez moi, souffle X": who the line before is about."""
        answered = any(
            other.form == "reply" and other.line.paragraph == piece.line.paragraph + 1 and self._told_within(other)
            for other in self.pieces
        )
        at = self.place[piece.line.id]
        if not answered or at == 0 or self.even.index(self.source.lines[at - 1].start) < self.spoken:
            return None
        line = self.source.lines[at - 1]
        head = self.sentence.head(self.even.index(line.start), self.even.index(line.end))
        return head if head and head.kind in ("name", "role") and self.cast.is_person(head) else None

    def _is_turn(self, piece: Piece) -> bool:
        """Whether a sentence after a dash stands right below a reply that was one."""
        text = self.even.text[piece.start : piece.end].rstrip()
        below = (
            self.taken is not None
            and self.taken.form == "reply"
            and self.taken.line.paragraph == piece.line.paragraph - 1
        )
        return below and text[:1].isupper() and text.endswith((".", "!", "?", "…"))

    def _signed(self, piece: Piece) -> Who | None:
        signed = SIGNED.search(self.even.text, piece.end, piece.outer_end)
        if not signed:
            return None
        start, end = signed.span("name")
        own = [name for name in self.sentence.names if start <= name.start and name.end == end]
        if own and self._introduces(self.even.text[start : own[-1].start]):
            return Who(start=own[-1].start, end=own[-1].end, kind="name")
        return Who(start=signed.start("name"), end=signed.end("name"), kind="role")

    def _introduces(self, words: str) -> bool:
        """Whether the words before a signer's name are a title ("Le très honorable député") and no part of it."""
        first = words.split()[:1]
        return not first or first[0][0].islower() or first[0].casefold() in languages.stop_words(self.source.language)
