"""The role that any noun tells where it stands like one: "la gaveuse Anne Roux"."""

import re
from functools import cache

from story import languages
from story.attribution.grammar import grammar
from story.languages.reading import People
from story.names import Name, is_first_name
from story.patterns import fixed, kept
from story.plain import bare

LONGEST = 14
"""Words; a longer piece before or after a name is a clause, not a role."""

CLAUSE = re.compile(r"[,;:.!?«»“”\"()–\n]")


@cache
def role_noun(language: str) -> re.Pattern[str]:
    """A noun of a person or an office in a role."""
    return kept(languages.load(language).reading.people.held)


def stopped(role: str, known: People) -> str:
    """A role up to the word at which it is over: "gardien du refuge depuis 2009"."""
    stop = stop_words(known.breaks - known.joins).search(role)
    return role[: stop.start()].rstrip(" '") if stop else role


@cache
def stop_words(words: frozenset[str]) -> re.Pattern[str]:
    """Any of the words, whole."""
    return re.compile(rf"(?<![\w'])(?:{'|'.join(words)})(?![\w-])")


def is_trade(chunk: str, language: str) -> bool:
    """Whether an apposition begins with a noun of a person, in small letters: "ancienne gaveuse à Dax"."""
    known = languages.load(language).reading
    first = chunk.split(maxsplit=1)[:1]
    led = bool(first) and fixed(known.speech.prenominal).fullmatch(bare(first[0])) is not None
    told = chunk[:1].islower() and (led or _is_noun(chunk, known.people))
    return told and grammar(language).is_human(bare(chunk), 0, len(chunk))


def _is_noun(word: str, known: People) -> bool:
    """Whether a word may tell a trade: no adverb, participle or small word of the language."""
    first = fixed(r"[\w-]+").match(word)
    if first is None:
        return False
    return bare(first.group()) in known.humans or fixed(known.no_noun).fullmatch(first.group().casefold()) is None


def holds(role: str, known: People) -> bool:
    """Whether words can be a role: short, whole at their end, with no verb and nothing that ends one."""
    words = [word.casefold() for word in fixed(r"[ ']").split(role)]
    return (
        words[-1] not in known.open_ends
        and len(words) <= LONGEST
        and not any(word in known.breaks or fixed(known.verb).fullmatch(word) for word in words)
    )


def noun_before(text: str, name: Name, known: People, language: str) -> tuple[int, int] | None:
    """ "La gaveuse Anne Roux", "le monteur, Éric Saval,": an article and small letters right up to the name."""
    if " " not in name.text:
        return None
    floor = max(0, name.start - 90)
    found = _nearest(text, floor, name.start, language)
    if found is None:
        return None
    set_off = found["role"].rstrip().endswith(",")
    inner = list(fixed(rf"(?<!\w)(?i:{known.indefinite}) ").finditer(found.group())) if set_off else []
    start = found.start() + inner[-1].end() if inner else found.start("role")
    role = text[start : found.end("role")].rstrip(" ,")
    if (
        not _is_noun(role, known)
        or not _is_noun(role.split()[-1], known)
        or not holds(role, known)
        or (_is_body(role, language) and not is_first_name(name.text.split()[0]))
        or (set_off and text[name.end : name.end + 1] not in ",;).")
    ):
        return None
    return start, start + len(role)


def _nearest(text: str, floor: int, end: int, language: str) -> re.Match[str] | None:
    """The last article before a name that hangs on no noun: "chez le luthier X", "la directrice de l'école X"."""
    known = languages.load(language).reading.people
    pattern = _small_before(language)
    found = [match for at in range(floor, end) if (match := pattern.match(text, at, end))]
    free = [match for match in found if not _is_held(text, floor, match, known)]
    return free[-1] if free else None


def _is_held(text: str, floor: int, match: re.Match[str], known: People) -> bool:
    """Whether an article's noun is a circumstance or a complement: "à la sortie", "du village"."""
    before, led = bare(text[floor : match.start()]), bare(text[floor : match.start("role")])
    set_off = match["role"].rstrip().endswith(",")
    if set_off and kept(rf"{known.indefinite} ").match(match.group()):
        return False
    if fixed(rf"(?<![\w'])(?:{known.complement})$").search(led):
        return True
    held = fixed(rf"(?<![\w'])(?:{known.hangs}) ?$").search(before) is not None
    return held and (set_off or not fixed(rf"(?<![\w'])(?:{known.beside}) $").search(before))


def _is_body(role: str, language: str) -> bool:
    """ "Le collectif Quai Ouvert": a noun that goes with the name of a body is nobody's trade."""
    bodies = languages.load(language).reading.speech.bodies
    return fixed(rf"(?:{bodies})(?![\w-])").match(bare(role)) is not None


@cache
def _small_before(language: str) -> re.Pattern[str]:
    known = languages.load(language).reading.people
    title = rf"(?:(?i:{known.titles})\.? )?"
    small = r"[^\W\dA-ZÀ-Ý_][\w'-]*"
    role = rf"(?P<role>{small}(?: {small}){{0,4}},? )"
    return re.compile(rf"(?<!\w)(?i:{known.articles})(?<=[ ']){role}{title}\Z")
