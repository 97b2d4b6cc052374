"""Which person or body a designation stands for."""

import re
from collections.abc import Sequence

from story.attribution import Who
from story.gender import Trait
from story.names import Name
from story.patterns import fixed
from story.plain import bare
from story.speakers.apposed import Apposed
from story.speakers.member import Member


class Cast(Apposed):
    """Who is named in a source, and whom its designations mean. `text` is the evened text of the whole source."""

    def __init__(self, text: str, names: Sequence[Name], language: str) -> None:
        super().__init__(text, names, language)
        for name in names:
            self.named(name)

    def member(self, who: Who) -> Member | None:
        """Whom a designation by name or role means."""
        if who.kind == "pair":
            text = self.text[who.start : who.end]
            both = Member(name=text, person=False, trait=Trait(None, True), seen=[who.start])
            return self.members.setdefault(text, both)
        taken = self._of_place(who.start, who.end)
        if taken or who.kind == "role":
            return taken or self._learnt(self.described(who.start, who.end), who)
        name = self.names.starting(who.start)
        return self.person(name) if name else None

    def _learnt(self, member: Member, who: Who) -> Member:
        """Whom a designation means, the gender learnt that its noun has by its form: "le praticien"."""
        noun = self._telling(self.text[who.start : who.end])[:1]
        aged = fixed(rf"(?<!\w)(?={self.known.age}$)(\d+)").search(self.bare[who.start : who.end])
        member.age = int(aged[1]) if aged and member.person else member.age
        if member.person and member.trait.gender is None and noun and self._is_definite(self.text[who.start : who.end]):
            self._learn(member, self.genders.of_noun(noun[0]))
        return member

    def described(self, start: int, end: int) -> Member:
        """Whom a designation by role means: the name inside it, the person of that role, or the role itself."""
        if writer := self._written(start, end):
            return writer
        inside = [name for name in self.names.within(start, end) if name.end == end]
        if inside and not self._is_role(start, end) and self._is_bare_name(inside[0], start):
            return self.person(inside[0])
        return (
            (self._named_after(start, end) if inside and self._is_club(inside[-1]) else None)
            or (self._named_after(start, end) if inside and self._is_complement(start, inside[0]) else None)
            or self._led_by_role(inside, start)
            or self._named_after(start, end)
            or self._body_after(start, end)
            or self._ends_in_name(inside, start)
            or self._ends_in_article(inside, start, end)
            or self._office_around(start, end)
            or self._one_of_two(start, end)
            or self._unnamed(start, end)
        )

    def _is_bare_name(self, name: Name, start: int) -> bool:
        """ "L'Élysée": an article and a name, and no "le Président-candidat"."""
        begin = self.grammar.determiner.match(self.bare, start, name.end)
        noun = bare(name.text).split("-")[0]
        return begin is not None and begin.end() == name.start and not self.grammar.is_human(noun, 0, len(noun))

    def _written(self, start: int, end: int) -> Member | None:
        """Who is designated by what they wrote: "le communiqué du ministère", "un message de l'ONU"."""
        links = self.grammar.completes
        text = fixed(
            rf"(?:{self.grammar.speech.determiners})(?:{self.grammar.speech.documents})(?: [\w-]+)?? (?:{links})"
        ).match(self.bare, start, end)
        if text is None or text.end() >= end:
            return None
        if name := self.names.starting(text.end()):
            return self.person(name)
        noun = self.grammar.body.match(self.bare, text.end(), end) or self.grammar.is_human(self.bare, text.end(), end)
        own = rf"(?<![\w'-])(?:{self.grammar.speech.one}){re.escape(self.bare[text.end() : end])}(?![\w-])"
        told = re.search(own, self.bare) if noun else None
        return self.described(told.start(), told.end()) if told else None

    def _unnamed(self, start: int, end: int) -> Member:
        """Whoever holds that role, is taken up by that noun or was designated so before; else somebody new."""
        text = self.text[start:end]
        words = self._office(self._telling(text))
        holder = self._of_role(words, self.genders.of_designation(text), start) if self._is_definite(text) else None
        if self._is_partitive(text) or (holder is None and " ".join(words[:2]) in self.grammar.speech.apart):
            return self._designated_before(words, start) or self._new(text, start, end)
        return (
            holder
            or self._counterpart(words, self.genders.of_designation(text), start)
            or self._taken_up(words, text, start)
            or self._last_body(start, end)
            or self._only_near(words, text, start)
            or self._fitting(words, text, start)
            or (self._introduced(words, text, start) if self._is_role(start, end) else None)
            or self._designated_before(words, start)
            or (self._kin_before(words, start) if self._is_definite(text) else None)
            or self._worded_first(start, end)
            or self._in_topic(words, text, start)
            or self._sole(words, text, start)
            or self._new(fixed(f"^(?:{self.grammar.speech.melted})").sub("", text), start, end)
        )

    def is_office(self, who: Who) -> bool:
        """Whether a designation is a definite noun of an office or a trade and holds no name."""
        text = self.text[who.start : who.end]
        noun = self.grammar.person(self.bare, who.start, who.end)
        definite = self._is_definite(text) and not self._owned(who.start) and noun is not None
        office = definite and (self._is_office(text) or self._is_of_kind(self._telling(text)))
        return office and not self.names.starting_in(who.start, who.end)

    def bind_epithet(self, who: Who, before: Sequence[Name]) -> None:
        """Notes an office as that of the one person of the sentence before who agrees, unless another holds it."""
        text = self.text[who.start : who.end]
        people = {each.name: each for each in map(self.named, before) if self._may_speak(each)}
        trait = self.genders.of_designation(text)
        if len(people) != 1 or not trait.gender:
            return
        one = next(iter(people.values()))
        if one.role or one.kin or one.trait.gender != trait.gender:
            return
        if self._of_role(self._office(self._telling(text)), trait, who.start) is None:
            one.epithet = self.bare[who.start : who.end]

    def called(self, member: Member) -> str:
        """What a source first calls somebody: a body with the noun before its name, "la société Aquabelle"."""
        first = min(member.seen, default=0)
        if not member.person or self.is_human(member) or not self.text.startswith(member.name, first):
            return member.name
        return self.text[self._with_noun(first) : first] + member.name

    def _kin_before(self, words: Sequence[str], start: int) -> Member | None:
        """ "La grand-mère", where "sa grand-mère" was told before."""
        noun = " ".join(words)
        if not fixed(self.grammar.kinship).fullmatch(noun):
            return None
        own = rf"(?<![\w'-])(?:{'|'.join(self.grammar.speech.possessives) or '(?!)'}) {re.escape(noun)}(?![\w-])"
        first = re.compile(own).search(self.bare, 0, start)
        return self._new(self.text[first.start() : first.end()], first.start(), first.end()) if first else None

    def _worded_first(self, start: int, end: int) -> Member | None:
        """Whom the designation means with which the source first tells somebody: "l'ONG Alerte Océan"."""
        span = self._first_wording(start, end)
        if span is None:
            return None
        last = self.names.ending(span[1])
        if last and self._is_role(*span) and self._is_complement(span[0], last):
            return None
        own = last is not None and (self.grammar.articled.match(last.text) or min(self.named(last).seen) < span[0])
        return self.named(last) if last and own else self._new(self.text[span[0] : span[1]], start, end)

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
