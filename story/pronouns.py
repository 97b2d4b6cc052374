"""Whom a pronoun that speaks means: the nearest person before it who is subject or speaker and agrees with it."""

from itertools import islice

from story.attribution import Who
from story.gender import Trait
from story.patterns import fixed
from story.plain import bare
from story.protagonists import Protagonists
from story.sentences import opens
from story.speakers import Member

FAR = 8
"""Sentences back in which a person is still looked for, where nothing nearer fits."""


class Antecedents(Protagonists):
    """Finds whom pronouns mean."""

    def meant(self, who: Who, at: int, since: int) -> Member | None:
        """Whom the pronoun of a quotation at `at` means, the last quotation having ended at `since`.

        A subject named since then comes first, then the last speaker, then anybody else named since then where
        only one agrees; further back only a person whose gender is known. None where nobody fits for sure.
        """
        text = self.cast.bare[who.start : who.end]
        trait = self.cast.genders.of_pronoun(text)
        if text in self.speech.latter:
            return self._latter(trait, at)
        last = self.heard[-1][1] if self.heard else None
        if (
            opens(self.sentence.text, who.start)
            and text in self.speech.stressed
            and (other := self._other(trait, at, last) or self._protagonist(trait, at))
            and other is not last
        ):
            return other
        if text in self.speech.concerned and last:
            return self._concerned(trait, at, last)
        found = (
            self._told_of(who, trait)
            or self._adjacent(trait, who.start, since)
            or self._subject(trait, at, since)
            or (last if last and trait.agrees(last.trait) and not self._is_it(trait, last) else None)
            or self._several(who, trait, last)
            or self._further(trait, since)
            or self._protagonist(trait, at)
            or self._stranger(trait, at)
        )
        return None if found and self._is_it(trait, found) else found

    def _is_it(self, trait: Trait, member: Member) -> bool:
        """ "He said", behind what a council says: in English no body is he or she."""
        if member.person or not self.speech.subject_first or trait.gender is None:
            return False
        return self.sentence.grammar.person(bare(member.name), 0, 1_000) is None

    def _told_of(self, who: Who, trait: Trait) -> Member | None:
        """ "Elle hausse les épaules": whom a portrait is of, in a paragraph that opens with telling, not speech."""
        text = self.sentence.text
        begin = text.rfind("\n", 0, who.start) + 1
        hung = text[who.start - 1 : who.start] == "-"
        quoted = text[begin : begin + 1] in '«“"'
        return None if hung and quoted else self.cast.portrayed(trait, who.start)

    def _subject(self, trait: Trait, at: int, since: int) -> Member | None:
        for start, end in self.back(at, since):
            if (one := self._taken_up(start, end)) and trait.agrees(one.trait):
                return one
            for member in self._subjects(start, end):
                if trait.agrees(member.trait):
                    return member
            if body := self._body(trait, start, at):
                return body
        return None

    def _several(self, who: Who, trait: Trait, last: Member | None) -> Member | None:
        """ "Un porte-parole a dit « … ». « … », ont-ils ajouté": one known by no name, of whom a plural speaks."""
        hung = self.sentence.text[who.start - 1 : who.start] == "-"
        return last if last and hung and trait.plural and not last.person else None

    def _taken_up(self, start: int, end: int) -> Member | None:
        """ "L'intéressée se méfie. Elle…": whom a sentence begins with as the one spoken of."""
        last = self.heard[-1][1] if self.heard else None
        head = self.sentence.head(start, end) if last else None
        text = self.sentence.bare[head.start : head.end] if head else ""
        if head is None or last is None or head.start != start or text not in self.speech.concerned:
            return None
        return self._concerned(self.cast.genders.of_pronoun(text), start, last)

    def _adjacent(self, trait: Trait, at: int, since: int) -> Member | None:
        """ "Les riverains ont fait leur lettre avec X. Il…": the one who agrees in the sentence before.

        Not where that sentence is about somebody else who agrees, or about a pronoun.
        """
        whole = ((start, end) for start, end in self.back(at, since) if end < at)
        start, end = next(whole, (at, at))
        head = self.sentence.head(start, end)
        named = {member.name: member for member, _ in self._named(start, end) if trait.agrees(member.trait)}
        if head is not None and not named and self._is_moving(head, end):
            return next(iter(self._unnamed(start, end)), None)
        if head is None or head.kind == "pronoun" or len(named) != 1:
            return None
        subject = any(trait.agrees(member.trait) for member in self._subjects(start, end))
        return None if subject else next(iter(named.values()))

    def _is_moving(self, head: Who, end: int) -> bool:
        """ "Le projet inquiète un éleveur.": a thing that does something to somebody who then speaks."""
        moved = fixed(rf" (?:{self.speech.moves})").match(self.sentence.bare, head.end, end)
        return moved is not None and not self.sentence.grammar.can_speak(self.sentence.bare, head.start, head.end)

    def _further(self, trait: Trait, since: int) -> Member | None:
        """Further back: whoever is known to be of that gender, speakers and subjects alike."""
        for start, end in islice(self.back(since), FAR):
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
        for start, end in islice(self.back(at), FAR):
            spoken = [member for where, member in reversed(self.heard) if start <= where <= end]
            for member in (*spoken, *self._subjects(start, end)):
                if member is not speaker and member.person and trait.agrees(member.trait):
                    return member
        first = self._protagonist(trait, at)
        begin = next(self.back(at + 1), (at, at))[0]
        return first if first is not speaker or self.heard[-1][0] < begin else None

    def _other(self, trait: Trait, at: int, last: Member | None) -> Member | None:
        """ "Il a tout payé, dit X. Lui préfère en rire": the one told of in the paragraph who does not speak."""
        begin = self.sentence.text.rfind("\n", 0, at) + 1
        named = (one for start, end in self.back(at, begin) for one, _ in self._named(start, end))
        fitting = (one for one in named if trait.gender and one.trait.gender == trait.gender)
        others = {one.name: one for one in fitting if one is not last and self.cast.is_human(one)}
        return next(iter(others.values())) if len(others) == 1 else None

    def _latter(self, trait: Trait, at: int) -> Member | None:
        """Of two the one named last: "cette dernière", "the latter"."""
        for start, end in islice(self.back(at), FAR):
            named = [member for member, _ in self._named(start, end) if trait.agrees(member.trait)]
            spoken = [member for where, member in self.heard if start <= where <= end]
            unnamed = self._unnamed(start, end)
            fitting = [one for one in (*unnamed, *reversed(named), *reversed(spoken)) if trait.agrees(one.trait)]
            if fitting:
                return fitting[0]
            body = self._last_body(trait, start, end)
            if body:
                return body
            for member in self._subjects(start, end):
                if trait.agrees(member.trait):
                    return member
        return None

    def _unnamed(self, start: int, end: int) -> list[Member]:
        """ "X aide un éleveur. « … », râle celui-ci": whom a sentence tells last, with no name behind them."""
        last = max((name.end for name in self.sentence.names.within(start, end)), default=start)
        for begin in reversed(list(self.sentence.grammar.determiner.finditer(self.sentence.bare, last, end))):
            vague = self.sentence.grammar.vague.match(self.sentence.bare, begin.start())
            if vague and self.sentence.grammar.is_human(self.sentence.bare, begin.end(), end):
                who = self.sentence.sayer_at(begin.start(), end)
                return [self.cast.described(who.start, who.end)] if who else []
        return []

    def _last_body(self, trait: Trait, start: int, end: int) -> Member | None:
        """The body that a sentence without a person ends with: "le ministère renvoie vers l'agence"."""
        for name in reversed(self.sentence.names.within(start, end)):
            noun = fixed(r"[\w-]+(?= $)").search(self.sentence.bare[start : name.start])
            if noun and self.sentence.grammar.body.fullmatch(noun.group()):
                return self.cast.named(name)
        for begin in reversed(list(self.sentence.grammar.determiner.finditer(self.sentence.bare, start, end))):
            apposed = self.sentence.text[begin.start() - 2 : begin.start()] == ", "
            who = None if apposed else self.sentence.sayer_at(begin.start(), end)
            if who and trait.agrees(self.cast.genders.of_designation(self.sentence.text[who.start : who.end])):
                return self.cast.member(who)
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

    def _stranger(self, trait: Trait, at: int) -> Member | None:
        """Where nobody else fits: a full name that opens one of the sentences of the paragraph so far."""
        begin = self.sentence.text.rfind("\n", 0, at) + 1
        for start, end in self.back(at, begin):
            who = self.sentence.head(start, end)
            opened = who is not None and who.kind == "name" and who.start == start
            member = self.cast.member(who) if who and opened and not self._is_body(who) else None
            if member and " " in member.name and member.name.istitle() and trait.agrees(member.trait):
                return member
        return None
