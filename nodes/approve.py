"""Stops for the editor, who approves the outline or hands in another."""

from langgraph.runtime import Runtime
from langgraph.types import interrupt

from nodes.desk import Desk
from nodes.state import Story
from story import approval, plan
from story.notes import without


async def approve(state: Story, runtime: Runtime[Desk]) -> Story:
    """Waits for an answer (`story.approval.taken`), and asks again, saying why, where it cannot be taken."""
    outline, notes, language = state["outline"], state["notes"], state["sources"][0].language
    shown = approval.proposal(outline, notes)
    taken = approval.taken(interrupt(shown.model_dump(mode="json")), outline, notes, language)
    while taken.objections:
        again = shown.model_copy(update={"objections": taken.objections})
        taken = approval.taken(interrupt(again.model_dump(mode="json")), outline, notes, language)
    if taken.outline == outline:
        return {}
    edits = approval.edits(outline, taken.outline, notes)
    kept = without(notes, edits.left_out)
    return {
        "outline": taken.outline,
        "tasks": plan.tasks(taken.outline, kept, state["sources"], state["brief"]),
        "edits": edits,
        "troubles": approval.rejected(taken),
    }
