"""An outline as a text to edit, and back."""

from typing import Any

import pytest

from newsroom.outline import OutlineUnreadable, objected, parsed, text
from story import approval
from story.approval import Approval, Planned, Proposal
from story.values import PlanPart
from story.voices import Voice
from tests.articles import HOSTILE
from tests.test_approval import NOTES, OUTLINE, SOURCES

PROPOSAL = approval.proposal(OUTLINE, NOTES)


def test_what_is_not_changed_approves_the_very_outline() -> None:
    answer = parsed(text(PROPOSAL, "pont-x"))
    assert approval.taken(answer, OUTLINE, NOTES, SOURCES) == approval.Taken(outline=OUTLINE)


def test_the_facts_words_stand_beside_their_ids() -> None:
    lines = text(PROPOSAL, "pont-x").splitlines()
    assert lines[0] == "# The outline of pont-x. What you leave here is what is written."
    assert "  - F1  # Fait 1." in lines
    assert "  - Q1  # Oui (La maire)" in lines


def test_who_says_the_quotations_can_be_put_right() -> None:
    shown = text(PROPOSAL, "pont-x")
    assert shown.endswith('quotations:\n- id: Q1  # Oui (La maire)\n  speaker: La maire\n  role: ""\n')
    answer = approval.taken(parsed(shown.replace("La maire\n", "\n")), OUTLINE, NOTES, SOURCES)
    assert answer == approval.Taken(outline=OUTLINE, voices=(Voice(id="Q1", speaker=None, role=None),))


@pytest.mark.parametrize(
    "nasty",
    [
        HOSTILE,
        "Non",
        "2025",
        "a: b",
        "- x",
        "{x}",
        "*a",
        "l’eau\u2028monte",
        "x\x00y",
        "x # y",
        " x ",
        "'\"",
        "null",
        "é\x85",
    ],
)
def test_no_text_of_a_source_s_can_change_the_outline_or_break_the_file(nasty: str) -> None:
    outline = Approval(
        title=nasty,
        slug="s",
        meta_description=nasty,
        keyphrase="k",
        synonyms=(nasty,),
        sections=(
            Planned(id="S1", heading=nasty, words=90, facts=("F1",), quotes=(), parts=(PlanPart(heading=nasty),)),
        ),
        quotations=(Voice(id="Q1", speaker=nasty, role=nasty),),
    )
    quotes = {"Q1": nasty + "\n- Q9"}
    shown = text(Proposal(outline=outline, facts={"F1": nasty + "\n- F9"}, quotes=quotes), "x")
    assert Approval.model_validate(parsed(shown)) == outline


def test_a_yes_or_a_year_is_a_heading_like_any_other() -> None:
    answer: Any = parsed("sections:\n- id: S1\n  heading: Non\n  words: 90\n- id: S2\n  heading: 2025\n")
    after = approval.taken(answer, OUTLINE, NOTES, SOURCES).outline
    assert [(one.heading, one.words) for one in after.sections] == [("Non", 90), ("2025", 120)]


def test_no_tag_makes_anything() -> None:
    assert parsed("title: !!python/object/apply:os.getcwd []") == {"title": []}


def test_what_is_no_yaml_is_told_with_its_line() -> None:
    with pytest.raises(OutlineUnreadable, match="line 2: "):
        parsed("title: x\nslug: [a")


def test_what_the_editor_typed_is_kept_with_what_is_wrong_on_top_once() -> None:
    typed = "# à revoir demain\ntitel: x   # mon titre\n"
    first = objected(typed, ["titel: there is no such key"])
    assert first == "#! titel: there is no such key\n" + typed
    assert objected(first, ["other"]) == "#! other\n" + typed
