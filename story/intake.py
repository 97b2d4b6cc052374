"""From the texts as they were handed in to the sources and the brief of a run."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from story import languages
from story.errors import SourceRejected
from story.lines import read, reject_unreadable
from story.request import leading
from story.unseen import shown
from story.values import Brief, Given, Line, Source

_HALF = re.compile("[\ud800-\udfff]")
PIECE_WORDS = 4000
"""Words one `extract` is shown at most: an article is one piece, a report several."""


def intake(
    text: str, brief: Brief, background: Iterable[str | Given] = (), *, obey: bool = True
) -> tuple[Brief, tuple[Source, ...]]:
    """The brief, filled in from a leading request, and the sources, the first being the one to write from.

    What the caller's brief says wins over the request. Raises `SourceRejected`.
    """
    text = _writable(text)
    request = leading(text) if obey else None
    if request and not text[request.end :].strip():
        raise SourceRejected("the text holds a request but no source; paste the dispatch below it")
    asked = request.brief.model_dump(exclude_unset=True) if request else {}
    brief = Brief.model_validate(asked | brief.model_dump(exclude_unset=True))
    main = read(
        text,
        "A",
        start=request.end if request else 0,
        name=brief.source_name,
        url=brief.source_url,
        title=brief.source_title,
        published=brief.source_published,
    )
    others = tuple(_read(other, _name(n)) for n, other in enumerate(background, 1))
    return _in_a_language(brief, main), (main, *others)


def _read(given: str | Given, id: str) -> Source:
    known = given if isinstance(given, Given) else Given(text=text_of(given))
    return read(_writable(known.text), id, **known.model_dump(exclude={"text"}))


def text_of(given: object) -> str:
    """What was handed in, where it is text. Raises `SourceRejected` for bytes, a path and all else."""
    if isinstance(given, str):
        return given
    raise SourceRejected(f"a source is text (str), not {type(given).__name__}: read the file, and decode it")


def _writable(given: object) -> str:
    """The text with a mark for each half of a character, which no file or question can hold, and nothing unseen.

    Composed (NFC): lengths decide what stands where, and the same letters must make the same article.
    """
    text = unicodedata.normalize("NFC", text_of(given))
    whole = _HALF.sub("\ufffd", text)
    seen = shown(whole)
    if len(seen) < len(whole):
        # What is no text at all is told by them.
        reject_unreadable(whole)
    return seen


def pieces(source: Source) -> tuple[Source, ...]:
    """The source cut at paragraph ends into pieces of about `PIECE_WORDS`; most often it is one piece."""
    cuts: list[list[Line]] = [[]]
    room = PIECE_WORDS
    for before, line in zip((None, *source.lines), source.lines, strict=False):
        if room <= 0 and before and before.paragraph != line.paragraph:
            cuts.append([])
            room = PIECE_WORDS
        cuts[-1].append(line)
        room -= len(line.text.split())
    if len(cuts) == 1:
        return (source,)
    return tuple(source.model_copy(update={"lines": tuple(cut)}) for cut in cuts if _tells(cut))


def _tells(lines: Sequence[Line]) -> bool:
    return any(line.kind == "story" for line in lines)


def _name(n: int) -> str:
    """B, C … Z, then BB, CC …: a line id is this and a number."""
    letters = "BCDEFGHIJKLMNOPQRSTUVWXYZ"
    return letters[(n - 1) % len(letters)] * (1 + (n - 1) // len(letters))


def _in_a_language(brief: Brief, source: Source) -> Brief:
    if source.language not in languages.codes():
        known = ", ".join(languages.load(code).name for code in languages.codes())
        raise SourceRejected(f"cannot tell the source's language, or no language file covers it; known: {known}")
    return brief.model_copy(update={"language": brief.language or source.language})
