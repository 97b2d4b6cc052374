"""Where runs are kept so that they can go on: SQLite by default, Postgres by its address, or any checkpointer."""

import asyncio
import inspect
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

from graph.filed import FileSaver
from graph.places import state
from story import approval, article, values
from story.errors import StoryError

if TYPE_CHECKING:
    from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver

BUSY_SECONDS = 30.0
"""How long a run waits for another that is writing to the same file."""
_POSTGRES = re.compile(r"^postgres(?:ql)?(?:\+psycopg)?://")
_SETUP_LOCK = 0x66696465
"""Advisory lock of Postgres held while the tables are made: many workers may start at the same time."""
_LOOK = 0.05
"""Seconds between two tries for that lock. Tried for and not waited for: an index that is made concurrently would
wait in its turn for whoever waits."""
_SET_UP = set[str]()
"""Addresses whose tables this process has seen made."""


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
    from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
    from psycopg import OperationalError

    try:
        async with AsyncPostgresSaver.from_conn_string(address, serde=serializer()) as saver:
            if address not in _SET_UP:
                await _set_up(saver)
                _SET_UP.add(address)
            yield saver
    except OperationalError as error:
        raise CheckpointsUnavailable(f"the checkpoints in Postgres cannot be used: {error}") from error


async def _set_up(saver: "AsyncPostgresSaver") -> None:
    async def ask(function: str) -> bool:
        async with saver._cursor() as cursor:
            await cursor.execute(f"select {function}(%s) as done", (_SETUP_LOCK,))
            row = await cursor.fetchone()
            return bool(row and row["done"])

    while not await ask("pg_try_advisory_lock"):  # noqa: ASYNC110 - what ends is in another process
        await asyncio.sleep(_LOOK)
    try:
        await saver.setup()
    finally:
        await ask("pg_advisory_unlock")
