"""What the desk asks for."""

import re

from pydantic import Field, field_validator

from story.values.value import Value


class Link(Value):
    """A link of the body. `follow` is false where it says rel="nofollow"."""

    href: str
    text: str
    follow: bool = True


class Image(Value):
    """An image of the body; `alt` is empty where there is none."""

    src: str
    alt: str = ""


class Brief(Value):
    """What the desk asks for. What is left out is decided from the source."""

    language: str | None = Field(None, pattern=r"^[a-z]{2}$")
    """Of the article, two-letter code; the source's where it is None."""
    min_words: int = Field(700, ge=1, le=20_000)
    """Words the body must have at least, counted by `story.words.count`."""
    keyphrase: str | None = None
    title: str | None = None
    tone: str | None = None
    subheadings: bool = True
    outlet: str | None = None
    author: str | None = None
    site: str | None = None
    """Address of the site the article will stand on, with its scheme."""
    published: str | None = None
    """ISO 8601 date or date-time with zone."""
    source_name: str | None = None
    source_url: str | None = None
    source_title: str | None = None
    source_published: str | None = None
    """ISO 8601, where the source states it."""
    images: tuple[Image, ...] = ()
    """Printed below the standfirst, the first is the page's own as well; alternative texts are as given, none made."""
    links: tuple[Link, ...] = ()
    """Other pages for the reader to go on to, printed below the text."""
    longest_copy: int = Field(25, ge=5)
    """Words in a row that a model may take over from a source outside quotations."""
    max_verbatim: float | None = Field(None, ge=0, le=1)
    """Share of the words outside quotations that may repeat a source, 0 to 1; an article above it ends held."""
    hold: tuple[str, ...] = ()
    """Words or phrases of which none may stand in the story, or the article ends held: a person is to see it first.
    May be given as one text, with commas; one between two digits is a number's, "6,5 millions"."""

    @field_validator("hold", mode="before")
    @classmethod
    def _parted(cls, given: object) -> object:
        texts = re.split(r"(?<!\d),|,(?!\d)|[;\n]", given) if isinstance(given, str) else given
        if not isinstance(texts, (list, tuple)):
            return texts
        kept = (" ".join(each.split()) if isinstance(each, str) else each for each in texts)
        return tuple(each for each in kept if each != "")
