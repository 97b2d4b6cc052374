"""What a sentence designates somebody by: a name, a role, a body, a pronoun."""

import re
from collections.abc import Sequence

from story.attribution.grammar import grammar
from story.attribution.who import Who
from story.names import Name, is_first_name
from story.patterns import fixed
from story.placed import Placed
from story.plain import bare

LONGEST = 16
"""Words of a designation such as "le porte-parole du Haut Comité des eaux de montagne"; more is a clause."""


BOUNDARY = re.compile(r"[,.;:()\[\]«»“”\"–!?…\n]")


class Designations:
    """A sentence being read: its evened text, the names in it, all offsets into the whole evened text."""

    def __init__(self, text: str, names: Sequence[Name], language: str) -> None:
        self.text = text
        self.bare = bare(text)
        self.names = Placed(names)
        self.grammar = grammar(language)

    def is_person(self, who: Who) -> bool:
        """Whether a designation looks like a person's: a noun of persons, or a name of two words."""
        if who.kind == "name":
            name = self.text[who.start : who.end]
            words = name.split()
            return is_first_name(words[0]) or (len(words) > 1 and not self.grammar.place(words[0]))
        return who.kind == "pronoun" or self.grammar.person(self.bare, who.start, who.end) is not None

    def is_body(self, who: Who) -> bool:
        """Whether a designation begins with a noun of bodies: "la préfecture de la Loire", "le club"."""
        noun = self._first_noun(who)
        return noun is not None and self.grammar.body.fullmatch(noun.group()) is not None

    def body_at(self, start: int, end: int) -> Who | None:
        """The designation of a body that begins there with its article, its name's where it has one."""
        begin = self.grammar.determiner.match(self.bare, start, end)
        noun = self.grammar.body.match(self.bare, begin.end(), end) if begin else None
        if noun is None or self.text[noun.end() : noun.end() + 1].isalpha():
            return None
        name = self.names.starting(noun.end() + 1)
        return Who(start=name.start, end=name.end, kind="name") if name else self._trimmed(self._described(start, end))

    def set_off_at(self, start: int, end: int) -> int | None:
        """Where the designation ends that begins there, if a comma ends it."""
        who = self._described(start, end)
        return who.end if who and self.text[who.end : who.end + 1] == "," else None

    def _designation(self, at: int, end: int) -> Who | None:
        """The designation that begins at `at`, perhaps after a small word or two ("alors", "vendredi")."""
        at = self._past_small(at, end)
        late = self._late(at, end) if self.grammar.stop.match(self.bare, at, end) else None
        if late:
            return late
        pronoun = self.grammar.other.match(self.bare, at, end)
        if pronoun:
            return Who(start=at, end=pronoun.end(), kind="pronoun")
        begin = self.grammar.determiner.search(self.bare, at, min(end, at + 40))
        name = next(iter(self.names.starting_in(at, end)), None)
        if name and self._is_near(name, at, begin) and self._is_owner(name):
            return self._described(name.start, end)
        if name and self._is_near(name, at, begin):
            return Who(start=name.start, end=name.end, kind="name")
        if begin is None and not self.bare[at : at + 1].isalpha():
            return None
        return self._described(begin.start() if begin else at, end)

    def _is_owner(self, name: Name) -> bool:
        """ "Ms Boyd's spokesman": somebody else than whose name it begins with."""
        return fixed(r"'s \w").match(self.text, name.end) is not None

    def _past_small(self, at: int, end: int) -> int:
        """Behind the adverbs and whoever is told something: "de son côté ", "à l'AFP "."""
        while self.text[at : at + 1] == " ":
            at += 1
        adverbs = fixed(self.grammar.speech.adverbs).match(self.bare, at, end)
        at = adverbs.end() if adverbs else at
        recipient = fixed(rf"(?:{self.grammar.speech.recipient})[\w-]+ ").match(self.bare, at, end)
        return recipient.end() if recipient and self.names.starting(recipient.end()) else at

    def _is_near(self, name: Name, at: int, begin: re.Match[str] | None) -> bool:
        """Whether a name stands there, behind a title or a small word or two at most."""
        between = self.bare[at : name.start]
        titled = fixed(rf"((?:[\w'-]+,? ){{0,2}})(?:{self.grammar.honorifics})(?:\. ?| )").fullmatch(between)
        if not between.strip() or (titled and not self.grammar.hangs.search(titled[1])):
            return True
        first = begin is None or begin.start() > name.start
        return first and fixed(r"(?:[\w'-]+,? ){0,3}").fullmatch(between) is not None

    def _late(self, at: int, end: int) -> Who | None:
        """The person told after when or where they spoke: "a prévenu hier sur France 3 le ministre"."""
        for begin in self.grammar.determiner.finditer(self.bare, at, end):
            noun = self.grammar.is_human(self.bare, begin.end(), end) or self.body_at(begin.start(), end)
            if noun and not self._is_complement(begin.start(), at) and not self._is_beside(begin.start(), at):
                if any(" " in name.text for name in self.names.starting_in(at, begin.start())):
                    break
                return self._described(begin.start(), end)
        for name in self.names.starting_in(at, end):
            if " " in name.text and not self._is_complement(name.start, at):
                return Who(start=name.start, end=name.end, kind="name")
        return None

    def _is_beside(self, at: int, floor: int) -> bool:
        """ "A martelé devant la presse la procureure": whom it is said to, or before whom."""
        return self.grammar.heard.search(self.bare[floor:at]) is not None

    def _described(self, start: int, end: int) -> Who | None:
        """A designation by role or as an organisation, up to where its words end."""
        begin = self.grammar.determiner.match(self.bare, start, end)
        first = begin.end() if begin else start
        boundaries = BOUNDARY.finditer(self.text, first, end)
        stops = [each.start() for each in boundaries if not self._is_title(each, first)][:1]
        for stop in self.grammar.stop.finditer(self.bare, first, end):
            follows = self.text[stop.end() :].lstrip()[:3]
            office = stop.group() in self.grammar.speech.office_links and self._is_office(stop)
            clings = self.grammar.clings.match(self.bare, stop.start(), end)
            if clings is None and self._is_new(start, end):
                clings = self.grammar.clad.match(self.bare, stop.start(), end)
            held = office or clings is not None or self._is_second(stop, first)
            if stop.start() > first and not held and follows:
                stops.append(stop.start())
                break
        participle = self.grammar.participle.search(self.text, first + 3, end)
        last = min([*stops, end, participle.start() if participle else end, self._past_name(first, end)])
        text = self.text[start:last].rstrip()
        if not text or len(text.split()) > LONGEST or not text[0].isalpha():
            return None
        return Who(start=start, end=start + len(text), kind="role")

    def _is_second(self, stop: re.Match[str], first: int) -> bool:
        """ "Le service d'incendie et de secours": a second complement of the same noun."""
        second = self.grammar.second.match(self.bare, stop.start())
        return second is not None and self.grammar.linked.search(self.bare[first : stop.start()]) is not None

    def _past_name(self, first: int, end: int) -> int:
        """Where a person's full name ends that is the designation's own: "l'économiste Judith Salmon hérite…"."""
        for name in self.names.within(first, end):
            follows = fixed(r" [^\W\d_A-ZÀ-Ý]").match(self.text, name.end)
            own = " " in name.text and is_first_name(name.text.split()[0])
            if follows and own and not self.grammar.hangs.search(self.bare[first : name.start]):
                return name.end
        return end

    def _is_new(self, start: int, end: int) -> bool:
        """Whether a designation has the article of somebody new."""
        return fixed(rf"(?:{self.grammar.people.indefinite}) ").match(self.bare, start, end) is not None

    def _is_title(self, mark: re.Match[str], first: int) -> bool:
        """Whether a full stop is that of a title of address: "l'avocat de M. Castel"."""
        title = rf"(?<!\w)(?:{self.grammar.honorifics})$"
        return (
            mark.group() == "."
            and fixed(title).search(self.bare[max(first, mark.start() - 10) : mark.start()]) is not None
        )

    def _is_anothers(self, at: int, floor: int) -> bool:
        """ "L'avocat de la maire X": whether the noun before a name is itself of a person told before it."""
        noun = fixed(r"(?<![\w-])[\w-]+ $").search(self.bare[floor:at])
        if noun is None or not self.grammar.is_human(self.bare, floor + noun.start(), at):
            return False
        tie = self.grammar.hangs.search(self.bare[floor : floor + noun.start()])
        return tie is not None and self.grammar.person(self.bare, floor, floor + tie.start()) is not None

    def _first_noun(self, who: Who) -> re.Match[str] | None:
        begin = self.grammar.determiner.match(self.bare, who.start, who.end)
        return fixed(r"[\w-]+").match(self.bare, begin.end(), who.end) if begin else None

    def _is_office(self, stop: re.Match[str]) -> bool:
        """ "secrétaire à la Défense", "adjointe à la culture": a capital, or a noun that has such a complement."""
        if fixed(rf"(?<![\w-])(?:{self.grammar.speech.offices}) $").search(self.bare[: stop.start()][-20:]):
            return True
        article = self.grammar.speech.office_links[stop.group()]
        return fixed(rf" (?:{article})[A-ZÀ-Ý]").match(self.text[stop.end() : stop.end() + 6]) is not None

    def _trimmed(self, who: Who | None) -> Who | None:
        """A subject whose verb is not known, cut after its noun of a person and what completes that noun."""
        if who is None or self.names.ending(who.end):
            return who
        noun = self.grammar.person(self.bare, who.start, who.end) or self._first_noun(who)
        if noun is None:
            return who
        completed = self.grammar.completed.match(self.text, noun.end(), who.end)
        last = completed.end() if completed else noun.end()
        clings = self.grammar.clings.match(self.bare, last + 1, who.end)
        last = clings.end() if clings else last
        word = None if self.grammar.stop.match(self.bare, last + 1) else fixed(r" [\w-]+(?= )").match(self.text, last)
        verb = self.grammar.group.match(self.bare, word.end() + 1) if word else None
        return who._replace(end=word.end() if word and verb else last)

    def _is_complement(self, at: int, floor: int) -> bool:
        """Whether a name hangs on a noun before it: "le ministre de la Défense", "le maire de Lyon"."""
        before = fixed(rf"(?<!\w)(?:{self.grammar.honorifics})\.? $").sub("", self.bare[floor:at])
        return self.grammar.hangs.search(before) is not None or self._is_anothers(at, floor)

    def _whose(self, at: int, end: int) -> Who | None:
        """The designation after "selon"; "ses calculs" are of somebody told before."""
        worded = fixed(self.grammar.speech.wordings).match(self.bare, at, end)
        if worded:
            return self._designation(worded.end(), end)
        begin = self.grammar.determiner.match(self.bare, at, end)
        who = self._designation(at, end)
        owned = begin is not None and begin.group().strip() in self.grammar.speech.possessives
        return Who(start=at, end=at, kind="pronoun") if owned and who and not self.is_person(who) else who
