"""The role a sentence gives a name: before it, or set off by a comma after it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from story import languages
from story.languages.reading import People
from story.names import Name, is_first_name
from story.patterns import fixed, kept
from story.plain import bare
from story.setoff import set_off
from story.trades import CLAUSE, holds, noun_before, role_noun, stopped

REACH = 240
"""Characters before a name in which its role is looked for."""
_PARTY = re.compile(r"(?<=\w )\([^()\n]{1,25}\)")
"""What stands in brackets inside a role: "maire (LR) de Dole"."""
_LETTERS = re.compile(r"(?<!\w)[A-Z]{2,}$")
"""Letters right before a name make it that of a body: "l'US Tréguennec"."""
_ENDED = ("", *';:.!?«»“”"()–')
"""What leaves no word for a role to stand in."""
LONG_TITLE = 40
"""Characters within which a title of address stands before a name."""


def roles(
    text: str, names: Sequence[Name], language: str, *, any_noun: bool = False
) -> Iterator[tuple[Name, int, int]]:
    """The names of an evened sentence that carry a role: the name, and where the role starts and ends.

    Only nouns of office, trade and kinship count; with `any_noun`, for somebody known to be a person, any noun
    that stands like one: "la gaveuse Anne Roux", "Anne Roux, gaveuse à Dax,".
    """
    if language not in languages.codes():
        return
    known = languages.load(language).reading.people
    for name in names:
        acronym = name.text.isupper() and " " not in name.text
        found = (
            (None if acronym else _before(text, name, known, language, any_noun=any_noun))
            or set_off(text, name, known, language, any_noun=False)
            or (noun_before(text, name, known, language) if any_noun else None)
            or (set_off(text, name, known, language, any_noun=True) if any_noun else None)
        )
        if found and not _is_anothers(text, name, *found, names, language):
            yield name, *found


def _is_anothers(text: str, name: Name, start: int, end: int, names: Sequence[Name], language: str) -> bool:
    """Whether a role before a name holds somebody else's name, or ends with what the name is of: "l'école X"."""
    if end > name.start:
        return any(start < other.start < end and " " in other.text and _is_persons(other) for other in names)
    noun = fixed(r"[\w-]+ ").match(text[start:end])
    inside = any(other.start == start + (noun.end() if noun else 0) and " " in other.text for other in names)
    known = languages.load(language).reading
    last = text[start:end].split()[-1]
    site, body = (rf"(?:.*')?(?:{nouns})" for nouns in (known.people.sites, known.speech.bodies))
    named = fixed(site).fullmatch(last) or fixed(body).fullmatch(bare(last))
    sited = named is not None and text[end : name.start] == " "
    joined = text[end : name.start] == " " and " " not in name.text and any(other.end == end for other in names)
    return (inside and noun is not None) or (sited and " " in text[start:end]) or joined


def _is_persons(name: Name) -> bool:
    return is_first_name(name.text.split()[0])


def is_kin(text: str, start: int, end: int, language: str) -> bool:
    """ "Son frère, Paul": whose brother is told elsewhere, so that it is no role to print."""
    known = languages.load(language).reading.people
    own = fixed(rf"(?<![\w'])(?:{known.own}) $").search(text[max(0, start - 8) : start].casefold())
    return own is not None and fixed(known.kin).fullmatch(text[start:end].casefold()) is not None


@cache
def _title(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{languages.load(language).reading.people.titles})\.?$", re.IGNORECASE)


@cache
def _titled(language: str) -> re.Pattern[str]:
    """A title of address with its full stop, which ends no clause: "l'avocat de M. Sorel, Me X"."""
    return re.compile(rf"(?<!\w)(?:{languages.load(language).reading.people.titles})\.(?= )", re.IGNORECASE)


def _before(text: str, name: Name, known: People, language: str, *, any_noun: bool) -> tuple[int, int] | None:
    """The role that ends where the name begins: "le président russe ", "la ministre de la Santé, Mme "."""
    ranked = _ranked(language).search(text, max(0, name.start - LONG_TITLE), name.start)
    outer = name._replace(start=ranked.end("comma")) if ranked else None
    found = _led(text, outer, known, language, any_noun=False) if outer else None
    whole = found is not None and " " in text[slice(*found)]
    return found if whole else _led(text, name, known, language, any_noun=any_noun)


