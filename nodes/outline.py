"""Asks for the outline, and deals its sections out as tasks."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Story
from story import plan
from story.notes import merge


async def outline(state: Story, runtime: Runtime[Desk]) -> Story:
    """Merges the notes and plans the article; where the writer plans no section, the reserve does."""
    desk, brief, noted = runtime.context, state["brief"], state["noted"]
    order = [line.id for source in state["sources"] for line in source.lines]
    notes = merge([noted[id] for id in order if id in noted], state["sources"])
    translated = brief.language != state["sources"][0].language
    outline, troubles = await desk.ask(lambda writer: writer.outline(notes, brief), translated=translated)
    outline = plan.settle(outline, notes)
    if not translated:
        outline = plan.on_topic(outline, notes, brief.keyphrase, state["sources"][0].language)
    if not outline.sections and not translated and desk.rewords:
        outline = plan.settle(await desk.reserve.outline(notes, brief), notes)
    tasks = plan.tasks(outline, notes, state["sources"], brief)
    return {"notes": notes, "outline": outline, "tasks": tasks, "troubles": troubles}
