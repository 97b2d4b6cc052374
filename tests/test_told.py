"""What a writer is shown of a line: the dates of its days, the ids of its quotations."""

import pytest

from story.lines import read
from story.quotes import quotations
from story.values import Fact, Quote
from tests.samples import task
from writers import showing
from writers.told import Days, by_id

FRIDAY = (("A", "2025-03-14"),)


def test_days_are_shown_with_their_dates_where_the_source_says_when_it_was_written() -> None:
    days = Days(FRIDAY, "fr")
    line = "Le quai fermera lundi, a annoncé mardi la ville."
    assert days.dated(line, "A3") == "Le quai fermera lundi 17 mars, a annoncé mardi 11 mars la ville."
    assert days.meant(line, "A3") == "lundi = 2025-03-17, mardi = 2025-03-11"
    assert days.dated(line, "B3") == Days(FRIDAY, "xx").dated(line, "A3") == line
    assert Days().meant(line, "A3") == Days(FRIDAY, "xx").meant(line, "A3") == ""


def test_a_fact_has_no_date_that_its_line_leaves_open() -> None:
    """A sentence told from it would stand in no line."""
    days = Days(FRIDAY, "fr")
    fact = Fact(id="F1", text="La maire est venue mardi au port.", lines=("A1",))
    told = {"La maire, venue mardi au port, se tait.": "", "Mardi, la maire est venue au port.": " 11 mars"}
    for text, date in told.items():
        lines = read(f"{text}\n", "A", language="fr").story
        assert showing.facts((fact,), lines, (), days) == f"F1 (A1): La maire est venue mardi{date} au port."


def test_a_judge_sees_the_line_to_the_letter_and_apart_from_it_which_days_it_means() -> None:
    source = read("Le quai a fermé mardi.\nIl est long.\n", "A", language="fr")
    assert showing.lines(source.story, (), Days(FRIDAY, "fr")).splitlines() == [
        "A1 (mardi = 2025-03-11): Le quai a fermé mardi.",
        "A2: Il est long.",
    ]


def test_a_writer_sees_each_quotation_by_its_id_in_the_lines() -> None:
    source = read("« Le quai fuit, c’est vrai », a dit mardi Ada Morel.\n", "A", language="fr")
    made = task(lines=source.story, quotes=quotations(source), written=FRIDAY)
    assert showing.told(source.story, made) == "A1: [Q1], a dit mardi 11 mars Ada Morel."
    assert showing.told((), made) == "none"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("« Le quai fuit », a dit Ada Morel.", "[Q1], a dit Ada Morel."),
        ("Elle parle d'un « quai » et d'un “quai fuit”.", "Elle parle d'un « quai » et d'un “quai fuit”."),
        ("Selon elle, « Le quai fuit depuis mai. »", "Selon elle, [Q1]"),
        ("Selon lui, « tout va bien ».", "Selon lui, « tout va bien »."),
        ("« Le quai fuit", "« Le quai fuit"),
        ("Le quai fuit depuis mai, selon elle.", "[Q1], selon elle."),
        ("le quai fuit depuis mai », dit-elle.", "[Q1], dit-elle."),
        ("Le quai fuyait depuis mai, selon elle.", "Le quai fuyait depuis mai, selon elle."),
    ],
)
def test_a_piece_of_a_quotation_is_told_by_its_id(text: str, shown: str) -> None:
    quote = Quote(id="Q1", source="A", start=0, end=1, line="A1", text="Le quai fuit depuis mai", speaker="Ada Morel")
    assert by_id(text, (quote,)) == shown
