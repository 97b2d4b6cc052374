"""Checkpoints in a Postgres database, kept by a thread of their own."""

import asyncio
import time
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any, Self

from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.checkpoint.serde.base import SerializerProtocol
from psycopg import Connection
from psycopg.rows import DictRow, dict_row

from graph.aside import Aside

_LOCK = 0x66696465
"""Advisory lock held while the tables are made: many workers may start at the same time."""
_LOOK = 0.05
"""Seconds between two tries for that lock. Tried for and not waited for: an index that is made concurrently would
wait in its turn for whoever waits."""
_SET_UP = set[str]()
"""Addresses whose tables this process has seen made."""


class ServerSaver(Aside, PostgresSaver):
    """LangGraph's Postgres saver, each call of it made whole in the saver's own thread."""

    def __init__(self, connection: Any, thread: ThreadPoolExecutor, serde: SerializerProtocol) -> None:
        super().__init__(connection, serde=serde)
        self.thread = thread

    @classmethod
    @asynccontextmanager
    async def opened(cls, address: str, serde: SerializerProtocol) -> AsyncIterator[Self]:
        """The saver of that database, its tables made where they are not there. Raises psycopg's `OperationalError`."""
        aside, loop = ThreadPoolExecutor(1, "checkpoints"), asyncio.get_running_loop()
        connection = await loop.run_in_executor(aside, _connected, address)
        try:
            saver = cls(connection, aside, serde)
            if address not in _SET_UP:
                await saver.aside(saver.setup)
                _SET_UP.add(address)
            yield saver
        finally:
            await loop.run_in_executor(aside, connection.close)
            aside.shutdown(wait=False)

    def setup(self) -> None:
        """Makes the tables, once though many processes begin together."""
        while not self._ask("pg_try_advisory_lock"):
            time.sleep(_LOOK)
        try:
            super().setup()
        finally:
            self._ask("pg_advisory_unlock")

    def _ask(self, function: str) -> bool:
        with self._cursor() as cursor:
            row = cursor.execute(f"select {function}(%s) as done", (_LOCK,)).fetchone()
            return bool(row and row["done"])


def _connected(address: str) -> Connection[DictRow]:
    return Connection.connect(address, autocommit=True, prepare_threshold=0, row_factory=dict_row)
