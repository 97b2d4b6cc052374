"""An article, a Markdown file or an HTML document as the page that is measured."""

import json
import re
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from story.article import Article
from story.imprint import images, labels, links, origins, translated
from story.seo.markup import Markup
from story.seo.values import Block, Page
from story.values import Link, Paragraph, Section

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*\r?\n", re.S)
_KEYPHRASE = ("keyphrase", "focus_keyphrase", "keyword")


def of_article(article: Article) -> Page:
    """The page that an article makes, with the way back to its sections and sentences."""
    body = [Block(kind="text", text=Paragraph(sentences=article.standfirst).text)] if article.standfirst else []
    for section in article.sections:
        if section.heading:
            body.append(Block(kind="heading", level=2, text=section.heading, section=section.id))
        body.extend(_section(section))
    named = origins(article)
    further = links(article)
    sources = tuple(Link(href=origin.url, text=origin.name) for origin in named if origin.url)
    words = labels(article.language)
    if further:
        body.append(Block(kind="text", text=words.further + ", ".join(link.text for link in further)))
    if named:
        body.append(Block(kind="text", text=words.source + ", ".join(origin.name for origin in named)))
    if translated(article):
        body.append(Block(kind="text", text=words.translated))
    return Page(
        title=article.title,
        meta_description=article.meta_description,
        slug=article.slug,
        keyphrase=article.keyphrase,
        synonyms=article.synonyms,
        language=article.language,
        site=article.brief.site,
        blocks=tuple(body),
        links=(*further, *sources),
        images=images(article),
    )


def _section(section: Section) -> list[Block]:
    made: list[Block] = []
    first = 0
    for paragraph in section.paragraphs:
        if paragraph.heading:
            made.append(Block(kind="heading", level=3, text=paragraph.heading, section=section.id))
        starts, at = [], 0
        for sentence in paragraph.sentences:
            starts.append(at)
            at += len(sentence.text) + 1
        made.append(
            Block(
                kind=paragraph.form,
                text=paragraph.text,
                section=section.id,
                sentences=tuple(starts),
                first=first,
            )
        )
        first += len(starts)
    return made


def of_markdown(text: str, *, site: str | None = None) -> Page:
    """The page of a Markdown text with YAML front matter.

    Read of it: title, slug, meta_description, keyphrase, synonyms, locale, site.
    Raises `ValueError` where the front matter is no YAML mapping.
    """
    from markdown_it import MarkdownIt

    found = _FRONT_MATTER.match(text)
    front = _yaml(found[1]) if found else {}
    body = text[found.end() :] if found else text
    markup = Markup(MarkdownIt("commonmark").enable("table").render(body), fragment=True)
    synonyms = front.get("synonyms") or ()
    return Page(
        title=_first(front, "seo_title", "title") or markup.h1,
        meta_description=_first(front, "meta_description", "description"),
        slug=_first(front, "slug"),
        keyphrase=_first(front, *_KEYPHRASE),
        synonyms=tuple(map(str, _listed(synonyms))),
        language=_first(front, "locale", "language", "lang")[:2].lower() or "und",
        site=site or _first(front, "site") or None,
        blocks=markup.blocks,
        links=markup.links,
        images=markup.images,
    )


def _yaml(text: str) -> dict[str, Any]:
    import yaml

    try:
        front = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        raise ValueError(f"the front matter is no YAML: {error}") from error
    if not isinstance(front, dict):
        raise ValueError("the front matter is no list of keys and values")
    return front


def _first(front: dict[str, Any], *keys: str) -> str:
    return next((str(front[key]) for key in keys if front.get(key)), "")


def _listed(synonyms: object) -> list[str]:
    many = synonyms if isinstance(synonyms, list | tuple) else str(synonyms).split(",")
    return [str(each).strip() for each in many if str(each).strip()]


def of_html(text: str, *, site: str | None = None) -> Page:
    """The page of a whole HTML document, without what is not the article: navigation, header, footer, byline.

    Its keyphrase is the first of `<meta name="keywords">`, or of the keywords of its JSON-LD; its slug is the end of
    the canonical address.
    """
    markup = Markup(text, fragment=False)
    keywords = _listed(markup.meta.get("keywords") or _keywords(markup.data))
    slug = re.sub(r"\.html?$", "", markup.canonical.rstrip("/").rpartition("/")[2])
    return Page(
        title=markup.title or markup.h1,
        meta_description=markup.meta.get("description", ""),
        slug=slug,
        keyphrase=next(iter(keywords), ""),
        synonyms=tuple(keywords[1:]),
        language=markup.language[:2].lower() or "und",
        site=site,
        blocks=markup.blocks,
        links=markup.links,
        images=markup.images,
    )


def _keywords(data: Iterable[str]) -> object:
    """Those of the first object of a page's JSON-LD that has any; JSON that cannot be read has none."""
    for text in data:
        with suppress(ValueError):
            found = json.loads(text)
            if isinstance(found, dict) and found.get("keywords"):
                return found["keywords"]
    return ()
