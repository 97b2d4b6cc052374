"""Looks at the article as a whole: sends back what is too short or reads badly, or adds the reserve's own forms."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Story
from story import plan, style, supplement
from story.approval import Edits
from story.notes import undisputed, without
from story.recall import recalled


async def review(state: Story, runtime: Runtime[Desk]) -> Story:
    """Recalls sections with facts left to tell; when none has, tells the facts in another form; rewords at last."""
    desk, article, held = runtime.context, state["article"], state.get("round", 0) + 1
    if held >= desk.limits.reviews:
        return {"round": held, "again": {}}
    again = recalled(article, state["tasks"]) if held == 1 else {}
    # What the embedded writer plans has its forms already, as many as can be told.
    if not again and desk.rewords and supplement.wanted(article, state["outline"]):
        return {"round": held, **await _supplemented(state, desk)}
    if again or not desk.rewords or state.get("reworded"):
        return {"round": held, "again": again}
    return {"round": held, "again": style.wanted(article, state["tasks"]), "reworded": True}


async def _supplemented(state: Story, desk: Desk) -> Story:
    """The outline with the reserve's own forms."""
    article, edits = state["article"], state.get("edits", Edits())
    notes = await desk.own_notes(state["sources"], state["notes"], article.language)
    notes = undisputed(without(notes, edits.left_out))
    brief = article.brief.model_copy(update={"keyphrase": article.keyphrase})
    apart = await desk.reserve.outline(notes, brief)
    asked = brief.model_copy(update={"min_words": supplement.needed(apart, article)})
    reserve = supplement.beside(plan.settle(await desk.reserve.outline(notes, asked), notes), article, notes.facts)
    outline, added = supplement.supplemented(state["outline"], reserve, article)
    tasks = plan.tasks(added, notes, state["sources"], brief)
    return {
        "outline": outline,
        "tasks": (*state["tasks"], *tasks),
        "again": {task.plan.id: () for task in tasks},
    }
