"""Noun phrases found without a parser."""

import pytest

from story.phrases import phrases


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La pénurie d’armes a poussé la ville à agir.", ["pénurie d’armes"]),
        ("Le conseil de la ville a voté contre les travaux publics.", ["conseil de la ville", "travaux publics"]),
        ("Il cite des anciens élus.", ["anciens élus"]),
        ("Comme le rappelle Kerlo, rien ne presse.", []),
        ("Elle vise un autre.", []),
    ],
)
def test_french_phrases_stand_alone(text: str, found: list[str]) -> None:
    assert [phrase.text for phrase in phrases(text, "fr")] == found


def test_english_phrases_keep_the_noun_at_their_end() -> None:
    texts = [phrase.text for phrase in phrases("A repair fund has raised money in the town hall.", "en")]
    assert texts == ["repair fund", "town hall"]


def test_the_definite_article_fits_the_phrase() -> None:
    [phrase] = phrases("Il dénonce une escalade significative.", "fr")
    assert phrase.definite() == "l’escalade significative"
