"""Stories that an RSS or Atom feed tells of."""

import hashlib
import io
import json
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from newsroom.fetch import Fetching, Unreachable, get, shown
from newsroom.hidden import hidden
from newsroom.inputs import decode, from_page
from newsroom.job.archive import Archive
from newsroom.job.books import Item
from newsroom.job.house import Input
from story.errors import SourceRejected, StoryError

MOST = 500
"""Items of one feed that are looked at."""
_FIRST_TAG = re.compile(rb"<[A-Za-z]")
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_ALTERNATE = re.compile(r"<link\b[^>]*application/(?:rss|atom)\+xml[^>]*>", re.IGNORECASE)
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_BLOCKS = frozenset(("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr"))
_SILENT = ("script", "style", "noscript", "iframe", "form")


class Entry(NamedTuple):
    """One item of a feed; what it does not say is empty."""

    id: str
    title: str
    link: str
    text: str
    published: str = ""
    """ISO 8601, in UTC."""


def collect(given: Input, limits: Fetching, archive: Archive) -> int:
    """Takes in what the feed has; gives how many stories are new. A feed that has not changed is not sent again.

    Raises `Unreachable`, and `SourceRejected` for what is no feed; a page that cannot be had is tried next time.
    """
    url = shown(str(given.feed))
    seal = tuple(json.loads(archive.stamp(url) or '["", ""]'))
    got = get(given.address(), limits, (str(seal[0]), str(seal[1])))
    if got.body is None:
        return 0
    name, entries = read(got.body, url)
    found, missed = 0, list[StoryError]()
    for entry in entries:
        try:
            found += _taken(_item(entry, given.name, url, name), given.page, limits, archive)
        except Unreachable as error:
            missed.append(error)
    if missed:
        raise Unreachable(f"{len(missed)} page(s) of the feed are tried again next time; the first: {missed[0]}")
    archive.note(url, json.dumps(got.seal))
    return found


def entries(given: Input, limits: Fetching) -> list[Entry]:
    """What the feed has now; nothing is entered. Raises as `collect` does."""
    return read(get(given.address(), limits).body or b"", shown(str(given.feed)))[1]


def _item(entry: Entry, input_name: str, url: str, name: str | None) -> Item:
    return Item(
        input=input_name,
        origin=f"{url} {entry.id}",
        text=entry.text,
        name=name,
        url=entry.link or None,
        headline=entry.title or None,
        published=entry.published or None,
    )


def _taken(item: Item, page: bool, limits: Fetching, archive: Archive) -> bool:
    """Whether the item is a new story. One that the feed shows as it was when its page was read is not looked at."""
    mark, shows = f"page of {item.origin}", _digest(item.text)
    if page and archive.stamp(mark) == shows:
        return False
    new = False
    try:
        new = _take(_page(item, limits) if page else item, archive)
    except SourceRejected as error:
        archive.refuse(item, str(error))
    if page:
        archive.note(mark, shows)
    return new


def read(body: bytes, url: str) -> tuple[str | None, list[Entry]]:
    """The name of a feed and its items. Raises `SourceRejected` for what is no feed, or would unfold into more."""
    import feedparser

    if _ENTITY.search(_FIRST_TAG.split(body.replace(b"\0", b""), 1)[0]):
        raise SourceRejected(f"the feed {url!r} declares entities of its own, which no feed needs; it is not read")
    # A stream: bytes that look like an address or a file's name would be opened.
    # Its own cleaning keeps the text of what it cuts, so that ours, which does not, is given the whole.
    base = {"content-location": url}
    found = feedparser.parse(io.BytesIO(body), response_headers=base, sanitize_html=False)
    if not found.entries and not found.get("version"):
        raise SourceRejected(_no_feed(body, url, found.get("bozo_exception")))
    return _plain(found.feed.get("title", "")) or None, [_entry(each) for each in found.entries[:MOST]]


def _take(item: Item, archive: Archive) -> bool:
    if not item.text.strip():
        raise SourceRejected("the item has no text; page = true reads the page it links to")
    return archive.take(item) is not None


def _page(item: Item, limits: Fetching) -> Item:
    """The item with the text of the page that it links to."""
    if item.url is None:
        raise SourceRejected("the item has no link to a page; page = false writes from its own text")
    got = get(item.url, limits)
    found = from_page(decode(got.body or b"", item.url, got.kind), item.url)
    # The address we asked for, not one that the page claims: it is printed as where the story comes from.
    return item.model_copy(
        update={
            "text": found.text,
            "name": found.name or item.name,
            "url": got.url,
            "headline": found.title or item.headline,
            "published": item.published or found.published,
        }
    )


def _entry(found: Any) -> Entry:
    title = _plain(found.get("title", ""))
    told = [part.get("value", "") for part in found.get("content", ())] or [found.get("summary", "")]
    text = max((_plain(part) for part in told), key=len)
    link = str(found.get("link", ""))
    link = link if link.startswith(("http://", "https://")) else ""
    whole = "\n\n".join(part for part in (title, text if text != title else "") if part)
    id = str(found.get("id") or link or _digest(whole))
    return Entry(id, title, link, whole, _day(found.get("published_parsed")))


def _day(moment: time.struct_time | None) -> str:
    """The time that a feed gives, as ISO 8601; nothing where it gives none that there is."""
    try:
        return datetime(*moment[:6], tzinfo=UTC).isoformat() if moment else ""
    except ValueError:
        return ""


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _plain(html: str) -> str:
    """The text of a piece of HTML, a line per paragraph."""
    from lxml import html as lxml_html
    from lxml.etree import ParserError

    if "<" not in html and "&" not in html:
        return html.strip()
    try:
        tree = lxml_html.fragment_fromstring(html.replace("\0", ""), create_parent="div")
    except (ParserError, ValueError):
        return ""
    lines = "".join(_pieces(tree)).split("\n")
    return "\n\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def _pieces(tree: Any) -> Iterator[str]:
    if not isinstance(tree.tag, str) or tree.tag in _SILENT or hidden(tree):
        yield tree.tail or ""
        return
    block = "\n" if tree.tag in _BLOCKS else ""
    yield block + _joined(tree.text)
    for child in tree:
        yield from _pieces(child)
    yield block + _joined(tree.tail)


def _joined(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def _no_feed(body: bytes, url: str, error: Any) -> str:
    text = body[:100_000].decode("utf-8", "replace")
    links = [found[1] for tag in _ALTERNATE.findall(text) if (found := _HREF.search(tag))]
    if links:
        return f"{url!r} is a page, not a feed; it names as its feed {links[0]!r}"
    if re.search(r"<html|<!doctype html", text[:2000], re.IGNORECASE):
        return f"{url!r} is a page, not a feed, and names none"
    return f"{url!r} is no feed that can be read" + (f": {error}" if error else "")
