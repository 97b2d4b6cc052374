"""Whom a text names, sentence by sentence, and the words in it that only stand for somebody."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import NamedTuple

from story import languages
from story.checks.bearers import Bearers, offices
from story.checks.letters import Word, parts
from story.checks.lexicon import lexicon
from story.checks.said import Said
from story.gender import Genders, Trait
from story.names import is_first_name
from story.patterns import any_of
from story.plain import bare

FAR = 4
"""Sentences back in which the person is looked for whom a pronoun means."""


class Named(NamedTuple):
    """Somebody named in a sentence: where, the words of the name, and what is known of them."""

    start: int
    words: frozenset[str]
    trait: Trait


class People:
    """Who is named in the sentences of a text, in their order; what their titles and first names tell of them."""

    def __init__(self, ground: Bearers) -> None:
        self.persons, self.offices = ground.persons, ground.offices
        self.genders = Genders(ground.language)
        self.traits = self._traits(ground)
        self._named: dict[Said, tuple[Named, ...]] = {}

    def _traits(self, ground: Bearers) -> Mapping[str, Trait]:
        """The words of persons' names to what the sources tell of their bearers."""
        found: dict[str, Trait] = {}
        for name in {one.text for said in ground.said.values() for one in said.names}:
            gender = self.genders.of_name(name)
            for word in parts(name)[-1:] if gender else ():
                found.setdefault(word, Trait(gender, False))
        return found

    def named(self, said: Said) -> tuple[Named, ...]:
        """The persons whom a sentence names outside quotations, by their name or by an office that is one's alone."""
        if said not in self._named:
            found = [*self._by_name(said), *self._by_office(said)]
            self._named[said] = tuple(sorted(found, key=lambda one: one.start))
        return self._named[said]

    def _by_name(self, said: Said) -> Iterator[Named]:
        for name in said.names:
            words = frozenset(parts(name.text))
            somebody = words & self.persons or (" " in name.text and is_first_name(name.text.split()[0]))
            if somebody and said.outside[name.start : name.end].strip():
                yield Named(name.start, words, self._trait(name.text, said.text[: name.start]))

    def _trait(self, name: str, before: str) -> Trait:
        title = bare(before).rstrip(" .").split(" ")[-1]
        told = self.genders.of_word(title) if re.fullmatch(self.genders.people.titles, title) else None
        known = self.traits.get(parts(name)[-1], Trait()) if parts(name) else Trait()
        return Trait(told or known.gender or self.genders.of_name(name), False)

    def _by_office(self, said: Said) -> Iterator[Named]:
        for word, words in offices(said, self.offices):
            if said.outside[word.start : word.end] == word.text:
                last = next((self.traits[one] for one in words if one in self.traits), Trait(None, False))
                yield Named(word.start, words, last)


class Pronoun(NamedTuple):
    """A word that stands for somebody, and what it asks for."""

    word: Word
    trait: Trait


@cache
def _subjects(language: str) -> re.Pattern[str]:
    """The pronouns that may be subjects, folded."""
    known = languages.load(language).reading.speech.pronouns if language in languages.codes() else ()
    return re.compile(any_of(one for one in known if one.isalpha()))


@cache
def _owners(language: str) -> re.Pattern[str]:
    return re.compile(any_of(lexicon(language).checks.owners))


def pronoun(said: Said, people: People) -> Pronoun | None:
    """The first word of a text that stands for one person whom the text does not name before it."""
    subjects, owners = _subjects(said.language), _owners(said.language)
    for place, word in enumerate(said.words):
        subject = subjects.fullmatch(word.folded) and not said.lexicon.nobody.match(said.text, word.start)
        if not (subject or (owners.fullmatch(word.folded) and _of_somebody(said, place))):
            continue
        if said.outside[word.start : word.end] != word.text:
            continue
        trait = people.genders.of_pronoun(word.folded)
        return None if trait.plural or _told_before(said, word, people) else Pronoun(word, trait)
    return None


def _told_before(said: Said, word: Word, people: People) -> bool:
    """Whether a name, an office, "le prévenu" or a verb stands before it: its own sentence tells who is meant."""
    named = {one.start for one in said.names} | {one.start for one in people.named(said)}
    called = zip(said.words, said.words[1:], strict=False)
    named |= {
        one.start
        for article, one in called
        if one.key in said.lexicon.actors and article.folded in said.lexicon.checks.articles
    }
    return any(start < word.start for start in named) or bool(
        said.lexicon.predicate.search(said.outside, 0, word.start)
    )


def _of_somebody(said: Said, place: int) -> bool:
    """Whether a possessive has somebody behind it, who belongs to a person: "son avocat", "sa mère"."""
    return any(word.key in said.lexicon.actors for word in said.words[place + 1 : place + 3])


def last_named(trait: Trait, before: Iterable[Said], people: People) -> Named | None:
    """Who of those who agree was named last in the sentences before, of which the nearest comes first.

    Of two in one sentence the first where it stands before the verb: it is its subject.
    """
    for said in islice(before, FAR):
        able = [one for one in people.named(said) if trait.agrees(one.trait)]
        if able:
            verb = said.lexicon.predicate.search(said.outside)
            return able[0] if verb and able[0].start < verb.start() else able[-1]
    return None
