"""Looks at the article as a whole: sends sections back, or mends its front matter and concludes."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Story
from story import drafts, examine, recall
from story import front as fronts
from story.article import Article
from story.front import Front
from story.values import Notes
from story.verdict import concluded


async def review(state: Story, runtime: Runtime[Desk]) -> Story:
    """Sends back what falls short while reviews are left; otherwise decides the outcome."""
    desk, article, held = runtime.context, state["article"], state.get("round", 0) + 1
    again = recall.recalled(article, state["tasks"]) if held < desk.limits.reviews else {}
    if again:
        return {"round": held, "again": again}
    notes, front = state["notes"], fronts.front(article, state["notes"])
    ruled = fronts.rules(front)
    open_ = examine.open_sentences(front.draft, ruled, {})
    verdicts, troubles = await desk.opinion(front.task, open_)
    judged = examine.opinions(front.task, open_, verdicts)
    refused = drafts.refused(examine.settled(front.draft, ruled, judged))
    if refused:
        article = await _mended(article, front, refused, notes, desk)
        front = fronts.front(article, notes)
        ruled = fronts.rules(front)
    article = concluded(
        article,
        notes,
        front=examine.settled(front.draft, ruled, judged),
        troubles=(*state.get("troubles", ()), *troubles),
        usage=state.get("usage", ()),
        writer=desk.writer.name,
        judge=desk.judge.name if desk.judge else None,
    )
    return {"round": held, "again": {}, "article": article, "troubles": troubles}


async def _mended(article: Article, front: Front, refused: frozenset[int], notes: Notes, desk: Desk) -> Article:
    reserve = await desk.reserve.outline(notes, article.brief)
    headings = {}
    for n in fronts.refused_headings(front, refused):
        own = await desk.reserve.outline(recall.notes_of(article.sections[n], notes), article.brief)
        headings[n] = own.title
    return fronts.mended(article, front, refused, reserve, headings)
