"""Whom an age or an accusation tells: "le quadragénaire", "l'accusé"."""

import re
from collections.abc import Sequence

from story.gender import Trait
from story.speakers.likeness import Likeness
from story.speakers.member import Member

FAR = 1_000
"""Characters back to which "l'élue" looks for whom it takes up."""


class Standing(Likeness):
    """Those named, by their age and by what they are tried for."""

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
