"""Many articles in one process, some of them in trouble, and none the worse for another's."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from graph import Article, Brief, arun_graph, run_graph
from newsroom.cli import run as fidele
from story.errors import StoryError
from tests import obliging
from tests.dispatches import dispatch
from tests.faults import FAULTS
from tests.scripted import Endpoint, Reply, failure
from writers.model import ModelWriter

Start = Callable[..., Endpoint]
BRIEF = Brief(min_words=60, longest_copy=500)
WELL = 10
"""Articles with no fault among those that have one each."""
CANARY = "canary-0123456789abcdef"


def text(n: int) -> str:
    """A dispatch of its own town."""
    return dispatch(n, 60)


async def test_more_than_fifty_at_once_each_fault_in_one_of_them_and_the_others_untouched(endpoint: Start) -> None:
    faults = list(FAULTS.values())
    towns = {n: text(n).split(" ouvrira")[0] for n in range(len(faults) + WELL)}
    well = [n for n in towns if n % 5 == 1][:WELL]
    troubled = dict(zip((towns[n] for n in towns if n not in well), faults, strict=True))

    def reply(body: dict[str, Any]) -> Reply:
        good, asked = obliging.reply(body), body["messages"][1]["content"]
        fault = next((fault for town, fault in troubled.items() if f"{town} " in asked), None)
        return fault.reply(body, good) if fault else good

    writer = ModelWriter("openai:scripted", base_url=endpoint(reply).url, timeout=20.0, patience=60.0, max_retries=0)
    runs = (arun_graph(text(n), BRIEF, writer=writer) for n in towns)
    told = await asyncio.gather(*runs, return_exceptions=True)
    assert [n for n in towns if not isinstance(told[n], Article | StoryError)] == []
    alone = ModelWriter("openai:scripted", base_url=endpoint(obliging.reply).url)
    for n in well:
        article = told[n]
        assert isinstance(article, Article)
        assert article.markdown == (await arun_graph(text(n), BRIEF, writer=alone)).markdown


def test_eight_threads_write_what_one_does(endpoint: Start) -> None:
    writer = ModelWriter("openai:scripted", base_url=endpoint(obliging.reply).url)
    with ThreadPoolExecutor(8) as pool:
        articles = list(pool.map(lambda n: run_graph(text(n % 2), BRIEF, writer=writer), range(8)))
    alone = [run_graph(text(n), BRIEF, writer=writer).markdown for n in range(2)]
    assert [article.markdown for article in articles] == alone * 4


async def test_it_blocks_inside_a_running_loop_and_is_right(endpoint: Start) -> None:
    writer = ModelWriter("openai:scripted", base_url=endpoint(obliging.reply).url)
    inside = run_graph(text(0), BRIEF, writer=writer)
    assert inside.markdown == (await arun_graph(text(0), BRIEF, writer=writer)).markdown


@pytest.mark.parametrize("end", ["written", "refused"])
def test_a_key_is_nowhere_but_in_the_request(
    end: str,
    endpoint: Start,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Though the server says it back: in the answer, in an error. Not in output, log, checkpoint or file."""
    caplog.set_level(logging.DEBUG)

    def reply(body: dict[str, Any]) -> Reply:
        if end == "refused":
            return failure(400, f"your key {CANARY} is odd")
        made = obliging.content_of(obliging.reply(body))
        if "paragraphs" in made:
            made["paragraphs"][0]["sentences"][0]["text"] += f" La clé est {CANARY}."
        return obliging.completion(made)

    server = endpoint(reply)
    for name, value in (("OPENAI_API_KEY", CANARY), ("OPENAI_BASE_URL", server.url), ("XDG_STATE_HOME", str(tmp_path))):
        monkeypatch.setenv(name, value)
    source = tmp_path / "source.txt"
    source.write_text(text(0), "utf-8")
    options = ("--writer", "openai:scripted", "--min-words", "60", "--thread", "one", "--out", str(tmp_path / "out"))
    fidele(["write", str(source), *options])
    assert server.headers[0]["authorization"] == f"Bearer {CANARY}"
    said = capsys.readouterr()
    assert CANARY not in said.out + said.err + caplog.text
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.suffix == ".sqlite" for path in kept)
    assert [path for path in kept if CANARY.encode() in path.read_bytes()] == []
