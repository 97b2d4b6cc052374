"""Holds a section against its lines: the rules first, then the judge, on what is not theirs alone to decide."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Work
from story import drafts, examine


async def check(state: Work, runtime: Runtime[Desk]) -> Work:
    """Finds what is wrong with the draft, and keeps the best draft so far."""
    desk, task, draft, judged = runtime.context, state["task"], state["draft"], state.get("judged", {})
    ruled = examine.rules(task, draft)
    open_ = examine.open_sentences(task, draft, ruled, judged) if desk.judge else ()
    verdicts, troubles = await desk.opinion(task, open_, draft)
    judged = {**judged, **examine.opinions(task, open_, verdicts)}
    findings = examine.standing(task, draft, judged, placed=desk.rewords) + tuple(drafts.shortness(draft, task.plan))
    best, best_findings = state.get("best", draft), state.get("best_findings", findings)
    if drafts.rank(draft, findings) > drafts.rank(best, best_findings):
        best, best_findings = draft, findings
    return {
        "findings": findings,
        "judged": judged,
        "best": best,
        "best_findings": best_findings,
        "last": state.get("stuck", False) or state.get("round", 0) >= desk.limits.revisions,
        "troubles": troubles,
    }
