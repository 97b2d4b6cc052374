"""The machine under the job: DBOS workflows that take stories in and write each one, whatever dies in between."""

import asyncio
import fcntl
import hashlib
import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import IO, Any, NamedTuple, cast
from zoneinfo import ZoneInfo

from croniter import croniter
from dbos import DBOS, DBOSConfig, ScheduleInput, SetEnqueueOptions, SetWorkflowID

from newsroom.job import feeds, folders, outbox, publishing, writing
from newsroom.job.archive import OPEN, Archive, trouble_of
from newsroom.job.house import House, Input
from newsroom.job.wordpress import PublishingRefused
from newsroom.settings import SettingRejected
from story.errors import StoryError

VERSION = "1"
"""Of the workflows: to be raised when their steps change, for DBOS gives a workflow only to its own version."""
STORIES, INTAKE, DRAFTS = "fidele-stories", "fidele-intake", "fidele-drafts"
RECOVERIES = 50
"""Times a workflow is taken up again after its process died; one that kills every process must end somewhere."""
BEAT, SILENCE = 5.0, 30.0
"""Seconds between two signs of life of a worker, and after which the others take up what it was at."""
POLL = 0.2
"""Seconds between two looks into a queue."""
log = logging.getLogger("fidele")


class Busy(StoryError):
    """Another process works on the same newsroom, and its database is for one."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A newsroom at work in this process."""

    house: House
    archive: Archive
    _intake: Callable[[datetime, Any], None]

    def take_in(self, planned: datetime) -> None:
        """Reads every input, once for that planned time whoever asks, and queues what is new. Waits for it."""
        # The name that DBOS's own scheduler gives the run of that time.
        with SetWorkflowID(f"sched-{INTAKE}-{planned.isoformat()}"):
            DBOS.enqueue_workflow(INTAKE, self._intake, planned, None).get_result()

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
        """Waits until no story is left that would still be worked on by itself."""
        while self.archive.waiting():
            time.sleep(POLL)
            self.set_aside()

    def set_aside(self) -> None:
        """Marks as failed the stories whose workflow will not run again: each time they stopped the process."""
        for dead in DBOS.list_workflows(name=["story", "draft"], status=["MAX_RECOVERY_ATTEMPTS_EXCEEDED", "ERROR"]):
            key, turn, tries = dead.workflow_id.split("-")[1:]
            entry = self.archive.entry(key)
            if entry and entry.state in OPEN and (entry.round, entry.tries) == (int(turn), int(tries)):
                reason = f"its workflow ended as {dead.status}; `fidele newsroom retry {key}` begins again"
                self.archive.change(key, state="failed", reason=reason)


def planned_before(schedule: str, now: datetime) -> datetime:
    """The last planned time at or before `now`, in its time zone."""
    return cast(datetime, croniter(schedule, now + timedelta(microseconds=1)).get_prev(datetime))


@contextmanager
def engine(house: House, *, name: str = "local", patience: int = 0) -> Iterator[Engine]:
    """The newsroom at work until the block ends, and at most `patience` seconds more for stories begun.

    name: under which a process takes up again what it was at when it died; no two may have the same at a time.
    Raises `Busy` where SQLite is shared by two processes.
    """
    house.state.mkdir(parents=True, exist_ok=True)
    with _alone(house, name):
        archive = Archive(house.database_url)
        if not (dbos := logging.getLogger("dbos")).handlers:
            # Its messages go where ours go, not through a handler that keeps the standard error of today.
            dbos.addHandler(logging.NullHandler())
        DBOS(config=_config(house, name))
        try:
            built = _built(house, archive)
            DBOS.launch()
            _queues(house)
            with _alive(archive, name) if not house.embedded else nullcontext():
                yield built
        finally:
            DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=patience)
            archive.close()


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


class _Steps(NamedTuple):
    """What a workflow does once, and not again when it is taken up after a crash."""

    read: Callable[[str], None]
    unwritten: Callable[[], list[tuple[str, int, int]]]
    write: Callable[[str, int], dict[str, Any]]
    record: Callable[[str, dict[str, Any]], None]
    forget: Callable[[str], None]
    draft: Callable[[str], str]


def _steps(house: House, archive: Archive) -> _Steps:
    def read(name: str) -> None:
        _read(house, archive, next(each for each in house.input if each.name == name))

    def unwritten() -> list[tuple[str, int, int]]:
        return [(entry.key, entry.round, entry.tries + 1) for entry in archive.entries(["queued"])]

    def write(key: str, tries: int) -> dict[str, Any]:
        return _written(house, archive, key, tries)

    def record(key: str, values: dict[str, Any]) -> None:
        archive.change(key, **values)

    def forget(key: str) -> None:
        if entry := archive.entry(key):
            asyncio.run(writing.forget(house, entry))

    def draft(key: str) -> str:
        return publishing.draft(house, archive, key)

    return _Steps(
        DBOS.step(name="read")(read),
        DBOS.step(name="unwritten")(unwritten),
        DBOS.step(name="write")(write),
        DBOS.step(name="record")(record),
        DBOS.step(name="forget")(forget),
        DBOS.step(
            name="draft",
            retries_allowed=True,
            max_attempts=house.limits.tries,
            interval_seconds=house.limits.wait,
            should_retry=lambda error: not isinstance(error, PublishingRefused),
        )(draft),
    )


