"""Whom a noun takes up that was named before."""

from collections.abc import Sequence

from story.attribution.sayers import AHEAD
from story.gender import Trait
from story.patterns import fixed
from story.plain import bare
from story.speakers.member import Member
from story.speakers.offices import BODY
from story.speakers.standing import FAR
from story.speakers.topical import Topical

BACK = 6
"""Ends of sentences and quotations back to which "the first" and "the second" look for the two they mean."""


class Epithets(Topical):
    """Those named, by what else they are called."""

    def _taken_up(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """ "L'élue", "le cinéaste": whoever of that gender was last named or spoke, now known by that role too."""
        pointed = fixed(rf"(?:{self.grammar.speech.pointing})").match(bare(text)) is not None
        led = r"(?:[\w-]+ )?" if self.grammar.speech.subject_first else ""
        aged = rf"{led}{self.grammar.speech.anaphors}(?: {self.known.age})?|{self.grammar.speech.former}"
        known = fixed(aged).fullmatch(" ".join(words)) is not None
        if sure := self._of_age(words, text, at):
            return sure
        if self._owned(at) or (
            not (pointed and self.grammar.person(" ".join(words), 0, 1_000)) and not (known and self._is_definite(text))
        ):
            return None
        trait = self.genders.of_designation(text)
        hero = self.portrayed(Trait(trait.gender, False), at) if pointed else None
        if tried := self._tried(words[0], trait, at):
            return tried
        near = self._of_trade(words[0], trait, at) or hero
        near = near or self._topical(trait, at) or self.recent(at, trait, FAR)
        if near is None or near.trait.plural is not False or self._is_third(words[0], near):
            return None
        other = near is not self._topical(trait, at) or self._has_kindred(words[0], trait, at)
        clash = self._kindred(words[0], near) < 0 and other
        if self._has_another_trade(near, words[0]) or clash:
            return None
        if near.role is None and near.person and not pointed and self._is_office(text):
            near.role = self._as_role(text)
        return near

    def _as_role(self, text: str) -> str:
        """A designation without its article and age: "ancien notaire" of "l'ancien notaire de 62 ans"."""
        return fixed(rf"^(?:[^\s']*'|\S+\s)| (?:{self.known.complement})?{self.known.age}$").sub("", text)

    def _only_near(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """ "Le routier", "cette éclusière": one noun of no office, where only one person named near agrees."""
        speech = self.grammar.speech
        words = fixed(rf" {self.known.age}$").sub("", " ".join(words)).split()
        new = rf"{speech.uniques}|{speech.thirds}"
        known = len(words) == 1 and self._is_definite(text) and not fixed(new).fullmatch(words[0])
        trait = self.genders.of_designation(text)
        if (
            not known
            or not self.grammar.person(bare(text), 0, 1_000)
            or trait.plural
            or self.grammar.body.fullmatch(words[0])
            or self._owned(at)
        ):
            return None
        near = {self._full[name.text]: self.named(name) for name in self.names.starting_in(max(0, at - BODY), at)}
        people = [one for one in near.values() if self._may_speak(one) and trait.agrees(one.trait)]
        pointed = fixed(rf"(?:{speech.pointing})").match(bare(text)) is not None
        if pointed and (hero := self.portrayed(Trait(trait.gender, False), at)):
            return hero
        single = len(people) == 1 and people[0].trait.plural is not True and not self._may_be_other(people[0], trait)
        other = single and (self._has_another_trade(people[0], words[0]) or self._kindred(words[0], people[0]) < 0)
        near_one = people[0] if single and not other else None
        return near_one or (self._roleless(trait) if self._is_office(text) else None)

    def _roleless(self, trait: Trait) -> Member | None:
        """ "La sage-femme": of those of that gender who spoke the one whose role nothing has told."""
        spoke = [one for one in self.members.values() if one.person and one.heard >= 0 and not one.kin]
        alike = [one for one in spoke if trait.gender and one.trait.gender == trait.gender and " " in one.name]
        unknown = [one for one in alike if self.heard(one).role is None]
        return unknown[0] if len(unknown) == 1 else None

    def _may_be_other(self, member: Member, trait: Trait) -> bool:
        """ "La sage-femme", where the one last named has another role and a gender that nothing tells."""
        return trait.gender == "f" and member.trait.gender is None and self.heard(member).role is not None

    def _introduced(self, words: Sequence[str], text: str, start: int) -> Member | None:
        """ "X a tranché. La députée de Sorne ne votera pas": a role of its own for the one person just introduced.

        Only where no other of that gender stands in the paragraph so far, and nothing else tells that person's role.
        """
        trait = self.genders.of_designation(text)
        begin = max(0, self.text.rfind("\n", 0, start))
        near = {self._full[name.text]: self.named(name) for name in self.names.starting_in(begin, start)}
        people = [one for one in near.values() if self.is_somebody(one) and trait.agrees(one.trait)]
        whole = self._is_definite(text) and not self._owned(start) and len(words) > 1
        if not whole or len(people) != 1 or not trait.gender or people[0].trait.gender != trait.gender:
            return None
        one = self.heard(people[0])
        return one if one.role is None or self._may_also_be(words[0], one, start) else None

    def _may_also_be(self, noun: str, member: Member, at: int) -> bool:
        """ "Sa productrice, X, se souvient. La patronne des Films du Palan…": no trade that is another's than hers."""
        speech = self.grammar.speech
        new = rf"{speech.uniques}|{speech.thirds}|{speech.counterparts}|{self.grammar.kinship}"
        alone = self._kindred(noun, member) >= 0 and not self._has_another_trade(member, noun)
        other = fixed(new).fullmatch(noun) and not fixed(speech.generic).fullmatch(noun)
        return alone and not other and self._is_near(member, at)

    def _of_trade(self, noun: str, trait: Trait, at: int) -> Member | None:
        """Whoever has the trade of a noun that is more often somebody new: "l'avocate" of "son avocat, Me X"."""
        if not fixed(self.grammar.speech.thirds).fullmatch(noun):
            return None
        people = [one for one in self.members.values() if one.person and min(one.seen, default=at) < at]
        held = [one for one in people if noun[:5] in bare(one.role or "")]
        kind = [one for one in people if trait.agrees(one.trait) and self._kindred(noun, one) > 0]
        return held[0] if len(held) == 1 else kind[0] if len(kind) == 1 and not held else None

    def _is_third(self, noun: str, near: Member) -> bool:
        """ "L'avocat", "le médecin": somebody else, unless the one last named is known to be that."""
        if not fixed(self.grammar.speech.thirds).fullmatch(noun):
            return False
        held = " ".join((bare(near.role or ""), *self._titles(near)))
        return noun[:5] not in held and not fixed(rf"(?<!\w)(?:{self.grammar.speech.learned})(?!\w)").search(held)

    def _is_office(self, text: str) -> bool:
        """Whether a noun that takes somebody up tells an office or a trade, rather than an age."""
        office = fixed(rf"(?<!\w){self.grammar.offices}").search(bare(text))
        return office is not None and fixed(self.grammar.kinship).fullmatch(office.group()) is None

    def _one_of_two(self, start: int, end: int) -> Member | None:
        """ "La première", "le second", where just before them two persons are named and no third."""
        ordinal = self.grammar.ordinal.search(self.bare, start, end + AHEAD)
        if ordinal is None or ordinal.end() != end:
            return None
        ends = [
            0,
            *(stop.end() for stop in fixed(r"[.!?…»”\"]\s").finditer(self.text, max(0, start - 2000), start)),
            start,
        ][-BACK:]
        for first, last in zip(reversed(ends[:-1]), reversed(ends[1:]), strict=True):
            near = [self.named(name) for name in self.names.starting_in(first, last)]
            members = list({member.name: member for member in near if self.is_somebody(member)}.values())
            if members:
                break
        else:
            return None
        member = members[self.grammar.speech.ordinals[ordinal.group(1)]] if len(members) == 2 else None
        trait = self.genders.of_designation(self.text[start:end])
        return member if member and trait.agrees(member.trait) else None

    def _of_place(self, start: int, end: int) -> Member | None:
        """ "La Bretonne", "le Serbe": whoever of that gender was last named."""
        word = fixed(r"[\s']").split(self.text[start:end])[-1]
        before = fixed(rf"(?:^|[\s(«])({self.grammar.speech.one})$").search(
            self.bare[max(0, end - len(word) - 4) : end - len(word)]
        )
        if before is None or not fixed(self.grammar.speech.demonym).fullmatch(word):
            return None
        gender = self.genders.of_word(before[1].strip()) or self.genders.of_noun(bare(word))
        return self.recent(start, Trait(gender, False))
