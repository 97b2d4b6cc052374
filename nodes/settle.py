"""Ends a section's loop: deletes what nothing supports and fills the gap with the source's own sentences."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Work
from story import drafts, examine
from story.values import Section


async def settle(state: Work, runtime: Runtime[Desk]) -> Work:
    """Makes the section of the best draft there was."""
    desk, task, judged = runtime.context, state["task"], state.get("judged", {})
    wrong = drafts.flagged if desk.without_a_model else drafts.refused
    best = state["best"]
    refused = wrong(state["best_findings"])
    draft = drafts.without(best, drafts.and_leaning(best, refused, task.language))
    short = drafts.shortness(draft, task.plan)
    filled = draft
    if short and not task.translated and drafts.worth(draft, task, drafts.ROOM):
        filled = await desk.reserve.revise(task, draft, short)
    left = wrong(examine.standing(task, filled, judged, placed=desk.rewords))
    final = drafts.without(filled, drafts.and_leaning(filled, left, task.language))
    section = Section(
        id=task.plan.id,
        heading=task.plan.heading,
        paragraphs=final.paragraphs,
        findings=examine.standing(task, final, judged, placed=desk.rewords),
        rounds=state.get("round", 0),
        target=task.plan.words,
        filled=filled != draft or state.get("filled", False),
        reworded=state.get("reworded", False),
        given_up=drafts.given_up(best, refused, final),
    )
    return {"sections": {section.id: section}}
