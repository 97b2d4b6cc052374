"""The quote table of a source: who says what, to the letter."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from story.candidates import pieces
from story.dates import dates
from story.marks import LONGEST, spans
from story.placed import Placed
from story.plain import plain
from story.quoting.interview import interview
from story.quoting.reader import Reader
from story.values import Line, Quote, Source


def quotations(source: Source) -> tuple[Quote, ...]:
    """The quotations of the source in order, Q1, Q2, …, with who says them and their role as the source words it.

    What stands between quotation marks without being said (a title, a nickname, a wink) is left out; so is a
    quotation inside another. Replies after a dash and signed posts are quotations without marks.
    """
    return heard(source)[0]


def heard(source: Source) -> tuple[tuple[Quote, ...], dict[str, str]]:
    """The quotations, and for each line that somebody says, in marks or not, the id of the line with who says it."""
    even = plain(source.text)
    found = sorted(pieces(source, even), key=lambda piece: piece.start)
    reader = Reader(source, even, found)
    quotes: list[Quote] = []
    for piece, speaker, role in reader.read():
        start, end = even.at(piece.start), even.at(piece.end)
        quotes.append(
            Quote(
                id=f"Q{len(quotes) + 1}",
                source=source.id,
                start=start,
                end=end,
                text=source.text[start:end],
                line=piece.line.id,
                speaker=speaker,
                role=role,
                posted=_posted(even.text[piece.end : piece.outer_end], source) if piece.form == "post" else None,
                reply=piece.form == "reply",
            )
        )
    said = reader.reported()
    reader.close()
    asked = _interviewed(source, quotes)
    quotes = [quote.model_copy(update={"id": f"Q{n}"}) for n, quote in enumerate(_in_order(quotes, asked), 1)]
    said |= dict(_told(source, reversed(quotes)))
    roles = {quote.speaker: quote.role for quote in quotes if quote.role}
    return tuple(quote.model_copy(update={"role": roles.get(quote.speaker)}) for quote in quotes), said


def _interviewed(source: Source, quotes: Sequence[Quote]) -> list[Quote]:
    """The turns of an interview: whoever the headline quotes answers, or else nobody who is known."""
    turns = interview(source)
    first = next((quote for quote in quotes if turns and quote.start < turns[0].lines[0].start), None)
    return [
        Quote(
            id="",
            source=source.id,
            start=turn.lines[0].start,
            end=turn.lines[-1].end,
            text=source.text[turn.lines[0].start : turn.lines[-1].end],
            line=turn.lines[0].id,
            speaker=None if turn.asks or first is None else first.speaker,
            reply=True,
        )
        for turn in turns
    ]


def _in_order(quotes: Iterable[Quote], asked: Sequence[Quote]) -> list[Quote]:
    """All of them in the order of the text; no reply that the reader found where an interview's turns are known."""
    kept = (quote for quote in quotes if not (asked and quote.reply))
    return sorted((*kept, *asked), key=lambda quote: (quote.start, -quote.end)) if asked else list(kept)


def untold(source: Source, quotes: Iterable[Quote]) -> frozenset[str]:
    """The ids of lines of which nobody can tell whether somebody says them.

    A quotation opens a sentence of their paragraph, nothing closes it, and they are none of what it says for sure. From
    a line on that quotes something itself the story speaks again.
    """
    even = plain(source.text)
    lines, said = Placed(source.lines), Placed(quotes)
    lost = [span for span in spans(even.text) if span.opening and not span.closing and not span.depth]
    within = (
        line
        for span in lost
        if _opens(even.text[: span.start])
        for line in takewhile(
            _unmarked, lines.starting_in(even.at(span.start), even.at(min(span.end, span.start + LONGEST)))
        )
    )
    return frozenset(line.id for line in within if not said.over(line.start))


def _unmarked(line: Line) -> bool:
    return not any(mark in line.text for mark in "«“„")


def _opens(before: str) -> bool:
    """Whether a quotation's mark, with which the text before it ends, opens a sentence."""
    return before.rstrip(' \u00a0\u202f«“„"')[-1:] in ("", "\n", *".!?…:»”")


def _posted(signature: str, source: Source) -> str | None:
    """The one day of the calendar in a signature."""
    found = [one for one in dates(signature, source.language) if one.day and one.month]
    return found[0].text if len(found) == 1 else None


def _told(source: Source, quotes: Iterable[Quote]) -> Iterator[tuple[str, str]]:
    """Each line that a quotation stands in or runs over, with its speaker."""
    lines = Placed(source.lines)
    for quote in quotes:
        first = lines.over(quote.start)
        for line in lines.starting_in(first.start if first else quote.start, quote.end) if quote.speaker else ():
            yield line.id, quote.speaker or ""
