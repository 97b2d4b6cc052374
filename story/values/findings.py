"""What checks and judges have to say of a text."""

from typing import Literal

from story.values.value import Value

Judgement = Literal["supported", "unsupported", "unsure"]
Answer = Literal["supported", "contradicted", "not in source", "modality", "speaker", "cause", "fused"]
Place = Literal["title", "meta description", "standfirst", "heading", "body", "article"]


class Evidence(Value):
    """The words of the source that a finding points at; offsets are characters into that source's text."""

    line: str
    start: int
    end: int
    text: str


class Finding(Value):
    """What a check has to say of one sentence (or heading, or the article): never a boolean."""

    check: str
    """Which check: "quote", "speaker", "figure", "date", "weekday", "name", "length", "judge", …"""
    verdict: Literal["unsupported", "unsure", "style"]
    """"style": how it reads, never whether it is so; it is worth a rewording, and holds nothing."""
    reason: str
    text: str = ""
    """The words of the article that it is about."""
    place: Place = "body"
    section: str | None = None
    sentence: int | None = None
    """Index of the sentence within its section, counted from 0 over all its paragraphs."""
    evidence: tuple[Evidence, ...] = ()
    advice: str = ""


class Verdict(Value):
    """What a judge answered for one sentence; code verifies `span` before it counts."""

    sentence: int
    answer: Answer
    lines: tuple[str, ...] = ()
    span: str = ""
    """The source's own words, verbatim, that decided it."""
