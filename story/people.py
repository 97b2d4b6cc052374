"""Who is who in a source: names with their roles, and names that the source binds to one another."""

import re
from collections.abc import Iterator

from story import languages
from story.names import names
from story.plain import plain
from story.roles import is_kin, roles
from story.values import Alias, Line, Person, Source
from story.words import fold


def people(source: Source) -> tuple[Person, ...]:
    """Those the source names with a role, once each and role, in the order they come. Roles carry no article."""
    found: dict[tuple[str, str], Person] = {}
    wholes = {name.text for line in source.story for name in names(line.text, source.language) if " " in name.text}
    for line in source.lines:
        if line.kind not in ("story", "headline", "byline"):
            continue
        even = plain(line.text)
        for name, start, end in roles(even.text, names(even.text, source.language), source.language):
            if is_kin(even.text, start, end, source.language):
                continue
            role = line.text[even.at(start) : even.at(end)]
            whole = next((whole for whole in sorted(wholes) if whole.endswith(f" {name.text}")), name.text)
            found.setdefault((fold(whole), fold(role)), Person(name=whole, role=role, line=line.id))
    return tuple(found.values())


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
    """ "Grant Shapps" and, alone elsewhere, "Shapps"."""
    particles = languages.load(source.language).reading.particles if source.language in languages.codes() else ()
    first: dict[str, Line] = {}
    for line in source.story:
        for name in names(line.text, source.language):
            first.setdefault(name.text, line)
    for full, line in first.items():
        if " " not in full or any(part[0].islower() and part not in particles for part in full.split()):
            continue
        parts = [part for part in (full.split()[-1], full.split()[0]) if part in first and len(part) > 2]
        if parts:
            yield Alias(name=full, also=tuple(parts), line=line.id)
