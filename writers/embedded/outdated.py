"""What a story says may be done and elsewhere says is done: a title of the former would be out of date."""

import re
from collections.abc import Iterator

from story.patterns import any_of
from story.values import Fact
from story.words import fold
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.narrowing import FEWEST, hedged

SHARED = 2
"""Words that the two statements have in common at least, beside the verb."""
BETWEEN = 24
"""Characters at most between an auxiliary and its participle."""
_MARKS = re.compile(r"[«“][\s\u00a0\u202f]?|[\s\u00a0\u202f]?[»”]|\"")


def done(text: str, material: Material) -> list[Fact]:
    """The facts that tell as done what the text says only may be: "a livré" for "pourrait livrer"."""
    grammar = material.grammar
    might = grammar.might.search(text)
    if might is None:
        return []
    root = re.escape(might["verb"][:-2])
    told = re.compile(
        rf"(?<!\w){any_of(grammar.words.helpers)}\s[^,;:.]{{0,{BETWEEN}}}?(?<!\w){root}\w{{0,3}}(?!\w)", re.I
    )
    words = _content(text.replace(might[0], ""), grammar)
    return [fact for fact in material.facts if _tells(fact, told, grammar) and _shares(fact, words, grammar)]


def _tells(fact: Fact, told: re.Pattern[str], grammar: Grammar) -> bool:
    found = told.search(_MARKS.sub("", fact.text))
    return found is not None and not grammar.scope.search(found[0])


def _shares(fact: Fact, words: set[str], grammar: Grammar) -> bool:
    return len(words & _content(fact.text, grammar)) >= SHARED


def _content(text: str, grammar: Grammar) -> set[str]:
    return {word for word in re.findall(r"\w+", fold(text)) if word not in grammar.small}


def reported(fact: Fact, material: Material) -> Iterator[str]:
    """What the fact reports as a report, without the marks of half a quotation, "recently", and what an "and" adds."""
    grammar = material.grammar
    text = _MARKS.sub("", fact.text).rstrip(". ")
    for each in filter(None, (hedged(text, grammar), hedged(grammar.recent.sub("", text), grammar))):
        yield each
        for cut in grammar.and_more.finditer(each):
            whole = len(each[: cut.start()].split()) >= FEWEST and not grammar.verb.search(each[cut.end() :])
            if whole and not grammar.twofold.search(each):
                yield each[: cut.start()]
