"""The compiled patterns of one language for who may speak: nouns, articles, pronouns."""

import re
from functools import cached_property

from story import languages
from story.languages.reading import Reading
from story.plain import bare

NEAR = 3
"""Words before the noun of a designation: "la très discrète chercheuse"; behind more, it is of somebody else."""


class Nouns:
    """The compiled patterns of one language for who may speak."""

    def __init__(self, language: str) -> None:
        reading = languages.load(language).reading if language in languages.codes() else Reading()
        self.speech, self.people, self.adjective = reading.speech, reading.people, reading.names.adjective
        self.institutions = reading.names.institutions
        self.honorifics = "|".join(map(bare, sorted(reading.names.honorifics))) or "(?!)"

    @cached_property
    def role(self) -> re.Pattern[str]:
        """Nouns of persons, one or many, without accents."""
        nouns = bare(self.people.roles).removesuffix(r"\b")
        persons = rf"(?:(?:{nouns}|{self.speech.anaphors})s?|{self.speech.persons})"
        return re.compile(rf"(?<![\w-]){persons}(?![\w-])|{self.ordinal.pattern}")

    @cached_property
    def kinds(self) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
        """For each kind of people and bodies the pattern of its nouns alone, and of its nouns in a role."""
        kinds = self.speech.kinds
        return [(re.compile(rf"(?:{kind})"), re.compile(rf"(?<![\w-])(?:{kind})(?![\w-])")) for kind in kinds]

    @cached_property
    def anaphor(self) -> re.Pattern[str]:
        """What takes up somebody who was told of: "l'élu", "le joueur"."""
        return re.compile(rf"{self.speech.anaphors}|{self.speech.players}")

    def person(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first noun of a person between, its own and not that of a complement; what follows `end` may decide."""
        noun = self.role.search(text, start)
        if (first := self._first(text, start, end)) and (noun is None or first.start() <= noun.start()):
            return first
        near = noun is not None and len(text[start : noun.start()].replace("'", " ").split()) <= NEAR
        return noun if noun and near and noun.end() <= end else None

    def _first(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The noun of a designation where the long list holds it: as an adjective it would tell nothing."""
        noun = self._head(text, start, end)
        return noun if noun and self._is_among(noun, self.people.humans) else None

    def _head(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The noun of a designation: behind its article and adjectives, in English before what completes it."""
        found = self._led.match(text, start, end)
        if found is None:
            return None
        if not self.speech.subject_first:
            return self._word.match(text, found.end(), end)
        group = self._group.match(text, found.end(), end)
        words = list(self._word.finditer(text, found.end(), group.end())) if group else []
        known = [word for word in words if self._is_among(word, self.people.humans | self.people.sayers)]
        return next(reversed(known or words), None)

    def _is_among(self, noun: re.Match[str], nouns: frozenset[str]) -> bool:
        """Whether one of the nouns stands there, be it in the plural: "les aides-soignantes"."""
        one = "-".join(part.removesuffix("s") for part in noun.group().split("-"))
        return not nouns.isdisjoint((noun.group(), noun.group().removesuffix("s"), one))

    def is_human(self, text: str, start: int, end: int) -> bool:
        """Whether a noun of a person begins there, without its article."""
        return self.role.match(text, start, end) is not None or self._first(text, start, end) is not None

    def can_speak(self, text: str, start: int, end: int) -> bool:
        """Whether a designation is of a person, of kin, of a body, of many or of what somebody wrote, by its noun."""
        if self.person(text, start, end) or self.is_kin(text, start, end) or self.of_body(text, start, end):
            return True
        noun = self._head(text, start, end)
        return noun is not None and self._is_among(noun, self.people.sayers)

    @cached_property
    def _led(self) -> re.Pattern[str]:
        """The article and the adjectives before a noun."""
        return re.compile(rf"(?:{self.speech.determiners})?(?:(?:{self.speech.prenominal})s? )*")

    @cached_property
    def _group(self) -> re.Pattern[str]:
        """The words up to what completes a noun or ends its designation."""
        over = rf"(?:{self.speech.stops}|{self.speech.completes})(?![\w-])"
        return re.compile(rf"(?!{over})[\w'-]+(?: (?!{over})[\w'-]+)*")

    @cached_property
    def _word(self) -> re.Pattern[str]:
        return re.compile(r"[\w-]+")

    @cached_property
    def kin(self) -> re.Pattern[str]:
        """Nouns of kinship."""
        return re.compile(rf"(?:{bare(self.people.kin)})(?![\w-])")

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
        """An article, and not the small pronoun of the same letters that a subject pronoun leads: "on la retrouve"."""
        subjects = [word for word in (*self.speech.pronouns, *self.speech.nobody) if word in self.speech.before_clitics]
        none = "".join(rf"(?<!\b{word} )" for word in sorted(subjects))
        return re.compile(rf"(?<![\w'-]){none}(?:{self.speech.determiners})")

    @cached_property
    def articled(self) -> re.Pattern[str]:
        """What a name begins with that has its own article: "Le Phare", "El Faro"."""
        return re.compile(rf"(?:{self.speech.articled}) ", re.I)

    @cached_property
    def circumstance(self) -> re.Pattern[str]:
        """What a sentence opens with before its subject: "De ces années, ", "À l'auberge, "."""
        opens = rf"(?:{self.speech.hearsay}|{self.speech.subordinate}|{self.speech.whence})"
        return re.compile(
            rf"{opens}(?:(?<=')|(?![\w-])) ?[^,.;:()«»\"“”\n]{{2,80}}, (?:\d[^,.;:]{{2,8}}, [^,.;:]{{2,60}}, )?"
        )

    @cached_property
    def stop(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'-])(?:{self.speech.stops})(?![\w-])")

    @cached_property
    def clings(self) -> re.Pattern[str]:
        return re.compile(rf"{self.speech.clings}(?!\w)")

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
    def participle(self) -> re.Pattern[str]:
        return re.compile(rf"(?<= )(?:{self.speech.participle})(?:(?<=')|(?!\w))")

    @cached_property
    def completed(self) -> re.Pattern[str]:
        """The adjectives, complements and names that complete a noun of a person."""
        adjective = rf"(?: {self.adjective}(?!\w))*"
        pair = rf"(?: (?:{self.speech.pair}))?"
        complement = rf"(?:{pair} (?:{self.speech.completes})[\w'-]+{adjective})*"
        return re.compile(rf"{adjective}{complement}(?: [A-ZÀ-Ý][\w'-]+)*")

    @cached_property
    def body(self) -> re.Pattern[str]:
        """A noun of bodies."""
        institutions = "|".join(map(bare, sorted(self.institutions)))
        return re.compile(rf"(?:{self.speech.bodies}|{self.speech.voices}|{institutions or '(?!)'})s?")

    @cached_property
    def whoever(self) -> re.Pattern[str]:
        """ "Celle que tous appellent…": the pronoun alone."""
        return re.compile(rf"(?:{'|'.join(self.speech.others) or '(?!)'})(?= (?:{self.speech.whose}))")

    @cached_property
    def thing(self) -> re.Pattern[str]:
        """A noun that cannot speak."""
        return re.compile(self.speech.things)

    @cached_property
    def tried(self) -> re.Pattern[str]:
        """What tells that somebody is tried or suspected, accents and all."""
        return re.compile(rf"(?<![\w'-])(?:{self.speech.tried})")

    @cached_property
    def clad(self) -> re.Pattern[str]:
        return re.compile(self.speech.clad)

    @cached_property
    def cleft(self) -> re.Pattern[str]:
        return re.compile(self.speech.cleft)

    @cached_property
    def nobody(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{'|'.join(self.speech.nobody) or '(?!)'})(?![\w'-])")

    @cached_property
    def definite(self) -> re.Pattern[str]:
        return re.compile(self.speech.one)

    @cached_property
    def bodily(self) -> re.Pattern[str]:
        """A noun that goes with the name of a body, and not what the body does."""
        return re.compile(rf"(?!(?:{self.speech.agents})$)(?:{self.speech.bodies})")

    @cached_property
    def owned(self) -> re.Pattern[str]:
        """What ends right before the name of a body: its noun, perhaps with an adjective, or what bodies own."""
        noun = rf"(?:{self.speech.bodies})(?: (?:{bare(self.adjective)}))?,? "
        hung = "".join(rf"(?<!\b{link.strip()} )" for link in sorted(self.speech.melting))
        return re.compile(rf"(?<![\w-])(?:{hung}{noun}|{self.speech.owned})\Z")

    @cached_property
    def pronoun(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'-])(?:{'|'.join(self.speech.pronouns) or '(?!)'})$")

    @cached_property
    def hangs(self) -> re.Pattern[str]:
        """What ties a name to the noun before it: "le maire de Lyon"."""
        return re.compile(rf"(?<![\w'])(?:{self.speech.complement})\s*$")

    @cached_property
    def clause(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'-])(?:{self.speech.clause})(?:(?<=')|(?!\w))")
