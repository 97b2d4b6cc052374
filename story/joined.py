"""Lines that are one statement because a quotation runs over them whose marks do not hold them together."""

from collections.abc import Iterator, Sequence

from story.sentences import LONGEST_QUOTE
from story.values import Line, Quote, Source
from story.words import count

FEW = 60
"""Words of a quotation over several paragraphs up to which it is one statement."""
_DASH = "–—-"
_OPENING = '«“„"'


def joined(source: Source, lines: Sequence[Line], quotes: Sequence[Quote]) -> Iterator[Sequence[Line]]:
    """Those lines of the source, each alone or with the ones that a quotation runs over which begins in it.

    Half a quotation is nobody's sentence: "« On dormait. Puis le toit est tombé, raconte X." lost the closing mark by
    which its sentences would have been one line. Of a quotation over several paragraphs only a short one is one
    statement.
    """
    place = {line.id: n for n, line in enumerate(lines)}
    last = {place[quote.line]: _last(quote, lines, place[quote.line]) for quote in _marked(source, quotes, place)}
    at = 0
    while at < len(lines):
        end = last.get(at, at)
        yield lines[at : end + 1]
        at = end + 1


def _marked(source: Source, quotes: Sequence[Quote], place: dict[str, int]) -> Iterator[Quote]:
    """The quotations behind a mark, or a dash that is no dialogue's, that are no longer than those that a line is."""
    paragraph = {line.id: line.paragraph for line in source.lines}
    replies = {paragraph[quote.line] for quote in quotes if quote.reply}
    for quote in quotes:
        known = quote.line in place and quote.end - quote.start <= LONGEST_QUOTE
        at = paragraph[quote.line]
        alone = replies.isdisjoint((at - 1, at + 1)) and sum(paragraph[each.line] == at for each in quotes) == 1
        before = source.text[: quote.start].rstrip()[-1:]
        if known and (before in _DASH and alone if quote.reply else before in _OPENING):
            yield quote


def _last(quote: Quote, lines: Sequence[Line], first: int) -> int:
    """The place of the line in which the quotation ends that begins in the one at `first`."""
    end = first
    while end + 1 < len(lines) and lines[end + 1].start < quote.end:
        end += 1
    return end if lines[end].paragraph == lines[first].paragraph or count(quote.text) <= FEW else first
