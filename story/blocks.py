"""The paragraphs of a section as the blocks a page is set in."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from story.values import Paragraph


class Block(NamedTuple):
    """A heading (H3), a text, a list or a quotation; only a list has more than one text."""

    kind: Literal["heading", "text", "list", "quote"]
    texts: tuple[str, ...]


def blocks(paragraphs: Iterable[Paragraph]) -> Iterator[Block]:
    """The blocks in order: neighbouring items make one list, a heading of its own ends it."""
    items: list[str] = []
    for paragraph in paragraphs:
        if items and (paragraph.heading or paragraph.form != "item"):
            yield Block(kind="list", texts=tuple(items))
            items = []
        if paragraph.heading:
            yield Block(kind="heading", texts=(paragraph.heading,))
        if paragraph.form == "item":
            items.append(paragraph.text)
        else:
            yield Block(kind=paragraph.form, texts=(paragraph.text,))
    if items:
        yield Block(kind="list", texts=tuple(items))
