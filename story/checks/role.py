"""Roles: nobody may be given an office that the sources give to somebody else, or to nobody."""

import re
from collections.abc import Iterator
from functools import cache

from story import languages
from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.letters import parts
from story.checks.said import Said, read
from story.names import Name
from story.offices import sure
from story.roles import roles
from story.values import Finding, Person
from story.words import fold


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Each role the claim ties to a name that the sources know with a role."""
    if any(not _is_sure(person, basis) for person in _introduced(claim, basis)):
        yield finding("role", "the line may give that role to somebody else", claim, None, basis.evidence(),
                      verdict="unsure", advice="leave the role out")  # fmt: skip
    for name, start, end in _roles(claim):
        who = frozenset(parts(name.text))
        known = basis.ground.role_stems(who)
        if not known or any(span.start <= start < span.end for span in claim.spans):
            continue
        told = _stems(claim, start, end)
        new = told - known
        new = new and new - _held_beside(claim, name, basis)
        new = new and new - _owners(claim, who, basis)
        if not new:
            yield from _loosened(claim, told, who, (start, end), basis)
            continue
        theirs = basis.ground.held_by_others(told, who)
        yield finding("role", f"the source does not call {name.text!r} {claim.text[start:end]!r}", claim, (start, end),
                      basis.evidence(), verdict="unsupported" if theirs else "unsure",
                      advice="give the role the source gives")  # fmt: skip


def _roles(claim: Said) -> list[tuple[Name, int, int]]:
    """The names that the claim gives a role, read once for all that it is held against."""
    if "roles" not in claim.derived:
        claim.derived["roles"] = list(roles(claim.text, claim.names, claim.language))
    found: list[tuple[Name, int, int]] = claim.derived["roles"]
    return found


def _loosened(
    claim: Said, told: frozenset[str], who: frozenset[str], where: tuple[int, int], basis: Basis
) -> Iterator[Finding]:
    """A role told without the word that makes it another: "président" of an "ancien président"."""
    start, end = where
    text = claim.text[:end][max(0, start - LIMIT) :]
    for person in basis.ground.people:
        role = read(person.role, claim.language)
        mark = next(iter(role.marks("limiting")), None)
        if mark is None or who.isdisjoint(parts(person.name)):
            continue
        if told & _stems(role, 0, len(role.text)) and not claim.lexicon.patterns["limiting"].search(text):
            yield finding("role", f"the source says {person.role!r}", claim, where, basis.evidence(), verdict="unsure",
                          advice="give the role the source gives")  # fmt: skip
            return


LIMIT = 12
"""Characters before a role within which the word may stand that limits it: "l'ancien"."""


def introduces(claim: Said, basis: Basis) -> bool:
    """Whether the claim is a name and the role that one of its lines surely gives it: "Ada Lund : maire de Kerlo".

    Whatever else the line says, and of whom, does not change who somebody is.
    """
    return any(_is_sure(person, basis) for person in _introduced(claim, basis))


def _introduced(claim: Said, basis: Basis) -> Iterator[Person]:
    """Those whom the claim is nothing but the name and the role of, as the reading has them from its lines."""
    if ":" not in claim.letters:
        return
    name, _, told = fold(claim.letters).rstrip(".").partition(":")
    for one in basis.ground.people:
        if one.line in basis.first and (name, told) == (fold(one.name), fold(one.role)) and one.role in basis.text:
            yield one


def _is_sure(person: Person, basis: Basis) -> bool:
    others = (other.name for other in basis.ground.people)
    return sure(person.name, person.role, basis.ground.lines[person.line].text, others, basis.ground.language)


def _owners(claim: Said, who: frozenset[str], basis: Basis) -> frozenset[str]:
    """The stems of what "sa" stands for in a cited line that gives their role so: the subject of the cited line before.

    "La coopérative a protesté. Sa directrice, Ada Morel, a écrit": she is the "directrice de la coopérative".
    """
    stems = set[str]()
    for person in basis.ground.people:
        if person.line not in basis.first or who.isdisjoint(parts(person.name)):
            continue
        text, before = basis.ground.lines[person.line].text, basis.ground.before(person.line, 1)
        owned = _owned(claim.language).search(text.partition(person.role)[0])
        if owned and before and before[0] in basis.first:
            said = basis.ground.said[before[0]]
            verb = claim.lexicon.predicate.search(said.text)
            end = verb.start() if verb else 0
            stems |= {claim.lexicon.stem(word.folded) for word in said.words if word.start < end}
    return frozenset(stems)


@cache
def _owned(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{languages.load(language).reading.people.own})\s$", re.I)


def _stems(claim: Said, start: int, end: int) -> frozenset[str]:
    said = read(claim.text[start:end], claim.language)
    return frozenset(said.lexicon.stem(word.folded) for word in said.content if word.text[0].islower())


def _held_beside(claim: Said, name: Name, basis: Basis) -> frozenset[str]:
    """The stems of the words of every line that names them: an office may be told without standing like one."""
    words = frozenset(parts(name.text))
    return frozenset(
        claim.lexicon.stem(word.folded)
        for line, said in basis.ground.said.items()
        if words & (said.folded | basis.ground.meant(line))
        for word in said.words
    )
