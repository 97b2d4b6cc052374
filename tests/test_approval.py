"""What an editor makes of an outline, and what is said against it."""

from typing import Any

import pytest

from story import approval
from story.notes import without
from story.values import Fact, Notes, Outline, Plan, PlanPart, Quote
from tests.articles import source

NOTES = Notes(
    facts=tuple(Fact(id=f"F{n}", text=f"Fait {n}.", lines=(f"A{n}",)) for n in range(1, 6)),
    quotes=(Quote(id="Q1", source="A", start=0, end=3, text="Oui", line="A6", speaker="La maire"),),
)
OUTLINE = Outline(
    title="Le pont rouvre",
    slug="pont-rouvre",
    meta_description="Le pont rouvre mardi.",
    keyphrase="pont",
    sections=(
        Plan(id="S1", heading="Un pont", facts=("F1", "F2"), parts=(PlanPart(heading="Hier", facts=("F2",)),)),
        Plan(id="S2", heading="Une maire", facts=("F3",), quotes=("Q1",), form="voices"),
    ),
)

SOURCES = (source(),)


def taken(answer: Any) -> approval.Taken:
    return approval.taken(answer, OUTLINE, NOTES, SOURCES)


def shown(**changes: Any) -> dict[str, Any]:
    return approval.shown(OUTLINE).model_dump(mode="json") | changes


@pytest.mark.parametrize("answer", [True, {}, shown(), {"sections": [{"id": "S1"}, {"id": "S2"}]}])
def test_what_is_handed_back_unchanged_is_the_very_outline(answer: Any) -> None:
    assert taken(answer) == approval.Taken(outline=OUTLINE)


def test_a_section_left_out_is_rejected_with_the_lines_it_alone_stood_on() -> None:
    answer = taken({"sections": [{"id": "S1"}]})
    after = answer.outline
    edits = approval.edits(OUTLINE, after, NOTES)
    assert [one.heading for one in after.sections] == ["Un pont"]
    assert edits == approval.Edits(left_out=("A3", "A6"))
    left = without(NOTES, edits.left_out)
    assert ([fact.id for fact in left.facts], left.quotes) == (["F1", "F2", "F4", "F5"], ())
    assert [f.reason for f in approval.rejected(answer)] == ["left out the section 'Une maire'"]


def test_sections_are_reordered_reworded_and_lengthened_and_keep_their_form() -> None:
    after = taken({"title": "Autre", "sections": [{"id": "S2", "heading": "Elle", "words": 90}, {"id": "S1"}]}).outline
    assert [(one.id, one.heading, one.words, one.form) for one in after.sections] == [
        ("S1", "Elle", 90, "voices"),
        ("S2", "Un pont", 120, "prose"),
    ]
    assert approval.edits(OUTLINE, after, NOTES) == approval.Edits(texts=("Autre", "Elle"))


def test_a_fact_is_moved_and_a_section_added() -> None:
    new = {"heading": "Encore", "facts": ["F2", "F4"]}
    after = taken({"sections": [{"id": "S1", "parts": []}, {"id": "S2"}, new]}).outline
    assert [one.facts for one in after.sections] == [("F1",), ("F3",), ("F2", "F4")]


def test_a_slug_typed_by_hand_stays_an_address() -> None:
    assert taken({"slug": "../../Été à la mer"}).outline.slug == "ete-a-la-mer"


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("oui", "the outline: Input should be"),
        (False, "the outline: Input should be"),
        (None, "the outline: Input should be"),
        (1, "the outline: Input should be"),
        ({"titel": "x"}, "titel: there is no such key"),
        ({"title": ""}, "title: String should have at least 1 character"),
        ({"sections": []}, "no section is left"),
        ({"sections": [{"id": "S1"}, {"id": "S1"}]}, "section 'S1' stands there 2 times"),
        ({"sections": [{"id": "S9"}]}, "section 'S9' was not planned"),
        ({"sections": [{"id": "S1", "facts": ["F9"]}]}, "section 1 (S1): there is no fact or quotation 'F9'"),
        ({"sections": [{"id": "S1", "words": "many"}]}, "sections.1.words: Input should be a valid integer"),
        ({"sections": [{"id": "S2", "facts": [], "quotes": []}]}, "no fact and no quotation is left"),
        ({"sections": [{"heading": "Neuf"}]}, "a new section needs"),
    ],
)
def test_what_cannot_be_taken_is_told_and_changes_nothing(answer: Any, why: str) -> None:
    told = taken(answer)
    assert told.outline == OUTLINE
    assert any(why in objection for objection in told.objections), told.objections


def test_an_outline_with_gaps_is_shown_and_taken_back_as_it_is() -> None:
    """A writer may leave a text empty, and plan longer than an editor may: that is no reason to lose the run."""
    section = Plan(id="S1", heading="", facts=("F1",), words=approval.MOST_WORDS + 1)
    bare = Outline(title="T", slug="", meta_description="", keyphrase="", sections=(section,))
    handed = approval.shown(bare).model_dump(mode="json")
    assert approval.taken(handed, bare, NOTES, SOURCES) == approval.Taken(outline=bare)
    named = approval.taken(handed | {"keyphrase": "pont"}, bare, NOTES, SOURCES).outline
    assert named.keyphrase == "pont"
