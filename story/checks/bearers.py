"""Whom a line stands for: who has which role in the sources, and what else they call somebody or something."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from story.checks.beside import noun_of
from story.checks.letters import Word, parts
from story.checks.lines import Lines
from story.checks.said import Said, read
from story.words import fold


class Bearers(Lines):
    """The lines with those who bear the names and the roles that they tell."""

    @cached_property
    def _meant(self) -> dict[str, frozenset[str]]:
        """What each line was found to stand for."""
        return {}

    @cached_property
    def _roles(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        found = []
        for person in self.people:
            role = read(person.role, self.language)
            found.append((frozenset(parts(person.name)), frozenset(word.key for word in role.content)))
        return tuple(found)

    def role_keys(self, folded: frozenset[str]) -> frozenset[str]:
        """Word keys of the roles of the people that those words name."""
        return frozenset().union(*(role for name, role in self._roles if not name.isdisjoint(folded)))

    @cached_property
    def _stems(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        return tuple(
            (
                frozenset(parts(one.name)),
                frozenset(said.lexicon.stem(word.folded) for said in [read(one.role, self.language)]
                          for word in said.content),
            )
            for one in self.people
        )  # fmt: skip

    def role_stems(self, folded: frozenset[str]) -> frozenset[str]:
        """The stems of the words of the roles of the people that those words name; no synonyms."""
        return frozenset().union(*(role for name, role in self._stems if not name.isdisjoint(folded)))

    def held_by_others(self, stems: frozenset[str], name: frozenset[str]) -> bool:
        """Whether somebody of another name has a role with all these stems."""
        return any(bool(stems) and stems <= role and who.isdisjoint(name) for who, role in self._stems)

    def named_with(self, keys: frozenset[str]) -> frozenset[str]:
        """The name words of the people whose role has all these words, told by their beginnings."""
        return frozenset().union(*(name for name, heads in self._heads if keys and keys <= set(heads)))

    @cached_property
    def _heads(self) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
        """The words of each name, with the beginnings of the words of its role in their order."""
        return tuple(
            (
                frozenset(parts(one.name)),
                tuple(word.folded[:_HEAD] for word in read(one.role, self.language).content),
            )
            for one in self.people
        )

    def role_words(self, folded: frozenset[str]) -> frozenset[str]:
        """The words of the roles of the people that those words name, folded."""
        return frozenset().union(
            *(read(one.role, self.language).folded for one in self.people if not folded.isdisjoint(parts(one.name)))
        )

    def named_by_role(self, keys: frozenset[str]) -> frozenset[str]:
        """The name words of the people whose whole role is among those keys."""
        bearers = [(name, role) for name, role in self._roles if role and role <= keys]
        return frozenset().union(*(name for name, role in bearers if self._alone(name, role)))

    def _alone(self, name: frozenset[str], role: frozenset[str]) -> bool:
        """Whether nobody else in the sources has this whole role."""
        return not any(role <= other and name.isdisjoint(who) for who, other in self._roles)

    def also(self, name: str) -> Iterator[str]:
        """The other names that the sources bind to a name, over one name that both are bound to if need be."""
        wanted = fold(name)
        for group in self._known_as:
            if wanted in group:
                yield from group - {wanted}

    @cached_property
    def _known_as(self) -> tuple[frozenset[str], ...]:
        """The names of each bearer, folded."""
        groups: dict[str, set[str]] = {}
        for alias in self.aliases:
            groups.setdefault(fold(alias.name), {fold(alias.name)}).update(map(fold, alias.also))
        return tuple(map(frozenset, groups.values()))

    def meant(self, line: str) -> frozenset[str]:
        """The words of names that a line stands for without having them, folded.

        Who speaks in it by the table of quotations, who alone has a role that it tells ("la directrice"), and what
        it calls by the noun that goes with the name elsewhere ("le port" where only one port is named).
        """
        if line not in self._meant:
            self._meant[line] = self._spoken(line) | self._by_role(line) | self._by_noun(line)
        return self._meant[line]

    def _spoken(self, line: str) -> frozenset[str]:
        return frozenset(
            word for quote in self.quotes.values() if quote.line == line for word in parts(quote.speaker or "")
        )

    def _by_role(self, line: str) -> frozenset[str]:
        return frozenset().union(*(names for _, names in offices(self.said[line], self.offices)))

    @cached_property
    def offices(self) -> dict[str, frozenset[str]]:
        """The beginnings of roles that nobody of another name has one with, to the name words of who has."""
        found: dict[str, frozenset[str]] = {}
        for name, (first, *_) in ((name, roles) for name, roles in self._heads if roles):
            if all(other[:1] != (first,) or not who.isdisjoint(name) for who, other in self._heads):
                found[first] = found.get(first, frozenset()) | name
        return found

    def _by_noun(self, line: str) -> frozenset[str]:
        said = self.said[line]
        found: set[str] = set()
        for word in said.content:
            names = self._nouns.get(word.key)
            if names and said.definite(word.start) and not _other_name(said, word.end, names):
                found |= names
        return frozenset(found)

    @cached_property
    def _nouns(self) -> dict[str, frozenset[str]]:
        """Keys of nouns that stand before one name only in the sources, to the words of that name.

        Not before a person's: "l'armée de Paul Keravel" is not he.
        """
        found: dict[str, list[frozenset[str]]] = {}
        for noun, words, bound in (each for said in self.said.values() for each in _noun_names(said)):
            if not (bound and words <= self.persons):
                found.setdefault(noun, []).append(words)
        return {noun: names[0] for noun, names in found.items() if all(one & names[0] for one in names)}


def offices(said: Said, bearers: Mapping[str, frozenset[str]]) -> Iterator[tuple[Word, frozenset[str]]]:
    """The words of a text that tell a role that one person alone has, "la directrice", with that one's names."""
    able = ((word, bearers.get(word.folded[:_HEAD])) for word in (said.content if bearers else ()))
    return ((word, names) for word, names in able if names and said.definite(word.start))


def _other_name(said: Said, end: int, names: frozenset[str]) -> bool:
    """Whether another name than these follows a noun before the next punctuation: "la fonderie voisine de Lisle"."""
    near = (name for name in said.names if end <= name.start < end + NEAR_NOUN)
    return any(names.isdisjoint(parts(name.text)) for name in near)


def _noun_names(said: Said) -> tuple[tuple[str, frozenset[str], bool], ...]:
    """The keys of the nouns that stand before a name in a line, with the name's words; whether a word binds the two."""
    if "noun names" not in said.derived:
        said.derived["noun names"] = tuple(_named_by_nouns(said))
    found: tuple[tuple[str, frozenset[str], bool], ...] = said.derived["noun names"]
    return found


def _named_by_nouns(said: Said) -> Iterator[tuple[str, frozenset[str], bool]]:
    for name in said.names:
        noun = noun_of(said, name.start)
        if noun and noun.text[0].islower():
            yield noun.key, frozenset(parts(name.text)), bool(said.text[noun.end : name.start].strip())


_HEAD = 7
"""Letters by which the words of a role are told apart, and known again."""
NEAR_NOUN = 30
"""Characters behind a noun within which a name tells which one it is."""
