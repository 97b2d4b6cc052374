"""What the embedded writer makes of dispatches whose speakers, roles and dates were written down by hand."""

import pytest

from graph import run_graph
from story.values import Brief
from tests import truths

LENGTHS = (150, 700)
"""Words asked for: what few and what many words make the writer tell."""


@pytest.mark.parametrize("name", truths.NAMES)
def test_every_pair_the_article_makes_is_true(name: str) -> None:
    true = truths.truth(name)
    for words in LENGTHS:
        article = run_graph(true.text, Brief(min_words=words), writer="embedded")
        assert truths.false_pairs(article, true) == []
        assert truths.pairs(article, true) > 0
