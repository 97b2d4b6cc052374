"""Where a run goes next."""

from collections.abc import Sequence
from typing import Literal

from langgraph.types import Send

from nodes.state import Story, Work
from story import drafts
from story.intake import pieces
from story.values import Draft


def to_pieces(state: Story) -> Sequence[Send]:
    """Every piece of every source is extracted at once."""
    return [Send("extract", {"piece": piece}) for source in state["sources"] for piece in pieces(source)]


def after_outline(state: Story) -> Sequence[Send] | Literal["approve", "assemble"]:
    """To the editor, where the outline is to be approved; else to the sections."""
    return "approve" if state.get("approve") else to_sections(state)


def to_sections(state: Story) -> Sequence[Send] | Literal["assemble"]:
    """Every section starts its own loop; an outline without any goes straight on."""
    return [Send("section", {"task": task}) for task in state["tasks"]] or "assemble"


def after_review(state: Story) -> Sequence[Send] | Literal["headline"]:
    """The sections sent back, as they stand, and those added; with none, the front matter."""
    again, written = state["again"], {section.id: section for section in state["article"].sections}
    sends = []
    for task in state["tasks"]:
        section = written.get(task.plan.id)
        if section and task.plan.id in again:
            draft = Draft(paragraphs=section.paragraphs)
            sends.append(Send("section", {"task": task, "draft": draft, "findings": again[section.id]}))
        elif task.plan.id in again:
            sends.append(Send("section", {"task": task}))
    return sends or "headline"


def into_loop(state: Work) -> Literal["write", "expand"]:
    """A section sent back has a draft already."""
    return "expand" if "draft" in state else "write"


def after_check(state: Work) -> Literal["repair", "expand", "settle"]:
    """Repair before expanding; settle when nothing is wrong, nothing changes or the rounds are used up."""
    if state["last"]:
        return "settle"
    if drafts.refused(state["findings"]):
        return "repair"
    short = any(finding.check == "length" for finding in state["findings"])
    return "expand" if short and drafts.room(state["draft"], state["task"]) else "settle"
