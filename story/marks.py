"""Quotation marks in a text, paired as a reader pairs them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from story.patterns import fixed
from story.words import BLANKS, SENTENCE

_PARAGRAPH = re.compile(r"[^\n\r\x85\u2028\u2029]+")
_MARKS = re.compile(
    "[«»“”„\"‘‹›]|’(?![^\\W_])|''|(?<![^\\W_])'(?=[^\\W\\d_])|(?<=[^\\W_.,!?…])'(?![^\\W_])|(?<=[.,!?…])'(?![^\\W_])"
)
_ANY = re.compile("[«»“”„\"‘‹›']|’(?![^\\W_])")
"""What most texts have none of, apostrophes within words aside."""
_CLOSING = {"«": "»", "“": "”", "„": "“", "‘": "’", "‹": "›"}
_BLANK = re.compile(r"(?:\r\n|[\n\r])[ \t]*(?:\r\n|[\n\r])")
MOST = 400
"""Marks in a paragraph above which they are no quotations."""
LONGEST = 1_200
"""Characters a quotation may run over several lines."""
_SPACES = " \t\u00a0\u202f\u2009"


class Span(NamedTuple):
    """What stands between quotation marks: `start` and `end` without them and without the spaces inside them."""

    start: int
    end: int
    opening: str
    """The mark itself; "" where it is missing."""
    closing: str
    depth: int = 0
    """How many quotations it stands inside."""


def spans(text: str) -> tuple[Span, ...]:
    """The quoted spans of a text in order, outer before inner.

    Marks are paired within a paragraph. A mark without its other half still makes a span: to the end of the
    paragraph where the closing one is missing, from the start of its sentence where the opening one is.
    """
    return _kept(text) if len(text) <= SENTENCE else _found(text)


def _found(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    if not _ANY.search(text):
        return ()
    for paragraph in _PARAGRAPH.finditer(text):
        found.extend(_paired(text, paragraph.start(), paragraph.end()))
    found.sort(key=lambda span: (span.start, -span.end, span.depth))
    return tuple(_across_lines(text, found))


_kept = lru_cache(maxsize=1024)(_found)


def around(text: str, span: Span) -> tuple[str, str]:
    """What stands before the opening mark of a quotation and behind its closing one."""
    return text[: span.start].rstrip(BLANKS)[:-1], text[span.end :].lstrip(BLANKS)[1:]


def without_quoted(text: str) -> str:
    """The text without what it quotes; the marks stay."""
    for span in reversed([span for span in spans(text) if not span.depth]):
        text = text[: span.start] + text[span.end :]
    return text


def _across_lines(text: str, found: list[Span]) -> Iterator[Span]:
    """The spans, one opened in a line and one closed some lines below made one, with what stands between inside it."""
    index = 0
    while index < len(found):
        opened = found[index]
        closed = _closing_half(text, found, index) if opened.opening and not opened.closing and not opened.depth else 0
        if not closed:
            yield opened
            index += 1
            continue
        whole = _span(text, opened.start, found[closed].end, opened.opening, found[closed].closing, 0)
        yield whole
        inside = (one for one in found[index + 1 :] if one.start < whole.end and one is not found[closed])
        yield from (one._replace(depth=one.depth + 1) for one in inside)
        index = next((at for at in range(closed, len(found)) if found[at].start >= whole.end), len(found))


def _closing_half(text: str, found: list[Span], index: int) -> int:
    """Index of the span that closes one that nothing closes in its line; 0 for none."""
    for at in range(index + 1, len(found)):
        span = found[at]
        if span.end - found[index].start > LONGEST or not (span.opening or span.closing):
            return 0
        if span.closing and not span.opening:
            last = text.rfind("\n", 0, span.end)
            apart = any(one.start < last and not one.depth for one in found[index + 1 : at])
            return at if not apart and _runs_on(text, found[index], span) else 0
        if not span.closing and not span.depth:
            return 0
    return 0


def _runs_on(text: str, opened: Span, closed: Span) -> bool:
    """Whether two halves are one quotation: on lines that follow each other, or whole sentences of two paragraphs."""
    blanks = len(_BLANK.findall(text, opened.start, closed.end))
    led = text[: opened.start].rstrip(_SPACES + '«“"').rstrip(_SPACES)[-1:]
    return blanks == 0 or (blanks <= 2 and led.strip("\r\n:.!?…") == "" and text[opened.end - 1] in ".!?…")


def _paired(text: str, first: int, last: int) -> Iterator[Span]:
    marks = [mark for mark in _MARKS.finditer(text, first, last) if _counts(text, mark)]
    if len(marks) > MOST:
        return
    open_marks: list[re.Match[str]] = []
    for index, mark in enumerate(marks):
        later = marks[index + 1 :]
        if _opens(text, mark, open_marks, later):
            yield from _given_up(text, mark, open_marks, later)
            open_marks.append(mark)
        else:
            yield from _closed(text, mark, open_marks, first)
    if open_marks and open_marks[0].group() in ("«", "“", '"', "„"):
        yield _span(text, open_marks[0].end(), last, open_marks[0].group(), "", 0)


def _given_up(
    text: str, mark: re.Match[str], open_marks: list[re.Match[str]], later: list[re.Match[str]]
) -> Iterator[Span]:
    """What a lost mark opened, taken off the open ones: it ends where the next of its kind opens."""
    sign = mark.group()
    if sign in ("«", "“") and _partner(open_marks, sign) is None and _lost(open_marks, sign, later):
        lost = open_marks.pop()
        yield _span(text, lost.end(), mark.start(), lost.group(), "", len(open_marks))


def _closed(text: str, mark: re.Match[str], open_marks: list[re.Match[str]], first: int) -> Iterator[Span]:
    """What a closing mark ends, its opening one taken off the open ones; from the sentence's start without one."""
    sign = mark.group()
    partner = _partner(open_marks, sign)
    if partner is not None:
        opening = open_marks[partner]
        del open_marks[partner:]
        yield _span(text, opening.end(), mark.start(), opening.group(), sign, partner)
    elif sign in '»”"' and not open_marks:
        start = _sentence_start(text, first, mark.start())
        if start < mark.start():
            yield _span(text, start, mark.start(), "", sign, 0)


