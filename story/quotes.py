"""The quote table of a source: who says what, to the letter."""

from story.marks import Span, spans
from story.values import Line, Quote, Source

__all__ = ["Span", "quotations", "spans"]


def quotations(source: Source) -> tuple[Quote, ...]:
    """The quotations of the source in order, Q1, Q2, …, with who says them and their role as the source words it."""
    quotes: list[Quote] = []
    for span in spans(source.text):
        line = _line(source, span.start)
        if span.depth or line is None or line.kind != "story":
            continue
        quotes.append(Quote(id=f"Q{len(quotes) + 1}", source=source.id, start=span.start, end=span.end,
                            text=source.text[span.start:span.end], line=line.id))
    return tuple(quotes)


def _line(source: Source, offset: int) -> Line | None:
    return next((line for line in source.lines if line.start <= offset < line.end), None)
