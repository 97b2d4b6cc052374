"""Mends a section that fails: quotations by code, to the letter; the rest by asking for those sentences anew."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Work
from story import drafts
from story.values import Finding


async def repair(state: Work, runtime: Runtime[Desk]) -> Work:
    """Repairs the draft by kind of finding."""
    task, draft, findings = state["task"], state["draft"], state["findings"]
    mended, left = drafts.with_own_quotes(draft, findings, task.quotes)
    troubles: list[Finding] = []
    if left:
        mended, troubles = await runtime.context.ask(
            lambda writer: writer.revise(task, mended, left), translated=task.translated, otherwise=mended
        )
    return {
        "draft": mended,
        "round": state.get("round", 0) + 1,
        "stuck": mended == draft,
        "troubles": troubles,
    }
