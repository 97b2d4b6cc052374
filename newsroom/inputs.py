"""From what an editor hands in, a file, an address or standard input, to text."""

import codecs
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsroom.hidden import hidden
from story.errors import SourceRejected
from story.values import Given
from story.words import fold

if TYPE_CHECKING:
    from newsroom.fetch import Fetching
    from story.article import Article

MOST_BYTES = 5_000_000
"""A page may be far larger than its text; how long a text may be is the story's own rule."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_OPENING = 200
"""Characters before a page's headline in its text: a section's name, a date."""
UNFINISHED = "//p[@class='unfinished']"
"""What the page of an article that is not ready says above it."""
_MANGLED = re.compile("[ÃÂ][\u0080-\u00bf\u2013-\u2122\u0152-\u0192]|â€")
_OFTEN = 4
"""Times that these signs stand together in a text before it counts as mangled."""
_HEAD = 4096
"""Bytes within which a page must say in what encoding it is (the HTML standard asks for 1024)."""


class Handed(Given):
    """A text as it was handed in."""

    strange: bool = False
    """Whether it was fetched: nothing in it is then a request of ours."""

    @property
    def given(self) -> Given:
        """The same, for the graph."""
        return Given(**self.model_dump(exclude={"strange"}))

    @property
    def origin(self) -> dict[str, str]:
        """What is known of where it comes from, by the brief's names."""
        told = self.model_dump(exclude={"text", "strange"}, exclude_none=True)
        return {f"source_{name}": value for name, value in told.items()}


def load(where: str, limits: "Fetching | None" = None) -> Handed:
    """Reads a file (.html is stripped to its article), an http(s) address, or standard input for "-".

    limits: how far to go for an address; not to private ones where None. Raises `SourceRejected`: no such file,
    too large, binary, a page without an article; and `newsroom.fetch.Unreachable`.
    """
    if is_address(where):
        return _fetched(where, limits)
    text = read(where)
    return from_page(text, where) if is_page(text, where) else Handed(text=text)


def is_address(where: str) -> bool:
    """Whether it is to be fetched from the web."""
    return where.lower().startswith(("http://", "https://"))


def read(where: str) -> str:
    """The text of a file, or of standard input for "-", as it is. Raises `SourceRejected` as `load` does."""
    data = _bytes(where)
    if len(data) > MOST_BYTES:
        raise SourceRejected(f"{where!r} has more than {MOST_BYTES:,} bytes; give the dispatch alone")
    return decode(data, where)


def is_page(text: str, where: str) -> bool:
    """Whether it is an HTML page, by the name of its file or by how it begins."""
    return Path(where).suffix.lower() in _PAGES or _begins_as_page(text)


def decode(data: bytes, where: str, declared: str = "") -> str:
    """The text of the bytes: by byte-order mark, else UTF-8, else what is declared, else Windows-1252.

    declared: what is said of the encoding, as "text/html; charset=iso-8859-15"; a page may say it itself.
    Raises `SourceRejected` for what is no text in any of them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, where)
    if b"\0" in data:
        raise SourceRejected(f"{where!r} is binary; give plain text, Markdown or HTML")
    try:
        return _unmangled(data.decode("utf-8"))
    except UnicodeDecodeError:
        said = _CHARSET.search(declared) or _CHARSET.search(data[:_HEAD].decode("latin-1"))
        return _said(data, said[1]) if said and _known(said[1]) else _western(data, where)


def _unmangled(text: str) -> str:
    """The text that was once taken for Windows-1252 and kept so ("lâ€™Ã©tÃ©"), as it was; any other as it is."""
    if len(_MANGLED.findall(text)) < _OFTEN:
        return text
    try:
        return b"".join(map(_byte, text)).decode("utf-8")
    except UnicodeError:
        return text


def _byte(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")  # The five that Windows-1252 has not.


def from_page(html: str, where: str) -> Handed:
    """The article of an HTML page, one line per paragraph, with the site's name and the page's address.

    Raises `SourceRejected` where no article can be found in it.
    """
    from trafilatura import bare_extraction

    document = bare_extraction(_seen(html), with_metadata=True, include_comments=False, include_tables=False)
    found = document if isinstance(document, dict) else document.as_dict() if document else {}
    if not found.get("text"):
        raise SourceRejected(f"no article was found in the page {where!r}; paste its text instead")
    title, text = found.get("title"), found["text"]
    if title and fold(title) not in fold(text[: len(title) + _OPENING]):
        # It is the page's headline, and what is told in it can then be led back to a line.
        text = f"{title}\n\n{text}"
    told: dict[str, Any] = {"title": title, "published": _stated(found.get("date"), html)}
    return Handed(text=text, name=found.get("sitename"), url=found.get("url"), **told)


def _seen(page: str) -> Any:
    """The page as a tree, without what it hides from its readers and our own word to its editor: no story is there."""
    from trafilatura import load_html

    tree = load_html(page)
    for element in () if tree is None else tree.xpath(f"//template | //*[@hidden] | //*[@style] | {UNFINISHED}"):
        if hidden(element) or element.get("class") == "unfinished":
            element.drop_tree()
    return tree


def _fetched(url: str, limits: "Fetching | None") -> Handed:
    from newsroom.fetch import Fetching, get

    got = get(url, limits or Fetching())
    text = decode(got.body or b"", url, got.kind)
    handed = from_page(text, url) if is_page(text, "") or "html" in got.kind else Handed(text=text)
    # The address we were given in the end, not one that the page claims: it is printed as the source's.
    return handed.model_copy(update={"url": got.url, "strange": True})


def _stated(day: str | None, html: str) -> str | None:
    """The day, where the page states it for machines; what was guessed from its prose would be printed as a fact."""
    told = day and re.search(rf"(?:publi|date)[^<>]{{0,80}}{re.escape(day)}", html, re.IGNORECASE)
    return day if told else None


def _known(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding)._is_text_encoding
    except (LookupError, ValueError):
        return False


def _said(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "replace")


def _bytes(where: str) -> bytes:
    if where == "-":
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        with open(where, "rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise SourceRejected(f"cannot read {where!r}: {error.strerror or error}") from error


def _western(data: bytes, where: str) -> str:
    # Bytes of control characters tell a picture or an archive from a text in an old encoding.
    controls = sum(data.count(bytes([code])) for code in range(32) if code not in b"\t\n\v\f\r")
    if controls:
        raise SourceRejected(f"{where!r} is binary; give plain text, Markdown or HTML")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceRejected(f"{where!r} begins as {encoding} but is not: {error.reason}") from error


def _begins_as_page(text: str) -> bool:
    start = text[:200].lstrip().lower()
    return start.startswith(("<!doctype html", "<html"))


def kept(text: str, name: str) -> "Article":
    """The article of an article.json, with the lines that each of its sentences stands on."""
    from pydantic import ValidationError

    from story.article import Article

    try:
        return Article.model_validate_json(text)
    except ValidationError as error:
        reason = error.errors()[0]["msg"]
        raise SourceRejected(f"{name!r} is no article.json of `fidele write`: {reason}") from error
