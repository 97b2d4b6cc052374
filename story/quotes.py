"""The quote table of a source: who says what, to the letter."""

import re
from collections.abc import Iterable, Iterator, Sequence

from story import languages
from story.attribution import Sentence, Who
from story.candidates import SIGNED, Piece, pieces
from story.datelines import dateline
from story.marks import Span, spans
from story.names import Name, names
from story.placed import Placed
from story.plain import Plain, bare, plain
from story.pronouns import Antecedents
from story.roles import roles as told_roles
from story.speakers import Cast, Member
from story.values import Quote, Source, Value
from story.words import count

__all__ = ["Span", "quotations", "spans"]


def quotations(source: Source) -> tuple[Quote, ...]:
    """The quotations of the source in order, Q1, Q2, …, with who says them and their role as the source words it.

    What stands between quotation marks without being said (a title, a nickname, a wink) is left out; so is a
    quotation inside another. Replies after a dash and signed posts are quotations without marks.
    """
    return heard(source)[0]


def heard(source: Source) -> tuple[tuple[Quote, ...], dict[str, str]]:
    """The quotations, and for each line that somebody says, in marks or not, the id of the line with who says it."""
    even = plain(source.text)
    found = sorted(pieces(source, even), key=lambda piece: piece.start)
    reader = _Reader(source, even, found)
    quotes: list[Quote] = []
    for piece, speaker, role in reader.read():
        start, end = even.at(piece.start), even.at(piece.end)
        quotes.append(
            Quote(
                id=f"Q{len(quotes) + 1}",
                source=source.id,
                start=start,
                end=end,
                text=source.text[start:end],
                line=piece.line.id,
                speaker=speaker,
                role=role,
            )
        )
    said = reader.reported()
    said |= dict(_told(source, reversed(quotes)))
    roles = {quote.speaker: quote.role for quote in quotes if quote.role}
    return tuple(quote.model_copy(update={"role": roles.get(quote.speaker)}) for quote in quotes), said


def _told(source: Source, quotes: Iterable[Quote]) -> Iterator[tuple[str, str]]:
    """Each line that a quotation stands in or runs over, with its speaker."""
    lines = Placed(source.lines)
    for quote in quotes:
        first = lines.over(quote.start)
        for line in lines.starting_in(first.start if first else quote.start, quote.end) if quote.speaker else ():
            yield line.id, quote.speaker or ""


def _stop_words(language: str) -> frozenset[str]:
    return languages.load(language).stop_words if language in languages.codes() else frozenset()


