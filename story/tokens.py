"""The words of a text with what matters for names: capitals, and where a sentence begins."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from story.languages.reading import Reading

WORD = re.compile(r"(?:O'(?=[^\W\d_]{3})|[NM]'(?=[A-ZÀ-Ý]))?[^\W_](?:\w|-(?=[^\W_])|(?<=\bM)c|(?<=c)'h(?!\w))*")
_OWNER = re.compile(r"'s(?!\w)")
"""What English hangs on a name: "Joanne Tilbrook's bungalow"."""
_GLUED = re.compile(r"[a-zà-ÿ]{4,}(?=[A-ZÀ-Ý][a-zà-ÿ]{3,}$)")
_BEGUN = r"(?:^|[.!?…:;\n\r»”\"«“(\[–•]|^[ ]*-)\s*(?:[«“\"'‘(\[–-]\s?)*"


class Token(NamedTuple):
    """A word of a text, with its offsets."""

    start: int
    end: int
    text: str
    capital: bool
    initial: bool
    """Whether its capital may be the sentence's."""


def _unglued(text: str, word: re.Match[str]) -> Iterator[re.Match[str]]:
    """The word, or the two that one glued to a name behind it ("affairesBoudanov") makes."""
    glue = _GLUED.match(word.group())
    if glue:
        cut = word.start() + glue.end()
        yield from (piece for piece in (WORD.match(text, word.start(), cut), WORD.match(text, cut)) if piece)
    else:
        yield word


@cache
def _begun(elided: str) -> re.Pattern[str]:
    return re.compile(rf"{_BEGUN}(?:{elided})?$")


@cache
def _hung(particles: str) -> re.Pattern[str]:
    return re.compile(rf"-(?:{particles})$", re.I)


def tokens_of(text: str, reading: Reading) -> list[Token]:
    """Every word in order; most are small letters alone, of which nothing else is asked."""
    tokens, made = list[Token](), tuple.__new__
    for word in WORD.finditer(text):
        piece = word.group()
        if piece.islower() and "-" not in piece:
            tokens.append(made(Token, (*word.span(), piece, False, False)))  # as a tuple: in half the time
        else:
            for part in _unglued(text, word):
                tokens.append(_token(text, part, reading, tokens[-1:]))
    return tokens


def _token(text: str, word: re.Match[str], reading: Reading, before: Sequence[Token]) -> Token:
    start, end = word.span()
    piece = word.group()
    if "-" in piece and (tail := _hung(reading.names.hung).search(piece)):
        end -= len(tail.group())
        piece = text[start:end]
    capital = piece[0].isupper() or (len(piece) > 2 and piece[0].islower() and piece[1:3].isupper())
    capital = capital and not (text[end : end + 1] == "'" and not _OWNER.match(text, end))
    titled = any(one.text.casefold() in reading.names.honorifics and start - one.end <= 2 for one in before)
    begun = capital and not titled and _begun(reading.names.elided).search(text[max(0, start - 12) : start]) is not None
    return Token(start, end, piece, capital, begun)


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether a text is set as English headlines are, so that a capital tells nothing."""
    if sum(token.capital for token in tokens) < 5:
        return False
    long = [token for token in tokens if len(token.text) > 2 and token.text[0].isalpha()]
    return len(long) >= 6 and sum(token.capital for token in long) >= 0.75 * len(long)


def is_acronym(word: str) -> bool:
    """Whether a word is all capitals."""
    return len(word) >= 2 and word.isupper() and word.isalpha()
