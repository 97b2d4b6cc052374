"""Who is meant by the words that name a speaker."""

from typing import NamedTuple

from story.bearers import owned
from story.checks.acronyms import acronyms
from story.checks.ground import Ground
from story.checks.letters import parts
from story.checks.said import Said, read

_HEAD = 7
"""Letters by which the words of a role are told apart: "direction" is not "directrice", "président" is "présidente"."""


def identity(text: str, ground: Ground) -> frozenset[str]:
    """The names in the words that stand for a speaker, folded; with the keys of the role, marked by "~".

    A person whom the speaker only belongs to is marked by "<": "la fille de Guy Lanson" is not Guy Lanson.
    """
    if text not in ground.identified:
        ground.identified[text] = _identified(text, ground)
    return ground.identified[text]


def _identified(text: str, ground: Ground) -> frozenset[str]:
    said = read(text, ground.language)
    words = _words(said)
    names = words.able & ground.names
    told = [part for folded, own in words.content if folded not in names for part in own]
    owners = _owners(said, names & ground.persons, ground)
    others = names - owners | {f"<{owner}" for owner in owners}
    return others.union(told, words.countries)


class _Words(NamedTuple):
    """What can stand for a speaker in words that name one, whatever the sources."""

    able: frozenset[str]
    """The words and the acronyms that may be names."""
    content: tuple[tuple[str, tuple[str, str]], ...]
    """The words that assert something, each with its stem and its beginning, marked."""
    countries: frozenset[str]


def _words(said: Said) -> _Words:
    if "speaker" not in said.derived:
        lexicon = said.lexicon
        capital = (word.folded for word in said.words if word.text[0].isupper())
        able = frozenset(word for word in capital if word not in lexicon.idle) | acronyms(said)
        marked = ((word.folded, (f"~{lexicon.stem(word.folded)}", f"={word.folded[:_HEAD]}")) for word in said.content)
        said.derived["speaker"] = _Words(able, tuple(marked), frozenset(f"~{country}" for country in said.countries))
    found: _Words = said.derived["speaker"]
    return found


def _owners(said: Said, persons: frozenset[str], ground: Ground) -> set[str]:
    """The words of the names of the persons whom the speaker belongs to, that are no part of the speaker's own name."""
    if not persons:
        return set()
    found = {name.text for name in said.names if persons.intersection(parts(name.text))}
    belong = {name for name in found if owned(said.text, name, ground.language)}
    own = {word for name in found - belong for word in parts(name)}
    return {word for name in belong for word in parts(name)} & persons - own


def is_named(who: frozenset[str]) -> bool:
    """Whether an identity has a name, and not a role alone."""
    return any(part[0] not in "~=<" for part in who)


def is_same(one: frozenset[str], two: frozenset[str], ground: Ground) -> bool:
    """Whether two identities share a name or a role, or the sources give the role of one to the name of the other."""
    theirs, others = ({part for part in who if part[0] == "<"} for who in (one, two))
    if theirs and others and not theirs & others and not {part for part in one & two if part[0] not in "~=<"}:
        return False
    if {part for part in one & two if part[0] not in "=<"}:
        return True
    return bool(roles_of(one) & ground.role_stems(two) or roles_of(two) & ground.role_stems(one))


def roles_of(who: frozenset[str]) -> frozenset[str]:
    """The stems of the roles in an identity."""
    return frozenset(part[1:] for part in who if part.startswith("~"))


def is_another(speaker: frozenset[str], known: list[frozenset[str]], ground: Ground) -> bool:
    """Whether a role without a name is, in the sources, the role of somebody other than who speaks."""
    if is_named(speaker):
        return bool(speaker & ground.persons)
    held = ground.named_with(frozenset(part[1:] for part in speaker if part.startswith("="))) - speaker
    return bool(held) and not any(held & who for who in known)
