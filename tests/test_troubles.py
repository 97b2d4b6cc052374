"""A house in trouble: database gone for a while, disk full, day spent. Nothing is lost, and nothing done twice."""

import dataclasses
import errno
import logging
import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy.exc import OperationalError

from graph.checkpoints import CheckpointsUnavailable
from newsroom.job import outbox, pace, patience
from newsroom.job.engine import Engine, engine
from newsroom.job.house import House, load
from story.errors import WriterUnavailable
from tests import obliging
from tests.newsrooms import LIMITS, OTHER, STORY, books, make, work
from tests.postgres import Postgres

HERE = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
FULL = OSError(errno.ENOSPC, "No space left on device")


def on_postgres(house: House, database: str) -> House:
    return load(house.root / "newsroom.toml", {"FIDELE_DATABASE_URL": database})


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "FIRST", 0.05)
    monkeypatch.setattr(patience, "LONGEST", 0.2)


@pytest.mark.parametrize(
    ("error", "waits"),
    [
        (OperationalError("select 1", {}, sqlite3.OperationalError("database or disk is full")), True),
        (OperationalError("select 1", {}, psycopg.OperationalError("the server is gone")), True),
        (CheckpointsUnavailable("gone"), True),
        (FULL, True),
        (OSError(errno.EACCES, "Permission denied"), False),
        (WriterUnavailable("no answer"), False),
        (KeyError("bug"), False),
    ],
)
def test_trouble_of_the_house_is_waited_out_and_trouble_of_the_story_is_not(error: Exception, waits: bool) -> None:
    left = [error, error]

    def done() -> str:
        if left:
            raise left.pop()
        return "done"

    if waits:
        assert patience.patient(done)() == "done"
    else:
        with pytest.raises(type(error)):
            patience.patient(done)()
    assert len(left) == (0 if waits else 1)


def test_a_full_disk_is_waited_out_and_costs_no_story_a_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    left = [FULL] * 3
    put = outbox.write_whole

    def full(path: Path, text: str) -> None:
        if left and path.name == "article.html":
            raise left.pop()
        put(path, text)

    monkeypatch.setattr(outbox, "write_whole", full)
    house = make(tmp_path, STORY, OTHER)
    with caplog.at_level(logging.WARNING, "fidele"):
        work(house)
    assert [(entry.state, entry.tries) for entry in books(house)] == [("done", 1)] * 2
    assert not list(house.outbox.glob("*/.*"))
    assert "No space left on device" in caplog.text


def test_a_database_that_is_gone_for_a_while_loses_nothing_and_doubles_nothing(
    database: str, postgres: Postgres, tmp_path: Path, endpoint: Callable[..., Any]
) -> None:
    """Gone while the model is asked: what was answered before is not asked again, and no story is tried twice."""
    gone = threading.Event()

    def answered(body: dict[str, Any]) -> Any:
        if len(model.asked) == 8:
            gone.set()
        return obliging.reply(body)

    model = endpoint(answered)
    settings = f'[limits]\nwait = 0.0\nat_once = 2\n[writer]\nwriter = "openai:x"\nbase_url = "{model.url}"\n'
    house = make(tmp_path, STORY, OTHER)
    text = (tmp_path / "newsroom.toml").read_text().replace('[writer]\nwriter = "embedded"\n' + LIMITS, settings)
    (tmp_path / "newsroom.toml").write_text(text)
    house = on_postgres(house, database)

    def outage() -> None:
        gone.wait(60)
        postgres.stop()
        time.sleep(1.5)
        postgres.start()

    thread = threading.Thread(target=outage)
    thread.start()
    work(house)
    thread.join()
    found = books(house)
    assert [(entry.state, entry.tries) for entry in found] == [("done", 1)] * 2
    assert len(list(house.outbox.glob("*/*"))) == 2
    asked = [str(body["messages"]) for body in model.asked]
    # What was on its way when the database went is all that may have been asked again.
    assert len(asked) - len(set(asked)) <= 12
    assert gone.is_set()


