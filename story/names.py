"""Proper names in a text: persons, organisations, places, acronyms."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from story import languages
from story.languages.reading import Reading
from story.patterns import fixed, kept
from story.plain import bare, plain
from story.tokens import WORD, Token, is_acronym, is_title_case, tokens_of


class Name(NamedTuple):
    """A proper name: `start` and `end` are offsets into the text it was found in."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=8192)  # The lines of 50,000 words: pass after pass goes through all of them.
def names(text: str, language: str) -> tuple[Name, ...]:
    """The proper names of a text, in order. Words that are capital only because a sentence begins are left out.

    A language without a file gets the rules that need none. Cautious: a lone first word counts only when the
    text shows elsewhere, or by the verb after it, that it is a name; a line in Title Case gives acronyms only.
    """
    even = plain(text)
    places = ((even.at(start), even.at(end)) for start, end in _places(even.text, language))
    return tuple(Name(start, end, text[start:end]) for start, end in places)


@lru_cache(maxsize=2048)
def _places(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the names begin and end in an even text: a line, its even text and its fact have them in common."""
    reading = _reading(language)
    tokens = tokens_of(text, reading)
    small = frozenset(token.text for token in tokens if not token.capital)
    sure = frozenset(token.text for token in tokens if token.capital and not token.initial)
    title_case = is_title_case(tokens)
    found: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        if not tokens[index].capital:
            index += 1
            continue
        size = _size(text, tokens, index, reading, language, sure)
        whole = tokens[index : index + size]
        index += max(size, 1)
        group = _without_opener(whole, tokens[index : index + 1], small, sure, reading)
        group = _untitled(group, text, reading)
        if group and not (title_case and not is_acronym(group[0].text)):
            found.append((group[0].start, group[-1].end + _is_initialled(group, text)))
    return tuple(found)


def _is_initialled(group: Sequence[Token], text: str) -> bool:
    """ "Bruno T.": whoever a court report does not name in full; the full stop is the name's."""
    initial = len(group) == 2 and len(group[1].text) == 1 and text[group[1].end : group[1].end + 1] == "."
    return initial and is_first_name(group[0].text)


@cache
def _reading(language: str) -> Reading:
    return languages.load(language).reading if language in languages.codes() else Reading()


@cache
def _never(language: str) -> frozenset[str]:
    """Words that are no name wherever they stand: small words, honorifics, days and months written with a capital."""
    if language not in languages.codes():
        return frozenset()
    known = languages.load(language)
    calendar = known.checks.calendar
    days = {*calendar.months, *calendar.weekdays} if calendar else set()
    return known.stop_words | known.reading.names.honorifics | days


def _size(text: str, tokens: Sequence[Token], index: int, reading: Reading, language: str, sure: frozenset[str]) -> int:
    """How many tokens the name that begins with this capital has; 0 where none begins."""
    first = tokens[index]
    if first.text.casefold() in reading.names.honorifics:
        return 0
    follows = tokens[index + 1 : index + 2]
    titled = follows and follows[0].capital and not first.initial and text[first.end : follows[0].start] == " "
    if first.text.casefold() in _never(language) and not (titled and len(first.text) > 1):
        return 0
    if is_acronym(first.text) and any(
        kept(nouns).fullmatch(first.text) for nouns in (reading.people.held, reading.speech.bodies)
    ):
        return 0
    heads = reading.names.institutions
    size = 1
    while index + size < len(tokens):
        last, token = tokens[index + size - 1], tokens[index + size]
        between = text[last.end : token.start]
        head = first.text.casefold() in heads
        if token.text.casefold() in reading.names.honorifics and not _is_initial(text, last, token):
            break
        if token.capital and _is_apart(last, token, size, head=head):
            break
        if token.capital and (between in (" ", " & ", "-") or (between == ". " and len(last.text) == 1)):
            size += 1
        elif (
            is_first_name(first.text) or not (first.initial and size == 1 and not head and first.text not in sure)
        ) and (step := _link(text, tokens, index + size, reading, head, first if size == 1 else None)):
            size += step
        elif head and between == " " and _is_adjective(token.text, reading):
            size += 1
        else:
            break
    return size


def _is_apart(last: Token, token: Token, size: int, *, head: bool) -> bool:
    """ "L'OTAN Anne Riou", "de l'Alliance rurale Anne Riou": a capital with which another name begins."""
    if is_acronym(last.text) and not is_acronym(token.text) and size == 1:
        return True
    return head and size > 1 and not last.capital and is_first_name(token.text)


def _is_initial(text: str, first: Token, token: Token) -> bool:
    """ "Kévin M., 34 ans": the letter of a court report behind a first name, and no title of address."""
    ends = text[token.end : token.end + 1] == "." and not fixed(r" [A-ZÀ-Ý]").match(text[token.end + 1 : token.end + 3])
    return len(token.text) == 1 and ends and text[first.end : token.start] == " " and is_first_name(first.text)


def _link(
    text: str, tokens: Sequence[Token], index: int, reading: Reading, head: bool, first: Token | None = None
) -> int:
    """How many tokens a linking word and what it links add to the name; 0 where the name ends before them."""
    last = tokens[index - 1]
    if head:
        for link in reading.names.links:
            joined = f" {link}" if link.endswith("'") else f" {link} "
            if not text.startswith(joined, last.end):
                continue
            small = len(WORD.findall(link))
            linked = tokens[index + small] if index + small < len(tokens) else None
            if (
                linked
                and linked.start == last.end + len(joined)
                and (linked.capital or _is_noun(linked, reading, link))
            ):
                return small + 1
        return 0
    step = 0
    while index + step < len(tokens) and tokens[index + step].text in reading.particles and step < 3:
        step += 1
    if not step or index + step >= len(tokens) or not tokens[index + step].capital:
        return 0
    between = text[last.end : tokens[index + step].start]
    joins = between.strip(" '").replace(" ", "").isalpha() and between[0] == " "
    noble = first is not None and is_first_name(first.text) and between.strip() in reading.names.noble
    return step + 1 if joins and (noble or between.strip() not in reading.names.apart) else 0


def _is_noun(token: Token, reading: Reading, link: str) -> bool:
    """Whether a small word may stand inside a name after that link: "Conseil de sécurité", not "parti de son"."""
    return link in reading.names.inner and len(token.text) >= 5 and token.text.isalpha()


def _is_adjective(word: str, reading: Reading) -> bool:
    return bool(fixed(reading.names.adjective).fullmatch(word))


def _without_opener(
    group: Sequence[Token],
    after: Sequence[Token],
    small: frozenset[str],
    sure: frozenset[str],
    reading: Reading,
) -> Sequence[Token]:
    """The name without a first word that is capital only because the sentence begins with it."""
    if not group or not group[0].initial:
        return group
    first, folded = group[0], group[0].text.casefold()
    opener = folded in reading.names.openers or folded in small
    if len(group) > 2 and not is_first_name(first.text) and folded not in reading.names.institutions:
        called = is_first_name(group[1].text) or kept(reading.people.held).fullmatch(folded)
        if called:
            return group[1:]
    if len(group) > 1:
        known = folded in reading.names.institutions or first.text in sure
        return group[1:] if opener and not known and group[1].capital else group
    if first.text in sure or is_acronym(first.text):
        return group
    if opener or len(first.text) < 3:
        return ()
    if after and after[0].start == first.end + 2 and is_first_name(first.text):
        return group
    verb = after and after[0].text in reading.names.alone_before
    return group if verb and not fixed(rf"(?:{reading.names.plain})$").search(first.text) else ()


def _untitled(group: Sequence[Token], text: str, reading: Reading) -> Sequence[Token]:
    """A person's name without what stands before it with a capital: "Councillor X Y", "l'ailier de Dole X Y"."""
    if len(group) < 3:
        return group
    first = group[0].text
    hung = fixed(rf"(?<!\w)(?:{reading.people.complement})$").search(text[max(0, group[0].start - 8) : group[0].start])
    if first.casefold() in reading.names.portfolios or (
        hung and is_first_name(group[1].text) and not is_first_name(first)
    ):
        return group[1:]
    people = fixed(reading.speech.demonym).fullmatch(first) is not None and is_first_name(group[1].text)
    title = people or kept(reading.people.held).fullmatch(first)
    known = first.casefold() in reading.names.institutions or is_first_name(first)
    return group[1:] if title and not known else group


@cache
def _first_names() -> frozenset[str]:
    people = [languages.load(code).reading.people for code in languages.codes()]
    return frozenset().union(*(one.feminine_first | one.masculine_first | one.epicene for one in people))


@lru_cache(maxsize=4096)
def is_first_name(word: str) -> bool:
    """Whether a table holds the word, or the first half of a double name, as a first name."""
    return not _first_names().isdisjoint((bare(word), bare(word).split("-")[0]))
