"""Whose a quotation is that its own sentence does not attribute."""

from story.attribution import Who
from story.candidates import Piece
from story.marks import spans
from story.patterns import fixed
from story.plain import bare
from story.quoting.replies import Replies
from story.speakers import Member
from story.values import Line
from story.words import count


class Turns(Replies):
    """A source whose quotations take turns."""

    def _member(self, who: Who | None, piece: Piece, index: int) -> Member | None:
        if who is None:
            return self._partner(piece, index) or self._unattributed(piece, index)
        if who.kind == "role" and self.whole.bare[who.start : who.end] in self.speech.concerned:
            who = who._replace(kind="pronoun")
        if who.kind == "role" and self._cannot_speak(who):
            return self._subject_since(piece, near=True) or (self.last if self._spoke_here(piece) else None)
        if who.kind in ("name", "pair", "role"):
            told = (self._just_told(who, piece) or self._author(who, piece)) if who.kind == "role" else None
            return told or self.cast.member(who)
        if who.kind == "pronoun":
            meant = self.antecedents.meant(who, self._clause_start(who, piece), self.spoken)
            return self.cast.taught(meant, who) or (self._teller_before(piece) if who.start == who.end else None)
        if who.kind == "again":
            return self._teller_before(piece) or self._subject_since(piece) or self.last
        return (self._subject_since(piece) or self.last) if who.kind == "same" else None

    def _cannot_speak(self, who: Who) -> bool:
        """ "Une médiation sera proposée « dès lundi »": a thing, so that whoever told of it before says that."""
        named = next(iter(self.whole.names.within(who.start, who.end)), None)
        return named is None and not self._can_speak(who)

    def _can_speak(self, who: Who) -> bool:
        return self.sentence.grammar.can_speak(self.whole.bare, who.start, who.end)

    def _spoke_here(self, piece: Piece) -> bool:
        """Whether somebody spoke before in the paragraph."""
        return self._paragraph(self.spoken) == piece.line.paragraph

    def _teller_before(self, piece: Piece) -> Member | None:
        """ "X exhume un tract où Y promettait « … ». Et d'ironiser :": whom the sentence before opens with."""
        at = self.place[piece.line.id]
        before = self.source.lines[at - 1] if at else None
        if before is None or before.kind != "story":
            return None
        start, end = self.even.index(before.start), self.even.index(before.end)
        head = self.sentence.head(start, end)
        led = self.sentence.grammar.determiner.match(self.whole.bare, start, end)
        opens = head is not None and head.start in (start, led.end() if led else start)
        opens = opens and head is not None and head.kind in ("name", "role")
        if text := self.sentence.document(start, end):
            return self.cast.member(text)
        teller = head is not None and (self.cast.is_person(head) or self._can_speak(head))
        return self.cast.member(head) if head and opens and teller else None

    def _just_told(self, who: Who, piece: Piece) -> Member | None:
        """ "Son grand-père l'aide. « … », dit le vieil homme": whom the line before begins with, known by no name."""
        noun = self.whole.bare[who.start : who.end].split(" ", 1)[-1]
        at = self.place[piece.line.id]
        line = self.source.lines[at - 1] if at else None
        if line is None or self.even.index(line.start) < self.spoken or not self._is_anaphor(noun):
            return None
        head = self.sentence.head(self.even.index(line.start), self.even.index(line.end))
        told = head and head.kind == "role" and head.start == self.even.index(line.start) and self.cast.is_person(head)
        member = self.cast.member(head) if head and told else None
        trait = self.cast.genders.of_designation(self.whole.text[who.start : who.end])
        one = member is not None and not member.person and member.trait.plural is not True
        return member if member and one and trait.agrees(member.trait) else None

    def _author(self, who: Who, piece: Piece) -> Member | None:
        """ "Concluait le texte": whoever the paragraph so far says or tells to have written it."""
        text = rf"(?:{self.speech.known}|{self.speech.determiners})(?:{self.speech.documents})"
        if not fixed(text).fullmatch(self.whole.bare[who.start : who.end]):
            return None
        begin = self.even.text.rfind("\n", 0, piece.outer_start) + 1
        for start, end in self.antecedents.back(self.even.index(piece.line.start), begin):
            for told in (self.sentence.head(start, end), self.sentence.reported(start, end)):
                known = told is not None and told.kind in ("name", "role")
                if told and known and (self.cast.is_person(told) or self.sentence.is_body(told)):
                    return self.cast.member(told)
        return None

    def _is_anaphor(self, noun: str) -> bool:
        return self.sentence.grammar.anaphor.fullmatch(noun) is not None

    def _clause_start(self, who: Who, piece: Piece) -> int:
        """Where to look back from for a pronoun: "Nina, dit-elle, « ne rend pas »" is not said by Nina."""
        inserted = who.end < piece.outer_start and self.even.text[who.end] == ","
        hung = self.even.text[who.start - 1 : who.start] == "-"
        return self.even.index(piece.line.start) if inserted and hung else piece.outer_start

    def _partner(self, piece: Piece, index: int) -> Member | None:
        """Of two who reply to each other in turn, the one who did not reply last."""
        before = self.pieces[max(0, index - 2) : index]
        said = [member for other in before if (member := self._replied(other))]
        turns = piece.form == "reply" and [other.form for other in before] == ["reply", "reply"]
        if turns and len(said) == 2:
            return said[0] if said[0] is not said[1] else None
        answers = piece.form == "reply" and before and before[-1].form == "reply" and self.taken is before[-1]
        return self._addressed(before[-1], said[-1]) if answers and said else None

    def _replied(self, piece: Piece) -> Member | None:
        """Who says a reply, or the first half of one that its verb parts."""
        return next((who for at, who in self.antecedents.heard if piece.outer_start <= at < piece.outer_end), None)

    def _addressed(self, first: Piece, speaker: Member) -> Member | None:
        """Whom the first of a dialogue speaks to: the other one named in the paragraph that leads to it."""
        start = self.even.index(first.line.start)
        lines = [line for line in self.source.lines if line.paragraph == first.line.paragraph - 1]
        named = [
            self.cast.named(name)
            for line in lines
            for name in self.sentence.names.within(self.even.index(line.start), min(start, self.even.index(line.end)))
        ]
        others = {one.name: one for one in named if one is not speaker and self.cast.is_somebody(one)}
        return next(iter(others.values())) if len(others) == 1 else None

    def _subject_since(self, piece: Piece, *, near: bool = False) -> Member | None:
        """The person that one of the two sentences before begins with, since the last quotation.

        With `near` only the sentences of the quotation's own paragraph count.
        """
        at = self.even.index(piece.line.start)
        lines = self.lines.starting_in(self.even.at(self.spoken), self.even.at(at))
        told = [line for line in lines if line.kind == "story" and not self._is_asked(line)]
        own = [line for line in told if line.paragraph == piece.line.paragraph]
        for line in reversed(own if near else max(told[-2:], own, key=len)):
            head = self.sentence.head(self.even.index(line.start), self.even.index(line.end))
            if head and head.kind in ("name", "role") and self.cast.is_person(head):
                member = self.cast.member(head)
                return self._one_of_them(line) if member and self._is_not_theirs(member, piece) else member
            if head and head.kind == "pronoun" and not fixed(self.speech.impersonal).match(self.whole.bare, head.start):
                return self.antecedents.meant(head, head.start, self.spoken)
        return None

    def _is_not_theirs(self, member: Member, piece: Piece) -> bool:
        """ "« J'ai tout perdu. »": several do not say "I"."""
        alone = self.sentence.grammar.alone.search(self.whole.bare, piece.start, piece.end)
        return member.trait.plural is True and alone is not None

    def _one_of_them(self, line: Line) -> Member | None:
        """ "Les marins comptent leurs filets, et Luc Le Goff ses caisses": the one person whom a sentence names."""
        within = self.sentence.names.within(self.even.index(line.start), self.even.index(line.end))
        named = {one.name: one for one in map(self.cast.named, within) if self.cast.is_somebody(one)}
        return next(iter(named.values())) if len(named) == 1 else None

    def _is_asked(self, line: Line) -> bool:
        """ "Et le père ?": a question of the writer's own, whose subject does not answer."""
        asked = fixed(self.speech.asked).match(bare(line.text)) is not None
        if any(word in bare(line.text) for word in self.speech.concerned):
            return False
        return asked and line.text.rstrip().endswith("?") and count(line.text) <= 6

    def _unattributed(self, piece: Piece, index: int) -> Member | None:
        """Whose a quotation is that stands alone: of the line that leads to it, a neighbour, the last speaker."""
        lines = self.source.lines
        at = self.place[piece.line.id]
        before = lines[at - 1] if at else None
        if before and self.even.index(before.start) >= self.spoken and not self._is_asked(before):
            first, end = self.even.index(before.start), self.even.index(before.end)
            who = self.sentence.before(first, end)
            if who and who.kind not in ("same", "nobody"):
                return self._member(who, piece, index)
        if before and self._is_of_nobody(before, piece) and not self._announcer(piece, at):
            return None
        near = self._subject_since(piece)
        if near and before and before.paragraph in (piece.line.paragraph, piece.line.paragraph - 1):
            return near
        following = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        told = self._announcer(piece, at)
        alone = self.last is None or self._paragraph(self.spoken) != piece.line.paragraph
        if alone and told:
            return self._member(told, piece, index)
        goes_on = piece.form == "open" and following and following.line.paragraph == piece.line.paragraph + 1
        if following and ((alone and following.line.paragraph == piece.line.paragraph) or goes_on):
            who = self._attributed(following)
            if who and who.kind != "same":
                return self._member(who, following, index + 1)
        one = self._announced(piece, at) if alone else self.last
        if (one is not None and one is not self.last) or not self._has_left(piece):
            return one
        return self._hero_alone(piece)

    def _hero_alone(self, piece: Piece) -> Member | None:
        """Whom a portrait is of, where a paragraph that names nobody else opens with telling or asking."""
        hero = self.cast.hero
        return self.cast.portrayed(hero.trait, piece.outer_start) if hero else None

    def _has_left(self, piece: Piece) -> bool:
        """Whether what stands since the last quotation speaks against its speaker: a wrong name is worse than none.

        A colon behind a subject of its own that could not be told, or another paragraph that does not take them up.
        """
        start = max(self.spoken, self.even.index(piece.line.start))
        lead = self.even.text[start : piece.outer_start].rstrip()
        if lead.endswith(":"):
            head = self.sentence.head(start, piece.outer_start)
            return head is not None and head.kind in ("name", "role") and not count(self.even.text[start : head.start])
        words = fixed(r"[\w'-]+").findall(self.sentence.bare[self.spoken : piece.outer_start])
        told = [self.cast.genders.of_pronoun(word) for word in words if word in self.speech.pronouns]
        away = self.parted and self._paragraph(self.spoken) != piece.line.paragraph and count(" ".join(words)) > 1
        return away and self.last is not None and not any(trait.agrees(self.last.trait) for trait in told)

    def _is_of_nobody(self, line: Line, piece: Piece) -> bool:
        """ "À la buvette, ça parle fort. « … »": a paragraph that begins with what nobody in particular says."""
        if piece.line.paragraph == self.unsaid and self.even.index(line.end) <= self.spoken:
            return True
        new = line.paragraph == piece.line.paragraph != self._paragraph(self.spoken)
        at = self.place[line.id]
        new = new and (at == 0 or self.source.lines[at - 1].paragraph != line.paragraph)
        head = self.sentence.head(self.even.index(line.start), self.even.index(line.end)) if new else None
        return head is not None and head.kind == "nobody"

    def _announced(self, piece: Piece, at: int) -> Member | None:
        """The speaker told in the sentence after, else the last one, else whoever that sentence is about."""
        after = self._sentence_after(piece, at)
        return self.last or (self.antecedents.subject_of(*after) if after else None)

    def _announcer(self, piece: Piece, at: int) -> Who | None:
        """The person that the sentence after says or begins with: "« … » C'est ainsi que X résume…"."""
        after = self._sentence_after(piece, at)
        who = (self.sentence.before(*after) or self.sentence.head(*after)) if after else None
        return who if who and who.kind in ("name", "role") and self.cast.is_person(who) else None

    def _sentence_after(self, piece: Piece, at: int) -> tuple[int, int] | None:
        """The sentence behind a quotation in its paragraph that quotes nothing itself."""
        after = self.source.lines[at + 1] if at + 1 < len(self.source.lines) else None
        if after is None or after.paragraph != piece.line.paragraph or spans(after.text):
            return None
        return self.even.index(after.start), self.even.index(after.end)
