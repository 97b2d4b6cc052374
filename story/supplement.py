"""What tells an article's facts once more in another form, where its sections alone are too short.

Key points, dates, who says what, questions and answers: forms readers use, made of the source's own sentences. Each
fact still stands three times at most.
"""

from collections.abc import Sequence

from story import drafts, words
from story.article import Article
from story.values import PROSE, Draft, Fact, Outline, Paragraph, Plan

FIRST = "points"
"""The form that stands above the sections; the others follow them."""
FEWEST = 3
"""Key points at least."""
ROOM = 1.15
"""More words are planned than are missing, since some sentences may be taken out again."""


def wanted(article: Article, outline: Outline) -> bool:
    """Whether the article is short, in the language of its source, and made of sections of prose alone."""
    short = words.count(article.body) < article.brief.min_words
    return short and article.language == article.sources[0].language and all(p.form == PROSE for p in outline.sections)


def needed(reserve: Outline, article: Article) -> int:
    """The words the reserve is to be asked for that its forms give what the article's own sections leave missing.

    It plans forms that tell again only where they reach the words asked for, and counts on its own prose for the rest.
    """
    return max(1, sum(plan.words for plan in reserve.sections if plan.form == PROSE) + _missing(article))


def supplemented(outline: Outline, reserve: Outline, article: Article) -> tuple[Outline, Outline]:
    """The outline with as many of the reserve's forms as the missing words take, and those forms alone."""
    missing = _missing(article)
    added: list[Plan] = []
    for plan in (plan for plan in reserve.sections if plan.form != PROSE):
        if sum(each.words for each in added) < missing:
            added.append(plan.model_copy(update={"id": f"S{len(outline.sections) + len(added) + 1}"}))
    above = [plan for plan in added if plan.form == FIRST]
    below = [plan for plan in added if plan.form != FIRST]
    whole = (*above, *outline.sections, *below)
    return outline.model_copy(update={"sections": whole}), outline.model_copy(update={"sections": tuple(added)})


def beside(reserve: Outline, article: Article, facts: Sequence[Fact]) -> Outline:
    """The reserve's plan without the key points that the standfirst right above them tells, if enough are left.

    The reserve knows its own standfirst alone. `facts`: those that it plans from.
    """
    above = Draft(paragraphs=(Paragraph(sentences=article.standfirst),))
    left = frozenset(fact.id for fact in drafts.untold(above, facts))
    plans = (_without(plan, left) if plan.form == FIRST else plan for plan in reserve.sections)
    return reserve.model_copy(update={"sections": tuple(plan for plan in plans if plan)})


def _without(plan: Plan, left: frozenset[str]) -> Plan | None:
    behind = {id for part in plan.parts for id in part.facts[1:]}
    gone = {id for id in plan.facts if id not in left and id not in behind}
    gone |= {id for part in plan.parts if part.facts[:1] and part.facts[0] in gone for id in part.facts}
    kept = tuple(id for id in plan.facts if id not in gone)
    if sum(id not in behind for id in kept) < FEWEST:
        return None
    parts = tuple(part for part in plan.parts if not gone.intersection(part.facts))
    return plan.model_copy(
        update={"facts": kept, "parts": parts, "words": plan.words * len(kept) // max(1, len(plan.facts))}
    )


def _missing(article: Article) -> int:
    return int(ROOM * (article.brief.min_words - words.count(article.body)))
