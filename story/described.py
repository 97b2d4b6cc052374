"""A meta description of the article's own sentences, where the one it has lacks the keyphrase or is no fit length."""

from collections.abc import Iterator, Sequence

from story import front as fronts
from story.article import Article
from story.leaning import leans
from story.marks import spans
from story.seo import lights, of_article
from story.seo.front import LONGEST_META, SHORTEST_META
from story.values import PROSE, Notes, Plan

_WANTED = ("metaDescriptionKeyword", "metaDescriptionLength")


def described(article: Article, notes: Notes, plans: Sequence[Plan], *, anew: bool = False) -> Article:
    """The article with a description that both lights of a description are green for, where one can be had.

    It is one sentence of the standfirst or of a section of prose, or two that follow each other, with nothing quoted,
    that read on their own, and that the rules clear as a description. The article as it is where there is none.

    anew: whether one is looked for however fit its own is, since that is not the writer's.
    """
    if not article.keyphrase or (not anew and _shines(article)):
        return article
    front = fronts.front(article, notes)
    texts = (text for text in _texts(article, plans) if SHORTEST_META <= len(text) <= LONGEST_META)
    offers = (article.model_copy(update={"meta_description": text}) for text in texts)
    fits = (offer for offer in offers if _shines(offer) and fronts.clears(front, offer.meta_description))
    return next(fits, article)


def _shines(article: Article) -> bool:
    return all(light.colour == "green" for light in lights(of_article(article)) if light.name in _WANTED)


def _texts(article: Article, plans: Sequence[Plan]) -> Iterator[str]:
    prose = {plan.id for plan in plans if plan.form == PROSE}
    sections = (section for section in article.sections if section.id in prose)
    told = (paragraph.sentences for section in sections for paragraph in section.paragraphs)
    for sentences in (article.standfirst, *told):
        for n, first in enumerate(sentences):
            if leans(first.text, article.language):
                continue
            for run in (sentences[n : n + 1], sentences[n : n + 2]):
                if not any(spans(each.text) for each in run):
                    yield " ".join(each.text for each in run)
