"""A dispatch that withdraws another: which story it names, and what becomes of that."""

import logging
from collections.abc import Iterable, Sequence
from typing import Any

from newsroom.job import identity, outbox
from newsroom.job.archive import Archive
from newsroom.job.books import OPEN, Entry, Item
from newsroom.job.house import House
from story.marks import spans
from story.notices import head, notice
from story.words import count, fold

TITLE = 4
"""Words from which on a quoted title tells one story from another."""
BRIEF = 100
"""Words up to which a text is a notice, that may say what is so instead; a longer one tells a story of its own."""
AWAITED = 86_400
"""Seconds for which the story is still put apart that comes in after its withdrawal."""
log = logging.getLogger("fidele")


def withdraws(item: Item) -> bool:
    """Whether a text withdraws another, by its title and its first lines."""
    return any(notice(line) == "withdrawal" for line in head(item.text, item.headline))


def named(entry: Entry, archive: Archive) -> list[Entry]:
    """All versions of the stories that have the very headline that a withdrawal quotes."""
    titles = _titles(entry)
    known = [each for each in archive.entries() if titles and each.first != entry.first]
    firsts = {each.first for each in known if not titles.isdisjoint(_headlines(each))}
    return [each for each in known if each.first in firsts]


def _titles(item: Item) -> set[str]:
    """What the notice quotes; where it quotes nothing ("MANDATORY KILL"), what the line below it does."""
    lines = head(item.text, item.headline)
    own = [at for at, line in enumerate(lines) if notice(line) == "withdrawal"]
    return _quoted(lines[at] for at in own) or _quoted(lines[at + 1] for at in own if at + 1 < len(lines))


def _quoted(lines: Iterable[str]) -> set[str]:
    found = (line[span.start : span.end] for line in lines for span in spans(line))
    return {_flat(title) for title in found if count(title) >= TITLE}


def _headlines(entry: Entry) -> set[str]:
    lines = (line for line in head(entry.text) if count(line) >= TITLE and notice(line) is None)
    return {_flat(line) for line in (entry.headline, entry.title, next(lines, None)) if line}


def _flat(text: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(text)).split())


def carried_out(house: House, archive: Archive, queued: Iterable[Entry]) -> set[str]:
    """Puts apart every story that a text withdraws; gives the keys of those that are not to be begun."""
    gone = set[str]()
    for entry in queued:
        if not withdraws(entry):
            gone |= _awaited(house, archive, entry)
        elif entry.round == 1:
            # Once: an editor who takes a story up again has seen what withdrew it.
            gone |= _carried_out(house, archive, entry)
    return gone


def _carried_out(house: House, archive: Archive, entry: Entry) -> set[str]:
    found = named(entry, archive)
    certain = _certain(entry, found)
    gone = set[str]().union(*(_put_apart(house, archive, each, entry) for each in certain))
    if not certain:
        log.warning("story %s withdraws another: look for it", entry.key[:8], extra={"story": entry.key})
    if not found and count(entry.text) <= BRIEF:
        for title in _titles(entry):
            archive.note(_wanted(title), entry.key)
    return gone


def _certain(entry: Entry, found: Sequence[Entry]) -> Sequence[Entry]:
    """Those that may be put apart without anybody's look: an article that is right must not go.

    None where the text tells a story of its own, or two stories have the headline; what corrects the text that was
    withdrawn, and what came after that, has the headline too.
    """
    if count(entry.text) > BRIEF or len({each.first for each in found}) != 1:
        return ()
    versions = sorted(found, key=lambda each: each.version)
    corrections = [at for at, each in enumerate(versions) if identity.corrects(each.text)]
    return versions[: corrections[-1]] if corrections else versions


def _wanted(title: str) -> str:
    return f"withdrawn: {title}"


def _awaited(house: House, archive: Archive, entry: Entry) -> set[str]:
    """Puts a story apart whose withdrawal came in before it; once, for what comes later is news to it."""
    if entry.version > 1 or entry.round > 1 or identity.corrects(entry.text):
        return set()
    gone = set[str]()
    for title in _headlines(entry):
        by = archive.entry(key) if (key := archive.stamp(_wanted(title))) else None
        if by and 0 <= entry.taken - by.taken <= AWAITED:
            gone |= _put_apart(house, archive, entry, by)
            archive.note(_wanted(title), "")
    return gone


def _put_apart(house: House, archive: Archive, entry: Entry, by: Entry) -> set[str]:
    if entry.set_aside_by:
        return set()
    values = outbox.withdraw(house, entry, reason := _reason(entry, by.key)) | {"set_aside_by": by.key}
    log.warning("story %s is %s", entry.key[:8], reason, extra={"story": entry.key})
    if entry.state == "queued":
        archive.change(entry.key, **values)
        return {entry.key}
    # What somebody is at is put apart when that ends: `ended`.
    archive.change(entry.key, **values | ({"state": entry.state} if entry.state in OPEN else {}))
    return set()


def _reason(entry: Entry, by: str) -> str:
    return f"withdrawn by {by[: outbox.KEPT]}" + ("; its draft is still in WordPress" if entry.draft else "")


def ended(house: House, archive: Archive, key: str, values: dict[str, Any]) -> dict[str, Any]:
    """What the books are to say of a story whose work ended so, where it was withdrawn meanwhile; else the same."""
    entry = archive.entry(key)
    if entry is None or not entry.set_aside_by or "until" in values or values["state"] == "queued":
        return values
    now = entry.model_copy(update={name: values[name] for name in ("folder", "draft") if name in values})
    return values | outbox.withdraw(house, now, _reason(now, entry.set_aside_by))


def told(entry: Entry, archive: Archive, reason: str | None) -> dict[str, Any]:
    """What the books say of a withdrawal itself, as column values; nothing of any other text.

    One that tells no story has done its work where all it names is put apart, and failed where somebody must look.
    """
    if not withdraws(entry):
        return {}
    apart = [each for each in archive.entries() if each.set_aside_by == entry.key]
    left = [each for each in named(entry, archive) if not each.set_aside_by]
    which = f"that is story {_keys(apart)}" if apart else None
    look = f"LOOK FOR THAT STORY, it may be {_keys(left)}" if left else None
    nothing = None if apart or left else "LOOK FOR THAT STORY, the books do not tell which it is"
    state = {"state": "done"} if which and not look else {}
    return state | {"reason": "; ".join(filter(None, (which, look, nothing, reason)))}


def _keys(entries: Iterable[Entry]) -> str:
    return ", ".join(each.key[: outbox.KEPT] for each in entries)