def _counts(text: str, mark: re.Match[str]) -> bool:
    """Whether the mark is one of quotation: no inch sign."""
    if mark.group() != '"':
        return True
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return not (before.isdigit() and not after.isalnum() and '"' not in text[: mark.start()])


def _partner(open_marks: list[re.Match[str]], sign: str) -> int | None:
    """Index of the innermost open mark that this one closes."""
    for index in range(len(open_marks) - 1, -1, -1):
        opening = open_marks[index].group()
        if _CLOSING.get(opening) == sign or (opening == sign and sign in "\"'”''"):
            return index
        if opening == "‘" and sign == "'":
            return index
        if opening in ("“", "„", "«") and sign in ('"', "”"):
            return index
        if sign in "«»" and opening in ("«" if sign == "«" else '»"'):
            return index
    return None


def _opens(text: str, mark: re.Match[str], open_marks: list[re.Match[str]], later: list[re.Match[str]]) -> bool:
    sign = mark.group()
    if sign in ("«", "„", "‹", "“"):
        return not (_ends_as_it_opens(text, mark, open_marks) if sign == "«" else _is_german(sign, open_marks))
    if sign == "»":
        return not open_marks and _opens_as_it_ends(text, mark, later)
    before, after = (
        text[mark.start() - 1 : mark.start()] if mark.start() else "",
        text[mark.end() : mark.end() + 1],
    )
    leads = (not before or before.isspace() or before in "([–-'’/") and bool(after) and not after.isspace()
    if sign == "‘":
        return any(other.group() in "’'" for other in later)
    if sign == "'":
        return leads and any(other.group() == "'" for other in later) and _partner(open_marks, sign) is None
    if sign == "”":
        return leads and _partner(open_marks, sign) is None and any(other.group() == "”" for other in later)
    if sign in ('"', "''"):
        partner = _partner(open_marks, sign)
        ends = not open_marks and sign == '"' and before.strip(" ([–-'’/") != "" and not after.isalnum()
        within = partner is not None and open_marks[partner].group() == "«" and leads and _pairs(sign, later)
        return (partner is None and not ends) or within or (leads and _follows_colon(text, mark))
    return False


def _is_german(sign: str, open_marks: list[re.Match[str]]) -> bool:
    return sign == "“" and any(open_.group() == "„" for open_ in open_marks)


def _ends_as_it_opens(text: str, mark: re.Match[str], open_marks: list[re.Match[str]]) -> bool:
    """ "« Tout a brûlé «, dit X": a mark turned the wrong way, behind a word and before a stop."""
    behind = text[mark.end() :].lstrip(_SPACES)[:1]
    return bool(open_marks) and open_marks[-1].group() == "«" and behind in ",;."


def _opens_as_it_ends(text: str, mark: re.Match[str], later: list[re.Match[str]]) -> bool:
    """ "» Tout a brûlé », dit X": the same at the head of a paragraph or behind a colon, where another closes it."""
    before = text[: mark.start()].rstrip(_SPACES)[-1:]
    closed = bool(later) and later[0].group() == "»"
    return closed and before in ("", "\n", ":") and text[mark.end() : mark.end() + 1] in _SPACES


def _pairs(sign: str, later: list[re.Match[str]]) -> bool:
    """Whether a mark of that kind comes before the next guillemet that closes."""
    return next((mark.group() for mark in later if mark.group() in (sign, "»")), "") == sign


def _follows_colon(text: str, mark: re.Match[str]) -> bool:
    return text[: mark.start()].rstrip(_SPACES).endswith(":")


def _lost(open_marks: list[re.Match[str]], sign: str, later: list[re.Match[str]]) -> bool:
    """Whether an open mark of the same kind will never be closed: too few closing ones are left for both."""
    if not open_marks or open_marks[-1].group() != sign:
        return False
    depth = 1
    closed = 0
    for mark in later:
        if mark.group() == sign:
            depth += 1
        elif mark.group() == _CLOSING[sign]:
            closed += 1
            if closed > depth:
                return False
    return closed <= depth


def _sentence_start(text: str, first: int, end: int) -> int:
    """Where the sentence begins that a lonely closing mark ends."""
    begun = [stop.end() for stop in fixed(r"[.!?…»”]\s+(?=[^\W\d_a-zà-ÿ])").finditer(text[first:end].rstrip(".!?… "))]
    return first + (begun[-1] if begun else 0)


def _span(text: str, start: int, end: int, opening: str, closing: str, depth: int) -> Span:
    while start < end and text[start] in _SPACES:
        start += 1
    while end > start and text[end - 1] in _SPACES:
        end -= 1
    return Span(start=start, end=end, opening=opening, closing=closing, depth=depth)
