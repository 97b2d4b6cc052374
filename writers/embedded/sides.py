"""The other side of what a fact tells: what somebody could not find, a rival figure, a denial."""

from collections.abc import Sequence

from story.figures import figures
from story.values import Fact, Sentence
from story.words import count
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.speech import leans_on, parts
from writers.embedded.unnamed import unnamed
from writers.embedded.wording import capital, unquoted

LONGEST = 34
"""Words of another side at most that stands behind what it is the other side of."""
OPENING = 60
"""Characters of a sentence that hold what opposes it to the one before."""


def accuses(fact: Fact, material: Material) -> bool:
    """Whether it lays something at somebody's door, whoever says so."""
    return material.grammar.accusing.search(fact.text) is not None


def denies(fact: Fact, material: Material) -> bool:
    """Whether it tells that somebody denies, contests or takes the edge off something."""
    told = parts(fact, material).shape != "quoted"
    return told and material.grammar.denying.search(fact.text) is not None


def freed(fact: Fact, material: Material) -> str:
    """Whom a clause of the fact says to be let go, as a sentence: who tells of the accused tells of him; "" of none."""
    found = material.grammar.freed.search(fact.text)
    return capital(found["what"].strip(" .")) if found else ""


def behind(fact: Fact, main: Sequence[Fact], material: Material) -> list[Fact]:
    """The fact behind it that it may not be told without; none where nothing takes it back or counts otherwise."""
    place = main.index(fact) + 1
    after = next((one for one in main[place : place + 1] if one.paragraph == fact.paragraph), None)
    spoken = any(parts(one, material).shape == "quoted" for one in (fact, after) if one)
    if after is None or spoken or not (_reserves(after, fact, material) or _rivals(after, fact, material)):
        return []
    return [after]


def reply(fact: Fact, main: Sequence[Fact], material: Material) -> Fact | None:
    """Who denies, doubts or will not say what the fact has from somebody, right behind it; None where nobody does.

    In the next paragraph too where it points back: "La direction dément cette information".
    """
    place = main.index(fact) + 1
    claims = parts(fact, material).shape in ("reported", "by") or accuses(fact, material)
    after = next(iter(main[place : place + 1]), None) if claims and not denies(fact, material) else None
    if after is None:
        return None
    grammar, text = material.grammar, unquoted(after.text)
    near = after.paragraph == fact.paragraph
    denied = denies(after, material) and (near or grammar.demonstrative.search(text))
    return after if denied or (near and grammar.doubting.search(after.text)) else None


def told(other: Fact, fact: Fact, head: Sentence | None, material: Material) -> Sentence | None:
    """The other side as it stands right behind what the fact tells; None where that cannot be, or names nobody."""
    leaning = leans_on(other, material)
    made = forms.full(other, material, after=fact) if leaning else forms.point(other, material)
    made = made or forms.full(other, material)
    stranger = not leaning and unnamed(other.text, head.text if head else "", material.grammar.code)
    return made if made and count(made.text) <= LONGEST and not stranger and material.clears(made) else None


def _reserves(after: Fact, fact: Fact, material: Material) -> bool:
    """Whether the same person or thing goes on with a "however"."""
    opposed = material.grammar.reserving.search(unquoted(after.text)[:OPENING])
    return opposed is not None and (leans_on(after, material) or bool(fact.said_by and after.said_by == fact.said_by))


def _rivals(after: Fact, fact: Fact, material: Material) -> bool:
    """Whether somebody else counts what the fact counts otherwise: "L'opposition avance le chiffre de 118 euros"."""
    code = material.grammar.code
    units = {one.unit or one.noun for one in figures(fact.text, code)}
    other = any((one.unit or one.noun) in units for one in figures(after.text, code))
    one, two = parts(fact, material).who, parts(after, material).who
    apart = bool(one and two and one != two) or material.grammar.rival.search(after.text) is not None
    return other and apart
