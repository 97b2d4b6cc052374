"""A process that is told to end: stories stop before their next question, and go on where they were."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from socket import gethostname
from typing import Any

import pytest

from newsroom.job.ending import Door, Ending, Stopped
from newsroom.job.engine import Engine, engine
from newsroom.job.house import House, load
from tests import obliging
from tests.newsrooms import OTHER, STORY, books, make, until
from tests.postgres import Postgres
from tests.scripted import Endpoint, Reply

Start = Callable[..., Endpoint]
ROOT = Path(__file__).parent.parent
START = """
from newsroom.cli import run
from newsroom.job import engine
engine.PATIENCE = 1
run(["newsroom", "start"])
"""


class Slow:
    """A pacer whose turn comes after a minute."""

    async def turn(self, tokens: int, money: float | None) -> None:
        await asyncio.sleep(60)


def newsroom(folder: Path, model: Endpoint, environment: dict[str, str] | None = None) -> House:
    make(folder, STORY, OTHER)
    path = folder / "newsroom.toml"
    asks = f'writer = "openai:x"\nbase_url = "{model.url}"\n'
    path.write_text(path.read_text("utf-8").replace('writer = "embedded"\n', asks), "utf-8")
    return load(path, environment or {})


def slow(body: dict[str, Any]) -> Reply:
    return replace(obliging.reply(body), wait=0.2)


def done(at_work: Engine) -> bool:
    return all(entry.state in ("done", "replaced") for entry in at_work.archive.entries())


async def test_a_question_that_waits_for_its_turn_is_let_go_at_once() -> None:
    ending = Ending()
    threading.Timer(0.1, ending.begin).start()
    begun = time.monotonic()
    with pytest.raises(Stopped):
        await Door(ending, Slow()).turn(1, None)  # type: ignore[arg-type]
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize("shared", [False, True], ids=["sqlite", "postgres"])
def test_stories_stop_at_their_next_question_and_another_process_goes_on(
    shared: bool, tmp_path: Path, endpoint: Start, request: pytest.FixtureRequest
) -> None:
    """In a few seconds, and no answer is asked for again: none was thrown away."""
    model = endpoint(slow)
    address = {"FIDELE_DATABASE_URL": request.getfixturevalue("database")} if shared else {}
    house = newsroom(tmp_path, model, address)
    with engine(house, name="one", stays=True) as at_work:
        at_work.take_in(datetime.now(UTC))
        until(lambda: len(model.asked) >= 9)
        begun = time.monotonic()
    assert time.monotonic() - begun < 6
    assert at_work.ending.under_way == 0
    assert {(entry.state, entry.tries) for entry in books(house)} == {("queued", 0)}
    with engine(house, name="two") as at_work:
        until(lambda: done(at_work))
    assert [(entry.outcome, entry.tries) for entry in books(house)] == [("ready", 1)] * 2
    asked = [str(body["messages"]) for body in model.asked]
    assert len(asked) == len(set(asked))


def test_a_worker_ends_though_a_model_never_answers(tmp_path: Path, endpoint: Start) -> None:
    """What was answered before is kept, and the story is taken up by the next one."""
    stalls = threading.Event()
    model = endpoint(lambda body: obliging.reply(body) if len(model.asked) < 4 or stalls.is_set() else Reply(wait=60))
    newsroom(tmp_path, model)
    toml = tmp_path / "newsroom.toml"
    toml.write_text('[newsroom]\nschedule = "0 0 1 1 *"\n' + toml.read_text("utf-8"), "utf-8")
    job = subprocess.Popen([sys.executable, "-c", START], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)})
    until(lambda: len(model.asked) >= 5)
    job.send_signal(signal.SIGTERM)
    assert job.wait(10) == 0
    stalls.set()
    before = len(model.asked)
    with engine(house := load(toml, {})) as at_work:
        until(lambda: done(at_work))
    assert [entry.outcome for entry in books(house)] == ["ready"] * 2
    asked = [str(body["messages"]) for body in model.asked]
    assert len(asked) - len(set(asked)) <= before - 3


@pytest.mark.skipif(not os.environ.get("CI"), reason="half a minute on a loaded machine: .ci/run does it")
def test_a_worker_ends_though_the_database_is_away(database: str, postgres: Postgres, tmp_path: Path) -> None:
    """What it waits with for the database is taken up by the next one, and no story has lost a try."""
    make(tmp_path, *(f"{STORY} Le lot {number} est prêt. " + OTHER * (number % 3) for number in range(8)))
    toml = tmp_path / "newsroom.toml"
    toml.write_text('[newsroom]\nschedule = "0 0 1 1 *"\n' + toml.read_text("utf-8"), "utf-8")
    environment = {"PYTHONPATH": str(ROOT), "FIDELE_DATABASE_URL": database}
    job = subprocess.Popen([sys.executable, "-c", START], cwd=tmp_path, env=os.environ | environment)
    until(lambda: any((tmp_path / "outbox").glob("*/*")))
    postgres.stop()
    try:
        time.sleep(1)
        job.send_signal(signal.SIGTERM)
        assert job.wait(20) == 0
    finally:
        postgres.start()
    house = load(toml, {"FIDELE_DATABASE_URL": database})
    with engine(house, name=f"{gethostname()}-start") as at_work:
        until(lambda: done(at_work), 60)
    assert {entry.tries for entry in books(house)} == {1}
