"""Stops for the editor, who approves the outline or hands in another."""

from langgraph.runtime import Runtime
from langgraph.types import interrupt

from nodes.desk import Desk
from nodes.state import Story
from story import approval, plan, voices
from story.notes import without


async def approve(state: Story, runtime: Runtime[Desk]) -> Story:
    """Waits for an answer (`story.approval.taken`), and asks again, saying why, where it cannot be taken."""
    outline, notes, sources = state["outline"], state["notes"], state["sources"]
    shown = approval.proposal(outline, notes)
    taken = approval.taken(interrupt(shown.model_dump(mode="json")), outline, notes, sources)
    while taken.objections:
        again = shown.model_copy(update={"objections": taken.objections})
        taken = approval.taken(interrupt(again.model_dump(mode="json")), outline, notes, sources)
    if taken.outline == outline and not taken.voices:
        return {}
    right = voices.put_right(notes, taken.voices, sources)
    edits = approval.edits(outline, taken.outline, notes)
    return {
        "notes": right,
        "outline": taken.outline,
        "tasks": plan.tasks(taken.outline, without(right, edits.left_out), sources, state["brief"]),
        "edits": edits,
        "troubles": [*approval.rejected(taken), *voices.told(taken.voices, notes)],
    }
