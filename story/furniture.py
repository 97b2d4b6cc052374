"""What of a pasted page is furniture, not story: told by phrases of the language files and by place."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from story import languages
from story.datelines import is_dateline
from story.notices import notices
from story.patterns import fixed, late
from story.values import LineKind
from story.words import count, fold

LONG = 1_000
"""Characters above which a paragraph is not even looked at for signs of furniture."""
SHORT = 45
"""Words up to which a piece may be called furniture for how it begins or for what it holds."""
ADVERTISED = 15
"""Words at most of what is advertised under that word: a paragraph of the story is longer, or stands apart."""
INTERVIEW = 3
"""Paragraphs that end with a question where they make an interview."""
_ENDED = re.compile(r"[.!?…][\s»”\")\]]*$|[.!?…,] ?[»”\"]$")
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])")
_LETTER = re.compile(r"[^\W\d_]")
_HASHTAGS = re.compile(r"(?:[#@][\w'-]+[\s,;]*)+$")
_SIGNATURE = re.compile(r"(?:[–-] ?[^@]{2,80}|[^\W\d_a-z][^@,.:;«»]{2,50})\(@\w{1,30}\)[^.]{0,40}$")
_TIMESTAMP = re.compile(r"[\d\s:/.,\-–|TZh+]+$")
_DEGREES = re.compile(r"-?\d{1,3}(?:[.,]\d)? ?°? ?[CF]\b$")
_WEATHER = re.compile(r"(?=(?:[^°]*°){2})[^.!?]*$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\w+$", re.IGNORECASE)
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)$")
_NOTE = re.compile(r"\[\^?[\w-]{1,20}\]:? ?\S|↑ ?\S")
"""What a footnote says, below the story."""
_TRAIL = re.compile(r"(?!.*\d/\d)[\w' -]{1,30}(?: ?[>›»|/] ?[\w' -]{1,30}){2,}$")
"""A path of headings: "Sport › Rugby › Pro D2"."""
_SLUG = re.compile(r"(?=\S*[A-Z]\d)(?=(?:\S+\s+){2})(?:/?(?:[A-Z-]{1,4}|[A-Z-]*\d[A-Z\d-]*)(?:\s+|$))+$")
"""By what an agency files a dispatch: "ABC0147 4 GI 0231 /ABC-AB12"."""
_INITIALS = re.compile(r"[a-z]{2,4}(?:-[a-z]{2,4})*/[a-z]{2,4}(?:[-/][a-z]{2,4})*\.?$")
"""Who wrote and read it: "ab-cd/ef"."""
_NAMED = re.compile(r"(?:[^\W\d_a-zà-ÿ][\w'’.-]*\s+){1,3}[^\W\d_a-zà-ÿ][\w'’-]*$")
"""A name, and no more: two to four words, each with a capital."""
_TITLED = re.compile(r":\s*\S")
"""A related line that names its title, and so is no heading of a list."""
_LINKS = re.compile(r"(?:[|·•,\s]*\[[^\]]+\]\([^)]+\))+[|·•,\s]*$")

_MENU, _MOSTLY = 3, 0.6
"""Words of a menu at least, and the share of them above which sections make one: "World News Chief Quits" is none."""
_CAPITALS = re.compile(r"(?:[^\W\d_a-zà-ÿ][\w'-]*(?:\s+|$))+")
_BULLETS = "*•▪●◦‣·-+"


class Block(NamedTuple):
    """A paragraph of the source: `start` and `end` into the source, `text` evened out."""

    first: int
    start: int
    end: int
    text: str
    lead: str = ""
    """The list or heading mark that stood before it."""
    gap: bool = False
    """Whether a blank line stands before it."""


class _Signs(NamedTuple):
    """The language files' phrases as compiled patterns, kind by kind, of all languages at once: pages mix them."""

    phrases: tuple[tuple[LineKind, re.Pattern[str]], ...]
    heads: re.Pattern[str]
    """Any of the phrases, whatever follows."""
    openers: tuple[tuple[LineKind, re.Pattern[str]], ...]
    within: tuple[tuple[LineKind, re.Pattern[str]], ...]
    below: re.Pattern[str]
    among: re.Pattern[str]
    titles: re.Pattern[str]
    sections: frozenset[str]
    greetings: re.Pattern[str]


@cache
def _signs() -> _Signs:
    readings = [languages.load(code).reading for code in languages.codes()]

    def patterns(
        tables: Sequence[Mapping[LineKind, tuple[str, ...]]], frame: str
    ) -> tuple[tuple[LineKind, re.Pattern[str]], ...]:
        kinds = dict.fromkeys(kind for table in tables for kind in table)
        alternatives = {kind: "|".join("|".join(table.get(kind, ())) for table in tables).strip("|") for kind in kinds}
        return tuple((kind, late(frame % alternatives[kind])) for kind in kinds)

    phrases = (each for reading in readings for each in reading.phrases.values())
    return _Signs(
        phrases=patterns([reading.phrases for reading in readings], r"(?:%s)(?![^\W_])"),
        heads=late("|".join(chain.from_iterable(phrases))),
        openers=patterns([reading.openers for reading in readings], r"(?:%s)"),
        within=patterns([reading.within for reading in readings], r"(?:%s)"),
        below=late("|".join(reading.below.heading for reading in readings)),
        among=late("|".join(reading.below.signs for reading in readings)),
        titles=late("|".join(reading.below.titles for reading in readings)),
        greetings=late("|".join(chain.from_iterable(reading.menu.greetings for reading in readings))),
        sections=frozenset(chain.from_iterable(reading.menu.sections for reading in readings)),
    )


