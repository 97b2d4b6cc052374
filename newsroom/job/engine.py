"""The machine under the job: a newsroom's queues, schedule and workers, on DBOS."""

import logging
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast
from zoneinfo import ZoneInfo

from croniter import croniter
from dbos import DBOS, DBOSConfig, ScheduleInput, SetWorkflowID, WorkflowHandle

from newsroom.job import tracing, writing
from newsroom.job.archive import Archive
from newsroom.job.books import OPEN
from newsroom.job.ending import Ending
from newsroom.job.house import House
from newsroom.job.living import alive, alone
from newsroom.job.patience import patient
from newsroom.job.workflows import DRAFTS, INTAKE, STORIES, Intake, built, intake_id, reading
from newsroom.settings import SettingRejected

VERSION = "4"
"""Of the workflows: to be raised when their steps change, for DBOS gives a workflow only to its own version."""
PATIENCE = 20
"""Seconds that a process which is told to end gives the answers that are on their way."""
POLL = 0.2
"""Seconds between two looks into a queue."""

log = logging.getLogger("fidele")


@dataclass(frozen=True, slots=True)
class Engine:
    """A newsroom at work in this process."""

    house: House
    archive: Archive
    ending: Ending
    _intake: Intake

    def take_in(self, planned: datetime) -> None:
        """Reads every input, once for that planned time whoever asks, and queues what is new. Waits for it."""
        patient(self._read)(planned)

    def _read(self, planned: datetime) -> None:
        self._planned(planned).get_result(polling_interval_sec=POLL)

    def catch_up(self, now: datetime | None = None) -> None:
        """Has the inputs read for the last planned time if they were not: the clock was put forward, the host slept."""
        office = self.house.newsroom
        if office.schedule:
            planned = planned_before(office.schedule, now or datetime.now(ZoneInfo(office.time_zone)))
            patient(self._planned)(planned)

    def _planned(self, planned: datetime) -> WorkflowHandle[None]:
        with SetWorkflowID(intake_id(planned)):
            return DBOS.enqueue_workflow(INTAKE, self._intake, planned, None)

    def schedule(self, now: datetime | None = None) -> None:
        """From now on reads every input at the planned times, and at once if the last of them was missed.

        Raises `SettingRejected` where newsroom.toml has no schedule.
        """
        office = self.house.newsroom
        if office.schedule is None:
            raise SettingRejected('there is no schedule: write one under [newsroom], schedule = "*/15 * * * *"')
        plan = ScheduleInput(
            schedule_name=INTAKE,
            workflow_fn=self._intake,
            schedule=office.schedule,
            context=None,
            cron_timezone=office.time_zone,
            queue_name=INTAKE,
        )
        DBOS.apply_schedules([plan])
        self.take_in(planned_before(office.schedule, now or datetime.now(ZoneInfo(office.time_zone))))

    def finish(self) -> None:
        """Waits until nothing is left that would be done by itself before the next day."""
        while patient(reading)() or patient(self.archive.waiting)():
            time.sleep(POLL)
            self.set_aside()

    def set_aside(self) -> None:
        """Marks as failed the stories whose workflow will not run again: each time they stopped the process."""
        patient(self._set_aside)()

    def _set_aside(self) -> None:
        for dead in DBOS.list_workflows(name=["story", "draft"], status=["MAX_RECOVERY_ATTEMPTS_EXCEEDED", "ERROR"]):
            key, turn, number = dead.workflow_id.split("-")[1:]
            entry = self.archive.entry(key)
            if entry and entry.state in OPEN and (entry.round, entry.starts) == (int(turn), int(number)):
                reason = f"its workflow ended as {dead.status}; `fidele newsroom retry {key}` begins again"
                self.archive.change(key, state="failed", reason=reason)


def planned_before(schedule: str, now: datetime) -> datetime:
    """The last planned time at or before `now`, in its time zone."""
    return cast(datetime, croniter(schedule, now + timedelta(microseconds=1)).get_prev(datetime))


@contextmanager
def engine(house: House, *, name: str = "local", stays: bool = False, reads: bool = True) -> Iterator[Engine]:
    """The newsroom at work until the block ends, and at most `PATIENCE` seconds more for answers on their way.

    A story under way stops before its next question and is queued again. `Engine.ending.under_way` counts those that
    were still waiting for an answer after that time: they are taken up where they were once this process is gone.

    name: under which a process takes up again what it was at when it died; no two may have the same at a time.
    stays: whether it works until it is told to stop, and not until nothing is left: what it does then is waited for.
    reads: whether it reads inputs; a worker on another host may not have their folders.
    Raises `Busy` where SQLite is shared by two processes.
    """
    house.state.mkdir(parents=True, exist_ok=True)
    with alone(house, name), Archive(house.database_url) as archive, _lives(archive, name):
        if not (dbos := logging.getLogger("dbos")).handlers:
            # Its messages go where ours go, not through a handler that keeps the standard error of today.
            dbos.addHandler(logging.NullHandler())
        DBOS(config=_config(house, name))
        if not reads:
            DBOS.listen_queues([STORIES, DRAFTS])
        ending = Ending()
        try:
            intake = built(house, archive, ending)
            # What takes long to load is loaded before there is work that would wait for it.
            writing.seats(house)
            DBOS.launch()
            _queues(house)
            log.info("at work as %r", name)
            yield Engine(house, archive, ending, intake)
        finally:
            ending.begin()
            busy = stays or ending.under_way
            DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=PATIENCE if busy else 0)


def _lives(archive: Archive, name: str) -> AbstractContextManager[None]:
    """From before it is given work, which others would take up after its last death, until its last work is done."""
    return alive(archive, name, DBOS._recover_pending_workflows) if archive.shared else nullcontext()


def _queues(house: House) -> None:
    """One intake and one draft at a time in all: nothing that WordPress has would keep a story from two drafts."""
    for queue, at_once, everywhere in ((STORIES, house.limits.at_once, None), (INTAKE, 1, 1), (DRAFTS, 1, 1)):
        DBOS.register_queue(
            queue,
            worker_concurrency=at_once,
            global_concurrency=everywhere,
            polling_interval_sec=POLL,
            on_conflict="always_update",
        )


def _config(house: House, name: str) -> DBOSConfig:
    return DBOSConfig(
        name="fidele",
        system_database_url=house.database_url,
        application_version=VERSION,
        executor_id=name,
        log_level="ERROR",
        enable_otlp=tracing.set_up(),
        scheduler_polling_interval_sec=POLL * 5,
    )
