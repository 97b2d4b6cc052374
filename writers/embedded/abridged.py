"""A fact in fewer words: the standfirst tells it so where the text tells it in full, as others lean on it there."""

from collections.abc import Iterator

from story.values import Fact, Sentence
from story.words import count
from writers.embedded import forms
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.narrowing import CUT, headlines, unapposed
from writers.embedded.news import news
from writers.embedded.repetition import Ledger
from writers.embedded.speech import parts
from writers.embedded.wording import capital

FEWEST, ASIDE = 9, 4
"""Words at least of what is left where its end goes, and at most of what may go at its head or end."""


def abridged(fact: Fact, material: Material) -> Iterator[list[Sentence]]:
    """The fact in fewer words, the most first, each of them so few that the whole of it says more."""
    grammar, what = material.grammar, parts(fact, material).what
    texts = {
        fact.text.rstrip("."),
        *(text for cost, text in (*news(fact, material), *headlines(what, material)) if cost < CUT),
    }
    texts |= {unapposed(text, grammar) for text in texts}
    texts |= {one for text in texts for one in _bare(text, grammar)}
    for text in sorted(texts - {""}, key=lambda text: (-count(text), text)):
        made, said = forms.finished(text, fact, material), Ledger()
        full = made.model_copy(update={"text": fact.text})
        if text[0].isupper() and count(text) < count(fact.text) and said.takes(full) and said.takes(made):
            yield [made]


def _bare(text: str, grammar: Grammar) -> Iterator[str]:
    """The statement without the few words that tell when before it, or where behind it or its subject."""
    head, _, rest = text.partition(", ")
    able = rest and _is_aside(head, grammar)
    for one in (text, *([capital(rest)] if able else [])):
        kept, _, tail = one.rpartition(", ")
        subject, _, where = kept.partition(", ")
        if where and grammar.goes_on.match(tail):
            yield f"{subject} {tail}" if _is_aside(where, grammar) else ""
        elif _is_aside(tail, grammar) and tail.partition(" ")[0] in grammar.stop_words and count(kept) >= FEWEST:
            yield kept
    if able:
        yield capital(rest)


def _is_aside(text: str, grammar: Grammar) -> bool:
    return count(text) <= ASIDE and not grammar.verb.search(text)
