"""Asks for one section."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Work
from story.values import Draft


async def write(state: Work, runtime: Runtime[Desk]) -> Work:
    """Writes the section of `task`."""
    task = state["task"]
    draft, troubles = await runtime.context.ask(
        lambda writer: writer.write(task), translated=task.translated, otherwise=Draft()
    )
    return {"draft": draft, "troubles": troubles}
