"""The article as one whole HTML page that needs nothing else: no script, no style sheet, no network."""

import json
import re
from datetime import date, datetime
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from story import imprint
from story.article import Article
from story.blocks import blocks
from story.imprint import one_line
from story.languages import codes, load
from story.reasons import reworded
from story.words import BLANKS

_BEFORE_HIGH = re.compile(rf"(?<=\S)[{BLANKS}](?=[;?!](?:\s|$))")
_BEFORE_COLON = re.compile(rf"(?<=\S)[{BLANKS}](?=[:»%€])")
_AFTER_OPENING = re.compile(rf"(?<=«)[{BLANKS}](?=\S)")
_IN_NUMBER = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")


def page(article: Article) -> str:
    """The page, with what is known and nothing else: what the brief and the sources leave open is left out.

    An article that is not ready is kept from search engines and says so above its title.
    """
    published = imprint.iso(article.brief.published)
    origins, images = imprint.origins(article), imprint.images(article)
    return _template().render(
        article=article,
        words=imprint.labels(article.language),
        blocks=blocks,
        address=imprint.address(article),
        published=published and published.isoformat(),
        day=imprint.day(article.brief.published, article.language),
        direction=imprint.direction(article),
        origins=origins,
        images=images,
        preview=_previews(article)[:1],
        further=imprint.links(article),
        share=round(100 * article.report.verbatim),
        translated=imprint.translated(article),
        reasons=" ".join(reworded(note, article.language) for note in article.report.notes) or article.outcome,
        data=_script_data(_structured(article, published)),
    )


def french_spaces(text: str) -> str:
    """The text with the spaces that French sets before high punctuation made unbreakable; nothing else."""
    text = _BEFORE_HIGH.sub("\u202f", text)
    text = _BEFORE_COLON.sub("\u00a0", text)
    text = _AFTER_OPENING.sub("\u00a0", text)
    return _IN_NUMBER.sub("\u202f", text)


def structured(article: Article) -> dict[str, Any]:
    """The article's JSON-LD, as the page carries it."""
    return _structured(article, imprint.iso(article.brief.published))


def _structured(article: Article, published: date | datetime | None) -> dict[str, Any]:
    """JSON-LD after schema.org/NewsArticle, unknown properties left out.

    https://developers.google.com/search/docs/appearance/structured-data/article
    """
    brief = article.brief
    where = imprint.address(article)
    fields = {
        "headline": one_line(article.title),
        "description": one_line(article.meta_description),
        "inLanguage": article.language,
        "datePublished": published and published.isoformat(),
        "author": _author(brief.author, brief.outlet),
        "publisher": _named("Organization", brief.outlet),
        "image": _previews(article),
        "mainEntityOfPage": where,
        "url": where,
        "isBasedOn": [_based_on(origin) for origin in imprint.origins(article) if origin.url or origin.authors],
        "keywords": [one_line(word) for word in (article.keyphrase, *article.synonyms) if word],
        "wordCount": article.report.words,
    }
    known = {name: value for name, value in fields.items() if value}
    return {"@context": "https://schema.org", "@type": "NewsArticle", **known}


def _previews(article: Article) -> list[str]:
    """The images by whole addresses, which is how others fetch them."""
    found = (imprint.whole(image.src, article) for image in imprint.images(article))
    return [url for url in found if url]


def _author(author: str | None, outlet: str | None) -> dict[str, str] | None:
    return _named("Organization" if author == outlet else "Person", author)


def _based_on(origin: imprint.Origin) -> str | dict[str, Any] | None:
    """The address of a source, or the work with its authors where it names them: who wrote it did not write this."""
    if not origin.authors:
        return origin.url
    people = [_named("Person", author) for author in origin.authors]
    return {"@type": "CreativeWork", **({"url": origin.url} if origin.url else {}), "author": people}


def _named(kind: str, name: str | None) -> dict[str, str] | None:
    return {"@type": kind, "name": one_line(name)} if name else None


def _script_data(value: dict[str, Any]) -> Markup:
    """JSON that cannot leave its script element, whatever the texts hold."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    for letter in "<>&":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return Markup(text)


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["line"] = one_line
    environment.filters["set"] = _set
    return environment.from_string(resources.files("story").joinpath("page.html").read_text("utf-8"))


def _set(text: str, language: str) -> str:
    """A text as it is printed in that language."""
    line = one_line(text)
    spaced = language in codes() and load(language).page.spaced
    return french_spaces(line) if spaced else line
