"""Rules and a recorded judge together on a sample of the labelled set (cassettes/README.md says who answered)."""

import asyncio

import pytest

from benchmarks import judged
from writers.model import ModelWriter


@pytest.mark.vcr
def test_rules_and_judge_together() -> None:
    """The aims: at least 95 % of the planted errors caught, at most 4 % of the honest sentences flagged."""
    said = asyncio.run(judged.asked(ModelWriter(judged.MODEL)))
    reached = judged.numbers(judged.together(said))
    assert len(said) >= 120
    assert reached["judged_caught"] >= 95
    assert reached["judged_flagged"] <= 4
