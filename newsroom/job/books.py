"""The newsroom's books as they are kept: a story, where it stands, and the tables that hold it."""

from typing import Any, Literal

import sqlalchemy as sa

from newsroom.job.database import META
from story.values import Outcome, Value

State = Literal["queued", "writing", "waiting", "paused", "publishing", "done", "replaced", "failed"]
"""Waiting for another try, or paused until the next day's budget; done, and replaced by a later version since."""
OPEN: tuple[State, ...] = ("queued", "writing", "waiting", "paused", "publishing")
"""States of a story that will still be worked on by itself."""

STORIES = sa.Table(
    "fidele_stories",
    META,
    sa.Column("key", sa.String(24), primary_key=True),
    sa.Column("input", sa.Text, nullable=False),
    sa.Column("origin", sa.Text, nullable=False, index=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("name", sa.Text),
    sa.Column("url", sa.Text),
    sa.Column("headline", sa.Text),
    sa.Column("published", sa.Text),
    sa.Column("version", sa.Integer, nullable=False, default=1),
    sa.Column("first", sa.String(24), nullable=False),
    sa.Column("changes", sa.JSON, nullable=False, default=list),
    sa.Column("withdrawn", sa.JSON, nullable=False, default=list, server_default="[]"),
    sa.Column("state", sa.String(16), nullable=False, index=True),
    sa.Column("outcome", sa.String(16)),
    sa.Column("reason", sa.Text),
    sa.Column("round", sa.Integer, nullable=False, default=1),
    sa.Column("tries", sa.Integer, nullable=False, default=0),
    sa.Column("starts", sa.Integer, nullable=False, default=0, server_default="0"),
    sa.Column("set_aside_by", sa.String(24)),
    sa.Column("until", sa.Float),
    sa.Column("title", sa.Text),
    sa.Column("words", sa.Integer),
    sa.Column("calls", sa.Integer),
    sa.Column("tokens", sa.Integer),
    sa.Column("cost", sa.Float),
    sa.Column("folder", sa.Text),
    sa.Column("draft", sa.Text),
    sa.Column("seen", sa.Integer, nullable=False, default=1),
    sa.Column("taken", sa.Float, nullable=False),
    sa.Column("changed", sa.Float, nullable=False),
)
MARKS = sa.Table(
    "fidele_marks",
    META,
    sa.Column("mark", sa.BigInteger, primary_key=True),
    sa.Column("story", sa.String(24), primary_key=True),
)
SIGHTINGS = sa.Table(
    "fidele_sightings",
    META,
    sa.Column("key", sa.String(24), primary_key=True),
    sa.Column("origin", sa.String(512), primary_key=True),
    sa.Column("story", sa.String(24), nullable=False),
)
STAMPS = sa.Table(
    "fidele_stamps", META, sa.Column("origin", sa.String(1024), primary_key=True), sa.Column("stamp", sa.Text)
)


class Item(Value):
    """A text as an input handed it in."""

    input: str
    origin: str
    """The file's path, or the feed item's id: where the next version of it would come from."""
    text: str
    name: str | None = None
    url: str | None = None
    headline: str | None = None
    published: str | None = None
    """Of the source: ISO 8601."""


class Entry(Item):
    """A story in the books."""

    key: str
    version: int = 1
    first: str
    """Key of the first version."""
    changes: tuple[str, ...] = ()
    """Lines that an earlier version did not have."""
    withdrawn: tuple[str, ...] = ()
    """Lines of it that this one, which takes its place, does not have."""
    state: State
    outcome: Outcome | None = None
    reason: str | None = None
    round: int = 1
    """How often it was begun from nothing; an editor's `retry` begins a new one."""
    tries: int = 0
    starts: int = 0
    """How often a worker began on it in this round, pauses for the next day's budget included."""
    set_aside_by: str | None = None
    """Key of what withdraws it, or corrects it and came in before: only an editor who names it takes it up again."""
    until: float | None = None
    """Seconds since 1970 at which it is taken up again, where it waits or is paused."""
    title: str | None = None
    words: int | None = None
    calls: int | None = None
    tokens: int | None = None
    cost: float | None = None
    """US dollars; None where no price is known."""
    folder: str | None = None
    """Where the article is, within the outbox."""
    draft: str | None = None
    """Where the draft of it stands, and what is to be said of that."""
    seen: int = 1
    """In how many places this story was seen."""
    taken: float
    changed: float
    """Seconds since 1970."""


def trouble_of(name: str) -> str:
    """Under what the books note that an input could not be read the last time, and why."""
    return f"trouble with {name}"


def entries(connection: sa.Connection, where: Any) -> list[Entry]:
    """The stories for which that holds, in the order they came in."""
    rows = connection.execute(sa.select(STORIES).where(where).order_by(STORIES.c.taken, STORIES.c.key))
    return [Entry.model_validate(dict(row)) for row in rows.mappings()]
