"""The request that people paste above their source, read into a brief."""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from story.plain import bare, plain
from story.values import Brief, Value
from story.wishes import brief, either, tongues

_COLON = re.compile(r" ?:[ ]+")
_RULE = re.compile(r"[\W_]+$")
REACH = 6_000
"""Characters from the start in which a request may stand."""
LONGEST = 60
"""Words of one piece of a request; a longer one is prose."""


class Request(Value):
    """A leading request: `end` is the character offset where the source begins; `brief` has set what it says."""

    end: int
    brief: Brief


class _Piece(NamedTuple):
    start: int
    end: int
    gap: bool
    """Whether a blank line stands before it."""
    text: str
    """Small letters, no accents, as long as the original."""


def leading(text: str) -> Request | None:
    """The request a text begins with; None where it begins with its story. `end` is len(text) with no source below.

    Only the beginning is looked at, and only orders for a text count: whatever stands later, or is said inside
    the story, is source.
    """
    even = plain(text)
    pieces = list(_pieces(even.text[:REACH]))
    taken = _taken(pieces)
    if not taken:
        return None
    end = pieces[taken].start if taken < len(pieces) else len(even.text[:REACH])
    return Request(end=even.at(end), brief=brief(even.text[: pieces[taken - 1].end]))


def _taken(pieces: Sequence[_Piece]) -> int:
    """How many pieces, from the first, are the request."""
    taken = 0
    for index, piece in enumerate(pieces):
        if (taken and (_goes_on(piece) or _introduces(piece))) or (not taken and _orders(piece.text)):
            taken = index + 1
        elif taken or index > 1 or not _leads_in(piece.text):
            break
    return taken


def _pieces(text: str) -> Iterator[_Piece]:
    small = bare(text)
    at, gap = 0, False
    for line in text.splitlines(keepends=True):
        if not line.strip():
            gap, at = True, at + len(line)
            continue
        cuts = [0, *_cuts(line), len(line)]
        for first, last in itertools.pairwise(cuts):
            start = at + first + len(line[first:last]) - len(line[first:last].lstrip())
            end = at + first + len(line[first:last].rstrip())
            if start < end:
                yield _Piece(start=start, end=end, gap=gap, text=small[start:end])
                gap = False
        at += len(line)


def _cuts(line: str) -> list[int]:
    """Where a line falls into pieces: after its sentences, and after a colon that a long text follows."""
    cuts = [ending.end() for ending in _ending().finditer(line)]
    colons = [
        colon.end()
        for colon in _COLON.finditer(line)
        if len(line[colon.end() :].split()) >= 10 and not _label().search(bare(line[: colon.start()]))
    ]
    return sorted({*cuts, *colons[:1]})


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?<=[.!?;])[ ]+|[ ]*[,;][ ]*(?=(?:{either(lambda words: words.joins)})[ ])")


@cache
def _order() -> re.Pattern[str]:
    """An order for a text at the very beginning: (please, ) + verb + a + … + article."""
    leads, verbs = either(lambda words: words.leads), either(lambda words: tuple(words.verbs))
    infinitives, objects = either(lambda words: words.infinitives), either(lambda words: words.objects)
    length = rf"\d(?:[\d.,]*\d)?\+?(?:[ -]?(?:{either(lambda words: words.words)}))?"
    fillers = rf"(?:[\s-]+(?:{either(lambda words: words.fillers)}|{length})|(?<='))"
    lead = rf"(?P<lead>(?:(?:{leads})\b[\s,:]*(?:[\w'-]+[,\s]+){{0,8}}?)*)"
    verb = rf"(?:(?P<verb>{verbs})\b|(?P<infinitive>{infinitives})\b|(?<=\s))"
    return re.compile(rf"[\s#>*-]*{lead}{verb}{fillers}{{0,8}}?[\s-]*(?:{objects})\b")


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(lambda words: words.cues)})\b")


@cache
def _label() -> re.Pattern[str]:
    """What a value follows: "mot-clé", "tone", "title", "language"."""
    return re.compile(rf"(?:{_names()})\s*$")


def _names() -> str:
    return either(lambda words: (*words.keyphrase, *words.tone, *words.title, *words.language, *words.length))


def _orders(piece: str) -> bool:
    """Whether a text's first piece asks for an article: an order with a cue of what it should be, or a bare one."""
    if len(piece.split()) > LONGEST:
        return False
    order = _order().match(piece)
    cues = set(_cues().findall(piece))
    if order and order["verb"]:
        return bool(cues) or len(piece.split()) <= 12
    if order and (order["lead"] or order["infinitive"]):
        return bool(cues) if order["lead"] else bool(_demand().search(piece))
    articles, objects = either(lambda words: words.articles), either(lambda words: words.objects)
    return len(cues) >= 2 and bool(re.match(rf"(?:(?:{articles}) )?(?:{objects})\b", piece))


def _leads_in(piece: str) -> bool:
    """A greeting or an introduction before the order itself."""
    greeted = re.match(rf"(?:{either(lambda words: words.greetings)})\b", piece)
    return len(piece.split()) <= 12 and bool(greeted)


def _goes_on(piece: _Piece) -> bool:
    """Whether a later piece still asks: another order, a label with its value, or a short demand."""
    text = piece.text
    size = len(text.split())
    if size > LONGEST:
        return False
    if _RULE.match(text):
        return True
    begun = either(lambda words: (*words.leads, *words.verbs, *words.further))
    begins = re.match(rf"[\s#>*•-]*(?:{begun})\b", text)
    if begins and (_cues().search(text) or re.search(rf"\b(?:{either(lambda words: words.objects)})\b", text)):
        return True
    if (":" in text or "=" in text) and _labelled().match(text):
        return True
    return not piece.gap and size <= 14 and bool(_demand().search(text))


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"[\s*•>-]*(?:{_names()}|{either(lambda words: words.subheadings)})\s*[:=]")


@cache
def _demand() -> re.Pattern[str]:
    words, joins = either(lambda words: words.words), either(lambda words: words.joins)
    strong = either(lambda words: (*words.keyphrase, *words.subheadings))
    into, spoken = either(lambda words: words.into), "|".join(tongues())
    return re.compile(
        rf"\d[\d .,]*\+?\s?(?:{words})\b|\bseo\b|\b(?:{strong})\b|^[\W]*(?:{into}) (?:{spoken})\W*$"
        rf"|^\W*(?:{either(lambda words: words.tone)}) \w+(?: (?:{joins}) \w+)?\W*$"
    )


def _introduces(piece: _Piece) -> bool:
    """ "Voici la dépêche :", "Source :", "Text:" after the request: the last words before the source."""
    if len(piece.text.split()) > 10:
        return False
    known, objects = either(lambda words: words.known), either(lambda words: words.objects)
    led = re.match(
        rf"\W*(?:{either(lambda words: words.introductions)})\b|(?:{either(lambda words: words.thanks)})\b"
        rf"|\W*(?:(?:{known}) )?(?:{objects})\W*:\W*$",
        piece.text,
    )
    return led is not None
