"""The newsroom's books: every story that was seen, where it stands, and by what it is known again."""

import time
from collections.abc import Sequence
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from newsroom.job import identity
from newsroom.job.books import MARKS, OPEN, SIGHTINGS, STAMPS, STORIES, Entry, Item, State, entries
from newsroom.job.database import Database
from newsroom.job.versions import latest, newer, outdated

NEAREST = 40
"""Stories that a new text is held against: those with most marks in common. A turn that every dispatch has would
otherwise bring in all of them."""

LATE = "came in after {}, which corrects an earlier text, and may be that text; `retry` writes it if it is the newer"


class Archive(Database):
    """The books, in SQLite or Postgres. One object serves any number of threads."""

    def take(self, item: Item) -> Entry | None:
        """Enters a text as a story to be written; None where it is one already, which is then linked to it."""
        found = identity.key(item.text)
        with self.engine.begin() as connection:
            if known := self._known(connection, found, item.origin):
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
            if not self._known(connection, found, item.origin):
                self._enter(connection, found, item, "failed", first=found, reason=reason)

    def change(self, key: str, **values: Any) -> None:
        """Sets columns of a story."""
        with self.engine.begin() as connection:
            connection.execute(STORIES.update().where(STORIES.c.key == key).values(values | {"changed": time.time()}))

    def entry(self, key: str) -> Entry | None:
        """The story whose key begins so; None where none does, or more than one."""
        with self.engine.connect() as connection:
            found = entries(connection, STORIES.c.key.startswith(key, autoescape=True))
        return found[0] if len(found) == 1 else None

    def entries(self, states: Sequence[State] = ()) -> list[Entry]:
        """The stories in those states, or all, in the order they came in."""
        with self.engine.connect() as connection:
            return entries(connection, STORIES.c.state.in_(states) if states else sa.true())

    def counts(self) -> dict[State, int]:
        """How many stories are in each state."""
        query = sa.select(STORIES.c.state, sa.func.count()).group_by(STORIES.c.state)
        with self.engine.connect() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def waiting(self) -> int:
        """How many stories will still be worked on by themselves, before the next day."""
        count = sa.select(sa.func.count()).select_from(STORIES).where(STORIES.c.state.in_(OPEN))
        with self.engine.connect() as connection:
            paused = (STORIES.c.state == "paused") & (STORIES.c.until > self.clock(connection))
            return int(connection.execute(count.where(~paused)).scalar_one())

    def stamp(self, origin: str) -> str | None:
        """What was noted of that place when it was last read."""
        with self.engine.connect() as connection:
            found = connection.execute(sa.select(STAMPS.c.stamp).where(STAMPS.c.origin == origin[:1024]))
            return cast("str | None", found.scalar_one_or_none())

    def note(self, origin: str, stamp: str) -> None:
        """Notes of a place what tells whether it has changed since."""
        with self.engine.begin() as connection:
            connection.execute(STAMPS.delete().where(STAMPS.c.origin == origin[:1024]))
            connection.execute(STAMPS.insert().values(origin=origin[:1024], stamp=stamp))

    def versions(self, first: str) -> list[Entry]:
        """A story in all its versions, by the key of the first."""
        with self.engine.connect() as connection:
            return entries(connection, STORIES.c.first == first)

    def places(self, key: str) -> list[str]:
        """Where else a story was seen, as it was or nearly so."""
        query = sa.select(SIGHTINGS.c.origin).where(SIGHTINGS.c.story == key).order_by(SIGHTINGS.c.origin)
        with self.engine.connect() as connection:
            return list(connection.execute(query).scalars())

    def strike(self, key: str) -> None:
        """Forgets a story, and by what it would be known again."""
        with self.engine.begin() as connection:
            first = connection.execute(sa.select(STORIES.c.first).where(STORIES.c.key == key)).scalar_one_or_none()
            connection.execute(STORIES.delete().where(STORIES.c.key == key))
            connection.execute(MARKS.delete().where(MARKS.c.story == key))
            connection.execute(SIGHTINGS.delete().where(SIGHTINGS.c.story == key))
            if not connection.execute(sa.select(STORIES.c.key).where(STORIES.c.first == first)).first():
                connection.execute(STAMPS.delete().where(STAMPS.c.origin == f"post of {first}"))

    def post(self, first: str) -> str | None:
        """What was kept of the draft of a story, by the key of its first version."""
        return self.stamp(f"post of {first}")

    def keep_post(self, first: str, post: str) -> None:
        """Keeps it."""
        self.note(f"post of {first}", post)

    def _known(self, connection: sa.Connection, key: str, origin: str) -> str | None:
        """The story that has been known by these words; not where only others had them and its own place has now."""
        found = connection.execute(sa.select(STORIES.c.key).where(STORIES.c.key == key)).scalar_one_or_none()
        elsewhere = (STORIES.c.origin != origin) | (SIGHTINGS.c.origin == origin[:512])
        sighted = (
            sa.select(SIGHTINGS.c.story)
            .join(STORIES, STORIES.c.key == SIGHTINGS.c.story)
            .where(SIGHTINGS.c.key == key, elsewhere)
            .limit(1)
        )
        return cast("str | None", found or connection.execute(sighted).scalar_one_or_none())

    def _nearest(self, connection: sa.Connection, item: Item) -> tuple[Entry | None, identity.Likeness]:
        """The latest story that this text tells again, and how the two stand to each other."""
        shared = (
            sa.select(MARKS.c.story)
            .where(MARKS.c.mark.in_(identity.marks(item.text)))
            .group_by(MARKS.c.story)
            .order_by(sa.func.count().desc(), MARKS.c.story)
            .limit(NEAREST)
        )
        near = entries(connection, STORIES.c.key.in_(shared) | (STORIES.c.origin == item.origin))
        corrects, orders = identity.corrects(item.text), identity.orders(item.text, item.headline)
        told = [
            (each, _likeness(each, item, orders, instead=corrects or each.origin == item.origin))
            for each in reversed(latest(near) if corrects else near)
            if each.state != "failed" or each.starts or each.set_aside_by  # What could not even be begun was no story.
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
        versions = entries(connection, STORIES.c.first == first)
        for entry in reversed(versions):
            if entry.origin == item.origin or newer(item, entry):
                return None
            if identity.corrects(entry.text):
                return entry.key if newer(entry, item) or outdated(item, entry, versions) else None
        return None

    def _versions(self, connection: sa.Connection, first: str) -> int:
        query = sa.select(sa.func.max(STORIES.c.version)).where(STORIES.c.first == first)
        return int(connection.execute(query).scalar_one())

    def _sight(self, connection: sa.Connection, key: str, origin: str, story: str) -> None:
        seen = SIGHTINGS.c.key == key, SIGHTINGS.c.origin == origin[:512]
        own = STORIES.c.key == story, STORIES.c.origin == origin
        again = connection.execute(sa.select(SIGHTINGS.c.key).where(*seen)).first()
        if again or (key == story and connection.execute(sa.select(STORIES.c.key).where(*own)).first()):
            return
        connection.execute(SIGHTINGS.insert().values(key=key, origin=origin[:512], story=story))
        connection.execute(STORIES.update().where(STORIES.c.key == story).values(seen=STORIES.c.seen + 1))

    def _enter(self, connection: sa.Connection, key: str, item: Item, state: State, **more: Any) -> Entry | None:
        now = time.time()
        values = item.model_dump() | {"key": key, "state": state, "taken": now, "changed": now} | more
        try:
            with connection.begin_nested():
                connection.execute(STORIES.insert().values(values))
                connection.execute(MARKS.insert(), [{"mark": m, "story": key} for m in identity.marks(item.text)])
        except IntegrityError:
            # Another process entered the same text between our look and our entry: it is theirs.
            return None
        return entries(connection, STORIES.c.key == key)[0]


def _likeness(each: Entry, item: Item, orders: Sequence[str], *, instead: bool) -> identity.Likeness:
    found = identity.likeness(each.text, item.text, instead=instead)
    before = identity.orders(each.text, each.headline) if found.kind != "other" else ()
    return identity.ordered(found, before, orders, instead=instead)
