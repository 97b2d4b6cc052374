"""The compiled patterns of one language for how speech is told: verbs of saying and what goes with them."""

import re
from functools import cached_property, lru_cache

from story.attribution.sayers import Sayers
from story.languages.alternatives import by_letter


class Grammar(Sayers):
    """The compiled patterns of one language for how speech is told, with those for who may speak."""

    @cached_property
    def say(self) -> str:
        longest_first = (sorted(words, key=len, reverse=True) for words in (self.speech.stems, self.speech.forms))
        stems, forms = (by_letter("|".join(words) or "(?!)") for words in longest_first)
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
            rf"(?<![\w-])(?:(?<!')|(?<={speech.elided}))"
            rf"(?:(?P<helped>{speech.auxiliaries}{hung_aux}{between} {speech.glued})|{speech.clitics}){self.say}"
            rf"(?(helped)|{hung_simple})"
        )

    @cached_property
    def source(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'-])(?:{self.speech.sources})\s")

    @cached_property
    def judged(self) -> re.Pattern[str]:
        """A verb of uttering, or one of judging with the article of what is judged, right before a quotation."""
        judging = rf"(?:{self.speech.judging}){self.speech.endings}(?: (?:{self.speech.determiners}))?"
        return re.compile(rf"(?<![\w'-])(?:{self.speech.uttered}|{judging}) ?$")

    @cached_property
    def within_own(self) -> re.Pattern[str]:
        """ "Lit-on dans ses réquisitions": in what whoever the sentence before is about has written."""
        return re.compile(rf" (?:{self.speech.hearsay}) (?:{'|'.join(self.speech.possessives) or '(?!)'}) ")

    @cached_property
    def implied(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'-])(?:{self.speech.implied})(?!\w)")

    @cached_property
    def aside(self) -> re.Pattern[str]:
        """What opens a clause that stands for a noun: "ce que"."""
        return re.compile(rf"(?<![\w'-])(?:{self.speech.aside}|(?:{self.speech.subordinate})(?:(?<=')|(?![\w-])))")

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
        return re.compile(
            rf"(?:{speech.perfect}|{speech.reflexive}|{none}{speech.clitics}){none}\w{{3,}}(?<!s) {speech.adverbs}"
        )

    @cached_property
    def coordinates(self) -> re.Pattern[str]:
        """What joins a verb to the one before it: they share their subject."""
        return re.compile(rf"(?<!\w)(?:{self.speech.shared})$")

    @cached_property
    def reports(self) -> re.Pattern[str]:
        """What follows a verb of saying that governs a clause: "que", perhaps after a few words."""
        return re.compile(rf"(?: [\w'-]+){{0,3}} (?:{self.speech.that})")

    @cached_property
    def verbless(self) -> re.Pattern[str]:
        return re.compile(self.speech.verbless)

    @cached_property
    def plurals(self) -> re.Pattern[str]:
        return re.compile(self.speech.plurals)

    @cached_property
    def nominal(self) -> re.Pattern[str]:
        """What stands before a noun that is spelt like a verb of saying: "une annonce", "le juge"."""
        return re.compile(rf"(?<![\w'])(?:{self.speech.nominal})\s?$")

    @cached_property
    def leads(self) -> re.Pattern[str]:
        """A preposition or "que" at the end: a noun follows it."""
        return re.compile(rf"(?<![\w'])(?:(?:{self.speech.hearsay}|{self.speech.sources}) ?|{self.speech.that})$")

    @cached_property
    def gerund(self) -> re.Pattern[str]:
        return re.compile(self.speech.gerund)


@lru_cache(maxsize=16)
def grammar(language: str) -> Grammar:
    """The patterns of that language; of none where no file covers it: then nothing is attributed."""
    return Grammar(language)
