"""Whom a designation by role or as a body means, nobody's name being in it."""

import re
from collections.abc import Sequence
from functools import cache, cached_property

from story.gender import Trait
from story.names import Name
from story.patterns import fixed
from story.plain import bare
from story.sentences import opens
from story.speakers.member import Member
from story.speakers.somebody import Somebody
from story.words import standing

BODY = 600
"""Characters back to which "l'entreprise" looks for the name it stands for."""


class Offices(Somebody):
    """Those named, by the roles they hold and the bodies they are."""

    def _is_role(self, start: int, end: int) -> bool:
        return self.grammar.person(self.bare, start, end) is not None or self.grammar.is_kin(self.bare, start, end)

    def _telling(self, text: str) -> list[str]:
        """The words of a designation without articles and links."""
        return [word for word in fixed(r"[\w-]+").findall(bare(text)) if word not in self.grammar.speech.small]

    def _is_definite(self, text: str) -> bool:
        return fixed(rf"(?:{self.grammar.speech.known})").match(bare(text)) is not None

    def _owned(self, start: int) -> bool:
        """ "Son rival": with the article of whoever has one."""
        return (
            fixed(rf"(?:{'|'.join(self.grammar.speech.possessives) or '(?!)'}) ").match(self.bare[start : start + 6])
            is not None
        )

    def _is_bare_body(self, start: int, end: int) -> bool:
        """ "L'entreprise", "le parti écologiste": a noun of bodies with its article, at most an adjective behind it."""
        text = self.text[start:end]
        words = self._telling(text)
        if not words or not self._is_definite(text) or not fixed(self.grammar.speech.bodies).fullmatch(words[0]):
            return False
        last = text.split()[-1]
        return len(words) == 1 or (len(text.replace("'", " ").split()) == 3 and self._qualifies(last))

    def _qualifies(self, word: str) -> bool:
        return fixed(rf"(?:{self.grammar.adjective}|{self.grammar.speech.qualifying})").fullmatch(word) is not None

    def _new(self, text: str, start: int, end: int) -> Member:
        made = Member(name=text, person=False, trait=self._trait(text, start, end), seen=[start])
        return self.members.setdefault(text, made)

    def _first_wording(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the source first writes "l'agence": "l'agence régionale de santé"."""
        begin = self.grammar.determiner.match(self.bare, start, end)
        noun = self.bare[begin.end() : end].removeprefix(self.grammar.speech.selfsame) if begin else ""
        if not fixed(r"[\w-]+(?: [\w-]+){0,3}").fullmatch(noun) or not self._is_definite(self.text[start:end]):
            return None
        noun = self.grammar.speech.aliases.get(noun, noun).split()[0] if noun in self.grammar.speech.aliases else noun
        led = _led(self.grammar.speech.determiners)
        found = ((led.search(self.bare, 0, at), at + len(noun)) for at in standing(noun, self.bare[:start]))
        first, ends = next(((first, ends) for first, ends in found if first), (None, 0))
        whole = self.grammar.completed.match(self.text, ends) if first else None
        return (first.start(), whole.end()) if first and whole and whole.end() > ends else None

    def _office(self, words: list[str]) -> list[str]:
        """The words of a designation, another name of an office put as the office: "édile" as "maire"."""
        office = self.grammar.speech.aliases.get(" ".join(words), "").split()
        held = any(office and one.role and self._is_holder(office, bare(one.role)) for one in self.members.values())
        told = office and fixed(rf"(?<![\w'-])(?:{self.grammar.speech.one}){office[0]}(?![\w-])").search(self.bare)
        return office if held or told else self._still(words)

    def _still(self, words: list[str]) -> list[str]:
        """ "L'ex-notaire": the words without what says that it was once."""
        former = fixed(self.grammar.speech.once).match(words[0]) if words else None
        return [words[0][former.end() :], *words[1:]] if former else words

    def _designated_before(self, words: Sequence[str], start: int) -> Member | None:
        for member in self.members.values():
            own = self._telling(member.name)
            last = self.grammar.speech.subject_first and len(words) == 1 and own[-1:] == words
            if not member.person and (last or _same_designation(words, own)):
                member.seen.append(start)
                return member
        return None

    def _of_role(self, words: Sequence[str], trait: Trait, at: int) -> Member | None:
        """The person named so far (or next) whose role begins with the same noun and holds the same words."""
        if not words:
            return None
        fitting = [
            member
            for member in self.members.values()
            if member.person
            and member.role
            and trait.agrees(member.trait)
            and self._is_holder(words, bare(member.role))
        ]
        fitting = fitting or self._of_whole(words, trait, at)
        before = [member for member in fitting if min(member.seen) < at]
        generic = fixed(self.grammar.speech.generic).fullmatch(words[0]) is not None and not self._owned(at)
        if not before and len(fitting) == 1 and len(words) <= 2 and not generic:
            return fitting[0]
        return max(before, key=lambda member: max(seen for seen in member.seen if seen < at), default=None)

    def _of_whole(self, words: Sequence[str], trait: Trait, at: int) -> list[Member]:
        """ "Le patron du bistrot" of "son patron, X": the one person of whom no more than that noun was told."""
        third = fixed(rf"{self.grammar.speech.thirds}|{self.grammar.kinship}").fullmatch(words[0])
        if len(words) < 2 or third or self._owned(at):
            return []
        named = (one for one in self.members.values() if one.person and min(one.seen) < at)
        held = [one for one in named if self._telling(one.role or "")[:1] == words[:1]]
        whole = [one for one in held if len(self._telling(one.role or "")) == 1 and trait.agrees(one.trait)]
        return whole if len(held) == 1 else []

    def _is_holder(self, words: Sequence[str], role: str) -> bool:
        """Whether a role holds the words, the first of them in its own noun: "le prévenu" is not his lawyer."""
        own = fixed(rf" (?:{self.grammar.completes})").split(role, maxsplit=1)[0]
        return set(words) <= set(fixed(r"[\w-]+").findall(role)) and words[0] in fixed(r"[\w-]+").findall(own)

    def _counterpart(self, words: Sequence[str], trait: Trait, at: int) -> Member | None:
        """ "Son homologue", alone: of those with the role of whoever was last named the other one."""
        alone = len(words) == 1 or (len(words) == 2 and fixed(self.grammar.adjectival).fullmatch(words[1]))
        known = alone and self._is_definite(self.text[at : at + 10])
        if not known or not fixed(self.grammar.speech.counterparts).fullmatch(words[0]):
            return None
        last = self._last_told(at)
        held = set(self._telling(self.heard(last).role or "")) if last else set()
        people = [self.heard(member) for member in self.members.values() if self._may_speak(member)]
        others = [one for one in people if one is not last and trait.agrees(one.trait) and min(one.seen) < at]
        peers = fixed(self.grammar.speech.peers).fullmatch(words[0]) is not None
        alike = [one for one in others if last and peers and self._share_kind(last, one)]
        same = [one for one in others if held & set(self._telling(one.role or ""))] or sorted(alike, key=_last_seen)
        return next(reversed(same), None) or self._other(people, trait, at)

    def _last_told(self, at: int) -> Member | None:
        """Who was named or heard last before `at`."""
        named = [one for one in self.members.values() if self._may_speak(one) and min(one.seen, default=at) < at]
        return max(named, key=lambda one: max(one.heard, *(seen for seen in one.seen if seen < at)), default=None)

    def _share_kind(self, one: Member, other: Member) -> bool:
        """Whether the roles of two are of a kind: "entraîneur", "manager"."""
        self.note_epithets()
        roles = [bare(f"{each.role or ''} {each.epithet}") for each in (one, other)]
        return any(all(inside.search(role) for role in roles) for _, inside in self._kinds)

    @cached_property
    def _kinds(self) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
        """For each kind the pattern of its nouns alone, and of its nouns in a role."""
        kinds = self.grammar.speech.kinds
        return [(re.compile(rf"(?:{kind})"), re.compile(rf"(?<![\w-])(?:{kind})(?![\w-])")) for kind in kinds]

    def _other(self, people: Sequence[Member], trait: Trait, at: int) -> Member | None:
        """Of two named so far the one who did not speak last."""
        spoke = max(people, key=lambda member: member.heard, default=None)
        named = [one for one in people if one.person and min(one.seen, default=at) < at]
        others = [one for one in named if one is not spoke and trait.agrees(one.trait)]
        return others[0] if len(named) == 2 and len(others) == 1 and spoke and spoke.heard >= 0 else None

    def _last_body(self, start: int, end: int) -> Member | None:
        """Whom "l'entreprise" means: the name last told that is no person's and begins a sentence."""
        if not self._is_bare_body(start, end):
            return None
        noun = self._telling(self.text[start:end])[0]
        called = re.compile(rf"(?<![\w-]){noun}(?: {self.grammar.adjectival})?,? $")
        before = [name for name in self.names.starting_in(0, start) if not self.is_human(self.named(name))]
        for name in reversed(before):
            if called.search(self.bare[max(0, name.start - 40) : name.start]):
                return self.named(name)
        for name in reversed(self.names.starting_in(max(0, start - BODY), start)):
            if self._is_bodys(name) and not self.is_human(self.named(name)) and self._is_kindred(noun, name.start):
                return self.members[self._full[name.text]]
        bodies = (one for one in self.members.values() if one.heard >= 0 and self._is_bodily(one))
        spoke = [one for one in bodies if self._is_kindred(noun, min(one.seen, default=0))]
        return max(spoke, key=lambda one: one.heard, default=None)

    def _is_kindred(self, noun: str, at: int) -> bool:
        """Whether the noun a body is told with at `at`, before its name or in it, may mean the same as another."""
        own = fixed(r"([\w-]+),? $").search(self.bare[max(0, at - 30) : at])
        name = self.names.starting(at)
        words = fixed(r"[\w-]+").findall(self.bare[at : name.end if name else at + 40])[:3]
        kinds = [fixed(f"(?:{kind})") for kind in self.grammar.speech.body_kinds]
        held = [kind for kind in kinds if any(kind.fullmatch(word) for word in (own[1] if own else "", *words))]
        return not held or any(kind.fullmatch(noun) for kind in held) or not any(kind.fullmatch(noun) for kind in kinds)

    def _is_bodily(self, member: Member) -> bool:
        """Whether somebody who spoke is a body with a name: "le groupe X"."""
        at = min(member.seen, default=0)
        end = at + len(member.name)
        if member.person:
            return not self.is_human(member)
        return self.names.ending(end) is not None and self.grammar.of_body(self.bare, at, end)

    def _is_bodys(self, name: Name) -> bool:
        """Whether a name is likely a body's: it opens a sentence, follows a noun of bodies or what bodies own."""
        led = self.grammar.owned.search(self.bare, max(0, name.start - 60), name.start)
        return opens(self.text, name.start) or led is not None

    def _trait(self, text: str, start: int, end: int) -> Trait:
        """Of a designation by role: a noun of a person is one, anything else may be of many."""
        trait = self.genders.of_designation(text)
        single = trait.plural is None and self._is_role(start, end)
        return Trait(trait.gender, False) if single else trait


def _last_seen(member: Member) -> int:
    return max(member.heard, *member.seen)


def _same_designation(words: Sequence[str], own: Sequence[str]) -> bool:
    return bool(words) and (list(own) == list(words) or (list(own[:1]) == list(words)[:1] and set(words) <= set(own)))


@cache
def _led(determiners: str) -> re.Pattern[str]:
    """A determiner at the end of what stands before a noun."""
    return re.compile(rf"(?<![\w'])(?:{determiners})$")
