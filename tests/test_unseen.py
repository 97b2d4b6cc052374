"""What cannot be seen in a text."""

import pytest

from story.errors import SourceRejected
from story.intake import intake
from story.unseen import legible, shown
from story.values import Brief

STORY = "Le port de Larmor a rouvert lundi après trois semaines de grève des dockers, selon la mairie."
HIDDEN = "\u200b\u202e\x1b\u00ad\U000e0041\ufeff"


def test_line_breaks_stay_where_lines_count() -> None:
    text = "a\r\nb\x0bc\u2028d\u200be"
    assert shown(text) == "a\r\nb\x0bc\u2028de"
    assert legible(text) == "a\nbcde"


def test_nothing_unseen_of_a_source_is_in_its_lines() -> None:
    _, (source,) = intake("".join(letter + HIDDEN[n % 6] * (n % 40 == 0) for n, letter in enumerate(STORY)), Brief())
    assert [line.text for line in source.lines] == [STORY]


def test_what_is_no_text_is_still_refused() -> None:
    with pytest.raises(SourceRejected, match="not text"):
        intake(STORY.replace("e", "\x01"), Brief())
