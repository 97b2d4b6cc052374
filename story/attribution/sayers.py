"""Which designations are of somebody who can speak, by their nouns."""

import re
from functools import cached_property

from story.attribution.nouns import Nouns
from story.patterns import fixed

NEAR = 3
"""Words before the noun of a designation: "la très discrète chercheuse"; behind more, it is of somebody else."""

AHEAD = 80
"""Characters behind a designation that may decide whether its noun is one of a person: "la première a dit"."""


class Sayers(Nouns):
    """The nouns of one language, and which of them are a designation's own."""

    def person(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first noun of a person between, its own and not that of a complement; what follows `end` may decide."""
        noun = self.role.search(text, start, end + AHEAD)
        if (first := self._first(text, start, end)) and (noun is None or first.start() <= noun.start()):
            return first
        near = noun is not None and len(text[start : noun.start()].replace("'", " ").split()) <= NEAR
        return noun if noun and near and noun.end() <= end else None

    def _first(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The noun of a designation where the long list holds it: as an adjective it would tell nothing."""
        noun = self._head(text, start, end)
        return noun if noun and self._is_among(noun, self.people.humans) else None

    def _head(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The noun of a designation: behind its article and adjectives, in English before what completes it."""
        found = self._led.match(text, start, end)
        if found is None:
            return None
        if not self.speech.subject_first:
            return self._word.match(text, found.end(), end)
        group = self._group.match(text, found.end(), end)
        words = list(self._word.finditer(text, found.end(), group.end())) if group else []
        known = [word for word in words if any(self._is_among(word, nouns) for nouns in self._able)]
        return next(reversed(known or words), None)

    @cached_property
    def _able(self) -> tuple[frozenset[str], frozenset[str]]:
        return self.people.humans, self.people.sayers

    def _is_among(self, noun: re.Match[str], nouns: frozenset[str]) -> bool:
        """Whether one of the nouns stands there, be it in the plural: "les aides-soignantes"."""
        one = "-".join(part.removesuffix("s") for part in noun.group().split("-"))
        return not nouns.isdisjoint((noun.group(), noun.group().removesuffix("s"), one))

    def is_human(self, text: str, start: int, end: int) -> bool:
        """Whether a noun of a person begins there, without its article."""
        return self.role.match(text, start, end) is not None or self._first(text, start, end) is not None

    def can_speak(self, text: str, start: int, end: int) -> bool:
        """Whether a designation is of a person, of kin, of a body, of many or of what somebody wrote, by its noun."""
        if self.person(text, start, end) or self.is_kin(text, start, end) or self.of_body(text, start, end):
            return True
        noun = self._head(text, start, end)
        return noun is not None and self._is_among(noun, self.people.sayers)

    def is_kin(self, text: str, start: int, end: int) -> bool:
        """Whether a designation is a noun of kinship behind its article: "sa mère"."""
        begin = self.determiner.match(text, start, end)
        return fixed(self.kinship).fullmatch(text[begin.end() if begin else start : end]) is not None

    def of_body(self, text: str, start: int, end: int) -> bool:
        """Whether a designation begins, behind its article, with a noun of bodies."""
        begin = self.determiner.match(text, start, end)
        noun = fixed(r"[\w-]+").match(text, begin.end() if begin else start, end)
        return noun is not None and self.body.fullmatch(noun.group()) is not None

    @cached_property
    def _led(self) -> re.Pattern[str]:
        """The article and the adjectives before a noun."""
        return re.compile(rf"(?:{self.speech.determiners})?(?:(?:{self.speech.prenominal})s? )*")

    @cached_property
    def _group(self) -> re.Pattern[str]:
        """The words up to what completes a noun or ends its designation."""
        over = rf"(?:{self.speech.stops}|{self.speech.completes})(?![\w-])"
        return re.compile(rf"(?!{over})[\w'-]+(?: (?!{over})[\w'-]+)*")

    @cached_property
    def _word(self) -> re.Pattern[str]:
        return re.compile(r"[\w-]+")