@cache
def _ranked(language: str) -> re.Pattern[str]:
    """A rank with its article set off behind something, right before a name: ", le colonel "."""
    known = languages.load(language).reading.people
    return re.compile(rf"(?P<comma>,) {known.articles}(?<!un )(?<!une )(?:{known.ranks}) \Z")


def _led(text: str, name: Name, known: People, language: str, *, any_noun: bool) -> tuple[int, int] | None:
    begin = max(0, name.start - REACH)
    lead = text[begin : name.start]
    if "(" in lead:
        lead = _PARTY.sub(lambda match: "□" * len(match.group()), lead)
    lead = lead.rstrip()
    if _LETTERS.search(lead) and not _is_persons(name):
        return None
    if title := _title(language).search(lead, max(0, len(lead) - LONG_TITLE)):
        lead = lead[: title.start()].rstrip()
    if lead[-1:] in _ENDED or "\n" in text[begin + len(lead) : name.start]:
        return None
    if ". " in lead:
        lead = _titled(language).sub(lambda match: f"{match.group()[:-1]}□", lead)
    set_off = lead.endswith(",")
    lead = lead[:-1] if set_off else lead
    breaks = list(CLAUSE.finditer(lead))
    floor = breaks[-1].end() if breaks else 0
    for noun in role_noun(language).finditer(lead, floor):
        role = lead[noun.start() :]
        if set_off and not lead[floor : noun.start()].strip():
            role = stopped(role, known)
        role = fixed(known.elapsed).sub("", role)
        if not set_off and (own := _own_noun(role, known, language)):
            role, noun_start = own, noun.start() + len(role) - len(own)
            return begin + noun_start, begin + noun_start + len(role)
        whole = fixed(known.agent).sub("", role) if set_off else role
        if holds(whole, known) and not (set_off and _is_of_body(role, name, known)):
            start = begin + _with_modifiers(lead, floor, noun.start(), known)
            return start, begin + noun.start() + len(role)
    return _opening(lead, floor, begin, known) if set_off and any_noun else None


def _opening(lead: str, floor: int, begin: int, known: People) -> tuple[int, int] | None:
    """ "Botaniste au Conservatoire depuis 2009, X": a noun of a person that opens what ends before the name."""
    opened = fixed(r"\s*").match(lead, floor)
    start = opened.end() if opened else floor
    role = fixed(known.elapsed).sub("", stopped(lead[start:], known))
    noun = fixed(r"\W").split(bare(role), maxsplit=1)[0]
    told = role[:1].isupper() and noun in known.humans and holds(role, known)
    return (begin + start, begin + start + len(role)) if told else None


def _own_noun(role: str, known: People, language: str) -> str | None:
    """ "L'avocat de la maire X": of two nouns of persons right before a name its own, which the first one hangs on."""
    tied = kept(rf"(?<![\w'])(?:{known.complement})([\w-]+)$").search(role)
    return tied[1] if tied and role_noun(language).fullmatch(tied[1]) and not tied[1].endswith("s") else None


def _with_modifiers(lead: str, floor: int, start: int, known: People) -> int:
    """Where a role begins with the words before its noun: "the transport minister"."""
    modifiers = kept(rf"(?<![\w']){known.articles}((?:{known.modifier} )+)$").search(lead[floor:start])
    return floor + modifiers.start(1) if modifiers else start


def _is_of_body(role: str, name: Name, known: People) -> bool:
    """ "A spokesman for the operator, Dalesway": a lone name set off names the body that the role is of."""
    lone = " " not in name.text and bare(name.text) not in known.feminine_first | known.masculine_first | known.epicene
    return (
        lone
        and len(role.split()) > 2
        and not role[-1].isupper()
        and known.complement != "(?!)"
        and (fixed(rf"(?<!\w)(?:{known.complement})[\w-]+$").search(bare(role)) is not None)
    )
