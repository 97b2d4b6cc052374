"""A source cut into numbered sentence lines, the lines that are not its story marked with why."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from story import languages
from story.datelines import place
from story.errors import SourceRejected
from story.furniture import Block, kinds
from story.notices import HEAD, parted, withheld
from story.orders import strange
from story.patterns import fixed
from story.plain import Plain, plain
from story.repeats import repeated
from story.sentences import cut
from story.values import Line, LineKind, Source
from story.words import count

MOST = 500_000
"""Characters a source may have: some 80,000 words, far above any dispatch."""
SHORT = 60
"""Words up to which every small word is asked for its language, not the telltales alone."""
FEWEST = 6
"""Words of story below which there is nothing to write from."""
_WORD = re.compile(r"[^\W\d_]+")
_NO_TEXT = ("Cc", "Cn", "Co")
"""Categories of characters: controls, unassigned, of private use."""
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_MARK = re.compile(r"[ ]*(?:(?:#{1,6}(?= )|\*(?= )|[>+•▪●◦‣·-](?!\d)|\d{1,2}[.)](?= )) *)+(?=\S)")
_JOINING = " -–:"
"""What stands between a notice and the headline behind it."""
_SENT_FROM = re.compile(
    r"(?<=[^\s.!?…:–—/-]) +(?=[A-ZÀ-Ý][A-ZÀ-Ý' -]{2,40}, (?:\w{2,4} )?\d{1,2}(?:er)? [^\W\d_]{3,9}\.?"
    r"(?: \d{4})? ?\([^()]{2,40}\) ?[-–—] )"
)
"""Where a headline was run into the dateline below it: "… la grève LARMOR, 12 mars (Agence) - Le port …"."""
_SIGNED = re.compile(r"(?<=[.!?»\")]) +(?=[a-z]{2,4}(?:-[a-z]{2,4})*/[a-z]{2,4}(?:[-/][a-z]{2,4})*\.?$)")
"""What stands before the initials of who wrote and read it, behind the last sentence."""
_HEADLINE = 400
"""Characters of a line within which that stands."""
_AWAITS = re.compile(r",$|[»”\"]$")
"""How a paragraph ends that another may go on with."""
_ENDED = re.compile(r"[.!?…:;»”\")\]]\s*$")


def read(
    text: str,
    id: str = "A",
    *,
    language: str | None = None,
    start: int = 0,
    url: str | None = None,
    name: str | None = None,
    title: str | None = None,
    published: str | None = None,
) -> Source:
    """The source with its lines numbered `id`1, `id`2, …

    `start` is the character offset where the source begins after a leading request; what stands before is one
    line of kind "request". `language` is told from the words where it is None ("und" where it cannot be).
    Raises `SourceRejected` where there is nothing to work from: empty, binary, too long, no story in it.
    """
    reject_unreadable(text)
    body = text[start:]
    language = language or detect(body)
    even = plain(body)
    blocks = [*_parted(_blocks(even, start), even, start)]
    lines = [_request(text, start)] if start else []
    for paragraph, (block, kind) in enumerate(zip(blocks, kinds(blocks), strict=True)):
        lines.extend(_lines(text, block, kind, language, paragraph))
    lines = [*_placed(lines, language)]
    lines = [line.model_copy(update={"id": f"{id}{number}"}) for number, line in enumerate(repeated(lines), 1)]
    _reject_storyless(lines)
    return Source(
        id=id,
        text=text,
        lines=tuple(lines),
        language=language,
        url=url,
        name=name,
        title=title and unicodedata.normalize("NFC", title),
        published=published,
    )


@cache
def _known() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((code, languages.load(code).reading.telltales) for code in languages.codes())


def detect(text: str) -> str:
    """Two-letter code of the language that the text's small words belong to, "und" where none is clear.

    One word in sixteen must be a telltale of it, and two or three different ones ("par an" is no English): French
    dispatches have one in four, Spanish or Catalan ones at most one in thirty of the French telltales.
    """
    words = " ".join(_WORD.findall(unicodedata.normalize("NFC", text[:20_000]))).casefold().split()
    best, most = "und", len(words) / 16
    for code, telltales in _known():
        found = list(filter(telltales.__contains__, words))
        if len(set(found)) >= min(3, 2 + len(words) // 10) and len(found) > most:
            best, most = code, len(found)
    return best if best != "und" or len(words) > SHORT else _of_few(words)


def _of_few(words: list[str]) -> str:
    """The language of a short text: one word in five a small word of it, two different, one that no
    neighbour has, none of its neighbours'."""
    best, most = "und", max(2, len(words) / 5)
    for code in languages.codes():
        known = languages.load(code)
        small = [word for word in words if word in known.stop_words]
        own = not known.reading.telltales.isdisjoint(words) and known.reading.foreign.isdisjoint(words)
        if own and len(set(small)) >= 2 and len(small) >= most:
            best, most = code, len(small) + 1
    return best


