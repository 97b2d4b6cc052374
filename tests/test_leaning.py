"""Which sentences cannot stand without the one before them."""

import pytest

from story.leaning import leans
from story.lines import read
from story.notes import take
from writers.embedded.material import from_notes
from writers.embedded.speech import leans_on


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
        "Il est tombé des grêlons gros comme des noix.",
        "Il était tombé plus de 90 millimètres de pluie.",
        "Il a neigé toute la nuit sur Kerlo.",
        "Il manque encore trois dockers.",
    ):
        assert not leans(text, "fr")
    for text in (
        "Il semble fatigué.",
        "Il est accusé de vol.",
        "Il est bon marcheur.",
        "Il est tombé d’un toit.",
        "Il manque de temps.",
    ):
        assert leans(text, "fr")


def test_what_a_subheading_of_the_source_stands_above_does_not_lean_on_what_is_above_that() -> None:
    page = (
        "Fuite au port de Kerlo : le direct\n\n14 h 20 - Deux dockers manquent\n"
        "Deux dockers manquent à l’appel, selon un premier bilan des pompiers de Kerlo.\n\n"
        "14 h 40 - Les deux dockers retrouvés\n"
        "Les deux dockers ont été retrouvés sains et saufs : ils étaient en pause.\n\n"
        "15 h - La grue est à l’arrêt\nLa grue du quai est à l’arrêt jusqu’à lundi, a précisé la capitainerie.\n"
    )
    material = from_notes(take(read(page, "A")), "fr")
    found = next(fact for fact in material.facts if "sains et saufs" in fact.text)
    assert found.under
    assert not leans_on(found, material)
