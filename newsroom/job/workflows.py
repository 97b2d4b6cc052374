"""The workflows of the job: inputs taken in, a story written, a draft put on the site, whatever dies in between."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple, ParamSpec, TypeVar

from dbos import DBOS, SetEnqueueOptions, SetWorkflowID

from newsroom.job import feeds, folders, keeping, outbox, publishing, withdrawal, writing
from newsroom.job.archive import Archive
from newsroom.job.books import OPEN, Entry, trouble_of
from newsroom.job.ending import Door, Ending, Stopped
from newsroom.job.house import House, Input
from newsroom.job.pace import DaySpent, Pacer
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
REST = 1.0
"""Seconds until a story that a process stopped at is taken up by another."""
Intake = Callable[[datetime, Any], None]
log = logging.getLogger("fidele")


class Start(NamedTuple):
    """One beginning of work on a story: it names the workflow, so that nobody makes a second one for it."""

    key: str
    round: int
    number: int
    tries: int

    @property
    def id(self) -> str:
        return f"story-{self.key}-{self.round}-{self.number}"


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
            return _written(house, archive, door, Start(*start))

    def record(key: str, values: dict[str, Any]) -> None:
        archive.change(key, **withdrawal.ended(house, archive, key, values))

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


def _superseded(house: House, archive: Archive, queued: Iterable[Entry]) -> None:
    """Marks the earlier versions at once, not when the new one is written: an editor may be looking at them."""
    for first in {entry.first for entry in queued if entry.version > 1}:
        _replaced(house, archive, archive.versions(first))


def _replaced(house: House, archive: Archive, versions: Sequence[Entry], written: str | None = None) -> dict[str, Any]:
    """Puts apart what a later version has taken the place of; gives what the books are to say of the one `written`.

    What was set aside is no version to anybody, and what is still worked on is put apart when it is written.
    """
    standing = [each for each in versions if each.key == written or each.state != "failed" or each.folder]
    changed = outbox.supersede(house, standing) if standing else {}
    own = changed.pop(written or "", {})
    for each in standing:
        if each.key in changed and each.state not in OPEN:
            archive.change(each.key, **changed[each.key])
    return own


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


def _written(house: House, archive: Archive, door: Door, start: Start) -> dict[str, Any]:
    """One try at a story: an article, a delay until another try, or set aside with the reason.

    Raises what is the house's trouble alone.
    """
    entry = archive.entry(start.key)
    if entry is None:
        raise RuntimeError(f"story {start.key!r} is queued and not in the books")
    if entry.set_aside_by:
        return {"state": "replaced", "reason": None}
    archive.change(start.key, state="writing", starts=start.number, tries=start.tries, until=None)
    if entry.outcome == "ready" and entry.folder and (house.outbox / entry.folder).is_dir():
        # It was set aside for want of its draft alone.
        return {"state": "done", "outcome": "ready", "reason": None}
    try:
        begun = time.monotonic()
        values = writing.write(house, entry, door)
        _told(start, values, time.monotonic() - begun)
        written = entry.model_copy(update={"folder": values["folder"]})
        others = [each for each in archive.versions(entry.first) if each.key != entry.key]
        values |= _replaced(house, archive, [written, *others], entry.key)
        values |= withdrawal.told(entry, archive, values["reason"])
        return values | publishing.outdated(archive, entry, values["outcome"])
    except DaySpent as error:
        return _later("paused", error.seconds, str(error)) | {"tries": start.tries - 1}
    except Stopped as error:
        # Not at once: this process could begin on it once more before it has stopped looking into the queue.
        return {"state": "queued", "delay": REST, "reason": str(error), "tries": start.tries - 1}
    except Exception as error:
        # Whatever a story does to us, the next one goes on; the reason stands in the books.
        if houses(error):
            raise
        failed = _failed(house, entry, start, error)
        return failed | (withdrawal.told(entry, archive, failed["reason"]) if failed["state"] == "failed" else {})


def _told(start: Start, values: dict[str, Any], seconds: float) -> None:
    kept = ("outcome", "words", "calls", "tokens", "cost", "folder")
    more = {"story": start.key, "tries": start.tries, "seconds": round(seconds, 1)}
    log.info(
        "story %s is %s: %d words in %.1f s, %s",
        *(start.key[:8], values["outcome"], values["words"], seconds, values["folder"]),
        extra=more | {name: values.get(name) for name in kept},
    )


def _failed(house: House, entry: Any, start: Start, error: Exception) -> dict[str, Any]:
    known = isinstance(error, StoryError | OSError)
    more = {"story": start.key, "tries": start.tries}
    log.warning("story %s: %s", start.key[:8], error, exc_info=None if known else error, extra=more)
    if not known:
        # A run that was killed at a bad moment may be past resuming; the next try begins from nothing.
        asyncio.run(writing.forget(house, entry))
    reason = clean(str(error) if known else f"unexpected {type(error).__name__}: {error}")
    if writing.final(error) or start.tries >= house.limits.tries:
        return {"state": "failed", "reason": reason}
    return _later("waiting", house.limits.backoff(start.tries), reason)


def _later(state: str, delay: float, reason: str) -> dict[str, Any]:
    return {"state": state, "delay": delay, "until": time.time() + delay, "reason": reason}
