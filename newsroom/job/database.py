"""The database that all workers of a newsroom share: SQLite for one process, Postgres for any number."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

import sqlalchemy as sa
from sqlalchemy.schema import CreateIndex, CreateTable

META = sa.MetaData()
_SALT = 0x66696465
"""Sets our advisory locks apart from those of others in the same database."""
_WATCHED = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4"
"""Has Postgres notice within half a minute that a host is gone: its locks are wanted by those that live."""


class Database:
    """The tables of `META`, made where they are missing. A context manager; serves any number of threads."""

    def __init__(self, url: str) -> None:
        self.shared = not url.startswith("sqlite")
        """Whether other processes work on it too."""
        if self.shared:
            watched = {"options": _WATCHED}
            self.engine = sa.create_engine(url, pool_pre_ping=True, connect_args=watched)
            self._holders = sa.create_engine(url, poolclass=sa.NullPool, connect_args=watched)
        else:
            self.engine = self._holders = sa.create_engine(url)
            sa.event.listen(self.engine, "connect", _prepare)
        with self.engine.begin() as connection:
            _set_up(connection)

    def close(self) -> None:
        """Lets go of every connection."""
        self.engine.dispose()
        self._holders.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def clock(self, connection: sa.Connection) -> float:
        """The database's time in seconds since 1970, for the clocks of hosts differ."""
        if not self.shared:
            return time.time()
        return float(connection.execute(sa.text("select extract(epoch from clock_timestamp())")).scalar_one())

    @contextmanager
    def holding(self, what: str) -> Iterator[None]:
        """Keeps every other worker from it until the block ends, or this process.

        A worker that was silent for long and taken for dead may still be at work: the one that takes up its story
        waits here for it. With SQLite there is one process, and DBOS lets that begin nothing twice.
        """
        if not self.shared:
            yield
            return
        with self._holders.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(sa.select(sa.func.pg_advisory_lock(sa.func.hashtextextended(what, _SALT))))
            yield


def _prepare(connection: Any, _: Any) -> None:
    # As DBOS sets its own connections to the same file: writers wait for each other instead of failing.
    connection.isolation_level = "IMMEDIATE"
    connection.execute("PRAGMA busy_timeout=30000")
    connection.execute("PRAGMA journal_mode=WAL")


def _set_up(connection: sa.Connection) -> None:
    """Makes the tables, and adds the columns that books of an earlier version lack."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_SALT)))
    there = sa.inspect(connection)
    for table in META.sorted_tables:
        if there.has_table(table.name):
            known = {column["name"] for column in there.get_columns(table.name)}
            for column in (each for each in table.columns if each.name not in known):
                connection.execute(sa.text(f"ALTER TABLE {table.name} ADD COLUMN {_declared(connection, column)}"))
        else:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in table.indexes:
                connection.execute(CreateIndex(index, if_not_exists=True))


def _declared(connection: sa.Connection, column: sa.Column[Any]) -> str:
    default = f" NOT NULL DEFAULT '{column.server_default.arg}'" if column.server_default else ""  # type: ignore[attr-defined]
    return f"{column.name} {column.type.compile(connection.dialect)}{default}"
