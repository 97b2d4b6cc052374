"""Words that tie a sentence to the one before: they go where no line it stands on has their like."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from story import languages
from story.marks import spans
from story.patterns import SPACE, any_of, words
from story.words import fold

FEWEST = 3
"""Words that a sentence keeps at least behind a tie at its head: fewer are no sentence of their own."""
_ENDS = rf"(?=(?:{SPACE}|[.,:;!?…]|\Z))"


class _Tie(NamedTuple):
    """One kind of tie, as it stands in a sentence and as a line says it."""

    head: re.Pattern[str]
    aside: re.Pattern[str]
    loose: re.Pattern[str]
    like: re.Pattern[str]
    triggers: frozenset[str]
    """The longest word of each: where a sentence has none of them, it has no tie of the kind."""


def untied(text: str, lines: Iterable[str], language: str) -> str:
    """The sentence without the ties that none of the lines' texts has, nor another of their kind.

    "However" asserts a contrast and "also" says nothing: where the source has neither, a writer has added it. What is
    quoted stays as it is. No word goes that another holds ("mais également"), and none that leaves no sentence.
    """
    if language not in languages.codes():
        return text
    told, held = " ".join(lines), words(text)
    for tie in _ties(language):
        if not tie.triggers.isdisjoint(held) and not tie.like.search(told):
            text = _without(text, tie, language)
    return text


def _without(text: str, tie: _Tie, language: str) -> str:
    head = tie.head.match(text)
    if head and len(text[head.end() :].split()) >= FEWEST:
        text = _capital(text[head.end() :])
    for aside in _outside(tie.aside, text):
        text = (
            text[: aside.start()] + (", " if _fronted(text[: aside.start()], language) else " ") + text[aside.end() :]
        )
    for loose in _outside(tie.loose, text):
        text = text[: loose.start()] + text[loose.end() :]
    return text


def _outside(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where the pattern stands outside quotations, the last first."""
    found = list(pattern.finditer(text))
    quoted = [(span.start, span.end) for span in spans(text)] if found else []
    return reversed([match for match in found if not any(a <= match.start() < b for a, b in quoted)])


def _fronted(before: str, language: str) -> bool:
    """Whether the comma before an aside ends something else as well: "Selon X", or "le maire, Jean Roy"."""
    clause = re.split(r"[.;:]\s", before)[-1].strip()
    first = fold(re.split(r"['’\s]", clause, maxsplit=1)[0])
    known = languages.load(language)
    apposed = clause.count(",") % 2 == 1 and first in known.seo.articles
    return apposed or first in known.ties.fronts


def _capital(text: str) -> str:
    first = re.search(r"\w", text)
    return text[: first.start()] + first[0].upper() + text[first.end() :] if first else text


@cache
def _ties(language: str) -> tuple[_Tie, ...]:
    known = languages.load(language).ties
    return tuple(_patterns(kind, known) for kind in known.kinds)


def _patterns(kind: languages.Tie, known: languages.Ties) -> _Tie:
    behind = "".join(rf"(?<!{re.escape(word)})" for word in known.holding)
    free = rf"(?!{SPACE}*{any_of(known.followed)})"
    set_off, anywhere = any_of((*kind.words, *kind.asides)), any_of(kind.words)
    head = rf"(?:{set_off},|{any_of((*kind.words, *kind.heads))}(?!,){free}){SPACE}+(?!{any_of(known.holding)})"
    return _Tie(
        head=re.compile(head, re.I),
        aside=re.compile(rf",{SPACE}+{set_off},{SPACE}+", re.I),
        loose=re.compile(rf"{behind}{SPACE}+{anywhere}{free}{_ENDS}", re.I),
        like=re.compile(any_of((*kind.words, *kind.asides, *kind.like)), re.I),
        triggers=frozenset(max(words(each), key=len) for each in (*kind.words, *kind.asides, *kind.heads)),
    )
