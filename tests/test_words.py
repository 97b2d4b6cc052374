"""Where a text has words as words of their own."""

import pytest

from story.words import has_words, standing


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        ("Roy", "Ann Roy et Roy", [4, 11]),
        ("Roy", "Leroy, Royer, Roy2 et Roy-Brun", []),
        ("Paul Roy", "M. Paul Roy.", [3]),
        ("", "Ann Roy", []),
    ],
)
def test_words_stand_alone(wanted: str, text: str, found: list[int]) -> None:
    assert list(standing(wanted, text)) == found


def test_a_hyphen_may_join_words_to_others() -> None:
    assert has_words("Roy", "Roy-Brun")
    assert not has_words("Roy", "Royer")
