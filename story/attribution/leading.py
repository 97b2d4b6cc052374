"""The speaker told before a quotation."""

import re
from collections.abc import Sequence

from story.attribution.designations import LONGEST
from story.attribution.following import Following
from story.attribution.who import Who
from story.patterns import fixed
from story.plain import bare
from story.words import count


class Leading(Following):
    """A sentence that may tell the speaker before a quotation."""

    def before(self, start: int, at: int) -> Who | None:
        """The speaker told in the sentence before a quotation that opens at `at`; `start` is where it begins."""
        if last := fixed(rf"\W*(?:{self.grammar.speech.last_word})").match(self.bare, start, at):
            return self._designation(last.end(), at)
        if written := self._written(start, at):
            return written
        implied = list(self.grammar.implied.finditer(self.bare, start, at))
        source = [one for one in self.grammar.source.finditer(self.bare, start, at) if self._introduces(one, at)]
        groups = self.verbs(start, at)
        said = groups[-1].start() if groups else start - 1
        voiced = [one for one in source if fixed(self.grammar.speech.voiced).match(one.group())]
        if voiced and said > voiced[-1].start():
            return self._designation(voiced[-1].end(), said)
        if source and source[-1].start() > said:
            who = self._whose(source[-1].end(), at)
            return (self._apposed_name(who, at) if who and who.kind == "role" else None) or who
        if implied and implied[-1].start() > said:
            return Who(start=at, end=at, kind="pronoun")
        if groups:
            who = self._speaker_of(groups, start, at)
            return (self._placed(start, who) if who and who.kind == "nobody" else None) or who
        lead = self.text[start:at].rstrip(' «“"')
        if told := fixed(rf"\W*{self.grammar.speech.historic}").match(self.bare, start, at):
            return self._designation(*told.span("who"))
        return self._announced(start, at) if lead.endswith(":") else self._uttered(start, start + len(lead))

    def _written(self, start: int, at: int) -> Who | None:
        """ "Elle a lu la lettre d'un administré :": who wrote what a colon leads to."""
        if not self.text[start:at].rstrip(' «“"').endswith(":"):
            return None
        led = list(self.grammar.letter.finditer(self.bare, start, at))
        who = self._described(led[-1].end(), at) if led else None
        ends = who is not None and not self.text[who.end : at].strip(' «“":')
        return who if who and ends and self.grammar.person(self.bare, who.start, who.end) else None

    def _placed(self, start: int, nobody: Who) -> Who | None:
        """ "Du côté de la Confédération, on ironise": the body with which "one" says it."""
        lead = fixed(rf"\W*(?:{self.grammar.speech.places}) ?").match(self.bare, start, nobody.start)
        where = fixed(rf", (?:{self.grammar.speech.where})?$").search(self.bare[start : nobody.start])
        end = start + where.start() if where else start
        if where and where.group() != ", ":
            placed = fixed(rf"(?<![\w'])(?:{self.grammar.speech.places}) ?(?=[^,]*$)")
            lead = placed.search(self.bare, start, end)
        if lead is None or where is None or "," in self.text[lead.end() : end]:
            return None
        begin = self.grammar.determiner.match(self.bare, lead.end(), end) or self.grammar.determiner.search(
            self.bare, lead.start(), lead.end()
        )
        first = begin.start() if begin else lead.end()
        noun = self.grammar.body.match(self.bare, begin.end() if begin else first, end)
        name = self.names.starting(begin.end() if begin else first)
        if name and name.end == end and not self.is_person(Who(start=name.start, end=name.end, kind="name")):
            named = where.group() != ", " or noun is None
            return Who(start=name.start if named else first, end=end, kind="role" if noun else "name")
        return Who(start=first, end=end, kind="role") if noun and self.text[noun.end()] in " ," else None

    def _uttered(self, start: int, end: int) -> Who | None:
        """ "Refus du maire, au motif que « … »": whose utterance a clause that ends in "que" tells."""
        uttered = fixed(rf"\W*(?:{self.grammar.speech.utterances})").match(self.bare, start, end)
        governed = fixed(rf"(?<!\w)(?:{self.grammar.speech.that})$").search(f"{self.bare[start:end]} ")
        return self._designation(uttered.end(), end) if uttered and governed else None

    def _announced(self, start: int, at: int) -> Who | None:
        """The speaker that a colon leads from, where no verb of saying stands before it."""
        speech = self.grammar.speech
        if fixed(rf"\W*(?:{speech.again})").match(self.bare, start, at):
            return Who(start=start, end=start, kind="again")
        if uttered := fixed(rf"\W*(?:{speech.utterances})").match(self.bare, start, at):
            return self._designation(uttered.end(), at)
        leading = next(iter(self.names.within(start + 1, at - 1)), None)
        if leading and " " in leading.text and not self.text[leading.end : at].strip(' «“":'):
            who = Who(start=leading.start, end=leading.end, kind="name")
            return who if self.is_person(who) else None
        if named := self._exemplified(start, at) or self._penned(start, at) or self._uttering(start, at):
            return named
        head = self.head(start, at)
        return head if head and (self.is_person(head) or self.is_body(head)) else self._last_clause(start, at)

    def _last_clause(self, start: int, at: int) -> Who | None:
        """ "Outside, where a banner had slipped, a driver offered his analysis:": who opens what a colon ends."""
        comma = self.text.rfind(", ", start, at)
        begin = self.grammar.determiner.match(self.bare, comma + 2, at) if comma > 0 else None
        human = begin is not None and self.grammar.is_human(self.bare, begin.end(), at)
        who = self._trimmed(self._described(comma + 2, at)) if human else None
        return who if who and count(self.text[who.end : at]) else None

    def _apposed_name(self, who: Who, at: int) -> Who | None:
        """ "Pour le doyen des clubs de la vallée, l'Amarre :": the name right before the colon, set off."""
        end = at - len(self.text[:at]) + len(self.text[:at].rstrip(' «“":'))
        name = self.names.ending(end)
        if name is None or name.start <= who.end:
            return None
        articled = rf", (?:(?:{self.grammar.speech.determiners})|(?:{self.grammar.honorifics})\.? )?$"
        led = fixed(articled).search(self.bare[who.end : name.start])
        return Who(start=name.start, end=name.end, kind="name") if led else None

    def _uttering(self, start: int, at: int) -> Who | None:
        """ "… s'attirant cette réplique de l'adjoint aux finances :": whose utterance ends right at the colon."""
        led = list(fixed(rf"(?<![\w'-])(?:{self.grammar.speech.utterances})").finditer(self.bare[start:at]))
        who = self._designation(start + led[-1].end(), at) if led else None
        told = who and (who.kind == "name" or self.grammar.determiner.match(self.bare, who.start, who.end))
        return who if who and told and not self.text[who.end : at].strip(' «“":') else None

    def _exemplified(self, start: int, at: int) -> Who | None:
        """ "Des analystes en doutent, à l'image de X, du cabinet Y :": the one of many who speaks."""
        led = list(fixed(rf"(?<![\w'-])(?:{self.grammar.speech.exemplified})").finditer(self.bare[start:at]))
        name = self.names.starting(start + led[-1].end()) if led else None
        return Who(start=name.start, end=name.end, kind="name") if name else None

    def _penned(self, start: int, at: int) -> Who | None:
        """ "Trois lignes signées par le Département, qu'elle connaît par cœur :": who wrote them."""
        led = list(fixed(rf"(?<![\w'-])(?:{self.grammar.speech.penned})").finditer(self.bare[start:at]))
        if led:
            return self._designation(start + led[-1].end(), at)
        for name in reversed(self.names.within(start, at)):
            that = fixed(rf"(?<!\w)(?:{self.grammar.speech.that})$").search(self.bare[start : name.start])
            sent = fixed(rf" (?:{self.grammar.speech.sent})").match(self.bare, name.end, at) if that else None
            if sent:
                return Who(start=name.start, end=name.end, kind="name")
        return None

    def document(self, start: int, end: int) -> Who | None:
        """What a sentence tells that somebody wrote, with whoever wrote it: "le communiqué de la direction"."""
        speech = self.grammar.speech
        text = rf"(?<![\w'-])(?:{speech.known})(?:{speech.documents}) (?:{self.grammar.completes})"
        found = fixed(text).search(self.bare, start, end)
        return self._described(found.start(), end) if found else None

    def _introduces(self, source: re.Match[str], at: int) -> bool:
        """Whether "selon X" leads to what follows; a word that also means "for" does so only at a clause's start."""
        before = self.text[max(0, source.start() - 2) : source.start()].strip()
        if source.group().strip() in self.grammar.speech.purposes and before and before[-1] not in ".,;:!?…»”":
            return False
        return "," in self.text[source.end() : at] or self.text[source.end() : at].rstrip().endswith(":")

    def verbs(self, start: int, end: int) -> list[re.Match[str]]:
        """The verbs of saying between, in order; what is only spelt like one where there is no other."""
        groups = [group for group in self.grammar.group.finditer(self.bare, start, end) if self._is_verb(group, start)]
        alike = self.grammar.verbless
        sure = [group for group in groups if not alike.fullmatch(self.text, group.start(), group.end())]
        return sure or [group for group in groups if not self._is_plural(group)]

    def _is_plural(self, group: re.Match[str]) -> bool:
        """ "Les chiffres": a noun in the plural, and no verb behind its pronoun."""
        return self.grammar.plurals.fullmatch(group.group()) is not None

    def _is_verb(self, group: re.Match[str], start: int) -> bool:
        """No noun of the same letters ("une annonce", "le juge"), no title and no "à parler", bare like "a parlé"."""
        if not self.text[group.start()].islower() or self.text.startswith("à ", group.start()):
            return False
        before = self.bare[max(start, group.start() - 12) : group.start()]
        return not self.grammar.nominal.search(before) and not self._is_noun(group, start)

    def _is_noun(self, group: re.Match[str], start: int) -> bool:
        """Whether the small pronoun before a verb is an article: "selon la chambre", not "elle la chambre"."""
        article = fixed(rf"(?:{self.grammar.speech.nominal})(?:(?<=') ?| )").match(group.group())
        before = self.bare[start : group.start()].rstrip()
        if article is None or (before and before[-1].isalnum() and not self.grammar.leads.search(f"{before} ")):
            return False
        return not self.grammar.pronoun.search(before)

    def goes_on(self, start: int, end: int) -> bool:
        """ "… », en évoquant une « source »": whether the last verb between is a gerund, of whoever spoke before."""
        groups = self.verbs(start, end)
        return bool(groups) and self._is_gerund(groups[-1]) and not self.names.within(start, end)

    def _is_gerund(self, group: re.Match[str]) -> bool:
        return self.grammar.gerund.search(group.group()) is not None

    def _speaker_of(self, groups: Sequence[re.Match[str]], start: int, at: int) -> Who | None:
        """The subject of the last verb of saying; a verb without one of its own shares that of the verb before."""
        for group in reversed(groups):
            if group["hung1"] or group["hung2"]:
                return self._inverted(group, group.end())
            if self._is_inserted(group, start, at) or self._is_turned(group, start):
                return self._designation(group.end(), at)
            if self._is_closed(group, start, at):
                continue
            if self._is_gerund(group):
                hung = next((each for each in groups if each["hung1"] or each["hung2"]), None)
                first = self.head(start, groups[0].start()) or self.head(start, group.start())
                return self._inverted(hung, hung.end()) if hung else first
            who = self._subject(start, group.start())
            governed = any(self._governs(other, group) for other in groups if other.start() < group.start())
            if who and (self.is_person(who) or not governed):
                return who
        return self.head(start, groups[0].start())

    def _governs(self, group: re.Match[str], other: re.Match[str]) -> bool:
        """Whether what a verb says ("a déclaré que…") holds the other verb."""
        between = self.bare[group.end() : other.start()]
        governs = fixed(rf"(?: \w+){{0,3}} (?:{self.grammar.speech.that})").match(between)
        return governs is not None and ";" not in between

    def _is_inserted(self, group: re.Match[str], start: int, at: int) -> bool:
        """ "D'ici là, jure X, « … »": verb and subject between commas."""
        tail = self.text[group.end() : at].rstrip(' «“"')
        lead = self.text[start : group.start()].rstrip()
        led = fixed(rf"(?:{self.grammar.speech.lead})").fullmatch(bare(lead)) is not None
        if tail.endswith(":") and (led or self._answers(group, start, at)):
            return True
        return tail.endswith(",") and 1 <= len(tail.split()) <= LONGEST and (not lead or lead[-1] in ",»”")

    def _is_closed(self, group: re.Match[str], start: int, at: int) -> bool:
        """ "Ce que Pyongyang considère comme hostile, de vouloir « … »": a clause of its own that a comma ends."""
        opened = list(self.grammar.aside.finditer(self.bare, start, group.start()))
        tail = self.text[group.end() : at].rstrip(' «“"')
        closed = "," in tail and not fixed(r",[^,]*,").fullmatch(tail)
        return bool(opened) and closed and "," not in self.text[opened[-1].end() : group.start()]

    def _is_turned(self, group: re.Match[str], start: int) -> bool:
        """ "Une décision que conteste le maire": the subject of a relative clause behind its verb."""
        return fixed(rf"(?<!\w)(?:{self.grammar.speech.that})$").search(self.bare[start : group.start()]) is not None

    def _answers(self, group: re.Match[str], start: int, at: int) -> bool:
        """ "Faux, rétorque M. Haddad :": no person before the verb, one right after it."""
        lead = self.text[start : group.start()].rstrip()
        head = self.head(start, group.start()) if lead else None
        if not lead.endswith(",") or (head and self.is_person(head)):
            return False
        who = self._designation(group.end(), at)
        return who is not None and who.start - group.end() <= 6 and (who.kind == "name" or self.is_person(who))
