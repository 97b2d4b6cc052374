"""Asks for sentences that read badly in other words; what is not faithful, or says less, stays as it was."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Work
from story import examine, rewording
from story.values import Finding


async def polish(state: Work, runtime: Runtime[Desk]) -> Work:
    """Rewords once. Nothing that goes wrong here holds the article."""
    desk, task, draft = runtime.context, state["task"], state["draft"]
    findings, judged = list(state["findings"]), state.get("judged", {})
    offer, troubles = await desk.ask(
        lambda writer: writer.revise(task, draft, findings), translated=task.translated, otherwise=draft
    )
    new = rewording.wordings(draft, offer, task.language)
    whole = rewording.reworded(draft, new)
    ruled = examine.rules(task, whole)
    open_ = [each for each in examine.open_sentences(task, whole, ruled, judged) if each not in draft.sentences]
    verdicts, unheard = await desk.opinion(task, open_, whole)
    judged = {**judged, **examine.opinions(task, open_, verdicts)}
    found = examine.standing(task, whole, judged, placed=desk.rewords)
    stays = rewording.kept(draft, new, found, state.get("room", 0))
    best = rewording.reworded(draft, stays)
    return {
        "draft": best,
        "best": best,
        "best_findings": examine.standing(task, best, judged, placed=desk.rewords),
        "judged": judged,
        "round": state.get("round", 0) + 1,
        "reworded": True,
        "troubles": [_minor(trouble) for trouble in (*troubles, *unheard)],
    }


def _minor(trouble: Finding) -> Finding:
    return trouble.model_copy(update={"check": "style", "verdict": "style"})
