"""Headings that are a few words of somebody's alone: « Deux hivers sans primes »; the text below says whose."""

from collections.abc import Iterator, Sequence, Set

from story.subheads import LONGEST
from story.values import Fact, Quote
from writers.embedded import forms
from writers.embedded.grammar import Grammar
from writers.embedded.heading import Heading, dressed
from writers.embedded.heard import voiced
from writers.embedded.material import Material
from writers.embedded.narrowing import first_of, opens_aside, starts
from writers.embedded.speech import leads
from writers.embedded.typography import marked
from writers.embedded.unmet import unmet
from writers.embedded.wording import dangles, leans, unquoted
from writers.embedded.worth import length_cost

FEWEST, MOST, MANY, ANYBODYS = 3, 14, 9, 4.0
"""Words of them; so many are read as somebody's at a glance, and what it costs to be more: who says so is not told."""
UTTERED, CUT, POINTED, AGAIN, LENGTH, EASY = 1.7, 0.5, 0.5, 0.6, 0.01, 40
"""What such a heading costs, more where it is shortened, where a list has it, and right above the sentence with it; and
each character beyond so many: it is to be heard."""
UNMET = 0.8
"""And where it begins with a thing that nothing above it names."""


def uttered(facts: Sequence[Fact], above: Sequence[str], pointed: Set[str], material: Material) -> Iterator[Heading]:
    """The quotations of the facts that are short and understood alone. pointed: ids of those that lists have."""
    met = " ".join(above)
    for fact in facts:
        for quote in _heard(fact, material):
            for cost, words, text in _worded(_judgement(quote.text, material.grammar).rstrip(" .,"), material):
                cost += POINTED * (quote.id in pointed) + UNMET * unmet(words, met, material.grammar)
                long, who = len(words.split()) > MANY, material.voice(quote.speaker or "") or ""
                told = voiced(who, text, facts, above, material) if long and who else ""
                cost += ANYBODYS * (long and not told)
                able = bool(told) or not long
                yield Heading(told or text, UTTERED + cost, AGAIN, who if told else "", states=able, held=(words,))


def _heard(fact: Fact, material: Material) -> Iterator[Quote]:
    """The quotations in the fact that somebody says, and that nothing around them denies."""
    if fact.id in material.exchanges or fact.id in material.spreads or leads(fact, material):
        return
    for quote in material.quotes_in(fact):
        said = quote.speaker and quote.text in fact.text
        if said and not _is_denied(fact.text.partition(quote.text), material.grammar):
            yield quote


def _judgement(words: str, grammar: Grammar) -> str:
    """What the words say of what they point at: "une belle erreur" of "Ce mur est une belle erreur"."""
    pointing = grammar.judged.match(words)
    told = words[pointing.end() :] if pointing else words
    return words if pointing and (grammar.verb.search(told) or grammar.scope.search(told)) else told


def _is_denied(parted: tuple[str, str, str], grammar: Grammar) -> bool:
    """Whether what stands right before or behind the words denies them: "Elle dément « un détournement »"."""
    before = unquoted(parted[0]).rpartition(",")[2]
    return bool(grammar.scope.search(before) or grammar.denying.search(f"{before} {unquoted(parted[2])}"))


def _worded(words: str, material: Material) -> Iterator[tuple[float, str, str]]:
    """The words whole and in short, as they are and as they are printed, each with what it costs."""
    grammar = material.grammar
    if not _stands(words, material):
        return
    for less, one in enumerate(dict.fromkeys((words, forms.clause(words, material), first_of(words, grammar)))):
        text = dressed(marked(forms.elided(words, one).rstrip("."), grammar.code), grammar)
        if FEWEST <= len(one.split()) <= MOST and len(text) <= LONGEST:
            awkward = less + _turns_to(one, grammar) + one.endswith("?")
            yield CUT * awkward + length_cost(text) + LENGTH * max(0, len(text) - EASY), one, text


def _stands(words: str, material: Material) -> bool:
    """Whether the words are a sentence or name a thing, and point at nothing outside them."""
    grammar = material.grammar
    leaning = leans(words, grammar) or dangles(words, grammar) or grammar.pointing.search(words)
    leaning = leaning or grammar.turned.match(words) or grammar.owners.search(words) or grammar.astray.search(words)
    leaning = leaning or grammar.openers.match(words) or grammar.hearer.search(words) or grammar.inside.search(words)
    return (words[:1].isupper() or starts(words, grammar)) and not leaning


def _turns_to(words: str, grammar: Grammar) -> bool:
    """Whether the statement begins behind a comma: "Pour ma part, je considère …"."""
    head, comma, _ = words.partition(", ")
    of_oneself = comma and grammar.personal.search(head) and len(head.split()) <= FEWEST
    return opens_aside(words, grammar) or bool(of_oneself)
