"""What of a source may be a quotation: between marks, after a dash, above a signature."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from story import languages
from story.marks import spans
from story.patterns import any_of
from story.placed import Placed
from story.plain import Plain, bare
from story.values import Line, Source

SIGNED = re.compile(r"(?:[–-] ?)?(?P<name>[^\W\d_a-z][^@(\n]{1,80}?) ?\(@\w{1,30}\)")
"""The signature of a posted message, in evened text."""

_TRAIL = re.compile(r"(?<=[.!?])[ .…]+$")
"""What a copied post has behind its last full stop."""


class Piece(NamedTuple):
    """Something that may be a quotation, in the evened text: `outer_*` with its marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    line: Line
    last: Line
    """The line it ends in."""
    form: Literal["marks", "open", "closed", "reply", "post"] = "marks"
    """"marks", "open" (no closing mark), "closed" (no opening mark), "reply" after a dash, "post"."""


def pieces(source: Source, even: Plain) -> Iterator[Piece]:
    """The candidates of a source, kind by kind; `even` is its text made even."""
    lines = [line for line in source.lines if line.kind in ("story", "headline", "duplicate")]
    yield from _marked(even, lines)
    yield from _replies(even, lines)
    yield from _posts(source, even)


def _marked(even: Plain, lines: Sequence[Line]) -> Iterator[Piece]:
    placed = Placed(lines)
    for span in spans(even.text):
        start, end = even.at(span.start), even.at(span.end)
        line, last = placed.over(start), placed.over(end - 1)
        if span.depth or line is None or last is None or line.kind == "duplicate":
            continue
        opened = even.text.rfind(span.opening, 0, span.start) if span.opening else span.start
        closed = even.text.find(span.closing, span.end) + 1 if span.closing else span.end
        yield Piece(
            start=span.start, end=span.end, outer_start=opened, outer_end=closed, line=line, last=last,
            form="marks" if span.opening and span.closing else "open" if span.opening else "closed",
        )  # fmt: skip


def _replies(even: Plain, lines: Sequence[Line]) -> Iterator[Piece]:
    """Paragraphs that begin with a dash: replies, from the dash to the line's end; cut at the verb later."""
    for index, line in enumerate(lines):
        new = index == 0 or lines[index - 1].paragraph != line.paragraph
        if not new or line.text[0] not in "–—" or line.kind != "story":
            continue
        last = _last_of_paragraph(lines, index)
        start, end = even.index(line.start), even.index(last.end)
        inner = start + 1 + len(even.text[start + 1 : end]) - len(even.text[start + 1 : end].lstrip())
        yield Piece(start=inner, end=end, outer_start=start, outer_end=end, line=line, last=last, form="reply")


def _last_of_paragraph(lines: Sequence[Line], index: int) -> Line:
    while index + 1 < len(lines) and lines[index + 1].paragraph == lines[index].paragraph:
        index += 1
    return lines[index]


def _posts(source: Source, even: Plain) -> Iterator[Piece]:
    """Posted messages: the lines between the one that introduces them and their signature."""
    for index, line in enumerate(source.lines):
        if line.kind != "byline" or not SIGNED.match(even.text, even.index(line.start)):
            continue
        posted = _post_itself(source.lines[max(0, index - 8) : index], source)
        if posted:
            start, end = even.index(posted[0].start), even.index(posted[-1].end)
            end = start + len(_TRAIL.sub("", even.text[start:end]))
            yield Piece(
                start=start, end=end, outer_start=start, outer_end=even.index(line.end), line=posted[0],
                last=posted[-1], form="post",
            )  # fmt: skip


def _post_itself(before: Sequence[Line], source: Source) -> list[Line]:
    """Of the lines above a signature those it signs.

    They go back to the line that introduces them with a colon or names the network, or to where the post repeats a
    quotation; without either only the paragraph right above is surely the signer's, and none where that quotes or
    names an authority.
    """
    lines, introduced = _above(before)
    networks = [index for index, line in enumerate(lines) if _network(source.language).search(bare(line.text))]
    if networks and not introduced and networks[-1] + 1 < len(lines):
        lines, introduced = lines[networks[-1] + 1 :], True
    repeated = [index for index, line in enumerate(lines) if line.kind == "duplicate"]
    if repeated:
        return [line for line in lines[repeated[0] :] if line.kind != "duplicate"]
    told = {line.paragraph for line in lines if _is_narration(line.text, source.language)}
    ends = [index for index, line in enumerate(lines) if line.paragraph in told]
    lines = lines[ends[-1] + 1 if ends else 0 :]
    return lines if introduced and not ends else [line for line in lines if line.paragraph == lines[-1].paragraph]


def _above(before: Sequence[Line]) -> tuple[list[Line], bool]:
    """The lines of story right above a signature, and whether a line that ends with a colon leads to them."""
    lines: list[Line] = []
    for line in reversed(before):
        led = line.text.rstrip().endswith(":")
        if led or line.kind not in ("story", "duplicate") or spans(line.text):
            return lines, led
        lines.insert(0, line)
    return lines, False


def _is_narration(text: str, language: str) -> bool:
    return bool(spans(text) or _authority(language).search(text))


@cache
def _network(language: str) -> re.Pattern[str]:
    speech = languages.load(language).reading.speech if language in languages.codes() else None
    return re.compile(rf"(?<!\w)(?:{speech.networks if speech else '(?!)'})(?!\w)")


@cache
def _authority(language: str) -> re.Pattern[str]:
    known = languages.load(language).checks.according if language in languages.codes() else ()
    return re.compile(any_of(known), re.I)
