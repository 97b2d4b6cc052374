"""Whom a noun takes up because the text is about them: the topic of the paragraph, the only one of that gender."""

from collections.abc import Sequence

from story.gender import Trait
from story.patterns import fixed
from story.plain import bare
from story.speakers.member import Member
from story.speakers.standing import Standing


class Topical(Standing):
    """Those named, by whom the text is about."""

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
        if not self._may_take_up(words[:1], text, at):
            return None
        trait = self.genders.of_designation(text)
        one = self._topical(Trait(trait.gender, False), at)
        if one and self._is_completed(text):
            sure = one.trait.gender == trait.gender and trait.gender and self._kindred(words[0], one) >= 0
            return one if sure else None
        return one if one and not self._has_another_trade(one, words[0]) else None

    def _may_take_up(self, words: Sequence[str], text: str, at: int) -> bool:
        """Whether a designation by a noun of one person may take up somebody named: none of these `words` is new."""
        speech = self.grammar.speech
        new = rf"{speech.uniques}|{speech.thirds}|{speech.counterparts}|{self.grammar.kinship}"
        if not words or not self._is_definite(text) or self._owned(at) or self.genders.of_designation(text).plural:
            return False
        if any(fixed(new).fullmatch(word) for word in words) or self.grammar.body.fullmatch(words[0]):
            return False
        return self.grammar.person(bare(text), 0, 1_000) is not None

    def _has_kindred(self, noun: str, trait: Trait, at: int) -> bool:
        """Whether somebody of the paragraph so far who agrees has a role of a kind with a noun."""
        near = (one for one in self.members.values() if one.person and self._is_near(one, at))
        return any(trait.agrees(one.trait) and self._kindred(noun, one) > 0 for one in near)

    def _sole(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """ "La nouvelle locataire de Bercy": the one person named so far who is certainly of that gender."""
        trait = self.genders.of_designation(text)
        if not trait.gender or not self._may_take_up(words[:2], text, at):
            return None
        named = [one for one in self.members.values() if one.person and min(one.seen, default=at) < at]
        people = [one for one in named if self.is_human(one) and one.trait.gender in (trait.gender, None)]
        one = people[0] if len(people) == 1 and people[0].trait.gender else None
        if one is None or self._kindred(words[0], one) < 0:
            return None
        apart = self._is_of_kind(words[:1]) and self._kindred(words[0], one) == 0 and not self._is_near(one, at)
        return None if apart else one

    def _has_another_trade(self, member: Member, noun: str) -> bool:
        """ "Le serveur", where the one last named is a prosecutor: somebody new."""
        held = bare(self.heard(member).role or "")
        plays = fixed(self.grammar.speech.players).fullmatch(noun) is not None
        if plays and fixed(rf"(?<!\w)(?:{self.grammar.speech.staff})").search(held):
            return True
        other = fixed(self.grammar.speech.trades).fullmatch(noun) is not None
        return other and held != "" and noun[:5] not in held
