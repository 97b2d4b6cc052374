"""Headings as a page can print them."""

import pytest

from story.subheads import LONGEST, fits, joined
from story.values import Finding, Paragraph, Section, Sentence


def section(id: str, heading: str, *texts: str) -> Section:
    sentences = tuple(Sentence(text=text, lines=("A1",)) for text in texts)
    doubt = Finding(check="coverage", verdict="unsure", reason="r", section=id, sentence=0)
    return Section(id=id, heading=heading, paragraphs=(Paragraph(sentences=sentences),), findings=(doubt,), target=10)


@pytest.mark.parametrize(
    ("heading", "fit"),
    [("Le quai ferme", True), ("", False), ("LE PORT", False), ("x" * LONGEST, True), ("x" * (LONGEST + 1), False)],
)
def test_a_heading_fits_or_not(heading: str, fit: bool) -> None:
    assert fits(heading, ["Le port"]) == fit


def test_a_section_without_a_heading_is_told_on_below_the_one_before_it() -> None:
    one, two = joined([section("S1", "A", "a", "b"), section("S2", "", "c"), section("S3", "B", "d")])
    assert [sentence.text for sentence in one.sentences] == ["a", "b", "c"]
    assert [(f.section, f.sentence) for f in one.findings] == [("S1", 0), ("S1", 2)]
    assert (one.target, two.heading) == (20, "B")


def test_the_first_section_may_go_on_from_the_standfirst() -> None:
    sections = [section("S1", "", "a"), section("S2", "B", "b")]
    assert [each.heading for each in joined(sections)] == ["", "B"]
