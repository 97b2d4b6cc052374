"""What a sentence is about: phrases of it that can stand in a heading or a question."""

import re
from collections.abc import Iterable, Sequence

from story.phrases import Phrase, phrases
from story.values import Fact
from story.words import fold
from writers.embedded.material import Material
from writers.embedded.speech import parts
from writers.embedded.wording import unfolded, unquoted

OPENS = 6
"""Characters at most before a lone noun that a statement opens with."""


def about(facts: Sequence[Fact], material: Material) -> list[Phrase]:
    """What the facts are about, best first: phrases that hold names, several words; nobody's role, no word twice."""
    roles = [fold(f"{person.role} {person.name}") for person in material.people]
    found: dict[str, Phrase] = {}
    for fact in facts:
        told = parts(fact, material).shape != "quoted"
        text = fact.text if told else unquoted(fact.text)
        for phrase in phrases(text, material.grammar.code):
            if not any(fold(phrase.text) in role for role in roles):
                found.setdefault(fold(phrase.text), phrase)
    return _apart(found.values(), material)


def topics(fact: Fact, material: Material) -> list[Phrase]:
    """What somebody speaks of in the fact, likewise, in the main clause of the statement alone.

    A lone noun is enough where the statement opens with it: "La criée ne fermera pas".
    """
    grammar = material.grammar
    what = unfolded(parts(fact, material).what, grammar)[0]
    found = [each for each in phrases(what, grammar.code, 1) if not grammar.leans.match(each.definite())]
    return _apart((each for each in found if re.search(r"\w\W+\w", each.text) or each.at <= OPENS), material)


def _apart(found: Iterable[Phrase], material: Material) -> list[Phrase]:
    kept: list[Phrase] = []
    for phrase in sorted(found, key=_worth, reverse=True):
        own = set(fold(phrase.text).split())
        if not any(own & set(fold(other.text).split()) - material.grammar.small for other in kept):
            kept.append(phrase)
    return kept


def is_name(phrase: Phrase) -> bool:
    """Whether the phrase is a name and its small words alone."""
    words = re.findall(r"\w+", phrase.text)
    return all(word[0].isupper() or len(word) < 4 for word in words)


def _worth(phrase: Phrase) -> tuple[int, int]:
    words = phrase.text.replace("’", "’ ").split()
    small = sum(word[:1].islower() for word in words)
    return (min(small, 3) + (len(phrase.text) <= 40), -phrase.at)
