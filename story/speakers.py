"""Which person or body a designation stands for: full names for surnames, names for roles, names for pronouns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from story import languages
from story.attribution import Who, grammar
from story.gender import NOTHING, Gender, Genders, Trait
from story.languages import People, Reading
from story.names import Name
from story.plain import bare
from story.roles import roles


@dataclass
class Member:
    """Somebody who may speak: a person by name, or a body or a person known by role only."""

    name: str
    role: str | None = None
    person: bool = True
    trait: Trait = NOTHING
    seen: list[int] = field(default_factory=list)
    """Where the evened text names them."""
    spoke: bool = False


class Cast:
    """Who is named in a source, and whom its designations mean. `text` is the evened text of the whole source."""

    def __init__(self, text: str, names: Sequence[Name], language: str) -> None:
        self.text = text
        self.bare = bare(text)
        self.language = language
        reading = languages.load(language).reading if language in languages.codes() else Reading()
        self.known: People = reading.people
        self.grammar = grammar(language)
        self.genders = Genders(language)
        self.names = names
        self.members: dict[str, Member] = {}
        self._full = self._full_names()
        for name in names:
            member = self.members.setdefault(self._full[name.text], Member(name=self._full[name.text]))
            member.seen.append(name.start)
        for name, start, end in roles(text, names, language):
            self._bind(name, start, end)

    def _full_names(self) -> dict[str, str]:
        """Each name as the source first gives it in full: "Shapps" is "Grant Shapps"."""
        wholes = list(dict.fromkeys(name.text for name in self.names))
        full = {}
        for name in wholes:
            parts = name.split()
            longer = [whole for whole in wholes if len(whole.split()) > len(parts) and _is_part(parts, whole.split())]
            full[name] = longer[0] if longer else name
        return full

    def _bind(self, name: Name, start: int, end: int) -> None:
        member = self.members[self._full[name.text]]
        member.role = member.role or self.text[start:end]
        self._learn(member, self._gender(start, end, name))

    def _learn(self, member: Member, gender: Gender | None) -> None:
        member.trait = Trait(member.trait.gender or gender, False)

    def _gender(self, start: int, end: int, name: Name) -> Gender | None:
        """By the title before the name, the article before the role, the form of the role."""
        before = re.findall(r"[\w]+", self.bare[max(0, start - 14) : start])[-1:]
        title = re.findall(r"[\w]+", self.bare[max(0, name.start - 8) : name.start])[-1:]
        told = [gender for word in (*title, *before) if (gender := self.genders.of_word(word))]
        return told[0] if told else self.genders.of_noun(re.split(r"[ -]", self.bare[start:end])[0])

    def person(self, name: Name) -> Member:
        """The person or body of that name, its role looked for with any noun now that it is known to speak."""
        member = self.members[self._full[name.text]]
        if member.role is None:
            named = [other for other in self.names if self._full[other.text] == member.name]
            for other, start, end in roles(self.text, named, self.language, any_noun=True):
                self._bind(other, start, end)
                break
        return self.named(name)

    def named(self, name: Name) -> Member:
        """The person or body of that name, its gender looked for."""
        member = self.members[self._full[name.text]]
        if member.trait.gender is None:
            self._learn(member, self._titled(member) or self.genders.of_name(member.name))
        return member

    def _titled(self, member: Member) -> Gender | None:
        """By a title of address wherever they are named: "M.", "Mme"."""
        for at in member.seen:
            title = re.search(rf"(?<![\w'])({self.known.titles})\.? $", self.bare[max(0, at - 12) : at])
            if title and (gender := self.genders.of_word(title.group(1))):
                return gender
        return None

    def is_somebody(self, member: Member) -> bool:
        """Whether a name is certainly a person's: by role, title or first name, or because they spoke."""
        first = member.name.split()[0]
        named = " " in member.name and self.genders.is_first_name(first)
        return named or self._is_person(member) or member.spoke or self._titled(member) is not None

    def member(self, who: Who) -> Member | None:
        """Whom a designation by name or role means."""
        if who.kind == "role":
            return self.described(who.start, who.end)
        name = next((name for name in self.names if name.start == who.start), None)
        return self.person(name) if name else None

    def described(self, start: int, end: int) -> Member:
        """Whom a designation by role means: the name inside it, the person of that role, or the role itself."""
        inside = [name for name in self.names if start <= name.start and name.end == end]
        for name, first, last in roles(self.text, inside, self.language):
            if first <= start + 12 and last <= name.start:
                return self.person(name)
        for name in self.names:
            follows = self.bare[end : name.start] if end < name.start <= end + 12 else ""
            named = re.fullmatch(rf", (?:(?:{self.known.titles})\.? )?", follows)
            if named and self._is_role(start, end):
                return self.person(name)
        text = self.text[start:end]
        words = [word for word in re.findall(r"[\w-]+", bare(text)) if word not in _SMALL]
        holder = self._of_role(words, self.genders.of_designation(text), start) if self._is_definite(text) else None
        if holder:
            return holder
        anaphor = self._taken_up(words, text, start)
        if anaphor:
            return anaphor
        for member in self.members.values():
            if not member.person and _same_designation(words, member.name):
                member.seen.append(start)
                return member
        fresh = Member(name=text, person=False, trait=self._trait(text, start, end), seen=[start])
        return self.members.setdefault(text, fresh)

    def _is_role(self, start: int, end: int) -> bool:
        return bool(self.grammar.role.search(self.bare, start, end))

    def _taken_up(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """ "L'élue", "le cinéaste": whoever of that gender was last named or spoke, now known by that role too."""
        pointed = re.match(r"(?:ce|cet|cette|this|that) ", bare(text)) is not None
        known = re.fullmatch(self.grammar.speech.anaphors, " ".join(words)) is not None
        if not pointed and not (known and self._is_definite(text)):
            return None
        near = self.recent(at, self.genders.of_designation(text))
        if near and near.role is None and near.person:
            near.role = None if pointed else re.sub(r"^\S*['\s]", "", text)
        return near

    def _trait(self, text: str, start: int, end: int) -> Trait:
        """Of a designation by role: a noun of a person is one, anything else may be of many."""
        trait = self.genders.of_designation(text)
        single = trait.plural is None and self._is_role(start, end)
        return Trait(trait.gender, False) if single else trait

    def recent(self, at: int, trait: Trait) -> Member | None:
        """The person last named before `at` who agrees."""
        named = [
            (max(seen for seen in member.seen if seen < at), member)
            for member in self.members.values()
            if min(member.seen, default=at) < at and self._may_speak(member) and trait.agrees(member.trait)
        ]
        return max(named, key=lambda pair: pair[0])[1] if named else None

    def _may_speak(self, member: Member) -> bool:
        return self.is_somebody(member) or (" " in member.name and member.name.istitle())

    def is_person(self, who: Who) -> bool:
        """Whether a designation means somebody rather than something."""
        if who.kind == "role":
            ends = any(who.start < name.start and name.end == who.end for name in self.names)
            return ends or self._is_role(who.start, who.end)
        name = next((name for name in self.names if name.start == who.start), None)
        return name is not None and self.is_somebody(self.named(name))

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
            and set(words) <= set(re.findall(r"[\w-]+", bare(member.role)))
        ]
        before = [member for member in fitting if min(member.seen) < at]
        return max(before, key=lambda member: max(seen for seen in member.seen if seen < at), default=None)

    def _is_definite(self, text: str) -> bool:
        return bool(
            re.match(r"(?:l[ae] |les |l'|ce |cet |cette |son |sa |leur |the |his |her |their |this )", bare(text))
        )

    def _is_person(self, member: Member) -> bool:
        return member.role is not None or not member.person


_SMALL = frozenset(
    [
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "des",
        "ce",
        "cet",
        "cette",
        "son",
        "sa",
        "ses",
        "leur",
        "du",
        "de",
        "d",
        "au",
        "aux",
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "of",
    ]
)


def _is_part(parts: Sequence[str], whole: Sequence[str]) -> bool:
    return list(whole[-len(parts) :]) == list(parts) or list(whole[: len(parts)]) == list(parts)


def _same_designation(words: Sequence[str], name: str) -> bool:
    own = [word for word in re.findall(r"[\w-]+", bare(name)) if word not in _SMALL]
    return bool(words) and (own == list(words) or (own[:1] == list(words)[:1] and set(words) <= set(own)))
