"""The compiled patterns of one language for who may speak: nouns, articles, pronouns."""

import re
from functools import cached_property

from story import languages
from story.languages.reading import Reading
from story.patterns import fixed
from story.plain import bare


class Nouns:
    """The compiled patterns of one language for who may speak."""

    def __init__(self, language: str) -> None:
        reading = languages.load(language).reading if language in languages.codes() else Reading()
        self.speech, self.people, self.adjective = reading.speech, reading.people, reading.names.adjective
        self.institutions = reading.names.institutions
        self.honorifics = "|".join(map(bare, sorted(reading.names.honorifics))) or "(?!)"

    @cached_property
    def completes(self) -> str:
        """What opens the complement of a noun, without accents."""
        return bare(self.speech.completes)

    @cached_property
    def kinship(self) -> str:
        """The nouns of kinship, without accents."""
        return bare(self.people.kin)

    @cached_property
    def offices(self) -> str:
        """The nouns of office, trade and kinship, without accents."""
        return bare(self.people.roles)

    @cached_property
    def adjectival(self) -> str:
        """What an adjective of a name looks like, without accents."""
        return bare(self.adjective)

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

    @cached_property
    def kin(self) -> re.Pattern[str]:
        """Nouns of kinship."""
        return re.compile(rf"(?:{bare(self.people.kin)})(?![\w-])")

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
        complement = rf"(?:{pair} (?:{self.speech.completes})(?!\d)[\w'-]+{adjective})*"
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

    def place(self, word: str) -> bool:
        """Whether a name that begins with a word is of a site or a body: "Lycée", "Radio"."""
        sites = fixed(self.people.sites).fullmatch(word.casefold())
        return sites is not None or self.body.fullmatch(bare(word)) is not None

    @cached_property
    def conjunction(self) -> re.Pattern[str]:
        return re.compile(self.speech.conjunctions)

    @cached_property
    def subject(self) -> re.Pattern[str]:
        """A pronoun that is a subject, where a clause begins."""
        return re.compile(rf"(?:{'|'.join((*self.speech.pronouns, *self.speech.nobody)) or '(?!)'})(?![\w'-])")

    @cached_property
    def alone(self) -> re.Pattern[str]:
        """What somebody says of themselves alone: "je"."""
        return re.compile(self.speech.alone)

    @cached_property
    def hangs(self) -> re.Pattern[str]:
        """What ties a name to the noun before it: "le maire de Lyon"."""
        return re.compile(rf"(?<![\w'])(?:{self.speech.complement})\s*$")

    @cached_property
    def clause(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'-])(?:{self.speech.clause})(?:(?<=')|(?!\w))")

    @cached_property
    def second(self) -> re.Pattern[str]:
        """What opens a second complement of a noun: "et de "."""
        return re.compile(rf"(?:{self.speech.pair}) (?:{bare(self.speech.completes)})")

    @cached_property
    def linked(self) -> re.Pattern[str]:
        """What opens a complement of a noun, the space before it and all."""
        return re.compile(rf" (?:{bare(self.speech.completes)})")

    @cached_property
    def heard(self) -> re.Pattern[str]:
        """What a name follows that is neither subject nor speaker, at the end: "devant "."""
        return re.compile(rf"(?<![\w'])(?:{self.speech.hearsay}) ?$")

    @cached_property
    def letter(self) -> re.Pattern[str]:
        """What leads to who wrote something: "la lettre d'", "le message de " before "la maire"."""
        tie = rf"(?:\w+ (?={self.speech.one})|{bare(self.speech.completes)})"
        return re.compile(rf"(?<![\w'-])(?:{self.speech.documents}) {tie}")