class _Reader:
    """Goes through the candidates in order and says which are speech, and whose."""

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
        self.antecedents = Antecedents(self.sentence, self.cast, _offsets(source, even))
        self.last: Member | None = None
        self.taken: Piece | None = None
        self.spoken = 0

    def read(self) -> Iterator[tuple[Piece, str | None, str | None]]:
        for index, piece in enumerate(self.pieces):
            for part, who in self._parts(piece, index):
                if who is None and not self._stands_alone(part):
                    continue
                member = self._member(who, part, index)
                if member:
                    self.cast.heard(member)
                yield (
                    part,
                    self._worded(member.name if member else None),
                    (self._worded(member.role if member else None)),
                )
                if member:
                    member.spoke = True
                    self.antecedents.heard.append((part.outer_start, member))
                self.last, self.spoken, self.taken = member or self.last, part.outer_end, piece

    def _worded(self, text: str | None) -> str | None:
        """A designation with the source's own characters."""
        at = self.even.text.find(text) if text else -1
        return self.source.text[self.even.at(at) : self.even.at(at + len(text))] if text and at >= 0 else text

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

    def _parts(self, piece: Piece, index: int) -> Iterator[tuple[Piece, Who | None]]:
        """The quotations in a candidate, each with its speaker as far as its own sentence tells."""
        if piece.form == "post":
            yield piece, self._signed(piece)
        elif piece.form in ("reply", "open"):
            yield from self._unclosed(piece)
        elif (who := self._attributed(piece, index)) or not self._is_title(piece):
            yield piece, who

    def _attributed(self, piece: Piece, index: int) -> Who | None:
        """The speaker as the quotation's own sentence tells: before it where it is part of a clause, else after."""
        start, end = self.even.index(piece.line.start), self.even.index(piece.last.end)
        if self._is_title(piece):
            after = self.sentence.after(piece.outer_end, end)
            return after if after and after.kind == "pronoun" else None
        earlier = self.taken
        same = earlier is not None and earlier.form == "marks" and start <= earlier.start and earlier.end < piece.start
        begin = earlier.outer_end if same and earlier else start
        gapped = self.sentence.gapped(begin, piece.outer_start) if same else None
        before = gapped or self.sentence.before(begin, piece.outer_start)
        lead = self.even.text[begin : piece.outer_start].rstrip()
        after = self.sentence.after(piece.outer_end, end)
        if after and (after.kind == "pronoun" or self.sentence.sourced(piece.outer_end, end)):
            return after
        if same and after and self.sentence.after(begin, piece.outer_start):
            return after
        if before and lead and not lead.endswith((":", "»", "”", '"')):
            return self._rather(before, start, end)
        if after or before:
            return after or before
        if not same:
            inner = self._inside(piece)
            whole = self.sentence.reported(start, end) if not inner and piece.line.id == piece.last.id else None
            head = inner or whole or self._within_clause(piece, start)
            spoken = self._paragraph(self.spoken) == piece.line.paragraph and self.last is not None
            return (
                Who(start=piece.start, end=piece.start, kind="same")
                if head and spoken and self._is_thing(head)
                else head
            )
        return Who(start=piece.start, end=piece.start, kind="same")

    def _is_thing(self, who: Who) -> bool:
        """Whether a designation is of neither a person nor a body, so that it says nothing."""
        return who.kind == "role" and not self.sentence.is_person(who) and not self.sentence.is_body(who)

    def _rather(self, who: Who, start: int, end: int) -> Who:
        """ "Le feu était « circonscrit », a indiqué X": where the subject is a thing, whoever tells the sentence."""
        told = self.sentence.teller(start, end) if self._is_thing(who) else None
        return told or who

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
        if head and touches and re.match(self.speech.stated, bare(text)):
            return head
        if head is None or (touches and head.kind == "role") or (count(text) < 4 and not self.cast.is_person(head)):
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

    def _unclosed(self, piece: Piece) -> Iterator[tuple[Piece, Who | None]]:
        """A reply or an unclosed quotation up to the verb of saying, and the rest of a reply after it."""
        text = self.even.text
        told = self._told_within(piece)
        if told:
            said, who = told
            yield piece.model_copy(update={"end": said, "outer_end": who.end}), who
            goes_on = self._goes_on(who, piece) if piece.form == "reply" else None
            if goes_on and count(text[goes_on : piece.end]) >= 3:
                end = goes_on + len(text[goes_on : piece.end].rstrip())
                again = Who(start=who.end, end=who.end, kind="same")
                yield piece.model_copy(update={"start": goes_on, "end": end, "outer_end": end}), again
        elif piece.form == "open":
            end = piece.end if self._goes_on_below(piece) else min(piece.end, self.even.index(piece.line.end))
            last = self.lines.over(self.even.at(end - 1)) or piece.line
            cut = piece.model_copy(update={"end": end, "outer_end": end, "last": last})
            yield cut, self.sentence.before(self.even.index(piece.line.start), piece.outer_start)
        elif self._follows_colon(piece) or self._is_dialogue(piece) or self._is_turn(piece):
            yield piece, None

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
        return None

    def _goes_on(self, who: Who, piece: Piece) -> int | None:
        """Where a reply goes on after its speaker and what is said of them: ", élève de seconde. Je…"."""
        text, at = self.even.text, who.end
        told = [name for name in self.whole.names if name.start == who.start]
        role = next(
            (end for _, start, end in told_roles(text, told, self.source.language, any_noun=True) if start >= at), at
        )
        while at < piece.end:
            part = re.compile(r"[^,.!?…;:]*(?:[,;:]|[.!?…]+) ?(?=\w)").match(text, max(at, role), piece.end)
            if part is None:
                return None
            at, ended = part.end(), part.group().rstrip()[-1] in ".!?…"
            said = re.match(self.speech.myself, self.whole.bare[at : piece.end]) if ended else None
            if said or not (ended or re.match(self.speech.gesture, self.whole.bare[at : piece.end])):
                return at
        return None

    def _is_dialogue(self, piece: Piece) -> bool:
        """Whether a paragraph with a dash that names no speaker replies to the one before, and is no item of a list.

        One that begins a dialogue is a question of the journalist's, or cannot be told.
        """
        return any(
            self.even.text[other.start : other.end].rstrip().endswith(("?", "!", "…")) or self._told_within(other)
            for other in self.pieces
            if other.form == "reply" and other.line.paragraph == piece.line.paragraph - 1
        )

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
        return not first or first[0][0].islower() or first[0].casefold() in _stop_words(self.source.language)

    def _is_title(self, piece: Piece) -> bool:
        """A title, a name, a wink: a noun of such things stands before, or a capital in mid-sentence, or "les «"."""
        start = self.even.index(piece.line.start)
        before = self.sentence.bare[start : piece.outer_start].rstrip()
        words = count(self.even.text[piece.start : piece.end])
        if self._is_read(start, piece.outer_start) or self._is_name_of_many(piece, before):
            return True
        if re.search(rf"(?<!\w)(?:{self.speech.called})$", before):
            return not re.search(rf"(?<!\w)(?:{self.speech.coined})$", before) and not self._is_clause(piece, before)
        named = self.even.text[piece.start : piece.start + 1].isupper() or words <= 2
        if named and re.search(rf"(?<!\w)(?:{self.speech.titles})$", before):
            return True
        if not before or before.endswith((":", "»", '"', "”")) or self.sentence.grammar.judged.search(f"{before} "):
            return False
        last = re.findall(r"\w+", before)[-1:] or [""]
        text = self.even.text[piece.start : piece.end]
        capital = text[:1].isupper() and not text.endswith((".", "!", "?", "…", ",")) and words <= 8
        after = self.even.text[piece.outer_end : piece.outer_end + 1]
        apposed = before[-1] == "," and after in (",", ")", ".") and not self.sentence.grammar.group.search(before)
        if capital and apposed:
            return True
        if capital and before[-1].isalnum() and last[0] not in self.speech.opening:
            return True
        return words <= 3 and last[0] in self.speech.definite

    def _is_read(self, start: int, end: int) -> bool:
        """ "Une pancarte : « … »": read on something, said by nobody."""
        clause = re.split(r"[.,;]", self.sentence.bare[start:end].rstrip())[-1]
        legible = re.search(rf"(?<!\w)(?:{self.speech.legible})(?: [\w'-]+){{0,4}} ?:$", clause)
        if legible and re.search(rf"(?<!\w)(?:{self.speech.inscriptions})(?!\w)", self.sentence.bare[start:end]):
            return True
        written = re.search(rf"(?<!\w)(?:{self.speech.inscriptions})(?: [\w'-]+){{0,8}} ?:$", clause)
        return written is not None and not self.sentence.verbs(end - len(clause), end)

    def _is_name_of_many(self, piece: Piece, before: str) -> bool:
        """ "Ce que les anciens appellent « la grande marée »": what many call it, with its article."""
        named = re.search(rf"(?<!\w)(?:{self.speech.named}) ?$", before) is not None
        text = self.sentence.grammar.determiner.match(self.whole.bare, piece.start, piece.end)
        return named and text is not None and text.group().strip(" '") in self.speech.definite

    def _is_clause(self, piece: Piece, before: str) -> bool:
        """Whether "dit" leads to what is said ("ne rien regretter") rather than to a nickname ("le Gros")."""
        text = bare(self.even.text[piece.start : piece.end])
        said = re.search(rf"(?<!\w)(?:{self.speech.saying})$", before)
        nominal = self.sentence.grammar.determiner.match(text) or re.match(rf"(?:{self.speech.completes})", text)
        return bool(said) and count(text) >= 3 and not nominal and not self.even.text[piece.start].isupper()

    def _stands_alone(self, piece: Piece) -> bool:
        """Whether a quotation that nothing in its sentence attributes is a sentence of its own, and so speech."""
        if piece.form in ("post", "reply"):
            return True
        text = self.even.text[piece.start : piece.end]
        whole = self.last is not None and text.endswith((".", "!", "?", "…"))
        if piece.line.kind == "headline" or (count(text) < 3 and not whole):
            return False
        before = self.sentence.text[self.even.index(piece.line.start) : piece.outer_start]
        after = self.sentence.text[piece.outer_end : self.even.index(piece.last.end)]
        return (before.rstrip().endswith(":") or not count(before.replace("□", " "))) and not count(
            after.replace("□", " ")
        )

    def _follows_colon(self, piece: Piece) -> bool:
        return self.even.text[: piece.outer_start].rstrip().endswith(":")

    def _member(self, who: Who | None, piece: Piece, index: int) -> Member | None:
        if who is None:
            return self._partner(piece, index) or self._unattributed(piece, index)
        if who.kind in ("name", "pair", "role"):
            return self.cast.member(who)
        if who.kind == "pronoun":
            return self.cast.taught(self.antecedents.meant(who, self._clause_start(who, piece), self.spoken), who)
        return self.last if who.kind == "same" else None

    def _clause_start(self, who: Who, piece: Piece) -> int:
        """Where to look back from for a pronoun: "Nina, dit-elle, « ne rend pas »" is not said by Nina."""
        inserted = who.end < piece.outer_start and self.even.text[who.end] == ","
        hung = self.even.text[who.start - 1 : who.start] == "-"
        return self.even.index(piece.line.start) if inserted and hung else piece.outer_start

    def _partner(self, piece: Piece, index: int) -> Member | None:
        """Of two who reply to each other in turn, the one who did not reply last."""
        said = [member for _, member in self.antecedents.heard[-2:]]
        before = self.pieces[index - 2 : index] if index >= 2 else ()
        turns = piece.form == "reply" and [other.form for other in before] == ["reply", "reply"]
        if turns and len(said) == 2:
            return said[0] if said[0] is not said[1] else None
        answers = piece.form == "reply" and before and before[-1].form == "reply" and self.taken is before[-1]
        return self._addressed(before[-1], said[-1]) if answers and said else None

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

    def _subject_since(self, piece: Piece) -> Member | None:
        """The person that one of the two sentences before begins with, since the last quotation."""
        at = self.even.index(piece.line.start)
        lines = self.lines.starting_in(self.even.at(self.spoken), self.even.at(at))
        for line in reversed([line for line in lines if line.kind == "story"][-2:]):
            head = self.sentence.head(self.even.index(line.start), self.even.index(line.end))
            if head and head.kind in ("name", "role") and self.cast.is_person(head):
                return self.cast.member(head)
            if (
                head
                and head.kind == "pronoun"
                and not re.compile(self.speech.impersonal).match(self.whole.bare, head.start)
            ):
                return self.antecedents.meant(head, head.start, self.spoken)
        return None

    def _unattributed(self, piece: Piece, index: int) -> Member | None:
        """Whose a quotation is that stands alone: of the line that leads to it, a neighbour, the last speaker."""
        lines = self.source.lines
        at = self.place[piece.line.id]
        before = lines[at - 1] if at else None
        if before and self.even.index(before.start) >= self.spoken:
            first, end = self.even.index(before.start), self.even.index(before.end)
            who = self.sentence.before(first, end)
            if who and who.kind not in ("same", "nobody"):
                return self._member(who, piece, index)
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
            who = self._attributed(following, index + 1)
            if who and who.kind != "same":
                return self._member(who, following, index + 1)
        return self._announced(piece, at) if alone else self.last

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

    def _paragraph(self, at: int) -> int:
        offset = self.even.at(at)
        line = self.lines.over(offset) or self.lines.ending(offset)
        return line.paragraph if line else -1


def _offsets(source: Source, even: Plain) -> list[tuple[int, int]]:
    told = [line for line in source.lines if line.kind in ("story", "headline")]
    return [(even.index(line.start), even.index(line.end)) for line in told]


def _evened(name: Name, even: Plain) -> Name:
    start, end = even.index(name.start), even.index(name.end)
    return Name(start=start, end=end, text=even.text[start:end])


class _Stretch(Value):
    start: int
    end: int


def _datelines(source: Source, even: Plain) -> Placed[_Stretch]:
    """What of the evened text is dateline: the names in it speak of nobody."""
    starts = [even.index(line.start) for line in source.lines if line.kind == "story"]
    found = [(start, dateline(even.text[start : start + 120], source.language)) for start in starts]
    return Placed([_Stretch(start=start, end=start + place.end()) for start, place in found if place])


def _masked(text: str, quoted: Sequence[tuple[int, int]]) -> str:
    """The text with what is quoted blotted out, length kept: verbs and names in there attribute nothing."""
    letters = list(text)
    for start, end in quoted:
        letters[start:end] = "□" * (end - start)
    return "".join(letters)
