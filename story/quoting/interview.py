"""Questions and answers of an interview, which no marks tell from the story's own words."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from story import languages
from story.values import Line, Source, Value
from story.words import count, fold

FEWEST = 3
"""Paragraphs at least that end with a question where they make an interview."""
SHORT = 30
"""Words of a question that is none by its mark, at most: "Le préfet dit que les aides sont versées."."""


class Turn(Value):
    """What one of the two says in a row."""

    lines: tuple[Line, ...]
    asks: bool


def interview(source: Source) -> list[Turn]:
    """The turns of the interview that the source is, from its first question on; none of any other text.

    Questions stand in paragraphs of their own, each with an answer below it. A single sentence between two answers in
    which nobody says "je" asks too; what else follows an answer goes on with it.
    """
    told = [line for line in source.lines if line.kind in ("story", "duplicate")]
    paragraphs = [tuple(lines) for _, lines in groupby(told, key=lambda line: line.paragraph)]
    asked = [at for at, lines in enumerate(paragraphs) if _asks(lines)]
    if len(asked) < FEWEST or any(two - one == 1 for one, two in pairwise(asked)) or asked[-1] + 1 == len(paragraphs):
        return []
    made: list[Turn] = []
    for at, lines in enumerate(paragraphs[: asked[-1] + 2]):
        if at < asked[0]:
            continue
        answers = made and not made[-1].asks
        below = at + 1 < len(paragraphs) and at + 1 not in asked
        if at in asked or (answers and below and _states(lines, source.language)):
            made.append(Turn(lines=lines, asks=True))
        elif answers:
            made[-1] = Turn(lines=(*made[-1].lines, *lines), asks=False)
        else:
            made.append(Turn(lines=lines, asks=False))
    return made


def _asks(lines: Sequence[Line]) -> bool:
    text = lines[-1].text.rstrip()
    return text.endswith("?") and not any(re.search('[«“„"]|^[–—-]', line.text) for line in lines)


def _states(lines: Sequence[Line], language: str) -> bool:
    """Whether the paragraph is one sentence in which nobody speaks of themselves."""
    speech = languages.load(language).reading.speech if language in languages.codes() else None
    text = lines[0].text
    short = speech is not None and len(lines) == 1 and count(text) <= SHORT
    return bool(short and speech and not re.search(rf"(?<!\w)(?:{speech.myself})", fold(text)))
