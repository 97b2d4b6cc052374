"""What tells an article's facts once more in another form, where its sections alone are too short.

Key points, dates, who says what, questions and answers: forms readers use, made of the source's own sentences. Each
fact still stands three times at most.
"""

from story import words
from story.article import Article
from story.values import PROSE, Outline, Plan

FIRST = "points"
"""The form that stands above the sections; the others follow them."""
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


def _missing(article: Article) -> int:
    return int(ROOM * (article.brief.min_words - words.count(article.body)))
