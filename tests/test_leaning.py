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


def test_an_impersonal_sentence_leans_on_nothing() -> None:
    for text in (
        "Il apparaît que le pont tient.",
        "Il est bon de rappeler ce que dit la loi.",
        "Il semble qu’on doute.",
    ):
        assert not leans(text, "fr")
    for text in ("Il semble fatigué.", "Il est accusé de vol.", "Il est bon marcheur."):
        assert leans(text, "fr")
