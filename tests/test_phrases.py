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
        ("Il dit que les anciens élèves ont signé.", ["anciens élèves"]),
        ("Il dit que les élèves ont signé les huit mois précédents.", []),
    ],
)
def test_french_phrases_stand_alone(text: str, found: list[str]) -> None:
    assert [phrase.text for phrase in phrases(text, "fr")] == found


def test_english_phrases_keep_the_noun_at_their_end() -> None:
    texts = [phrase.text for phrase in phrases("A repair fund has raised money in the town hall.", "en")]
    assert texts == ["repair fund", "town hall"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il retient l’eau potable de onze communes depuis mai.", ["eau potable de onze communes"]),
        ("Le parc de 12 éoliennes ferme.", ["parc de 12 éoliennes"]),
        ("Le vote d’aujourd’hui compte.", []),
    ],
)
def test_a_number_brings_the_noun_it_counts(text: str, found: list[str]) -> None:
    assert [phrase.text for phrase in phrases(text, "fr")] == found


def test_a_single_noun_is_a_phrase_where_that_is_enough() -> None:
    assert [phrase.text for phrase in phrases("Le marché couvert fermerait.", "fr", 1)] == ["marché"]


def test_a_name_behind_a_link_keeps_its_adjective() -> None:
    found = [each.text for each in phrases("Les sanctions des Nations unies visent le port.", "fr")]
    assert found[0] == "sanctions des Nations unies"


def test_a_name_is_not_cut_before_its_verb() -> None:
    found = [each.text for each in phrases("La Syldavie du Nord avait vendu des grues.", "fr")]
    assert found[0] == "Syldavie du Nord"


def test_a_possessive_opens_a_phrase() -> None:
    found = [each.text for each in phrases("Northmere’s Victorian library will stay open.", "en")]
    assert found == ["Victorian library"]


def test_a_preposition_before_an_article_makes_it_a_pronoun_only_where_an_infinitive_follows() -> None:
    assert "quais publics" in [phrase.text for phrase in phrases("Un plan pour les quais publics est prêt.", "fr")]
    assert [phrase.text for phrase in phrases("Elle est venue pour les vendre en ville.", "fr", 1)] == []
