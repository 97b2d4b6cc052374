"""Small versions of what the job is put to by command: killed at random, and scheduled by two at once.

They take up to a minute, so they run in CI; `python -m benchmarks.kill` and `python -m benchmarks.schedule` are the
large ones.
"""

import os
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not os.environ.get("CI"), reason="takes up to a minute; CI=true runs it")


@pytest.mark.parametrize(("database", "workers"), [("postgres", 2), ("sqlite", 1)])
def test_workers_that_are_killed_at_random_write_every_story_once(database: str, workers: int, tmp_path: Path) -> None:
    from benchmarks.kill import killed

    show = killed(tmp_path, 3, workers, database, longest=2.0, latency=0.05)
    assert show.wrong == []
    assert show.kills
    assert show.drafts


def test_two_schedulers_and_a_clock_that_jumps_run_each_planned_time_once(tmp_path: Path) -> None:
    from benchmarks.schedule import scheduled

    runs, planned, wrong = scheduled(tmp_path, minutes=10, speed=60)
    assert wrong == []
    assert runs == planned
    assert planned > 60
