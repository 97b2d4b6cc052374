"""What the embedded writer makes of dispatches whose speakers, roles and dates were written down by hand."""

import pytest

from graph import run_graph
from story.values import Brief
from tests import truths

LENGTHS = (150, 700)
"""Words asked for: what few and what many words make the writer tell."""
OPEN = {
    "council": "a date over two clauses, and a first line taken apart back to front",
    "takeover": "a date over two clauses",
    "vaccine": "a date over two clauses",
}
"""Texts of which something false is printed still, each with what it is."""
CASES = [
    pytest.param(name, marks=pytest.mark.xfail(reason=OPEN[name], raises=AssertionError) if name in OPEN else ())
    for name in truths.NAMES
]


@pytest.mark.parametrize("name", CASES)
def test_every_pair_the_article_makes_is_true(name: str) -> None:
    true = truths.truth(name)
    for words in LENGTHS:
        article = run_graph(true.text, Brief(min_words=words), writer="embedded")
        assert truths.false_pairs(article, true) == []
        assert truths.pairs(article, true) > 1
