"""Turns the texts into numbered lines, and a request at the head of the first into the brief."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Story
from story.intake import intake
from story.values import Brief


async def read(state: Story, runtime: Runtime[Desk]) -> Story:
    """Reads `text` and `background`. Raises `SourceRejected`, and `WriterUnavailable` for a language nobody writes."""
    brief = Brief.model_validate(state.get("brief") or {})
    background = state.get("background", ())
    brief, sources = intake(state["text"], brief, background, obey=state.get("obey", True))
    runtime.context.able(brief.language, sources[0].language)
    return {"brief": brief, "sources": sources}
