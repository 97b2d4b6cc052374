"""The subject that a sentence begins with."""

import re

from story.attribution.designations import Designations
from story.attribution.who import Who
from story.patterns import fixed


class Heads(Designations):
    """A sentence whose first subject is asked for."""

    def head(self, start: int, end: int) -> Who | None:
        """The subject a sentence begins with: its first name, designation or pronoun."""
        while start < end and not self.text[start].isalnum():
            start += 1
        alone = "|".join((*self.grammar.speech.pronouns, *self.grammar.speech.stressed)) or "(?!)"
        pronoun = fixed(rf"(?:{alone})(?![\w'-])").match(self.bare, start, end)
        if pronoun or (pronoun := self.grammar.whoever.match(self.bare, start, end)):
            return Who(start=start, end=pronoun.end(), kind="pronoun")
        if nobody := self.grammar.nobody.match(self.bare, start, end):
            return Who(start=start, end=nobody.end(), kind="nobody")
        if cleft := self.grammar.cleft.match(self.bare, start, end):
            return self.head(cleft.end(), end)
        circumstance = self.grammar.circumstance.match(self.bare, start, end)
        sourced = self.grammar.source.match(self.bare, start, end)
        after = self.head(self._main_clause(circumstance, end), end) if circumstance and not sourced else None
        return after or self._titled_head(start, end) or self._first(start, end)

    def _main_clause(self, opened: re.Match[str], end: int) -> int:
        """Where the main clause begins: "Depuis que sa voisine, X, 84 ans, est partie, Y…" is about Y."""
        if not self.grammar.conjunction.match(self.bare, opened.start()):
            return opened.end()
        for comma in fixed(", ").finditer(self.text, opened.end() - 2, end):
            if self._begins_clause(comma.end(), end):
                return comma.end()
        return opened.end()

    def _begins_clause(self, at: int, end: int) -> bool:
        """Whether a subject stands there that no comma sets off."""
        if name := self.names.starting(at):
            return not self.text.startswith(",", name.end)
        begins = self.grammar.determiner.match(self.bare, at, end) is not None
        return self.grammar.subject.match(self.bare, at, end) is not None or (begins and not self.set_off_at(at, end))

    def _first(self, start: int, end: int) -> Who | None:
        """The first name or designation, whichever comes first."""
        name = next(iter(self.names.within(start, end)), None)
        named = Who(start=name.start, end=name.end, kind="name") if name else None
        if name and self._is_owner(name):
            named = self._trimmed(self._described(name.start, end))
        begin = self.grammar.determiner.search(self.bare, start, end)
        until = min(begin.start() if begin else end, name.start if name else end)
        hung = rf"(?<![\w'-])(?:{'|'.join(self.grammar.speech.pronouns) or '(?!)'})(?![\w'-])"
        if pronoun := fixed(rf", {hung}").search(self.bare, start, until):
            return Who(start=pronoun.start() + 2, end=pronoun.end(), kind="pronoun")
        if begin is None or (name and (name.start <= begin.start() or begin.end() == name.start)):
            return named
        if begin.group().strip() in self.grammar.speech.possessives and begin.start() == start:
            return self._kin(begin, end) or self._own(begin, end) or Who(start=start, end=start, kind="pronoun")
        return self._relative(begin, end) or self._trimmed(self._described(begin.start(), end))

    def _titled_head(self, start: int, end: int) -> Who | None:
        """ "Chef de l'opposition, X a déposé…": the name behind a noun of a person that no article leads."""
        noun = self.grammar.role.match(self.bare, start, end)
        comma = self.text.find(",", noun.end(), min(end, noun.end() + 80)) if noun else -1
        name = self.names.starting(comma + 2) if comma > 0 else None
        return Who(start=name.start, end=name.end, kind="name") if name else None

    def _relative(self, begin: re.Match[str], end: int) -> Who | None:
        """ "Une promesse que la cheffe accueille avec ironie": the person who is the subject of the relative clause."""
        that = fixed(rf"[\w' -]*? (?:{self.grammar.speech.that})").match(self.bare, begin.end(), end)
        return self._person_at(that.end(), end) if that else None

    def _person_at(self, at: int, end: int) -> Who | None:
        """The person that a clause begins with, the verb before or behind: "que balaie le maire"."""
        verb = self.grammar.any_verb.match(self.bare, at, end)
        for start in (at, verb.end()) if verb else (at,):
            name = self.names.starting(start)
            begin = self.grammar.determiner.match(self.bare, start, end)
            described = self._trimmed(self._described(start, end)) if begin else None
            who = Who(start=name.start, end=name.end, kind="name") if name else described
            if who and self.is_person(who):
                return who
        return None

    def _kin(self, begin: re.Match[str], end: int) -> Who | None:
        """ "Son voisin, Enzo, hausse les épaules": the name that a noun with "son" sets off."""
        noun = fixed(r"[\w' -]+, ").match(self.text, begin.end(), end)
        name = self.names.starting(noun.end()) if noun else None
        set_off = name is not None and self.text[name.end : name.end + 1] == ","
        return Who(start=name.start, end=name.end, kind="name") if name and set_off else None

    def _own(self, begin: re.Match[str], end: int) -> Who | None:
        """ "Son président préférait en rire": a person, where "son visage" is of whoever was named."""
        noun = self.grammar.is_human(self.bare, begin.end(), end) or self.grammar.kin.match(self.bare, begin.end(), end)
        who = self._described(begin.start(), end) if noun else None
        return self._trimmed(who) if who else None
