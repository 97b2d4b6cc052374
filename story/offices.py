"""Whether a line surely gives a name the role that was read from it."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from story import languages
from story.bearers import heads, owned
from story.gender import Genders
from story.patterns import fixed, kept
from story.plain import bare
from story.words import fold, places, straight

OWNER = 4
"""Words before a name among which the noun stands that it is the complement of: "la fille aînée d'André"."""
_LETTER, _JOINED = re.compile(r"\w"), re.compile(r"[\w-]")
_CLAUSE = re.compile(r"[;:.!?«»“”\"]")


def sure(name: str, role: str, text: str, others: Iterable[str], language: str) -> bool:
    """Whether the role is theirs beyond doubt; what is not may be left out, for a wrong office is a false claim.

    others: names of people, none of whom the role may end with ("députée Ann Lys" is no role of anybody else).
    """
    name, role, text = straight(name), straight(role), straight(text)
    if _is_a_thing(name, language) or any(each != name and heads(role, straight(each), language) for each in others):
        return False
    if kept(rf"(?<!\w)(?:{languages.load(language).reading.people.own})\s").search(role):
        return False
    if not any(_is_whole(text, at, at + len(role)) for at in places(role, text)):
        return False
    return _gives(name, role, text, language)


@lru_cache(maxsize=512)
def _gives(name: str, role: str, text: str, language: str) -> bool:
    """Whether the name has the role wherever they stand side by side; asked for the article and each section of it."""
    return all(_named(name, role, text, language))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether words end at both offsets."""
    return not _LETTER.match(text[start - 1 : start]) and not _LETTER.match(text, end)


def whole(role: str, text: str, language: str) -> bool:
    """Whether no word of the role may be missing before it: "parlementaire" of an "attachée parlementaire" is none."""
    known = languages.load(language)
    before = straight(text).partition(straight(role))[0]
    word = fixed(r"(?<![\w'-])([\w-]+)\s$").search(before)
    own = rf"(?:{known.reading.people.articles})|(?:{known.reading.people.own})\s"
    return word is None or fold(word[1]) in _small_words(language) or kept(own).fullmatch(word[0]) is not None


@cache
def _small_words(language: str) -> frozenset[str]:
    return frozenset(map(fold, languages.load(language).stop_words))


def _is_a_thing(name: str, language: str) -> bool:
    """ "La Voix de Lille": an article and a complement make no person's name."""
    words = name.split()
    article = kept(languages.load(language).reading.people.articles).fullmatch(f"{words[0]} ")
    return article is not None and len(words) > 2


def _named(name: str, role: str, text: str, language: str) -> Iterable[bool]:
    """For each place where role and name stand side by side, whether the one is the other's."""
    led, set_off = _between(language)
    small = _small(text)
    for each in {name, name.split()[-1]}:
        for start, end in _side_by_side(_small(role), _small(each), led, small):
            if not _LETTER.match(small[start - 1 : start]) and not _JOINED.match(small, end):
                yield _before(name, each, text[start : _end(text, end)], role, language)
        for start, _ in _side_by_side(each, role, set_off, text):
            if _JOINED.match(text[start - 1 : start]):
                continue
            clause = [*_CLAUSE.finditer(text, 0, start)]
            phrase = text[clause[-1].end() if clause else 0 : start + len(each)].rpartition(", ")[2]
            near = " ".join(phrase.split()[-OWNER - len(each.split()) :])
            yield not (owned(phrase, each, language) and _of_somebody(language).search(near))


def _side_by_side(one: str, other: str, between: re.Pattern[str], text: str) -> Iterable[tuple[int, int]]:
    """From where to where the text has the one and the other behind it, with nothing else than that between them."""
    behind = [*places(other, text)]
    for start in places(one, text) if behind else ():
        yield from ((start, at + len(other)) for at in behind if between.fullmatch(text, start + len(one), at))


@cache
def _between(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand between a role and a name behind it, and between a name and a role behind it."""
    known = languages.load(language).reading.people
    led = re.compile(rf",? (?:(?:{known.titles})\.? )?", re.I)
    return led, re.compile(rf"(?: \([^()]*\))?, (?:\d+ \w+, )?(?i:{known.articles})?")


def _small(text: str) -> str:
    """The text in small letters, as many as it has."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(letter.lower()[:1] for letter in text)


def _before(name: str, called: str, phrase: str, role: str, language: str) -> bool:
    genders = Genders(language)
    kin = fixed(languages.load(language).reading.people.kin).fullmatch(role.split()[0].casefold())
    pair = {genders.of_noun(bare(role.split()[0])), genders.of_name(name)} - {None} if kin else set()
    return heads(phrase, called, language) and len(pair) < 2


def _end(text: str, start: int) -> int:
    """Where the words for somebody end at the latest: with what is set off behind the name."""
    stop = fixed(r"[;:.!?«»“”\"]|,[^,]*(?=,)").search(text, start)
    return stop.end() if stop else len(text)


@cache
def _of_somebody(language: str) -> re.Pattern[str]:
    people = languages.load(language).reading.people
    return re.compile(rf"(?<![\w-])(?:{people.roles}|{people.kin})(?![\w-])", re.I)
