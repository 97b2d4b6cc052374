"""Whom a name in a designation or behind it makes it mean: "la présidente Anne Riou", "l'avocat de X, Me Y"."""

from collections.abc import Sequence

from story.names import Name, is_first_name
from story.patterns import fixed
from story.roles import roles
from story.speakers.epithets import Epithets
from story.speakers.member import Member

APPOSED = 70
"""Characters behind a role within which a name may be set off: "un infirmier qui passait par là, X,"."""


class Apposed(Epithets):
    """Those named, by the names that stand in a designation or are set off behind it."""

    def _is_club(self, name: Name) -> bool:
        """ "L'US Tréguennec": a name behind letters is a body's."""
        return fixed(r"(?<!\w)[A-Z]{2,} $").search(self.text[: name.start][-8:]) is not None

    def _led_by_role(self, inside: Sequence[Name], start: int) -> Member | None:
        """ "La présidente Anne Riou": the name at the end, where its role opens the designation."""
        for name, first, last in roles(self.text, inside, self.language):
            if first <= start + 12 and last <= name.start and not self._is_anothers(start, name):
                return self.person(name)
        return None

    def _named_after(self, start: int, end: int) -> Member | None:
        """ "La maire, Mme Riou": the name set off behind the role."""
        if introduced := self._introduced_as(start, end):
            return introduced
        for name in self.names.starting_in(end + 1, end + APPOSED):
            follows = self.bare[end : name.start]
            begin = self.grammar.determiner.match(self.bare, start, end)
            if self._is_of_other_sex(begin.end() if begin else start, name):
                return None
            person = " " in name.text and is_first_name(name.text.split()[0])
            led = rf"(?:{self.known.articles}(?:[\w-]+ ){{1,{3 if person else 1}}})" if " " in name.text else ""
            more = rf"(?: (?!{self.grammar.speech.stops})[\w-]+)?"
            more = rf"(?:{more}| (?:{self.grammar.speech.whose}) [^,.;:«»]{{3,60}})"
            named = fixed(
                rf"{more}, (?:(?:{self.known.titles})\.? |{led})?|{self.grammar.speech.introduces}"
            ).fullmatch(follows)
            own = " " in name.text and not self.grammar.of_body(self.bare, start, end)
            if named and (own or self._is_role(start, end) or self._is_bare_body(start, end)):
                return self.person(name)
        return None

    def _introduced_as(self, start: int, end: int) -> Member | None:
        """ "Une habitante du quartier depuis trente ans, Colette Arnoux, …": whom commas name behind somebody new."""
        new = fixed(rf"(?:{self.known.indefinite}) ").match(self.bare, start, end)
        if new is None or not self.grammar.is_human(self.bare, new.end(), end):
            return None
        for name in self.names.starting_in(end + 1, end + APPOSED):
            between = fixed(r"[^,.;:!?«»“”\"\n]*,(?: [^,.;:!?«»“”\"\n]*,)? ").fullmatch(self.text[end : name.start])
            closed = self.text[name.end : name.end + 1] in (",", ".", ":", " ")
            agrees = self.genders.of_designation(self.text[start:end]).agrees(self.named(name).trait)
            if between and closed and agrees and is_first_name(name.text.split()[0]):
                return self.person(name)
        return None

    def _body_after(self, start: int, end: int) -> Member | None:
        """ "Leur employeur, le groupe Soréal,": the body set off behind a designation of somebody's own."""
        begin = self.grammar.determiner.match(self.bare, end + 2) if self.text.startswith(", ", end) else None
        if begin is None or not self._owned(start):
            return None
        noun = self.grammar.body.match(self.bare, begin.end())
        name = next(iter(self.names.starting_in(noun.end(), noun.end() + 40)), None) if noun else None
        if noun is None or name is None or fixed(r"[,.;:\n]").search(self.text[noun.end() : name.start]):
            return None
        if self.text[name.end : name.end + 1] not in ",.":
            return None
        near = name.start == noun.end() + 1
        return self.named(name) if near else self._new(self.text[begin.start() : name.end], begin.start(), name.end)

    def _ends_in_name(self, inside: Sequence[Name], start: int) -> Member | None:
        """ "La très discrète Anne Riou": somebody's name at the end that hangs on no noun before it."""
        for name in inside:
            if self._is_anothers(start, name) or (self._is_club(name) and not is_first_name(name.text.split()[0])):
                continue
            titled = rf"(?:(?:{self.known.titles})\.? ?)?$"
            hangs = fixed(rf"(?<![\w'])(?:{self.grammar.speech.hearsay}) ?{titled}").search(
                self.bare[start : name.start]
            )
            if (
                not hangs
                and name.start - start < 40
                and (self.is_human(self.named(name)) or self._is_apposed(start, name))
            ):
                return self.person(name)
        return None

    def _is_complement(self, start: int, name: Name) -> bool:
        """ "Le vétérinaire de la famille Morel": whether a name stands behind what ties a noun to the one before it."""
        links = self.grammar.completes
        return fixed(rf"\w (?:{links})").search(self.bare[start : name.start]) is not None

    def _is_anothers(self, start: int, name: Name) -> bool:
        """ "L'avocat de la maire X": the lawyer, and not her."""
        head = self.grammar.person(self.bare, start, name.start)
        tie = rf" (?:{self.grammar.completes}).*?"
        inner = fixed(tie).match(self.bare, head.end(), name.start) if head else None
        return inner is not None and self.grammar.role.search(self.bare, inner.end(), name.start) is not None

    def _ends_in_article(self, inside: Sequence[Name], start: int, end: int) -> Member | None:
        """ "Le quotidien régional Le Phare", "l'exploitant Hydrosorgal": a name with its own article or trade."""
        last = inside[-1] if inside else None
        if last is None or last.end != end or self.is_human(self.named(last)) or self._is_complement(start, last):
            return None
        noun = fixed(r"([\w-]+) $").search(self.bare[max(0, last.start - 30) : last.start])
        trade = noun is not None and fixed(self.grammar.speech.agents).fullmatch(noun[1]) is not None
        return self.named(last) if trade or self.grammar.articled.match(last.text) else None

    def _is_apposed(self, start: int, name: Name) -> bool:
        """ "Son amie Inaya", "la passeuse Bérénice Tual": one noun before the name, of a person or of no body."""
        noun = fixed(rf"{self.known.articles}([\w-]+) ").fullmatch(self.bare[start : name.start])
        if noun is None or fixed(rf"{self.grammar.speech.bodies}|{self.known.sites}").fullmatch(noun[1]):
            return False
        return (
            " " in name.text
            or self._is_role(start, name.start - 1)
            or fixed(self.grammar.kinship).fullmatch(noun[1]) is not None
        )

    def _office_around(self, start: int, end: int) -> Member | None:
        """ "Le préfet" of "Le préfet maritime, Olivier Castaing,"."""
        return next((member for first, last, member in self.offices if start <= first < end <= last), None)