def reject_unreadable(text: str) -> None:
    """Raises `SourceRejected` for what is empty, too long or no text."""
    if not text.strip():
        raise SourceRejected("the source is empty; give the text of a dispatch")
    if len(text) > MOST:
        raise SourceRejected(f"the source has {len(text):,} characters, {MOST:,} are the most; cut it into parts")
    unread = (letter for letter in set(text) if letter == "\ufffd" or unicodedata.category(letter) in _NO_TEXT)
    spoilt = sum(map(text.count, unread))
    spoilt -= sum(map(text.count, "\n\r\t\v\f\x85"))
    if "\0" in text or spoilt > len(text) / 100 + 2:
        raise SourceRejected("the source is not text (control or undecodable characters); give plain text or HTML")


def _reject_storyless(lines: list[Line]) -> None:
    story = [line.text for line in lines if line.kind in ("story", "headline")]
    if not any(line.kind == "story" for line in lines):
        found = sorted({line.kind for line in lines})
        if "withdrawal" in found:
            gone = next(line.text for line in lines if line.kind == "withdrawal")
            raise SourceRejected(f"the text withdraws another and tells nothing else: {' '.join(gone.split())!r}")
        raise SourceRejected(f"no line of the source tells a story (only {', '.join(found)}); give the article itself")
    words = sum(map(count, story))
    if words < FEWEST and sum(map(len, story)) < 10 * FEWEST:
        raise SourceRejected(f"the source has only {words} words of story; give the whole dispatch")


def _request(text: str, start: int) -> Line:
    asked = text[:start].rstrip()
    return Line(id="0", start=0, end=len(asked), text=asked, kind="request")


def _blocks(body: Plain, start: int) -> list[Block]:
    """The pieces that line breaks make, hard-wrapped lines joined; offsets into the whole text."""
    pieces = list(_pieces(body.text))
    wrapped = _is_wrapped(body.text, pieces)
    blocks: list[Block] = []
    for first, last, gap in pieces:
        piece = body.text[first:last]
        if blocks and (_completes(blocks[-1], piece) if gap else _continues(blocks[-1].text, piece, wrapped)):
            before = blocks.pop()
            first = before.first
            lead = before.lead
        else:
            mark = _MARK.match(body.text, first, last)
            lead = mark.group().strip() if mark else ""
            first = mark.end() if mark else first
        blocks.append(
            Block(
                first=first,
                start=start + body.at(first),
                end=start + body.at(last),
                text=body.text[first:last],
                lead=lead,
                gap=gap,
            )
        )
    return blocks


def _parted(blocks: Sequence[Block], body: Plain, start: int) -> Iterator[Block]:
    """The paragraphs, what speaks to the desk at the head of one apart from the story behind it."""
    for index, block in enumerate(blocks):
        at = parted(block.text) if index < HEAD else 0
        if at:
            told = block.text[:at].rstrip(_JOINING)
            end = start + body.at(block.first + len(told))
            yield block._replace(end=end, text=told)
            first = block.first + at
            yield block._replace(first=first, start=start + body.at(first), text=block.text[at:], gap=True)
        else:
            yield block


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """Non-blank physical lines, stripped, and whether a blank one stands before."""
    at, gap = 0, True
    for ending in [*_BREAK.finditer(text), None]:
        stop = ending.start() if ending else len(text)
        for start, end in _unglued(text, at, stop):
            piece = text[start:end]
            bare = piece.strip()
            if bare:
                first = start + piece.index(bare[0])
                yield first, first + len(bare), gap or start > at
        gap = not text[at:stop].strip()
        at = ending.end() if ending else stop


