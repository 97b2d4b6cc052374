"""What takes the place of a front that was refused: other words, the reserve's, or nothing."""

from collections.abc import Collection, Mapping, Sequence

from story.article import Article
from story.front import Claim, Front
from story.sentences import cut
from story.slug import slug
from story.subheads import joined
from story.values import Draft, Outline, Section, Sentence
from story.words import fold


def retold(article: Article, front: Front, new: Draft) -> Article:
    """The article with its front matter as that draft has it, sentence by sentence.

    As it is where the draft has not one sentence for each claim.
    """
    if len(new.sentences) != len(front.claims):
        return article
    told = list(zip(front.claims, new.sentences, strict=True))
    title = next(_headed(sentence) for claim, sentence in told if claim.place == "title")
    meta = " ".join(sentence.text for claim, sentence in told if claim.place == "meta description")
    standfirst = [
        sentence.model_copy(update={"text": sentence.text[start:end]})
        for claim, sentence in told
        if claim.place == "standfirst"
        for start, end in cut(sentence.text, article.language)
    ]
    sections = list(article.sections)
    for claim, sentence in told:
        if claim.section is not None and sentence.text != claim.sentence.text:
            sections[claim.section] = _reheaded(sections[claim.section], claim, _headed(sentence))
    update = {
        "title": title,
        "meta_description": meta,
        "standfirst": _untold(standfirst, article),
        "sections": tuple(sections),
    }
    if title != article.title:
        update["slug"] = slug(title, article.keyphrase, article.language)
    return article.model_copy(update=update)


def _headed(sentence: Sentence) -> str:
    return sentence.text.removesuffix(".")


def _reheaded(section: Section, claim: Claim, text: str) -> Section:
    """The section with that text as the heading of the claim, behind the label it had."""
    old = claim.sentence.text
    if claim.paragraph is None:
        return section.model_copy(update={"heading": section.heading.replace(old, text)})
    paragraphs = list(section.paragraphs)
    heading = (paragraphs[claim.paragraph].heading or "").replace(old, text)
    paragraphs[claim.paragraph] = paragraphs[claim.paragraph].model_copy(update={"heading": heading})
    return section.model_copy(update={"paragraphs": tuple(paragraphs)})


def mended(
    article: Article,
    front: Front,
    wrong: Collection[int | None],
    reserve: Outline | None = None,
    headings: Mapping[int, str] | None = None,
) -> Article:
    """The article with each wrong claim replaced by the reserve's, or, for an H3 and the like, left out.

    Without a reserve, as for a translation, the others stay as they are. `headings` are the reserve's H2 by index of
    the section.
    """
    claims = [claim for n, claim in enumerate(front.claims) if n in wrong]
    places = {claim.place for claim in claims}
    update: dict[str, object] = {}
    if reserve and "title" in places:
        update |= {"title": reserve.title, "slug": reserve.slug}
    if reserve and "meta description" in places:
        update |= {"meta_description": reserve.meta_description}
    if "standfirst" in places:
        bad = {claim.sentence for claim in claims}
        left = tuple(sentence for sentence in article.standfirst if sentence not in bad)
        update |= {"standfirst": left or (_untold(reserve.standfirst, article) if reserve else ())}
    sections = list(article.sections)
    for claim in claims:
        if claim.section is not None:
            sections[claim.section] = _retitled(sections[claim.section], claim, headings or {})
    return article.model_copy(update=update | {"sections": joined(sections)})


def _untold(standfirst: Sequence[Sentence], article: Article) -> tuple[Sentence, ...]:
    """What of the standfirst no section says in the very same words."""
    told = {fold(sentence.text) for section in article.sections for sentence in section.sentences}
    return tuple(sentence for sentence in standfirst if fold(sentence.text) not in told)


def _retitled(section: Section, claim: Claim, headings: Mapping[int, str]) -> Section:
    if claim.paragraph is None:
        return section.model_copy(update={"heading": headings.get(claim.section or 0, section.heading)})
    paragraphs = list(section.paragraphs)
    paragraphs[claim.paragraph] = paragraphs[claim.paragraph].model_copy(update={"heading": None})
    return section.model_copy(update={"paragraphs": tuple(paragraphs)})


def h2_among(front: Front, wrong: Collection[int | None]) -> Sequence[int]:
    """Indexes of the sections whose H2 is among the claims of those indexes."""
    claims = (claim for n, claim in enumerate(front.claims) if n in wrong)
    return [claim.section for claim in claims if claim.section is not None and claim.paragraph is None]
