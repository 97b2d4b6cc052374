"""One try at a story: an article, another try later, or set aside with the reason."""

import asyncio
import logging
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newsroom.job import outbox, publishing, withdrawal, writing
from newsroom.job.archive import Archive
from newsroom.job.books import OPEN, Entry
from newsroom.job.ending import Door, Stopped
from newsroom.job.house import House
from newsroom.job.pace import DaySpent
from newsroom.job.patience import houses
from newsroom.logs import clean
from story.errors import StoryError

REST = 1.0
"""Seconds until a story that a process stopped at is taken up by another."""
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


def made(house: House, archive: Archive, door: Door, start: Start) -> dict[str, Any]:
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
        values |= replaced(house, archive, [written, *others], entry.key)
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


def _failed(house: House, entry: Entry, start: Start, error: Exception) -> dict[str, Any]:
    known = isinstance(error, StoryError | OSError)
    more = {"story": start.key, "tries": start.tries}
    called = entry.headline or Path(entry.origin).name
    log.warning("story %s (%s): %s", start.key[:8], called, error, exc_info=None if known else error, extra=more)
    if not known:
        # A run that was killed at a bad moment may be past resuming; the next try begins from nothing.
        asyncio.run(writing.forget(house, entry))
    reason = clean(str(error) if known else f"unexpected {type(error).__name__}: {error}")
    if writing.final(error) or start.tries >= house.limits.tries:
        return {"state": "failed", "reason": reason}
    return _later("waiting", house.limits.backoff(start.tries), reason)


def _later(state: str, delay: float, reason: str) -> dict[str, Any]:
    return {"state": state, "delay": delay, "until": time.time() + delay, "reason": reason}


def replaced(house: House, archive: Archive, versions: Sequence[Entry], written: str | None = None) -> dict[str, Any]:
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
