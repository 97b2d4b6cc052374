"""Holds title, meta description, standfirst and headings to the source, and replaces what does not stand."""

from collections.abc import Mapping, Set
from typing import NamedTuple

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Story
from story import examine, findable, recall, retitling
from story import front as fronts
from story.approval import Edits, overruled
from story.article import Article
from story.described import described
from story.front import Front
from story.labelling import labelled
from story.values import PROSE, Finding, Notes


async def headline(state: Story, runtime: Runtime[Desk]) -> Story:
    """Checks the front matter like a section; the reserve words what nothing clears."""
    desk, notes = runtime.context, state["notes"]
    article = await _fitted(state["article"], desk, state)
    article = _described(article, desk, state)
    seen = await _examined(article, notes, {}, desk)
    edits = state.get("edits", Edits())
    article, seen = await _reworded(article, seen, notes, desk, edits)
    front, standing, judged, troubles = seen
    wrong = {finding.sentence for finding in standing} | fronts.misshapen(front, edits.texts)
    if wrong:
        troubles = troubles + overruled(standing, edits)
        article = await _mended(article, front, wrong, desk, state)
        lost = any(claim.place == "meta description" for n, claim in enumerate(front.claims) if n in wrong)
        article = _described(article, desk, state, anew=lost)
        front = fronts.front(article, notes)
        standing = examine.settled(front.draft, fronts.rules(front), judged)
    article = labelled(findable.named(article, notes), notes, edits.texts)
    return {"article": article, "front": standing, "troubles": troubles}


class Seen(NamedTuple):
    """The front matter, what stands against it, what a judge said, and who could not be asked."""

    front: Front
    standing: tuple[Finding, ...]
    judged: Mapping[str, tuple[Finding, ...]]
    troubles: list[Finding]


async def _examined(article: Article, notes: Notes, judged: Mapping[str, tuple[Finding, ...]], desk: Desk) -> Seen:
    front = fronts.front(article, notes)
    ruled = fronts.rules(front)
    open_ = examine.open_sentences(front.task, front.draft, ruled, judged)
    verdicts, troubles = await desk.opinion(front.task, open_, front.draft)
    judged = {**judged, **examine.opinions(front.task, open_, verdicts)}
    return Seen(front, examine.settled(front.draft, ruled, judged), judged, troubles)


async def _reworded(article: Article, seen: Seen, notes: Notes, desk: Desk, edits: Edits) -> tuple[Article, Seen]:
    """The article with what was refused above its sections in other words of the writer's, asked for once.

    As it was where the writer has none that stand: the reserve's own sentences say little of what a story is about.
    """
    asked = fronts.refusals(seen.front, seen.standing, edits.texts) if desk.rewords else []
    if not asked:
        return article, seen
    front = seen.front
    # What the writer cannot do here the reserve does in its own way: it holds nothing, and nobody hears of it.
    offer, _ = await desk.ask(
        lambda writer: writer.revise(front.task, front.draft, asked), translated=True, otherwise=front.draft
    )
    new = retitling.retold(article, front, offer)
    if new == article:
        return article, seen
    again = await _examined(new, notes, seen.judged, desk)
    return (new, again) if _faults(again, edits) < _faults(seen, edits) else (article, seen)


def _faults(seen: Seen, edits: Edits) -> int:
    return len(seen.standing) + len(fronts.echoes(seen.front, edits.texts))


async def _fitted(article: Article, desk: Desk, state: Story) -> Article:
    """The article with a title and description that result pages show whole, where the reserve has such."""
    same = article.language == article.sources[0].language
    if not (same and desk.rewords and findable.unfit(article)):
        return article
    notes = await desk.own_notes(state["sources"], state["notes"], article.language)
    return findable.fitted(article, await desk.reserve.front(notes, article.brief))


def _described(article: Article, desk: Desk, state: Story, *, anew: bool = False) -> Article:
    """The article with a description that names its subject, where a model left it out and other sentences have it."""
    return described(article, state["notes"], state["outline"].sections, anew=anew) if desk.rewords else article


async def _mended(article: Article, front: Front, wrong: Set[int | None], desk: Desk, state: Story) -> Article:
    """The article in the reserve's words where its own do not stand; the reserve has none for a translation."""
    notes = await desk.own_notes(state["sources"], state["notes"], article.language)
    reserve = await desk.reserve.front(notes, article.brief) if notes.facts else None
    again = retitling.h2_among(front, wrong)
    printed = [section.heading for n, section in enumerate(article.sections) if n not in again]
    headings: dict[int, str] = {}
    for n in again:
        offered = await _headings(recall.notes_of(article.sections[n], notes), article, desk)
        offered = [fronts.bare(article.sections[n].heading), *offered]
        headings[n] = fronts.chosen(offered, front, n, (*printed, *headings.values()))
    return retitling.mended(article, front, wrong, reserve, headings)


async def _headings(notes: Notes, article: Article, desk: Desk) -> list[str]:
    """The reserve's headings for what those notes say, best first; the title asked for heads the article alone."""
    if not notes.facts:
        return []
    brief = article.brief.model_copy(update={"title": None, "keyphrase": article.keyphrase})
    own = await desk.reserve.outline(notes, brief)
    return [*(plan.heading for plan in own.sections if plan.form == PROSE), own.title]
