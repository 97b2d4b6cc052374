"""What a request asks for: language, length, keyphrase, title, tone, subheadings."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from story import languages
from story.languages.reading import Request as Words
from story.plain import bare
from story.values import Brief

_QUOTED = re.compile(r"[«“\"]\s*([^»”\"\n]{2,90}?)\s*[»”\"]|'([^'\n]{2,90})'(?!\w)")
_BARE = re.compile(r"\s*[:=]\s*([^\n,;.»]{2,90})")


@cache
def known() -> tuple[Words, ...]:
    """What each language knows of requests."""
    return tuple(languages.load(code).reading.request for code in languages.codes())


def either(pick: Callable[[Words], Sequence[str] | frozenset[str]]) -> str:
    """One alternation of what the languages have: requests mix them."""
    return "|".join(sorted({form for words in known() for form in pick(words)}, key=len, reverse=True))


@cache
def tongues() -> dict[str, str]:
    """Names of languages, folded, to their codes."""
    return {
        bare(name): code
        for known in languages.codes()
        for name, code in languages.load(known).reading.languages.items()
    }


def brief(asked: str) -> Brief:
    """What the words of a request ask for."""
    small = bare(asked)
    found: dict[str, Any] = {
        "language": _language(small),
        "min_words": _length(small),
        "keyphrase": _named(asked, small, either(lambda words: words.keyphrase), bare_words=8),
        "title": _named(asked, small, either(lambda words: words.title), bare_words=0),
        "tone": _tone(asked, small),
        "subheadings": _subheadings(small),
    }
    return Brief.model_validate({name: value for name, value in found.items() if value is not None})


def _language(small: str) -> str | None:
    names, led = "|".join(tongues()), either(lambda words: (*words.into, *words.language))
    made = either(lambda words: words.tongued)
    told = re.search(rf"\b(?:{led})\s*[:=]?\s*(?:l')?({names})\b", small) or re.search(
        rf"\b({names})\s+(?:{made})|\b(?:{made})\s+({names})\b", small
    )
    return tongues()[next(filter(None, told.groups()))] if told else None


def _length(small: str) -> int | None:
    """The smallest number of words asked for: "700 mots", "entre 800 et 1 000 mots", "1,200+ words"."""
    words, length = either(lambda words: words.words), either(lambda words: words.length)
    to = either(lambda words: (*words.joins, *words.to))
    number = r"(\d{1,2}[ .,]\d{3}|\d{2,5})"
    told = (
        re.search(rf"{number}\s*(?:{to}|-|–)\s*{number}\s*(?:{words})", small)
        or re.search(rf"{number}\s*\+?[\s-]*(?:{words})\b", small)
        or re.search(rf"(?:{length})\W+(?:\w+\s){{0,2}}{number}", small)
    )
    if not told:
        return None
    least = int(re.sub(r"\D", "", told.group(1)))
    return least if 1 <= least <= 20_000 else None


def _named(asked: str, small: str, labels: str, *, bare_words: int) -> str | None:
    """What a label names: in quotation marks, or after a colon up to the end of its clause."""
    for label in re.finditer(rf"\b(?:{labels})\b", small):
        rest = asked[label.end() :]
        quoted = _QUOTED.search(rest[:120])
        if quoted and len(rest[: quoted.start()].split()) <= 3:
            return str(quoted.group(1) or quoted.group(2))
        named = _BARE.match(rest)
        if named and (not bare_words or len(named.group(1).split()) <= bare_words):
            return str(named.group(1)).strip()
    return None


def _tone(asked: str, small: str) -> str | None:
    labels, none = either(lambda words: words.tone), either(lambda words: words.toneless)
    if not re.search(rf"\b(?:{labels})\b", small):
        return None  # most requests name none: the patterns of what stands beside it take longer to make
    led, joins = either(lambda words: words.toned), either(lambda words: words.joins)
    after = re.search(rf"\b(?:{labels})\s*[:=]?\s*(?!(?:{none})\b)((?:\w+)(?: (?:{joins}) \w+)?)", small)
    before = re.search(rf"\b(?:{led}) (\w+(?:,? (?:(?:{joins}) )?\w+)?) (?:{labels})\b", small)
    told = before or after
    return asked[told.start(1) : told.end(1)] if told else None


def _subheadings(small: str) -> bool | None:
    names = either(lambda words: words.subheadings)
    told = re.search(rf"(?:\b(?:({either(lambda words: words.without)}))\s+(?:\w+ )?)?\b(?:{names})\b", small)
    return None if not told else not told.group(1)
