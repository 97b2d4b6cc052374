"""Which of two versions of a story takes the other's place."""

from collections.abc import Sequence
from datetime import datetime

from newsroom.job import identity
from newsroom.job.books import Entry, Item


def latest(entries: Sequence[Entry]) -> list[Entry]:
    """Of each story the newest version: it is the one whose place a correction takes."""
    newest = {entry.first: entry.version for entry in sorted(entries, key=lambda entry: entry.version)}
    return [entry for entry in entries if entry.version == newest[entry.first]]


def outdated(item: Item, correction: Entry, versions: Sequence[Entry]) -> bool:
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


def newer(item: Item, than: Item) -> bool:
    """Whether both say when they were published, and this one later; days without an hour tell no order."""
    try:
        mine, other = (datetime.fromisoformat(each.published or "") for each in (item, than))
        return mine.timestamp() > other.timestamp()
    except ValueError:
        return False
