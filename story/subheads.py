"""Headings as a page can print them: not empty, not too long, none twice."""

from collections.abc import Iterable

from story.values import Section
from story.words import fold

LONGEST = 105
"""Characters of a heading at most: what is longer is a sentence, and is read as one. Somebody's own words with their
name run to some 104."""


def fits(heading: str, others: Iterable[str]) -> bool:
    """Whether the words can be a heading beside those others."""
    return 0 < len(heading) <= LONGEST and not repeats(heading, others)


def repeats(heading: str, others: Iterable[str]) -> bool:
    """Whether one of the others says the same."""
    return fold(heading) in map(fold, others)


def joined(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections, one without a heading told on below the one before it; the first goes on from the standfirst."""
    made: list[Section] = []
    for section in sections:
        if made and not section.heading:
            made[-1] = _together(made[-1], section)
        else:
            made.append(section)
    return tuple(made)


def _together(first: Section, second: Section) -> Section:
    before = len(first.sentences)
    moved = (
        finding.model_copy(
            update={
                "section": first.id,
                "sentence": None if finding.sentence is None else finding.sentence + before,
            }
        )
        for finding in second.findings
    )
    update = {
        "paragraphs": (*first.paragraphs, *second.paragraphs),
        "findings": (*first.findings, *moved),
        "target": first.target + second.target,
        "filled": first.filled or second.filled,
        "reworded": first.reworded or second.reworded,
    }
    return first.model_copy(update=update)
