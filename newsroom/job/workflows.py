"""The workflows of the job: inputs taken in, a story written, a draft put on the site, whatever dies in between."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, NamedTuple, ParamSpec, TypeVar

from dbos import DBOS, SetEnqueueOptions, SetWorkflowID

from newsroom.job import attempt, feeds, folders, keeping, publishing, withdrawal, writing
from newsroom.job.archive import Archive
from newsroom.job.attempt import Start
from newsroom.job.books import OPEN, Entry, trouble_of
from newsroom.job.ending import Door, Ending
from newsroom.job.house import House, Input
from newsroom.job.pace import Pacer
from newsroom.job.patience import houses, patient
from newsroom.job.wordpress import PublishingRefused
from newsroom.logs import clean
from story.errors import StoryError

STORIES, INTAKE, DRAFTS = "fidele-stories", "fidele-intake", "fidele-drafts"
_SCHEDULED = f"sched-{INTAKE}-"
RECOVERIES = 100
"""Times a workflow is taken up again after its process died; one that kills every process must end somewhere."""
P = ParamSpec("P")
T = TypeVar("T")
Intake = Callable[[datetime, Any], None]
log = logging.getLogger("fidele")


class _Steps(NamedTuple):
    """What a workflow does once, and not again when it is taken up after a crash."""

    read: Callable[[str], None]
    unwritten: Callable[[], list[Start]]
    write: Callable[[Start], dict[str, Any]]
    record: Callable[[str, dict[str, Any]], None]
    forget: Callable[[str], None]
    draft: Callable[[str], str]
    tidy: Callable[[], None]


def _steps(house: House, archive: Archive, ending: Ending) -> _Steps:
    door = Door(ending, None if house.limits.unpaced else Pacer(house, archive))

    def read(name: str) -> None:
        _read(house, archive, next(each for each in house.input if each.name == name))

    def unwritten() -> list[Start]:
        waiting = archive.entries(["queued"])
        _superseded(house, archive, waiting)
        gone = withdrawal.carried_out(house, archive, waiting)
        waiting = [entry for entry in waiting if entry.key not in gone]
        return [Start(entry.key, entry.round, entry.starts + 1, entry.tries + 1) for entry in waiting]

    def write(start: Start) -> dict[str, Any]:
        with archive.holding(start.key):
            return attempt.made(house, archive, door, Start(*start))

    def record(key: str, values: dict[str, Any]) -> None:
        _record(house, archive, key, values)

    def forget(key: str) -> None:
        if entry := archive.entry(key):
            asyncio.run(writing.forget(house, entry))

    def draft(key: str) -> str:
        with archive.holding("drafts"):
            return publishing.draft(house, archive, key)

    def tidy() -> None:
        keeping.tidy(house, archive)

    def lasting(work: Callable[P, T]) -> Callable[P, T]:
        return ending.counted(patient(work))

    return _Steps(
        DBOS.step(name="read")(lasting(read)),
        DBOS.step(name="unwritten")(lasting(unwritten)),
        DBOS.step(name="write")(lasting(write)),
        DBOS.step(name="record")(lasting(record)),
        DBOS.step(name="forget")(lasting(forget)),
        DBOS.step(
            name="draft",
            retries_allowed=True,
            max_attempts=house.limits.tries,
            interval_seconds=house.limits.wait,
            should_retry=lambda error: not isinstance(error, PublishingRefused),
        )(lasting(draft)),
        DBOS.step(name="tidy")(lasting(tidy)),
    )


def built(house: House, archive: Archive, ending: Ending) -> Intake:
    """Registers the workflows, under names that stay: a killed process's work is taken up by them. Gives the intake."""
    steps = _steps(house, archive, ending)

    @DBOS.workflow(name="story", max_recovery_attempts=RECOVERIES)
    def story(*given: Any) -> None:
        start = Start(*given)
        values = steps.write(start)
        publish = bool(house.wordpress) and values.get("outcome") == "ready" and values["state"] == "done"
        delay = values.pop("delay", None)
        steps.record(start.key, values | ({"state": "publishing"} if publish else {}))
        if publish:
            with SetWorkflowID(f"draft-{start.key}-{start.round}-{start.number}"):
                DBOS.enqueue_workflow(DRAFTS, draft, start.key)
        if delay is not None:
            tried = start.tries + 1 if values["state"] == "waiting" else start.tries
            with SetEnqueueOptions(delay_seconds=delay):
                enqueue(start._replace(number=start.number + 1, tries=tried))
        if values["state"] not in OPEN:
            steps.forget(start.key)

    @DBOS.workflow(name="draft", max_recovery_attempts=RECOVERIES)
    def draft(key: str) -> None:
        steps.record(key, _drafted(steps, key))

    @DBOS.workflow(name="intake", max_recovery_attempts=RECOVERIES)
    def intake(planned: datetime, _: Any) -> None:
        for start in _taken_in(house, steps, planned):
            enqueue(start)
        steps.tidy()

    def enqueue(start: Start) -> None:
        # The id makes a second call for the same start do nothing, whoever makes it.
        with SetWorkflowID(start.id):
            DBOS.enqueue_workflow(STORIES, story, *start)

    return intake


