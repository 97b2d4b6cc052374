"""Headings that quote: somebody's own words, whole or the first clause of them, behind their name."""

from collections.abc import Iterator, Sequence, Set

from story.subheads import LONGEST
from story.values import Fact
from writers.embedded import forms
from writers.embedded.heading import Heading, dressed
from writers.embedded.material import Material
from writers.embedded.narrowing import first_of
from writers.embedded.speech import alone, parts
from writers.embedded.strangers import is_full_name, presented, stranger
from writers.embedded.typography import marked
from writers.embedded.wording import capital, unquoted
from writers.embedded.worth import length_cost

FEWEST, VOICE, LONGEST_NAME = 3, 18, 5
"""Words of somebody's own that may stand in a heading, at least and at most, and of who says them."""
QUOTED, LESS, CUT, POINTED = 0.9, 0.2, 0.6, 0.8
"""What a heading costs that quotes, more where it is shortened, where it goes on, and where a list has it."""
WORD, SHORT = 0.06, 9
"""And for each word of a quotation beyond so many."""
AGAIN, ALSO = 1.6, 0.9
"""And right above the sentence that has it, and above one that comes later."""


def heard(facts: Sequence[Fact], above: Sequence[str], pointed: Set[str], material: Material) -> Iterator[Heading]:
    """Each quotation of the facts behind whose it is, with what they are where nothing above names them.

    pointed: ids of the quotations that lists have.
    """
    grammar = material.grammar
    for place, fact in enumerate(facts):
        said = POINTED * any(each.id in pointed for each in material.quotes_in(fact))
        for who, words in _voices(fact, material):
            shorter = (words, forms.clause(words, material), first_of(words, grammar))
            for less, quote in enumerate(dict.fromkeys(shorter)):
                size, shown = len(quote.split()), forms.elided(words, quote).rstrip(".")
                text = voiced(who, marked(shown, grammar.code), facts, above, material)
                if FEWEST <= size <= VOICE and text:
                    cost = QUOTED + WORD * max(0, size - SHORT) + (LESS if shown == quote else CUT) * less + said
                    cost += length_cost(text)
                    yield Heading(text, cost, ALSO if place else AGAIN, who, held=(quote,))


def voiced(who: str, quote: str, facts: Sequence[Fact], above: Sequence[str], material: Material) -> str:
    """The quotation behind whose it is; "" where that is too long, or nothing says what a stranger is."""
    frame = material.grammar.frame
    named = who in material.full_names.values() or is_full_name(who)
    strange = named and stranger(who, above, facts, material)
    shown = presented(who, material) if strange else [who]
    made = (dressed(frame("voice", who=capital(one), quote=quote), material.grammar) for one in shown)
    return next((text for text in made if len(text) <= LONGEST), "")


def _voices(fact: Fact, material: Material) -> Iterator[tuple[str, str]]:
    """Those whose own words the fact gives, and the words, where these are understood alone."""
    if material.grammar.by_pronoun.search(unquoted(fact.text)):
        return  # "Surpris par le choix d'Ada Morel, il déclara : …" is not hers to say
    told = parts(fact, material)
    named = told.shape == "quoted" and alone(fact, material)
    whole = forms.speaker(fact, material) if named else ""
    if whole and "," not in whole and len(whole.split()) <= LONGEST_NAME:
        yield capital(whole), told.what.rstrip(" .")
    for quote in material.quotes_in(fact):
        speaker = quote.speaker or ""
        who = material.voice(speaker) or (speaker if is_full_name(speaker) else "")
        able = quote.text in fact.text and _quotable(quote.text, material)
        if who and who != whole and able and _said_by(who, fact, material):
            yield who, quote.text.rstrip(" .,")


def _said_by(who: str, fact: Fact, material: Material) -> bool:
    """Whether the sentence says whose words they are, or a pronoun in it and the sentence before: not from afar."""
    name, before = who.split()[-1], material.before(fact)
    turned = material.grammar.turned.match(fact.text.rstrip(". "))
    return name in unquoted(fact.text) or bool(turned and before and name in before.text)


def _quotable(words: str, material: Material) -> bool:
    """Whether the words are a sentence of their own, and nobody is said to say them among them."""
    grammar = material.grammar
    leans = grammar.leans.match(words) and not grammar.anyone.match(words)
    return (
        words[:1].isupper()
        and not leans
        and not grammar.astray.search(words)
        and not grammar.turned.match(words.rstrip(". "))
    )
