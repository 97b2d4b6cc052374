"""Who says a sentence, whether it quotes or not."""

import re
from collections.abc import Sequence

from story.attribution.leading import Leading
from story.attribution.who import Who
from story.patterns import fixed
from story.words import count


class Sentence(Leading):
    """A sentence being read for who speaks in it, all offsets into the whole evened text."""

    def reported(self, start: int, end: int) -> Who | None:
        """Who says a sentence that quotes nothing: "…, a déclaré X.", "Selon X, …", "X a déclaré que …"."""
        source = self.grammar.source.match(self.bare, start, end)
        purposes = self.grammar.speech.purposes
        if source and source.group().strip() not in purposes and "," in self.text[source.end() : end]:
            return self._designation(source.end(), end)
        for source in self.grammar.source.finditer(self.bare, start, end):
            who = self._designation(source.end(), end) if self.text[start : source.start()].endswith(", ") else None
            sure = source.group().strip() not in purposes or (who is not None and self.is_person(who))
            if who and sure and not count(self.text[self._past_apposed(who.end, end) : end]):
                return who
        groups = self.verbs(start, end)
        for group in groups:
            if self.grammar.reports.match(self.bare, group.end(), end):
                return self._subject(start, group.start())
        return self._closing(groups, start, end)

    def _past_apposed(self, at: int, end: int) -> int:
        """Behind the name set off behind a designation: "selon le chef des pompiers, le commandant X"."""
        set_off = fixed(r", [^,.;:«»“”]*").match(self.text, at, end)
        return set_off.end() if set_off and self.names.ending(set_off.end()) else at

    def _closing(self, groups: Sequence[re.Match[str]], start: int, end: int) -> Who | None:
        """ "…, a déclaré X": the subject of the last verb of saying that a comma stands before."""
        for group in reversed(groups):
            if self.grammar.speech.subject_first and (who := self._teller_at_end(group, start, end)):
                return who
            closes = self.text[start : group.start()].rstrip().endswith(",")
            leads = self.text[group.end() : group.end() + 1] == "," or self.grammar.reports.match(
                self.bare, group.end(), end
            )
            if closes and not leads and not self._is_gerund(group):
                own, told = self._subject(start, group.start()), self._designated(group, end)
                sure = told is None or not (self.is_person(told) or self.is_body(told))
                named = own is not None and self.text[own.start - 2 : own.start] == ", "
                set_off = r",\s*" if named else r",[^,]{2,60},\s*"
                apposed = own and fixed(set_off).fullmatch(self.text[own.end : group.start()])
                if own and sure and apposed and self.is_person(own):
                    return None
                return told
        return None

    def _teller_at_end(self, group: re.Match[str], start: int, end: int) -> Who | None:
        """ "The mayor "was saddened" and would visit, a spokesman said.": the subject of what ends a sentence."""
        who = None if count(self.text[group.end() : end]) else self._subject(start, group.start())
        own = who is not None and self.text[who.start - 2 : who.start] == ", "
        return who if who and own and not count(self.text[who.end : group.start()]) else None

    def teller(self, start: int, end: int) -> Who | None:
        """Who tells a sentence whose subject is a thing: "Pour X, ce choix relève…", "Le feu était…, a dit X"."""
        source = self.grammar.source.match(self.bare, start, end)
        view = self._designation(source.end(), end) if source and "," in self.text[source.end() : end] else None
        return view if view and self.is_person(view) else self._closing(self.verbs(start, end), start, end)

    def _designated(self, group: re.Match[str], end: int) -> Who | None:
        """The subject behind a verb where it is a name, or a noun with its article: no "mardi"."""
        who = self._inverted(group, end)
        noun = who is not None and self.grammar.determiner.match(self.bare, who.start, end) is not None
        near = who is not None and not fixed(r"[,\d]").search(self.text[group.end() : who.start])
        ended = who is not None and (not self.grammar.speech.subject_first or self.text[who.end : who.end + 1] in ",.;")
        return who if who and near and ended and (who.kind != "role" or noun) else None
