"""Which person or body a designation stands for."""

import re
from collections.abc import Sequence

from story.attribution import Who
from story.gender import Trait
from story.names import Name
from story.plain import bare
from story.roles import roles
from story.speakers.epithets import Epithets
from story.speakers.member import Member


class Cast(Epithets):
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
        if member.person and member.trait.gender is None and noun and self._is_definite(self.text[who.start : who.end]):
            self._learn(member, self.genders.of_noun(noun[0]))
        return member

    def described(self, start: int, end: int) -> Member:
        """Whom a designation by role means: the name inside it, the person of that role, or the role itself."""
        if writer := self._written(start, end):
            return writer
        inside = [name for name in self.names.within(start, end) if name.end == end]
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

    def _written(self, start: int, end: int) -> Member | None:
        """Who is designated by what they wrote: "le communiqué du ministère", "un message de l'ONU"."""
        links = bare(self.grammar.speech.completes)
        text = re.compile(
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
        if self._is_partitive(text):
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
            or self._new(re.sub(f"^(?:{self.grammar.speech.melted})", "", text), start, end)
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
        if not member.person or self._is_human(member) or not self.text.startswith(member.name, first):
            return member.name
        return self.text[self._with_noun(first) : first] + member.name

    def _kin_before(self, words: Sequence[str], start: int) -> Member | None:
        """ "La grand-mère", where "sa grand-mère" was told before."""
        noun = " ".join(words)
        if not re.fullmatch(bare(self.known.kin), noun):
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
        own = last is not None and (self.grammar.articled.match(last.text) or min(self.named(last).seen) < span[0])
        return self.named(last) if last and own else self._new(self.text[span[0] : span[1]], start, end)

    def _is_club(self, name: Name) -> bool:
        """ "L'US Tréguennec": a name behind letters is a body's."""
        return re.search(r"(?<!\w)[A-Z]{2,} $", self.text[: name.start][-8:]) is not None

    def _led_by_role(self, inside: Sequence[Name], start: int) -> Member | None:
        """ "La présidente Anne Riou": the name at the end, where its role opens the designation."""
        for name, first, last in roles(self.text, inside, self.language):
            if first <= start + 12 and last <= name.start and not self._is_anothers(start, name):
                return self.person(name)
        return None

    def _named_after(self, start: int, end: int) -> Member | None:
        """ "La maire, Mme Riou": the name set off behind the role."""
        for name in self.names.starting_in(end + 1, end + 36):
            follows = self.bare[end : name.start]
            begin = self.grammar.determiner.match(self.bare, start, end)
            if self._is_of_other_sex(begin.end() if begin else start, name):
                return None
            led = rf"(?:{self.known.articles}[\w-]+ )" if " " in name.text else ""
            more = rf"(?: (?!{self.grammar.speech.stops})[\w-]+)?"
            named = re.fullmatch(rf"{more}, (?:(?:{self.known.titles})\.? |{led})?", follows)
            own = " " in name.text and not self.grammar.of_body(self.bare, start, end)
            if named and (own or self._is_role(start, end) or self._is_bare_body(start, end)):
                return self.person(name)
        return None

    def _body_after(self, start: int, end: int) -> Member | None:
        """ "Leur employeur, le groupe Soréal,": the body set off behind a designation of somebody's own."""
        begin = self.grammar.determiner.match(self.bare, end + 2) if self.text.startswith(", ", end) else None
        if begin is None or not self._owned(start):
            return None
        noun = self.grammar.body.match(self.bare, begin.end())
        name = next(iter(self.names.starting_in(noun.end(), noun.end() + 40)), None) if noun else None
        if noun is None or name is None or re.search(r"[,.;:\n]", self.text[noun.end() : name.start]):
            return None
        if self.text[name.end : name.end + 1] not in ",.":
            return None
        near = name.start == noun.end() + 1
        return self.named(name) if near else self._new(self.text[begin.start() : name.end], begin.start(), name.end)

    def _ends_in_name(self, inside: Sequence[Name], start: int) -> Member | None:
        """ "La très discrète Anne Riou": somebody's name at the end that hangs on no noun before it."""
        for name in inside:
            if self._is_anothers(start, name):
                continue
            titled = rf"(?:(?:{self.known.titles})\.? ?)?$"
            hangs = re.search(rf"(?<![\w'])(?:{self.grammar.speech.hearsay}) ?{titled}", self.bare[start : name.start])
            if (
                not hangs
                and name.start - start < 40
                and (self._is_human(self.named(name)) or self._is_apposed(start, name))
            ):
                return self.person(name)
        return None

    def _is_complement(self, start: int, name: Name) -> bool:
        """ "Le vétérinaire de la famille Morel": whether a name stands behind what ties a noun to the one before it."""
        links = bare(self.grammar.speech.completes)
        return re.search(rf"\w (?:{links})", self.bare[start : name.start]) is not None

    def _is_anothers(self, start: int, name: Name) -> bool:
        """ "L'avocat de la maire X": the lawyer, and not her."""
        head = self.grammar.person(self.bare, start, name.start)
        tie = rf" (?:{bare(self.grammar.speech.completes)}).*?"
        inner = re.compile(tie).match(self.bare, head.end(), name.start) if head else None
        return inner is not None and self.grammar.role.search(self.bare, inner.end(), name.start) is not None

    def _ends_in_article(self, inside: Sequence[Name], start: int, end: int) -> Member | None:
        """ "Le quotidien régional Le Phare", "l'exploitant Hydrosorgal": a name with its own article or trade."""
        last = inside[-1] if inside else None
        if last is None or last.end != end or self._is_human(self.named(last)) or self._is_complement(start, last):
            return None
        noun = re.search(r"([\w-]+) $", self.bare[max(0, last.start - 30) : last.start])
        trade = noun is not None and re.fullmatch(self.grammar.speech.agents, noun[1]) is not None
        return self.named(last) if trade or self.grammar.articled.match(last.text) else None

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
