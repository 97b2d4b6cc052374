"""Runs kept in Postgres: as those in a file, and by any number of processes at once."""

import asyncio
import multiprocessing
import os
import signal
from collections import Counter
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from graph import Brief, arun_graph, run_graph
from graph.checkpoints import CheckpointsUnavailable, opened
from story.errors import WriterUnavailable
from story.values import SectionTask
from tests.answering import Answering
from tests.postgres import Postgres

TEXT = Path("examples/port.txt").read_text("utf-8")
BRIEF = Brief(min_words=100)


def tables(database: str) -> set[str]:
    with psycopg.connect(database) as connection:
        return {row[0] for row in connection.execute("select tablename from pg_tables where schemaname = 'public'")}


def test_a_run_in_postgres_goes_on_where_it_was_stopped(database: str) -> None:
    """Named as SQLAlchemy names the driver, too: the job has one address for all that it keeps."""

    def away(task: SectionTask) -> Any:
        return WriterUnavailable("no answer")

    first, second = Answering(write=away), Answering()
    with pytest.raises(WriterUnavailable):
        run_graph(TEXT, BRIEF, writer=first, checkpointer=database, thread_id="one")
    named = database.replace("postgresql:", "postgresql+psycopg:")
    article = run_graph(TEXT, BRIEF, writer=second, checkpointer=named, thread_id="one")
    assert article.body == run_graph(TEXT, BRIEF, writer=Answering()).body
    assert {question for question in second.asked if " " not in question} == set()
    assert "outline" in first.asked


def test_a_finished_run_is_read_from_postgres(database: str) -> None:
    article = run_graph(TEXT, BRIEF, writer=Answering(), checkpointer=database, thread_id="one")
    again = Answering()
    assert run_graph(TEXT, BRIEF, writer=again, checkpointer=database, thread_id="one") == article
    assert again.asked == []


def set_up(database: str, start: Any) -> None:
    async def once() -> None:
        start.wait(30)
        async with opened(database, "one") as saver:
            assert saver
            assert await saver.aget_tuple({"configurable": {"thread_id": "one"}}) is None

    asyncio.run(once())


def test_processes_that_start_together_set_the_tables_up_once(database: str) -> None:
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(4)
    processes = [context.Process(target=set_up, args=(database, start)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0, 0]
    with psycopg.connect(database) as connection:
        versions = Counter(row[0] for row in connection.execute("select v from checkpoint_migrations"))
    assert set(versions.values()) == {1}
    assert {"checkpoints", "checkpoint_writes", "checkpoint_blobs"} <= tables(database)


async def test_many_runs_share_a_database(database: str) -> None:
    runs = [arun_graph(TEXT, BRIEF, writer=Answering(), checkpointer=database, thread_id=str(n)) for n in range(6)]
    articles = await asyncio.gather(*runs)
    assert len({article.body for article in articles}) == 1


def test_a_database_that_cannot_be_reached_is_told_without_the_password() -> None:
    with pytest.raises(CheckpointsUnavailable) as error:
        run_graph(TEXT, writer=Answering(), checkpointer="postgresql://a:secret@127.0.0.1:9/x", thread_id="one")
    assert "127.0.0.1" in str(error.value)
    assert "secret" not in str(error.value)


def test_a_database_that_goes_in_mid_run_stops_the_run_and_loses_nothing(database: str, postgres: Postgres) -> None:
    def cut(task: SectionTask) -> Any:
        with psycopg.connect(postgres.address("postgres"), autocommit=True) as connection:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = %s",
                (conninfo_to_dict(database)["dbname"],),
            )
        return Answering()._answer("write", None, task)

    first, second = Answering(write=cut), Answering()
    with pytest.raises(CheckpointsUnavailable):
        run_graph(TEXT, BRIEF, writer=first, checkpointer=database, thread_id="one")
    article = run_graph(TEXT, BRIEF, writer=second, checkpointer=database, thread_id="one")
    assert article.body == run_graph(TEXT, BRIEF, writer=Answering()).body
    assert not {"extract", "outline"} & set(second.asked)


def die_in_mid_run(database: str) -> None:
    def killed(task: SectionTask) -> Any:
        os.kill(os.getpid(), signal.SIGKILL)

    run_graph(TEXT, BRIEF, writer=Answering(write=killed), checkpointer=database, thread_id="one")


def test_a_process_that_is_killed_is_followed_by_one_that_asks_nothing_twice(database: str) -> None:
    process = multiprocessing.get_context("spawn").Process(target=die_in_mid_run, args=(database,))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    second = Answering()
    run_graph(TEXT, BRIEF, writer=second, checkpointer=database, thread_id="one")
    assert not {"extract", "outline"} & set(second.asked)
