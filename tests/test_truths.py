"""What the embedded writer makes of dispatches whose speakers, roles and dates were written down by hand."""

import pytest

from graph import run_graph
from story.values import Brief
from tests import truths

LENGTHS = (150, 700)
"""Words asked for: what few and what many words make the writer tell."""
MORE = 20
"""Words beyond what it tells once, for which it tells again who says what."""

ALONE = ("brewery", "heir", "match", "takeover", "tramway", "verdict", "zoo")
"""Articles in the source's own sentences alone: nobody is paired with anything that the source does not say so."""


@pytest.mark.parametrize("name", truths.NAMES)
def test_every_pair_the_article_makes_is_true(name: str) -> None:
    true = truths.truth(name)
    least = run_graph(true.text, Brief(min_words=5_000), writer="embedded").report.words
    made = 0
    for words in (*LENGTHS, least + MORE):
        article = run_graph(true.text, Brief(min_words=words), writer="embedded")
        assert truths.false_pairs(article, true) == []
        made += truths.pairs(article, true)
    assert (made > 0) == (name not in ALONE)
