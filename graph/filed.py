"""Checkpoints in one SQLite file, kept by a thread of their own."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from weakref import WeakKeyDictionary

from langgraph.checkpoint.serde.base import SerializerProtocol
from langgraph.checkpoint.sqlite import SqliteSaver

from graph.aside import Aside


class Connection(sqlite3.Connection):
    """Ends what was begun before it closes.

    SQLite keeps the lock of a connection that was closed while a statement of it is still referred to, by a traceback
    say: the next run on the file would wait in vain.
    """

    def close(self) -> None:
        self.rollback()
        super().close()


class FileSaver(Aside, SqliteSaver):
    """LangGraph's SQLite saver, each call of it made whole in the saver's own thread.

    Its asynchronous one (on aiosqlite) goes to its thread and back three or four times for a write, some 450 times for
    an article of 20 calls: 60 ms of CPU, against 15 for one trip each.
    """

    def __init__(self, connection: sqlite3.Connection, thread: ThreadPoolExecutor, serde: SerializerProtocol) -> None:
        super().__init__(connection, serde=serde)
        self.thread = thread
        self.keeper: object = None
        """Closes it when nobody refers to it any more."""
        self.file: tuple[int, int] | None = None

    @classmethod
    @asynccontextmanager
    async def opened(cls, path: Path, serde: SerializerProtocol, patience: float) -> AsyncIterator["FileSaver"]:
        """The saver of that file, which is made where it is not there. Waits `patience` seconds for another's write.

        It stays open for the event loop's next run, as long as the file is the same and nothing goes wrong with it: to
        open and to close it is half of what a run's checkpoints cost.
        """
        room = _OPEN.setdefault(asyncio.get_running_loop(), {})
        saver = room.get(path)
        if saver is None or not saver.is_of(path):
            keeper = cls._held(path, serde, patience)
            saver = room[path] = await anext(keeper)
            saver.keeper = keeper
        try:
            yield saver
        except sqlite3.Error:
            room.pop(path, None)
            with suppress(sqlite3.Error):
                await saver.aside(saver.conn.rollback)  # What was begun would hold its lock.
            raise

    @classmethod
    async def _held(cls, path: Path, serde: SerializerProtocol, patience: float) -> AsyncGenerator["FileSaver", None]:
        """The saver, closed with its loop, which ends its asynchronous generators, or once nobody has it any more."""
        aside, loop = ThreadPoolExecutor(1, "checkpoints"), asyncio.get_running_loop()
        connection = sqlite3.connect(path, timeout=patience, factory=Connection, check_same_thread=False)
        try:
            saver = cls(connection, aside, serde)
            await saver.aside(saver.setup)
            saver.file = _identity(path)
            yield saver
        finally:
            _OPEN.pop(loop, None)
            await loop.run_in_executor(aside, connection.close)
            aside.shutdown(wait=False)

    def is_of(self, path: Path) -> bool:
        """Whether this is still the file at that path: one that was deleted can be written to, and nobody reads it."""
        return self.file == _identity(path)

    def setup(self) -> None:
        """Makes the tables. What is written survives the death of the process; no write waits for the disk itself."""
        if not self.is_setup:
            self.conn.execute("PRAGMA synchronous = NORMAL")
        super().setup()


_OPEN: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[Path, FileSaver]] = WeakKeyDictionary()
"""What each event loop has open."""


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file is at a path; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
