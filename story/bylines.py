"""Who wrote a source, as its own byline says."""

import re
from functools import cache

from story.languages import codes, load
from story.patterns import any_of
from story.plain import plain
from story.values import Source

_SHOUTED = re.compile(r"(?<![^\W_])[^\W\d_a-zà-ÿ]{2,}(?![^\W_])")
"""A word, or what a hyphen or an apostrophe joins to one, all in capitals."""
_LOUD = 3
"""Letters of one at least where it is no pair of initials, "JT"."""
_CAPITAL = r"[^\W\d_a-zà-ÿ][\w.'-]*"


def authors(source: Source) -> tuple[str, ...]:
    """The people whom the first byline that begins with "par" names by first and last name, none twice.

    With the capitals of a name: "Anne RIOU" is printed "Anne Riou".
    """
    if source.language not in codes():
        return ()
    byline, name = _patterns(source.language)
    found = (byline.match(plain(line.text).text) for line in source.lines if line.kind == "byline")
    first = next((match["names"] for match in found if match), "")
    return tuple(dict.fromkeys(map(_spoken, name.findall(first))))


def _spoken(name: str) -> str:
    shouted = any(len(word) >= _LOUD for word in _SHOUTED.findall(name))
    return _SHOUTED.sub(lambda word: word.group().capitalize(), name) if shouted else name


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A byline with its names, and one of these."""
    words = load(language)
    joint = any_of(words.writing.coordinators) if words.writing.coordinators else "(?!)"
    particle = rf"(?:(?!{joint})[a-zà-ÿ]{{1,3}}['\s]\s?)"
    name = rf"{_CAPITAL}(?:\s{particle}?{_CAPITAL}){{1,3}}"
    names = rf"(?P<names>{name}(?:\s?(?:[,&]|{joint})\s{name})*)"
    by = re.escape(words.page.by.strip())
    return re.compile(rf"\W*(?i:{by})\s{names}(?=$|\W*[,(|–-]|\s[\W\d])"), re.compile(name)