def kinds(blocks: Sequence[Block], *, alone: bool = False) -> tuple[LineKind, ...]:
    """The kind of each paragraph, in order. `alone`: they are sentences of a story, so only signs count, not place."""
    told = [_sign(block, alone=alone) for block in blocks]
    if alone:
        return tuple(kind or "story" for kind in told)
    for index, noticed in notices(blocks).items():
        told[index] = noticed
    told = _below(blocks, [kind or _dated(blocks, index) for index, kind in enumerate(told)])
    prose: list[bool] = []
    for block, kind in zip(blocks, told, strict=True):
        prose.append(kind is None and (_is_prose(block) or (any(prose[-1:]) and _goes_on(block))))
    placed: list[LineKind] = []
    for index, kind in enumerate(told):
        able = kind is None and (not prose[index] or blocks[index].lead[:1].isdigit())
        listed = able and _is_listed(blocks, told, placed, index)
        placed.append("related" if listed else kind or _place(blocks, told, prose, index))
    return tuple(placed)


def _below(blocks: Sequence[Block], told: Sequence[LineKind | None]) -> list[LineKind | None]:
    """The kinds with what readers wrote below the story marked: from a heading of comments to one of the page's own.

    Such a heading is known by signs that follow it, or by the number of comments that it tells.
    """
    texts = [fold(_bared(block.text)).strip(" .:") for block in blocks]
    for head in (index for index, text in enumerate(texts) if _signs().below.fullmatch(text)):
        last = next((at for at in range(head + 1, len(blocks)) if blocks[at].lead.startswith("#")), len(blocks))
        after = [index for index in range(head + 1, last) if told[index] is None]
        above = sum(told[index] is None and _is_prose(blocks[index]) for index in range(head))
        below = sum(_is_prose(blocks[index]) for index in after)
        signed = any(_signs().among.fullmatch(text) for text in texts[head + 1 : last])
        counted = above >= 2 and fixed(r"\d").search(texts[head]) is not None
        if (signed and above >= 2 * below) or (counted and (signed or above >= below)):
            return [("comment form" if index in after else kind) for index, kind in enumerate(told)]
    return list(told)


def _is_listed(
    blocks: Sequence[Block], told: Sequence[LineKind | None], placed: Sequence[LineKind], index: int
) -> bool:
    """Whether a piece stands in a list of other stories' titles, below its heading or another of them."""
    for before in range(index - 1, -1, -1):
        if _signs().titles.fullmatch(fold(_bared(blocks[before].text)).strip(" .:>")):
            return True
        if placed[before] != "related" or (told[before] and _TITLED.search(blocks[before].text)):
            return False
    return False


def _dated(blocks: Sequence[Block], index: int) -> LineKind | None:
    """A byline where a paragraph above the story or below it is the place and the day of writing, and no more."""
    text = blocks[index].text
    if _NAMED.fullmatch(text) and any(_sign(each) == "timestamp" for each in blocks[index + 1 : index + 2]):
        return "byline"  # Who wrote it, right above when it was put online.
    if not text[-5:].strip(" .").isdigit() or not any(is_dateline(text, code) for code in languages.codes()):
        return None
    ends = blocks[:index], blocks[index + 1 :]
    return None if all(any(map(_is_prose, each)) for each in ends) else "byline"


def _bared(text: str) -> str:
    """A text without the emphasis of Markdown around it."""
    return (fixed(r"\*+(?!\s)|(?<=\S)\*+").sub("", text) if "*" in text else text).strip("*_ ")


def _sign(block: Block, *, alone: bool = False) -> LineKind | None:
    """What the paragraph itself says it is; None where it may be story."""
    if len(block.text) > LONG:
        return None if _LETTER.search(block.text) else "navigation"
    shape = _shape(block.text)
    if shape:
        return shape
    if not alone and _is_menu(block.text):
        return "navigation"
    folded = fold(_GLUED.sub(" ", _bared(block.text)))
    short = count(folded) <= SHORT
    bare = folded.lstrip("([-– ")
    if short and not alone:
        for kind, pattern in _signs().openers:
            if pattern.match(bare):
                return kind
    if short and (held := _held(folded)):
        return held
    return _made_of_phrases(folded) if short and _begins_with_phrase(folded) else None


def _held(folded: str) -> LineKind | None:
    """What a short text is for what it holds anywhere, or for how it speaks to the readers of a live page."""
    if _signs().greetings.match(folded):
        return "navigation"
    return next((kind for kind, pattern in _signs().within if pattern.search(folded)), None)


