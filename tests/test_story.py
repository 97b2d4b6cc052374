"""One whole story written by a model, replayed from its recording (cassettes/README.md says how it was made)."""

import asyncio
from collections import Counter

import pytest

from graph import Progress, stream_graph
from story import words
from tests import demo
from tests.story import BESIDE, MODEL, TEXT


async def told() -> list[Progress]:
    return [event async for event in stream_graph(TEXT, background=[BESIDE.read_text("utf-8")], writer=MODEL)]


@pytest.mark.vcr
def test_a_model_writes_a_whole_story() -> None:
    """Every section is checked, and reworded where it reads badly; it is ready. A repair: test_questions, test_run."""
    events = asyncio.run(told())
    article, steps = events[-1].article, Counter(event.step for event in events)
    assert article is not None
    assert (article.outcome, article.report.writer) == ("ready", MODEL)
    assert words.count(article.body) >= 700
    assert steps["check"] >= steps["write"] > 1
    assert steps["polish"] >= 1
    assert not article.report.unsupported


def test_the_demo_shows_the_recorded_story(capsys: pytest.CaptureFixture[str]) -> None:
    assert demo.main() == 0
    assert f"written by {MODEL}" in capsys.readouterr().err
