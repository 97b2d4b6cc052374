"""Decides the outcome and writes the report."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Story
from story.verdict import concluded


async def conclude(state: Story, runtime: Runtime[Desk]) -> Story:
    """Ends the run: ready, too thin, or held."""
    desk = runtime.context
    article = concluded(
        state["article"],
        state["notes"],
        front=state["front"],
        troubles=state.get("troubles", ()),
        usage=state.get("usage", ()),
        writer=desk.writer.name,
        judge=desk.judge.name if desk.judge else None,
    )
    return {"article": article}
