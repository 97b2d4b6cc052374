"""An article made as easy to find as its own words allow: its title and description fit, its keyphrase stands in it."""

from story.article import Article
from story.pixels import fits
from story.seo import lights, of_article
from story.seo.front import LONGEST_META, SHORTEST_META, WIDEST
from story.seo.phrase import Phrase, phrase
from story.synonymous import MOST_SYNONYMS, synonyms
from story.values import Notes, Outline
from story.words import fold

_SCORE = {"green": 2, "amber": 1, "red": 0}


def unfit(article: Article) -> frozenset[str]:
    """Which of title and meta description a result page would cut, or could not fill; the brief's own is left."""
    found = set()
    if not article.brief.title and not (article.title and fits(article.title, WIDEST)):
        found.add("title")
    if not SHORTEST_META <= len(article.meta_description) <= LONGEST_META:
        found.add("meta description")
    return frozenset(found)


def fitted(article: Article, reserve: Outline) -> Article:
    """The article with the reserve's title and description in the place of what is unfit, where those fit."""
    offered = article.model_copy(update={"title": reserve.title, "meta_description": reserve.meta_description})
    given = {"title": article.title, "meta description": article.meta_description}
    better = unfit(article) - {place for place in unfit(offered) if given[place]}
    update: dict[str, str] = {}
    if "title" in better:
        update |= {"title": reserve.title, "slug": reserve.slug}
    if "meta description" in better:
        update |= {"meta_description": reserve.meta_description}
    return article.model_copy(update=update)


def named(article: Article, notes: Notes) -> Article:
    """The article under that of its keyphrase's wordings which most lights are green for, the others its synonyms.

    A writer's keyphrase may stand nowhere in the text as it is worded, which is how it is looked for. The brief's is
    left, and no name or phrase is given up for one common noun.
    """
    language = article.language
    given = (article.keyphrase, *article.synonyms, *synonyms(notes, article.keyphrase, language))
    wordings = list({fold(each): each for each in reversed(given) if each}.values())[::-1]
    first = phrase(article.keyphrase, language)
    free = [each for each in wordings if not article.brief.keyphrase and _says_as_much(phrase(each, language), first)]
    return max((_under(article, each, wordings) for each in dict.fromkeys((article.keyphrase, *free))), key=_score)


def _says_as_much(wanted: Phrase, first: Phrase) -> bool:
    return len(wanted.words) >= min(2, len(first.words)) or not wanted.text.islower()


def _under(article: Article, keyphrase: str, wordings: list[str]) -> Article:
    others = [each for each in wordings if each != keyphrase and _stands(each, article)]
    return article.model_copy(update={"keyphrase": keyphrase, "synonyms": tuple(others[:MOST_SYNONYMS])})


def _stands(wording: str, article: Article) -> bool:
    return phrase(wording, article.language).share(article.body) == 1


def _score(article: Article) -> int:
    return sum(_SCORE[light.colour] for light in lights(of_article(article)))
