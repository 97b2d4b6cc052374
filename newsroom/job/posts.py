"""What a WordPress post is made of: an article's fields, in HTML that WordPress keeps to the letter."""

import html
import json
from collections.abc import Iterator
from typing import Any

from story import imprint
from story.article import Article
from story.blocks import blocks
from story.imprint import one_line
from story.languages import codes, load
from story.page import french_spaces, structured
from story.slug import slug

LONGEST_TITLE = 60_000
"""Bytes; WordPress answers with status 500 where its database's 65,535 are not enough."""
TEXTS = ("title", "content", "excerpt")


def fields(article: Article, key: str) -> dict[str, Any]:
    """The post, without its terms and state. Its slug holds the story's key, and finds it again."""
    description = one_line(article.meta_description)
    return {
        "title": escaped(article.title),
        "slug": f"{slug(article.slug, language=article.language)}-{key[:8]}",
        "content": content(article),
        "excerpt": escaped(description),
        "meta": {
            "_yoast_wpseo_title": one_line(article.title),
            "_yoast_wpseo_metadesc": description,
            "_yoast_wpseo_focuskw": one_line(article.keyphrase),
            "article_json_ld": _data(article),
            "article_key": key,
        },
    }


def content(article: Article) -> str:
    """The article's body as HTML that WordPress keeps to the letter, whatever the account may do.

    No script, so no JSON-LD: an author's WordPress cuts its tags and prints what is between them.
    """
    return "\n".join(_elements(article))


def escaped(text: str) -> str:
    """Text as HTML, on one line."""
    # Quotation marks stay: WordPress writes their escapes in another way, and the text would come back changed.
    return html.escape(one_line(text), quote=False)


def _elements(article: Article) -> Iterator[str]:
    spaced = article.language in codes() and load(article.language).page.spaced

    def set_in(tag: str, text: str) -> str:
        return f"<{tag}>{escaped(french_spaces(one_line(text)) if spaced else text)}</{tag}>"

    yield from _images(article)
    if article.standfirst:
        yield set_in("p", " ".join(sentence.text for sentence in article.standfirst))
    for section in article.sections:
        if section.heading:
            yield set_in("h2", section.heading)
        for block in blocks(section.paragraphs):
            if block.kind == "list":
                yield "<ul>" + "".join(set_in("li", text) for text in block.texts) + "</ul>"
            elif block.kind == "quote":
                yield f"<blockquote>{set_in('p', block.texts[0])}</blockquote>"
            else:
                yield set_in("h3" if block.kind == "heading" else "p", block.texts[0])
    yield from _imprint(article)


def _imprint(article: Article) -> Iterator[str]:
    """Where it comes from, for the reader: what the page of its own says in its footer."""
    words = imprint.labels(article.language)
    links = [_link(link.href, link.text) for link in article.brief.links]
    if shown := [link for link in links if link]:
        yield "<ul>" + "".join(f"<li>{link}</li>" for link in shown) + "</ul>"
    if named := [_link(origin.url, origin.name) or escaped(origin.name) for origin in imprint.origins(article)]:
        yield f"<p>{words.source}{', '.join(named)}</p>"
    if imprint.translated(article):
        yield f"<p>{escaped(words.translated)}</p>"


def _images(article: Article) -> Iterator[str]:
    for image in article.brief.images:
        if where := imprint.web_address(image.src):
            yield f'<figure><img src="{html.escape(where)}" alt="{html.escape(one_line(image.alt))}" /></figure>'


def _link(where: str | None, text: str) -> str:
    address = imprint.web_address(where)
    return f'<a href="{html.escape(address)}">{escaped(text)}</a>' if address else ""


def _data(article: Article) -> str:
    # Where the post will stand is the site's to say, and it may not be where the brief thinks.
    told = {name: value for name, value in structured(article).items() if name not in ("url", "mainEntityOfPage")}
    return json.dumps(told, ensure_ascii=False)
