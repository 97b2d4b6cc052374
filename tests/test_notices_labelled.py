"""Lines that speak to the desk, and news that has their words: `notices.tsv`, half, what it is, the line.

Missed, and news taken for a notice, when each half was first measured: before these rules 57 of 104 and 25 of 80;
"kept", unread while they were written, 2 of 50 and 0 of 39; "later", wordings sought for what they would miss, 21 of 54
and 1 of 30. What no wording here is like passes.
"""

from pathlib import Path

import pytest

from newsroom.job import identity
from story.lines import read
from story.notices import embargoes, notice, retractions

ROWS = [line.split("\t") for line in (Path(__file__).parent / "notices.tsv").read_text("utf-8").splitlines()]
BELOW = """

LARMOR, 12 mars (Agence) - Le port a rouvert lundi matin après trois semaines de grève, a annoncé la capitainerie.

Les dockers ont voté la reprise dimanche soir à une large majorité. Deux cargos attendaient au large depuis jeudi.
"""


def found(text: str) -> str:
    """What the line is taken for, above a dispatch."""
    source = read(text + BELOW)
    if embargoes(source):
        return "embargo"
    if kind := notice(text):
        return kind
    return "retraction" if list(retractions(source.lines)) else "none"


@pytest.mark.parametrize("half", ["seen", "kept", "other", "later"])
def test_what_speaks_to_the_desk_is_told_from_news(half: str) -> None:
    rows = [(text, kind, found(text)) for each, kind, text in ROWS if each == half]
    assert len(rows) > 60
    # "(Correction) Port de Larmor" is a headline, and stays one: the job knows it for what it is by the sign.
    wrong = [row for row in rows if row[1] != row[2] and not (row[1] == "correction" and identity.corrects(row[0]))]
    assert wrong == []


def test_half_of_them_are_news() -> None:
    assert 0.4 < sum(kind == "none" for _, kind, _ in ROWS) / len(ROWS) < 0.6
