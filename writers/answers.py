"""What a model is asked to hand in: one closed schema for each question."""

from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict

from story.values import Answer


class Asked(BaseModel):
    """Every field is wanted and no other: what providers call a strict schema. Read with `extra="ignore"`."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FactAnswer(Asked):
    text: str
    lines: list[str]
    said_by: str | None


class SpeakerAnswer(Asked):
    quote: str
    speaker: str | None
    role: str | None


class AliasAnswer(Asked):
    name: str
    also: list[str]
    line: str


class ExtractAnswer(Asked):
    facts: list[FactAnswer]
    speakers: list[SpeakerAnswer]
    aliases: list[AliasAnswer]


class SentenceAnswer(Asked):
    text: str
    lines: list[str]


class PartAnswer(Asked):
    heading: str
    facts: list[str]
    quotes: list[str]


class SectionAnswer(Asked):
    heading: str
    facts: list[str]
    quotes: list[str]
    parts: list[PartAnswer]


class OutlineAnswer(Asked):
    title: str
    meta_description: str
    keyphrase: str
    synonyms: list[str]
    standfirst: list[SentenceAnswer]
    sections: list[SectionAnswer]


class ParagraphAnswer(Asked):
    heading: str | None
    sentences: list[SentenceAnswer]


class WriteAnswer(Asked):
    paragraphs: list[ParagraphAnswer]


class ChangeAnswer(Asked):
    number: int
    text: str
    lines: list[str]


class AdditionAnswer(Asked):
    after: int
    text: str
    lines: list[str]


class ReviseAnswer(Asked):
    changed: list[ChangeAnswer]
    added: list[AdditionAnswer]


class VerdictAnswer(Asked):
    sentence: int
    answer: Answer
    lines: list[str]
    span: str


class JudgeAnswer(Asked):
    verdicts: list[VerdictAnswer]


@cache
def schema(answer: type[Asked]) -> dict[str, Any]:
    """Its JSON schema without the titles that pydantic adds, made once per process."""
    made: dict[str, Any] = _without_titles(answer.model_json_schema())
    return made


def _without_titles(node: Any, named: bool = False) -> Any:
    """The schema without "title" keywords; `named` where the keys are property names, not keywords."""
    if isinstance(node, list):
        return [_without_titles(item) for item in node]
    if not isinstance(node, dict):
        return node
    inside = ("properties", "$defs")
    kept = {key: value for key, value in node.items() if named or key not in ("title", "description")}
    return {key: _without_titles(value, not named and key in inside) for key, value in kept.items()}
