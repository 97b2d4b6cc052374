"""Whose name it is that stands in the words for a speaker: their own, or that of whom they belong to."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from story import languages
from story.patterns import late
from story.plain import bare
from story.words import standing, straight

_PIECES = re.compile(r",\s+")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_FULL_NAME = re.compile(r"[A-ZÀ-Ý][\w'-]*(?: [a-zà-ÿ]{1,3})?(?: [A-ZÀ-Ý][\w'-]*)+")
_FURTHER = re.compile(r"\s[A-ZÀ-Ý]")
_GENITIVE = re.compile(r"'s?(?!\w)")


class _Patterns(NamedTuple):
    """How one language joins a name to what stands before it."""

    title: re.Pattern[str]
    article: re.Pattern[str]
    held: re.Pattern[str]
    """A preposition, and the article behind it."""
    of: re.Pattern[str]
    """Words that end with whose the noun before them is: "de", "de l'", "du vétérinaire"."""
    joined: re.Pattern[str]
    person: re.Pattern[str]
    """A noun of office, trade or kinship."""
    body: re.Pattern[str]


@lru_cache(maxsize=1024)
def heads(phrase: str, name: str, language: str) -> bool:
    """Whether the words surely stand for the bearer of the name: "le maire Paul Roy", "Paul Roy, maire de Bron".

    They do not in "la fille de Paul Roy", in "l'avocate de M. Roy, Me Ann Lys", who is Ann Lys, nor in "Paul Roy et
    Ann Lys", who are two.
    """
    pieces = _pieces(phrase)
    return any(
        _leads(name, before, after, pieces[:place], pieces[place + 1 :], _patterns(language))
        for place, piece in enumerate(pieces)
        for before, after in _around(piece, name)
    )


@lru_cache(maxsize=1024)
def owned(phrase: str, name: str, language: str) -> bool:
    """Whether the name surely stands there for whom the speaker belongs to, and nowhere for the speaker."""
    found = [each for piece in _pieces(phrase) for each in _around(piece, name)]
    return bool(found) and all(_belongs(before, after, _patterns(language)) for before, after in found)


def _pieces(phrase: str) -> list[str]:
    return _PIECES.split(_BRACKETS.sub("", straight(phrase)))


def _around(piece: str, name: str) -> list[tuple[str, str]]:
    """What stands before the name and behind it, for each place where the piece has it as words of their own."""
    own = straight(name)
    return [(piece[:at], piece[at + len(own) :]) for at in standing(own, piece)]


def _belongs(before: str, after: str, how: _Patterns) -> bool:
    return bool(_GENITIVE.match(after) or how.of.search(how.title.sub("", before).rstrip()))


def _leads(name: str, before: str, after: str, earlier: Sequence[str], later: Sequence[str], how: _Patterns) -> bool:
    before = how.title.sub("", before).strip()
    if _belongs(before, after, how) or how.joined.search(f"{before} # {after.strip()}"):
        return False
    if _FURTHER.match(after) or _surnamed(before, name, how):
        return False
    named_later = any(_names(piece, how) for piece in later)
    if not before or how.article.fullmatch(f"{before} "):
        return not named_later and not any(_names(piece, how) for piece in earlier)
    held = [*how.held.finditer(f"{before} ")]
    if not held:
        return True
    last, bound = before.split()[-1], before[held[-1].end() :]
    if not bound:
        return False
    known = last[:1].isupper() or how.body.fullmatch(bare(last))
    return bool(known or not how.article.search(held[-1].group() + bound[:1])) and not named_later


def _surnamed(before: str, name: str, how: _Patterns) -> bool:
    """Whether another first name stands before a surname: "Ann Roy" where Paul Roy is asked for."""
    last = before.split()[-1] if before else ""
    return " " not in name and last[:1].isupper() and not how.person.fullmatch(last)


def _names(piece: str, how: _Patterns) -> bool:
    """Whether a piece between commas is nothing but a full name."""
    return _FULL_NAME.fullmatch(how.title.sub("", piece).strip()) is not None


@cache
def _patterns(language: str) -> _Patterns:
    reading = languages.load(language).reading
    people = reading.people
    of = "|".join(each.strip() for each in people.complement.split("|"))
    person = rf"(?:{people.roles}|{people.kin})"
    return _Patterns(
        title=late(rf"(?<!\w)(?:{people.titles})\b\.?(?=\s|$)\s*", re.I),
        article=late(people.articles, re.I),
        held=late(rf"(?<![\w'])(?:{of}|{people.hangs})(?:(?<=')|\s+)", re.I),
        of=late(rf"(?<![\w'])(?:{of})(?:\s*{people.articles}?\s*{person})?$", re.I),
        joined=late(rf"\b(?:{'|'.join(people.joins)}) #|# (?:{'|'.join(people.joins)})\b", re.I),
        person=late(person, re.I),
        body=late(rf"(?:.*')?(?:{reading.speech.bodies}|{people.sites})"),
    )
