"""Decides the outcome and writes the report."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Story
from story.verdict import concluded
from story.weightiest import weightiest


async def conclude(state: Story, runtime: Runtime[Desk]) -> Story:
    """Ends the run: ready, too thin, or held."""
    desk, notes, brief = runtime.context, state["notes"], state["article"].brief
    article = concluded(
        state["article"],
        notes,
        front=state["front"],
        troubles=state.get("troubles", ()),
        usage=state.get("usage", ()),
        writer=desk.writer.name,
        judge=desk.judge.name if desk.judge else None,
        planned=len(weightiest(notes, brief).facts) if desk.without_a_model else None,
    )
    return {"article": article}
