"""The rule on a statement under a date: all that it tells was then."""

import pytest

from story.checks import Ground, check_claim
from story.lines import read

FRENCH = """La fonderie de Brévan emploie 2 100 personnes et en employait 2 600 en 2020.
Le laboratoire a publié une étude qui contredit celle de Lausanne en 2021.
Le ministère refuse toute aide, contrairement à ce qu'avait laissé entendre le Premier ministre en août.
Le centre emploie 35 chercheurs et en emploiera 60 en 2027.
Le bassin actuel, construit en 1973, a été fermé en octobre à cause d'une fuite.
L'État en avait promis trois en 2019, mais la subvention n'a pas été confirmée.
En 2023, la maladie touchait 12 fermes ; elle en touche 40 aujourd'hui.
La direction a annoncé mardi que le pont fermera en juin.
Jeudi, le conseil a voté le budget et a élu son bureau.
Le maire et la préfète ont visité le chantier vendredi.
Le pont, qui relie les deux rives, fermera samedi.
"""
FALSE = [
    "En 2020\u00a0: la fonderie de Brévan emploie 2 100 personnes et en employait 2 600.",
    "En 2021\u00a0: le laboratoire a publié une étude qui contredit celle de Lausanne.",
    "En août\u00a0: le ministère refuse toute aide, contrairement à ce qu'avait laissé entendre le Premier ministre.",
    "En 2027\u00a0: le centre emploie 35 chercheurs et en emploiera 60.",
    "En 1973\u00a0: le bassin actuel a été fermé à cause d'une fuite.",
    "En 2019\u00a0: l'État en avait promis trois, mais la subvention n'a pas été confirmée.",
    "En 2023\u00a0: la maladie touchait 12 fermes ; elle en touche 40.",
    "En juin\u00a0: la direction a annoncé que le pont fermera.",
]
TRUE = [
    "En 2020\u00a0: la fonderie de Brévan en employait 2 600.",
    "En octobre\u00a0: le bassin actuel, construit en 1973, a été fermé à cause d'une fuite.",
    "En 2019\u00a0: l'État en avait promis trois.",
    "En 2023\u00a0: la maladie touchait 12 fermes.",
    "Mardi\u00a0: la direction a annoncé que le pont fermera en juin.",
    "Jeudi\u00a0: le conseil a voté le budget et a élu son bureau.",
    "Vendredi\u00a0: le maire et la préfète ont visité le chantier.",
    "Samedi\u00a0: le pont, qui relie les deux rives, fermera.",
]
ENGLISH = """The plant employs 900 people and employed 1,200 in 2019.
The council paid £4m for repairs in 2021.
Inspectors checked 320 bridges, compared with 140 in 2020.
"""


@pytest.fixture(scope="module")
def french() -> Ground:
    return Ground.of_sources([read(FRENCH, "A", language="fr")])


@pytest.mark.parametrize("text", FALSE)
def test_what_was_at_another_time_is_not_told_under_the_date(text: str, french: Ground) -> None:
    assert "date" in {one.check for one in check_claim(text, french, place="body")}


@pytest.mark.parametrize("text", TRUE)
def test_what_was_then_is_told_under_the_date(text: str, french: Ground) -> None:
    assert "date" not in {one.check for one in check_claim(text, french, place="body")}


def test_so_it_is_in_english() -> None:
    english = Ground.of_sources([read(ENGLISH, "A", language="en")])
    found = {
        text: "date" in {one.check for one in check_claim(text, english, place="body")}
        for text in (
            "In 2019: the plant employs 900 people and employed 1,200.",
            "In 2020: inspectors checked 320 bridges.",
            "In 2021: the council paid £4m for repairs.",
        )
    }
    assert list(found.values()) == [True, True, False]


def test_a_date_that_moves_to_the_head_of_its_sentence_is_no_word_put_in() -> None:
    source = "Construit en 1974, le quai avait déjà été fermé trois semaines en 2009, après une tempête."
    ground = Ground.of_sources([read(source, "A", language="fr")])
    moved = "En 2009\u00a0: le quai avait déjà été fermé trois semaines, après une tempête."
    assert check_claim(moved, ground, place="body") == []
