"""Whether a text tells of somebody by a noun alone: "Le suspect conteste" is nobody until somebody was named."""

import re
from functools import cache

from story import languages
from story.patterns import any_of, fixed, kept
from story.plain import bare
from story.words import fold
from writers.embedded.grammar import Grammar, grammar


def unnamed(text: str, above: str, language: str) -> bool:
    """Whether it begins with a person of whom only a noun is told, and nothing that stands `above` has that noun.

    An office that one alone has, and a body that needs no name, is told by the place of the story: "Le préfet a fermé
    le pont", "Les députés ont adopté la loi". "Le prévenu" is
    whom the last piece `above` says to be tried or suspected.
    """
    found = _alone(language).match(text)
    if found is None:
        return False
    one, people, known = found["noun"].removesuffix("s"), languages.load(language).reading.people, grammar(language)
    noun = bare(one)
    person = noun in people.humans or kept(people.roles).fullmatch(one) is not None
    person = person or fixed(known.words.parties).fullmatch(noun) is not None
    office = known.unique.match(noun) is not None and not found["old"]
    accused = fixed(known.words.defendants).fullmatch(noun) and known.charged.search(_last(above, language))
    body = fixed(known.words.bodies).fullmatch(bare(found["noun"])) is not None
    return person and not (office or body or accused or _stands(noun, found["old"] or "", above))


def _stands(noun: str, old: str, above: str) -> bool:
    """Whether a word of what stands above begins with the noun, and that `old` stands before it where it has one.

    "L'ancien député" is not the deputy whom the news names.
    """
    words = fixed(r"\w+").findall(bare(fold(above)))
    pairs = zip(["", *words], words, strict=False)
    return any(word.startswith(noun) and before.startswith(bare(fold(old))) for before, word in pairs)


def _last(above: str, language: str) -> str:
    """The last piece of what stands above that tells something, and not who says so."""
    known = grammar(language)
    pieces = (piece.strip(" .") for piece in reversed(above.split(",")))
    return next((piece for piece in pieces if not _is_source(piece, known)), "")


def _is_source(piece: str, known: Grammar) -> bool:
    """Whether the piece says who says so, or is the name of one who does."""
    return bool(known.attributes.match(piece) or known.past.match(piece) or known.full_name.fullmatch(piece))


@cache
def _alone(language: str) -> re.Pattern[str]:
    """A noun behind its article at the head of a text, before a verb or an aside that is no name."""
    known = grammar(language)
    old = any_of(known.words.preposed) if known.words.preposed else "(?!)"
    said = rf"{known.words.finite}(?!\w)|{known.words.before_verb}|{any_of(known.words.says)}\s|{known.words.acts}"
    noun = rf"(?i:{any_of(known.words.definite)})(?:(?P<old>(?i:{old}))\s)?(?P<noun>[^\W\d_]{{3,}})"
    return re.compile(rf"{noun}(?:$|,\s(?![A-ZÀ-Ý])|\s(?i:{said}))")
