"""One spelling for a name."""

import pytest

from story.respelt import aside, respelt
from story.values import Conflict


def _spelt(about: str) -> list[Conflict]:
    return [Conflict(about=about, sides=("F1", "F2"), kind="spelling")]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Odile Ferrant nie.", "Odile Ferrand nie."),
        ("Mme Ferrant nie.", "Mme Ferrand nie."),
        ("« Ferrant a menti », dit-il de Mme Ferrant.", "« Ferrant a menti », dit-il de Mme Ferrand."),
        ("La rue Ferrant-Duval est fermée.", "La rue Ferrant-Duval est fermée."),
    ],
)
def test_a_name_is_spelt_as_the_first_source_spells_it(text: str, printed: str) -> None:
    assert respelt(text, _spelt("Odile Ferrand / Odile Ferrant")) == printed


@pytest.mark.parametrize("about", ["Paul Morel / Paule Morel", "Budanov / Boudanov"])
def test_what_may_be_two_persons_stays(about: str) -> None:
    text = "Paule Morel et Boudanov sont venus."
    assert respelt(text, _spelt(about)) == text


def test_who_must_see_the_letters_is_told_which_name_is_meant() -> None:
    spelt = _spelt("Odile Ferrand / Odile Ferrant")
    assert aside("Mme Ferrant nie.", spelt) == "Ferrant = Ferrand"
    assert aside("Mme Ferrand nie.", spelt) == ""
