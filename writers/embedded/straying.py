"""Whether a fact is of the story's matter at all: what shares no word with the rest of it heads nothing."""

import re
from functools import cache

from story import languages
from story.patterns import any_of, fixed
from story.values import Fact
from story.words import fold
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.speech import leads, parts
from writers.embedded.wording import lowered

STEM, SHORTEST = 5, 4
"""Letters that a word has in common with another of its family, and letters of one that says what something is of."""
_WORD = re.compile(r"[^\W\d_]+")


def strays(fact: Fact, material: Material) -> bool:
    """Whether nothing else that is told speaks of what the fact speaks of; never where somebody says it, but a turn of
    a dialogue always does, and what leads to a post.

    Its subject must be new, or known by a name behind it: "le jugement" is that of the trial the story tells of, "un
    pêcheur" and "le club de Brock" are nobody's, and the mayor of Brock is no matter that the club has to do with.
    """
    return material.once(f"strays {fact.id}", lambda: _strays(fact, material))


def _strays(fact: Fact, material: Material) -> bool:
    grammar = material.grammar
    if fact.id in material.exchanges or leads(fact, material):
        return True
    if parts(fact, material).shape != "plain" or material.quotes_in(fact) or not _is_new(fact.text, grammar):
        return False
    others = [other.text for other in material.facts if other.id != fact.id]
    own = _matter(_unowned(lowered(fact.text, grammar), grammar), grammar)
    return bool(others and own) and not own & _matter(" ".join(others), grammar)


def _is_new(text: str, grammar: Grammar) -> bool:
    """Whether the sentence begins with a subject that nothing before it can have named."""
    found = _new(grammar).match(text)
    return found is not None and (not found["known"] or text[found.end() : found.end() + 1].isupper())


@cache
def _new(grammar: Grammar) -> re.Pattern[str]:
    """A subject at the head of a sentence, new or known by a name behind it."""
    known = rf"{any_of(grammar.words.definite)}[\w-]+\s(?:{_of(grammar)})"
    return re.compile(rf"(?i:{grammar.new}\s|(?P<known>{known}))")


def _unowned(text: str, grammar: Grammar) -> str:
    """The text without the names that only say of which one it is."""
    return fixed(rf"(?<!\w)(?:{_of(grammar)})[A-ZÀ-Ý][\w-]+").sub(" ", text)


@cache
def _of(grammar: Grammar) -> str:
    """What ties a name to the noun before it, with an article: "de la "."""
    return rf"{any_of(grammar.words.links)}\s?{any_of(grammar.words.definite)}?"


def _matter(text: str, grammar: Grammar) -> set[str]:
    """The beginnings of the words that say what a text is of."""
    idle = _idle(grammar)
    return {word[:STEM] for word in _WORD.findall(fold(text)) if len(word) >= SHORTEST and word not in idle}


@cache
def _idle(grammar: Grammar) -> frozenset[str]:
    """Words that say nothing of what a text is of: small ones, days and months."""
    calendar = languages.load(grammar.code).checks.calendar
    days = (*calendar.weekdays, *calendar.months) if calendar else ()
    return frozenset(map(fold, (*grammar.small, *days)))
