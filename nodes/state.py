"""What a run knows, step by step: the keys that nodes read and write.

It lives beside the nodes and not in `graph`, because nodes name it and no import runs from nodes to graph.
"""

from operator import add
from typing import Annotated, TypedDict, TypeVar

from story.approval import Edits
from story.article import Article
from story.values import Brief, Draft, Finding, Given, Notes, Outline, Section, SectionTask, Source, Usage

T = TypeVar("T")


def replaced(old: dict[str, T], new: dict[str, T]) -> dict[str, T]:
    """The reducer of all that is kept by id: the newer value of an id replaces the older."""
    return {**old, **new}


class Story(TypedDict, total=False):
    """The state of a whole run."""

    text: str
    background: tuple[str | Given, ...]
    brief: Brief
    obey: bool
    """Whether a request at the head of `text` is followed; never for text that comes from a feed."""
    approve: bool
    """Whether the run stops after the outline until an editor has approved it."""
    sources: tuple[Source, ...]
    noted: Annotated[dict[str, Notes], replaced]
    """Notes by the id of the piece of source they were taken from."""
    notes: Notes
    outline: Outline
    tasks: tuple[SectionTask, ...]
    edits: Edits
    """What the editor made of the outline, where it was changed."""
    sections: Annotated[dict[str, Section], replaced]
    round: int
    """Reviews held so far."""
    again: dict[str, tuple[Finding, ...]]
    """What the last review sends back, by section id."""
    reworded: bool
    """Whether sections were sent back for how they read: that is done once."""
    front: tuple[Finding, ...]
    """What is left open of title, meta description, standfirst and headings."""
    troubles: Annotated[list[Finding], add]
    """Questions a writer could not answer and the reserve did."""
    usage: Annotated[list[Usage], add]
    article: Article


class Piece(TypedDict):
    """What one `extract` is sent."""

    piece: Source


class Work(TypedDict, total=False):
    """The state of one section's own loop."""

    task: SectionTask
    draft: Draft
    findings: tuple[Finding, ...]
    best: Draft
    best_findings: tuple[Finding, ...]
    judged: Annotated[dict[str, tuple[Finding, ...]], replaced]
    """What the judge said, by the sentence it said it of: no sentence is paid for twice."""
    round: int
    """Revisions so far."""
    stuck: bool
    """Whether the last revision changed nothing."""
    room: int
    """Words that the section may lose by being reworded."""
    reworded: bool
    filled: bool
    """Of the section that was sent back."""
    last: bool
    """Whether the loop ends here: the rounds are used up, or the last one changed nothing."""
    sections: Annotated[dict[str, Section], replaced]
    troubles: Annotated[list[Finding], add]
    usage: Annotated[list[Usage], add]


class Settled(TypedDict):
    """What a section's loop hands back to the run."""

    sections: Annotated[dict[str, Section], replaced]
    troubles: Annotated[list[Finding], add]
    usage: Annotated[list[Usage], add]
