"""Whether lines hold a word of a name, or what the sources or the table of countries bind to it."""

from story.checks.acronyms import acronyms, shortened
from story.checks.basis import Basis
from story.checks.beside import noun_of
from story.checks.letters import Word, parts
from story.checks.said import Said
from story.words import fold

ROOT = 5
"""Letters of a name from which its family is known: "Sénat" and "sénateurs"."""


def holds(claim: Said, word: Word, group: list[Word], basis: Basis) -> bool:
    """Whether the lines hold the word itself, or what the sources or the table of countries bind to it."""
    folded = word.folded
    if folded in basis.folded or all(part in basis.folded for part in folded.split("-")):
        return True
    if word.text.isupper() and len(folded) > 1 and any(_spelt_out(folded, said) for _, said in basis.said):
        return True
    if len(folded) >= ROOT and word.key in basis.plain_keys and _of_family(word, group, basis):
        return True
    if folded.rstrip("s") in basis.folded or f"{folded}s" in basis.folded:
        return True
    if folded in basis.roles or folded in basis.meant or _meant(claim, group, basis) or _placed(claim, group, basis):
        return True
    return _beside(word, group, basis) or _bound(claim, word, group, basis) or _by_country(claim, word, basis)


def _spelt_out(folded: str, said: Said) -> bool:
    """Whether words that a line has in a row begin with these letters, with or without its small words: "CDI"."""
    rows = (said.words, [word for word in said.words if word.folded not in said.idle])
    initials = ("".join(word.folded[0] for word in row if not word.text[0].isupper()) for row in rows)
    small = ("".join(word.folded[0] for word in said.words if len(word.folded) > _SMALL),)
    return len(folded) > _SMALL and any(folded in row for row in (*initials, *small))


_SMALL = 2
"""Letters of words that an acronym may leave out."""


def _of_family(word: Word, group: list[Word], basis: Basis) -> bool:
    """Whether the line has a word of the name's family, and no other bearer of a name like it: "Castagnier"."""
    kin = [one for _, said in basis.said for one in said.words if one.key == word.key]
    if any(one.text[0].islower() for one in kin):
        return True
    return len(group) == 1 and not any(one.folded in basis.ground.persons for one in kin)


def _meant(claim: Said, group: list[Word], basis: Basis) -> bool:
    """Whom "he" or "her" of the line stands for: named in the line before, where this one names nobody else."""
    ground = basis.ground
    if not basis.said:
        return False
    line, said = basis.said[0]
    others = {part for name in said.names for part in parts(name.text)}
    if all(word.folded in ground.persons for word in group):
        others &= ground.persons
    if not said.marks("anaphors") or others - claim.folded:
        return False
    before = ground.before(line.id, 1)
    if not before:
        return False
    previous = ground.said[before[-1]]
    first = {part for name in previous.names[:1] for part in parts(name.text)}
    return all(
        word.folded in previous.folded and (word.folded in ground.persons or word.folded in first) for word in group
    )


def _placed(claim: Said, group: list[Word], basis: Basis) -> bool:
    """Whether a line beside the first has the noun and the name together, and the first has no other for the noun.

    "dans le port de Tehmir" places what the line tells where the line before it placed it.
    """
    noun = noun_of(claim, group[0].start)
    wanted = {word.folded for word in group}
    if noun is None or not basis.first or wanted & basis.ground.persons:
        return False
    if noun.key not in basis.plain_keys and not claim.lexicon.where.search(claim.text, 0, noun.start):
        return False
    near = [said for line, said in basis.ground.said.items() if basis.is_next(line) or line in _before(basis)]
    here = [_names_of(noun.key, said) for _, said in basis.said]
    return not any(here) and any(wanted & _names_of(noun.key, said) for said in near)


def _before(basis: Basis) -> tuple[str, ...]:
    return tuple(line for first in basis.first for line in basis.ground.before(first))


def _names_of(noun: str, said: Said) -> frozenset[str]:
    """The words of the names that a text ties to this noun."""
    return frozenset(
        part
        for name in said.names
        for before in [noun_of(said, name.start)]
        if before and before.key == noun
        for part in parts(name.text)
    )


def _beside(word: Word, group: list[Word], basis: Basis) -> bool:
    """A first name that the sources put beside a surname the lines hold."""
    known = basis.ground.companions.get(word.folded, frozenset())
    return any(other.folded in known and other.folded in basis.folded for other in group if other is not word)


def _bound(claim: Said, word: Word, group: list[Word], basis: Basis) -> bool:
    if _stands_for(claim, word, group, basis):
        return True
    if _initials(word, claim.text[group[0].start : group[-1].end], basis):
        return True
    name = " ".join(one.text for one in group)
    for other in (*basis.ground.also(name), *basis.ground.also(word.text)):
        if all(part in basis.folded for part in parts(other)):
            return True
    return word.folded in basis.ground.named_by_role(basis.plain_keys)


def _stands_for(claim: Said, word: Word, group: list[Word], basis: Basis) -> bool:
    """A short name that everybody knows, for what the lines call in full, or the other way round."""
    table = claim.lexicon.checks.known
    whole = fold(claim.text[group[0].start : group[-1].end])
    text = fold(basis.text)
    if any(phrase in text for short in (word.folded, whole) for phrase in table.get(short, ())):
        return True
    return any(short in basis.folded and whole in phrases for short, phrases in table.items())


def _initials(word: Word, name: str, basis: Basis) -> bool:
    """An acronym the sources use, for a name whose initials it is, or the other way round."""
    ground = basis.ground
    if word.text.isupper() and word.folded in ground.names:
        return word.folded in {made for _, said in basis.said for made in acronyms(said)}
    return any(short in ground.names and short in basis.folded for short in shortened(name, basis.ground.language))


def _by_country(claim: Said, word: Word, basis: Basis) -> bool:
    """Part of the name, demonym or capital of a country that the lines have in one of these forms."""
    return any(start <= word.start < end and country in basis.countries for country, start, end in claim.places)
