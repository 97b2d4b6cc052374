"""Who is who in a source: names with their roles, and names that the source binds to one another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from story import languages
from story.languages.reading import Reading
from story.names import names
from story.patterns import fixed
from story.plain import plain
from story.roles import is_kin, roles
from story.values import Alias, Line, Person, Source
from story.words import fold


def people(source: Source, speakers: Iterable[str | None] = ()) -> tuple[Person, ...]:
    """Those the source names with a role, once each and role, in the order they come. Roles carry no article.

    Of the `speakers`, who are known to be persons, any noun set beside the name counts: "une comptable, Anne Roux,".
    """
    heard = frozenset(speakers)
    found: dict[tuple[str, str], Person] = {}
    wholes = {name.text for line in source.story for name in names(line.text, source.language) if " " in name.text}
    for line in source.lines:
        if line.kind not in ("story", "headline"):
            continue
        even = plain(line.text)
        found_names = names(even.text, source.language)
        speaking = [name for name in found_names if name.text in heard and " " in name.text]
        bound = dict.fromkeys(
            [
                *roles(even.text, found_names, source.language),
                *roles(even.text, speaking, source.language, any_noun=True),
            ]
        )
        for name, start, end in bound:
            if is_kin(even.text, start, end, source.language):
                continue
            role = line.text[even.at(start) : even.at(end)]
            whole = next((whole for whole in sorted(wholes) if whole.endswith(f" {name.text}")), name.text)
            found.setdefault((fold(whole), fold(role)), Person(name=whole, role=role, line=line.id))
    told = tuple(found.values())
    return tuple(person for person in told if not any(_says_less(person, other) for other in told))


def _says_less(person: Person, other: Person) -> bool:
    """ "Porte-parole" where the same person is "porte-parole de la mairie" elsewhere."""
    mine, theirs = fold(person.role), fold(other.role)
    return person.name == other.name and mine != theirs and re.match(rf"{re.escape(mine)}(?!\w)", theirs) is not None


def aliases(source: Source) -> tuple[Alias, ...]:
    """Names the source itself binds: acronyms in brackets, a full name and the surname used for it."""
    found = [*_bracketed(source), *_surnames(source)]
    return tuple({(alias.name, alias.also): alias for alias in found}.values())


_ACRONYM = re.compile(r" ?\(([^\W\d_]{2,10}|[A-Z][A-Za-z-]{1,9})\)")


def _bracketed(source: Source) -> Iterator[Alias]:
    for line in source.story:
        for name in names(line.text, source.language):
            bound = _ACRONYM.match(line.text, name.end)
            if bound and sum(map(str.isupper, bound.group(1))) >= 2 and _is_bound(name.text, bound.group(1)):
                yield Alias(name=name.text, also=(bound.group(1),), line=line.id)


def _is_bound(name: str, acronym: str) -> bool:
    """Whether an acronym in brackets is the name's: "Philippe Morel (UMP)" gives a party, unless the letters fit.

    A body may have an acronym of another language's words; a person's name in capitals throughout has none.
    """
    words = fixed(r"[^\W_]+").findall(name)
    initials = "".join(word[0] for word in words)
    return not all(word[0].isupper() for word in words) or fold(acronym)[0] == fold(initials)[0]


def _surnames(source: Source) -> Iterator[Alias]:
    """ "Grant Shapps" and, alone elsewhere, "Shapps": where no other full name ends or begins so."""
    first: dict[str, Line] = {}
    for line in source.story:
        for found in names(line.text, source.language):
            first.setdefault(found.text, line)
    full = [name for name in first if " " in name and _is_of_a_person(name, source.language)]
    owners: dict[str, list[str]] = defaultdict(list)
    for name in full:
        for part in dict.fromkeys((name.split()[-1], name.split()[0])):
            owners[part].append(name)
    for name in full:
        parts = (name.split()[-1], name.split()[0])
        alone = [part for part in parts if part in first and len(part) > 2 and _is_sole(owners[part])]
        if alone and not _is_short(name):
            yield Alias(name=name, also=tuple(alone), line=first[name].id)


def _is_of_a_person(name: str, language: str) -> bool:
    """Whether a name of several words is capital throughout, particles aside, and no body's by its first word."""
    known = languages.load(language).reading if language in languages.codes() else Reading()
    words = name.split()
    whole = all(word[0].isupper() or word in known.particles for word in words)
    return whole and len(words) <= 4 and fold(words[0]) not in map(fold, known.names.institutions)


def _is_sole(owners: Sequence[str]) -> bool:
    return len([name for name in owners if not _is_short(name)]) == 1


def _is_short(name: str) -> bool:
    """ "B. Obama": an initial for the first name."""
    return name[1:2] == "."
