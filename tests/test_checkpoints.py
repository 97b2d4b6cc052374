"""What a checkpoint file gives back, and what never gets into one."""

import asyncio
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from graph import Article, Brief, arun_graph, run_graph
from graph.checkpoints import CheckpointsUnavailable, default_path, opened, serializer
from graph.filed import FileSaver
from story.values import Draft, Paragraph, SectionTask, Sentence
from tests.answering import Answering

TEXT = Path("examples/port.txt").read_text("utf-8")


def test_a_value_comes_back_as_it_was() -> None:
    paragraph = Paragraph(sentences=(Sentence(text="L’eau monte.", lines=("A1",)),), heading="H")
    restored = serializer().loads_typed(serializer().dumps_typed({"S1": paragraph}))
    assert restored == {"S1": paragraph}


def test_a_class_that_is_not_ours_is_not_restored() -> None:
    """A checkpoint file is data: whoever can write to it must not choose which code runs."""
    kind, raw = serializer().dumps_typed(Sentence(text="L’eau monte."))
    forged = raw.replace(b"story.values", b"antigravityy")
    assert not isinstance(serializer().loads_typed((kind, forged)), Sentence)


def test_no_key_gets_into_a_checkpoint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    canary = "-".join(("sk", "canary", "0123456789abcdef"))  # In one piece it looks like a key that leaked.
    monkeypatch.setenv("OPENAI_API_KEY", canary)
    path = tmp_path / "runs.sqlite"
    run_graph(TEXT, Brief(min_words=100), writer=Answering(), checkpointer=path, thread_id="one")
    files = list(tmp_path.iterdir())
    assert path in files
    assert not any(canary.encode() in file.read_bytes() for file in files)


class Dying(FileSaver):
    """Dies once something was kept so many times."""

    left = 99

    async def aput(self, *given: Any) -> Any:
        return self._counted(await super().aput(*given))

    async def aput_writes(self, *given: Any) -> None:
        return self._counted(await super().aput_writes(*given))

    def _counted(self, kept: Any) -> Any:
        self.left -= 1
        if not self.left:
            raise RuntimeError("killed")
        return kept


@pytest.mark.parametrize("times", range(1, 9))
async def test_a_run_killed_once_something_is_kept_goes_on(times: int, tmp_path: Path) -> None:
    async def run(times: int, writer: Answering) -> Article:
        async with Dying.opened(tmp_path / "runs.sqlite", serializer(), 5.0) as saver:
            saver.left = times
            return await arun_graph(TEXT, Brief(min_words=100), writer=writer, checkpointer=saver, thread_id="one")

    first, second = Answering(), Answering()
    with pytest.raises(RuntimeError, match="killed"):
        await run(times, first)
    article = await run(99, second)
    unbroken = await arun_graph(TEXT, Brief(min_words=100), writer=Answering())
    assert (article.outcome, article.body) == (unbroken.outcome, unbroken.body)
    assert not set(first.asked) & set(second.asked)


def test_runs_are_kept_in_the_users_state_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    run_graph(TEXT, Brief(min_words=100), writer=Answering(), thread_id="one")
    assert default_path() == tmp_path / "fidele" / "runs.sqlite"
    assert default_path().exists()


def test_a_run_that_failed_leaves_the_file_free(tmp_path: Path) -> None:
    """A cancelled write once held the lock for as long as the traceback lived; the error is kept here on purpose."""

    def broken(task: SectionTask) -> Draft:
        raise RuntimeError("killed")

    errors = []
    for attempt in range(5):
        path = tmp_path / f"{attempt}.sqlite"
        with pytest.raises(RuntimeError) as error:
            run_graph(TEXT, writer=Answering(write=broken), checkpointer=path, thread_id="one")
        errors.append(error)
        with closing(sqlite3.connect(path, timeout=0)) as other:
            other.execute("BEGIN IMMEDIATE")


async def test_a_full_disk_is_told_as_what_it_is(tmp_path: Path) -> None:
    async def run(path: Path) -> None:
        async with opened(path, "one") as saver:
            assert isinstance(saver, FileSaver)
            saver.conn.execute("PRAGMA max_page_count = 8")
            await arun_graph(TEXT, Brief(min_words=100), writer=Answering(), checkpointer=saver, thread_id="one")

    with pytest.raises(CheckpointsUnavailable, match=r"runs\.sqlite.*full"):
        await run(tmp_path / "runs.sqlite")


async def test_a_run_stopped_anywhere_goes_on_and_leaves_the_file_free(tmp_path: Path) -> None:
    """As by Ctrl-C. A step stopped between its answers and its next step was once kept as a run without an end."""
    path = tmp_path / "runs.sqlite"
    for attempt in range(20):
        run = asyncio.create_task(
            arun_graph(TEXT, Brief(min_words=100), writer=Answering(), checkpointer=path, thread_id="one")
        )
        await asyncio.sleep(0.002 + attempt / 500)
        run.cancel()
        with suppress(asyncio.CancelledError):
            await run
        with closing(sqlite3.connect(path, timeout=2)) as other:  # A file being closed is closed within moments.
            other.execute("BEGIN IMMEDIATE")
    article = await arun_graph(TEXT, Brief(min_words=100), writer=Answering(), checkpointer=path, thread_id="one")
    assert article == await arun_graph(TEXT, Brief(min_words=100), writer=Answering())


async def test_a_file_that_was_deleted_between_two_runs_is_made_anew(tmp_path: Path) -> None:
    """The first run's stays open for the second: what that wrote to it nobody would ever read."""
    path = tmp_path / "runs.sqlite"
    for name in ("one", "two"):
        path.unlink(missing_ok=True)
        await arun_graph(TEXT, Brief(min_words=100), writer=Answering(), checkpointer=path, thread_id=name)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT DISTINCT thread_id FROM checkpoints").fetchall() == [("two",)]


async def test_what_was_kept_can_be_listed_and_thrown_away(tmp_path: Path) -> None:
    path = tmp_path / "runs.sqlite"
    await arun_graph(TEXT, Brief(min_words=100), writer=Answering(), checkpointer=path, thread_id="one")
    async with FileSaver.opened(path, serializer(), 5.0) as saver:
        thread: Any = {"configurable": {"thread_id": "one"}}
        assert len([kept async for kept in saver.alist(thread, limit=3)]) == 2
        await saver.adelete_thread("one")
        assert [kept async for kept in saver.alist(thread)] == []
