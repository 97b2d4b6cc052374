"""Whom the sentences of a source are about: who says them, opens them or is named in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from story.attribution import Sentence, Who
from story.gender import Trait
from story.patterns import fixed
from story.speakers import Cast, Member


class Protagonists:
    """The sentences of a source and whom they are about. `lines` are the story's, as offsets into the evened text."""

    def __init__(self, sentence: Sentence, cast: Cast, lines: Sequence[tuple[int, int]]) -> None:
        self.sentence, self.cast, self.lines = sentence, cast, lines
        self.speech = sentence.grammar.speech
        self.hearsay = fixed(rf"(?<![\w'])(?:{self.speech.hearsay}) ?$")
        self.title = fixed(rf"(?<!\w)(?:{cast.known.titles})\.? $")
        self.heard: list[tuple[int, Member]] = []
        """Who spoke so far, and where."""

    def back(self, at: int, since: int = 0) -> Iterator[tuple[int, int]]:
        """The sentences from `at` back to `since`, the first and the last as far as they lie between."""
        for index in range(bisect_left(self.lines, (at, 0)) - 1, -1, -1):
            start, end = self.lines[index]
            if end <= since:
                return
            yield max(start, since), min(end, at)

    def _subjects(self, start: int, end: int, *, bodies: bool = True) -> Iterator[Member]:
        """Who says the sentence, opens it, or is named first in it without hanging on another word."""
        for who in (self.sentence.reported(start, end), self.sentence.head(start, end)):
            if who and not bodies and self.cast.is_body(who):
                continue
            if who and self._is_tail(start, who.start):
                continue
            if (
                who
                and who.kind in ("name", "role")
                and (self.cast.is_person(who) or self._is_set_off(who, end) or self._is_whose(who, end))
            ):
                member = self.cast.member(who)
                if member:
                    yield member
        for member, first in self._named(start, end):
            if not self.hearsay.search(self.sentence.bare[start:first]):
                yield member

    def _is_tail(self, start: int, at: int) -> bool:
        """ "… » envers la cheffe du gouvernement": the rest of a sentence behind a quotation opens with no subject."""
        lead = self.sentence.bare[start:at]
        cut = start > 0 and self.sentence.text[start - 1] in '»”"'
        return cut and self.hearsay.search(lead) is not None

    def subject_of(self, start: int, end: int) -> Member | None:
        """Whoever a sentence is likeliest to be about."""
        return next(self._subjects(start, end), None)

    def topic(self, at: int) -> Member | None:
        """The person whom the paragraph is about so far: the subject of its last sentence, or who just spoke."""
        begin = self.sentence.text.rfind("\n", 0, at) + 1
        for start, end in self.back(at, begin):
            spoken = [member for where, member in self.heard if start <= where < end]
            if spoken:
                return spoken[-1] if spoken[-1].person and self.cast.is_human(spoken[-1]) else None
            head = self.sentence.head(start, end)
            able = head is not None and head.start != at and head.kind in ("name", "role")
            member = self.cast.member(head) if head and able and self.cast.is_person(head) else None
            thing = head is not None and head.kind == "role" and head.start != at and member is None
            member = next(self._subjects(start, end, bodies=False), None) if thing else member
            if member and not member.trait.plural:
                return member if member.person and self.cast.is_human(self.cast.heard(member)) else None
        return None

    def _is_set_off(self, who: Who, end: int) -> bool:
        """ "Le promoteur, lui, s'impatiente": a pronoun beside it makes it a person."""
        beside = "|".join(self.speech.others) or "(?!)"
        return fixed(rf", (?:{beside}),").match(self.sentence.bare, who.end, end) is not None

    def _is_whose(self, who: Who, end: int) -> bool:
        """ "Margit Solberg-Hale, whose party won, would not say": only somebody is "who", where things are "which"."""
        told = rf", (?:{self.speech.relative})" if self.speech.subject_first else "(?!)"
        return who.kind == "name" and fixed(told).match(self.sentence.bare, who.end, end) is not None

    def _named(self, start: int, end: int) -> Iterator[tuple[Member, int]]:
        """The persons named between, or called by their office, each with where their title or name begins."""
        names = self.sentence.names.within(start, end)
        named = [(self.cast.named(name), self._led(start, name.start)) for name in names]
        called = [(each.member, each.start) for each in self.cast.mentions.within(start, end)]
        for member, at in sorted((*named, *called), key=lambda one: one[1]) if called else named:
            if self.cast.is_somebody(member):
                yield member, at

    def _led(self, start: int, at: int) -> int:
        """Where the title or the role before a name begins: "par le président X" hangs on "par"."""
        title = self.title.search(self.sentence.bare[start:at])
        office = next((first for first, last, _ in self.cast.offices if start <= first < last == at - 1), None)
        return start + title.start() if title else at if office is None else office

    def _body(self, trait: Trait, start: int, at: int) -> Member | None:
        """ "L'Union reste prudente. Elle « prend acte »": the body that opens the paragraph of the pronoun."""
        text = self.sentence.text
        opened = (start == 0 or text[start - 1] == "\n") and "\n" not in text[start:at].rstrip()
        end = next((last for first, last in self.lines if first == start), start)
        who = self.sentence.head(start, end) if opened and end < at else None
        begin = self.sentence.grammar.determiner.match(self.sentence.bare, start)
        noun = fixed(r"[\w-]+").match(self.sentence.bare, begin.end()) if begin else None
        if who is None or begin is None or noun is None or self.sentence.grammar.body.fullmatch(noun.group()) is None:
            return None
        if who.start not in (start, begin.end()) or any(self._named(start, end)):
            return None
        said = self.cast.genders.of_word(begin.group().strip())
        told = said or ("f" if fixed(self.speech.feminine_bodies).fullmatch(noun.group()) else "m")
        last = self.sentence.set_off_at(start, end) or who.end
        return self.cast.described(start, last) if trait == Trait(told, False) else None

    def _is_body(self, who: Who) -> bool:
        """Whether a name begins with a noun of bodies: "Radio Vallée"."""
        return self.sentence.grammar.body.match(self.sentence.bare, who.start, who.end) is not None