class Poor(pace.Pacer):
    """A day's budget that is spent until `rich` is set."""

    rich = threading.Event()

    def check(self) -> None:
        if not self.rich.is_set():
            raise pace.DaySpent("the day's budget of 5 calls is spent; goes on tomorrow", 2.0)


def test_a_story_that_meets_a_spent_day_waits_is_listed_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsroom.job.workflows.Pacer", Poor)
    Poor.rich.clear()
    house = make(tmp_path, STORY, settings=LIMITS + "calls_per_day = 5\n")
    with engine(house) as at_work:
        at_work.take_in(datetime.now(UTC))
        at_work.finish()  # It waits for no other day.
        (entry,) = at_work.archive.entries()
        assert (entry.state, entry.tries) == ("paused", 0)
        assert "budget of 5 calls" in (entry.reason or "")
        assert entry.until
        assert entry.until > time.time()
        Poor.rich.set()
        _until_done(at_work)
    (entry,) = books(house)
    assert (entry.state, entry.tries, entry.starts) == ("done", 1, 2)


def test_a_run_on_the_next_day_takes_up_what_was_paused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsroom.job.workflows.Pacer", Poor)
    Poor.rich.clear()
    house = make(tmp_path, STORY, settings=LIMITS + "calls_per_day = 5\n")
    work(house)
    Poor.rich.set()
    time.sleep(2)
    work(house)
    assert [entry.state for entry in books(house)] == ["done"]


@pytest.mark.parametrize("calls", [3, 12])
def test_a_day_that_ends_in_mid_article_keeps_every_answer_that_was_paid_for(
    calls: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, endpoint: Callable[..., Any]
) -> None:
    """Those on their way when the first call is refused are waited for; the next day asks none of them again."""
    monkeypatch.setattr(pace, "_left", lambda now: 1.0)
    model = endpoint(lambda body: dataclasses.replace(obliging.reply(body), wait=0.2))
    make(tmp_path, STORY, settings=f"[limits]\ncalls_per_day = {calls}\n")
    toml = tmp_path / "newsroom.toml"
    asks = f'writer = "openai:x"\nbase_url = "{model.url}"\n'
    toml.write_text(toml.read_text("utf-8").replace('writer = "embedded"\n', asks), "utf-8")
    house = load(toml, {})
    work(house)
    assert [entry.state for entry in books(house)] == ["paused"]
    assert len(model.asked) == calls
    toml.write_text(toml.read_text("utf-8").replace(f"calls_per_day = {calls}", "calls_per_day = 500"), "utf-8")
    time.sleep(1)
    work(load(toml, {}))
    (entry,) = books(house)
    assert (entry.state, entry.tries) == ("done", 1)
    asked = [str(body["messages"]) for body in model.asked]
    assert len(asked) == len(set(asked)) == entry.calls > 12


POISON = """
import os, sys
from newsroom.job import workflows, writing
from newsroom.cli import run
workflows.RECOVERIES, real = 1, writing.write
writing.write = lambda house, entry, pacer=None: (
    os._exit(9) if "Kermorvan" in entry.text else real(house, entry, pacer)
)
sys.exit(run(["newsroom", "run"]))
"""


def test_a_story_that_kills_every_process_is_set_aside_and_the_next_goes_on(tmp_path: Path) -> None:
    house = make(tmp_path, STORY, OTHER, settings=LIMITS + "at_once = 1\n")
    codes = []
    while len(codes) < 6 and codes[-1:] in ([], [9]):
        codes.append(subprocess.run([sys.executable, "-c", POISON], cwd=tmp_path, env=HERE, check=False).returncode)
    assert codes == [9, 9, 1], "what is set aside is told by the code"
    failed, done = sorted(books(house), key=lambda entry: entry.state == "done")
    assert (failed.state, done.state) == ("failed", "done")
    assert "fidele newsroom retry" in (failed.reason or "")


def _until_done(at_work: Engine) -> None:
    end = time.monotonic() + 30
    while at_work.archive.entries()[0].state != "done":
        assert time.monotonic() < end
        time.sleep(0.1)
