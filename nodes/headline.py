"""Holds title, meta description, standfirst and headings to the source, and replaces what does not stand."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Story
from story import examine, findable, recall
from story import front as fronts
from story.approval import Edits, overruled
from story.article import Article
from story.front import Front
from story.values import Notes


async def headline(state: Story, runtime: Runtime[Desk]) -> Story:
    """Checks the front matter like a section; the reserve words what nothing clears."""
    desk, notes = runtime.context, state["notes"]
    article = await _fitted(state["article"], desk, state)
    front = fronts.front(article, notes)
    ruled = fronts.rules(front)
    open_ = examine.open_sentences(front.draft, ruled, {})
    verdicts, troubles = await desk.opinion(front.task, open_)
    judged = examine.opinions(front.task, open_, verdicts)
    standing = examine.settled(front.draft, ruled, judged)
    if standing:
        troubles = troubles + overruled(standing, state.get("edits", Edits()))
        own = await desk.own_notes(state["sources"], state["notes"])
        article = await _mended(article, front, frozenset(f.sentence for f in standing), own, desk)
        front = fronts.front(article, notes)
        standing = examine.settled(front.draft, fronts.rules(front), judged)
    return {"article": findable.named(article, notes), "front": standing, "troubles": troubles}


async def _fitted(article: Article, desk: Desk, state: Story) -> Article:
    """The article with a title and description that result pages show whole, where the reserve has such."""
    same = article.language == article.sources[0].language
    if not (same and desk.rewords and findable.unfit(article)):
        return article
    notes = await desk.own_notes(state["sources"], state["notes"])
    return findable.fitted(article, await desk.reserve.front(notes, article.brief))


async def _mended(article: Article, front: Front, wrong: frozenset[int | None], notes: Notes, desk: Desk) -> Article:
    reserve = await desk.reserve.front(notes, article.brief)
    headings = {}
    brief = article.brief.model_copy(update={"keyphrase": article.keyphrase})
    for n in fronts.h2_among(front, wrong):
        own = await desk.reserve.front(recall.notes_of(article.sections[n], notes), brief)
        headings[n] = own.title
    return fronts.mended(article, front, wrong, reserve, headings)
