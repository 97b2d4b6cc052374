"""What is measured, and what is said of it."""

from typing import Literal, NamedTuple

from story.values import Image, Link

BlockKind = Literal["heading", "text", "item", "quote"]


class Block(NamedTuple):
    """One heading, paragraph, list item or quotation of a page, as plain text."""

    kind: BlockKind
    text: str
    level: int = 0
    """Of a heading: 2 for H2; 0 for everything else."""
    section: str | None = None
    """Id of the article's section it stands in, where the page is an article's."""
    sentences: tuple[int, ...] = ()
    """Character offsets at which the article's own sentences begin in `text`."""
    first: int = 0
    """Index, within the section, of the first of those sentences."""


class Page(NamedTuple):
    """What a search engine and its reader see of an article. The title is not among the blocks."""

    title: str = ""
    meta_description: str = ""
    slug: str = ""
    keyphrase: str = ""
    synonyms: tuple[str, ...] = ()
    language: str = "und"
    site: str | None = None
    """Address of the site it will stand on: links to that host are internal."""
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
