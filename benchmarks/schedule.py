"""Two schedulers at once, a clock that jumps, restarts across planned times: each planned run once.

    python -m benchmarks.schedule [--minutes 40] [--speed 60]

Two processes keep the same schedule, one run a minute, on one Postgres; their clock runs `--speed` times as fast as
ours. They are killed and begun again in turn, so that one of them is always there; the clock is put forward by an hour,
and back by two. Ends with 1 where a planned time was run twice, or, while somebody was there to see it, not at all.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import psycopg

from benchmarks.jobs import ROOT, database
from newsroom.job.workflows import INTAKE

ZONE = ZoneInfo("Europe/Paris")
BEGUN = datetime(2025, 4, 7, 5, 0, tzinfo=ZONE)
CLOCK = "clock"
"""File that says what the clock is put forward by, in seconds."""
LIVES = """
import sys
from benchmarks.schedule import scheduler
scheduler(*sys.argv[1:])
"""


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--minutes", type=float, default=40, help="Of the fast clock, jumps left out.")
    asked.add_argument("--speed", type=float, default=60)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="fidele-schedule-") as name:
        runs, lived, wrong = scheduled(Path(name), given.minutes, given.speed)
    print(f"{runs} runs of {lived} planned times: " + ("\n".join(["WRONG", *wrong]) if wrong else "each once"))
    return 1 if wrong else 0


def scheduled(folder: Path, minutes: float, speed: float) -> tuple[int, int, list[str]]:
    """How many runs there were, of how many planned times, and what was wrong."""
    (folder / "in").mkdir()
    (folder / "newsroom.toml").write_text(
        '[newsroom]\nschedule = "* * * * *"\ntime_zone = "Europe/Paris"\n[[input]]\nname = "in"\nfolder = "in"\n'
    )
    (folder / CLOCK).write_text("0")
    with ExitStack() as stack:
        environment = stack.enter_context(database("postgres"))
        zero = time.time()
        lives = {name: _Life(name, folder, zero, speed, environment) for name in ("a", "b")}
        for life in lives.values():
            stack.callback(life.kill)
            life.begin()
        begun = _now(folder, zero, speed)
        for share, jump in ((0.4, timedelta(hours=1)), (0.7, timedelta(hours=-2)), (1.0, timedelta())):
            end = zero + (time.time() - zero) + minutes * share * 60 / speed / 2.1
            while time.time() < end:
                for life in lives.values():
                    time.sleep(2.5 * 60 / speed)
                    life.kill()
                    time.sleep(1.5 * 60 / speed)
                    life.begin()
            jumped = int((folder / CLOCK).read_text()) + int(jump.total_seconds())
            (folder / CLOCK).write_text(str(jumped))
        time.sleep(10)
        return _judged(environment["FIDELE_DATABASE_URL"], begun)


def _judged(address: str, begun: datetime) -> tuple[int, int, list[str]]:
    with psycopg.connect(address) as connection:
        rows = connection.execute("select workflow_uuid, status from dbos.workflow_status where name = 'intake'")
        found = [(datetime.fromisoformat(name.removeprefix(f"sched-{INTAKE}-")), state) for name, state in rows]
    runs = Counter(planned.astimezone(UTC) for planned, _ in found)
    wrong = [f"{planned.isoformat()} was run {count} times" for planned, count in runs.items() if count > 1]
    wrong += [f"{planned.isoformat()} is {state}" for planned, state in found if state != "SUCCESS"]
    expected = begun.astimezone(UTC).replace(second=0, microsecond=0)
    while expected < max(runs):
        expected += timedelta(minutes=1)
        if expected not in runs:
            wrong.append(f"{expected.isoformat()} was not run")
    return len(found), len(runs), wrong


class _Life:
    def __init__(self, name: str, folder: Path, zero: float, speed: float, environment: dict[str, str]) -> None:
        self.name, self.folder = name, folder
        self._job: subprocess.Popen[str] | None = None
        self._command = [sys.executable, "-c", LIVES, name, str(folder), str(zero), str(speed)]
        self._environment = os.environ | environment | {"PYTHONPATH": str(ROOT)}

    def begin(self) -> None:
        """Comes back when it keeps the schedule."""
        self._job = subprocess.Popen(
            self._command, cwd=self.folder, env=self._environment, stdout=subprocess.PIPE, text=True
        )
        assert self._job.stdout
        if not self._job.stdout.readline():
            raise SystemExit(f"scheduler {self.name} did not begin: {self._job.wait()}")

    def kill(self) -> None:
        if self._job and self._job.stdout:
            self._job.kill()
            self._job.wait()
            self._job.stdout.close()


def _now(folder: Path, zero: float, speed: float) -> datetime:
    ahead = timedelta(seconds=(time.time() - zero) * speed + int((folder / CLOCK).read_text() or 0))
    return (BEGUN.astimezone(ZoneInfo("UTC")) + ahead).astimezone(ZONE)


def scheduler(name: str, folder: str, zero: str, speed: str) -> None:
    """What runs in each process: the job's own schedule, by the fast clock."""
    import threading
    import types

    from dbos import _scheduler

    from newsroom.job import folders
    from newsroom.job.engine import engine
    from newsroom.job.house import load

    place = Path(folder)

    class Fast(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return _now(place, float(zero), float(speed)).astimezone(tz)  # type: ignore[arg-type]

    class Event(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            return super().wait(timeout if timeout is None else timeout / float(speed))

    _scheduler.datetime = Fast  # type: ignore[attr-defined]
    _scheduler.threading = types.SimpleNamespace(Event=Event, Thread=threading.Thread)  # type: ignore[assignment,attr-defined]
    folders.collect = lambda *_: 0
    with engine(load(Path("newsroom.toml")), name=name) as at_work:
        at_work.schedule(Fast.now(ZONE))
        print("at work", flush=True)
        while True:
            time.sleep(60 / float(speed))
            at_work.catch_up(Fast.now(ZONE))


if __name__ == "__main__":
    sys.exit(main())