def _built(house: House, archive: Archive) -> Engine:
    """The workflows, registered under names that stay: a killed process's work is taken up by them."""
    steps = _steps(house, archive)

    @DBOS.workflow(name="story", max_recovery_attempts=RECOVERIES)
    def story(key: str, turn: int, tries: int) -> None:
        values = steps.write(key, tries)
        publish = bool(house.wordpress) and values.get("outcome") == "ready"
        steps.record(key, values | ({"state": "publishing"} if publish else {}))
        if publish:
            with SetWorkflowID(f"draft-{key}-{turn}-{tries}"):
                DBOS.enqueue_workflow(DRAFTS, draft, key)
        if values["state"] == "waiting":
            with SetEnqueueOptions(delay_seconds=house.limits.backoff(tries)):
                enqueue(key, turn, tries + 1)
        if values["state"] == "done":
            steps.forget(key)

    @DBOS.workflow(name="draft", max_recovery_attempts=RECOVERIES)
    def draft(key: str) -> None:
        steps.record(key, _drafted(steps, key))

    @DBOS.workflow(name="intake", max_recovery_attempts=RECOVERIES)
    def intake(planned: datetime, _: Any) -> None:
        log.info("reading the inputs, planned for %s", planned.isoformat())
        for each in house.input:
            steps.read(each.name)
        for key, turn, tries in steps.unwritten():
            enqueue(key, turn, tries)

    def enqueue(key: str, turn: int, tries: int) -> None:
        # The id makes a second call for the same try do nothing, whoever makes it.
        with SetWorkflowID(f"story-{key}-{turn}-{tries}"):
            DBOS.enqueue_workflow(STORIES, story, key, turn, tries)

    return Engine(house, archive, intake)


def _drafted(steps: _Steps, key: str) -> dict[str, Any]:
    try:
        return {"state": "done", "draft": steps.draft(key)}
    except Exception as error:
        # The article is in the outbox; that it has no draft is the one thing wrong with it.
        causes = getattr(error, "errors", None) or [error]
        log.warning("story %s is not in WordPress: %s", key, causes[-1])
        return {"state": "failed", "reason": f"not in WordPress: {causes[-1]}"}


def _read(house: House, archive: Archive, given: Input) -> None:
    """Reads one input; that it cannot be read is told, and keeps no other from being read."""
    trouble = ""
    try:
        if given.folder:
            folders.collect(given, house.root / given.folder, archive)
        else:
            feeds.collect(given, house.fetching, archive)
    except Exception as error:
        # What strangers send must not stop the job, whatever it does to the libraries that read it.
        known = isinstance(error, StoryError | OSError)
        log.warning("input %r: %s", given.name, error, exc_info=None if known else error)
        trouble = str(error) if known else f"unexpected {type(error).__name__}: {error}"
    archive.note(trouble_of(given.name), trouble)


def _written(house: House, archive: Archive, key: str, tries: int) -> dict[str, Any]:
    """One try at a story: an article, another try, or set aside with the reason. Raises nothing."""
    entry = archive.entry(key)
    if entry is None:
        raise RuntimeError(f"story {key!r} is queued and not in the books")
    archive.change(key, state="writing", tries=tries)
    try:
        return writing.write(house, entry)
    except Exception as error:
        # Whatever a story does to us, the next one goes on; the reason stands in the books.
        over = writing.final(error) or tries >= house.limits.tries
        known = isinstance(error, StoryError | OSError)
        log.warning("story %s: %s", key, error, exc_info=None if known else error)
        if not known:
            # A run that was killed at a bad moment may be past resuming; the next try begins from nothing.
            asyncio.run(writing.forget(house, entry))
        reason = str(error) if known else f"unexpected {type(error).__name__}: {error}"
        return {"state": "failed" if over else "waiting", "reason": reason}


def _config(house: House, name: str) -> DBOSConfig:
    return DBOSConfig(
        name="fidele",
        system_database_url=house.database_url,
        application_version=VERSION,
        executor_id=name,
        log_level="ERROR",
        enable_otlp=False,
        scheduler_polling_interval_sec=POLL * 5,
    )


@contextmanager
def _alive(archive: Archive, name: str) -> Iterator[None]:
    """Gives signs of life, and takes up the work of those that have stopped giving any."""
    ended = threading.Event()

    def beat() -> None:
        while not ended.wait(BEAT):
            try:
                silent = archive.beat(name, SILENCE)
                if silent:
                    log.warning("taking up the work of %s", ", ".join(silent))
                    DBOS._recover_pending_workflows(silent)
            except Exception as error:
                # The database may be away for a while; what is lost by that is one beat.
                log.warning("no sign of life given: %s", error)

    archive.beat(name, SILENCE * 1e6)
    thread = threading.Thread(target=beat, name="fidele-beat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
        archive.leave(name)


@contextmanager
def _alone(house: House, name: str) -> Iterator[None]:
    """Holds the newsroom, or on Postgres the name, for this process; the lock dies with the process."""
    lock = "lock" if house.embedded else f"lock-{hashlib.sha256(name.encode()).hexdigest()[:16]}"
    file: IO[str]
    with open(house.state / lock, "w", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if house.embedded:
                advice = "wait for it, or give a Postgres address as the database"
            else:
                advice = f"its name is {name!r}; give this one another by --name"
            raise Busy(f"another process works on the newsroom in {str(house.root)!r}: {advice}") from None
        if house.embedded:
            outbox.sweep(house)
        yield
