"""The subject that stands before a verb."""

import re
from collections.abc import Sequence

from story.attribution.designations import BOUNDARY, LONGEST
from story.attribution.heads import Heads
from story.attribution.who import Who
from story.names import Name, is_first_name
from story.patterns import fixed


class Subjects(Heads):
    """A sentence whose verbs are asked for their subjects."""

    def _subject(self, start: int, verb: int) -> Who | None:
        """The designation that ends where a verb begins, appositions and "qui" skipped."""
        end = verb - (len(self.text[start:verb]) - len(self.text[start:verb].rstrip()))
        relative = fixed(rf"(?<!\w)(?:{self.grammar.speech.relative})$").search(self.bare[start:end])
        if relative:
            end = start + len(self.text[start : start + relative.start()].rstrip())
            last = self._antecedent(start, end) if self.text[end - 1 : end] == "," else None
            if last:
                return last
        if self.grammar.coordinates.search(self.bare[start:end]):
            return None
        if self.text[start:end].endswith((",", ")")):
            return self._set_off(start, end)
        if self.text[start:end].endswith("»") and (titled := self._titled(start, end)):
            return titled
        return self._small(start, end) or self._ending(start, end) or self._bare_plural(start, end)

    def _titled(self, start: int, end: int) -> Who | None:
        """ "L'auteur de « Lave » a répondu": the person whose designation ends with a title."""
        opening = self.text.rfind("«", start, end)
        noun = self._ending(start, start + len(self.text[start:opening].rstrip())) if opening > start else None
        hangs = self.grammar.hangs.search(self.bare[noun.start : opening]) if noun else None
        if noun is None or hangs is None or not self.is_person(noun):
            return None
        return noun._replace(end=noun.start + hangs.start() - 1)

    def _small(self, start: int, end: int) -> Who | None:
        """The pronoun that ends there, of somebody or of nobody."""
        pronoun = self.grammar.pronoun.search(self.bare[start:end])
        if pronoun:
            return Who(start=start + pronoun.start(), end=end, kind="pronoun")
        nobody = fixed(rf"(?<![\w'-])(?:{'|'.join(self.grammar.speech.nobody) or '(?!)'})$").search(
            self.bare[start:end]
        )
        return Who(start=start + nobody.start(), end=end, kind="nobody") if nobody else None

    def _set_off(self, start: int, end: int) -> Who | None:
        """The subject before an apposition that ends there: "X, maire de Y, a déclaré"."""
        head = self.head(start, end)
        begins = head is not None and head.start - start <= 1 and self.text[head.end : head.end + 1] == ","
        if head is None or not begins or not self._may_be_apposed(head):
            told = self._before_apposition(start, end)
            opens = head is not None and head.start - start <= 1 and self.is_person(head)
            thing = told is not None and told.kind == "role" and not self.is_person(told) and not self.is_body(told)
            return head if thing and opens else told
        named = self._before_apposition(start, end) if head.kind == "role" else None
        return named if named and named.kind == "name" and named.start - head.end <= 8 else head

    def _may_be_apposed(self, head: Who) -> bool:
        return head.kind != "pronoun" or self.bare[head.start : head.end] in self.grammar.speech.concerned

    def _antecedent(self, start: int, end: int) -> Who | None:
        """ "Il s'appuie sur la chambre des comptes, qui relève": the last noun before the comma that hangs on none."""
        floor = max((mark.end() for mark in BOUNDARY.finditer(self.text, start, end - 1)), default=start)
        apposed = fixed(r"\W*").match(self.bare, floor, end)
        if apposed and self.grammar.is_human(self.bare, apposed.end(), end):
            return None
        every = list(self.grammar.determiner.finditer(self.bare, floor, end))
        begun = [begin for begin in every if not self._is_of(begin, floor)]
        telling = [begin for begin in every if self._is_sayer(begin, end)]
        while len(telling) > 1 and self._is_of(telling[-1], floor):
            telling.pop()
        if telling and not self.names.ending(end - 1):
            return self._described(telling[-1].start(), end - 1)
        if len(begun) < 2 or self.names.ending(end - 1):
            return None
        return self._described(begun[-1].start(), end - 1)

    def _is_of(self, begin: re.Match[str], floor: int) -> bool:
        """Whether a noun is the complement of another: "de la région"."""
        tied = fixed(rf"(?<![\w'])(?:{self.grammar.people.complement})$")
        return any(tied.search(self.bare[floor:at]) for at in (begin.start(), begin.end()))

    def _is_sayer(self, begin: re.Match[str], end: int) -> bool:
        """Whether the noun behind an article is one of persons or bodies."""
        return self.body_at(begin.start(), end) is not None or (self.grammar.is_human(self.bare, begin.end(), end))

    def sayer_at(self, start: int, end: int) -> Who | None:
        """The designation of a person, of kin or of a body that begins there with its article."""
        begin = self.grammar.determiner.match(self.bare, start, end)
        kin = begin is not None and self.grammar.kin.match(self.bare, begin.end(), end) is not None
        person = begin is not None and (kin or self.grammar.is_human(self.bare, begin.end(), end))
        return self._trimmed(self._described(start, end)) if person else self.body_at(start, end)

    def _bare_plural(self, start: int, end: int) -> Who | None:
        """ "Residents said", "Critics of the plan say": English opens a sentence without an article."""
        while start < end and not self.text[start].isalnum():
            start += 1
        begun = self.grammar.speech.subject_first and self.text[start:end][:1].isupper()
        noun = fixed(r"\W").split(self.bare[start:end])[0]
        if not begun or not fixed(self.grammar.speech.many).fullmatch(noun) or len(self.text[start:end].split()) > 5:
            return None
        return None if BOUNDARY.search(self.text, start, end) else Who(start=start, end=end, kind="role")

    def _before_apposition(self, start: int, end: int) -> Who | None:
        """ "X, maire de Y, a déclaré": the subject stands before the apposition; or the apposition names it."""
        closing = self.text[start:end]
        opening = closing.rstrip(",) ").rfind("(" if closing.endswith(")") else ",")
        inner = (start + opening + 1, start + len(closing.rstrip(",) "))) if opening >= 0 else (start, end)
        for name in reversed(self.names.within(*inner)) if not closing.endswith(")") else ():
            between = self.bare[inner[0] : name.start].strip(" .")
            if (
                (between or " " in name.text or is_first_name(name.text))
                and inner[0] <= name.start
                and name.end == inner[1]
                and fixed(self.grammar.people.titles + "|").fullmatch(between)
            ):
                return Who(start=name.start, end=name.end, kind="name")
        if opening <= 0:
            return self._ending(start, start + len(closing.rstrip(",) ")))
        before = self._ending(start, start + len(closing[:opening].rstrip()))
        if before is None and "," in closing[:opening]:
            return self._before_apposition(start, start + opening + 1) if opening else None
        return before

    def _ending(self, start: int, end: int) -> Who | None:
        """The designation that ends at `end`: a name of its own, or what stands from its determiner on."""
        boundaries = [mark.end() for mark in BOUNDARY.finditer(self.text, start, end)]
        boundaries += [clause.end() for clause in self.grammar.clause.finditer(self.bare, start, end)]
        floor = max(boundaries, default=start)
        inside = self.names.within(floor, end)
        last = inside[-1] if inside and inside[-1].end == end else None
        joined = last is not None and self._is_joined(last, floor)
        if last and not joined and not self._is_complement(last.start, floor) and not self._is_body(last, floor):
            return Who(start=last.start, end=last.end, kind="name")
        if last and (owner := self._before_tie(inside)):
            return owner
        begin = self.grammar.determiner.search(self.bare, floor, end)
        while begin and self._is_complement(begin.start(), floor) and begin.end() < end:
            begin = self.grammar.determiner.search(self.bare, begin.end(), end)
        if begin and len(self.text[begin.start() : end].split()) <= LONGEST:
            return self._described(begin.start(), end)
        return Who(start=last.start, end=last.end, kind="name") if last else None

    def _before_tie(self, inside: Sequence[Name]) -> Who | None:
        """ "Anil Mehta of Dole University": the person whose full name a link ties to the one at the end."""
        if len(inside) < 2 or not self.grammar.speech.subject_first:
            return None
        first, last = inside[-2:]
        tied = self.grammar.hangs.search(self.bare[first.end : last.start]) and last.start - first.end < 8
        own = " " in first.text and self.grammar.body.match(self.bare, first.start, first.end) is None
        return Who(start=first.start, end=first.end, kind="name") if tied and own else None

    def _is_joined(self, name: Name, floor: int) -> bool:
        """ "Le chef du groupe Terre et Peuple": the second half of a body's name, and nobody's."""
        joint = fixed(rf" (?:{self.grammar.speech.pair}) $").search(self.bare[floor : name.start])
        first = self.names.ending(floor + joint.start()) if joint else None
        led = first is not None and self.grammar.determiner.search(self.bare, floor, first.start)
        return bool(led) and not is_first_name(name.text) and " " not in name.text

    def _is_body(self, name: Name, floor: int) -> bool:
        """Whether a one-word name follows a noun with its article: "l'observatoire Pelagis", "la société Ferrol"."""
        begun = fixed(rf"(?<![\w'])(?:{self.grammar.speech.determiners})[\w-]{{3,}} $").search(
            self.bare[floor : name.start]
        )
        if begun is None or self.grammar.role.search(begun.group()):
            return False
        return " " not in name.text or fixed(rf"(?:{self.grammar.speech.bodies}) $").search(begun.group()) is not None

    def joined(self, start: int, at: int) -> Who | None:
        """ "… », quand le site X s'ennuie devant « deux heures… »": who a clause is about behind a quotation."""
        joint = fixed(rf"\W*(?:{self.grammar.speech.joint})(?:(?<=') ?| )").match(self.bare, start, at)
        head = self.head(joint.end(), at) if joint else None
        opens = (
            head is not None and joint is not None and head.start - joint.end() <= 1 and head.kind in ("name", "role")
        )
        return head if head and opens and (self.is_person(head) or self.is_body(head)) else None
