"""An outline as a YAML text that an editor can change, and back."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import shorten
from typing import Any

import yaml

from story.approval import Planned, Proposal
from story.errors import StoryError
from story.imprint import one_line
from story.voices import Voice

HELP = """\
The outline of {run}. What you leave here is what is written.
Change words, move or delete facts, move sections; delete a section to reject it.
Words of yours are held to the source like any others. What is after a # is only for you.
Put right who says a quotation, in words of the source, or leave the speaker empty: then nobody is named.
"""
QUOTED = 90
"""Characters of a quotation beside its id."""
WRONG = "#! "
"""Begins the lines that say why a text could not be taken; they are put anew each time."""

_BREAKS = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
"""What JSON leaves as it is and YAML takes for the end of a line, or refuses."""


class OutlineUnreadable(StoryError):
    """The text is no YAML."""


def text(proposal: Proposal, run: str) -> str:
    """The proposal as a text to edit, with the facts' words beside their ids."""
    said = {id: one_line(words) for id, words in (proposal.facts | proposal.quotes).items()}
    outline = proposal.outline
    lines = [f"# {line}" for line in HELP.format(run=run).splitlines()]
    for name in ("title", "slug", "meta_description", "keyphrase"):
        lines.append(f"{name}: {_scalar(getattr(outline, name))}")
    lines.append(f"synonyms: [{', '.join(map(_scalar, outline.synonyms or ()))}]")
    lines.append("sections:")
    for section in outline.sections or ():
        lines += _section(section, said)
    lines += _quotations(outline.quotations or (), proposal.quotes)
    return "\n".join(lines) + "\n"


def _quotations(voices: Sequence[Voice], words: Mapping[str, str]) -> Iterator[str]:
    yield "quotations:" + ("" if voices else " []")
    for voice in voices:
        yield f"- id: {voice.id}  # {beginning(words.get(voice.id, ''))}"
        yield f"  speaker: {_scalar(voice.speaker or '')}"
        yield f"  role: {_scalar(voice.role or '')}"


def beginning(words: str) -> str:
    """Of a quotation, as much as tells it."""
    return shorten(one_line(words), QUOTED, placeholder=" …")


def _section(section: Planned, said: Mapping[str, str]) -> Iterator[str]:
    yield f"- id: {section.id}"
    if section.heading:
        yield f"  heading: {_scalar(section.heading)}"
    yield f"  words: {section.words}"
    yield from _ids("  facts", section.facts or (), said)
    yield from _ids("  quotes", section.quotes or (), said)
    yield "  parts:" + ("" if section.parts else " []")
    for part in section.parts or ():
        yield f"  - heading: {_scalar(part.heading)}"
        yield from _ids("    facts", part.facts, said)
        yield from _ids("    quotes", part.quotes, said)


def _ids(name: str, ids: Iterable[str], said: Mapping[str, str]) -> Iterator[str]:
    indent = " " * (len(name) - len(name.lstrip()))
    rows = [f"{indent}- {id}  # {said.get(id, '')}" for id in ids]
    yield name + (":" if rows else ": []")
    yield from rows


def _scalar(value: object) -> str:
    """A text as YAML that reads back as that very text: JSON's quotes, only where bare words would not do."""
    bare = one_line(str(value))
    plain = bare[:1].isalpha() and not set(bare) & set("#:,[]{}\"'\\&*!|>%@`")
    if plain and bare == value:
        return bare
    return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(str(value), ensure_ascii=False))


def parsed(edited: str) -> Any:
    """The answer to hand to the run. Every value is read as text. Raises `OutlineUnreadable`, naming the line."""
    try:
        # Scalars as they stand: a heading "Non" is no boolean, and no tag makes anything.
        return yaml.load(edited, yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        at = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise OutlineUnreadable(f"{at}{error.problem or 'this is no YAML'}") from None
    except yaml.YAMLError as error:
        raise OutlineUnreadable(" ".join(str(error).split())) from None


def objected(edited: str, objections: Iterable[str]) -> str:
    """The editor's text, every word and comment of it, with what is wrong with it on top."""
    kept = "".join(line for line in edited.splitlines(keepends=True) if not line.startswith(WRONG.rstrip()))
    return "".join(f"{WRONG}{one_line(objection)}\n" for objection in objections) + kept
