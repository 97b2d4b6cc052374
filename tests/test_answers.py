"""Answers that a run has had: kept at once, and not asked for again by the run that goes on."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from graph import Brief, run_graph
from graph.answers import Answers, Kept
from graph.checkpoints import opened
from story.errors import AnswerUnusable
from story.values import Line, Notes, Source
from tests import obliging
from tests.answering import Answering
from tests.dispatches import dispatch
from tests.scripted import Endpoint
from writers.budget import Budget, Cost
from writers.calls import Call
from writers.meter import Meter
from writers.model import ModelWriter

BRIEF = Brief(min_words=200, longest_copy=500)


class Paid(Answering):
    """Pays two dollars a question, and stumbles over the first."""

    stumbles = True

    async def extract(self, source: Source) -> Notes:
        Call(40, 2.0).done(Cost(10, 5, money=2.0))
        if self.stumbles and not self.asked:
            self.asked.append("extract")
            raise AnswerUnusable("no word of it can be read")
        return await super().extract(source)


@pytest.fixture
def text() -> Source:
    words = "Le port ouvrira en mai."
    return Source(id="A", text=words, lines=(Line(id="A1", start=0, end=len(words), text=words),), language="fr")


async def _asked(path: Path, text: Source, writer: Paid, times: int, meter: Meter | None = None) -> list[Any]:
    said: list[Any] = []
    async with opened(path, "one") as saver:
        assert saver
        answers = Answers(saver, "one")
        await answers.recall() or await answers.begin({"text": text.text})
        with (meter or Meter(spent=answers.usage)).step("extract") as spent:
            for _ in range(times):
                try:
                    said.append(await Kept(writer, answers).extract(text))
                except AnswerUnusable as error:
                    said.append(str(error))
    return [*said, spent.usage.calls]


async def test_an_answer_is_there_again_and_so_is_one_that_could_not_be_used(tmp_path: Path, text: Source) -> None:
    first, second = Paid(), Paid()
    unbroken = await _asked(tmp_path / "a.sqlite", text, first, times=2)
    again = await _asked(tmp_path / "a.sqlite", text, second, times=2)
    assert again == unbroken
    assert unbroken[0] == "no word of it can be read"
    assert (first.asked, second.asked) == (["extract", "extract"], [])


async def test_a_question_asked_a_third_time_is_put_and_counted(tmp_path: Path, text: Source) -> None:
    await _asked(tmp_path / "a.sqlite", text, Paid(), times=2)
    writer, meter = Paid(), Meter()
    writer.stumbles = False
    *_, calls = await _asked(tmp_path / "a.sqlite", text, writer, 3, meter)
    assert (writer.asked, calls, meter.calls, meter.money) == (["extract"], 3, 1, 2.0)


class Dies(Exception):
    """The end of the process."""


@pytest.mark.parametrize("last", [1, 4])
def test_a_run_that_goes_on_keeps_the_budget_it_was_given(last: int, tmp_path: Path) -> None:
    limit, kept = 8, {"checkpointer": tmp_path / "runs.sqlite", "thread_id": "one", "budget": Budget(calls=8)}

    class Dying(ModelWriter):
        async def _reply(self, *given: Any) -> Any:
            if len(server.asked) >= last:
                await asyncio.sleep(0.5)  # What the other sections asked is answered by then.
                raise Dies
            return await super()._reply(*given)

    with Endpoint(obliging.reply) as server:
        with pytest.raises(Dies):
            run_graph(dispatch(0), BRIEF, writer=Dying("openai:scripted", base_url=server.url), **kept)
        article = run_graph(dispatch(0), BRIEF, writer=ModelWriter("openai:scripted", base_url=server.url), **kept)
        assert len(server.asked) == limit
    assert sum(usage.calls for usage in article.report.usage) == limit
    assert article.outcome == "held"
