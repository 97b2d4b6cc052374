"""What comes in: texts, with their numbered lines."""

from typing import Literal, Self

from pydantic import model_validator

from story.values.value import Value

LineKind = Literal[
    "story",
    "headline",
    "advertising",
    "navigation",
    "related",
    "caption",
    "hashtags",
    "comment form",
    "byline",
    "timestamp",
    "duplicate",
    "request",
    "foreign",
    "embargo",
    "withdrawal",
    "correction",
]


class Given(Value):
    """A text that was handed in, and what is known of where it comes from."""

    text: str
    name: str | None = None
    """Of the site or agency."""
    url: str | None = None
    title: str | None = None
    published: str | None = None
    """ISO 8601, only where the page or feed itself states it."""


class Line(Value):
    """One numbered sentence of a source. `start` and `end` are character offsets into the source's text."""

    id: str
    start: int
    end: int
    text: str
    kind: LineKind = "story"
    paragraph: int = 0
    """Which paragraph of the source it stands in, counted from 0; lines of one paragraph are neighbours."""


def source_of(line: str) -> str:
    """The id of the source that has the line with this id: "A" of "A12"."""
    return line.rstrip("0123456789")


class Source(Value):
    """A text to write from, untouched, with its numbered lines; lines that are not the story say why in `kind`."""

    id: str
    text: str
    """As it was handed in, its letters composed (NFC) and without those that no reader sees (`story.intake`)."""
    lines: tuple[Line, ...]
    language: str
    """Two-letter code, "und" where it cannot be told."""
    url: str | None = None
    name: str | None = None
    title: str | None = None
    published: str | None = None
    """ISO 8601, as the source itself or its page gives it."""

    @model_validator(mode="after")
    def _lines_stand_in_the_text(self) -> Self:
        for line in self.lines:
            if self.text[line.start : line.end] != line.text:
                raise ValueError(f"line {line.id!r} is not text[{line.start}:{line.end}] of source {self.id!r}")
        return self

    @property
    def story(self) -> tuple[Line, ...]:
        """The lines an article may stand on: the story's, without boilerplate, duplicates or the request."""
        return tuple(line for line in self.lines if line.kind in ("story", "headline"))
