"""What the analysis inside WordPress would say of an article: one light per measure, each with its figure."""

from collections.abc import Callable
from functools import lru_cache

from story.seo import findability, front, media, reading, structure
from story.seo.pages import of_article, of_html, of_markdown
from story.seo.values import Block, Page
from story.seo.view import View
from story.values import Light

__all__ = ["Block", "Page", "lights", "of_article", "of_html", "of_markdown"]

MEASURES: tuple[Callable[[View], Light], ...] = (
    findability.introduction,
    findability.size,
    findability.density,
    findability.distribution,
    findability.competing_links,
    front.meta_keyphrase,
    front.meta_length,
    front.title_keyphrase,
    front.title_width,
    front.slug_keyphrase,
    structure.subheadings_keyphrase,
    structure.single_title,
    structure.text_length,
    structure.section_length,
    structure.paragraph_length,
    reading.sentence_length,
    reading.transitions,
    reading.passive_voice,
    reading.openings,
    media.outbound_links,
    media.internal_links,
    media.images,
    media.image_keyphrase,
)


@lru_cache(maxsize=16)
def lights(page: Page) -> tuple[Light, ...]:
    """Every light of a page, in a fixed order; looked at again and again while an article is finished.

    A language that no file covers has no known connectives and no known passive.
    """
    view = View(page)
    return tuple(measure(view) for measure in MEASURES)
