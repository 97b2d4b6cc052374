"""Puts the settled sections together."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Story
from story import assemble as story


async def assemble(state: Story, runtime: Runtime[Desk]) -> Story:
    """Makes the article of the sections, without repetition."""
    article = story.assemble(state["outline"], state["sections"], state["sources"], state["brief"])
    return {"article": article}
