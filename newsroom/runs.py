"""The runs of the command line: what is known of each, and where each is kept so that it can go on."""

import fcntl
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from graph.places import state
from newsroom.files import write_whole
from story.errors import StoryError
from story.values import Value

CHECKPOINT_DAYS = 7
"""How long a finished run can be handed out again; one that is not finished is kept as long as its record."""
RECORD_DAYS = 90
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are taken for one another."""

State = Literal["running", "waiting", "stopped", "failed", "ready", "too_thin", "held"]
FINISHED = frozenset({"ready", "too_thin", "held"})


class RunUnknown(StoryError):
    """No run has that name, or several begin with it, or it cannot be a name."""


class RunBusy(StoryError):
    """Another process is at that run."""


class RunsUnkept(StoryError):
    """The folder that runs are kept in cannot be used."""


class Order(Value):
    """Who makes a run, within which limits, and where to: what going on with it needs besides its checkpoint."""

    writer: str | None = None
    judge: str | None = None
    endpoint: dict[str, Any] = {}
    limits: dict[str, float] = {}
    out: str | None = None


class Run(Value):
    """What is known of a run."""

    id: str
    source: str
    order: Order = Order()
    state: State = "running"
    began: str
    """ISO 8601, UTC."""
    ended: str | None = None
    title: str | None = None
    words: int | None = None
    min_words: int | None = None
    writer: str | None = None
    calls: int = 0
    tokens: int = 0
    cost: float | None = 0.0
    """US dollars; None where a price is not known."""
    files: tuple[str, ...] = ()
    message: str = ""
    """Why it failed."""


class Runs:
    """A folder with a record, a checkpoint and a lock for each run; only the user may look into it."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or state() / "runs"

    def begin(self, source: str, order: Order, name: str | None = None) -> Run:
        """The record of a new run, or the one of that name. Raises `RunUnknown`, `RunsUnkept`."""
        self._ready()
        self.tidy()
        known = self._read(self._record(name)) if name else None
        run = known or Run(id=name or self._free(source), source=source, began=now(), order=order)
        return self.keep(run, order=order)

    def keep(self, run: Run, **changes: Any) -> Run:
        """Writes the record, with `changes`."""
        changed = run.model_copy(update=changes)
        write_whole(self._record(run.id), changed.model_dump_json(indent=1, exclude_defaults=True) + "\n")
        return changed

    def find(self, name: str) -> Run:
        """The run of that name, or the one whose name begins so. Raises `RunUnknown`."""
        found = [run for run in self.all() if run.id == name] or [r for r in self.all() if r.id.startswith(name)]
        if len(found) != 1:
            several = f"; these begin so: {', '.join(run.id for run in found[:9])}" if found else ""
            raise RunUnknown(f"there is no run {name!r} here{several}; `fidele runs` lists them")
        return found[0]

    def all(self) -> list[Run]:
        """All runs, the newest first; one whose process is gone is told as "stopped"."""
        read = (self._read(path) for path in self.folder.glob("*.json"))
        runs = (run.model_copy(update={"state": "stopped"}) if self._gone(run) else run for run in read if run)
        return sorted(runs, key=lambda run: run.began, reverse=True)

    def checkpoint(self, run: Run) -> Path:
        """The file that the run's state is kept in."""
        return self.folder / f"{run.id}.sqlite"

    @contextmanager
    def held(self, run: Run) -> Iterator[None]:
        """Keeps others from that run, until the block or the process ends. Raises `RunBusy`."""
        with open(self.folder / f"{run.id}.lock", "w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise RunBusy(f"run {run.id!r} is under way in another process; wait for it, or stop it") from None
            yield

    def tidy(self, at: str | None = None) -> None:
        """Removes the checkpoints of runs long finished, and all of those long forgotten; `at` is now if None."""
        for run in self.all():
            age = datetime.fromisoformat(at or now()) - datetime.fromisoformat(run.ended or run.began)
            old, forgotten = age > timedelta(days=CHECKPOINT_DAYS), age > timedelta(days=RECORD_DAYS)
            if run.state != "running" and (forgotten or (old and run.state in FINISHED)):
                for path in self.folder.glob(f"{run.id}.*"):
                    if forgotten or path.suffix != ".json":
                        path.unlink(missing_ok=True)

    def _record(self, id: str) -> Path:
        if not NAME.fullmatch(id):
            raise RunUnknown(f"{id!r} cannot name a run: letters, digits, '.', '_' and '-', 64 at most")
        return self.folder / f"{id}.json"

    def _free(self, source: str) -> str:
        """A name that tells what it is of and is short to type: "barrage-k3f9"."""
        stem = re.sub(r"[^a-z0-9]+", "-", Path(source).stem.lower()).strip("-")[:20].strip("-") or "run"
        ids = (f"{stem}-{''.join(secrets.choice(_LETTERS) for _ in range(4))}" for _ in range(99))
        return next(id for id in ids if not self._record(id).exists())

    def _ready(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not os.access(self.folder, os.W_OK):
                raise PermissionError("Permission denied")
        except OSError as error:
            raise RunsUnkept(
                f"runs cannot be kept in {str(self.folder)!r} ({error.strerror or error}): "
                "set XDG_STATE_HOME to a folder that can be written to"
            ) from error

    def _read(self, path: Path) -> Run | None:
        """The record; None where there is none, or it is none that this version wrote."""
        with suppress(FileNotFoundError, ValidationError):
            return Run.model_validate_json(path.read_bytes())
        return None

    def _gone(self, run: Run) -> bool:
        if run.state != "running":
            return False
        with suppress(RunBusy), self.held(run):
            return True
        return False


def now() -> str:
    """The time as records keep it, fine enough to tell which of two runs began first."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
