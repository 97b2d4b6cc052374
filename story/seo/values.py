"""What is measured, and what is said of it."""

from typing import Literal

from story.values import Place, Value

Colour = Literal["green", "amber", "red"]
BlockKind = Literal["heading", "text", "item", "quote"]


class Block(Value):
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


class Link(Value):
    """A link of the body. `follow` is false where it says rel="nofollow"."""

    href: str
    text: str
    follow: bool = True


class Image(Value):
    """An image of the body; `alt` is empty where there is none."""

    src: str
    alt: str = ""


class Page(Value):
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


class Spot(Value):
    """Words that keep a light from being green; `section` and `sentence` are those of a `Finding`."""

    place: Place
    text: str
    section: str | None = None
    sentence: int | None = None


class Light(Value):
    """One measure: its figure, its colour, what it wants, and where it falls short."""

    name: str
    """As in the analysis inside WordPress: "keyphraseDensity"."""
    colour: Colour
    figure: float
    unit: str = ""
    """Of the figure: "%", "words", "px"; empty for a plain count."""
    wants: str
    """What makes it green: "0.5 to 3 %"."""
    spots: tuple[Spot, ...] = ()
    """In the order of the text; empty where it is green, or where no one place is meant."""
    site: bool = False
    """Whether it takes what only the site or the brief can give: images, internal links, a known address."""
