"""Which sentences cannot stand without the one before them."""

import pytest

from story.leaning import leans


@pytest.mark.parametrize(
    ("text", "language", "so"),
    [
        ("Il dirigeait deux des trois sociétés.", "fr", True),
        ("D’après l’ordonnance de renvoi, il dirigeait deux des trois sociétés.", "fr", True),
        ("Cette décision a surpris.", "fr", True),
        ("Selon elle, rien n’est fait.", "fr", True),
        ("Il y a trois piles.", "fr", False),
        ("Cette semaine, le quai ferme.", "fr", False),
        ("Mardi, le maire a dit qu’il partait.", "fr", False),
        ("« Nous partons, il est tard », a dit Ada Morel.", "fr", False),
        ("She said no.", "en", True),
        ("According to the report, he ran two of them.", "en", True),
        ("The council voted.", "en", False),
        ("Il dirigeait.", "xx", False),
    ],
)
def test_what_leans(text: str, language: str, so: bool) -> None:
    assert leans(text, language) is so
