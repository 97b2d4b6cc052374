"""Whom a pronoun that speaks means: the nearest person before it who is subject or speaker and agrees with it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from story.attribution import Sentence, Who
from story.gender import Trait
from story.sentences import opens
from story.speakers import Cast, Member

FAR = 8
"""Sentences back in which a person is still looked for, where nothing nearer fits."""


class Antecedents:
    """Finds whom pronouns mean. `lines` are the story's sentences, as offsets into the evened text."""

    def __init__(self, sentence: Sentence, cast: Cast, lines: Sequence[tuple[int, int]]) -> None:
        self.sentence, self.cast, self.lines = sentence, cast, lines
        self.speech = sentence.grammar.speech
        self.hearsay = re.compile(rf"(?<![\w'])(?:{self.speech.hearsay}) ?$")
        self.title = re.compile(rf"(?<!\w)(?:{cast.known.titles})\.? $")
        self.heard: list[tuple[int, Member]] = []
        """Who spoke so far, and where."""

    def meant(self, who: Who, at: int, since: int) -> Member | None:
        """Whom the pronoun of a quotation at `at` means, the last quotation having ended at `since`.

        A subject named since then comes first, then the last speaker, then anybody else named since then where
        only one agrees; further back only a person whose gender is known. None where nobody fits for sure.
        """
        text = self.sentence.bare[who.start : who.end]
        trait = self.cast.genders.of_pronoun(text)
        if text in self.speech.latter:
            return self._latter(trait, at)
        last = self.heard[-1][1] if self.heard else None
        if (
            opens(self.sentence.text, who.start)
            and text in self.speech.stressed
            and (other := self._protagonist(trait, at))
            and other is not last
        ):
            return other
        if text in self.speech.concerned and last:
            return self._concerned(trait, at, last)
        return (
            self._told_of(who, trait)
            or self._subject(trait, at, since)
            or (last if last and trait.agrees(last.trait) else None)
            or self._only(trait, at, since)
            or self._further(trait, since)
            or self._ahead(trait, at)
            or self._protagonist(trait, at)
            or self._unknown(trait, since)
            or self._stranger(trait, at)
        )

    def _told_of(self, who: Who, trait: Trait) -> Member | None:
        """ "Elle hausse les épaules": whom a portrait is of, in a paragraph that opens with telling, not speech."""
        text = self.sentence.text
        begin = text.rfind("\n", 0, who.start) + 1
        hung = text[who.start - 1 : who.start] == "-"
        quoted = text[begin : begin + 1] in '«“"'
        return None if hung and quoted else self.cast.portrayed(trait, who.start)

    def _subject(self, trait: Trait, at: int, since: int) -> Member | None:
        for start, end in self._back(at, since):
            for member in self._subjects(start, end):
                if trait.agrees(member.trait):
                    return member
            if body := self._body(trait, start, at):
                return body
        return None

    def _body(self, trait: Trait, start: int, at: int) -> Member | None:
        """ "L'Union reste prudente. Elle « prend acte »": the body that opens the paragraph of the pronoun."""
        text = self.sentence.text
        opened = (start == 0 or text[start - 1] == "\n") and "\n" not in text[start:at].rstrip()
        end = next((last for first, last in self.lines if first == start), start)
        who = self.sentence.head(start, end) if opened and end < at else None
        begin = self.sentence.grammar.determiner.match(self.sentence.bare, start)
        noun = re.compile(r"[\w-]+").match(self.sentence.bare, begin.end()) if begin else None
        if who is None or begin is None or noun is None or self.sentence.grammar.body.fullmatch(noun.group()) is None:
            return None
        if who.start not in (start, begin.end()) or any(self._named(start, end)):
            return None
        said = self.cast.genders.of_word(begin.group().strip())
        told = said or ("f" if re.fullmatch(self.speech.feminine_bodies, noun.group()) else "m")
        last = self.sentence.set_off_at(start, end) or who.end
        return self.cast.described(start, last) if trait == Trait(told, False) else None

    def _back(self, at: int, since: int = 0) -> Iterator[tuple[int, int]]:
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
            if who and who.kind in ("name", "role") and (self.cast.is_person(who) or self._is_set_off(who, end)):
                member = self.cast.member(who)
                if member:
                    yield member
        for member, first in self._named(start, end):
            if not self.hearsay.search(self.sentence.bare[start:first]):
                yield member

    def subject_of(self, start: int, end: int) -> Member | None:
        """Whoever a sentence is likeliest to be about."""
        return next(self._subjects(start, end), None)

    def _is_set_off(self, who: Who, end: int) -> bool:
        """ "Le promoteur, lui, s'impatiente": a pronoun beside it makes it a person."""
        beside = "|".join(self.speech.others) or "(?!)"
        return re.compile(rf", (?:{beside}),").match(self.sentence.bare, who.end, end) is not None

    def _named(self, start: int, end: int) -> Iterator[tuple[Member, int]]:
        """The persons named between, each with where their title or name begins."""
        for name in self.sentence.names.within(start, end):
            member = self.cast.named(name)
            if self.cast.is_somebody(member):
                yield member, self._led(start, name.start)

    def _led(self, start: int, at: int) -> int:
        """Where the title or the role before a name begins: "par le président X" hangs on "par"."""
        title = self.title.search(self.sentence.bare[start:at])
        office = next((first for first, last, _ in self.cast.offices if start <= first < last == at - 1), None)
        return start + title.start() if title else at if office is None else office

    def _only(self, trait: Trait, at: int, since: int) -> Member | None:
        """The one person named since the last quotation who agrees."""
        named = {
            member.name: member
            for start, end in self._back(at, since)
            for member, _ in self._named(start, end)
            if trait.agrees(member.trait)
        }
        return next(iter(named.values())) if len(named) == 1 else None

    def _further(self, trait: Trait, since: int) -> Member | None:
        """Further back: whoever is known to be of that gender, speakers and subjects alike."""
        for start, end in islice(self._back(since), FAR):
            spoken = [member for where, member in reversed(self.heard) if start <= where <= end]
            for member in (*spoken, *self._subjects(start, end, bodies=False)):
                if trait.gender and member.trait.gender == trait.gender and trait.agrees(member.trait):
                    return member
        return None

    def _concerned(self, trait: Trait, at: int, speaker: Member) -> Member | None:
        """ "L'intéressé": whoever was named last and is not the one who speaks of them."""
        hero = self.cast.hero
        if hero and hero is not speaker and trait.gender and hero.trait.gender == trait.gender:
            return hero
        for start, end in islice(self._back(at), FAR):
            spoken = [member for where, member in reversed(self.heard) if start <= where <= end]
            for member in (*spoken, *self._subjects(start, end)):
                if member is not speaker and member.person and trait.agrees(member.trait):
                    return member
        return None

    def _latter(self, trait: Trait, at: int) -> Member | None:
        """Of two the one named last: "cette dernière", "the latter"."""
        for start, end in islice(self._back(at), FAR):
            named = [member for member, _ in self._named(start, end) if trait.agrees(member.trait)]
            spoken = [member for where, member in self.heard if start <= where <= end]
            fitting = [member for member in (*reversed(named), *reversed(spoken)) if trait.agrees(member.trait)]
            if fitting:
                return fitting[0]
            body = self._last_body(trait, start, end)
            if body:
                return body
            for member in self._subjects(start, end):
                if trait.agrees(member.trait):
                    return member
        return None

    def _last_body(self, trait: Trait, start: int, end: int) -> Member | None:
        """The body that a sentence without a person ends with: "le ministère renvoie vers l'agence"."""
        for name in reversed(self.sentence.names.within(start, end)):
            noun = re.search(r"[\w-]+(?= $)", self.sentence.bare[start : name.start])
            if noun and self.sentence.grammar.body.fullmatch(noun.group()):
                return self.cast.named(name)
        for begin in reversed(list(self.sentence.grammar.determiner.finditer(self.sentence.bare, start, end))):
            apposed = self.sentence.text[begin.start() - 2 : begin.start()] == ", "
            who = None if apposed else self.sentence.sayer_at(begin.start(), end)
            if who and trait.agrees(self.cast.genders.of_designation(self.sentence.text[who.start : who.end])):
                return self.cast.member(who)
        return None

    def _ahead(self, trait: Trait, at: int) -> Member | None:
        """The subject of the next sentence, for a pronoun that runs ahead of its name at the very beginning."""
        if self.heard:
            return None
        for start, end in [line for line in self.lines if line[0] > at][:2]:
            for member in self._subjects(start, end):
                if trait.agrees(member.trait):
                    return member
        return None

    def _protagonist(self, trait: Trait, at: int) -> Member | None:
        """Whom a portrait is of: where nobody near agrees, the first person named whose gender is known to."""
        return next(
            (
                member
                for member in self.cast.members.values()
                if trait.gender and member.trait.gender == trait.gender and trait.agrees(member.trait)
                if self.cast.is_somebody(member) and min(member.seen, default=at) < at
            ),
            None,
        )

    def _unknown(self, trait: Trait, since: int) -> Member | None:
        """The last who spoke or was a subject and whose gender nothing tells, where nobody's is the pronoun's."""
        for start, end in self._back(since):
            spoken = [member for where, member in reversed(self.heard) if start <= where <= end]
            for member in (*spoken, *self._subjects(start, end, bodies=False)):
                if member.trait.gender is None and trait.agrees(member.trait):
                    return member
        return None

    def _stranger(self, trait: Trait, at: int) -> Member | None:
        """Where nobody else fits: a full name that opens one of the sentences of the paragraph so far."""
        begin = self.sentence.text.rfind("\n", 0, at) + 1
        for start, end in self._back(at, begin):
            who = self.sentence.head(start, end)
            opened = who is not None and who.kind == "name" and who.start == start
            member = self.cast.member(who) if who and opened and not self._is_body(who) else None
            if member and " " in member.name and member.name.istitle() and trait.agrees(member.trait):
                return member
        return None

    def _is_body(self, who: Who) -> bool:
        """Whether a name begins with a noun of bodies: "Radio Vallée"."""
        return self.sentence.grammar.body.match(self.sentence.bare, who.start, who.end) is not None
