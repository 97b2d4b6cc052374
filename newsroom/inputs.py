"""From what an editor hands in, a file or standard input, to text."""

import codecs
import sys
from pathlib import Path

from story.errors import SourceRejected
from story.values import Value

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


class Handed(Value):
    """A text as it was handed in, and what its page says of where it comes from."""

    text: str
    name: str | None = None
    url: str | None = None


def load(where: str) -> Handed:
    """Reads a file (.html is stripped to its article), or standard input for "-".

    Raises `SourceRejected`: no such file, too large, binary, a page without an article.
    """
    text = read(where)
    return from_page(text, where) if is_page(text, where) else Handed(text=text)


def read(where: str) -> str:
    """The text of a file, or of standard input for "-", as it is. Raises `SourceRejected` as `load` does."""
    data = _bytes(where)
    if len(data) > MOST_BYTES:
        raise SourceRejected(f"{where!r} has more than {MOST_BYTES:,} bytes; give the dispatch alone")
    return decode(data, where)


def is_page(text: str, where: str) -> bool:
    """Whether it is an HTML page, by the name of its file or by how it begins."""
    return Path(where).suffix.lower() in _PAGES or _begins_as_page(text)


def decode(data: bytes, where: str) -> str:
    """The text of the bytes: by byte-order mark, else UTF-8, else Windows-1252 (Latin-1 and a few more).

    Raises `SourceRejected` for what is no text in any of them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, where)
    if b"\0" in data:
        raise SourceRejected(f"{where!r} is binary; give plain text, Markdown or HTML")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _western(data, where)


def from_page(html: str, where: str) -> Handed:
    """The article of an HTML page, one line per paragraph, with the site's name and the page's address.

    Raises `SourceRejected` where no article can be found in it.
    """
    from trafilatura import bare_extraction

    document = bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)
    found = document if isinstance(document, dict) else document.as_dict() if document else {}
    if not found.get("text"):
        raise SourceRejected(f"no article was found in the page {where!r}; paste its text instead")
    return Handed(text=found["text"], name=found.get("sitename"), url=found.get("url"))


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