def _taken_in(house: House, steps: _Steps, planned: datetime) -> list[Start]:
    """Reads the inputs; gives what is to be begun of what has come in."""
    if _overtaken(planned):
        log.info("passing over the reading planned for %s: a later one is waiting", planned.isoformat())
        return []
    log.info("reading the inputs, planned for %s", planned.isoformat())
    for each in house.input:
        steps.read(each.name)
    return [Start(*start) for start in steps.unwritten()]


def intake_id(planned: datetime) -> str:
    """The name that DBOS's own scheduler gives the run of that time."""
    return _SCHEDULED + planned.isoformat()


def _overtaken(planned: datetime) -> bool:
    """Whether a later reading of the inputs is in the queue: whatever kept this one, that one sees all it would see."""
    waiting = DBOS.list_workflows(name="intake", status="ENQUEUED", load_input=False, load_output=False)
    return any(datetime.fromisoformat(each.workflow_id.removeprefix(_SCHEDULED)) > planned for each in waiting)


def reading() -> bool:
    """Whether inputs are being read, or wait to be."""
    status = ["ENQUEUED", "PENDING"]
    return bool(DBOS.list_workflows(name="intake", status=status, limit=1, load_input=False, load_output=False))


def _drafted(steps: _Steps, key: str) -> dict[str, Any]:
    try:
        put = steps.draft(key)
        log.info("story %s is a draft: %s", key[:8], put, extra={"story": key})
        return {"state": "done", "draft": put}
    except Exception as error:
        # The article is in the outbox; that it has no draft is the one thing wrong with it.
        causes = getattr(error, "errors", None) or [error]
        log.warning("story %s is not in WordPress: %s", key[:8], causes[-1], extra={"story": key})
        return {"state": "failed", "reason": clean(f"not in WordPress: {causes[-1]}")}


def _record(house: House, archive: Archive, key: str, values: dict[str, Any]) -> None:
    """Enters how a story's work ended; of two versions that ended at once, who is entered last sees both folders."""
    archive.change(key, **withdrawal.ended(house, archive, key, values))
    if entry := archive.entry(key):
        attempt.replaced(house, archive, archive.versions(entry.first))


def _superseded(house: House, archive: Archive, queued: Iterable[Entry]) -> None:
    """Marks the earlier versions at once, not when the new one is written: an editor may be looking at them."""
    for first in {entry.first for entry in queued if entry.version > 1}:
        attempt.replaced(house, archive, archive.versions(first))


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
        if houses(error):
            raise
        known = isinstance(error, StoryError | OSError)
        more = {"input": given.name}
        log.warning("input %r: %s", given.name, error, exc_info=None if known else error, extra=more)
        trouble = clean(str(error) if known else f"unexpected {type(error).__name__}: {error}")
    archive.note(trouble_of(given.name), trouble)
