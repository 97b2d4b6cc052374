"""Headings that tell of a thing the reader has not met."""

import pytest

from writers.embedded.grammar import grammar
from writers.embedded.unmet import unmet

ABOVE = "Le barrage des Aulnes sera vidé en septembre"


@pytest.mark.parametrize(
    ("heading", "strange"),
    [
        ("Le projet inquiète un éleveur voisin", True),
        ("L’incident s’est produit à Rochebrune", True),
        ("Mardi matin, le convoi a fait demi-tour", True),
        ("Le barrage ne présente aucun danger", False),
        ("Le projet de passerelle inquiète", False),
        ("L’étude d’Arvor maintient ses chiffres", False),
        ("Le projet culturel inquiète", False),
        ("La préfète a interdit la baignade", False),
        ("Le monde change", False),
        ("Un projet inquiète la vallée", False),
        ("Les pêcheurs demandent une aide", False),
    ],
)
def test_a_single_known_thing_must_stand_above_or_be_told_by_what_it_is_of(heading: str, strange: bool) -> None:
    assert unmet(heading, ABOVE, grammar("fr")) == strange


def test_english_tells_it_by_what_stands_behind_it() -> None:
    assert unmet("The motion passed by 23 votes", "", grammar("en"))
    assert not unmet("The motion of the greens passed", "", grammar("en"))
