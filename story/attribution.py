"""Who is said to speak, read from the words before and after a quotation."""

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Literal

from story import languages
from story.languages import Reading
from story.names import Name, is_first_name
from story.placed import Placed
from story.plain import bare
from story.values import Value
from story.words import count

LONGEST = 16
"""Words of a designation such as "le porte-parole du Conseil de sécurité nationale"; more is a clause."""
NEAR = 3
"""Words before the noun of a designation: "la très discrète chercheuse"; behind more, it is of somebody else."""
_BOUNDARY = re.compile(r"[,.;:()\[\]«»“”\"–!?…\n]")


class Who(Value):
    """A speaker as the sentence designates them; `start` and `end` into the evened text."""

    start: int
    end: int
    kind: Literal["name", "pair", "role", "pronoun", "nobody", "same"]
    """"same": the one who spoke just before."""


class Grammar:
    """The compiled patterns of one language."""

    def __init__(self, language: str) -> None:
        reading = languages.load(language).reading if language in languages.codes() else Reading()
        self.speech, self.people, self.adjective = reading.speech, reading.people, reading.names.adjective
        self.institutions = reading.names.institutions
        self.honorifics = "|".join(map(bare, sorted(reading.names.honorifics))) or "(?!)"

    @cached_property
    def say(self) -> str:
        stems = "|".join(sorted(self.speech.stems, key=len, reverse=True)) or "(?!)"
        forms = "|".join(sorted(self.speech.forms, key=len, reverse=True)) or "(?!)"
        return rf"(?:(?:{stems}){self.speech.endings}|(?:{forms}))(?!\w)"

    @cached_property
    def group(self) -> re.Pattern[str]:
        """A verb of saying with its auxiliary, small pronouns and the subject pronoun hung on it."""
        speech = self.speech
        hung = rf"(?:{speech.inverted})?"
        hung_simple = hung.replace("(il", "(?P<hung2>il").replace("(x)", "(?P<hung2>x)")
        hung_aux = hung.replace("(il", "(?P<hung1>il").replace("(x)", "(?P<hung1>x)")
        between = rf"(?: (?!{speech.barred})[\w'-]+){{0,5}}?"
        return re.compile(
            rf"(?<![\w'-])(?:{speech.auxiliaries}{hung_aux}{between} {speech.glued}{self.say}"
            rf"|{speech.clitics}{self.say}{hung_simple})"
        )

    @cached_property
    def role(self) -> re.Pattern[str]:
        """Nouns of persons, one or many, without accents."""
        nouns = bare(self.people.roles).removesuffix(r"\b")
        persons = rf"(?:(?:{nouns}|{self.speech.anaphors})s?|{self.speech.persons})"
        return re.compile(rf"(?<![\w-]){persons}(?![\w-])|{self.ordinal.pattern}")

    def person(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first noun of a person between, its own and not that of a complement; what follows `end` may decide."""
        noun = self.role.search(text, start)
        near = noun is not None and len(text[start : noun.start()].replace("'", " ").split()) <= NEAR
        return noun if noun and near and noun.end() <= end else None

    def is_kin(self, text: str, start: int, end: int) -> bool:
        """Whether a designation is a noun of kinship behind its article: "sa mère"."""
        begin = self.determiner.match(text, start, end)
        return re.fullmatch(bare(self.people.kin), text[begin.end() if begin else start : end]) is not None

    def of_body(self, text: str, start: int, end: int) -> bool:
        """Whether a designation begins, behind its article, with a noun of bodies."""
        begin = self.determiner.match(text, start, end)
        noun = re.compile(r"[\w-]+").match(text, begin.end() if begin else start, end)
        return noun is not None and self.body.fullmatch(noun.group()) is not None

    @cached_property
    def ordinal(self) -> re.Pattern[str]:
        """ "La première": one of two, where no noun follows."""
        words = "|".join(self.speech.ordinals) or "(?!)"
        return re.compile(rf"(?<!\w)({words})(?={self.speech.ordinal_after})")

    @cached_property
    def determiner(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'])(?:{self.speech.determiners})")

    @cached_property
    def circumstance(self) -> re.Pattern[str]:
        """What a sentence opens with before its subject: "De ces années, ", "À l'auberge, "."""
        opens = rf"(?:{self.speech.hearsay}|{self.speech.subordinate})"
        return re.compile(rf"{opens}(?:(?<=')|(?![\w-])) ?[^,.;:()«»\"“”\n]{{2,80}}, ")

    @cached_property
    def stop(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'-])(?:{self.speech.stops})(?![\w-])")

    @cached_property
    def source(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'-])(?:{self.speech.sources})\s")

    @cached_property
    def other(self) -> re.Pattern[str]:
        """A pronoun where a designation is expected: "selon elle", "a martelé ce dernier"."""
        words = [*self.speech.others, *(word for word in self.speech.pronouns if len(word) > 5)]
        return re.compile(rf"(?:{'|'.join(words) or '(?!)'})(?![\w'-])")

    @cached_property
    def vague(self) -> re.Pattern[str]:
        """What a designation begins with that may be of time or of things: "un mois plus tard"."""
        return re.compile(rf"(?:{self.speech.vague}) ")

    @cached_property
    def judged(self) -> re.Pattern[str]:
        """A verb of uttering, or one of judging with the article of what is judged, right before a quotation."""
        judging = rf"(?:{self.speech.judging}){self.speech.endings}(?: (?:{self.speech.determiners}))?"
        return re.compile(rf"(?<![\w'-])(?:{self.speech.uttered}|{judging}) ?$")

    @cached_property
    def implied(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'-])(?:{self.speech.implied})(?!\w)")

    @cached_property
    def clause(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'-])(?:{self.speech.clause})(?:(?<=')|(?!\w))")

    @cached_property
    def aside(self) -> re.Pattern[str]:
        """What opens a clause that stands for a noun: "ce que"."""
        return re.compile(rf"(?<![\w'-])(?:{self.speech.aside}|(?:{self.speech.subordinate})(?:(?<=')|(?![\w-])))")

    @cached_property
    def participle(self) -> re.Pattern[str]:
        return re.compile(rf"(?<= )(?:{self.speech.participle})(?:(?<=')|(?!\w))")

    @cached_property
    def hung(self) -> re.Pattern[str]:
        """Any verb with its subject hung on it right after a quotation: only a verb of saying stands so."""
        speech = self.speech
        pronoun = speech.inverted.replace("(il", "(?P<hung1>il").replace("(x)", "(?P<hung1>x)")
        return re.compile(rf"{speech.clitics}[\w']+{pronoun}(?!\w)")

    @cached_property
    def any_verb(self) -> re.Pattern[str]:
        """One or two words that may be a verb; a person straight after them makes it one of saying."""
        speech = self.speech
        none = rf"(?!(?:{speech.stops}|{speech.determiners}|{speech.sources})(?!\w))"
        return re.compile(rf"(?:{speech.perfect}|{none}{speech.clitics}){none}\w{{3,}}(?<!s) {speech.adverbs}")

    @cached_property
    def coordinates(self) -> re.Pattern[str]:
        """What joins a verb to the one before it: they share their subject."""
        return re.compile(rf"(?<!\w)(?:{self.speech.shared})$")

    @cached_property
    def reports(self) -> re.Pattern[str]:
        """What follows a verb of saying that governs a clause: "que", perhaps after a few words."""
        return re.compile(rf"(?: [\w'-]+){{0,3}} (?:{self.speech.that})")

    @cached_property
    def nominal(self) -> re.Pattern[str]:
        """What stands before a noun that is spelt like a verb of saying: "une annonce", "le juge"."""
        return re.compile(rf"(?<![\w'])(?:{self.speech.nominal})\s?$")

    @cached_property
    def hangs(self) -> re.Pattern[str]:
        """What ties a name to the noun before it: "le maire de Lyon"."""
        return re.compile(rf"(?<![\w'])(?:{self.speech.complement})\s*$")

    @cached_property
    def leads(self) -> re.Pattern[str]:
        """A preposition or "que" at the end: a noun follows it."""
        return re.compile(rf"(?<![\w'])(?:(?:{self.speech.hearsay}|{self.speech.sources}) ?|{self.speech.that})$")

    @cached_property
    def completed(self) -> re.Pattern[str]:
        """The adjectives, complements and names that complete a noun of a person."""
        adjective = rf"(?: {self.adjective}(?!\w))*"
        complement = rf"(?: (?:{self.speech.completes})[\w'-]+{adjective})*"
        return re.compile(rf"{adjective}{complement}(?: [A-ZÀ-Ý][\w'-]+)*")

    @cached_property
    def body(self) -> re.Pattern[str]:
        """A noun of bodies."""
        institutions = "|".join(map(bare, sorted(self.institutions)))
        return re.compile(rf"(?:{self.speech.bodies}|{self.speech.voices}|{institutions or '(?!)'})s?")

    @cached_property
    def gerund(self) -> re.Pattern[str]:
        return re.compile(self.speech.gerund)

    @cached_property
    def pronoun(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'-])(?:{'|'.join(self.speech.pronouns) or '(?!)'})$")


@lru_cache(maxsize=16)
def grammar(language: str) -> Grammar:
    """The patterns of that language; of none where no file covers it: then nothing is attributed."""
    return Grammar(language)


class Sentence:
    """A sentence being read: its evened text, the names in it, all offsets into the whole evened text."""

    def __init__(self, text: str, names: Sequence[Name], language: str) -> None:
        self.text = text
        self.bare = bare(text)
        self.names = Placed(names)
        self.grammar = grammar(language)

    # -- after the quotation -------------------------------------------------------------------------------

    def after(self, start: int, end: int) -> Who | None:
        """The speaker told right after a quotation: "a déclaré X", "selon X", "X said"."""
        framed = re.compile(self.grammar.speech.framed).match(self.bare, start, end)
        if framed:
            return self._designation(framed.end(), end)
        lead = re.compile(r"[\s,.!?…)–]*").match(self.bare, start, end)
        at = lead.end() if lead else start
        if at >= end or "\n" in self.text[start:at]:
            return None
        signed = self.names.starting(at)
        if signed and "–" in self.text[start:at] and not count(self.text[signed.end : end]):
            return Who(start=signed.start, end=signed.end, kind="name")
        source = self.grammar.source.match(self.bare, at, end)
        if source and (source.group().strip() not in self.grammar.speech.purposes or "," in self.text[start:at]):
            return self._whose(source.end(), end)
        if self.grammar.implied.match(self.bare, at, end):
            return Who(start=at, end=at, kind="pronoun")
        if not self.text[at].islower() and not self.grammar.speech.subject_first:
            return None
        group = self.grammar.hung.match(self.bare, at, end) or self.grammar.group.match(self.bare, at, end)
        if group:
            return self._inverted(group, end)
        unknown = self.grammar.any_verb.match(self.bare, at, end)
        if unknown and "," in self.text[start:at] and not self.grammar.speech.subject_first:
            who = self._designation(unknown.end(), end)
            if who and who.start == unknown.end() and self.is_person(who):
                return who
        return self._subject_first(at, end) if self.grammar.speech.subject_first else None

    def _whose(self, at: int, end: int) -> Who | None:
        """The designation after "selon"; "ses calculs" are of somebody told before."""
        worded = re.compile(self.grammar.speech.wordings).match(self.bare, at, end)
        if worded:
            return self._designation(worded.end(), end)
        begin = self.grammar.determiner.match(self.bare, at, end)
        who = self._designation(at, end)
        owned = begin is not None and begin.group().strip() in self.grammar.speech.possessives
        return Who(start=at, end=at, kind="pronoun") if owned and who and not self.is_person(who) else who

    def sourced(self, start: int, end: int) -> bool:
        """Whether "selon X" stands right after a quotation, set off by a comma."""
        return self.text[start : start + 1] == "," and self.grammar.source.match(self.bare, start + 2, end) is not None

    def _inverted(self, group: re.Match[str], end: int) -> Who | None:
        hung = group["hung1"] or (group.groupdict().get("hung2") or "")
        if hung:
            at = group.start("hung1" if group["hung1"] else "hung2")
            if hung in self.grammar.speech.nobody:
                return self._housed(group.end(), end) or Who(start=at, end=at + len(hung), kind="nobody")
            return Who(start=at, end=at + len(hung), kind="pronoun")
        who = self._designation(self._past_aside(group.end(), end), end)
        return (self._paired(who, end) or who) if who and who.kind == "name" else who

    def _past_aside(self, at: int, end: int) -> int:
        """Behind what is set off between a verb and its subject: "a réagi, la voix blanche, Anne Riou"."""
        aside = re.compile(r",[^,.;:«»\n]{2,60}, ").match(self.text, at, end)
        titled = re.compile(rf"(?:(?:{self.grammar.honorifics})\.? )?")
        title = titled.match(self.bare, aside.end(), end) if aside else None
        return aside.end() if aside and title and self.names.starting(title.end()) else at

    def _paired(self, who: Who, end: int) -> Who | None:
        """ "Racontent Paul et Anne Dufour": two who say the same."""
        joined = re.compile(rf" (?:{self.grammar.speech.pair}) ").match(self.bare, who.end, end)
        other = self.names.starting(joined.end()) if joined else None
        return Who(start=who.start, end=other.end, kind="pair") if other else None

    def _housed(self, at: int, end: int) -> Who | None:
        """ "dit-on à la mairie": where it is said is who says it."""
        place = re.compile(rf"(?: [\w'-]+){{0,2}}? (?:{self.grammar.speech.places})(?:(?<=')|(?![\w']))").match(
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
        if article is None and not re.search(r"(?:aux?|chez)$", place.group()):
            return None
        at = place.end() + len(self.text[place.end() : end]) - len(self.text[place.end() : end].lstrip())
        return self._described(article.start() if article else at, end)

    def _subject_first(self, at: int, end: int) -> Who | None:
        """ "…", X, a farmer, said: the subject stands between the marks and a verb that nothing but it precedes."""
        group = self.grammar.group.search(self.bare, at, min(end, at + 140))
        if group is None or group.start() == at or re.search(r"[;:«“\"]", self.text[at : group.start()]):
            return None
        who = self._subject(at, group.start())
        return who if who and who.start - at <= 12 else None

    def is_person(self, who: Who) -> bool:
        """Whether a designation looks like a person's: a noun of persons, or a name of two words."""
        if who.kind == "name":
            name = self.text[who.start : who.end]
            return " " in name or is_first_name(name)
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

    def _designation(self, at: int, end: int) -> Who | None:
        """The designation that begins at `at`, perhaps after a small word or two ("alors", "vendredi")."""
        while self.text[at : at + 1] == " ":
            at += 1
        at = re.compile(self.grammar.speech.adverbs).match(self.bare, at, end).end()  # type: ignore[union-attr]
        recipient = re.compile(rf"(?:{self.grammar.speech.recipient})[\w-]+ ").match(self.bare, at, end)
        if recipient and self.names.starting(recipient.end()):
            at = recipient.end()
        if self.grammar.stop.match(self.bare, at, end):
            late = self._late(at, end)
            if late:
                return late
        pronoun = self.grammar.other.match(self.bare, at, end)
        if pronoun:
            return Who(start=at, end=pronoun.end(), kind="pronoun")
        name = next(iter(self.names.starting_in(at, end)), None)
        between = self.bare[at : name.start] if name else ""
        titled = rf"(?:[\w'-]+,? ){{0,2}}(?:{self.grammar.honorifics})(?:\. ?| )"
        if name and (not between.strip() or re.fullmatch(titled, between)):
            return Who(start=name.start, end=name.end, kind="name")
        begin = self.grammar.determiner.search(self.bare, at, min(end, at + 40))
        if name and (begin is None or begin.start() > name.start) and re.fullmatch(r"(?:[\w'-]+,? ){0,3}", between):
            return Who(start=name.start, end=name.end, kind="name")
        start = begin.start() if begin else at
        if begin is None and not self.bare[at : at + 1].isalpha():
            return None
        return self._described(start, end)

    def _late(self, at: int, end: int) -> Who | None:
        """The person told after when or where they spoke: "a prévenu hier sur France 3 le ministre"."""
        for begin in self.grammar.determiner.finditer(self.bare, at, end):
            noun = self.grammar.role.match(self.bare, begin.end(), end) or self.body_at(begin.start(), end)
            if noun and not self._is_complement(begin.start(), at):
                return self._described(begin.start(), end)
        for name in self.names.starting_in(at, end):
            if " " in name.text and not self._is_complement(name.start, at):
                return Who(start=name.start, end=name.end, kind="name")
        return None

    def _described(self, start: int, end: int) -> Who | None:
        """A designation by role or as an organisation, up to where its words end."""
        begin = self.grammar.determiner.match(self.bare, start, end)
        first = begin.end() if begin else start
        stops = [boundary.start() for boundary in _BOUNDARY.finditer(self.text, first, end)][:1]
        for stop in self.grammar.stop.finditer(self.bare, first, end):
            follows = self.text[stop.end() :].lstrip()[:3]
            office = stop.group() in self.grammar.speech.office_links and self._is_office(stop)
            if stop.start() > first and not office and follows:
                stops.append(stop.start())
                break
        participle = self.grammar.participle.search(self.text, first + 3, end)
        last = min([*stops, end, participle.start() if participle else end])
        text = self.text[start:last].rstrip()
        if not text or len(text.split()) > LONGEST or not text[0].isalpha():
            return None
        return Who(start=start, end=start + len(text), kind="role")

    def _first_noun(self, who: Who) -> re.Match[str] | None:
        begin = self.grammar.determiner.match(self.bare, who.start, who.end)
        return re.compile(r"[\w-]+").match(self.bare, begin.end(), who.end) if begin else None

    def _is_office(self, stop: re.Match[str]) -> bool:
        """ "secrétaire à la Défense", "adjointe à la culture": a capital, or a noun that has such a complement."""
        if re.search(rf"(?<![\w-])(?:{self.grammar.speech.offices}) $", self.bare[: stop.start()][-20:]):
            return True
        article = self.grammar.speech.office_links[stop.group()]
        return re.match(rf" (?:{article})[A-ZÀ-Ý]", self.text[stop.end() : stop.end() + 6]) is not None

    def reported(self, start: int, end: int) -> Who | None:
        """Who says a sentence that quotes nothing: "…, a déclaré X.", "Selon X, …", "X a déclaré que …"."""
        source = self.grammar.source.match(self.bare, start, end)
        purposes = self.grammar.speech.purposes
        if source and source.group().strip() not in purposes and "," in self.text[source.end() : end]:
            return self._designation(source.end(), end)
        for source in self.grammar.source.finditer(self.bare, start, end):
            who = self._designation(source.end(), end) if self.text[start : source.start()].endswith(", ") else None
            sure = source.group().strip() not in purposes or (who is not None and self.is_person(who))
            if who and sure and not count(self.text[who.end : end]):
                return who
        groups = self.verbs(start, end)
        for group in groups:
            if self.grammar.reports.match(self.bare, group.end(), end):
                return self._subject(start, group.start())
        return self._closing(groups, start, end)

    def _closing(self, groups: Sequence[re.Match[str]], start: int, end: int) -> Who | None:
        """ "…, a déclaré X": the subject of the last verb of saying that a comma stands before."""
        for group in reversed(groups):
            closes = self.text[start : group.start()].rstrip().endswith(",")
            leads = self.text[group.end() : group.end() + 1] == "," or self.grammar.reports.match(
                self.bare, group.end(), end
            )
            if closes and not leads and not self._is_gerund(group):
                own, told = self._subject(start, group.start()), self._designated(group, end)
                sure = told is None or not (self.is_person(told) or self.is_body(told))
                named = own is not None and self.text[own.start - 2 : own.start] == ", "
                set_off = r",\s*" if named else r",[^,]{2,60},\s*"
                apposed = own and re.fullmatch(set_off, self.text[own.end : group.start()])
                if own and sure and apposed and self.is_person(own):
                    return None
                return told
        return None

    def teller(self, start: int, end: int) -> Who | None:
        """Who tells a sentence whose subject is a thing: "Pour X, ce choix relève…", "Le feu était…, a dit X"."""
        source = self.grammar.source.match(self.bare, start, end)
        view = self._designation(source.end(), end) if source and "," in self.text[source.end() : end] else None
        return view if view and self.is_person(view) else self._closing(self.verbs(start, end), start, end)

    def _is_gerund(self, group: re.Match[str]) -> bool:
        return self.grammar.gerund.search(group.group()) is not None

    def _designated(self, group: re.Match[str], end: int) -> Who | None:
        """The subject behind a verb where it is a name, or a noun with its article: no "mardi"."""
        who = self._inverted(group, end)
        noun = who is not None and self.grammar.determiner.match(self.bare, who.start, end) is not None
        near = who is not None and not re.search(r"[,\d]", self.text[group.end() : who.start])
        ended = who is not None and (not self.grammar.speech.subject_first or self.text[who.end : who.end + 1] in ",.;")
        return who if who and near and ended and (who.kind != "role" or noun) else None

    # -- before the quotation ------------------------------------------------------------------------------

    def before(self, start: int, at: int) -> Who | None:
        """The speaker told in the sentence before a quotation that opens at `at`; `start` is where it begins."""
        implied = list(self.grammar.implied.finditer(self.bare, start, at))
        source = [one for one in self.grammar.source.finditer(self.bare, start, at) if self._introduces(one, at)]
        groups = self.verbs(start, at)
        said = groups[-1].start() if groups else start - 1
        if source and source[-1].start() > said:
            return self._whose(source[-1].end(), at)
        if implied and implied[-1].start() > said:
            return Who(start=at, end=at, kind="pronoun")
        if groups:
            return self._speaker_of(groups, start, at)
        if self.text[start:at].rstrip(' «“"').endswith(":"):
            if re.compile(rf"\W*(?:{self.grammar.speech.again})").match(self.bare, start, at):
                return Who(start=start, end=start, kind="same")
            uttered = re.compile(rf"\W*(?:{self.grammar.speech.utterances})").match(self.bare, start, at)
            told = re.compile(rf"\W*{self.grammar.speech.historic}").match(self.bare, start, at)
            if uttered or told:
                return self._designation(*((uttered.end(), at) if uttered else told.span("who") if told else (at, at)))
            leading = next(iter(self.names.within(start + 1, at - 1)), None)
            if leading and " " in leading.text and not self.text[leading.end : at].strip(' «“":'):
                return Who(start=leading.start, end=leading.end, kind="name")
            head = self.head(start, at)
            sure = head and head.start - start <= 1 and not self.grammar.vague.match(self.bare, head.start, head.end)
            return head if head and (sure or self.is_person(head) or self.is_body(head)) else None
        return None

    def _introduces(self, source: re.Match[str], at: int) -> bool:
        """Whether "selon X" leads to what follows; a word that also means "for" does so only at a clause's start."""
        before = self.text[max(0, source.start() - 2) : source.start()].strip()
        if source.group().strip() in self.grammar.speech.purposes and before and before[-1] not in ".,;:!?…»”":
            return False
        return "," in self.text[source.end() : at] or self.text[source.end() : at].rstrip().endswith(":")

    def verbs(self, start: int, end: int) -> list[re.Match[str]]:
        """The verbs of saying between, in order."""
        return [group for group in self.grammar.group.finditer(self.bare, start, end) if self._is_verb(group, start)]

    def _is_verb(self, group: re.Match[str], start: int) -> bool:
        """No noun of the same letters ("une annonce", "le juge") and no title."""
        if not self.text[group.start()].islower():
            return False
        before = self.bare[max(start, group.start() - 12) : group.start()]
        return not self.grammar.nominal.search(before) and not self._is_noun(group, start)

    def _is_noun(self, group: re.Match[str], start: int) -> bool:
        """Whether the small pronoun before a verb is an article: "selon la chambre", not "elle la chambre"."""
        article = re.match(rf"(?:{self.grammar.speech.nominal})(?:(?<=') ?| )", group.group())
        before = self.bare[start : group.start()].rstrip()
        if article is None or (before and before[-1].isalnum() and not self.grammar.leads.search(f"{before} ")):
            return False
        return not self.grammar.pronoun.search(before)

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
                return self._inverted(hung, hung.end()) if hung else self.head(start, groups[0].start())
            who = self._subject(start, group.start())
            governed = any(self._governs(other, group) for other in groups if other.start() < group.start())
            if who and (self.is_person(who) or not governed):
                return who
        return self.head(start, groups[0].start())

    def _governs(self, group: re.Match[str], other: re.Match[str]) -> bool:
        """Whether what a verb says ("a déclaré que…") holds the other verb."""
        between = self.bare[group.end() : other.start()]
        governs = re.match(rf"(?: \w+){{0,3}} (?:{self.grammar.speech.that})", between)
        return governs is not None and ";" not in between

    def _is_inserted(self, group: re.Match[str], start: int, at: int) -> bool:
        """ "D'ici là, jure X, « … »": verb and subject between commas."""
        tail = self.text[group.end() : at].rstrip(' «“"')
        lead = self.text[start : group.start()].rstrip()
        led = re.fullmatch(rf"(?:{self.grammar.speech.lead})", bare(lead)) is not None
        if tail.endswith(":") and (led or self._answers(group, start, at)):
            return True
        return tail.endswith(",") and 1 <= len(tail.split()) <= LONGEST and (not lead or lead[-1] in ",»”")

    def _is_closed(self, group: re.Match[str], start: int, at: int) -> bool:
        """ "Ce que Pyongyang considère comme hostile, de vouloir « … »": a clause of its own that a comma ends."""
        opened = list(self.grammar.aside.finditer(self.bare, start, group.start()))
        closed = "," in self.text[group.end() : at].rstrip(' «“"')
        return bool(opened) and closed and "," not in self.text[opened[-1].end() : group.start()]

    def _is_turned(self, group: re.Match[str], start: int) -> bool:
        """ "Une décision que conteste le maire": the subject of a relative clause behind its verb."""
        return re.search(rf"(?<!\w)(?:{self.grammar.speech.that})$", self.bare[start : group.start()]) is not None

    def _answers(self, group: re.Match[str], start: int, at: int) -> bool:
        """ "Faux, rétorque M. Haddad :": no person before the verb, one right after it."""
        lead = self.text[start : group.start()].rstrip()
        head = self.head(start, group.start()) if lead else None
        if not lead.endswith(",") or (head and self.is_person(head)):
            return False
        who = self._designation(group.end(), at)
        return who is not None and who.start - group.end() <= 6 and (who.kind == "name" or self.is_person(who))

    def _subject(self, start: int, verb: int) -> Who | None:
        """The designation that ends where a verb begins, appositions and "qui" skipped."""
        end = verb - (len(self.text[start:verb]) - len(self.text[start:verb].rstrip()))
        relative = re.search(rf"(?<!\w)(?:{self.grammar.speech.relative})$", self.bare[start:end])
        if relative:
            end = start + len(self.text[start : start + relative.start()].rstrip())
            last = self._antecedent(start, end) if self.text[end - 1 : end] == "," else None
            if last:
                return last
        if self.grammar.coordinates.search(self.bare[start:end]):
            return None
        pronoun = self.grammar.pronoun.search(self.bare[start:end])
        if pronoun:
            return Who(start=start + pronoun.start(), end=end, kind="pronoun")
        nobody = re.search(rf"(?<![\w'-])(?:{'|'.join(self.grammar.speech.nobody) or '(?!)'})$", self.bare[start:end])
        if nobody:
            return Who(start=start + nobody.start(), end=end, kind="nobody")
        if self.text[start:end].endswith((",", ")")):
            head = self.head(start, end)
            if (
                head
                and head.start - start <= 1
                and self.text[head.end : head.end + 1] == ","
                and (head.kind != "pronoun" or self.bare[head.start : head.end] in self.grammar.speech.concerned)
            ):
                named = self._before_apposition(start, end) if head.kind == "role" else None
                return named if named and named.kind == "name" and named.start - head.end <= 8 else head
            return self._before_apposition(start, end)
        return self._ending(start, end) or self._bare_plural(start, end)

    def _antecedent(self, start: int, end: int) -> Who | None:
        """ "Il s'appuie sur la chambre des comptes, qui relève": the last noun before the comma that hangs on none."""
        floor = max((mark.end() for mark in _BOUNDARY.finditer(self.text, start, end - 1)), default=start)
        apposed = re.compile(r"\W*").match(self.bare, floor, end)
        if apposed and self.grammar.role.match(self.bare, apposed.end(), end):
            return None
        every = list(self.grammar.determiner.finditer(self.bare, floor, end))
        begun = [begin for begin in every if not self._is_of(begin, floor)]
        telling = [begin for begin in every if self._is_sayer(begin, end)]
        if telling and not self.names.ending(end - 1):
            return self._described(telling[-1].start(), end - 1)
        if len(begun) < 2 or self.names.ending(end - 1):
            return None
        return self._described(begun[-1].start(), end - 1)

    def _is_of(self, begin: re.Match[str], floor: int) -> bool:
        """Whether a noun is the complement of another: "de la région"."""
        tied = re.compile(rf"(?<![\w'])(?:{self.grammar.people.complement})$")
        return any(tied.search(self.bare[floor:at]) for at in (begin.start(), begin.end()))

    def _is_sayer(self, begin: re.Match[str], end: int) -> bool:
        """Whether the noun behind an article is one of persons or bodies."""
        return self.body_at(begin.start(), end) is not None or (
            self.grammar.role.match(self.bare, begin.end(), end) is not None
        )

    def _bare_plural(self, start: int, end: int) -> Who | None:
        """ "Residents said", "Critics of the plan say": English opens a sentence without an article."""
        while start < end and not self.text[start].isalnum():
            start += 1
        begun = self.grammar.speech.subject_first and self.text[start:end][:1].isupper()
        noun = re.split(r"\W", self.bare[start:end])[0]
        if not begun or not re.fullmatch(self.grammar.speech.many, noun) or len(self.text[start:end].split()) > 5:
            return None
        return None if _BOUNDARY.search(self.text, start, end) else Who(start=start, end=end, kind="role")

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
                and re.fullmatch(self.grammar.people.titles + "|", between)
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
        boundaries = [mark.end() for mark in _BOUNDARY.finditer(self.text, start, end)]
        boundaries += [clause.end() for clause in self.grammar.clause.finditer(self.bare, start, end)]
        floor = max(boundaries, default=start)
        inside = self.names.within(floor, end)
        last = inside[-1] if inside and inside[-1].end == end else None
        if last and not self._is_complement(last.start, floor) and not self._is_body(last, floor):
            return Who(start=last.start, end=last.end, kind="name")
        begin = self.grammar.determiner.search(self.bare, floor, end)
        while begin and self._is_complement(begin.start(), floor) and begin.end() < end:
            begin = self.grammar.determiner.search(self.bare, begin.end(), end)
        if begin and len(self.text[begin.start() : end].split()) <= LONGEST:
            return self._described(begin.start(), end)
        return Who(start=last.start, end=last.end, kind="name") if last else None

    def _is_body(self, name: Name, floor: int) -> bool:
        """Whether a one-word name follows a noun with its article: "l'observatoire Pelagis", "la société Ferrol"."""
        begun = re.search(
            rf"(?<![\w'])(?:{self.grammar.speech.determiners})[\w-]{{3,}} $", self.bare[floor : name.start]
        )
        if begun is None or self.grammar.role.search(begun.group()):
            return False
        return " " not in name.text or re.search(rf"(?:{self.grammar.speech.bodies}) $", begun.group()) is not None

    def _is_complement(self, at: int, floor: int) -> bool:
        """Whether a name hangs on a noun before it: "le ministre de la Défense", "le maire de Lyon"."""
        return self.grammar.hangs.search(self.bare[floor:at]) is not None

    def gapped(self, start: int, at: int) -> Who | None:
        """The name that alone stands between two quotations: "… et Anne Riou « inquiète »"."""
        name = next(iter(self.names.within(start, at)), None)
        if name is None or self.text[name.end : at].strip(' «“"'):
            return None
        joined = re.fullmatch(rf"\W*(?:{self.grammar.speech.joint}) ", self.bare[start : name.start])
        return Who(start=name.start, end=name.end, kind="name") if joined else None

    def head(self, start: int, end: int) -> Who | None:
        """The subject a sentence begins with: its first name, designation or pronoun."""
        while start < end and not self.text[start].isalnum():
            start += 1
        alone = "|".join((*self.grammar.speech.pronouns, *self.grammar.speech.stressed)) or "(?!)"
        pronoun = re.compile(rf"(?:{alone})(?![\w'-])").match(self.bare, start, end)
        if pronoun:
            return Who(start=start, end=pronoun.end(), kind="pronoun")
        circumstance = self.grammar.circumstance.match(self.bare, start, end)
        if (
            circumstance
            and not self.grammar.source.match(self.bare, start, end)
            and (after := self.head(circumstance.end(), end))
        ):
            return after
        name = next(iter(self.names.within(start, end)), None)
        titled = self._titled_head(start, end)
        if titled:
            return titled
        begin = self.grammar.determiner.search(self.bare, start, end)
        if begin and (name is None or begin.start() < name.start):
            if name and begin.end() == name.start:
                return Who(start=name.start, end=name.end, kind="name")
            if begin.group().strip() in self.grammar.speech.possessives and begin.start() == start:
                return self._kin(begin, end) or self._own(begin, end) or Who(start=start, end=start, kind="pronoun")
            return self._relative(begin, end) or self._trimmed(self._described(begin.start(), end))
        return Who(start=name.start, end=name.end, kind="name") if name else None

    def _titled_head(self, start: int, end: int) -> Who | None:
        """ "Chef de l'opposition, X a déposé…": the name behind a noun of a person that no article leads."""
        noun = self.grammar.role.match(self.bare, start, end)
        comma = self.text.find(",", noun.end(), min(end, noun.end() + 80)) if noun else -1
        name = self.names.starting(comma + 2) if comma > 0 else None
        return Who(start=name.start, end=name.end, kind="name") if name else None

    def _relative(self, begin: re.Match[str], end: int) -> Who | None:
        """ "Une promesse que la cheffe accueille avec ironie": the person who is the subject of the relative clause."""
        that = re.compile(rf"[\w' -]*? (?:{self.grammar.speech.that})").match(self.bare, begin.end(), end)
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
        noun = re.compile(r"[\w' -]+, ").match(self.text, begin.end(), end)
        name = self.names.starting(noun.end()) if noun else None
        set_off = name is not None and self.text[name.end : name.end + 1] == ","
        return Who(start=name.start, end=name.end, kind="name") if name and set_off else None

    def _own(self, begin: re.Match[str], end: int) -> Who | None:
        """ "Son président préférait en rire": a person, where "son visage" is of whoever was named."""
        kin = re.compile(rf"(?:{bare(self.grammar.people.kin)})(?![\w-])")
        noun = self.grammar.role.match(self.bare, begin.end(), end) or kin.match(self.bare, begin.end(), end)
        who = self._described(begin.start(), end) if noun else None
        return self._trimmed(who) if who else None

    def _trimmed(self, who: Who | None) -> Who | None:
        """A subject whose verb is not known, cut after its noun of a person and what completes that noun."""
        if who is None or self.names.ending(who.end):
            return who
        noun = self.grammar.person(self.bare, who.start, who.end) or self._first_noun(who)
        if noun is None:
            return who
        completed = self.grammar.completed.match(self.text, noun.end(), who.end)
        return who.model_copy(update={"end": completed.end() if completed else noun.end()})
