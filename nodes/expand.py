"""Asks for more of a section that falls short, from facts it has not used."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Work


async def expand(state: Work, runtime: Runtime[Desk]) -> Work:
    """Lengthens the draft by what its findings ask for."""
    task, draft, findings = state["task"], state["draft"], list(state["findings"])
    longer, troubles = await runtime.context.ask(
        lambda writer: writer.revise(task, draft, findings), translated=task.translated, otherwise=draft
    )
    return {
        "draft": longer,
        "round": state.get("round", 0) + 1,
        "stuck": longer == draft,
        "troubles": troubles,
    }
