"""A dispatch that withdraws another: which story it names, and what becomes of that."""

import logging
from collections.abc import Iterable, Iterator

from newsroom.job import outbox
from newsroom.job.archive import OPEN, Archive, Entry
from newsroom.job.house import House
from story.marks import spans
from story.notices import HEAD, notice
from story.words import count, fold

TITLE = 4
"""Words from which on a quoted title tells one story from another."""
AMONG = 1_000
"""Characters of a withdrawal among which it names what it withdraws."""
BRIEF = 100
"""Words up to which a text is a notice, that may say what is so instead; a longer one tells a story of its own."""
log = logging.getLogger("fidele")


def withdraws(text: str) -> bool:
    """Whether a text withdraws another, by its first lines."""
    return any(notice(line) == "withdrawal" for line in text.strip().splitlines()[:HEAD])


def named(entry: Entry, archive: Archive) -> list[Entry]:
    """The story, in all its versions, whose very headline a withdrawal quotes; none where it fits no story, or two.

    None either where the text is long enough to tell a story of its own: an article that is right must not go.
    """
    titles = {_flat(title) for title in _quoted(entry.text[:AMONG]) if count(title) >= TITLE}
    known = [each for each in archive.entries() if each.first != entry.first and count(entry.text) <= BRIEF]
    firsts = {each.first for each in known if not titles.isdisjoint(_headlines(each))}
    return [each for each in known if firsts == {each.first}]


def _quoted(text: str) -> Iterator[str]:
    return (text[span.start : span.end] for span in spans(text))


def _headlines(entry: Entry) -> set[str]:
    first = next((line for line in entry.text.splitlines() if line.strip()), "")
    return {_flat(line) for line in (entry.headline or "", first) if count(line) >= TITLE}


def _flat(text: str) -> str:
    return f" {' '.join(''.join(letter if letter.isalnum() else ' ' for letter in fold(text)).split())} "


def carried_out(house: House, archive: Archive, queued: Iterable[Entry]) -> set[str]:
    """Puts apart every story that one of the texts withdraws; gives the keys of those that are not to be begun."""
    gone = set[str]()
    for entry in queued:
        if withdraws(entry.text):
            found = named(entry, archive)
            for each in found:
                gone |= _put_apart(house, archive, each, entry)
            if not found:
                more = {"story": entry.key}
                log.warning(
                    "story %s withdraws a text that the books do not have: look for it", entry.key[:8], extra=more
                )
    return gone


def _put_apart(house: House, archive: Archive, entry: Entry, by: Entry) -> set[str]:
    reason = f"withdrawn by {by.key[: outbox.KEPT]}" + ("; its draft is still in WordPress" if entry.draft else "")
    log.warning("story %s is %s", entry.key[:8], reason, extra={"story": entry.key})
    if entry.state == "queued":
        archive.change(entry.key, state="failed", reason=reason, set_aside_by=by.key)
        return {entry.key}
    if entry.state not in OPEN:
        archive.change(entry.key, **outbox.withdraw(house, entry, reason), set_aside_by=by.key)
    return set()


def told(entry: Entry, archive: Archive, reason: str | None) -> dict[str, str]:
    """What the books say of a withdrawal itself, as column values; nothing of any other text."""
    if not withdraws(entry.text):
        return {}
    keys = ", ".join(each.key[: outbox.KEPT] for each in named(entry, archive))
    which = f"that is story {keys}" if keys else "LOOK FOR THAT STORY, the books do not tell which it is"
    return {"reason": "; ".join(filter(None, (which, reason)))}
