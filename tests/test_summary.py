"""The lines with which a source sums its story up."""

import pytest

from story.lines import read
from story.notes import take
from writers.embedded.material import from_notes
from writers.embedded.summary import summed

LEAD = "Le marché couvert de Kerlo, qui date de 1931, fermera lundi, a annoncé jeudi le maire, Paul Ménez."
LINES = ["Le marché couvert de Kerlo fermera pour dix-huit mois.", "La région versera une aide de 40 000 euros."]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ([*LINES, LEAD], 2),
        (["Le marché couvert de Kerlo fermera lundi.", LINES[1], LEAD], 1),
        (["Un marché ferme.", "La région paiera.", LEAD], 0),
        ([LINES[0], LEAD], 0),
        ([LEAD, *LINES], 0),
        ([" ".join(LINES), LEAD], 0),
        ([*LINES, "« Nous fermerons le marché couvert de Kerlo pour dix-huit mois », a dit le maire, Paul Ménez."], 0),
    ],
    ids=["a summary", "its first line merged", "of other news", "one line", "the news first", "a paragraph", "words"],
)
def test_short_lines_before_a_sentence_that_tells_the_news_anew_are_a_summary(text: list[str], lines: int) -> None:
    assert summed(from_notes(take(read("\n".join(text), "A")), "fr").facts) == lines
