"""A fact as it is held against those of other sources: what it tells, counts, dates and denies."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from story.contradictions.amounts import Amount, amounts
from story.contradictions.denials import Denial, denials
from story.contradictions.moments import Moment, moments
from story.contradictions.wording import Wording, wording
from story.dates import Date, dates
from story.figures import Figure, figures
from story.names import names
from story.plain import plain
from story.values import Fact, source_of

_LETTER = re.compile(r"(?<=\w )[A-Z](?=[ ,.;]|$)")


class Statement(NamedTuple):
    """A fact taken apart. Keys are what words are compared by."""

    fact: str
    sources: frozenset[str]
    said_by: str
    """Who says it; empty where nobody does."""
    keys: frozenset[str]
    names: frozenset[str]
    """Those of its keys that stand in names."""
    whole: tuple[str, ...]
    """Its names of several words."""
    amounts: tuple[Amount, ...]
    moments: tuple[Moment, ...]
    denials: tuple[Denial, ...]
    hedged: bool
    """Whether it tells what may be."""
    earlier: bool
    """Whether it tells of a time before the story."""
    accuses: bool
    which: frozenset[str]
    """What tells one thing of a kind from another: "la ligne B", "la deuxième"."""


def statements(facts: Iterable[Fact], language: str) -> list[Statement]:
    """The facts taken apart, in order."""
    known = wording(language)
    return [_read(fact, known) for fact in facts]


def _read(fact: Fact, wording: Wording) -> Statement:
    text = plain(fact.text).text
    named = [name.text for name in names(text, wording.language)]
    told, counted = dates(text, wording.language), figures(text, wording.language)
    bare = _without(text, (*told, *counted))
    return Statement(
        fact=fact.id,
        sources=frozenset(map(source_of, fact.lines)),
        said_by=fact.said_by or "",
        keys=frozenset(wording.told(bare)),
        names=frozenset(wording.told(" ".join(named))),
        whole=tuple(name for name in named if " " in name),
        amounts=tuple(amounts(text, told, wording)),
        moments=tuple(moments(text, told, wording)),
        denials=tuple(denials(bare, wording)),
        hedged=wording.finds("hedged", text),
        earlier=wording.finds("earlier", text),
        accuses=wording.finds("accuses", text),
        which=frozenset(f"{each.value:g}" for each in counted if each.ordinal) | frozenset(_LETTER.findall(text)),
    )


def _without(text: str, told: Iterable[Date | Figure]) -> str:
    """The text with blanks in place of those."""
    for each in told:
        text = f"{text[: each.start]}{' ' * (each.end - each.start)}{text[each.end :]}"
    return text
