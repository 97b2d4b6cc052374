"""Superlatives and exclusives: "le plus", "premier", "seul", "tous" may not be added."""

import re
from collections.abc import Iterator
from itertools import combinations

from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.letters import letters
from story.checks.said import Said
from story.values import Finding
from story.words import fold

_WIDE = frozenset(["all", "always", "none", "some", "majority"])
"""Groups whose words news writers also put for no more than emphasis, or for what the line counts."""
_SAME = {"never": ("first",), "first": ("never", "most")}
"""What tells the same in other words: "jamais encore" is "pour la première fois", the greatest buyer the first."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    for name, match in claim.superlatives:
        lines = [said for _, said in (*basis.said, *basis.lent)]
        known = {name for said in lines for name, _ in said.superlatives}
        if name == "only" and _restricted(claim, match, lines):
            continue
        if _worded(claim, match, basis, [said for _, said in basis.told] if name in _WIDE else lines):
            continue
        if name == "none" and not known & _WIDE and any(said.marks("negations") for said in lines):
            continue  # "aucune source n'a confirmé" for "n'a été confirmé par personne": the negation is held already
        if any(other is not match and other.start() <= match.start() < match.end() <= other.end()
               for _, other in claim.superlatives if other.span() != match.span()):  # fmt: skip
            continue  # "jamais" of "jamais-vu" is not told apart
        denied = name == "never" and any(said.marks("negations") for said in lines)
        told = (
            denied
            or bool(known & {name, *_SAME.get(name, ())})
            or name in _WIDE
            or (name == "main" and _larger(lines))
            or any(said.marks("emphases") for said in lines)
            or bool(claim.lexicon.no_superlative.search(claim.text, 0, match.start()))
            or bool(claim.lexicon.counted_off.match(claim.text, match.start()))
            or (name == "only" and _by_the_next(claim, match, basis))
            or (name == "only" and (_limits(claim, match, lines) or _left(claim, match, lines)))
        )
        yield finding("superlative", f"{match.group()!r} is added: the source does not say so", claim, match.span(),
                      basis.evidence(), verdict="unsure" if told else "unsupported",
                      advice="say no more than the source")  # fmt: skip


def _by_the_next(claim: Said, match: re.Match[str], basis: Basis) -> bool:
    """Whether any line says so of the same: "C'est le seul blessé" behind the line that tells of him."""
    noun = next((word.key for word in claim.content if word.start >= match.end()), "")
    word = claim.lexicon.key(fold(match.group().split()[-1]))
    return bool(noun) and any({noun, word} <= said.keys for said in basis.ground.said.values())


def _limits(claim: Said, match: re.Match[str], lines: list[Said]) -> bool:
    """Whether "seulement" stands before a limit that a line has, too: "jusqu'à 11 heures"."""
    limit = claim.lexicon.limit.match(claim.text, match.end())
    return bool(limit) and any(letters(limit[1]).strip() in said.letters for said in lines if limit)


def _left(claim: Said, match: re.Match[str], lines: list[Said]) -> bool:
    """Whether "un seul" is what two figures of a line leave: one year of three, two of them suspended."""
    before = [word.folded for word in claim.words if word.end <= match.start()][-1:]
    if not before or before[0] not in claim.lexicon.checks.ones:
        return False
    counted = ([one for one in said.figures if not one.ordinal] for said in lines)
    pairs = (pair for figures in counted for pair in combinations(figures, 2))
    return any(abs(one.low - two.low) == 1 and len({one.unit, two.unit} - {""}) < _UNITS for one, two in pairs)


_UNITS = 2
"""Figures of so many units have no difference; one without a unit takes the other's: "trois ans, dont deux"."""


def _larger(lines: list[Said]) -> bool:
    """Whether a line tells a share, so that the largest can be reckoned."""
    return any(one.unit == "%" or one.scale == 0.0 for said in lines for one in said.figures)


def _worded(claim: Said, match: re.Match[str], basis: Basis, lines: list[Said]) -> bool:
    """Whether the lines have the very words, or the word's family."""
    words = match.group().casefold()
    if any(words in said.text.casefold() for said in lines):
        return True
    return " " not in words and claim.lexicon.key(fold(words)) in basis.keys


def _restricted(claim: Said, match: re.Match[str], lines: list[Said]) -> bool:
    """ "seulement si" adds no limit to the condition, and "ne … que" is another way to say it."""
    only = claim.lexicon.only
    return bool(claim.lexicon.only_if.match(claim.text, match.end())) or any(only.search(said.text) for said in lines)
