"""Gender and number of those who are named, as far as titles, roles, articles and first names tell."""

from functools import cache
from typing import Literal, NamedTuple

from story import languages
from story.languages.reading import People, Reading
from story.names import is_first_name
from story.patterns import fixed
from story.plain import bare

Gender = Literal["f", "m"]


class Trait(NamedTuple):
    """What is known of somebody, or asked for by a pronoun; None where it cannot be told."""

    gender: Gender | None = None
    plural: bool | None = None

    def agrees(self, other: "Trait") -> bool:
        """Whether nothing known of the two contradicts. Of several, the gender of one body does not matter."""
        if self.plural is not None and other.plural is not None and self.plural != other.plural:
            return False
        mixed = self.plural and other.plural is None
        return bool(mixed) or None in (self.gender, other.gender) or self.gender == other.gender


NOTHING = Trait()


class Genders:
    """What the language's tables tell."""

    def __init__(self, language: str) -> None:
        reading = languages.load(language).reading if language in languages.codes() else Reading()
        self.speech, self.people = reading.speech, reading.people
        self.language = language

    def of_pronoun(self, text: str) -> Trait:
        """What a pronoun asks for; `text` is bare."""
        gender = self.speech.others.get(text) or self.of_word(text)
        known = bool(gender or text in self.speech.pronouns or text in self.speech.others)
        plural = text in self.speech.plural if known else None
        return Trait("f" if gender == "f" else "m" if gender == "m" else None, plural)

    def of_word(self, word: str) -> Gender | None:
        """Of a pronoun, an article or a title of address."""
        if word in self.speech.feminine:
            return "f"
        return "m" if word in self.speech.masculine else None

    def of_designation(self, text: str) -> Trait:
        """Of "la présidente de l'office", "les pêcheurs", "un homme"."""
        words = fixed(r"[\w-]+").findall(bare(text))
        if not words:
            return Trait()
        if words[0] in self.speech.plural:
            return Trait(None, True)
        gender = self.of_word(words[0]) or self.of_noun(words[1] if len(words) > 1 else words[0])
        return Trait(gender, None)

    def of_noun(self, noun: str) -> Gender | None:
        """Of a noun of office or trade, by its form; `noun` is bare."""
        if fixed(self.people.feminine_forms).fullmatch(noun):
            return "f"
        return "m" if fixed(self.people.masculine_forms).fullmatch(noun) else None

    def of_name(self, name: str) -> Gender | None:
        """Of a full name or a first name, by the latter: all tables, then what it ends with."""
        if " " not in name and not is_first_name(name):
            return None
        whole = bare(name.split()[0])
        for first in dict.fromkeys((whole, whole.split("-")[0])):
            for people in _tables(self.language):
                if first in people.epicene:
                    return None
                if first in people.feminine_first:
                    return "f"
                if first in people.masculine_first:
                    return "m"
        return "f" if fixed(self.people.feminine_names).fullmatch(whole) else None


@cache
def _tables(language: str) -> tuple[People, ...]:
    codes = sorted(languages.codes(), key=lambda code: code != language)
    return tuple(languages.load(code).reading.people for code in codes)
