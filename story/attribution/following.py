"""The speaker told after a quotation."""

import re

from story.attribution.subjects import Subjects
from story.attribution.who import Who
from story.patterns import fixed
from story.words import count


class Following(Subjects):
    """A sentence that may tell the speaker behind a quotation."""

    def after(self, start: int, end: int) -> Who | None:
        """The speaker told right after a quotation: "a déclaré X", "selon X", "X said"."""
        framed = fixed(self.grammar.speech.framed).match(self.bare, start, end)
        if framed:
            return self._designation(framed.end(), end)
        told = fixed(r" ?: (?=\w)").match(self.text, start, end)
        head = self.head(told.end(), end) if told else None
        opened = self.grammar.circumstance.match(self.bare, told.end(), end) if told else None
        begins = head is not None and told is not None and head.start in (told.end(), opened.end() if opened else -1)
        if head and begins and head.kind != "pronoun" and self.is_person(head):
            return head
        lead = fixed(r"[\s,.!?…)–]*").match(self.bare, start, end)
        at = lead.end() if lead else start
        if at >= end or "\n" in self.text[start:at]:
            return None
        return self._beside(start, at, end) or self._verb_after(start, at, end)

    def _beside(self, start: int, at: int, end: int) -> Who | None:
        """The speaker told without a verb: "– X", "selon X", "à ses yeux"."""
        signed = self.names.starting(at)
        if signed and "–" in self.text[start:at] and not count(self.text[signed.end : end]):
            return Who(start=signed.start, end=signed.end, kind="name")
        source = self.grammar.source.match(self.bare, at, end)
        if source and self._is_view(source, start, at):
            return self._whose(source.end(), end)
        implied = self.grammar.implied.match(self.bare, at, end)
        return Who(start=at, end=at, kind="pronoun") if implied else None

    def _verb_after(self, start: int, at: int, end: int) -> Who | None:
        """The speaker behind a verb of saying, or behind any verb where a person follows it."""
        first = self.grammar.speech.subject_first
        sourced = self.grammar.source.match(self.bare, at, end)
        if not (self.text[at].islower() or first) or (sourced and self._is_view(sourced, start, at)):
            return None
        group = self.grammar.hung.match(self.bare, at, end) or self.grammar.group.match(self.bare, at, end)
        if group:
            return self._inverted(group, end)
        unknown = self.grammar.any_verb.match(self.bare, at, end)
        if unknown and fixed("[,?!…]").search(self.text, start, at) and not first:
            who = self._designation(unknown.end(), end)
            between = fixed(rf"(?:(?:{self.grammar.people.titles})\.? )?")
            titled = who and between.fullmatch(self.bare, unknown.end(), who.start)
            if who and titled and (titled.group() or self.is_person(who)):
                return who
        return self._subject_first(at, end) if first else None

    def _is_view(self, source: re.Match[str], start: int, at: int) -> bool:
        """Whether "selon" or a "pour" behind a comma leads to whose view it is."""
        return source.group().strip() not in self.grammar.speech.purposes or "," in self.text[start:at]

    def judge(self, start: int, opening: int, closing: int, end: int) -> Who | None:
        """ "Un engagement jugé « peu crédible » par la Cour des comptes": who is the agent of a participle."""
        passive, by = (rf"(?<![\w'-])(?:{self.grammar.speech.passive})", self.grammar.speech.by)
        led = fixed(rf"{passive} ?$").search(self.bare[start:opening])
        agent = fixed(rf",? (?:{by})").match(self.bare, closing, end) if led else None
        if agent:
            return self._designation(agent.end(), end)
        agent = fixed(rf"{passive} (?:{by})(?=[^,.;:]* (?:{self.grammar.speech.likened})$)").search(
            self.bare[start:opening].rstrip() + " "
        )
        return self._trimmed(self._described(start + agent.end(), opening)) if agent else None

    def sourced(self, start: int, end: int) -> bool:
        """Whether "selon X" stands right after a quotation, set off by a comma."""
        return self.text[start : start + 1] == "," and self.grammar.source.match(self.bare, start + 2, end) is not None

    def _inverted(self, group: re.Match[str], end: int) -> Who | None:
        hung = group["hung1"] or (group.groupdict().get("hung2") or "")
        if hung:
            at = group.start("hung1" if group["hung1"] else "hung2")
            if hung in self.grammar.speech.nobody:
                if fixed(self.grammar.speech.same_source).match(self.bare, group.end(), end):
                    return Who(start=at, end=at + len(hung), kind="same")
                therein = fixed(self.grammar.speech.therein).match(group.group())
                if therein or self.grammar.within_own.match(self.bare, group.end(), end):
                    return Who(start=at, end=at + len(hung), kind="again")
                return self._housed(group.end(), end) or Who(start=at, end=at + len(hung), kind="nobody")
            return Who(start=at, end=at + len(hung), kind="pronoun")
        who = self._designation(self._past_aside(group.end(), end), end)
        return (self._paired(who, end) or who) if who and who.kind == "name" else who

    def _past_aside(self, at: int, end: int) -> int:
        """Behind what is set off between a verb and its subject: "a réagi, la voix blanche, Anne Riou"."""
        aside = fixed(r",[^,.;:«»\n]{2,60}, ").match(self.text, at, end)
        titled = fixed(rf"(?:(?:{self.grammar.honorifics})\.? )?")
        title = titled.match(self.bare, aside.end(), end) if aside else None
        named = aside is not None and title is not None and self.names.starting(title.end())
        begin = self.grammar.determiner.match(self.bare, aside.end(), end) if aside else None
        person = begin is not None and self.grammar.is_human(self.bare, begin.end(), end)
        return aside.end() if aside and (named or person) else at

    def _paired(self, who: Who, end: int) -> Who | None:
        """ "Racontent Paul et Anne Dufour": two who say the same."""
        joined = fixed(rf" (?:{self.grammar.speech.pair}) ").match(self.bare, who.end, end)
        other = self.names.starting(joined.end()) if joined else None
        return Who(start=who.start, end=other.end, kind="pair") if other else None

    def _housed(self, at: int, end: int) -> Who | None:
        """ "dit-on à la mairie": where it is said is who says it."""
        place = fixed(rf"(?: [\w'-]+){{0,2}}? (?:{self.grammar.speech.places})(?:(?<=')|(?![\w']))").match(
            self.bare, at, end
        )
        if place is None:
            return None
        name = self.names.starting(place.end()) or self.names.starting(place.end() + 1)
        if name and self.is_person(Who(start=name.start, end=name.end, kind="name")):
            return None
        if name:
            return Who(start=name.start, end=name.end, kind="name")
        article = self.grammar.determiner.search(self.bare, place.start(), place.end() + 1)
        if article is None and not fixed(r"(?:aux?|chez)$").search(place.group()):
            return None
        at = place.end() + len(self.text[place.end() : end]) - len(self.text[place.end() : end].lstrip())
        return self._described(article.start() if article else at, end)

    def _subject_first(self, at: int, end: int) -> Who | None:
        """ "…", X, a farmer, said: the subject stands between the marks and a verb that nothing but it precedes."""
        group = self.grammar.group.search(self.bare, at, min(end, at + 140))
        if group is None or group.start() == at or fixed(r"[;:«“\"]").search(self.text[at : group.start()]):
            return None
        who = self._subject(at, group.start())
        return who if who and who.start - at <= 12 else None
