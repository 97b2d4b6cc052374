"""The newsroom's books: every story that was seen, where it stands, and by what it is known again."""

import time
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal, cast

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from newsroom.job import identity
from newsroom.job.database import META, Database
from story.values import Outcome, Value

State = Literal["queued", "writing", "waiting", "paused", "publishing", "done", "replaced", "failed"]
"""Waiting for another try, or paused until the next day's budget; done, and replaced by a later version since."""
OPEN: tuple[State, ...] = ("queued", "writing", "waiting", "paused", "publishing")
"""States of a story that will still be worked on by itself."""

_STORIES = sa.Table(
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
_MARKS = sa.Table(
    "fidele_marks",
    META,
    sa.Column("mark", sa.BigInteger, primary_key=True),
    sa.Column("story", sa.String(24), primary_key=True),
)
_SIGHTINGS = sa.Table(
    "fidele_sightings",
    META,
    sa.Column("key", sa.String(24), primary_key=True),
    sa.Column("origin", sa.String(512), primary_key=True),
    sa.Column("story", sa.String(24), nullable=False),
)
_STAMPS = sa.Table(
    "fidele_stamps", META, sa.Column("origin", sa.String(1024), primary_key=True), sa.Column("stamp", sa.Text)
)

NEAREST = 40
"""Stories that a new text is held against: those with most marks in common. A turn that every dispatch has would
otherwise bring in all of them."""

LATE = "came in after {}, which corrects an earlier text, and may be that text; `retry` writes it if it is the newer"


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


class Archive(Database):
    """The books, in SQLite or Postgres. One object serves any number of threads."""

    def take(self, item: Item) -> Entry | None:
        """Enters a text as a story to be written; None where it is one already, which is then linked to it."""
        found = identity.key(item.text)
        with self.engine.begin() as connection:
            if known := self._known(connection, found):
                self._sight(connection, found, item.origin, known)
                return None
            earlier, likeness = self._nearest(connection, item)
            if earlier and likeness.kind == "same":
                self._sight(connection, found, item.origin, earlier.key)
                return None
            if earlier is None:
                return self._enter(connection, found, item, "queued", first=found)
            version = {
                "first": earlier.first,
                "version": self._versions(connection, earlier.first) + 1,
                "changes": list(likeness.changes),
                "withdrawn": list(likeness.withdrawn),
            }
            if correction := self._overtaken(connection, earlier.first, item):
                version |= {"reason": LATE.format(correction[:8]), "set_aside_by": correction}
                return self._enter(connection, found, item, "failed", **version)
            return self._enter(connection, found, item, "queued", **version)

    def refuse(self, item: Item, reason: str) -> None:
        """Enters what cannot be worked from, so that `status` shows it; once per content of `item.text`."""
        found = identity.key(f"{item.origin} {item.text}")
        with self.engine.begin() as connection:
            if not self._known(connection, found):
                self._enter(connection, found, item, "failed", first=found, reason=reason)

    def change(self, key: str, **values: Any) -> None:
        """Sets columns of a story."""
        with self.engine.begin() as connection:
            connection.execute(_STORIES.update().where(_STORIES.c.key == key).values(values | {"changed": time.time()}))

    def entry(self, key: str) -> Entry | None:
        """The story whose key begins so; None where none does, or more than one."""
        with self.engine.connect() as connection:
            found = _entries(connection, _STORIES.c.key.startswith(key, autoescape=True))
        return found[0] if len(found) == 1 else None

    def entries(self, states: Sequence[State] = ()) -> list[Entry]:
        """The stories in those states, or all, in the order they came in."""
        with self.engine.connect() as connection:
            return _entries(connection, _STORIES.c.state.in_(states) if states else sa.true())

    def counts(self) -> dict[State, int]:
        """How many stories are in each state."""
        query = sa.select(_STORIES.c.state, sa.func.count()).group_by(_STORIES.c.state)
        with self.engine.connect() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def waiting(self) -> int:
        """How many stories will still be worked on by themselves, before the next day."""
        count = sa.select(sa.func.count()).select_from(_STORIES).where(_STORIES.c.state.in_(OPEN))
        with self.engine.connect() as connection:
            paused = (_STORIES.c.state == "paused") & (_STORIES.c.until > self.clock(connection))
            return int(connection.execute(count.where(~paused)).scalar_one())

    def stamp(self, origin: str) -> str | None:
        """What was noted of that place when it was last read."""
        with self.engine.connect() as connection:
            found = connection.execute(sa.select(_STAMPS.c.stamp).where(_STAMPS.c.origin == origin[:1024]))
            return cast("str | None", found.scalar_one_or_none())

    def note(self, origin: str, stamp: str) -> None:
        """Notes of a place what tells whether it has changed since."""
        with self.engine.begin() as connection:
            connection.execute(_STAMPS.delete().where(_STAMPS.c.origin == origin[:1024]))
            connection.execute(_STAMPS.insert().values(origin=origin[:1024], stamp=stamp))

    def versions(self, first: str) -> list[Entry]:
        """A story in all its versions, by the key of the first."""
        with self.engine.connect() as connection:
            return _entries(connection, _STORIES.c.first == first)

    def places(self, key: str) -> list[str]:
        """Where else a story was seen, as it was or nearly so."""
        query = sa.select(_SIGHTINGS.c.origin).where(_SIGHTINGS.c.story == key).order_by(_SIGHTINGS.c.origin)
        with self.engine.connect() as connection:
            return list(connection.execute(query).scalars())

    def strike(self, key: str) -> None:
        """Forgets a story, and by what it would be known again."""
        with self.engine.begin() as connection:
            first = connection.execute(sa.select(_STORIES.c.first).where(_STORIES.c.key == key)).scalar_one_or_none()
            connection.execute(_STORIES.delete().where(_STORIES.c.key == key))
            connection.execute(_MARKS.delete().where(_MARKS.c.story == key))
            connection.execute(_SIGHTINGS.delete().where(_SIGHTINGS.c.story == key))
            if not connection.execute(sa.select(_STORIES.c.key).where(_STORIES.c.first == first)).first():
                connection.execute(_STAMPS.delete().where(_STAMPS.c.origin == f"post of {first}"))

    def post(self, first: str) -> str | None:
        """What was kept of the draft of a story, by the key of its first version."""
        return self.stamp(f"post of {first}")

    def keep_post(self, first: str, post: str) -> None:
        """Keeps it."""
        self.note(f"post of {first}", post)

    def _known(self, connection: sa.Connection, key: str) -> str | None:
        found = connection.execute(sa.select(_STORIES.c.key).where(_STORIES.c.key == key)).scalar_one_or_none()
        sighted = sa.select(_SIGHTINGS.c.story).where(_SIGHTINGS.c.key == key).limit(1)
        return cast("str | None", found or connection.execute(sighted).scalar_one_or_none())

    def _nearest(self, connection: sa.Connection, item: Item) -> tuple[Entry | None, identity.Likeness]:
        """The latest story that this text tells again, and how the two stand to each other."""
        shared = (
            sa.select(_MARKS.c.story)
            .where(_MARKS.c.mark.in_(identity.marks(item.text)))
            .group_by(_MARKS.c.story)
            .order_by(sa.func.count().desc(), _MARKS.c.story)
            .limit(NEAREST)
        )
        near = _entries(connection, _STORIES.c.key.in_(shared) | (_STORIES.c.origin == item.origin))
        corrects = identity.corrects(item.text)
        told = [
            (each, identity.likeness(each.text, item.text, instead=corrects or each.origin == item.origin))
            for each in reversed(_latest(near) if corrects else near)
        ]
        # An old version that is sent again is that version, and no news to the latest one.
        for kind in ("same", "update"):
            for earlier, likeness in told:
                if likeness.kind == kind:
                    return earlier, likeness
        return None, identity.Likeness("other")

    def _overtaken(self, connection: sa.Connection, first: str, item: Item) -> str | None:
        """The key of a correction that this text may be older than: what comes in after it need not be newer."""
        if identity.corrects(item.text):
            return None
        versions = _entries(connection, _STORIES.c.first == first)
        for entry in reversed(versions):
            if entry.origin == item.origin or _newer(item, entry):
                return None
            if identity.corrects(entry.text):
                return entry.key if _newer(entry, item) or _outdated(item, entry, versions) else None
        return None

    def _versions(self, connection: sa.Connection, first: str) -> int:
        query = sa.select(sa.func.max(_STORIES.c.version)).where(_STORIES.c.first == first)
        return int(connection.execute(query).scalar_one())

    def _sight(self, connection: sa.Connection, key: str, origin: str, story: str) -> None:
        seen = _SIGHTINGS.c.key == key, _SIGHTINGS.c.origin == origin[:512]
        own = _STORIES.c.key == story, _STORIES.c.origin == origin
        again = connection.execute(sa.select(_SIGHTINGS.c.key).where(*seen)).first()
        if again or (key == story and connection.execute(sa.select(_STORIES.c.key).where(*own)).first()):
            return
        connection.execute(_SIGHTINGS.insert().values(key=key, origin=origin[:512], story=story))
        connection.execute(_STORIES.update().where(_STORIES.c.key == story).values(seen=_STORIES.c.seen + 1))

    def _enter(self, connection: sa.Connection, key: str, item: Item, state: State, **more: Any) -> Entry | None:
        now = time.time()
        values = item.model_dump() | {"key": key, "state": state, "taken": now, "changed": now} | more
        try:
            with connection.begin_nested():
                connection.execute(_STORIES.insert().values(values))
                connection.execute(_MARKS.insert(), [{"mark": m, "story": key} for m in identity.marks(item.text)])
        except IntegrityError:
            # Another process entered the same text between our look and our entry: it is theirs.
            return None
        return _entries(connection, _STORIES.c.key == key)[0]


def _outdated(item: Item, correction: Entry, versions: Sequence[Entry]) -> bool:
    """Whether a text may be what a correction that came in before it corrects.

    It is where no text is known that was corrected, to tell them apart; where it says nothing but what such a text
    says; and where it says again what was corrected. What is new beyond that is an update of the correction.
    """
    known = [e for e in versions if e.version < correction.version or e.set_aside_by == correction.key]
    new = set(identity.changes(correction.text, item.text))
    beyond = new.intersection(*(identity.changes(each.text, item.text) for each in known))
    if not known or not beyond:
        return True
    lacking = set(identity.changes(item.text, correction.text))
    # What a correction that only takes lines out says, every text has that has those lines.
    undone = lacking.intersection(correction.changes) if correction.changes else correction.withdrawn or lacking
    return beyond != new and bool(undone)


def _newer(item: Item, than: Item) -> bool:
    """Whether both say when they were published, and this one later; days without an hour tell no order."""
    try:
        mine, other = (datetime.fromisoformat(each.published or "") for each in (item, than))
        return mine.timestamp() > other.timestamp()
    except ValueError:
        return False


def _entries(connection: sa.Connection, where: Any) -> list[Entry]:
    rows = connection.execute(sa.select(_STORIES).where(where).order_by(_STORIES.c.taken, _STORIES.c.key))
    return [Entry.model_validate(dict(row)) for row in rows.mappings()]


def _latest(entries: Sequence[Entry]) -> list[Entry]:
    """Of each story the newest version: it is the one whose place a correction takes."""
    newest = {entry.first: entry.version for entry in sorted(entries, key=lambda entry: entry.version)}
    return [entry for entry in entries if entry.version == newest[entry.first]]