def _shape(text: str) -> LineKind | None:
    for pattern, kind in _SHAPES:
        if pattern.match(text):
            return kind
    return None if _LETTER.search(text) else "navigation"


_SHAPES: tuple[tuple[re.Pattern[str], LineKind], ...] = (
    (_HASHTAGS, "hashtags"),
    (_SIGNATURE, "byline"),
    (_TIMESTAMP, "timestamp"),
    (_DEGREES, "navigation"),
    (_ADDRESS, "navigation"),
    (_WEATHER, "navigation"),
    (_PICTURE, "caption"),
    (_LINKS, "navigation"),
    (_TRAIL, "navigation"),
    (_NOTE, "related"),
    (_SLUG, "navigation"),
    (_INITIALS, "byline"),
)


def _is_menu(text: str) -> bool:
    """Whether a line is a page's menu: capitalised words without a stop, most of them names of sections."""
    if not _CAPITALS.fullmatch(text):
        return False
    words = text.split()
    return len(words) >= _MENU and sum(fold(word) in _signs().sections for word in words) > _MOSTLY * len(words)


def _made_of_phrases(folded: str) -> LineKind | None:
    """The kind of a paragraph in which nothing with a letter is left once the phrases of furniture are taken out."""
    first: LineKind | None = None
    rest = folded
    for kind, pattern in _signs().phrases:
        left = pattern.sub(" ", rest)
        if left != rest and first is None:
            first = kind
        rest = left
        if not _LETTER.search(rest):
            return first
    return None


def _begins_with_phrase(folded: str) -> bool:
    """Whether a phrase can hold the first letter: where none does, letters are left whatever is taken out."""
    letter = _LETTER.search(folded)
    return letter is not None and any(_signs().heads.match(folded, at) for at in range(letter.start() + 1))


def _is_prose(block: Block) -> bool:
    """Whether a paragraph reads as one; a reply after a dash, or what a quotation begins with, may be short."""
    words = count(block.text)
    ended = bool(_ENDED.search(_bared(block.text)))
    begins = block.text.startswith("– ") or (block.text[0] in "«“" and not fixed("[»”]").search(block.text))
    return (words >= 4 and ended) or words >= 24 or (ended and begins)


def _goes_on(block: Block) -> bool:
    """Whether a short sentence stands right below prose, as where every sentence has a line of its own."""
    return not block.gap and count(block.text) >= 2 and bool(_ENDED.search(block.text))


_HEADS = re.compile(r"""(?![^\w«“"‘]*[a-zà-ÿ])(?!\d+\s?[:;])[^<>{}＜＞=|$]+\Z""")
"""A heading within a story begins like a sentence and holds no mark of code."""


def _place(blocks: Sequence[Block], told: Sequence[LineKind | None], prose: Sequence[bool], index: int) -> LineKind:
    """What a paragraph without a sign is by where it stands: story, a headline over story, or a page's furniture."""
    block = blocks[index]
    if _is_advertised(blocks, told, index):
        return "advertising"
    if prose[index] or _is_turn(blocks, index):
        return "story"
    before = index > 0 and (prose[index - 1] or blocks[index - 1].text.endswith(":"))
    if block.text.endswith((":", ";", ",")) and count(block.text) >= 3:
        return "story"
    if block.lead and block.lead[0] != "#" and any(prose[:index]) and (before or blocks[index - 1].lead):
        return "story"
    rest = range(index + 1, len(blocks))
    following = next((later for later in rest if told[later] is None), None)
    words = count(block.text)
    if following is None or not any(prose[later] for later in rest):
        return "related" if words >= 5 else "navigation"
    if block.lead.startswith("#"):
        return "headline"
    if _is_item(blocks, index):
        return "related"
    if any(prose[:index]):
        return "headline" if prose[following] and words >= 2 and _HEADS.match(block.text) else "related"
    return "headline" if words >= 5 or (prose[following] and words >= 2) else "navigation"


def _is_advertised(blocks: Sequence[Block], told: Sequence[LineKind | None], index: int) -> bool:
    """Whether a line makes a short paragraph with the word "Publicité" right above it."""
    if index == 0 or told[index - 1] != "advertising" or count(blocks[index].text) > ADVERTISED:
        return False
    return blocks[index - 1].gap and not blocks[index].gap and all(later.gap for later in blocks[index + 1 : index + 2])


def _is_turn(blocks: Sequence[Block], index: int) -> bool:
    """Whether it is a short question of an interview, or a short answer right below one."""
    near = blocks[max(0, index - 1) : index + 1]
    asked = any(block.text.endswith("?") for block in near) and not blocks[index].lead.startswith("#")
    return asked and sum(block.text.endswith("?") for block in blocks) >= INTERVIEW


def _is_item(blocks: Sequence[Block], index: int) -> bool:
    """Whether a piece is one of several items of a list: of a summary on top, say, and no headline."""
    near = (blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(blocks))
    return blocks[index].lead[:1] in tuple(_BULLETS) and any(one.lead[:1] in tuple(_BULLETS) for one in near)
