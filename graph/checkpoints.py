"""Where runs are kept so that they can go on: SQLite by default, Postgres by its address, or any checkpointer."""

import inspect
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

from graph.filed import FileSaver
from graph.places import state
from story import approval, article, values
from story.errors import StoryError

BUSY_SECONDS = 30.0
"""How long a run waits for another that is writing to the same file."""
_POSTGRES = re.compile(r"^postgres(?:ql)?(?:\+psycopg)?://")


class CheckpointsUnavailable(StoryError):
    """The checkpoints cannot be read or written now: database gone, disk full, file held by another for too long."""


def default_path() -> Path:
    """The file runs are kept in: `fidele/runs.sqlite` in the user's state directory (XDG)."""
    return state() / "runs.sqlite"


@cache
def serializer() -> JsonPlusSerializer:
    """A serializer that restores our own values and nothing else: a checkpoint file is data, never code."""
    ours = [
        (cls.__module__, name)
        for module in (values, article, approval)
        for name, cls in inspect.getmembers(module, inspect.isclass)
        if issubclass(cls, values.Value)
    ]
    return JsonPlusSerializer(allowed_msgpack_modules=ours)


@asynccontextmanager
async def opened(
    checkpointer: BaseCheckpointSaver[str] | Path | str | None, thread_id: str | None
) -> AsyncIterator[BaseCheckpointSaver[str] | None]:
    """The checkpointer of a run: the one given, a SQLite file, a Postgres address, or none where there is no thread id.

    Raises `CheckpointsUnavailable`, from within the block too.
    """
    if isinstance(checkpointer, BaseCheckpointSaver) or thread_id is None:
        yield checkpointer if isinstance(checkpointer, BaseCheckpointSaver) else None
    elif isinstance(checkpointer, str) and _POSTGRES.match(checkpointer):
        async with _in_postgres(_POSTGRES.sub("postgresql://", checkpointer)) as saver:
            yield saver
    else:
        async with _in_file(Path(checkpointer or default_path())) as saver:
            yield saver


@asynccontextmanager
async def _in_file(path: Path) -> AsyncIterator[BaseCheckpointSaver[str]]:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        async with FileSaver.opened(path, serializer(), BUSY_SECONDS) as saver:
            yield saver
    except sqlite3.OperationalError as error:
        raise CheckpointsUnavailable(f"the checkpoints in {str(path)!r} cannot be used: {error}") from error


@asynccontextmanager
async def _in_postgres(address: str) -> AsyncIterator[BaseCheckpointSaver[str]]:
    from psycopg import OperationalError

    from graph.served import ServerSaver

    try:
        async with ServerSaver.opened(address, serializer()) as saver:
            yield saver
    except OperationalError as error:
        raise CheckpointsUnavailable(f"the checkpoints in Postgres cannot be used: {error}") from error
