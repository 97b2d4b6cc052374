"""What is thrown away after its time: folders of the outbox, stories in the books, finished work of the queue."""

import asyncio
import logging
import shutil
import time
from datetime import UTC, datetime
from typing import get_args

from dbos import DBOS

from newsroom.job import writing
from newsroom.job.archive import Archive
from newsroom.job.books import OPEN, State
from newsroom.job.house import House

DAY = 86_400.0
AT_ONCE = 500
"""Workflows deleted in one statement; an old newsroom has many."""
OVER = [state for state in get_args(State) if state not in OPEN]
log = logging.getLogger("fidele")


def tidy(house: House, archive: Archive, now: float | None = None) -> None:
    """Throws away what is past its time. Must be called while the job is at work."""
    now, kept = now or time.time(), house.retention
    folders = _folders(house, archive, now - kept.articles * DAY) if kept.articles else 0
    stories = _stories(house, archive, now - kept.books * DAY) if kept.books else 0
    works = _works(now - kept.queue * DAY) if kept.queue else 0
    if folders or stories or works:
        log.info("thrown away: %d folders of the outbox, %d stories, %d finished works", folders, stories, works)


def _folders(house: House, archive: Archive, before: float) -> int:
    old = [entry for entry in archive.entries(OVER) if entry.folder and entry.changed < before]
    for entry in old:
        shutil.rmtree(house.outbox / str(entry.folder), ignore_errors=True)
        archive.change(entry.key, folder=None)
    return len(old)


def _stories(house: House, archive: Archive, before: float) -> int:
    old = [entry for entry in archive.entries(OVER) if entry.changed < before]
    for entry in old:
        asyncio.run(writing.forget(house, entry))
        archive.strike(entry.key)
    return len(old)


def _works(before: float) -> int:
    done = 0
    while found := DBOS.list_workflows(
        completed_before=datetime.fromtimestamp(before, UTC).isoformat(),
        status=["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"],
        limit=AT_ONCE,
        load_input=False,
        load_output=False,
    ):
        DBOS.delete_workflows([each.workflow_id for each in found])
        done += len(found)
    return done
