"""Where runs are kept so that they can go on: SQLite by default, or any LangGraph checkpointer."""

import inspect
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

import aiosqlite
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

from story import article, values

BUSY_SECONDS = 30.0
"""How long a run waits for another that is writing to the same file."""


class Connection(sqlite3.Connection):
    """Ends what was begun before it closes.

    A write that is cancelled leaves its transaction open, and SQLite keeps the lock of a connection that was closed
    while a statement of it is still referred to, by a traceback say: the next run on the file would wait in vain.
    """

    def close(self) -> None:
        self.rollback()
        super().close()


def default_path() -> Path:
    """The file runs are kept in: `fidele/runs.sqlite` in the user's state directory (XDG)."""
    state = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    return Path(state).expanduser() / "fidele" / "runs.sqlite"


@cache
def serializer() -> JsonPlusSerializer:
    """A serializer that restores our own values and nothing else: a checkpoint file is data, never code."""
    ours = [
        (cls.__module__, name)
        for module in (values, article)
        for name, cls in inspect.getmembers(module, inspect.isclass)
        if issubclass(cls, values.Value)
    ]
    return JsonPlusSerializer(allowed_msgpack_modules=ours)


@asynccontextmanager
async def opened(
    checkpointer: BaseCheckpointSaver[str] | Path | str | None, thread_id: str | None
) -> AsyncIterator[BaseCheckpointSaver[str] | None]:
    """The checkpointer of a run: the one given, a SQLite file, or none where no thread id asks for one."""
    if isinstance(checkpointer, BaseCheckpointSaver) or thread_id is None:
        yield checkpointer if isinstance(checkpointer, BaseCheckpointSaver) else None
        return
    path = Path(checkpointer or default_path())
    path.parent.mkdir(parents=True, exist_ok=True)
    async with aiosqlite.connect(path, timeout=BUSY_SECONDS, factory=Connection) as connection:
        saver = AsyncSqliteSaver(connection, serde=serializer())
        await saver.setup()
        yield saver
