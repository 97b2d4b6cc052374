"""A run whose process is killed, after any checkpoint or at any instant, and goes on in another process."""

import asyncio
import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import psycopg
import pytest

from graph import Article, Brief, arun_graph
from graph.checkpoints import serializer
from graph.filed import FileSaver
from graph.served import ServerSaver
from newsroom.files import write_whole
from tests import obliging
from tests.dispatches import dispatch
from tests.scripted import Endpoint, Reply
from writers.model import ModelWriter

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.test_killed", "tests.warm"])
TEXT, BRIEF = dispatch(0, 124), Brief(min_words=120, longest_copy=12)
LATENCY = 0.02
CALLS = 14
"""Of the unbroken run."""
MOST_KEPT = 18
"""More than the times one run is kept."""
SAMPLE = 5
minutes = pytest.mark.skipif(not os.environ.get("CI"), reason="minutes of work: .ci/run does it")


def write(url: str, folder: Path, address: str | None, dies_after: int) -> None:
    """One process: goes on with the run, and dies once something was kept so many times."""
    saver: Any = ServerSaver if address else FileSaver
    kept, put, put_writes = [0], saver.put, saver.put_writes

    def counting(method: Callable[..., Any]) -> Callable[..., Any]:
        def made(self: Any, *given: Any) -> Any:
            done = method(self, *given)
            kept[0] += 1
            if kept[0] == dies_after:
                os.kill(os.getpid(), signal.SIGKILL)
            return done

        return made

    saver.put, saver.put_writes = counting(put), counting(put_writes)
    writer = ModelWriter("openai:scripted", base_url=url)
    where = address or folder / "runs.sqlite"
    article = asyncio.run(arun_graph(TEXT, BRIEF, writer=writer, checkpointer=where, thread_id="one"))
    write_whole(folder / "article.json", article.json())


def late(body: dict[str, Any]) -> Reply:
    return replace(obliging.lazy(body), wait=LATENCY)


class Life:
    """A run in processes, against one endpoint, kept in a file or in the Postgres at an address."""

    def __init__(self, server: Endpoint, folder: Path, address: str | None = None) -> None:
        self.server, self.folder, self.address = server, folder, address

    def live(self, dies_after: int = 0, seconds: float | None = None) -> bool:
        """Whether the article came of it. No answer that was kept is asked for again."""
        left, before = CALLS - self.kept, len(self.server.asked)
        process = PROCESSES.Process(target=write, args=(self.server.url, self.folder, self.address, dies_after))
        process.start()
        process.join(seconds)
        process.kill()
        process.join()
        done = (self.folder / "article.json").exists()
        asked = len(self.server.asked) - before
        assert asked == left if done else asked <= left
        return done

    @property
    def article(self) -> Article:
        return Article.model_validate_json((self.folder / "article.json").read_text("utf-8"))

    @property
    def kept(self) -> int:
        """Answered calls that are kept."""
        rows = self._served(self.address) if self.address else self._filed()
        return sum(usage.calls for _, usage in map(serializer().loads_typed, rows))

    def _filed(self) -> list[Any]:
        path = self.folder / "runs.sqlite"
        if not path.exists():
            return []
        with closing(sqlite3.connect(path)) as file:
            tables = file.execute("select count(*) from sqlite_master where name = 'writes'").fetchone()[0]
            query = "select type, value from writes where checkpoint_ns = 'answers'"
            return file.execute(query).fetchall() if tables else []

    def _served(self, address: str) -> list[Any]:
        with psycopg.connect(address) as there:
            tables = there.execute("select to_regclass('checkpoint_writes')").fetchone()
            query = "select type, blob from checkpoint_writes where checkpoint_ns = 'answers'"
            return there.execute(query).fetchall() if tables and tables[0] else []


def alike(article: Article) -> str:
    """The article, without the seconds it took and what was paid for twice."""
    return article.model_copy(update={"report": article.report.model_copy(update={"usage": ()})}).json()


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory) -> Article:
    with Endpoint(late) as server:
        life = Life(server, tmp_path_factory.mktemp("unbroken"))
        assert life.live()
        assert life.kept == CALLS
        return life.article


def _killed_at(kept: int, endpoint: Any, folder: Path, unbroken: Article, address: str | None = None) -> None:
    life = Life(endpoint(late), folder, address)
    if not life.live(dies_after=kept):
        assert life.live()
    assert alike(life.article) == alike(unbroken)


@pytest.mark.parametrize("kept", [*Random(1).sample(range(1, MOST_KEPT - 2), SAMPLE)])
def test_a_run_killed_after_a_checkpoint_goes_on_to_the_same_article(
    kept: int, endpoint: Any, tmp_path: Path, unbroken: Article
) -> None:
    _killed_at(kept, endpoint, tmp_path, unbroken)


@pytest.mark.parametrize("kept", Random(2).sample(range(1, MOST_KEPT - 2), 2))
def test_a_run_kept_in_postgres_is_killed_and_goes_on_to_the_same_article(
    kept: int, endpoint: Any, tmp_path: Path, unbroken: Article, database: str
) -> None:
    _killed_at(kept, endpoint, tmp_path, unbroken, database)


@minutes
@pytest.mark.parametrize("kept", range(1, MOST_KEPT))
def test_a_run_kept_in_postgres_is_killed_after_any_checkpoint(
    kept: int, endpoint: Any, tmp_path: Path, unbroken: Article, database: str
) -> None:
    _killed_at(kept, endpoint, tmp_path, unbroken, database)


@minutes
@pytest.mark.parametrize("kept", range(1, MOST_KEPT))
def test_a_run_killed_after_any_checkpoint_goes_on_to_the_same_article(
    kept: int, endpoint: Any, tmp_path: Path, unbroken: Article
) -> None:
    _killed_at(kept, endpoint, tmp_path, unbroken)


@minutes
@pytest.mark.parametrize("seed", range(24))
def test_a_run_killed_again_and_again_at_any_instant_comes_to_the_same_article(
    seed: int, endpoint: Any, tmp_path: Path, unbroken: Article, request: pytest.FixtureRequest
) -> None:
    """Every fourth of them is kept in Postgres."""
    address = request.getfixturevalue("database") if seed % 4 == 0 else None
    life, chance, lives = Life(endpoint(late), tmp_path, address), Random(seed), 0
    while not life.live(seconds=chance.uniform(0.1, 0.6) + lives / 20):
        lives += 1
        assert lives < 60
    assert alike(life.article) == alike(unbroken)
