"""Whom a noun takes up that was named before."""

import re
from collections.abc import Sequence

from story.gender import Trait
from story.plain import bare
from story.speakers.likeness import Likeness
from story.speakers.member import Member
from story.speakers.offices import BODY

BACK = 6
"""Ends of sentences and quotations back to which "the first" and "the second" look for the two they mean."""

FAR = 1_000
"""Characters back to which "l'élue" looks for whom it takes up."""


class Epithets(Likeness):
    """Those named, by what else they are called."""

    def _taken_up(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """ "L'élue", "le cinéaste": whoever of that gender was last named or spoke, now known by that role too."""
        pointed = re.match(rf"(?:{self.grammar.speech.pointing})", bare(text)) is not None
        led = r"(?:[\w-]+ )?" if self.grammar.speech.subject_first else ""
        aged = rf"{led}{self.grammar.speech.anaphors}(?: {self.known.age})?|{self.grammar.speech.former}"
        known = re.fullmatch(aged, " ".join(words)) is not None
        told = bool(words) and not self.grammar.body.fullmatch(words[0])
        if pointed and told and (last := self._last_unnamed(at, self.genders.of_designation(text))):
            return last
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
        near = self._of_trade(words[0], trait, at) or hero or self._of_status(words[0], trait, at)
        near = near or self._topical(trait, at) or self.recent(at, trait, FAR)
        if near is None or near.trait.plural is not False or self._is_third(words[0], near):
            return None
        other = near is not self._topical(trait, at) or self._has_kindred(words[0], trait, at)
        clash = self._kindred(words[0], near) < 0 and other
        if self._has_another_trade(near, words[0]) or clash:
            return None
        if near.role is None and near.person:
            near.role = re.sub(r"^\S*['\s]", "", text) if not pointed and self._is_office(text) else None
        return near

    def _topical(self, trait: Trait, at: int) -> Member | None:
        """Whom the paragraph is about so far, where they agree."""
        one = self.topic(at)
        if one is None or not trait.agrees(one.trait):
            return None
        sure = self._sure_here(trait, at) if one.trait.gender is None else []
        return sure[0] if len(sure) == 1 else one

    def _sure_here(self, trait: Trait, at: int) -> list[Member]:
        """The persons of the paragraph so far who are certainly of that gender."""
        begin = self.text.rfind("\n", 0, at) + 1
        known = [one for one in self.members.values() if trait.gender and one.trait.gender == trait.gender]
        return [one for one in known if one.person and any(begin <= seen < at for seen in (*one.seen, one.heard))]

    def _in_topic(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """ "X retient le résultat. « … », sourit l'ouvreur": whom the paragraph is about, where that may be."""
        speech = self.grammar.speech
        new = rf"{speech.uniques}|{speech.thirds}|{speech.counterparts}|{bare(self.known.kin)}"
        trait = self.genders.of_designation(text)
        if not words or trait.plural or not self._is_definite(text) or self._owned(at):
            return None
        if re.fullmatch(new, words[0]) or self.grammar.body.fullmatch(words[0]):
            return None
        if not self.grammar.person(bare(text), 0, 1_000):
            return None
        if self._is_completed(text):
            one = self._topical(Trait(trait.gender, False), at)
            sure = one and one.trait.gender == trait.gender and trait.gender and self._kindred(words[0], one) >= 0
            return one if sure else None
        one = self._topical(Trait(trait.gender, False), at)
        return one if one and not self._has_another_trade(one, words[0]) else None

    def _has_kindred(self, noun: str, trait: Trait, at: int) -> bool:
        """Whether somebody of the paragraph so far who agrees has a role of a kind with a noun."""
        near = (one for one in self.members.values() if one.person and self._is_near(one, at))
        return any(trait.agrees(one.trait) and self._kindred(noun, one) > 0 for one in near)

    def _sole(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """ "La nouvelle locataire de Bercy": the one person named so far who is certainly of that gender."""
        speech = self.grammar.speech
        new = rf"{speech.uniques}|{speech.thirds}|{speech.counterparts}|{bare(self.known.kin)}"
        trait = self.genders.of_designation(text)
        if not words or trait.plural or not trait.gender or not self._is_definite(text) or self._owned(at):
            return None
        if any(re.fullmatch(new, word) for word in words[:2]) or self.grammar.body.fullmatch(words[0]):
            return None
        if not self.grammar.person(bare(text), 0, 1_000):
            return None
        named = [one for one in self.members.values() if one.person and min(one.seen, default=at) < at]
        people = [one for one in named if self.is_human(one) and one.trait.gender in (trait.gender, None)]
        one = people[0] if len(people) == 1 and people[0].trait.gender else None
        if one is None or self._kindred(words[0], one) < 0:
            return None
        apart = self._is_of_kind(words[:1]) and self._kindred(words[0], one) == 0 and not self._is_near(one, at)
        return None if apart else one

    def _of_status(self, noun: str, trait: Trait, at: int) -> Member | None:
        """ "L'accusé": whom it took up when the source first said so, whoever was named since."""
        if not re.fullmatch(self.grammar.speech.statuses, noun):
            return None
        first = re.compile(rf"(?<![\w'-])(?:{self.grammar.speech.one}){noun}(?![\w-])").search(self.bare, 0, at)
        return self.recent(first.start(), trait, FAR) if first else None

    def _tried(self, noun: str, trait: Trait, at: int) -> Member | None:
        """ "L'accusé": the one person of whom the source has told so far that they are tried or suspected."""
        if not re.fullmatch(self.grammar.speech.defendants, noun):
            return None
        told: dict[str, Member] = {}
        for found in self.grammar.tried.finditer(self.text, 0, at):
            first, last = self._clause_around(found.start(), at)
            named = [self.named(name) for name in self.names.starting_in(first, last)]
            people = [one for one in named if one.person and self.is_human(one) and trait.agrees(one.trait)]
            told |= {one.name: one for one in people[:1]}
        return next(reversed(told.values())) if told else None

    def _clause_around(self, at: int, end: int) -> tuple[int, int]:
        """The sentence that holds `at`, up to `end` at most."""
        first = max(self.text.rfind(mark, 0, at) for mark in (". ", "\n", "» ")) + 1
        last = min([stop for mark in (". ", "\n") if (stop := self.text.find(mark, at)) >= 0] or [end])
        return first, min(last, end)

    def _of_age(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """ "Le quadragénaire", "le jeune homme": the one whose age the source tells to be such."""
        first = self.grammar.speech.decades.get(words[-1]) if words else None
        young = self.grammar.speech.youth.get(" ".join(words))
        old = self.grammar.speech.elders.get(" ".join(words))
        if (first is None and young is None and old is None) or not self._is_definite(text) or self._owned(at):
            return None
        if self._is_completed(text):
            return None
        low, high = (first, first + 10) if first is not None else (old or 0, young or 120)
        trait = Trait(self.genders.of_designation(text).gender, False)
        named = [one for one in self.members.values() if min(one.seen, default=at) < at and trait.agrees(one.trait)]
        fitting = [one for one in named if one.person and any(low <= age < high for age in self._ages(one))]
        return fitting[0] if len(fitting) == 1 else None

    def _ages(self, member: Member) -> list[int]:
        """The ages told right before or behind a name: "Luc, 43 ans", "À 82 ans, Anne Riou"."""
        told = re.compile(rf"(?:{self.known.ageing}| \()(\d+)")
        after = (told.match(self.bare, at + len(member.name)) for at in member.seen)
        before = (
            re.search(rf"(?<!\w)(?={self.known.age}, $)(\d+)", self.bare[max(0, at - 12) : at]) for at in member.seen
        )
        return [int(found[1]) for found in (*after, *before) if found] + [member.age] * (member.age >= 0)

    def _last_unnamed(self, at: int, trait: Trait) -> Member | None:
        """ "Cette fromagère" after "une commerçante": whoever spoke last, where that is one known by no name."""
        last = max(self.members.values(), key=lambda member: member.heard, default=None)
        unnamed = last is not None and not last.person and at - FAR < last.heard
        return last if last and unnamed and last.trait.plural is not True and trait.agrees(last.trait) else None

    def _only_near(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """ "Le routier", "cette éclusière": one noun of no office, where only one person named near agrees."""
        speech = self.grammar.speech
        words = re.sub(rf" {self.known.age}$", "", " ".join(words)).split()
        new = rf"{speech.uniques}|{speech.thirds}"
        known = len(words) == 1 and self._is_definite(text) and not re.fullmatch(new, words[0])
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
        pointed = re.match(rf"(?:{speech.pointing})", bare(text)) is not None
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

    def _has_another_trade(self, member: Member, noun: str) -> bool:
        """ "Le serveur", where the one last named is a prosecutor: somebody new."""
        held = bare(self.heard(member).role or "")
        plays = re.fullmatch(self.grammar.speech.players, noun) is not None
        if plays and re.search(rf"(?<!\w)(?:{self.grammar.speech.staff})", held):
            return True
        other = re.fullmatch(self.grammar.speech.trades, noun) is not None
        return other and held != "" and noun[:5] not in held

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
        return people[0] if self.heard(people[0]).role is None else None

    def _of_trade(self, noun: str, trait: Trait, at: int) -> Member | None:
        """Whoever has the trade of a noun that is more often somebody new: "l'avocate" of "son avocat, Me X"."""
        if not re.fullmatch(self.grammar.speech.thirds, noun):
            return None
        people = [one for one in self.members.values() if one.person and min(one.seen, default=at) < at]
        held = [one for one in people if noun[:5] in bare(one.role or "")]
        kind = [one for one in people if trait.agrees(one.trait) and self._kindred(noun, one) > 0]
        return held[0] if len(held) == 1 else kind[0] if len(kind) == 1 and not held else None

    def _is_third(self, noun: str, near: Member) -> bool:
        """ "L'avocat", "le médecin": somebody else, unless the one last named is known to be that."""
        if not re.fullmatch(self.grammar.speech.thirds, noun):
            return False
        held = " ".join((bare(near.role or ""), *self._titles(near)))
        return noun[:5] not in held and not re.search(rf"(?<!\w)(?:{self.grammar.speech.learned})(?!\w)", held)

    def _is_office(self, text: str) -> bool:
        """Whether a noun that takes somebody up tells an office or a trade, rather than an age."""
        office = re.search(rf"(?<!\w){bare(self.known.roles)}", bare(text))
        return office is not None and re.fullmatch(bare(self.known.kin), office.group()) is None

    def _one_of_two(self, start: int, end: int) -> Member | None:
        """ "La première", "le second", where just before them two persons are named and no third."""
        ordinal = self.grammar.ordinal.search(self.bare, start)
        if ordinal is None or ordinal.end() != end:
            return None
        ends = [
            0,
            *(stop.end() for stop in re.compile(r"[.!?…»”\"]\s").finditer(self.text, max(0, start - 2000), start)),
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
        word = re.split(r"[\s']", self.text[start:end])[-1]
        before = re.search(
            rf"(?:^|[\s(«])({self.grammar.speech.one})$", self.bare[max(0, end - len(word) - 4) : end - len(word)]
        )
        if before is None or not re.fullmatch(self.grammar.speech.demonym, word):
            return None
        gender = self.genders.of_word(before[1].strip()) or self.genders.of_noun(bare(word))
        return self.recent(start, Trait(gender, False))
