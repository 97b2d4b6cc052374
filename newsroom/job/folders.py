"""Stories that lie in a folder as files."""

import logging
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from newsroom.inputs import load
from newsroom.job.archive import Archive
from newsroom.job.books import Item
from newsroom.job.house import Input
from story.errors import SourceRejected

KINDS = frozenset({".txt", ".md", ".html", ".htm"})
QUIET = 1.0
"""Seconds a file must have been left alone: a younger one may still be on its way."""
log = logging.getLogger("fidele")


def collect(given: Input, folder: Path, archive: Archive) -> int:
    """Takes in every file that is new or has changed; gives how many stories are new."""
    found = 0
    for path in _files(folder):
        origin, stamp = str(path), _stamp(path)
        if archive.stamp(origin) != stamp:
            found += _take(given, path, archive)
            archive.note(origin, stamp)
    return found


def _take(given: Input, path: Path, archive: Archive) -> bool:
    origin = str(path)
    try:
        handed = load(origin)
    except SourceRejected as error:
        log.warning("input %r: %s", given.name, error, extra={"input": given.name})
        archive.refuse(Item(input=given.name, origin=origin, text=_stamp(path)), str(error))
        return False
    told = handed.model_dump(exclude={"title", "strange"})
    item = Item(input=given.name, origin=origin, headline=handed.title, **told)
    return archive.take(item) is not None


def _files(folder: Path) -> Iterator[Path]:
    """Texts of the folder and those below it, the oldest first: what was laid there later is the newer version.

    Only once nobody writes to them; none hidden, from outside, or of ours.
    """
    if not folder.is_dir():
        raise SourceRejected(f"no such folder: {str(folder)!r}; make it, or mend the input in newsroom.toml")
    inside = folder.resolve()
    for path in sorted(folder.rglob("*"), key=_laid):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        text = path.suffix.lower() in KINDS and path.is_file() and path.resolve().is_relative_to(inside)
        if text and not hidden and not _ours(path) and _still(path):
            yield path


def _laid(path: Path) -> tuple[float, Path]:
    """When a text was laid there, and where; what has gone again meanwhile is passed over afterwards."""
    with suppress(OSError):
        return path.stat().st_mtime, path
    return 0.0, path


def _ours(path: Path) -> bool:
    """Whether it lies in the folder of an article: an outbox that was copied here is no news."""
    return all((path.parent / name).is_file() for name in ("run.json", "article.json"))


def _still(path: Path) -> bool:
    before = path.stat().st_mtime
    age = time.time() - before
    if 0 <= age < QUIET:
        time.sleep(QUIET - age)
    return path.stat().st_mtime == before


def _stamp(path: Path) -> str:
    found = path.stat()
    return f"{found.st_mtime_ns} {found.st_size} {found.st_ino}"
