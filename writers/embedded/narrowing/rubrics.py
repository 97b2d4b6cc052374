"""A headline's rubric, and the place that one names."""

import re
from functools import cache

from story.patterns import any_of
from story.words import fold, standing
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.wording import balanced, capital

RUBRIC = re.compile(r"\s*:\s+|\s[–—-]\s")


def rubric(text: str) -> tuple[str, str]:
    """A headline's rubric and what it heads: "Bourse : l'action …"; no rubric where it has none."""
    head, *rest = RUBRIC.split(text, maxsplit=1)
    return (head, capital(rest[0])) if rest and balanced(head) else ("", text)


def placed(text: str, material: Material) -> str:
    """ "Syldavie : le port ferme" as "Le port ferme en Syldavie", with the story's own word before the place."""
    place, rest = rubric(text)
    if not place or ":" in rest or rest[-1:] in "?!…" or fold(place) in fold(rest):
        return ""
    every = ((fact.text, at) for fact in material.facts for at in standing(place, fact.text, "_"))
    led = (_led(material.grammar).search(text, 0, at) for text, at in every)
    found = next((match for match in led if match), None)
    return f"{rest} {found[1]} {place}" if found else ""


@cache
def _led(grammar: Grammar) -> re.Pattern[str]:
    """The word before a place that says something is there, at the end of what stands before the place."""
    return re.compile(rf"(?<!\w)({any_of(grammar.words.placing)}) $")
