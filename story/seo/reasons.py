"""Why a light is not green where it would take being unfaithful, to the source or to the brief, to make it so."""

from collections.abc import Iterable

from story.article import Article
from story.overlap import overlap
from story.values import Light, Why

OWN = 0.5
"""Share of the words meant by a light that are the source's from which on the source is the reason."""
TITLE = frozenset(("titleWidth", "keyphraseInSEOTitle", "slugKeyword"))
KEYPHRASE = frozenset(
    (
        "introductionKeyword",
        "keyphraseLength",
        "keyphraseDensity",
        "keyphraseDistribution",
        "metaDescriptionKeyword",
        "subheadingsKeyword",
        "keyphraseInSEOTitle",
        "slugKeyword",
    )
)


def explained(found: Iterable[Light], article: Article) -> tuple[Light, ...]:
    """The lights, those that were left as they are for a reason amber and with the reason."""
    return tuple(_explained(light, article) for light in found)


def _explained(light: Light, article: Article) -> Light:
    why = "" if light.colour == "green" else _why(light, article)
    return light.model_copy(update={"colour": "amber", "why": why}) if why else light


def _why(light: Light, article: Article) -> Why:
    brief = article.brief
    if light.site:
        return "only the site or the brief can give it"
    if (light.name in TITLE and brief.title) or (light.name in KEYPHRASE and brief.keyphrase):
        return "as the brief has it"
    if _sourced(light, article):
        return "the source's own sentences"
    if light.name == "subheadingsKeyword":  # every label that could stand was tried
        return "no faithful wording"
    asked = {section.id for section in article.sections if section.reworded}
    return "no faithful wording" if asked.intersection(spot.section for spot in light.spots) else ""


def _sourced(light: Light, article: Article) -> bool:
    """Whether the words the light means, or without any the text, are mostly the source's own."""
    texts = [spot.text for spot in light.spots if spot.text] or [article.body]
    return overlap(texts, [source.text for source in article.sources]).share >= OWN
