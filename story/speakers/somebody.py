"""Which names are certainly a person's."""

import re
from functools import cached_property

from story.attribution import Who
from story.gender import Trait
from story.names import Name, is_first_name
from story.patterns import fixed
from story.plain import bare
from story.sentences import opens
from story.speakers.member import Member
from story.speakers.named import Named


class Somebody(Named):
    """Those named, and who of them is somebody."""

    def is_somebody(self, member: Member) -> bool:
        """Whether a name is certainly a person's: by role, title or first name, or because they spoke."""
        return self.is_human(member) or self._is_person(member) or member.spoke

    def is_human(self, member: Member) -> bool:
        named = (
            is_first_name(member.name.split()[0])
            and not self._has_article(member)
            and (
                " " in member.name
                or any(
                    self._aged.match(self.bare, at + len(member.name)) or self._is_set_off(member.name, at)
                    for at in member.seen
                )
            )
        )
        return (
            named
            or self._is_of_trade(member)
            or self._is_somebodys(member)
            or self._is_of_age(member)
            or self._is_aged_after(member)
            or member.kin
            or (member.person and member.role is not None)
            or bool(self._titles(member))
        )

    def _is_of_trade(self, member: Member) -> bool:
        """ "Gethin Parlow, a crab fisherman,": a noun of a person with its article set off behind a name in full."""
        set_off = fixed(rf", (?:{self.known.indefinite}) (?=([^,.;:\n]+))")
        found = (set_off.match(self.bare, at + len(member.name)) for at in member.seen) if " " in member.name else ()
        return any(self.grammar.person(self.bare, *one.span(1)) for one in found if one)

    def _is_somebodys(self, member: Member) -> bool:
        """ "Son apprentie, Marieke, est partie": a lone name that commas set off behind a noun of a person."""
        own = "|".join(self.grammar.speech.possessives) or "(?!)"
        led = fixed(rf"(?<![\w'-])(?:{own}) (?=([\w-]+), \Z)")
        for at in member.seen if " " not in member.name else ():
            found = led.search(self.bare, max(0, at - 30), at)
            if found and self.text.startswith(",", at + len(member.name)):
                return self.grammar.is_human(self.bare, *found.span(1))
        return False

    def _is_aged_after(self, member: Member) -> bool:
        """ "Mauricette épluche des légumes. Elle a 92 ans": an age in a sentence behind a name that opens one."""
        told = fixed(rf"[^.!?\n]{{1,90}}[.!?] \w+(?:{self.known.ageing}){self.known.age}")
        return any(told.match(self.bare, at + len(member.name)) for at in member.seen[:1])

    def _is_of_age(self, member: Member) -> bool:
        """ "À 38 ans, Lison Kermarrec": an age right before a name in full."""
        told = (fixed(rf"{self.known.age}, $").search(self.bare[max(0, at - 12) : at]) for at in member.seen)
        return " " in member.name and any(told)

    def _has_article(self, member: Member) -> bool:
        """ "La Reinette de Dole": no person, for all its first name."""
        at = min(member.seen, default=0)
        return fixed(rf"(?<![\w'])(?:{self.grammar.speech.one})$").search(self.bare[max(0, at - 4) : at]) is not None

    @cached_property
    def _does(self) -> re.Pattern[str]:
        """What is behind a first name that is a subject: a word in small letters that ties it to nothing."""
        tie = rf"(?:{self.grammar.speech.complement}|{self.grammar.speech.pair})(?!\w)"
        return re.compile(rf" (?!{tie})[^\W\d_A-ZÀ-Ý]")

    def _is_set_off(self, name: str, at: int) -> bool:
        """ "Son voisin, Enzo, bâille", "Anna, enceinte, attend": a first name that commas set off, or opens with."""
        led = self.text[max(0, at - 2) : at] == ", " or (opens(self.text, at) and bare(name) not in self.places)
        subject = self.text[max(0, at - 2) : at] == ", " and self._does.match(self.text, at + len(name)) is not None
        return led and (self.text.startswith(",", at + len(name)) or "-" in name or subject)

    def _may_speak(self, member: Member) -> bool:
        return self.is_somebody(member) or (" " in member.name and member.name.istitle())

    def _is_person(self, member: Member) -> bool:
        return member.role is not None or not member.person

    def named(self, name: Name) -> Member:
        """The person or body of that name, its gender looked for."""
        member = self.members[self._full[name.text]]
        if member.trait.gender is None and self.is_human(member):
            self._learn(member, self._titled(member) or self.genders.of_name(member.name))
        return member

    def person(self, name: Name) -> Member:
        """The person or body of that name, its role looked for with any noun now that it is known to speak."""
        member = self.heard(self.members[self._full[name.text]])
        if member.trait.gender is None and is_first_name(member.name):
            self._learn(member, self.genders.of_name(member.name))
        return self.named(name)

    def portrayed(self, trait: Trait, at: int) -> Member | None:
        """Whom a portrait is of, where its paragraph has named nobody else of that gender so far."""
        begin = self.text.rfind("\n", 0, at) + 1
        near = [self.named(name) for name in self.names.starting_in(begin, at)]
        other = any(self.is_somebody(one) and one is not self.hero and trait.agrees(one.trait) for one in near)
        known = self.hero is not None and trait.gender is not None and self.hero.trait.gender == trait.gender
        heard = any(one.heard >= begin and trait.agrees(one.trait) for one in self.members.values() if one.person)
        return self.hero if known and trait.plural is False and not other and not heard else None

    def taught(self, member: Member | None, who: Who) -> Member | None:
        """Somebody whom a pronoun means, whose gender it tells where nothing has told it."""
        told = self.genders.of_pronoun(self.bare[who.start : who.end])
        if member and member.trait.gender is None and told.gender and told.plural is False and not member.trait.plural:
            self._learn(member, told.gender)
        return member

    def recent(self, at: int, trait: Trait, reach: int | None = None) -> Member | None:
        """The person last named before `at` who agrees, named or heard within `reach` characters."""
        floor = at - reach if reach else 0
        named = [
            (max(seen for seen in member.seen if seen < at), member)
            for member in self.members.values()
            if min(member.seen, default=at) < at and self._may_speak(member) and trait.agrees(member.trait)
        ]
        near = [(last, member) for last, member in named if max(last, member.heard) >= floor]
        own = self.text.rfind("\n", 0, at) + 1
        begin = self.text.rfind("\n", 0, len(self.text[:own].rstrip()))
        human = [(last, one) for last, one in near if max(last, one.heard) > begin and self.is_human(self.heard(one))]
        near = human or near
        return max(near, key=lambda pair: pair[0])[1] if near else None
