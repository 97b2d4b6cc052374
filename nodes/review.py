"""Looks at the article as a whole and sends back the sections that fall short."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Story
from story.recall import recalled


async def review(state: Story, runtime: Runtime[Desk]) -> Story:
    """Recalls sections while reviews are left."""
    held = state.get("round", 0) + 1
    last = held >= runtime.context.limits.reviews
    return {"round": held, "again": {} if last else recalled(state["article"], state["tasks"])}
