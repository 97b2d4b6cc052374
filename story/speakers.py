"""Which person or body a designation stands for: full names for surnames, names for roles, names for pronouns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from story import languages
from story.attribution import Who, grammar
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
    gender: str | None = None
    seen: list[int] = field(default_factory=list)
    """Where the evened text names them."""


class Cast:
    """Who is named in a source, and whom its designations mean. `text` is the evened text of the whole source."""

    def __init__(self, text: str, names: Sequence[Name], language: str) -> None:
        self.text = text
        self.bare = bare(text)
        self.language = language
        reading = languages.load(language).reading if language in languages.codes() else Reading()
        self.known: People = reading.people
        self.grammar = grammar(language)
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
        member.gender = member.gender or self._gender(start, end, name)

    def _gender(self, start: int, end: int, name: Name) -> str | None:
        speech = self.grammar.speech
        before = re.findall(r"[\w]+", self.bare[max(0, start - 14) : start])[-1:]
        title = re.findall(r"[\w]+", self.bare[max(0, name.start - 8) : name.start])[-1:]
        head = self.bare[start:end].split(" ")[0]
        for clue in (*title, *before):
            if clue in speech.feminine:
                return "f"
            if clue in speech.masculine and clue != "l":
                return "m"
        if re.fullmatch(self.known.feminine_forms, head):
            return "f"
        return "m" if re.fullmatch(self.known.masculine_forms, head) else None

    def person(self, name: Name) -> Member:
        """The person or body of that name, its role looked for with any noun now that it is known to speak."""
        member = self.members[self._full[name.text]]
        if member.role is None:
            named = [other for other in self.names if self._full[other.text] == member.name]
            for other, start, end in roles(self.text, named, self.language, any_noun=True):
                self._bind(other, start, end)
                break
        if member.gender is None:
            member.gender = self._weak_gender(member, name)
        return member

    def _weak_gender(self, member: Member, name: Name) -> str | None:
        for at in member.seen:
            title = re.findall(r"\w+", self.bare[max(0, at - 8) : at])[-1:]
            if title and title[0] in ("mme", "mlle", "mrs", "ms", "miss"):
                return "f"
            if title and title[0] in ("m", "mr"):
                return "m"
        if " " in member.name and re.fullmatch(self.known.feminine_names, bare(member.name.split()[0])):
            return "f"
        return None

    def described(self, start: int, end: int) -> Member:
        """Whom a designation by role means: the name inside it, the person of that role, or the role itself."""
        inside = [name for name in self.names if start <= name.start and name.end == end]
        for name, first, last in roles(self.text, inside, self.language):
            if first <= start + 12 and last <= name.start:
                return self.person(name)
        for name in self.names:
            follows = self.bare[end : name.start] if end < name.start <= end + 12 else ""
            if follows.startswith(",") and re.fullmatch(rf", (?:(?:{self.known.titles})\.? )?", follows):
                if self._is_role(start, end):
                    return self.person(name)
        text = self.text[start:end]
        words = [word for word in re.findall(r"[\w-]+", bare(text)) if word not in _SMALL]
        named = self._of_role(words, start) if self._is_definite(text) else None
        if named:
            return named
        anaphor = self._taken_up(words, text, start)
        if anaphor:
            return anaphor
        for member in self.members.values():
            if not member.person and _same_designation(words, member.name):
                member.seen.append(start)
                return member
        fresh = Member(name=text, person=False, gender=self._gender_of_words(text), seen=[start])
        return self.members.setdefault(text, fresh)

    def _is_role(self, start: int, end: int) -> bool:
        return bool(self.grammar.role.search(self.bare, start, end))

    def _taken_up(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """ "L'élue", "le cinéaste": whoever of that gender was last named or spoke, now known by that role too."""
        pointed = re.match(r"(?:ce|cet|cette|this|that) ", bare(text)) is not None
        known = re.fullmatch(self.grammar.speech.anaphors, " ".join(words)) is not None
        if not pointed and not (known and self._is_definite(text)):
            return None
        gender = self._gender_of_words(text)
        near = self.recent(at, gender)
        if near and near.role is None and near.person:
            near.role = None if pointed else re.sub(r"^\S*['\s]", "", text)
        return near

    def recent(self, at: int, gender: str | None) -> Member | None:
        """The person last named before `at`, gender agreeing."""
        named = [
            (max(seen for seen in member.seen if seen < at), member)
            for member in self.members.values()
            if min(member.seen, default=at) < at and self._may_speak(member) and _agrees(member, gender)
        ]
        return max(named, key=lambda pair: pair[0])[1] if named else None

    def _may_speak(self, member: Member) -> bool:
        return member.role is not None or not member.person or (" " in member.name and member.name.istitle())

    def is_person(self, who: Who) -> bool:
        """Whether a designation means somebody rather than something."""
        if who.kind == "role":
            ends = any(who.start < name.start and name.end == who.end for name in self.names)
            return ends or self._is_role(who.start, who.end)
        name = next((name for name in self.names if name.start == who.start), None)
        return name is not None and self._is_person(self.person(name))

    def agrees(self, who: Who, member: Member) -> bool:
        """Whether a pronoun can mean that member."""
        return _agrees(member, self._gender_of_pronoun(who))

    def _gender_of_pronoun(self, who: Who) -> str | None:
        text = self.bare[who.start : who.end]
        speech = self.grammar.speech
        if text in speech.others:
            return speech.others[text] or None
        return "f" if text in speech.feminine else "m" if text in speech.masculine else None

    def _of_role(self, words: Sequence[str], at: int) -> Member | None:
        """The person named so far (or next) whose role begins with the same noun and holds the same words."""
        if not words:
            return None
        fitting = [
            member
            for member in self.members.values()
            if member.person and member.role and set(words) <= set(re.findall(r"[\w-]+", bare(member.role)))
        ]
        before = [member for member in fitting if min(member.seen) < at]
        return max(before, key=lambda member: max(seen for seen in member.seen if seen < at), default=None)

    def _is_definite(self, text: str) -> bool:
        return bool(
            re.match(r"(?:l[ae] |les |l'|ce |cet |cette |son |sa |leur |the |his |her |their |this )", bare(text))
        )

    def _gender_of_words(self, text: str) -> str | None:
        first = re.match(r"(?:(la|une|cette|sa)|(le|un|ce|cet|son)) ", bare(text))
        if not first:
            return None
        return "f" if first.group(1) else "m"

    def pronoun(self, who: Who, at: int, last: Member | None, spoken: int) -> Member | None:
        """Whom a pronoun means: a new subject since the last quotation, else the last speaker, gender agreeing."""
        gender = self._gender_of_pronoun(who)
        near = self.opening(at, spoken, gender)
        if near:
            return near
        if last and _agrees(last, gender):
            return last
        return self.recent(at, gender) or last or self._coming(at, gender)

    def _coming(self, at: int, gender: str | None) -> Member | None:
        """The first person named after `at`, for a pronoun that runs ahead of its name."""
        coming = [
            (min(member.seen), member)
            for member in self.members.values()
            if member.seen and min(member.seen) > at and self._may_speak(member) and _agrees(member, gender)
        ]
        return min(coming, key=lambda pair: pair[0])[1] if coming else None

    def opening(self, at: int, since: int, gender: str | None = None) -> Member | None:
        """The person who last opened a sentence between `since` and `at`, gender agreeing."""
        recent = [
            (seen, member)
            for member in self.members.values()
            if self._is_person(member) and _agrees(member, gender)
            for seen in member.seen
            if since <= seen < at and self._opens(seen)
        ]
        return max(recent, key=lambda pair: pair[0])[1] if recent else None

    def _is_person(self, member: Member) -> bool:
        return member.role is not None or not member.person

    def _opens(self, at: int) -> bool:
        """Whether what stands there opens its sentence, an article, a title or a role before it allowed."""
        before = re.split(r"[.!?…\n»”]", self.text[max(0, at - 120) : at])[-1]
        return len(before.split()) <= 6 and not re.search(
            r"(?<!\w)(?:a|ont|est|que|qu'|avec|par|said|that)(?!\w)", before
        )


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


def _agrees(member: Member, gender: str | None) -> bool:
    return gender is None or member.gender is None or member.gender == gender
