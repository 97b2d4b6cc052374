"""Where a source takes somebody up by their office: "la Première ministre", with no name beside it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from story.attribution.grammar import Grammar
from story.plain import bare
from story.speakers.member import Member


class Mention(NamedTuple):
    """A designation in the evened text, and whom it means."""

    start: int
    end: int
    member: Member


def mentions(text: str, members: Iterable[Member], grammar: Grammar, taken: Iterable[tuple[int, int]]) -> list[Mention]:
    """The definite designations in a bare text by a noun of office that one member alone holds, outside `taken`."""
    held: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        noun = grammar.role.match(bare(member.role)) if member.person and member.role else None
        if noun:
            held[noun.group()].append(member)
    sole = {noun: holders[0] for noun, holders in held.items() if len(holders) == 1}
    if not sole:
        return []
    spoken_for = list(taken)
    return [found for found in _found(text, sole, grammar) if not any(_overlap(found, one) for one in spoken_for)]


def _found(text: str, sole: dict[str, Member], grammar: Grammar) -> Iterator[Mention]:
    nouns = "|".join(map(re.escape, sorted(sole, key=len, reverse=True)))
    pattern = rf"(?<![\w'-])(?:{grammar.speech.one})({nouns})(?![\w-]| (?:{bare(grammar.speech.completes)}))"
    for match in re.finditer(pattern, text):
        yield Mention(match.start(), match.end(), sole[match[1]])


def _overlap(one: Mention, place: tuple[int, int]) -> bool:
    return one.start < place[1] and place[0] < one.end
