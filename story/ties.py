"""Words that tie a sentence to the one before: they go where no line it stands on has their like."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from story import languages
from story.languages.pages import Tie
from story.marks import spans
from story.patterns import SPACE, any_of, words

FEWEST = 3
"""Words that a sentence keeps at least behind a tie at its head: fewer are no sentence of their own."""
_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ][\w'’-]*\.?)"


class _Tie(NamedTuple):
    """One kind of tie, as it stands in a sentence and as a line says it."""

    head: re.Pattern[str]
    behind: re.Pattern[str]
    between: re.Pattern[str]
    like: re.Pattern[str]
    triggers: frozenset[str]
    """The longest word of each: where a sentence has none of them, it has no tie of the kind."""


def untied(text: str, lines: Iterable[str], language: str) -> str:
    """The sentence without the ties that none of the lines' texts has, nor another of their kind.

    "However" asserts a contrast and "also" says nothing: where the source has neither, a writer has added it. A tie
    goes from three places alone, those where what is left is surely a whole sentence that says the same: from the
    head, with its comma, before a subject or a preposition; from behind an auxiliary, before a participle; and, where
    it means a person, from between a subject and its verb. Everywhere else it stays, as does what is quoted.
    """
    if language not in languages.codes():
        return text
    told, held = " ".join(lines), words(text)
    for tie in _ties(language):
        if not tie.triggers.isdisjoint(held) and not tie.like.search(told) and not _holding(language).search(text):
            text = _without(text, tie)
    return text


def _without(text: str, tie: _Tie) -> str:
    head = tie.head.match(text)
    if head and len(text[head.end() :].split()) >= FEWEST:
        text = text[head.end()].upper() + text[head.end() + 1 :]
    text = tie.between.sub(r"\g<subject> ", text)
    for behind in _outside(tie.behind, text):
        text = text[: behind.end("verb")] + text[behind.end() :]
    return text


def _outside(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where the pattern stands outside quotations, the last first."""
    found = list(pattern.finditer(text))
    quoted = [(span.start, span.end) for span in spans(text)] if found else []
    return reversed([match for match in found if not any(a <= match.start() < b for a, b in quoted)])


@cache
def _holding(language: str) -> re.Pattern[str]:
    return re.compile(any_of(languages.load(language).ties.holding), re.I)


@cache
def _ties(language: str) -> tuple[_Tie, ...]:
    known = languages.load(language)
    return tuple(_patterns(kind, known) for kind in known.ties.kinds)


def _patterns(kind: Tie, known: languages.Language) -> _Tie:
    ties, anywhere = known.ties, any_of(kind.words)
    opening = rf"(?:{any_of(ties.openers)}|\d|{_NAME}(?!-))"
    like = any_of((*kind.words, *kind.persons, *kind.like))
    apart = rf"(?:\A|[.,;:!?»]{SPACE}+){any_of(kind.asides)}(?=,|{SPACE}+{opening})"
    return _Tie(
        head=re.compile(rf"{anywhere},{SPACE}+(?={opening})(?!{ties.said})", re.I),
        behind=re.compile(
            rf"(?P<verb>{any_of(ties.verbs)}){SPACE}+{anywhere}(?={SPACE}+{_then(known)}(?![\w'’-]))", re.I
        ),
        between=_between(kind, known),
        like=re.compile(rf"(?<!-){like}(?!-)|{apart}", re.I),
        triggers=frozenset(max(words(each), key=len) for each in (*kind.words, *kind.persons)),
    )


def _between(kind: Tie, known: languages.Language) -> re.Pattern[str]:
    """ "La régie, quant à elle, en compte 40.": a sentence of no other comma, in which no second clause begins.

    A comma that ends something fronted ("Le 12 mars, quant à elle, la régie …") would be missed.
    """
    ties = known.ties
    plain = rf"{SPACE}+(?!{any_of(ties.relatives)})[\w'’-]+\.?"
    noun = rf"{any_of(known.seo.articles)}(?:{plain}){{1,5}}|l['’][\w-]+(?:{plain}){{0,4}}"
    name = rf"(?!{any_of((*ties.openers, *known.stop_words))}){_NAME}(?:{SPACE}+{_NAME}){{1,3}}"
    return re.compile(
        rf"\A(?P<subject>{noun}|{name}),{SPACE}+{any_of(kind.persons)},{SPACE}+"
        rf"(?!{any_of((*ties.openers, *ties.relatives))}|{_NAME}|\d)(?=\w[^,;]*\Z)",
        re.I,
    )


def _then(known: languages.Language) -> str:
    """What follows an auxiliary and the tie: a participle, an infinitive, a negation. None that is told of sharing."""
    passive = known.seo.passive
    irregular = any_of(map("".join, product(sorted(passive.participles), passive.agreement)))
    return rf"(?!{known.ties.evenly})(?:{passive.participle}|{known.ties.then}|{irregular})"
