"""Paragraphs become the blocks a page is set in."""

from story.blocks import blocks
from tests.articles import paragraph


def test_neighbouring_items_are_one_list_and_a_heading_ends_it() -> None:
    paragraphs = [
        paragraph("a", form="item"),
        paragraph("b", form="item"),
        paragraph("c", form="item", heading="H"),
        paragraph("d", "e"),
        paragraph("f", form="quote"),
        paragraph("g", form="item"),
    ]
    assert [(block.kind, block.texts) for block in blocks(paragraphs)] == [
        ("list", ("a", "b")),
        ("heading", ("H",)),
        ("list", ("c",)),
        ("text", ("d e",)),
        ("quote", ("f",)),
        ("list", ("g",)),
    ]


def test_no_paragraphs_are_no_blocks() -> None:
    assert list(blocks([])) == []
