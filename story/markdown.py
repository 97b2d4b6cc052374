"""The article as Markdown with YAML front matter, for site builders and for reading."""

import json
import re
from collections.abc import Iterator
from typing import Any

from story.article import Article
from story.blocks import Block, blocks
from story.imprint import address, images, iso, labels, links, one_line, origins, translated

# What CommonMark or kramdown (Jekyll) would take for markup, each readable again after a backslash.
# Word-internal underscores and single tildes are nowhere markup.
_SPECIAL = re.compile(r"[\\`*\[\]<|$}]|(?<!\w)_|_(?!\w)|~(?=~)|(?<!\S)#")
_LINE_START = re.compile(r"^(?:[>+:=-]|\d{1,9}(?=[.)](?:\s|$)))")
_ENTITY = re.compile(r"&(?=#?\w+;)")


def markdown(article: Article) -> str:
    """Front matter, standfirst as the first paragraph, H2 and H3, and a last line that names the source.

    The title stands in the front matter alone: site builders print it as the page's one H1.
    """
    standfirst = " ".join(sentence.text for sentence in article.standfirst)
    parts = [_front_matter(article)]
    if standfirst:
        parts.append(escape(standfirst))
    parts.extend(f"![{escape(image.alt)}](<{image.src}>)" for image in images(article))
    for section in article.sections:
        parts.extend([f"## {escape(section.heading)}"] if section.heading else [])
        parts.extend(_block(block) for block in blocks(section.paragraphs))
    parts.extend(_imprint(article))
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """The text on one line, with whatever Markdown would read as markup made plain."""
    plain = _ENTITY.sub("&amp;", _SPECIAL.sub(r"\\\g<0>", one_line(text)))
    # Hugo and Jekyll run {{…}} and {%…%} before Markdown is read, whatever stands before the brace.
    plain = plain.replace("{", "&#123;")
    return _LINE_START.sub(lambda found: _guarded(found[0]), plain)


def _guarded(start: str) -> str:
    return f"{start}\\" if start.isdigit() else f"\\{start}"


def _block(block: Block) -> str:
    texts = [escape(text) for text in block.texts]
    if block.kind == "list":
        return "\n".join(f"- {text}" for text in texts)
    mark = {"heading": "### ", "quote": "> ", "text": ""}[block.kind]
    return mark + texts[0]


def _front_matter(article: Article) -> str:
    # A JSON value is a YAML value too; all text is quoted: none can end the front matter or pass for a date.
    rows = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in _fields(article) if value)
    return "\n".join(("---", *rows, "---"))


def _fields(article: Article) -> Iterator[tuple[str, Any]]:
    brief = article.brief
    yield "title", one_line(article.title)
    yield "slug", one_line(article.slug)
    yield "description", one_line(article.meta_description)
    yield "meta_description", one_line(article.meta_description)
    yield "keyphrase", one_line(article.keyphrase)
    yield "synonyms", [one_line(synonym) for synonym in article.synonyms]
    yield "locale", labels(article.language).locale
    yield "date", brief.published if iso(brief.published) else None
    yield "author", one_line(brief.author or "")
    yield "source_authors", [one_line(author) for origin in origins(article)[:1] for author in origin.authors]
    yield "canonical_url", address(article)
    yield "image", next((image.src for image in images(article)), None)  # jekyll-seo-tag's
    yield "images", [image.src for image in images(article)]  # Hugo's
    yield "outcome", article.outcome
    yield "draft", article.outcome != "ready"  # Hugo and Jekyll leave a draft out of the site
    yield "words", article.report.words
    yield "verbatim", round(article.report.verbatim, 3)
    yield "writer", article.report.writer


def _imprint(article: Article) -> Iterator[str]:
    words = labels(article.language)
    further = [_link(link.text, link.href) for link in links(article)]
    if further:
        yield words.further + ", ".join(further)
    named = [_link(origin.name, origin.url) for origin in origins(article)]
    if named:
        yield words.source + ", ".join(named)
    if translated(article):
        yield words.translated


def _link(name: str, url: str | None) -> str:
    return f"[{escape(name)}](<{url}>)" if url else escape(name)
