"""The words that hold a statement at a distance: conditionals, hedges, plans."""

import re
from functools import cache
from re import Match, Pattern

from story import languages
from story.checks.said import Said, read
from story.words import fold


def doubts_of(said: Said) -> tuple[Match[str], ...]:
    """Every modal form and hedge of a text."""
    if "doubts" not in said.derived:
        said.derived["doubts"] = (*conditionals(said), *said.marks("hedges"))
    found: tuple[Match[str], ...] = said.derived["doubts"]
    return found


def conditionals(said: Said) -> tuple[Match[str], ...]:
    """The conditionals that hold at a distance: "il a assuré qu'il viendrait" only tells a future from the past."""
    possible = said.lexicon.patterns["possibility"]
    return tuple(
        mark
        for mark in said.conditionals
        if possible.fullmatch(mark.group())
        or not any(
            told.end() < mark.start() and said.lexicon.that.search(said.text, told.end(), mark.start())
            for told in said.marks("reporting")
        )
    )


def distances(said: Said) -> tuple[Match[str], ...]:
    """Every modal form, hedge and plan of a text."""
    return (*doubts_of(said), *said.marks("plans"))


def texts(marks: tuple[Match[str], ...]) -> frozenset[str]:
    """The words of the marks, in small letters."""
    return frozenset(mark.group().casefold() for mark in marks)


def keeps(claim: Said, mark: Match[str]) -> bool:
    """Whether the claim has the words of the mark in any form; a conditional only as a conditional."""
    if claim.lexicon.conditional.fullmatch(mark.group()):
        key = claim.lexicon.key
        return any(key(fold(one.group())) == key(fold(mark.group())) for one in claim.conditionals)
    return all(word.key in claim.keys for word in read(mark.group(), claim.language).words)


def own_marks(claim: Said, group: str) -> list[Match[str]]:
    """The claim's marks of that group, but for what somebody merely is: "l'accusé dormait" accuses nobody."""
    return [mark for mark in claim.marks(group) if not is_status(claim, mark.start(), mark.group())]


def is_status(said: Said, start: int, word: str) -> bool:
    """Whether a word of suspicion only says who somebody is: "l'accusé"."""
    return bool(_statuses(said.language).fullmatch(fold(word))) and said.definite(start)


@cache
def _statuses(language: str) -> Pattern[str]:
    known = language in languages.codes()
    return re.compile(languages.load(language).reading.speech.statuses if known else "(?!)")
