"""The schedule: each planned time is one run, by its name, whoever starts and restarts around it."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsroom.job import folders
from newsroom.job.engine import engine, planned_before
from newsroom.job.workflows import INTAKE
from newsroom.settings import SettingRejected
from tests.newsrooms import LIMITS, OTHER, STORY, books, make

PARIS = ZoneInfo("Europe/Paris")
DAILY = LIMITS + '[newsroom]\nschedule = "30 5 * * *"\ntime_zone = "Europe/Paris"\n'


@pytest.mark.parametrize(
    ("now", "planned"),
    [
        (datetime(2025, 4, 7, 5, 30, tzinfo=PARIS), "2025-04-07T05:30:00+02:00"),
        (datetime(2025, 4, 7, 5, 29, 59, tzinfo=PARIS), "2025-04-06T05:30:00+02:00"),
        (datetime(2025, 1, 7, 12, tzinfo=PARIS), "2025-01-07T05:30:00+01:00"),
    ],
)
def test_the_last_planned_time_is_told_in_its_zone(now: datetime, planned: str) -> None:
    assert planned_before("30 5 * * *", now).isoformat() == planned


def test_a_planned_time_that_was_missed_is_made_up_once_across_restarts(tmp_path: Path) -> None:
    house = make(tmp_path, STORY, settings=DAILY)
    for hour in (6, 7):
        with engine(house) as at_work:
            at_work.schedule(datetime(2025, 4, 7, hour, tzinfo=PARIS))
            at_work.finish()
        make(tmp_path, OTHER, settings=DAILY)
    assert len(books(house)) == 1


def test_the_runs_of_a_planned_time_have_the_name_the_scheduler_gives_them(tmp_path: Path) -> None:
    from dbos import DBOS

    house = make(tmp_path, settings=LIMITS + '[newsroom]\nschedule = "0 4 * * *"\ntime_zone = "Europe/Paris"\n')
    with engine(house) as at_work:
        at_work.schedule()
        (made,) = DBOS.list_workflows(name="intake")
        start = datetime.fromisoformat(made.workflow_id.removeprefix(f"sched-{INTAKE}-"))
        near = timedelta(seconds=1)
        again = DBOS.backfill_schedule(INTAKE, start - near, start + near)
        assert [handle.workflow_id for handle in again] == [made.workflow_id]


def test_no_schedule_is_told_with_what_to_write(tmp_path: Path) -> None:
    house = make(tmp_path)
    with engine(house) as at_work, pytest.raises(SettingRejected, match="schedule = "):
        at_work.schedule()


def test_readings_that_have_piled_up_are_passed_over_for_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a night in which every `run` was killed: each left one behind, and all see the same."""
    house, read = make(tmp_path, STORY), list[str]()
    with engine(house, reads=False) as at_work:
        for hour in range(5):
            at_work._planned(datetime(2025, 4, 7, hour, tzinfo=PARIS))
    monkeypatch.setattr(folders, "collect", lambda *given, real=folders.collect: read.append("in") or real(*given))
    with engine(house) as at_work:
        at_work.take_in(datetime(2025, 4, 7, 6, tzinfo=PARIS))
        at_work.finish()
    assert read == ["in"]
    assert [entry.state for entry in books(house)] == ["done"]
