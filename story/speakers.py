"""Which person or body a designation stands for: full names for surnames, names for roles, names for pronouns."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from story import languages
from story.attribution import Who, grammar
from story.gender import NOTHING, Gender, Genders, Trait
from story.languages import Checks, People, Reading
from story.names import Name, is_first_name
from story.placed import Placed
from story.plain import bare
from story.roles import is_kin, roles
from story.spellings import frame, is_one


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
    kin: bool = False
    """Whether a noun of kinship names them: somebody, though no role."""


BACK = 6
"""Ends of sentences and quotations back to which "the first" and "the second" look for the two they mean."""

BODY = 600
"""Characters back to which "l'entreprise" looks for the name it stands for."""


class Cast:
    """Who is named in a source, and whom its designations mean. `text` is the evened text of the whole source."""

    def __init__(self, text: str, names: Sequence[Name], language: str) -> None:
        self.text = text
        self.bare = bare(text)
        self.language = language
        reading = languages.load(language).reading if language in languages.codes() else Reading()
        checks = languages.load(language).checks if language in languages.codes() else Checks()
        self.known: People = reading.people
        self.grammar = grammar(language)
        self.genders = Genders(language)
        self.names = Placed(names)
        self.members: dict[str, Member] = {}
        self._addressed: dict[str, tuple[int, list[str]]] = {}
        self._address = re.compile(rf"(?<![\w'])({self.known.titles})\.? \Z")
        self.places = frozenset(bare(word) for words in checks.places.items() for word in (words[0], *words[1]))
        self._aged = re.compile(rf", {self.known.age}")
        self.offices: list[tuple[int, int, Member]] = []
        self._full = self._full_names()
        self._named: dict[str, list[Name]] = defaultdict(list)
        for name in names:
            self._named[self._full[name.text]].append(name)
            member = self.members.setdefault(self._full[name.text], Member(name=self._full[name.text]))
            member.seen.append(name.start)
        for name, start, end in roles(text, names, language):
            self._bind(name, start, end)
        for name in names:
            self.named(name)

    def _full_names(self) -> dict[str, str]:
        """Each name as the source first gives it in full: "Shapps" is "Grant Shapps"."""
        wholes = list(dict.fromkeys(name.text for name in self.names))
        edges: dict[str, list[str]] = defaultdict(list)
        framed: dict[tuple[str, str], list[str]] = defaultdict(list)
        for whole in wholes:
            words = whole.split()
            for edge in dict.fromkeys((words[0], words[-1])) if len(words) > 1 else ():
                edges[edge].append(whole)
            if len(words) > 1:
                framed[_framed(words[-1])].append(whole)
        return {name: self._full_name(name, edges, framed) for name in wholes}

    def _full_name(self, name: str, edges: dict[str, list[str]], framed: dict[tuple[str, str], list[str]]) -> str:
        parts = name.split()
        near = [*edges.get(parts[0], ()), *edges.get(parts[-1], ())]
        longer = [whole for whole in near if len(whole.split()) > len(parts) and _is_part(parts, whole.split())]
        alike = framed.get(_framed(name), ()) if len(parts) == 1 and not longer else ()
        first = min(longer, key=self.text.find, default=None)
        return first or next((whole for whole in alike if _is_respelt(name, whole)), name)

    def _bind(self, name: Name, start: int, end: int) -> None:
        member = self.members[self._full[name.text]]
        if is_kin(self.text, start, end, self.language):
            member.kin = True
        else:
            member.role = member.role or self.text[start:end]
        self.offices.append((start, end, member))
        self._learn(member, self._gender(start, end, name))

    def _learn(self, member: Member, gender: Gender | None) -> None:
        member.trait = Trait(member.trait.gender or gender, False)

    def _gender(self, start: int, end: int, name: Name) -> Gender | None:
        """By the title before the name, the article before the role, the form of the role."""
        before = re.findall(r"[\w]+", self.bare[max(0, start - 14) : start])[-1:]
        title = re.findall(rf"(?<![\w'])({self.known.titles})\.? $", self.bare[max(0, name.start - 12) : name.start])
        before = [word for word in before if word not in self.grammar.speech.possessives]
        told = [gender for word in (*title, *before) if (gender := self.genders.of_word(word))]
        return told[0] if told else self.genders.of_noun(re.split(r"[ -]", self.bare[start:end])[0])

    def person(self, name: Name) -> Member:
        """The person or body of that name, its role looked for with any noun now that it is known to speak."""
        self.heard(self.members[self._full[name.text]])
        return self.named(name)

    def taught(self, member: Member | None, who: Who) -> Member | None:
        """Somebody whom a pronoun means, whose gender it tells where nothing has told it."""
        told = self.genders.of_pronoun(self.bare[who.start : who.end])
        if member and member.trait.gender is None and told.gender and told.plural is False and not member.trait.plural:
            self._learn(member, told.gender)
        return member

    def heard(self, member: Member) -> Member:
        """Somebody who is known to speak, and so whose role any noun may tell."""
        if member.role is None and member.person:
            named = self._named[member.name]
            for other, start, end in roles(self.text, named, self.language, any_noun=True):
                self._bind(other, start, end)
                break
        return member

    def named(self, name: Name) -> Member:
        """The person or body of that name, its gender looked for."""
        member = self.members[self._full[name.text]]
        if member.trait.gender is None and self._is_human(member):
            self._learn(member, self._titled(member) or self.genders.of_name(member.name))
        return member

    def _titled(self, member: Member) -> Gender | None:
        """By a title of address wherever they are named: "M.", "Mme"."""
        told = map(self.genders.of_word, self._titles(member))
        return next((gender for gender in told if gender), None)

    def _titles(self, member: Member) -> list[str]:
        """The titles of address they are named with, as far as they have been seen."""
        read, found = self._addressed.get(member.name, (0, []))
        for at in member.seen[read:]:
            title = self._address.search(self.bare, max(0, at - 12), at)
            found += [title[1]] if title else []
        self._addressed[member.name] = len(member.seen), found
        return found

    def is_somebody(self, member: Member) -> bool:
        """Whether a name is certainly a person's: by role, title or first name, or because they spoke."""
        return self._is_human(member) or self._is_person(member) or member.spoke

    def _is_human(self, member: Member) -> bool:
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
        return named or member.kin or (member.person and member.role is not None) or bool(self._titles(member))

    def _has_article(self, member: Member) -> bool:
        """ "La Reinette de Dole": no person, for all its first name."""
        at = min(member.seen, default=0)
        return re.search(rf"(?<![\w'])(?:{self.grammar.speech.one})$", self.bare[max(0, at - 4) : at]) is not None

    def _is_set_off(self, name: str, at: int) -> bool:
        """ "Son voisin, Enzo, bâille", "Anna, enceinte, attend": a first name that commas set off, or opens with."""
        opens = self.text[max(0, at - 3) : at].rstrip()[-1:] in ("", ".", "!", "?", "…", "»")
        led = self.text[max(0, at - 2) : at] == ", " or (opens and bare(name) not in self.places)
        return led and self.text.startswith(",", at + len(name))

    def member(self, who: Who) -> Member | None:
        """Whom a designation by name or role means."""
        if who.kind == "pair":
            text = self.text[who.start : who.end]
            both = Member(name=text, person=False, trait=Trait(None, True), seen=[who.start])
            return self.members.setdefault(text, both)
        taken = self._of_place(who.start, who.end)
        if taken or who.kind == "role":
            return taken or self.described(who.start, who.end)
        name = self.names.starting(who.start)
        return self.person(name) if name else None

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

    def described(self, start: int, end: int) -> Member:
        """Whom a designation by role means: the name inside it, the person of that role, or the role itself."""
        inside = [name for name in self.names.within(start, end) if name.end == end]
        return (
            self._led_by_role(inside, start)
            or self._named_after(start, end)
            or self._ends_in_name(inside, start)
            or self._office_around(start, end)
            or self._one_of_two(start, end)
            or self._unnamed(start, end)
        )

    def _led_by_role(self, inside: Sequence[Name], start: int) -> Member | None:
        """ "La présidente Anne Riou": the name at the end, where its role opens the designation."""
        for name, first, last in roles(self.text, inside, self.language):
            if first <= start + 12 and last <= name.start:
                return self.person(name)
        return None

    def _named_after(self, start: int, end: int) -> Member | None:
        """ "La maire, Mme Riou": the name set off behind the role."""
        for name in self.names.starting_in(end + 1, end + 25):
            follows = self.bare[end : name.start] if end < name.start <= end + 24 else ""
            led = rf"(?:{self.known.articles}[\w-]+ )" if " " in name.text else ""
            named = re.fullmatch(rf", (?:(?:{self.known.titles})\.? |{led})?", follows)
            own = " " in name.text and not self.grammar.of_body(self.bare, start, end)
            if named and (own or self._is_role(start, end) or self._is_bare_body(start, end)):
                return self.person(name)
        return None

    def _owned(self, start: int) -> bool:
        """ "Son rival": with the article of whoever has one."""
        return (
            re.match(rf"(?:{'|'.join(self.grammar.speech.possessives) or '(?!)'}) ", self.bare[start : start + 6])
            is not None
        )

    def _is_bare_body(self, start: int, end: int) -> bool:
        """ "L'entreprise", "the company": a noun of bodies with its article and nothing else."""
        words = self._telling(self.text[start:end])
        definite = self._is_definite(self.text[start:end])
        return definite and len(words) == 1 and re.fullmatch(self.grammar.speech.bodies, words[0]) is not None

    def _last_body(self, start: int, end: int) -> Member | None:
        """Whom "l'entreprise" means: the name last told that is no person's and begins a sentence."""
        if not self._is_bare_body(start, end):
            return None
        for name in reversed(self.names.starting_in(max(0, start - BODY), start)):
            opens = self.text[max(0, name.start - 3) : name.start].rstrip()[-1:] in ("", ".", "!", "?", "…", "»", "”")
            if opens and not self.is_somebody(self.named(name)):
                return self.members[self._full[name.text]]
        return None

    def _ends_in_name(self, inside: Sequence[Name], start: int) -> Member | None:
        """ "La très discrète Anne Riou": somebody's name at the end that hangs on no noun before it."""
        for name in inside:
            hangs = re.search(rf"(?<![\w'])(?:{self.grammar.speech.hearsay}) ?$", self.bare[start : name.start])
            if (
                not hangs
                and name.start - start < 40
                and (self._is_human(self.named(name)) or self._is_apposed(start, name))
            ):
                return self.person(name)
        return None

    def _is_apposed(self, start: int, name: Name) -> bool:
        """ "Son amie Inaya", "la passeuse Bérénice Tual": one noun before the name, of a person or of no body."""
        noun = re.fullmatch(rf"{self.known.articles}([\w-]+) ", self.bare[start : name.start])
        if noun is None or re.fullmatch(rf"{self.grammar.speech.bodies}|{self.known.sites}", noun[1]):
            return False
        return (
            " " in name.text
            or self._is_role(start, name.start - 1)
            or re.fullmatch(bare(self.known.kin), noun[1]) is not None
        )

    def _office_around(self, start: int, end: int) -> Member | None:
        """ "Le préfet" of "Le préfet maritime, Olivier Castaing,"."""
        return next((member for first, last, member in self.offices if start <= first < end <= last), None)

    def _unnamed(self, start: int, end: int) -> Member:
        """Whoever holds that role, is taken up by that noun or was designated so before; else somebody new."""
        text = self.text[start:end]
        words = self._office(self._telling(text))
        holder = self._of_role(words, self.genders.of_designation(text), start) if self._is_definite(text) else None
        return (
            holder
            or self._counterpart(words, self.genders.of_designation(text), start)
            or self._taken_up(words, text, start)
            or self._last_body(start, end)
            or self._only_near(words, text, start)
            or self._designated_before(words, start)
            or self._new(self._first_wording(start, end) or text, start, end)
        )

    def _new(self, text: str, start: int, end: int) -> Member:
        made = Member(name=text, person=False, trait=self._trait(text, start, end), seen=[start])
        return self.members.setdefault(text, made)

    def _first_wording(self, start: int, end: int) -> str | None:
        """ "L'agence" as the source first writes it: "l'agence régionale de santé"."""
        begin = self.grammar.determiner.match(self.bare, start, end)
        noun = self.bare[begin.end() : end] if begin else ""
        if not re.fullmatch(r"[\w-]+", noun) or not self._is_definite(self.text[start:end]):
            return None
        first = re.compile(rf"(?<![\w'])(?:{self.grammar.speech.determiners}){re.escape(noun)}(?![\w-])").search(
            self.bare, 0, start
        )
        whole = self.grammar.completed.match(self.text, first.end()) if first else None
        return self.text[first.start() : whole.end()] if first and whole and whole.end() > first.end() else None

    def _office(self, words: list[str]) -> list[str]:
        """The words of a designation, another name of an office put as the office: "édile" as "maire"."""
        return self.grammar.speech.aliases.get(" ".join(words), " ".join(words)).split()

    def _designated_before(self, words: Sequence[str], start: int) -> Member | None:
        for member in self.members.values():
            if not member.person and _same_designation(words, self._telling(member.name)):
                member.seen.append(start)
                return member
        return None

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

    def _is_role(self, start: int, end: int) -> bool:
        return self.grammar.person(self.bare, start, end) is not None or self.grammar.is_kin(self.bare, start, end)

    def _taken_up(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """ "L'élue", "le cinéaste": whoever of that gender was last named or spoke, now known by that role too."""
        pointed = re.match(rf"(?:{self.grammar.speech.pointing})", bare(text)) is not None
        led = r"(?:[\w-]+ )?" if self.grammar.speech.subject_first else ""
        aged = rf"{led}{self.grammar.speech.anaphors}(?: {self.known.age})?|{self.grammar.speech.former}"
        known = re.fullmatch(aged, " ".join(words)) is not None
        if self._owned(at) or (
            not (pointed and self.grammar.person(" ".join(words), 0, 1_000)) and not (known and self._is_definite(text))
        ):
            return None
        near = self._of_trade(words[0]) or self.recent(at, self.genders.of_designation(text))
        if near is None or near.trait.plural is not False or self._is_third(words[0], near):
            return None
        if self.heard(near).role is None and near.person:
            near.role = re.sub(r"^\S*['\s]", "", text) if not pointed and self._is_office(text) else None
        return near

    def _only_near(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """ "Le routier", "cette éclusière": one noun of no office, where only one person named near agrees."""
        speech = self.grammar.speech
        words = re.sub(rf" {self.known.age}$", "", " ".join(words)).split()
        other = rf"{speech.uniques}|{speech.thirds}"
        known = len(words) == 1 and self._is_definite(text) and not re.fullmatch(other, words[0])
        trait = self.genders.of_designation(text)
        if not known or trait.plural or self.grammar.body.fullmatch(words[0]) or self._owned(at):
            return None
        near = {self._full[name.text]: self.named(name) for name in self.names.starting_in(max(0, at - BODY), at)}
        people = [one for one in near.values() if self._may_speak(one) and trait.agrees(one.trait)]
        return people[0] if len(people) == 1 and people[0].trait.plural is not True else None

    def _of_trade(self, noun: str) -> Member | None:
        """Whoever has the trade of a noun that is more often somebody new: "l'avocate" of "son avocat, Me X"."""
        if not re.fullmatch(self.grammar.speech.thirds, noun):
            return None
        held = [one for one in self.members.values() if one.person and noun[:5] in bare(one.role or "")]
        return held[0] if len(held) == 1 else None

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
            last = self.names.ending(who.end)
            ends = last is not None and who.start < last.start
            return ends or self._is_role(who.start, who.end)
        name = self.names.starting(who.start)
        known = name is not None and self.is_somebody(self.named(name))
        return known or self._of_place(who.start, who.end) is not None

    def is_body(self, who: Who) -> bool:
        """Whether a designation is of no person for all its name: "le tribunal de Montsauve"."""
        last = self.names.ending(who.end) if who.kind == "role" else None
        hangs = last is not None and self.grammar.hangs.search(self.bare[who.start : last.start])
        return bool(hangs) and not self._is_role(who.start, who.end)

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
        if not before and len(fitting) == 1 and len(words) <= 2:
            return fitting[0]
        return max(before, key=lambda member: max(seen for seen in member.seen if seen < at), default=None)

    def _counterpart(self, words: Sequence[str], trait: Trait, at: int) -> Member | None:
        """ "Son homologue", alone: of those with the role of whoever was last named the other one."""
        if len(words) != 1 or not re.fullmatch(self.grammar.speech.counterparts, words[0]):
            return None
        last = self.recent(at, Trait(None, None))
        held = set(self._telling(self.heard(last).role or "")) if last else set()
        people = [self.heard(member) for member in self.members.values() if self._may_speak(member)]
        return next(
            (
                one
                for one in people
                if one is not last and trait.agrees(one.trait) and held & set(self._telling(one.role or ""))
            ),
            None,
        )

    def _telling(self, text: str) -> list[str]:
        """The words of a designation without articles and links."""
        return [word for word in re.findall(r"[\w-]+", bare(text)) if word not in self.grammar.speech.small]

    def _is_definite(self, text: str) -> bool:
        return re.match(rf"(?:{self.grammar.speech.known})", bare(text)) is not None

    def _is_person(self, member: Member) -> bool:
        return member.role is not None or not member.person


def _is_part(parts: Sequence[str], whole: Sequence[str]) -> bool:
    return list(whole[-len(parts) :]) == list(parts) or list(whole[: len(parts)]) == list(parts)


def _framed(name: str) -> tuple[str, str]:
    """What a respelt name has in common with the name: few of many names need be compared letter by letter."""
    return name[:1], frame(name)


def _is_respelt(name: str, whole: str) -> bool:
    """ "Boudanov", where the source also has "Kyrylo Budanov"."""
    return " " in whole and all(part[0].isupper() for part in whole.split()) and is_one(name, whole.split()[-1])


def _same_designation(words: Sequence[str], own: Sequence[str]) -> bool:
    return bool(words) and (list(own) == list(words) or (list(own[:1]) == list(words)[:1] and set(words) <= set(own)))
