"""Looks at the article as a whole: where it falls short, sends sections back, or adds the reserve's own forms."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Story
from story import plan, supplement
from story.approval import Edits, without
from story.recall import recalled


async def review(state: Story, runtime: Runtime[Desk]) -> Story:
    """Recalls sections with facts left to tell; when none has, tells the facts in another form, once."""
    desk, article, held = runtime.context, state["article"], state.get("round", 0) + 1
    if held >= desk.limits.reviews:
        return {"round": held, "again": {}}
    again = recalled(article, state["tasks"]) if held == 1 else {}
    if again or not supplement.wanted(article, state["outline"]):
        return {"round": held, "again": again}
    notes = without(await desk.own_notes(state["sources"]), state.get("edits", Edits()).left_out)
    brief = article.brief.model_copy(update={"keyphrase": article.keyphrase})
    reserve = plan.settle(await desk.reserve.outline(notes, brief), notes)
    outline, added = supplement.supplemented(state["outline"], reserve, article)
    tasks = plan.tasks(added, notes, state["sources"], brief)
    return {
        "round": held,
        "outline": outline,
        "tasks": (*state["tasks"], *tasks),
        "again": {task.plan.id: () for task in tasks},
    }
