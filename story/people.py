"""Who is who in a source: names with their roles, and names that the source binds to one another."""

import re
from collections.abc import Iterator
from functools import cache

from story import languages
from story.languages import Reading
from story.names import Name, names
from story.plain import plain
from story.values import Alias, Line, Person, Source
from story.words import fold

LONGEST_ROLE = 14
"""Words; a longer piece before or after a name is a clause, not a role."""
_CLAUSE = re.compile(r"[,;:.!?«»“”\"()–\n]")


def people(source: Source) -> tuple[Person, ...]:
    """Those the source names with a role, once each and role, in the order they come. Roles carry no article."""
    found: dict[tuple[str, str], Person] = {}
    for line in source.lines:
        if line.kind not in ("story", "headline", "byline"):
            continue
        for name, role in roles(line.text, source.language):
            found.setdefault((fold(name.text), fold(role)), Person(name=name.text, role=role, line=line.id))
    return tuple(found.values())


def roles(text: str, language: str) -> Iterator[tuple[Name, str]]:
    """The names of a sentence that carry a role, each with it, as the sentence words it."""
    if language not in languages.codes():
        return
    reading = languages.load(language).reading
    even = plain(text)
    for name in names(text, language):
        start, end = even.index(name.start), even.index(name.end)
        role = _before(even.text[:start], reading, language) or _after(even.text[end:], reading, language)
        if role:
            yield name, role


@cache
def _role(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{languages.load(language).reading.people.roles}", re.IGNORECASE)


def _before(text: str, reading: Reading, language: str) -> str | None:
    """The role that ends where the name begins: "le président russe ", "la ministre de la Santé, "."""
    bare = text.rstrip()
    if bare.endswith(","):
        bare = bare[:-1]
    chunk = _CLAUSE.split(bare)[-1]
    for noun in _role(language).finditer(chunk):
        role = chunk[noun.start() :].strip()
        if _holds(role, reading):
            return role
    return None


def _after(text: str, reading: Reading, language: str) -> str | None:
    """The role set off by a comma after the name: ", porte-parole de la mairie,"."""
    apposition = re.match(rf", {reading.people.articles}?", text)
    if not apposition:
        return None
    chunk = _CLAUSE.split(text[apposition.end() :])[0]
    noun = _role(language).match(chunk)
    if not noun:
        return None
    words = chunk.split()
    stop = next((index for index, word in enumerate(words) if word.casefold() in reading.people.breaks - {"et", "and"}), len(words))
    role = " ".join(words[:stop])
    return role if len(role.split()) <= LONGEST_ROLE else None


def _holds(role: str, reading: Reading) -> bool:
    words = [word.casefold() for word in re.split(r"[ ']", role)]
    return words[-1] not in reading.particles | {"à", "au", ""} and len(words) <= LONGEST_ROLE and not any(word in reading.people.breaks for word in words)


def aliases(source: Source) -> tuple[Alias, ...]:
    """Names the source itself binds: acronyms in brackets, a full name and the surname used for it."""
    found = [*_bracketed(source), *_surnames(source)]
    return tuple({(alias.name, alias.also): alias for alias in found}.values())


_ACRONYM = re.compile(r" ?\(([^\W\d_]{2,10}|[A-Z][A-Za-z-]{1,9})\)")


def _bracketed(source: Source) -> Iterator[Alias]:
    for line in source.story:
        for name in names(line.text, source.language):
            bound = _ACRONYM.match(line.text, name.end)
            if bound and sum(map(str.isupper, bound.group(1))) >= 2:
                yield Alias(name=name.text, also=(bound.group(1),), line=line.id)


def _surnames(source: Source) -> Iterator[Alias]:
    """"Grant Shapps" and, alone elsewhere, "Shapps"."""
    first: dict[str, Line] = {}
    for line in source.story:
        for name in names(line.text, source.language):
            first.setdefault(name.text, line)
    for full, line in first.items():
        if " " not in full:
            continue
        parts = [part for part in (full.split()[-1], full.split()[0]) if part in first and len(part) > 2]
        if parts:
            yield Alias(name=full, also=tuple(parts), line=line.id)