def _unglued(text: str, at: int, stop: int) -> Iterator[tuple[int, int]]:
    """A physical line, parted where a heading was run into the sentence below it ("du gymnaseUn adolescent")."""
    if sent := _SENT_FROM.search(text, at, min(stop, at + _HEADLINE)):
        yield at, sent.start()
        at = sent.start()
    for glued in _glued().finditer(text, at, stop):
        if text[at : glued.start()] == text[glued.start() : stop].strip():
            continue  # A page's notice, twice.
        yield at, glued.start()
        at = glued.start()
    yield at, stop


@cache
def _glued() -> re.Pattern[str]:
    """A small word with a capital in the middle of a word that has none: "iPhone" and "McDonald" are no such two."""
    small = {
        word.capitalize() for code in languages.codes() for word in languages.load(code).stop_words if word.isalpha()
    }
    words = "|".join(sorted(map(re.escape, small), key=len, reverse=True))
    return re.compile(rf"(?=[A-ZÀ-Ý])(?<=[^\W\dA-Z_]{{4}})(?:{words})(?= [^\W\d_]|['’](?<=[LDJCMTS]['’]))")


def _is_wrapped(text: str, pieces: list[tuple[int, int, bool]]) -> bool:
    """Whether the lines were broken at a column: most are 50 to 100 characters long and end in mid-sentence."""
    if len(pieces) < 6:
        return False
    open_ended = [last - first for first, last, _ in pieces if not _ENDED.search(text[first:last])]
    return len(open_ended) > len(pieces) / 2 and sum(50 <= size <= 100 for size in open_ended) > len(open_ended) * 0.8


def _continues(before: str, piece: str, wrapped: bool) -> bool:
    """Whether a line goes on the one before: no end there, no beginning here."""
    if _MARK.match(piece) or piece[0] in "–«“#":
        return False
    if _ENDED.search(before) and not (wrapped and before.endswith((")", "»", ";", ":"))):
        return False
    return wrapped or (piece[0].islower() and "://" not in piece[:12] and count(before) >= 4)


def _completes(before: Block, piece: str) -> bool:
    """Whether a paragraph goes on the one before: that ends with a comma or a quotation, and no sentence begins here.

    Where a quotation is set apart from who says it: "> « … »," and below it "a raconté X.".
    """
    waits = not before.lead.startswith("#") and _AWAITS.search(before.text) is not None
    return waits and piece[0].islower() and "://" not in piece[:12] and not _MARK.match(piece)


def _placed(lines: Sequence[Line], language: str) -> Iterator[Line]:
    """The lines with the place that a regional paper's story opens with ("Larmor-Plage. Le port …") told apart.

    A lone word may be any ("Derby. …"): it is a place where it stands with its capital inside another line.
    """
    lead = next((n for n, line in enumerate(lines) if line.kind == "story"), None)
    for n, line in enumerate(lines):
        follows = n == lead and any(other.paragraph == line.paragraph for other in lines[n + 1 : n + 2])
        placed = follows and place(language).fullmatch(text := plain(line.text).text)
        named = placed and (fixed(r"[ -]").search(text) or any(f" {text[:-1]}" in other.text for other in lines))
        yield line.model_copy(update={"kind": "byline"}) if named else line


def _lines(text: str, block: Block, kind: LineKind, language: str, paragraph: int) -> Iterator[Line]:
    original = text[block.start : block.end]
    even = plain(original)
    spans = [*cut(even.text, language)] if kind == "story" else [(0, len(even.text))]
    signed = _SIGNED.search(even.text) if kind == "story" else None
    if signed and spans[-1][0] < signed.start():
        spans[-1:] = [(spans[-1][0], signed.start()), (signed.end(), spans[-1][1])]
    for first, last in spans:
        start, end = block.start + even.at(first), block.start + even.at(last)
        piece = Block(first=0, start=start, end=end, text=even.text[first:last])
        own = kind if len(spans) == 1 else kinds((piece,), alone=True)[0]
        if own in ("story", "headline"):
            own = "embargo" if withheld(piece.text) else strange(piece.text, language) or own
        yield Line(id="0", start=start, end=end, text=text[start:end], kind=own, paragraph=paragraph)
