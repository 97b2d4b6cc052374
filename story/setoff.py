"""The role set off by a comma after a name: ", porte-parole de la mairie,"."""

import re
from functools import cache

from story import languages
from story.languages.reading import People
from story.names import Name
from story.patterns import fixed
from story.plain import bare
from story.sentences import opens
from story.trades import CLAUSE, LONGEST, is_trade, role_noun, stop_words

_APART = (", ", "(", " (")
"""What may follow a name whose role is set off behind it."""


def set_off(text: str, name: Name, known: People, language: str, *, any_noun: bool) -> tuple[int, int] | None:
    """The role set off by a comma after the name: ", porte-parole de la mairie,", ", 34 ans, infirmière"."""
    apposition = _apposition(language).match(text, name.end) if text.startswith(_APART, name.end) else None
    if not apposition:
        return None
    start = apposition.end()
    if fixed(known.complement).fullmatch((apposition["article"] or "").casefold()):
        return None
    ending = CLAUSE.search(text, start)
    end = ending.start() if ending else len(text)
    chunk = text[start:end]
    noun = role_noun(language).match(chunk) is not None or (any_noun and is_trade(chunk, language))
    if not apposition["article"] and _governing(language).match(bare(chunk)):
        return None
    if apposition["article"] and ending and fixed(r", [A-ZÀ-Ý]").match(text[end : end + 3]):
        return None
    if not noun:
        return None
    if apposition["article"] and any(fixed(known.verb).fullmatch(word.casefold()) for word in chunk.split()):
        return None
    stop = stop_words(known.breaks - known.joins).search(chunk)
    own = noun and opens(text, name.start)
    if stop and apposition["article"] and not own and fixed(known.finite).fullmatch(stop.group().casefold()):
        return None
    role = chunk[: stop.start()].rstrip(" '") if stop else chunk.rstrip()
    if stop:
        role = fixed(known.parted).sub("", role)
    role = fixed(known.elapsed).sub("", fixed(rf" (?:{known.complement})?{known.age}$").sub("", role))
    end = start + len(role)
    return (start, end) if 0 < len(text[start:end].split()) <= LONGEST else None


@cache
def _apposition(language: str) -> re.Pattern[str]:
    known = languages.load(language).reading.people
    return re.compile(rf"(?: ?\([^)]{{1,40}}\))?, (?P<age>{known.age},? )?(?P<article>{known.articles})?")


@cache
def _governing(language: str) -> re.Pattern[str]:
    """A word right before an article: a verb, be it spelt like a noun: "juge la mesure inutile"."""
    known = languages.load(language).reading
    one = rf"(?!{known.speech.melted})(?:{known.speech.known})|(?:{known.people.indefinite}) "
    return re.compile(rf"[\w-]+ (?:{one})")
